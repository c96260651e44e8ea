"""Codes of a file to actor ids, each at its own row's day; a code that is no state there gives null."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from comity import states

if TYPE_CHECKING:
    import pyarrow as pa

_BITS = 32
_MIDDLE = 1 << (_BITS - 1)
"""A code's place and a time as one number: times lie on both sides of 1970."""
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

    plain, when = (each.combine_chunks() if isinstance(each, pa.ChunkedArray) else each for each in (codes, times))
    coded = plain.cast(pa.string()).dictionary_encode()
    given = pc.and_(pc.is_valid(plain), pc.is_valid(when)).to_numpy(zero_copy_only=False)
    place = pc.fill_null(coded.indices, 0).to_numpy(zero_copy_only=False).astype(np.int64)[given]
    time = pc.fill_null(when.cast(pa.int64()), 0).to_numpy(zero_copy_only=False)[given]
    pairs, back = np.unique((place << _BITS) + time + _MIDDLE, return_inverse=True)
    row = np.zeros(len(plain), np.int64)
    row[given] = back
    words = coded.dictionary.to_pylist()
    return pa.array(row, mask=~given), [words[each] for each in (pairs >> _BITS).tolist()], ((pairs & (2 * _MIDDLE - 1)) - _MIDDLE).tolist()


def _spread(found: list[str | None], key: pa.Array) -> pa.Array:
    import pyarrow as pa

    return pa.array(found, pa.string()).take(key)
