"""A panel as a Stata file: names that Stata takes, labels, and a stamp that is always the same."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from comity.problems import needed

if TYPE_CHECKING:
    import pyarrow as pa

    from comity.panel.result import Result

LONGEST_NAME, LONGEST_LABEL = 32, 80
_STAMP = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Every file's: the hour at which it was written is nothing that it should differ by."""
_RESERVED = frozenset(
    """aggregate array boolean break byte case catch class colvector complex const continue default delegate delete do double else eltypedef end
    enum explicit export external float for friend function global goto if in inline int local long namespace new numeric pragma private protected
    quad rowvector short strL typedef typename using virtual void with""".split()
)


def names(columns: Sequence[str]) -> list[str]:
    """Names of at most 32 letters, digits and `_`, no two alike; one that was cut ends in a number."""
    found: list[str] = []
    for column in columns:
        plain = re.sub(r"[^A-Za-z0-9_]", "_", column)
        plain = f"_{plain}" if plain[:1].isdigit() or plain in _RESERVED else plain
        name, count = plain[:LONGEST_NAME], 1
        while name in found:
            count += 1
            name = f"{plain[: LONGEST_NAME - len(str(count)) - 1]}_{count}"
        found.append(name)
    return found


def write(table: pa.Table, result: Result, stream: BinaryIO) -> None:
    """Write a table whose columns have names that Stata takes.

    Raises:
        Missing: pandas, which writes it, is not here.
    """
    needed("pandas", "a Stata file")
    labels = {
        name: (field.description if not field.unit else f"{field.description} ({field.unit})")[:LONGEST_LABEL]
        for name, field in zip(table.column_names, result.fields, strict=True)
    }
    frame = table.to_pandas(strings_to_categorical=False)
    frame.to_stata(stream, write_index=False, version=118, time_stamp=_STAMP, data_label=result.title[:LONGEST_LABEL], variable_labels=labels)
