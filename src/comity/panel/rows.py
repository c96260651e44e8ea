"""The rows of a panel, from the frame of pairs: all of a year's, or the pairs that were named, those years too in which they were none.

A list of states goes by numbers, and a number can pass from one actor to the next: 365 from the Soviet Union to Russia. A row is a pair of
numbers in a year, under the ids of those who bore them last in it, as sources by the year have them too.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from comity import states
from comity.panel.cells import NO_CODE, Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from comity.panel.request import Request

    Columns = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]
    """a, b, code_a, code_b, year."""
    Bearers = Mapping[int, tuple[str, ...]]
    """By number, who bore it in a year, in turn."""

_NUMBERS: Final = 1024
"""More than any number of a list, and than there are actors."""


def rows_of(request: Request, years: tuple[int, ...]) -> Rows:
    """The rows of a request in the order of year, a, b and codes."""
    import numpy as np

    named = () if isinstance(request.pairs, str) else request.pairs
    bearers = {year: _bearers(request.system, year) for year in years}
    ids = sorted({actor for pair in named for actor in pair}.union(*(found for each in bearers.values() for found in each.values())))
    place = {actor: at for at, actor in enumerate(ids)}
    parts = [
        _labelled(year, code_a, code_b, {number: place[found[-1]] for number, found in bearers[year].items()}, request.undirected)
        for year, code_a, code_b in _pairs(request.system, years)
    ]
    a, b, code_a, code_b, when = (np.concatenate([np.empty(0, np.int32), *(part[at] for part in parts)]) for at in range(5))
    earlier = {
        year: {place[found[-1]]: place[before] for found in each.values() for before in found[:-1]} for year, each in bearers.items()
    }
    rows = Rows(np.array(ids, dtype=np.str_), a, b, code_a, code_b, when, {year: found for year, found in earlier.items() if found})
    return _named(rows, named, years, request.system) if named else rows


def _bearers(system: str, year: int) -> Bearers:
    first, last = date(year, 1, 1), date(year, 12, 31)
    found: dict[int, list[str]] = {}
    for spell in states.spells(system):
        if spell.begin <= last and (spell.end is None or spell.end >= first):
            held = found.setdefault(spell.number, [])
            if spell.actor not in held[-1:]:
                held.append(spell.actor)
    return {number: tuple(held) for number, held in found.items()}


def _labelled(year: int, code_a: NDArray[np.int32], code_b: NDArray[np.int32], label: Mapping[int, int], undirected: bool) -> Columns:
    """The rows of a year: each pair of numbers once, in order, under the ids of those who bore them last."""
    import numpy as np

    places = np.zeros(_NUMBERS, np.int64)
    places[list(label)] = list(label.values())
    one, other = code_a.astype(np.int64), code_b.astype(np.int64)
    if undirected:  # ids are in order where numbers are not
        turned = places[one] > places[other]
        one, other = np.where(turned, other, one), np.where(turned, one, other)
    a, b = places[one], places[other]
    key = np.unique(((a * _NUMBERS + b) * _NUMBERS + one) * _NUMBERS + other)
    a, b, one, other = (key // _NUMBERS**power % _NUMBERS for power in (3, 2, 1, 0))
    return _int32(a, b, one, other, np.full(len(key), year))


def _named(rows: Rows, named: tuple[tuple[str, str], ...], years: tuple[int, ...], system: str) -> Rows:
    """The rows of named pairs, by the numbers of the two; and one without numbers for each year in which a pair was none."""
    import numpy as np

    numbers: dict[str, set[int]] = {}
    for spell in states.spells(system):
        numbers.setdefault(spell.actor, set()).add(spell.number)
    pair = rows.code_a.astype(np.int64) * _NUMBERS + rows.code_b
    kept, added = np.zeros(len(rows), bool), []
    for one, other in named:
        wanted = [a * _NUMBERS + b for a in numbers.get(one, ()) for b in numbers.get(other, ())]
        mine = np.isin(pair, wanted)
        kept |= mine
        a, b = rows.actors.searchsorted(np.array([one, other], dtype=rows.actors.dtype))
        added += [(a, b, NO_CODE, NO_CODE, year) for year in np.setdiff1d(years, rows.year[mine])]
    more = np.array(added, np.int32).reshape(-1, 5)
    columns = (rows.a, rows.b, rows.code_a, rows.code_b, rows.year)
    a, b, code_a, code_b, year = (np.concatenate([column[kept], more[:, at]]) for at, column in enumerate(columns))
    order = np.lexsort((code_b, code_a, b, a, year))
    return Rows(rows.actors, a[order], b[order], code_a[order], code_b[order], year[order], rows.earlier)


def _int32(*columns: NDArray[np.int64]) -> Columns:
    import numpy as np

    a, b, code_a, code_b, year = (column.astype(np.int32) for column in columns)
    return a, b, code_a, code_b, year


def _pairs(system: str, years: tuple[int, ...]) -> Iterator[tuple[int, NDArray[np.int32], NDArray[np.int32]]]:
    """Year by year, the numbers of every two that were states on one day of it."""
    import numpy as np

    for year in years:
        first, last = date(year, 1, 1), date(year, 12, 31)
        there = [spell for spell in states.spells(system) if spell.begin <= last and (spell.end is None or spell.end >= first)]
        number = np.array([spell.number for spell in there], np.int32)
        begin = np.array([max(spell.begin, first).toordinal() for spell in there])
        end = np.array([min(spell.end or last, last).toordinal() for spell in there])
        one, other = np.nonzero(
            (np.maximum.outer(begin, begin) <= np.minimum.outer(end, end)) & (number[:, None] != number[None, :])
        )
        yield year, number[one], number[other]
