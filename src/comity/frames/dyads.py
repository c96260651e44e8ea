"""Pairs of states, period by period: those that were both members on one day of it at least."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from comity.frames import _groups
from comity.frames._frame import Frame, framed
from comity.frames.periods import bounds, number_of
from comity.frames.spells import listed, present
from comity.problems import bad
from comity.records._text import visible

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def dyads(
    system: str = "cow", begin: Any = None, end: Any = None, every: str = "year", directed: bool = True, states: Iterable[Any] | None = None,
    pairs: Iterable[Any] | None = None,
) -> Frame:
    """The pairs of states of a system between two days, by period.

    Args:
        system: the list of states, cow or gw.
        begin: the first day; a year stands for its first. Without it, the first day of the list.
        end: the last day; a year stands for its last. Without it, the last day that the list's owners looked at.
        every: year, quarter, month, week or day.
        directed: whether both ways of a pair are rows.
        states: both states of a row are among these.
        pairs: these pairs alone; in a directed frame, from the first to the second.

    Raises:
        BadInput: a list, a day, a period or a state is not known.
    """
    return framed(system, begin, end, every, 2, directed, states, pairs)


def dyad_years(system: str = "cow", years: Any = None, directed: bool = True) -> Frame:
    """The pairs of states of a system in each of some years that follow each other.

    Raises:
        BadInput: the list is not known, or a year is missing between the first and the last.
    """
    if years is None:
        return dyads(system, directed=directed)
    found = sorted({years} if isinstance(years, int) else set(years)) if isinstance(years, (int, Iterable)) and not isinstance(years, str) else []
    if not found or not all(hasattr(year, "__index__") for year in found) or len(found) != int(found[-1]) - int(found[0]) + 1:
        raise bad("years", f"`{visible(str(years), 40)}` are no years that follow each other", "write range(1990, 2021)", "years")
    return dyads(system, int(found[0]), int(found[-1]), directed=directed)


def dyad_arrays(system: str, years: Iterable[int]) -> Iterator[tuple[int, NDArray[np.int32], NDArray[np.int32]]]:
    """Year by year, the numbers of every two that were states on one day of it, both ways.

    Raises:
        BadInput: the list is not known, or one of the years is none.
    """
    listing = listed(system)
    for year in years:
        first, last = bounds(year, year)
        there = present(listing, number_of(first), number_of(last))
        one, other = _groups.groups(there, 2, ordered=True).members
        yield year, there.number[one], there.number[other]
