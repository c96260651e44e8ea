"""The frames there are: states, pairs and larger groups, by the period."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from comity import states as lists
from comity.frames import _asked
from comity.frames._calendar import checked
from comity.frames._frame import LETTERS, Frame
from comity.frames._relevance import relevance
from comity.problems import bad
from comity.states import Spell

Spells = tuple[Spell, ...] | None


def state_periods(
    system: str = "cow", begin: Any = None, end: Any = None, every: str = "year", states: Any = None, *, spells: Spells = None,
) -> Frame:
    """The states of each period.

    Args:
        system: cow, the list of the Correlates of War, or gw, Gleditsch and Ward's.
        begin: first day (a date, ISO text) or year; from 1816-01-01, where the lists begin.
        end: last day or year; without it the list's last day. Past that, members then are taken to be members still: see `Frame.assumed_from`.
        every: year, quarter, month, week (ISO 8601) or day.
        states: ids, codes or names in use, or numbers of the list; without them all.
        spells: a list of states of the caller's own, instead of the system's.

    Raises:
        BadInput: a system, period, day or state that is none, or an end before the beginning.
    """
    return _frame(1, False, system, (begin, end), every, spells).where(states=states)


def state_days(system: str = "cow", begin: Any = None, end: Any = None, states: Any = None) -> Frame:
    """The states of each day; as `state_periods` with every="day"."""
    return state_periods(system, begin, end, "day", states)


def state_years(system: str = "cow", begin: Any = None, end: Any = None, states: Any = None) -> Frame:
    """The states of each year; as `state_periods` with every="year"."""
    return state_periods(system, begin, end, "year", states)


def dyads(
    system: str = "cow", begin: Any = None, end: Any = None, every: str = "year", directed: bool = True, states: Any = None,
    pairs: Any = None, *, spells: Spells = None,
) -> Frame:
    """The pairs of states that shared at least one day of each period.

    Args:
        system: as in `state_periods`; so are `begin`, `end`, `every`, `states` (both of the pair are among them) and `spells`.
        begin: first day or year.
        end: last day or year.
        every: the period.
        directed: whether A, B and B, A are two rows; if not, a row has its ids in alphabetical order.
        states: which states.
        pairs: which pairs, in this direction where directed.
        spells: a list of the caller's own.

    Raises:
        BadInput: as `state_periods`, and for a pair that is none.
    """
    return _frame(2, bool(directed), system, (begin, end), every, spells).where(states=states, pairs=pairs)


dyad_years = dyads
"""Pairs by year, which is how they are asked for most."""


def k_ads(
    k: int, system: str = "cow", begin: Any = None, end: Any = None, every: str = "year", states: Any = None, ordered: bool = False,
    *, spells: Spells = None,
) -> Frame:
    """The groups of k states that all shared at least one day of each period.

    There are many: 1.2 million of three among 195 states, 57 million of four. `size` counts them without making one, `table` and `batches` refuse
    more than their limit, and `sample` draws some.

    Args:
        k: 2 to 8 states.
        system: as in `state_periods`; so are `begin`, `end`, `every`, `states` (all of the group are among them) and `spells`.
        begin: first day or year.
        end: last day or year.
        every: the period.
        states: which states.
        ordered: whether each order of the same states is a row of its own.
        spells: a list of the caller's own.

    Raises:
        BadInput: as `state_periods`, and where k is not 2 to 8.
    """
    if _asked.whole("k", k, 2) > len(LETTERS):
        raise bad("k", f"a group of {k} is larger than {len(LETTERS)}", f"give 2 to {len(LETTERS)}", "frame")
    return _frame(k, bool(ordered), system, (begin, end), every, spells).where(states=states)


def politically_relevant(frame: Frame, contiguity_table: Any) -> Frame:
    """The pairs of a frame that touch in the period's year, or one of which is a major power on a day they share in it.

    Major powers are the Correlates of War project's (`majors`). Which pairs touch, and what counts as touching, is the caller's to say.

    Args:
        frame: a frame of pairs.
        contiguity_table: an Arrow table, a data frame or a mapping with the columns `a`, `b` (ids, codes or numbers of the list) and `year`; a
            row in one direction stands for both. A year without rows between its first and last is one in which none touched.

    Raises:
        BadInput: the frame has no pairs, the table is none, or the frame has years that the table does not speak of.
    """
    if frame.k != 2 or frame.drawn:
        raise bad("politically_relevant", "the frame is not a whole frame of pairs", "make one with `dyads`", "frame")
    found = relevance(contiguity_table, frame.spells, frame.system)
    outside = [year for year in frame.years if year not in found.years]
    if outside:
        first, last = found.years[0], found.years[-1]
        raise bad(
            "contiguity_table", f"it speaks of {first} to {last}, and the frame has {outside[0]}: who touched then is not known",
            f"narrow the frame with where(begin={first}, end={last}), or give rows for that year", "frame",
        )
    return replace(frame, relevance=found)


def _frame(k: int, ordered: bool, system: str, days: tuple[Any, Any], every: str, spells: Spells) -> Frame:
    first, last = _asked.span(system, *days)
    there = lists.spells(system) if spells is None else spells
    return Frame(system, there, first, last, checked(every), k, ordered)
