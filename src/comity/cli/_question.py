"""What a command is asked, as one object: of which dossiers, at which days, about which pair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comity.cli._options import DAY, PAST, asked, chosen, clocks, dossiers, pair, view
from comity.problems import bad

if TYPE_CHECKING:
    from comity.brief.write import Question
    from comity.ledger.reading import Reading

Command = Callable[..., int]
_DAYS = ("as_of", "on", "known", "recorded")


@dataclass(frozen=True, slots=True)
class Request:
    """The dossiers to read, the three days, and the pair; without a pair, all records."""

    roots: tuple[Path, ...]
    on: str
    known: str
    recorded: str
    pair: tuple[str, str] | None = None

    def question(self) -> Question:
        """The request as the question of a brief.

        Raises:
            ValueError: it is about no pair.
        """
        from comity.brief.write import Question  # imported here, and below, since help and completion do without
        from comity.ledger.reading import Clocks

        if self.pair is None:
            raise ValueError("a brief is about a pair")
        return Question(self.roots, Clocks(self.on, self.known, self.recorded), self.pair)

    def reading(self) -> Reading:
        """The tables that answer the request."""
        from comity.ledger.reading import Clocks, ask

        return ask(self.roots, Clocks(self.on, self.known, self.recorded), self.pair)


def of_pair(command: Command) -> Command:
    """Give a command the arguments of a pair and the options of days and dossiers, as one `Request`."""
    return pair(clocks(dossiers(_handed(command, with_world=True))))


def of_pair_or_all(command: Command) -> Command:
    """Give a command the same, the pair left out where all records are asked for."""
    return clocks(dossiers(_handed(_pair_or_none(command)), alone=True), DAY)  # a machine may ask for any day: the format sets no bound


def of_pair_or_other(command: Command) -> Command:
    """Give a command the same as `of_pair`, the pair left out where something else is asked of."""
    return clocks(dossiers(_handed(_pair_or_none(command), with_world=True)))


def _pair_or_none(command: Command) -> Command:
    for argument in (click.argument("b", required=False, metavar="B]"), click.argument("a", required=False, metavar="[A")):
        command = argument(command)
    return command


def between(command: Command) -> Command:
    """Give a command two requests about a pair: at the day of --from, and at that of --to."""

    @wraps(command)
    def asks(first: str, last: str, on: str | None, recorded: str | None, **given: Any) -> int:
        if first > last:
            raise bad("command line", f"--from {first} lies after --to {last}", "swap the two days")
        where = {name: given.pop(name) for name in ("a", "b", "dossier", "packaged")}
        before, after = (_request({"as_of": day, "on": on, "known": None, "recorded": recorded}, **where) for day in (first, last))
        return command(before, after, **given)

    for option in reversed((
        click.option("--from", "first", type=PAST, required=True, metavar="DAY", help="What was known on this day is not new."),
        click.option("--to", "last", type=PAST, default="today", show_default=True, metavar="DAY", help="What was known by this day is."),
        click.option("--on", type=DAY, metavar="DAY", help="The day in the world of both briefs. [default: each its own day]"),
        click.option("--recorded", type=PAST, metavar="DAY", help="What the ledger held by a day. [default: today]"),
        dossiers,
    )):
        asks = option(asks)
    return pair(asks)


def _handed(command: Command, *, with_world: bool = False) -> Command:
    """The command, called with a request in place of the words it is made of."""

    @wraps(command)
    def asks(**given: Any) -> int:
        where = {name: given.pop(name) for name in ("a", "b", "dossier", "packaged")}
        days = {name: given.pop(name) for name in _DAYS}
        return command(_request(days, **where, with_world=with_world), **given)

    return asks


def _request(
    days: dict[str, str | None], a: str | None, b: str | None, dossier: tuple[str, ...], packaged: bool, *, with_world: bool = True,
) -> Request:
    roots = chosen(dossier, packaged, with_world)
    if (a is None) != (b is None):
        raise bad("command line", "a pair is two actors", "name both, or neither")
    if a is None or b is None:
        return Request(roots, *view(**days))
    found = asked(a, b, **days, among=roots)
    return Request(roots, found.on, found.known, found.recorded, (found.a, found.b))
