"""How many groups of states share a day of a period, counted without making one of them.

Where every state is there in one stretch, a group is told by its member that came last: those who were there already and still are
on that day make up the rest. Of states that left and came back in the period, the few groups are gone through; the days a group of them
shares are stretches u1 < u2 < …, and another group, there in one stretch, meets them in neighbours only: it is counted once if each
stretch that it meets is added, and each gap that it bridges taken away.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from math import comb, factorial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from comity.frames._calendar import Periods
    from comity.frames._expanding import Ints, Spans

    Span = tuple[int, int]


def later(begin: Ints, end: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """The order in which stretches begin, and, for each in that order, which of those before it still last on its first day."""
    import numpy as np

    order = np.argsort(begin, kind="stable")
    return order, np.tril(end[order][None, :] >= begin[order][:, None], -1)


def groups(k: int, stretches: Sequence[Sequence[Span]]) -> int:
    """The number of groups of k states that share a day; a state is its stretches of days, in order and apart.

    Shape: one sequence of (first, last) a state, each within the period. Range: 0 to n! / (k! (n − k)!).
    """
    single = [each[0] for each in stretches if len(each) == 1]
    several = [each for each in stretches if len(each) > 1]
    if k == 1:
        return len(stretches)
    found = _sharing(k, single)
    for size in range(1, min(k, len(several)) + 1):
        for some in combinations(several, size):
            found += _meeting(k - size, single, _common(some))
    return found


def _sharing(k: int, single: Sequence[Span]) -> int:
    import numpy as np

    if k == 0:
        return 1
    if len(set(single)) <= 1:
        return comb(len(single), k)
    begin, end = np.array(single, dtype=np.int64).T
    _, lasting = later(begin, end)
    return sum(comb(before, k - 1) for before in lasting.sum(axis=1).tolist())


def _meeting(k: int, single: Sequence[Span], common: Sequence[Span]) -> int:
    """The groups of k states, each there in one stretch, that share one of the common days."""
    if k == 0:
        return int(bool(common))
    found = 0
    for first, last in common:
        found += _sharing(k, [(max(begin, first), min(end, last)) for begin, end in single if begin <= last and end >= first])
    for (_, left), (back, _) in pairwise(common):
        found -= comb(sum(begin <= left and end >= back for begin, end in single), k)
    return found


def _common(some: Sequence[Sequence[Span]]) -> list[Span]:
    found = list(some[0])
    for each in some[1:]:
        found = [
            (max(begin, first), min(end, last)) for begin, end in found for first, last in each if max(begin, first) <= min(end, last)
        ]
    return sorted(found)


def sizes(k: int, ordered: bool, spans: Spans, periods: Periods) -> tuple[int, ...]:
    """The number of rows of each period; states that were there throughout are only counted."""
    import numpy as np

    number, begin, end = spans.number, spans.begin, spans.end
    joined = np.append(False, (number[1:] == number[:-1]) & (begin[1:] == end[:-1] + 1)) if len(number) else np.empty(0, bool)
    starts = np.flatnonzero(~joined)  # a spell that follows another of its number without a gap is the same stretch
    if len(starts):
        end = np.maximum.reduceat(end, starts)
        number, begin = number[starts], begin[starts]
    turns, known = factorial(k) if ordered else 1, dict[int, int]()
    found: list[int] = []
    bounds = np.sort(np.concatenate([begin, end + 1]))
    changes = np.searchsorted(bounds, periods.end, side="right") - np.searchsorted(bounds, periods.begin, side="right")
    there = np.searchsorted(np.sort(begin), periods.begin, side="right") - np.searchsorted(np.sort(end), periods.begin, side="left")
    for at, (first, last) in enumerate(zip(periods.begin.tolist(), periods.end.tolist(), strict=True)):
        if changes[at]:
            found.append(groups(k, _stretches(number, begin, end, (first, last))) * turns)
            continue
        count = int(there[at])
        if count not in known:
            known[count] = comb(count, k) * turns
        found.append(known[count])
    return tuple(found)


def _stretches(number: Ints, begin: Ints, end: Ints, period: Span) -> list[list[Span]]:
    """The stretches in a period of each state that is there, cut to it."""
    first, last = period
    there = (begin <= last) & (end >= first)
    held: dict[int, list[Span]] = {}
    for each, one, other in zip(number[there].tolist(), begin[there].tolist(), end[there].tolist(), strict=True):
        held.setdefault(each, []).append((max(one, first), min(other, last)))
    return list(held.values())
