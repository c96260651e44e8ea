"""What several commands ask: which pair, at which view, of which dossiers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from comity.ledger import actors as _actors
from comity.ledger import packaged
from comity.problems import bad
from comity.records import _dates
from comity.records._text import visible

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """A pair as it was asked for, and the three days of the view."""

    a: str
    b: str
    on: str
    known: str
    recorded: str


def today() -> str:
    """Today, with a message where COMITY_TODAY is no day.

    Raises:
        BadInput: COMITY_TODAY is not a day.
    """
    try:
        return _dates.today()
    except ValueError as error:
        raise bad("COMITY_TODAY", visible(str(error)), "set it to a day such as 2024-11-05, or not at all", "day") from None


class Day(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.2 on
    """One calendar day, written 2024-11-05, or `today`."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day as ISO text."""
        text = str(value)
        if text == "today":
            return today()
        if not _dates.is_day(text):
            self.fail(_dates.not_a_day(text), param, ctx)
        return text


class PastDay(Day):
    """One calendar day that is not ahead: nothing is known, and nothing recorded, of a day to come."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The day, where it is not ahead of today."""
        day = super().convert(value, param, ctx)
        if day > today():
            self.fail(_dates.ahead(day, today()), param, ctx)
        return day


DAY, PAST = Day(), PastDay()


def clocks(command: Decorated, known_by: Day = PAST) -> Decorated:
    """Give a command the options of the three clocks: as_of, on, known, recorded."""
    for option in reversed((
        click.option("--as-of", type=known_by, metavar="DAY", help="The state of the world on a day, as it was known that day. [default: today]"),
        click.option("--on", type=DAY, metavar="DAY", help="The day in the world, if another than --as-of; it may lie ahead."),
        click.option("--known", type=known_by, metavar="DAY", help="What was public by a day, if another than --as-of."),
        click.option("--recorded", type=known_by, metavar="DAY", help="What the ledger held by a day. [default: today, drafts included]"),
    )):
        command = option(command)
    return command


def dossiers(command: Decorated, *, alone: bool = False) -> Decorated:
    """Give a command the options that choose dossiers: dossier, packaged; `alone` where that of the world is not read beside the one given."""
    beside = "those of the package" if alone else "the package's on pairs (that of the world is read all the same)"
    for option in reversed((
        click.option("--dossier", "dossier", multiple=True, metavar="DIR", help=f"Read this dossier in place of {beside}; repeatable."),
        click.option("--packaged", is_flag=True, help="With --dossier: read the dossiers of the package too."),
    )):
        command = option(command)
    return command


def pair(command: Decorated) -> Decorated:
    """Give a command the two actors of a pair as arguments a and b."""
    return click.argument("a", metavar="A")(click.argument("b", metavar="B")(command))


def view(as_of: str | None, on: str | None, known: str | None, recorded: str | None) -> tuple[str, str, str]:
    """The days (on, known, recorded); `as_of` sets the first two, each may be set by itself, and today is the default of all."""
    now = today()
    return on or as_of or now, known or as_of or now, recorded or now


def asked(
    a: str, b: str, as_of: str | None, on: str | None, known: str | None, recorded: str | None, among: tuple[Path, ...] = (),
) -> Asked:
    """The pair and the view asked for.

    Args:
        a: one actor, by id, or by a code or name that it had on the day in the world.
        b: the other one.
        as_of: sets `on` and `known` where they are not set.
        on: the day in the world.
        known: the day by which things were public.
        recorded: the day by which they were in the ledger.
        among: dossiers whose own actors may be named.

    Raises:
        BadInput: an actor is not known, or both are the same.
    """
    days = view(as_of, on, known, recorded)
    return Asked(*_actors.pair(a, b, among, days[0]), *days)


def chosen(dossier: tuple[str, ...], with_packaged: bool, with_world: bool = False) -> tuple[Path, ...]:
    """The folders that the options of `dossiers` choose; a brief reads that of organisations and treaties beside them.

    Raises:
        BadInput: a folder is no dossier, or two dossiers hold one record id.
    """
    return packaged.folders(dossier, with_packaged, with_world)
