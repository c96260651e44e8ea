"""Rows drawn at random: by their place where the rows of a period can be made, else one by one, without making the others.

A group is told by the stretch that began last in it and by the others, which lasted on that day (see `_counting`); so a whole number stands
for each, and drawing is drawing numbers. Only a state with several stretches in a period could bring a group up twice: then the group counts
for its earliest days alone.
"""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, Final

from comity.frames._counting import later
from comity.frames._expanding import Rows, in_order, units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import numpy as np

    from comity.frames._expanding import Ints, Spans, Units

    Drawn = tuple[tuple[int, ...], tuple[int, ...]]
    """The units of a row in its order, and the spans it was found by."""

_MADE: Final = 2_000_000
"""A period of at most so many rows is made, and rows are taken from it."""


def drawn(
    count: int, seed: int, sizes: Sequence[int], expand: Callable[[int], Rows],
    alone: Callable[[int, int, np.random.Generator], Rows] | None,
) -> Iterator[tuple[int, Rows]]:
    """So many rows of all, without repeating one; how many come from a period is drawn first, then which."""
    import numpy as np

    chance = np.random.default_rng(seed)
    shares = _shares(count, sizes, chance)
    for at in sorted(shares):
        if alone is not None and sizes[at] > _MADE and shares[at] * 2 < sizes[at]:
            yield at, alone(at, shares[at], chance)
        else:
            rows = expand(at)
            yield at, rows.take(np.sort(chance.choice(len(rows.days), shares[at], replace=False)))


def alone(k: int, ordered: bool, there: Spans, count: int, chance: np.random.Generator) -> Rows:
    """So many rows of one period, in order."""
    import numpy as np

    found = units(there)
    order, lasting = later(found.spans.begin, found.spans.end)
    weights = [comb(before, k - 1) for before in lasting.sum(axis=1).tolist()]
    total, bounds = sum(weights), _sums(weights)
    held: dict[tuple[int, ...], None] = {}
    while len(held) < count:
        rank = _below(total, chance)
        last = int(_bisect(bounds, rank))
        others = np.flatnonzero(lasting[last])[_unranked(rank - (bounds[last - 1] if last else 0), len(np.flatnonzero(lasting[last])), k - 1)]
        at = sorted(int(order[place]) for place in (*others.tolist(), last))
        row = tuple(found.of[at].tolist())
        if len(set(row)) < k or not _earliest(found, at, row):
            continue
        held[tuple(row[place] for place in chance.permutation(k)) if ordered else row] = None
    return in_order(_made(k, found, sorted(held)), found)


def _shares(count: int, sizes: Sequence[int], chance: np.random.Generator) -> dict[int, int]:
    """How many of the rows drawn fall into each period: as many as of different places, drawn among all, do."""
    total, bounds = sum(sizes), _sums(list(sizes))
    shares: dict[int, int] = {}
    if count * 2 > total:  # then those left out are fewer
        for at, left in _shares(total - count, sizes, chance).items():
            shares[at] = -left
        return {at: size + shares.get(at, 0) for at, size in enumerate(sizes) if size + shares.get(at, 0)}
    places: set[int] = set()
    while len(places) < count:
        place = _below(total, chance)
        if place not in places:
            places.add(place)
            at = _bisect(bounds, place)
            shares[at] = shares.get(at, 0) + 1
    return shares


def _sums(weights: Sequence[int]) -> list[int]:
    found, so_far = [], 0
    for weight in weights:
        so_far += weight
        found.append(so_far)
    return found


def _bisect(bounds: Sequence[int], rank: int) -> int:
    from bisect import bisect_right

    return bisect_right(bounds, rank)


def _below(total: int, chance: np.random.Generator) -> int:
    """A whole number below another, of any size."""
    bits = total.bit_length()
    while True:
        found = int.from_bytes(chance.bytes((bits + 7) // 8), "little") & ((1 << bits) - 1)
        if found < total:
            return found


def _unranked(rank: int, n: int, k: int) -> list[int]:
    """The rank-th set of k places out of n."""
    found = []
    for left in range(k, 0, -1):
        low, high = left - 1, n - 1
        while low < high:  # the largest place with comb(place, left) <= rank
            middle = (low + high + 1) // 2
            low, high = (middle, high) if comb(middle, left) <= rank else (low, middle - 1)
        found.append(low)
        rank, n = rank - comb(low, left), low
    return found


def _common(found: Units, row: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches that the units of a row share, in order."""
    common = [(-(1 << 40), 1 << 40)]
    for unit in row:
        mine = (found.of == unit).nonzero()[0]
        common = [
            (max(begin, first), min(end, last))
            for begin, end in common for first, last in zip(found.spans.begin[mine].tolist(), found.spans.end[mine].tolist(), strict=True)
            if max(begin, first) <= min(end, last)
        ]
    return sorted(common)


def _earliest(found: Units, at: list[int], row: tuple[int, ...]) -> bool:
    """Whether these spans are those in which their states first share a day."""
    begin = max(int(found.spans.begin[each]) for each in at)
    return _common(found, row)[0][0] == begin


def _made(k: int, found: Units, rows: list[tuple[int, ...]]) -> Rows:
    import numpy as np

    columns: list[Ints] = list(np.array(rows, dtype=np.int64).reshape(-1, k).T)
    common = [_common(found, row) for row in rows]
    begin: Ints = np.array([each[0][0] for each in common], dtype=np.int64)
    end: Ints = np.array([each[-1][1] for each in common], dtype=np.int64)
    days: Ints = np.array([sum(last - first + 1 for first, last in each) for each in common], dtype=np.int64)
    return Rows(tuple(found.actor[column] for column in columns), tuple(found.number[column] for column in columns), begin, end, days)
