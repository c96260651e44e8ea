"""The rows of a panel, from the frame of pairs: all of a year's, or the pairs that were named, those years too in which they were none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity import frames
from comity.panel.cells import NO_CODE, Rows

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.panel.request import Request



def rows_of(request: Request, years: tuple[int, ...]) -> Rows:
    """The rows of a request in the order of year, a, b and codes."""
    named = () if isinstance(request.pairs, str) else request.pairs
    frame = frames.dyads(
        request.system, f"{years[0]}-01-01", f"{years[-1]}-12-31", every="year", directed=not request.undirected, pairs=named or None
    )
    wanted = set(years)
    batches = [batch for batch in frame.batches() if batch.num_rows and batch.column("period")[0].as_py() in wanted]
    rows = _joined(batches, {actor for pair in named for actor in pair})
    return _completed(rows, named, years) if named else rows


def _joined(batches: list[pa.RecordBatch], actors: set[str]) -> Rows:
    """The batches one after the other, their actors as places in one list."""
    import numpy as np

    words = [(batch.column("a").dictionary.to_pylist(), batch.column("b").dictionary.to_pylist()) for batch in batches]
    known = np.array(sorted(actors.union(*(word for pair in words for word in pair))), dtype=np.str_)

    def places(name: str, side: int) -> NDArray[np.int32]:
        found = [
            known.searchsorted(np.array(dictionaries[side], dtype=np.str_)).astype(np.int32)[batch.column(name).indices.to_numpy()]
            for batch, dictionaries in zip(batches, words, strict=True)
        ]
        return np.concatenate([*found, np.empty(0, np.int32)])

    def numbers(name: str) -> NDArray[np.int32]:
        return np.concatenate([*(batch.column(name).to_numpy().astype(np.int32, copy=False) for batch in batches), np.empty(0, np.int32)])

    return Rows(known, places("a", 0), places("b", 1), numbers("code_a"), numbers("code_b"), numbers("period"))


def _completed(rows: Rows, named: tuple[tuple[str, str], ...], years: tuple[int, ...]) -> Rows:
    """The rows of named pairs as they were asked, with one, without codes, for each year in which a pair was none."""
    import numpy as np

    count = len(rows.actors)
    pairs = np.array([rows.actors.searchsorted(np.array(pair, dtype=rows.actors.dtype)) for pair in named], np.int64)
    grid = (np.array(years, np.int64)[:, None] * count + pairs[:, 0]) * count + pairs[:, 1]
    there = (rows.year.astype(np.int64) * count + rows.a) * count + rows.b
    kept = np.isin(there, grid)
    missing = np.setdiff1d(grid.ravel(), there)
    none = np.full(len(missing), NO_CODE)
    columns = [
        np.concatenate([column[kept], added]).astype(np.int32)
        for column, added in (
            (rows.a, missing // count % count), (rows.b, missing % count), (rows.code_a, none), (rows.code_b, none), (rows.year, missing // count**2)
        )
    ]
    a, b, code_a, code_b, year = columns
    order = np.lexsort((code_b, code_a, b, a, year))
    return Rows(rows.actors, *(column[order] for column in columns))
