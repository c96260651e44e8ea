"""Which pairs are politically relevant: those that touch, by the caller's table, and those with a major power in them."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from comity import states
from comity.frames import _asked
from comity.problems import bad
from comity.records._text import visible
from comity.states import Spell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from comity.frames._expanding import Ints

HERE = Path(__file__).parent


class Major(NamedTuple):
    """A stretch of days in which an actor was a major power by the Correlates of War; `end` is None where it lasts."""

    number: int
    actor: str
    begin: datetime.date
    end: datetime.date | None


@lru_cache(maxsize=1)
def majors() -> tuple[Major, ...]:
    """The major powers by number and day, one stretch for each actor that bore the number."""
    with (HERE / "majors.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = []
    for row in rows:
        begin, end = (datetime.date.fromisoformat(row[side]) if row[side] else None for side in ("from", "to"))
        for spell in states.spells("cow"):
            if begin is None or spell.number != int(row["number"]) or spell.begin > (end or datetime.date.max):
                continue
            first, last = max(begin, spell.begin), min(end or datetime.date.max, spell.end or datetime.date.max)
            if first <= last:
                found.append(Major(spell.number, spell.actor, first, None if last == datetime.date.max else last))
    return tuple(found)


@dataclass(frozen=True)
class Relevance:
    """Pairs that touch, by year, in either direction; and the years the table speaks of."""

    touching: Mapping[int, frozenset[tuple[_asked.State, _asked.State]]]
    years: range

    def admits(self, there: Sequence[Spell], year: int, begin: Ints, end: Ints) -> NDArray[np.bool_]:
        """Of every two spells and the days they share, whether they touch in that year or one is a major power on one of those days."""
        import numpy as np

        found = np.zeros((len(there), len(there)), bool)
        places: dict[_asked.State, list[int]] = {}
        for at, spell in enumerate(there):
            places.setdefault(spell.actor, []).append(at)
            places.setdefault(spell.number, []).append(at)
        for one, other in self.touching.get(year, ()):
            for a in places.get(one, ()):
                found[a, places.get(other, [])] = True
        found |= found.T
        for major in majors():
            mine = np.array([spell.actor == major.actor for spell in there], bool)
            if mine.any():
                first = major.begin.toordinal() - _asked.EPOCH
                last = (major.end or datetime.date.max).toordinal() - _asked.EPOCH
                power = np.maximum(begin, first) <= np.minimum(end, last)
                found |= power & (mine[:, None] | mine[None, :])
        return found


def relevance(table: Any, spells: Sequence[Spell], system: str) -> Relevance:
    """A table of pairs that touch, read.

    Raises:
        BadInput: a column is missing, a state is not known, a year is none, or there is no row.
    """
    columns = {name: _column(table, name) for name in ("a", "b", "year")}
    if len({len(column) for column in columns.values()}) != 1:
        raise bad("contiguity_table", "its columns are not of one length", "give a row a pair and year", "frame")
    touching: dict[int, set[tuple[_asked.State, _asked.State]]] = {}
    known: dict[Any, _asked.State | None] = {}
    for one, other, year in zip(columns["a"], columns["b"], columns["year"], strict=True):
        if isinstance(year, bool) or not hasattr(year, "__index__"):
            raise bad("contiguity_table", f"`{visible(str(year), 40)}` is no year", "give years as whole numbers", "frame")
        for word in (one, other):
            if word not in known:
                known[word] = _known(word, spells, system)
        a, b = known[one], known[other]
        pairs = touching.setdefault(int(year), set())
        if a is not None and b is not None:
            pairs.add((a, b))
    if not touching:
        raise bad("contiguity_table", "it has no row", "give a row for each pair and year in which two states touch: a, b, year", "frame")
    return Relevance({year: frozenset(pairs) for year, pairs in touching.items()}, range(min(touching), max(touching) + 1))


def _known(word: Any, spells: Sequence[Spell], system: str) -> _asked.State | None:
    """The state, where it is of the frame; None where it is another of the list."""
    (state,) = _asked.chosen([word], states.spells(system), system)
    return state if any(_asked.is_of(spell, {state}) for spell in spells) else None


def _column(table: Any, name: str) -> list[Any]:
    try:
        column = table[name]
    except (KeyError, IndexError, TypeError):
        raise bad("contiguity_table", f"it has no column {name}", "give a table with the columns a, b, year", "frame") from None
    for way in ("to_pylist", "tolist", "to_list"):
        if hasattr(column, way):
            column = getattr(column, way)()
            break
    if not isinstance(column, Iterable) or isinstance(column, str | bytes):
        raise bad("contiguity_table", f"its column {name} holds no values", "give a table with the columns a, b, year", "frame")
    return list(column)
