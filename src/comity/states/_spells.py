"""Membership of the two lists of states, day by day: Correlates of War, and Gleditsch and Ward."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from comity.problems import bad
from comity.records._text import visible
from comity.states._days import stretch

HERE = Path(__file__).parent
SYSTEMS = {"cow": "2016-12-31", "gw": "2020-12-31"}
"""The two lists, each with the last day its owners looked at (see CITATIONS.md)."""


class Spell(NamedTuple):
    """A stretch of days, both ends included, in which an actor was a member of a system under a number; `end` is None where it lasts."""

    number: int
    abbreviation: str
    name: str
    begin: datetime.date
    end: datetime.date | None
    actor: str
    micro: bool = False
    """Whether Gleditsch and Ward count it among the microstates, below 250,000 inhabitants."""

    def covers(self, day: datetime.date) -> bool:
        """Whether the day lies in the spell."""
        return self.begin <= day and (self.end is None or day <= self.end)


def last_day(system: str) -> datetime.date:
    """The last day the list speaks of; who was a member then is taken to be one still, unless a later end is on record here."""
    return datetime.date.fromisoformat(SYSTEMS[known(system)])


@lru_cache(maxsize=len(SYSTEMS))
def spells(system: str) -> tuple[Spell, ...]:
    """Every spell of a system by number and day; where the actor behind a number changed, a new spell begins and the membership goes on."""
    with (HERE / f"{known(system)}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_spell(row) for row in csv.DictReader(file))


@lru_cache(maxsize=len(SYSTEMS))
def memberships(system: str) -> tuple[Spell, ...]:
    """The spells as the list has them: those of one number that follow each other without a gap are one, under the last actor's id."""
    return tuple(_joined(spells(system)))


def members(system: str, day: Any) -> tuple[Spell, ...]:
    """The members of a system on a day, by number.

    Raises:
        BadInput: the system is not known, or that is no day.
    """
    asked = _one(day)
    return tuple(spell for spell in spells(system) if spell.covers(asked))


def is_member(system: str, code: int | str, day: Any) -> bool:
    """Whether the state of a number or abbreviation was a member of a system on a day.

    Raises:
        BadInput: the system is not known, or that is no day.
    """
    word = str(code).upper()
    return any(word in {str(spell.number), spell.abbreviation} for spell in members(system, day))


def known(system: str) -> str:
    """The system, where it is one of the two.

    Raises:
        BadInput: it is neither.
    """
    if system not in SYSTEMS:
        raise bad("system", f"`{visible(str(system), 40)}` is no list of states", "write cow or gw", "system")
    return system


def _one(day: Any) -> datetime.date:
    first, last = stretch(day)
    if first != last:
        raise bad("day", f"{visible(str(day), 10)} is a year, and membership is asked of a day", f"write {last}", "day")
    return datetime.date.fromisoformat(first)


def _spell(row: dict[str, str]) -> Spell:
    begin, end = (datetime.date.fromisoformat(row[side]) if row[side] else None for side in ("from", "to"))
    if begin is None:
        raise ValueError(f"a spell without a beginning: {row}")
    return Spell(int(row["number"]), row["abbreviation"], row["name"], begin, end, row["actor"], row.get("micro") == "yes")


def _joined(given: tuple[Spell, ...]) -> Iterator[Spell]:
    held: Spell | None = None
    for spell in given:
        if held is not None and held.number == spell.number and held.end is not None and (spell.begin - held.end).days == 1:
            held = spell._replace(begin=held.begin)
            continue
        if held is not None:
            yield held
        held = spell
    if held is not None:
        yield held


