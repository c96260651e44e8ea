"""A frame: what was asked for, and from it, on demand, its size, its rows and its squares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from comity import states
from comity.frames import _arrow, _asked, _counting, _drawing, _expanding
from comity.frames._calendar import Periods, periods
from comity.frames._relevance import Relevance
from comity.problems import LimitReached, bad, needed
from comity.states import Spell

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.frames._expanding import Ints, Rows, Spans

    Square = tuple[int | str, NDArray[np.str_], NDArray[np.bool_]]
    """A period, the ids of its states sorted, and of every two of them whether they shared a day of it."""

LIMIT: Final = 20_000_000
"""More rows than this are not made at once unless the caller says so."""
LETTERS: Final = "abcdefgh"
_GROUP: Final = 1 << 16
"""Rows of a table are put together in pieces of about so many."""


@dataclass(frozen=True)
class Frame:
    """Which states, pairs or larger groups there were in each period, by a list of states; nothing is expanded until it is asked for.

    Made by `state_periods`, `state_days`, `dyads` and `k_ads`. A state is a number of the list; its id in a period is that of the actor who bore the
    number last in it. A group is a row of a period where all of its states were members on at least one day of it together.
    """

    system: str
    """The list: cow or gw."""
    spells: tuple[Spell, ...]
    """The spells asked for."""
    first: int
    """The first day, as days since 1970-01-01."""
    last: int
    every: str
    k: int = 1
    """How many states there are in a row, 1 to 8."""
    ordered: bool = False
    """Whether A, B and B, A are two rows."""
    named: tuple[tuple[tuple[_asked.State, _asked.State], ...], ...] = ()
    """Pairs asked for, one tuple for each time that some were; a pair has to be in all."""
    relevance: Relevance | None = None
    drawn: tuple[int, int] | None = None
    """How many rows are drawn, and the seed."""

    def __post_init__(self) -> None:
        """See that numpy is here, which counts and makes the rows."""
        needed("numpy", "a frame")

    def where(self, states: Any = None, begin: Any = None, end: Any = None, pairs: Any = None) -> Frame:
        """A smaller frame, which never expands what is left out.

        Args:
            states: ids, codes or names in use, or numbers of the list; a row has no others. An id keeps the days on which its number was its own.
            begin: first day, or a year; cuts the frame, and a period that it falls into.
            end: last day, or a year.
            pairs: pairs of states, in this direction where the frame is directed; k = 2 alone.

        Raises:
            BadInput: a day or state that is none, an end before the beginning, pairs of a frame that has none, or rows were drawn already.
        """
        if self.drawn:
            raise bad("where", "rows were drawn from this frame already", "narrow the frame first, and draw then", "frame")
        found = self
        if states is not None:
            chosen = _asked.chosen(states, self.spells, self.system)
            found = replace(found, spells=tuple(spell for spell in self.spells if _asked.is_of(spell, chosen)))
        if pairs is not None:
            found = found._paired(pairs)  # noqa: SLF001  - its own
        if begin is not None or end is not None:
            first, last = (_asked.shown(day) for day in (self.first, self.last))
            one, other = _asked.span(self.system, first if begin is None else begin, last if end is None else end)
            if one > self.last or other < self.first:
                raise bad("where", f"the frame has only {first} to {last}", "ask for days within it", "frame")
            found = replace(found, first=max(one, self.first), last=min(other, self.last))
        return found

    def sample(self, count: int, seed: int) -> Frame:
        """Rows drawn at random from all of the frame's, each as likely as the other, none twice; the same seed draws the same.

        Nothing but the rows drawn is made where k is above 2. Asked for as many rows as there are or more, it is the frame itself.

        Raises:
            BadInput: count or seed is no whole number from 0 up.
            LimitReached: more rows than the limit of a table.
        """
        return replace(self, drawn=(_asked.whole("count", count, 0), _asked.whole("seed", seed, 0)))

    @cached_property
    def periods(self) -> list[int] | list[str]:
        """What the periods are called, in order: 1990, or 1990-Q1, 1990-03, 1990-W09, 1990-03-01."""
        return self._periods.names()

    @property
    def years(self) -> list[int]:
        """The years that its periods belong to, in order."""
        return sorted(set(self._periods.year.tolist()))

    @property
    def assumed_from(self) -> int | str | None:
        """The first period that reaches past the list's last day, and so rests on the assumption that nothing changed; None where none does."""
        import numpy as np

        known = states.last_day(self.system).toordinal() - _asked.EPOCH
        at = int(np.searchsorted(self._periods.end, known, side="right"))
        return self.periods[at] if at < len(self.periods) else None

    def size(self) -> int:
        """The number of rows, counted without making them."""
        found = sum(self.sizes)
        return min(found, self.drawn[0]) if self.drawn else found

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """The number of groups in each period, before any rows are drawn; one for each of `periods`."""
        if self.named or self.relevance:
            import numpy as np

            found = [0] * len(self._periods.begin)
            for at, year, there in self._parts():
                days = _expanding.shared(_expanding.units(there), self._admits(year))[2]
                found[at] = int(np.count_nonzero(days if self.ordered else np.triu(days)))
            return tuple(found)
        return _counting.sizes(self.k, self.ordered, self._spans, self._periods)

    def batches(self, limit: int = LIMIT) -> Iterator[pa.RecordBatch]:
        """The rows of one period after the other; periods without any are left out.

        Columns: `a`, `b`, … (ids, dictionary-encoded text), `code_a`, `code_b`, … (int32, numbers of the list), `period` (int32 for years, else
        text), `begin`, `end` (date32, the first and last day shared), `days` (int32, days shared, 1 or more). Order: period, ids, numbers.

        Raises:
            LimitReached: a period has more rows than the limit; said before the first is made.
        """
        self._within(max(self.sizes, default=0) if self.drawn is None else self.size(), limit, "a period of the frame")
        return (self._batch([(at, rows)]) for at, rows in self._rows())

    def table(self, limit: int = LIMIT) -> pa.Table:
        """All rows in one Arrow table; see `batches` for its columns.

        Raises:
            LimitReached: there are more rows than the limit; said before the first is made.
        """
        import pyarrow as pa

        self._within(self.size(), limit, "the frame")
        batches, held, count = [], [], 0
        for each in self._rows():
            held.append(each)
            count += len(each[1].days)
            if count >= _GROUP:
                batches.append(self._batch(held))
                held, count = [], 0
        if held or not batches:
            batches.append(self._batch(held))
        return pa.Table.from_batches(batches)

    def squares(self) -> Iterator[Square]:
        """For each period that has states: the period, their ids sorted (n), and whether each two shared a day and are asked for (n × n).

        An id that bore two numbers in a period, as Germany did in 1990, stands there once. No state is paired with itself. Where the frame is not
        directed, both halves of a square are filled.

        Raises:
            BadInput: the frame has no pairs, or rows were drawn from it.
        """
        if self.k != 2 or self.drawn:
            raise bad("squares", "squares are made of a whole frame of pairs", "make one with `dyads`", "frame")
        return self._squares()

    def __len__(self) -> int:
        return self.size()

    def __repr__(self) -> str:
        kind = "states" if self.k == 1 else f"{'ordered' if self.ordered else 'unordered'} {'pairs' if self.k == 2 else f'groups of {self.k}'}"
        return f"<Frame of {kind} by {self.every}, {self.system}, {_asked.shown(self.first)} to {_asked.shown(self.last)}>"

    # --- how ---------------------------------------------------------------------------------------------------------

    @cached_property
    def _periods(self) -> Periods:
        return periods(self.first, self.last, self.every)

    @cached_property
    def _ids(self) -> list[str]:
        return sorted({spell.actor for spell in self.spells})

    @cached_property
    def _spans(self) -> Spans:
        return _expanding.spans(self.spells, {actor: at for at, actor in enumerate(self._ids)}, _asked.EPOCH)

    @cached_property
    def _wanted(self) -> NDArray[np.bool_] | None:
        """Of every two spells, whether they are a pair asked for."""
        import numpy as np

        if not self.named:
            return None
        found = np.ones((len(self.spells), len(self.spells)), bool)
        for pairs in self.named:
            some = np.zeros_like(found)
            for one, other in pairs:
                a, b = (np.array([_asked.is_of(spell, {state}) for spell in self.spells], bool) for state in (one, other))
                some |= np.logical_and.outer(a, b)
            found &= some if self.ordered else some | some.T
        return found

    def _paired(self, pairs: Any) -> Frame:
        if self.k != 2:
            raise bad("pairs", f"the frame has {'states' if self.k == 1 else f'groups of {self.k}'}, not pairs", "name the states instead", "frame")
        named = _asked.paired(pairs, self.spells, self.system)
        chosen = frozenset(state for pair in named for state in pair)
        kept = tuple(spell for spell in self.spells if _asked.is_of(spell, chosen))
        return replace(self, spells=kept, named=(*self.named, named))

    def _admits(self, year: int) -> _expanding.Admits | None:
        """What is asked for of two spans that share days in a period of that year; None where all is."""
        import numpy as np

        wanted, relevance = self._wanted, self.relevance
        if wanted is None and relevance is None:
            return None

        def admits(there: Spans, begin: Ints, end: Ints) -> NDArray[np.bool_]:
            found: NDArray[np.bool_] = begin <= end
            if wanted is not None:
                found &= wanted[np.ix_(there.spell, there.spell)]
            if relevance is not None:
                found &= relevance.admits([self.spells[at] for at in there.spell.tolist()], year, begin, end)
            return found

        return admits

    def _there(self, at: int) -> Spans:
        """The spans in a period."""
        return self._spans.within(int(self._periods.begin[at]), int(self._periods.end[at]))

    def _parts(self) -> Iterator[tuple[int, int, Spans]]:
        """Of each period in which there are states: its place, its year and the spans in it."""
        for at, year in enumerate(self._periods.year.tolist()):
            there = self._there(at)
            if len(there.number):
                yield at, year, there

    def _rows(self) -> Iterator[tuple[int, Rows]]:
        """The rows of each period that has any."""
        if self.drawn and self.drawn[0] < sum(self.sizes):
            alone = self._alone if self.k > 2 else None
            yield from _drawing.drawn(*self.drawn, self.sizes, self._expanded, alone)
        else:
            yield from ((at, self._expanded(at)) for at, size in enumerate(self.sizes) if size)

    def _expanded(self, at: int) -> Rows:
        return _expanding.expand(self.k, self.ordered, self._there(at), self._admits(int(self._periods.year[at])))

    def _alone(self, at: int, count: int, chance: np.random.Generator) -> Rows:
        return _drawing.alone(self.k, self.ordered, self._there(at), count, chance)

    def _batch(self, held: list[tuple[int, Rows]]) -> pa.RecordBatch:
        return _arrow.batch(held, LETTERS[:self.k], self._ids, self._periods, self.periods)

    def _squares(self) -> Iterator[Square]:
        import numpy as np

        names = np.array(self._ids, dtype=np.str_)
        for at, year, there in self._parts():
            found = _expanding.units(there)
            days = _expanding.shared(found, self._admits(year))[2]
            ids, place = np.unique(found.actor, return_inverse=True)
            one, other = np.nonzero(days)
            exists = np.zeros((len(ids), len(ids)), bool)
            exists[place[one], place[other]] = True
            np.fill_diagonal(exists, val=False)
            yield self.periods[at], names[ids], exists

    def _within(self, size: int, limit: int, what: str) -> None:
        if size > _asked.whole("limit", limit, 0):
            raise LimitReached(
                f"{what} has {size:,} rows, more than the limit of {limit:,}\n  --> limit\n"
                "mend: ask for fewer states or days, draw some with `sample`, or give a higher `limit`"
            )
