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

    counts = [len(rows.days) for _, rows in held]

    def column(parts: Sequence[Ints], kind: type, arrow: pa.DataType) -> pa.Array:
        return _numbers(np.concatenate([np.empty(0, kind), *(part.astype(kind, copy=False) for part in parts)], dtype=kind), arrow)

    dictionary = _texts(ids)
    columns = {
        letter: pa.DictionaryArray.from_arrays(column([rows.actors[at] for _, rows in held], np.int16, pa.int16()), dictionary)
        for at, letter in enumerate(letters)
    }
    columns |= {f"code_{letter}": column([rows.numbers[at] for _, rows in held], np.int32, pa.int32()) for at, letter in enumerate(letters)}
    places = np.array([at for at, _ in held], dtype=np.int64)
    if periods.every == "year":
        columns["period"] = _numbers(np.repeat(periods.year[places].astype(np.int32), counts), pa.int32())
    else:
        repeated = np.repeat(np.arange(len(places)), counts)
        columns["period"] = _texts([str(names[at]) for at in places.tolist()]).take(_numbers(repeated, pa.int64()))
    columns["begin"] = column([rows.begin for _, rows in held], np.int32, pa.date32())
    columns["end"] = column([rows.end for _, rows in held], np.int32, pa.date32())
    columns["days"] = column([rows.days for _, rows in held], np.int32, pa.int32())
    return pa.RecordBatch.from_arrays(list(columns.values()), names=list(columns))


def _numbers(given: NDArray[Any], arrow: pa.DataType) -> pa.Array:
    """The numbers as they lie in memory; `pa.array` would first import pandas, which takes as long as a whole frame."""
    import pyarrow as pa

    return pa.Array.from_buffers(arrow, len(given), [None, pa.py_buffer(given)])


def _texts(given: Sequence[str]) -> pa.Array:
    import numpy as np
    import pyarrow as pa

    said = [text.encode() for text in given]
    ends = np.cumsum([0, *(len(each) for each in said)], dtype=np.int32)
    return pa.Array.from_buffers(pa.string(), len(said), [None, pa.py_buffer(ends), pa.py_buffer(b"".join(said))])
