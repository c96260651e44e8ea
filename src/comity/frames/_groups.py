"""The groups of states that share a day of a period: found whole at once, or counted without being found."""

from __future__ import annotations

from math import comb, factorial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from comity.frames.spells import Present


class Groups(NamedTuple):
    """Groups of a period in order: the places of their members among those present, and the days they share."""

    members: tuple[NDArray[Any], ...]
    begin: NDArray[np.int32]
    end: NDArray[np.int32]
    days: NDArray[np.int32]


def overlapping(present: Present, ordered: bool) -> NDArray[np.bool_]:
    """Which of those present share a day, each with each; where the order says nothing, the earlier with the later alone."""
    import numpy as np

    shared = np.maximum.outer(present.begin, present.begin) <= np.minimum.outer(present.end, present.end)
    if present.broken:
        shared &= present.number[:, None] != present.number
    if ordered:
        np.fill_diagonal(shared, val=False)
        return shared
    return np.triu(shared, 1)


def groups(present: Present, k: int, ordered: bool, allowed: NDArray[np.bool_] | None = None) -> Groups:
    """All groups of `k` states that share a day; of two, those that a mask allows."""
    import numpy as np

    if k == 2:
        shared = overlapping(present, ordered)
        members = np.nonzero(shared if allowed is None else shared & allowed)
    else:
        members = _larger(present, k)
        if ordered:
            members = _in_all_orders(members)
    found = shared_days(present, members)
    return _once(present, found) if present.broken else found


def shared_days(present: Present, members: tuple[NDArray[Any], ...]) -> Groups:
    """Groups with the first and last day that their members share, and how many days these are."""
    import numpy as np

    begin, end = present.begin[members[0]], present.end[members[0]]
    for place in members[1:]:
        begin, end = np.maximum(begin, present.begin[place]), np.minimum(end, present.end[place])
    return Groups(members, begin, end, end - begin + np.int32(1))


def count(present: Present, k: int, ordered: bool) -> int:
    """How many groups there are: of each, one member came last, and the others are among those there when it came."""
    if present.broken:
        return len(groups(present, k, ordered).begin)
    return sum(comb(there, k - 1) for there in earlier(present)[1].tolist()) * (factorial(k) if ordered else 1)


def earlier(present: Present) -> tuple[NDArray[Any], NDArray[Any]]:
    """Those present in the order in which they came, and how many were there already and still when each came."""
    import numpy as np

    came = np.argsort(present.begin, kind="stable")
    gone = np.sort(present.end).searchsorted(present.begin[came])
    return came, np.arange(len(came)) - gone


def _larger(present: Present, k: int) -> tuple[NDArray[Any], ...]:
    """Groups grown member by member, each new one later in order than the last, so that no group is found twice."""
    import numpy as np

    size = len(present.number)
    members: tuple[NDArray[Any], ...] = (np.arange(size),)
    begin, end = present.begin, present.end
    for _ in range(k - 1):
        after = size - 1 - members[-1]
        row = np.repeat(np.arange(len(after)), after)
        new = np.arange(len(row)) - np.repeat(np.cumsum(after) - after, after) + members[-1][row] + 1
        begin, end = np.maximum(begin[row], present.begin[new]), np.minimum(end[row], present.end[new])
        kept = (begin <= end) & (present.number[new] != present.number[members[-1][row]])
        members = (*(place[row[kept]] for place in members), new[kept])
        begin, end = begin[kept], end[kept]
    return members


def _in_all_orders(members: tuple[NDArray[Any], ...]) -> tuple[NDArray[Any], ...]:
    from itertools import permutations

    import numpy as np

    turned = list(permutations(range(len(members))))
    each = tuple(np.concatenate([members[order[at]] for order in turned]) for at in range(len(members)))
    order = np.lexsort(each[::-1])
    return tuple(place[order] for place in each)


def _once(present: Present, found: Groups) -> Groups:
    """Groups that share more than one stretch of days, each once: its first and last day, and the days of all stretches."""
    import numpy as np

    numbers = np.stack([present.number[place] for place in found.members], axis=-1)
    _, first, which = np.unique(numbers, axis=0, return_index=True, return_inverse=True)
    which = which.reshape(-1)
    begin, end = found.begin[first], found.end[first]
    np.minimum.at(begin, which, found.begin)
    np.maximum.at(end, which, found.end)
    days = np.bincount(which, found.days, len(first)).astype(np.int32)
    order = np.argsort(first)
    return Groups(tuple(place[first[order]] for place in found.members), begin[order], end[order], days[order])
