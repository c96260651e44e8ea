"""The rows of one period, from the spells that lie in it: a group of states a row, in the order of ids."""

from __future__ import annotations

from itertools import permutations
from math import factorial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from comity.states import Spell

    Ints = NDArray[np.signedinteger[Any]]
    Admits = Callable[["Spans", Ints, Ints], NDArray[np.bool_]]
    """Of every two spans with the days they share, whether they are asked for."""

_NEVER = 1 << 30
"""A day later than all: the end of a spell that lasts."""


class Spans(NamedTuple):
    """Spells as columns, by number and first day; those of one period have their days cut to it."""

    spell: Ints
    """Which of the frame's spells it is."""
    number: Ints
    actor: Ints
    """The place of the actor's id among all the frame's ids."""
    begin: Ints
    end: Ints

    def within(self, first: int, last: int) -> Spans:
        """Those that lie in a period at least for a day."""
        import numpy as np

        there = np.flatnonzero((self.begin <= last) & (self.end >= first))
        cut = np.maximum(self.begin[there], first), np.minimum(self.end[there], last)
        return Spans(self.spell[there], self.number[there], self.actor[there], *cut)

    def take(self, at: Ints) -> Spans:
        """Some of them, in the order given."""
        return Spans(*(column[at] for column in self))


class Rows(NamedTuple):
    """The rows of a period: k states in columns, the days they share, and the first and last of those."""

    actors: tuple[Ints, ...]
    numbers: tuple[Ints, ...]
    begin: Ints
    end: Ints
    days: Ints

    def take(self, at: Ints) -> Rows:
        """Some of the rows, in the order given."""
        return Rows(tuple(each[at] for each in self.actors), tuple(each[at] for each in self.numbers), self.begin[at], self.end[at], self.days[at])


class Units(NamedTuple):
    """The states of a period by id and number, and the spans of each, side by side."""

    actor: Ints
    """Who bore the number last in the period."""
    number: Ints
    spans: Spans
    of: Ints
    """The unit of each span."""


def spans(spells: Sequence[Spell], places: dict[str, int], epoch: int) -> Spans:
    """Columns from spells; days since 1970-01-01."""
    import numpy as np

    order = sorted(range(len(spells)), key=lambda at: (spells[at].number, spells[at].begin))
    there = [spells[at] for at in order]
    return Spans(
        np.array(order, dtype=np.int32),
        np.array([spell.number for spell in there], dtype=np.int32),
        np.array([places[spell.actor] for spell in there], dtype=np.int32),
        np.array([spell.begin.toordinal() - epoch for spell in there], dtype=np.int32),
        np.array([_NEVER if spell.end is None else spell.end.toordinal() - epoch for spell in there], dtype=np.int32),
    )


def units(there: Spans) -> Units:
    """The states that the spans of a period belong to: one a number, under the id of who bore it last."""
    import numpy as np

    last = np.flatnonzero(np.append(there.number[1:] != there.number[:-1], True)) if len(there.number) else np.empty(0, np.int64)
    number, actor = there.number[last], there.actor[last]
    order = np.lexsort((number, actor))
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    of = place[np.searchsorted(number, there.number)]
    sorted_ = np.argsort(of, kind="stable")
    return Units(actor[order], number[order], there.take(sorted_), of[sorted_])


def expand(k: int, ordered: bool, there: Spans, admits: Admits | None = None) -> Rows:
    """The rows of one period.

    Args:
        k: how many states there are in a row.
        ordered: whether a row stands for each order of its states.
        there: the spans of the period.
        admits: which pairs are asked for, where not all are (k = 2 alone).
    """
    found = units(there)
    if k == 2:
        return in_order(_two(ordered, found, admits), found)
    rows = _many(k, found)
    return in_order(_ordered(rows) if ordered and k > 1 else rows, found)


