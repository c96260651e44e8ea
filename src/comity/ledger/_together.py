"""Work of one session done two at a time: what a step reads must be made, and nothing else holds it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from comity.ledger.store import Connection

HANDS = 2
"""Steps at work at a time: the engine lets go of Python while it plans and runs, and a laptop has two cores."""


class Task(NamedTuple):
    """Something to be done with a connection, once the tasks it needs are done."""

    name: str
    needs: frozenset[str]
    work: Callable[[Connection], Any]


def do(connection: Connection, tasks: Sequence[Task]) -> dict[str, Any]:
    """Do tasks, each after those it needs; what they return, by name. The order in which they end changes no answer.

    Raises:
        Exception: whatever the first task that failed raised; what runs is interrupted.
    """
    waiting = list(tasks)
    running: dict[Future[Any], str] = {}
    done: dict[str, Any] = {}
    idle = [connection.cursor() for _ in range(HANDS)]
    at_work: dict[str, Connection] = {}
    with ThreadPoolExecutor(HANDS) as pool:
        try:
            while waiting or running:
                for task in [task for task in waiting if task.needs <= done.keys()][: len(idle)]:
                    waiting.remove(task)
                    at_work[task.name] = idle.pop()
                    running[pool.submit(task.work, at_work[task.name])] = task.name
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    name = running.pop(future)
                    idle.append(at_work.pop(name))
                    done[name] = future.result()
        except BaseException:
            for cursor in at_work.values():
                cursor.interrupt()
            raise
    for cursor in idle:
        cursor.close()
    return done
