"""The rows of a panel, from the frame of pairs: all of a year's, or the pairs that were named, those years too in which they were none.

A list of states goes by numbers, and a number can pass from one actor to the next: 365 from the Soviet Union to Russia. A row is a pair of
numbers in a year, under the ids of those who bore them last in it, as sources by the year have them too.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from comity import frames, states
from comity.panel.cells import NO_CODE, Rows
from comity.problems import needed

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.panel.request import Request

    Numbers = Mapping[str, frozenset[int]]
    """By actor, the numbers it bore at any time."""


def rows_of(request: Request, years: tuple[int, ...]) -> Rows:
    """The rows of a request in the order of year, a, b and codes.

    Raises:
        Missing: numpy is not here, which lays the figures on them.
    """
    needed("numpy", "a panel")
    import numpy as np

    named = () if isinstance(request.pairs, str) else request.pairs
    numbers = _numbers(request.system)
    wanted = [(one, other) for pair in named for one in numbers.get(pair[0], ()) for other in numbers.get(pair[1], ()) if one != other]
    batches: list[pa.RecordBatch] = []
    if wanted or not named:
        frame = frames.dyads(request.system, years[0], years[-1], directed=not request.undirected, pairs=wanted if named else None)
        asked = set(years)
        batches = [batch for batch in frame.batches() if batch.column("period")[0].as_py() in asked]
    before = {year: found for year in years if (found := _passed_on(request.system, year))}
    words = {actor for pair in named for actor in pair}.union(*(pair for each in before.values() for pair in each.items()))
    actors = np.array(sorted(words.union(*(batch.column(side).dictionary.to_pylist() for batch in batches for side in ("a", "b")))), dtype=np.str_)

    def places(words: Any) -> NDArray[np.int32]:
        return actors.searchsorted(np.array(words, dtype=actors.dtype)).astype(np.int32)

    def column(name: str) -> NDArray[np.int32]:
        found = [_of(batch, name, places) for batch in batches]
        return np.concatenate([*found, np.empty(0, np.int32)])

    earlier = {year: dict(zip(places(list(found)).tolist(), places(list(found.values())).tolist(), strict=True)) for year, found in before.items()}
    rows = Rows(actors, column("a"), column("b"), column("code_a"), column("code_b"), column("period"), earlier)
    return _completed(rows, named, numbers, years) if named else rows


def _of(batch: pa.RecordBatch, name: str, places: Any) -> NDArray[np.int32]:
    import numpy as np

    array = batch.column(name)
    if name in ("a", "b"):
        found: NDArray[np.int32] = places(array.dictionary.to_pylist())[array.indices.to_numpy()]
        return found
    return array.to_numpy().astype(np.int32, copy=False)  # type: ignore[no-any-return]  # pyarrow says nothing of types


def _numbers(system: str) -> Numbers:
    found: dict[str, set[int]] = {}
    for spell in states.spells(system):
        found.setdefault(spell.actor, set()).add(spell.number)
    return {actor: frozenset(held) for actor, held in found.items()}


def _passed_on(system: str, year: int) -> dict[str, str]:
    """Who took over a number in a year, with who bore it before."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    bearer: dict[int, str] = {}
    found = {}
    for spell in states.spells(system):
        if spell.begin <= last and (spell.end is None or spell.end >= first):
            if bearer.get(spell.number, spell.actor) != spell.actor:
                found[spell.actor] = bearer[spell.number]
            bearer[spell.number] = spell.actor
    return found


def _completed(rows: Rows, named: tuple[tuple[str, str], ...], numbers: Numbers, years: tuple[int, ...]) -> Rows:
    """The rows of named pairs, and one without numbers for each year in which a pair was none."""
    import numpy as np

    added: list[tuple[int, ...]] = []
    for one, other in named:
        mine = np.isin(rows.code_a, list(numbers.get(one, ()))) & np.isin(rows.code_b, list(numbers.get(other, ())))
        a, b = rows.actors.searchsorted(np.array([one, other], dtype=rows.actors.dtype)).tolist()
        added += [(a, b, NO_CODE, NO_CODE, year) for year in np.setdiff1d(years, rows.year[mine]).tolist()]
    more = np.array(added, np.int32).reshape(-1, 5)
    columns = (rows.a, rows.b, rows.code_a, rows.code_b, rows.year)
    a, b, code_a, code_b, year = (np.concatenate([column, more[:, at]]) for at, column in enumerate(columns))
    order = np.lexsort((code_b, code_a, b, a, year))
    return Rows(rows.actors, a[order], b[order], code_a[order], code_b[order], year[order], rows.earlier)