def in_order(rows: Rows, found: Units) -> Rows:
    """The rows by ids, then by numbers; they come by units, which is the same unless an id bore two numbers in the period."""
    import numpy as np

    if not (found.actor[1:] == found.actor[:-1]).any():
        return rows
    return rows.take(np.lexsort((*reversed(rows.numbers), *reversed(rows.actors))))


def shared(found: Units, admits: Admits | None = None) -> tuple[Ints, Ints, Ints]:
    """Of every two units, the first and last day they share, and how many: n × n each, 0 days where they share none."""
    import numpy as np

    there = found.spans
    begin, end = np.maximum.outer(there.begin, there.begin), np.minimum.outer(there.end, there.end)
    days = np.maximum(end - begin + 1, 0)
    if admits is not None:
        days *= admits(there, begin, end)
    if len(found.number) < len(there.number):
        edges = np.searchsorted(found.of, np.arange(len(found.number)))
        begin, end = np.where(days, begin, _NEVER), np.where(days, end, -_NEVER)
        for axis in (0, 1):
            begin = np.minimum.reduceat(begin, edges, axis=axis)
            end = np.maximum.reduceat(end, edges, axis=axis)
            days = np.add.reduceat(days, edges, axis=axis)
    np.fill_diagonal(days, 0)
    return begin, end, days


def _two(ordered: bool, found: Units, admits: Admits | None) -> Rows:
    import numpy as np

    begin, end, days = shared(found, admits)
    there = days > 0 if ordered else np.triu(days) > 0
    one, other = np.nonzero(there)
    return Rows((found.actor[one], found.actor[other]), (found.number[one], found.number[other]), begin[there], end[there], days[there])


def _many(k: int, found: Units) -> Rows:
    """Groups grown a state at a time, from stretches; a group that shares several stretches becomes one row in the end."""
    import numpy as np

    there, count = found.spans, len(found.of)
    columns: list[Ints] = [np.arange(count)]
    begin, end = there.begin, there.end
    after = np.searchsorted(found.of, found.of, side="right") if count else columns[0]
    for _ in range(k - 1):
        more = count - after[columns[-1]]
        rows = np.repeat(np.arange(len(more)), more)
        added = np.arange(len(rows)) - np.repeat(np.cumsum(more) - more, more) + after[columns[-1]][rows]
        first, last = np.maximum(begin[rows], there.begin[added]), np.minimum(end[rows], there.end[added])
        kept = first <= last
        rows, begin, end = rows[kept], first[kept], last[kept]
        columns = [*(column[rows] for column in columns), added[kept]]
    at, edges = _runs([found.of[column] for column in columns])
    days = (end - begin + 1)[at]
    return Rows(
        tuple(found.actor[found.of[column[at][edges]]] for column in columns), tuple(there.number[column[at][edges]] for column in columns),
        np.minimum.reduceat(begin[at], edges) if len(edges) else begin, np.maximum.reduceat(end[at], edges) if len(edges) else end,
        np.add.reduceat(days, edges) if len(edges) else days,
    )


def _runs(of: list[Ints]) -> tuple[Ints, Ints]:
    """An order that sets equal groups side by side, and where each of them begins."""
    import numpy as np

    at = np.lexsort(of[::-1])
    new = np.zeros(len(at), bool)
    new[:1] = True
    for column in of:
        new[1:] |= column[at][1:] != column[at][:-1]
    return at, np.flatnonzero(new)


def _ordered(rows: Rows) -> Rows:
    import numpy as np

    k = len(rows.actors)
    turns = list(permutations(range(k)))
    actors = tuple(np.concatenate([rows.actors[turn[at]] for turn in turns]) for at in range(k))
    numbers = tuple(np.concatenate([rows.numbers[turn[at]] for turn in turns]) for at in range(k))
    begin, end, days = (np.tile(column, factorial(k)) for column in (rows.begin, rows.end, rows.days))
    return Rows(actors, numbers, begin, end, days).take(np.lexsort((*reversed(numbers), *reversed(actors))))
