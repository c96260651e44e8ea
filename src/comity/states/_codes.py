"""Codes of actors, each on the days it was theirs, and the way from one system to another by the day."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from comity.problems import bad
from comity.records import _dates
from comity.records._text import nearest, visible
from comity.records.actor import known_actors
from comity.states._days import OPEN, OPENED, Stretch, stretch
from comity.states._spells import HERE, Spell, spells

CODE_SYSTEMS = {
    "iso2": "ISO 3166 alpha-2", "iso3": "ISO 3166 alpha-3", "m49": "UN M49",
    "cow": "Correlates of War, number", "cow_abbrev": "Correlates of War, abbreviation",
    "gw": "Gleditsch and Ward, number", "gw_abbrev": "Gleditsch and Ward, abbreviation",
    "cameo": "CAMEO, as GDELT writes it", "fips": "FIPS 10-4",
}
"""The systems of codes, by the names they are asked for."""
_LISTS = {"cow": ("cow", "number"), "cow_abbrev": ("cow", "abbreviation"), "gw": ("gw", "number"), "gw_abbrev": ("gw", "abbreviation")}
_DIGITS = {"m49": 3}


class Held(NamedTuple):
    """A code or an actor, with the first and the last day it stands against the other."""

    first: str
    last: str
    what: str


Index = dict[str, tuple[Held, ...]]


def actor_of(system: str, code: Any, day: Any) -> str | None:
    """The actor a code stood for on a day, or None where it stood for no state.

    A year may be given for a day: the last state that bore the code in that year is meant. A code that was renamed (BUR, then MMR) is read
    on all days of its state; the numbers of the two lists are not, since they say that a state was a member.

    Raises:
        BadInput: the system is not known, or that is no day.
    """
    word = written(system, code)
    return _actor(system, word, stretch(day)) if word else None


def code_of(system: str, actor: str, day: Any) -> str | None:
    """The code of an actor on a day, or None where it had none; of a year, the last one.

    Raises:
        BadInput: the system is not known, or that is no day.
    """
    return _last(_codes(_system(system)).get(actor, ()), stretch(day))


def convert(code: Any, source: str, target: str, on: Any) -> str | None:
    """A code in another system on a day, or None where there is no such state, or it has no code there.

    Raises:
        BadInput: a system is not known, or that is no day.
    """
    actor = actor_of(source, code, on)
    return None if actor is None else actor if target == "actor" else code_of(target, actor, on)


def convert_many(codes: Iterable[Any], source: str, target: str, days: Any) -> list[str | None]:
    """The same for many codes, with a day (or year) for each, or one for all; the target may be `actor`, the source too.

    Raises:
        BadInput: a system is not known, one of the days is none, or codes and days differ in number.
    """
    given = list(codes)
    each = [days] * len(given) if isinstance(days, str | int) or not isinstance(days, Iterable) else list(days)
    if len(each) != len(given):
        raise bad("convert_many", f"{len(given)} codes and {len(each)} days", "give one day for each code, or one for all", "days")
    found: dict[tuple[Any, Any], str | None] = {}
    answer = []
    for asked in zip(given, each, strict=True):
        if asked not in found:
            found[asked] = convert(asked[0], source, target, asked[1])
        answer.append(found[asked])
    return answer


def written(system: str, code: Any) -> str:
    """A code as its system writes it: capitals, numbers without a fraction and with their leading noughts; empty for none."""
    text = "" if code is None or code != code else str(code).strip().upper()  # noqa: PLR0124 - a missing number is no equal of itself
    text = text.removesuffix(".0")  # what a column of numbers with gaps makes of a code
    if system in _DIGITS and text.isdecimal():
        return text.zfill(_DIGITS[system])
    return text


def holders(system: str, code: str) -> tuple[Held, ...]:
    """Every actor a code ever stood for, each with its days."""
    return _actors(_system(system)).get(code, ())


def codes_on(actor: str, day: Any) -> dict[str, str | None]:
    """The codes of an actor on a day, in every system."""
    return {system: code_of(system, actor, day) for system in CODE_SYSTEMS}


def life(actor: str) -> Stretch:
    """The first and last day the package has for an actor."""
    known = known_actors().get(actor)
    if known is None:
        return OPENED, OPENED
    return _dates.parse(known.begin).earliest if known.begin else OPENED, _dates.parse(known.end).latest if known.end else OPEN


def _system(system: str) -> str:
    if system not in CODE_SYSTEMS and system != "actor":
        near = nearest(str(system), tuple(CODE_SYSTEMS), 1)
        raise bad("system", f"`{visible(str(system), 40)}` is no system of codes", f"write {near[0] if near else ', '.join(CODE_SYSTEMS)}", "system")
    return system


def _actor(system: str, code: str, days: Stretch) -> str | None:
    held = _actors(_system(system)).get(code, ())
    found = _last(held, days)
    if found is not None or system in _LISTS or len({each.what for each in held}) != 1:
        return found
    actor = held[0].what
    return actor if _last(_codes(system).get(actor, ()), days) is not None else None


def _last(held: tuple[Held, ...], days: Stretch) -> str | None:
    for each in reversed(held):
        if each.first <= days[1] and days[0] <= each.last:
            return each.what
    return None


@lru_cache(maxsize=len(CODE_SYSTEMS) + 1)
def _actors(system: str) -> Index:
    return _index((code, actor, first, last) for code, actor, first, last in _rows(system))


@lru_cache(maxsize=len(CODE_SYSTEMS) + 1)
def _codes(system: str) -> Index:
    return _index((actor, code, first, last) for code, actor, first, last in _rows(system))


def _index(rows: Iterable[tuple[str, str, str, str]]) -> Index:
    index: dict[str, list[Held]] = defaultdict(list)
    for key, what, first, last in rows:
        index[key].append(Held(first, last, what))
    return {key: tuple(sorted(held)) for key, held in index.items()}


def _rows(system: str) -> list[tuple[str, str, str, str]]:
    if system == "actor":
        return [(actor, actor, *life(actor)) for actor in known_actors()]
    if system in _LISTS:
        name, field = _LISTS[system]
        return [(str(getattr(spell, field)), spell.actor, *_days(spell)) for spell in spells(name)]
    rows = []
    for code, actor, first, last in _file().get(system, ()):
        begin, end = life(actor)
        rows.append((code, actor, first or begin, last or end))
    return rows


def _days(spell: Spell) -> Stretch:
    return spell.begin.isoformat(), spell.end.isoformat() if spell.end else OPEN


@lru_cache(maxsize=1)
def _file() -> dict[str, list[tuple[str, str, str, str]]]:
    found: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    with (HERE / "codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["system"]].append((row["code"], row["actor"], row["from"], row["to"]))
    return found
