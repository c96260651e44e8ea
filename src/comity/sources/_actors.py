"""Codes of a file to actor ids, each at its own row's day; a code that is no state there gives null."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from comity import states

if TYPE_CHECKING:
    import pyarrow as pa

_EPOCH = datetime.date(1970, 1, 1)


def on_days(codes: pa.ChunkedArray, days: pa.ChunkedArray, system: str) -> pa.Array:
    """The actor that each code of a system stood for on the day beside it."""
    import pyarrow as pa

    key, words, taken = _distinct(codes, days.cast(pa.int32()))
    dates = [_EPOCH + datetime.timedelta(days=day) for day in taken]
    return _spread(states.convert_many(words, system, "actor", dates), key)


def in_years(codes: pa.ChunkedArray, years: pa.ChunkedArray, system: str, also: Mapping[str, str] | None = None) -> pa.Array:
    """The actor that each code stood for in the year beside it: the last one, where it stood for two in turn.

    Args:
        codes: of the system, as text or numbers.
        years: one for each code.
        system: which codes they are.
        also: another code of the system to try where one gives nothing.
    """
    key, words, taken = _distinct(codes, years)
    found = states.convert_many(words, system, "actor", taken)
    if also:
        second = states.convert_many([also.get(word) for word in words], system, "actor", taken)
        found = [one or other for one, other in zip(found, second, strict=True)]
    return _spread(found, key)


def _distinct(codes: pa.ChunkedArray, times: pa.ChunkedArray) -> tuple[pa.Array, list[str], list[int]]:
    """The different pairs of a code and a time: which of them each row has (null where one is null), their codes, their times."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    plain = codes.combine_chunks() if isinstance(codes, pa.ChunkedArray) else codes
    when = (times.combine_chunks() if isinstance(times, pa.ChunkedArray) else times).cast(pa.int64())
    coded = plain.cast(pa.string()).dictionary_encode()
    place = pc.fill_null(coded.indices.cast(pa.int64()), 0).to_numpy(zero_copy_only=False)
    time = pc.fill_null(when, 0).to_numpy(zero_copy_only=False)
    empty = pc.or_(pc.is_null(plain), pc.is_null(when)).to_numpy(zero_copy_only=False)
    if not len(coded.dictionary):
        return pa.nulls(len(plain), pa.int64()), [], []
    pairs, back = np.unique(np.stack([place, time]), axis=1, return_inverse=True)
    words = coded.dictionary.to_pylist()
    return pa.array(back.reshape(-1), pa.int64(), mask=empty), [words[each] for each in pairs[0]], pairs[1].tolist()


def _spread(found: list[str | None], key: pa.Array) -> pa.Array:
    import pyarrow as pa

    return pa.array(found, pa.string()).take(key)
