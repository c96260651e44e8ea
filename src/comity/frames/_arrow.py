"""Rows as an Arrow record batch, in the columns that a frame has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.frames._calendar import Periods
    from comity.frames._expanding import Ints, Rows


def batch(held: list[tuple[int, Rows]], letters: str, ids: list[str], periods: Periods, names: Sequence[int | str]) -> pa.RecordBatch:
    """The rows of some periods, each with the period's place, as one batch."""
    import numpy as np
    import pyarrow as pa

    def column(parts: list[Ints], kind: type) -> NDArray[Any]:
        return np.concatenate([np.empty(0, kind), *(part.astype(kind) for part in parts)])

    dictionary = pa.array(ids, pa.string())
    columns = {
        letter: pa.DictionaryArray.from_arrays(pa.array(column([rows.actors[at] for _, rows in held], np.int16)), dictionary)
        for at, letter in enumerate(letters)
    }
    columns |= {f"code_{letter}": pa.array(column([rows.numbers[at] for _, rows in held], np.int32)) for at, letter in enumerate(letters)}
    counts = [len(rows.days) for _, rows in held]
    places = np.array([at for at, _ in held], dtype=np.int64)
    if periods.every == "year":
        columns["period"] = pa.array(np.repeat(periods.year[places].astype(np.int32), counts))
    else:
        said = pa.array([names[at] for at in places.tolist()], pa.string())
        columns["period"] = said.take(pa.array(np.repeat(np.arange(len(places)), counts)))
    columns["begin"] = pa.array(column([rows.begin for _, rows in held], np.int32)).view(pa.date32())
    columns["end"] = pa.array(column([rows.end for _, rows in held], np.int32)).view(pa.date32())
    columns["days"] = pa.array(column([rows.days for _, rows in held], np.int32))
    return pa.RecordBatch.from_pydict(columns)
