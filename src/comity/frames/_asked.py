"""What a caller asks for, checked and read: days, states and pairs of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Final

from comity import states
from comity.problems import bad
from comity.records._text import visible
from comity.states import Spell
from comity.states._days import stretch
from comity.states._spells import known

EPOCH: Final = datetime.date(1970, 1, 1).toordinal()
FIRST: Final = datetime.date(1816, 1, 1).toordinal() - EPOCH
"""The day on which both lists begin."""
State = str | int
"""An actor's id, or a number of the list."""


def span(system: str, begin: Any, end: Any) -> tuple[int, int]:
    """The first and last day asked for, as days since 1970-01-01; a year stands for all of its days.

    Raises:
        BadInput: the list is not known, one is no day, it lies before the lists begin, or the end before the beginning.
    """
    known(str(system))
    first = FIRST if begin is None else _day("begin", begin, 0)
    last = states.last_day(system).toordinal() - EPOCH if end is None else _day("end", end, 1)
    if first < FIRST:
        raise bad("begin", f"{shown(first)} lies before {shown(FIRST)}, where the lists begin", f"begin on {shown(FIRST)} or later", "frame")
    if last < first:
        raise bad("end", f"the frame would end on {shown(last)}, before it begins on {shown(first)}", "exchange the two, or leave one out", "frame")
    return first, last


def shown(day: int) -> str:
    """A day as ISO text."""
    return datetime.date.fromordinal(day + EPOCH).isoformat()


def chosen(given: Any, spells: Sequence[Spell], system: str) -> frozenset[State]:
    """The states asked for, as ids and numbers that stand on the list.

    Raises:
        BadInput: that is no sequence of states, or one of them is not known or never on the list.
    """
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise bad("states", f"`{visible(str(given), 40)}` is no sequence of states", 'write a list: ["RUS", "IRN"]', "states")
    return frozenset(_state(word, spells, system) for word in given)


def paired(given: Any, spells: Sequence[Spell], system: str) -> tuple[tuple[State, State], ...]:
    """The pairs asked for, in order.

    Raises:
        BadInput: that is no sequence of pairs, or a state in it is not known.
    """
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise bad("pairs", f"`{visible(str(given), 40)}` is no sequence of pairs", 'write a list: [("RUS", "IRN")]', "pairs")
    found = []
    for each in given:
        pair = tuple(each) if isinstance(each, list | tuple) else ()
        if len(pair) != 2:
            raise bad("pairs", f"`{visible(str(each), 60)}` is no pair of states", 'write two states: ("RUS", "IRN")', "pairs")
        one, other = (_state(word, spells, system) for word in pair)
        if one == other:
            raise bad("pairs", f"`{visible(str(one), 40)}` is paired with itself", "write two states", "pairs")
        found.append((one, other))
    return tuple(dict.fromkeys(found))


def is_of(spell: Spell, asked: Iterable[State]) -> bool:
    """Whether a spell is that of a state asked for, by id or number."""
    return spell.actor in asked or spell.number in asked


def whole(where: str, given: Any, least: int) -> int:
    """A whole number that is not too small.

    Raises:
        BadInput: it is something else.
    """
    if isinstance(given, bool) or not isinstance(given, int) or given < least:
        raise bad(where, f"`{visible(str(given), 40)}` is no whole number from {least} up", f"give {least} or more", "frame")
    return given


def _day(where: str, given: Any, side: int) -> int:
    if isinstance(given, bool | float):
        raise bad(where, f"`{visible(str(given), 40)}` is no day", "give a day such as 2024-11-05, or a year", "day")
    return datetime.date.fromisoformat(stretch(given)[side]).toordinal() - EPOCH


def _state(word: Any, spells: Sequence[Spell], system: str) -> State:
    if isinstance(word, bool) or not (isinstance(word, str) or hasattr(word, "__index__")):
        raise bad("states", f"`{visible(str(word), 40)}` names no state", "give an id such as RUS, or a number of the list", "states")
    if not isinstance(word, str):
        number = int(word)
        if any(spell.number == number for spell in spells):
            return number
        raise bad("states", f"{number} is no number of the list {system}", "see `comity states` for the numbers", "states")
    if any(spell.actor == word for spell in spells):
        return word
    actor = states.find(word)
    if any(spell.actor == actor for spell in spells):
        return actor
    raise bad("states", f"{actor} never stood on the list {system}", "leave it out, or ask of the other list", "states")
