"""A stranger's file is taken apart in a process of its own, which may eat no more than its share and is ended when it does not end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from comity.problems import BadInput, LimitReached, Problem, bad
from comity.records import _dates
from comity.sources._inside import ANSWER, FULL
from comity.sources._source import Source
from comity.sources._vintages import Unwritten

_RUN = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from comity.sources._inside import main; sys.exit(main())"
_LONGEST = 1 << 20
"""Bytes of an answer that are read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use."""

    memory: int = 3 << 30
    cpu: int = 900
    """Seconds."""
    written: int = 2 << 30
    """Bytes of one file."""
    wall: float = 1200.0
    """Seconds by the clock, after which it is ended."""


def decode(source: Source, path: Path, into: Path, limits: Limits) -> dict[str, Any]:
    """Read a file by the layout it has, check it, and write the source's tables into a folder as NAME.parquet.

    Returns:
        `layout`, the name of the one that fits, and `counts` of each table.

    Raises:
        BadInput: the file is not one of this source, or is damaged.
        LimitReached: reading it took more than its share, or the disk is full.
        OSError: what it wrote cannot be read.
    """
    ask: dict[str, Any] = {
        "path": str(path.resolve()), "work": str(into.resolve()), "limit_out": source.limit_out, "year": int(_dates.today()[:4]),
        "layouts": [{**asdict_of(layout), "columns": dict(layout.columns)} for layout in source.layouts],
        "tables": [asdict(table) for table in source.tables.values()], "expect": asdict(source.expect),
        "limits": {"memory": limits.memory, "cpu": limits.cpu, "written": limits.written},
    }
    command = [sys.executable, "-I", "-c", _RUN, json.dumps([str(Path(place).resolve()) for place in sys.path])]
    silent = None if os.environ.get("COMITY_DEBUG") else subprocess.DEVNULL
    with _life() as watched, subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=silent, cwd=into, env=_environment(into), start_new_session=True,
        pass_fds=(watched,),
    ) as child:
        ask["life"] = watched
        try:
            child.communicate(json.dumps(ask).encode() + b"\n", timeout=limits.wall)
        except subprocess.TimeoutExpired:
            raise LimitReached(f"{path.name}: reading it took longer than {limits.wall:g} s; it is damaged, or made to take long") from None
        finally:
            _end(child)
    return _answer(into / ANSWER, path.name, child.returncode, limits)


@contextlib.contextmanager
def _life() -> Iterator[int]:
    """The end of a pipe that a child watches: it closes when this process ends, however it ends, and then the child ends too."""
    watched, held = os.pipe()
    try:
        yield watched
    finally:
        os.close(watched)
        os.close(held)


def asdict_of(layout: Any) -> dict[str, Any]:
    """The fields of a layout; its columns may be a mapping that cannot be copied."""
    return {name: getattr(layout, name) for name in layout.__slots__}


def _environment(into: Path) -> dict[str, str]:
    """Nothing of the user's own but where programs are; threads would take address space that is counted."""
    kept = {name: os.environ[name] for name in ("PATH", "COMITY_TODAY", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH") if name in os.environ}
    few = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "ARROW_DEFAULT_MEMORY_POOL": "system"}
    return {**kept, **few, "HOME": str(into), "TMPDIR": str(into)}


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child and all it started."""
    if child.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _answer(file: Path, name: str, status: int, limits: Limits) -> dict[str, Any]:
    if status == FULL:
        raise Unwritten(f"{name}: the disk is full, or the tables grow too large; free space, or set COMITY_DATA to another folder")
    try:
        with file.open("rb") as stream:
            said = json.loads(stream.read(_LONGEST))
        kind = said.get("kind")
        if kind == "bad":
            raise BadInput([Problem(**problem) for problem in said["problems"]])
        if kind == "limit":
            raise LimitReached(str(said["message"]))
        if kind is None:
            return dict(said["tables"])
    except OSError:
        if status == 0:  # it has answered, and the disk does not give the answer back
            raise
        kind = ""
    except (ValueError, KeyError, TypeError):
        kind = ""
    if kind == "memory":
        raise LimitReached(f"{name}: reading it needs more than {limits.memory >> 20} MiB; it is made to fill memory, or no file of this source")
    how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
    raise bad(name, f"it cannot be read: its reader {how}", "get it again from the owner; if that does not help, report it", "reader")
