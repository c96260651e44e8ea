"""A panel as a file, by the ending of its name; with it goes the sidecar that says what every column is and rests on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from comity.panel import _stata, _workbook
from comity.panel._whole import place_of, whole
from comity.panel.sidecar import EMBEDDED, SIDECAR, descriptor
from comity.problems import bad
from comity.records._text import nearest, visible

if TYPE_CHECKING:
    import pyarrow as pa

    from comity.panel.result import Result

_FORMULA = r"^[=+\-@\t\r]"
"""What a spreadsheet that opens a CSV file would take for a formula."""


def _same(names: Sequence[str]) -> list[str]:
    return list(names)


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: what writes it, how it is called, how it names columns, and what it cannot hold."""

    write: Callable[[pa.Table, Result, BinaryIO], None]
    mediatype: str
    names: Callable[[Sequence[str]], list[str]] = _same
    refuse: Callable[[Result], None] = lambda _: None
    encoding: str = ""


def _parquet(table: pa.Table, result: Result, stream: BinaryIO) -> None:
    import pyarrow.parquet as pq

    pq.write_table(table.replace_schema_metadata(_embedded(result)), stream, compression="zstd", version="2.6")


def _arrow(table: pa.Table, result: Result, stream: BinaryIO) -> None:
    import pyarrow as pa

    with pa.ipc.new_file(stream, table.schema.with_metadata(_embedded(result))) as writer:
        writer.write_table(table)


def _embedded(result: Result) -> dict[bytes, bytes]:
    """The description inside the file too: a sidecar is lost more easily than the file it lies beside."""
    return {EMBEDDED: json.dumps(result.describe(), ensure_ascii=False, separators=(",", ":")).encode()}


def _csv(table: pa.Table, _: Result, stream: BinaryIO) -> None:
    import pyarrow as pa
    import pyarrow.csv
    from pyarrow import compute

    for place, field in enumerate(table.schema):
        if field.type == pa.string():
            text = table.column(place)
            risky = compute.match_substring_regex(text, _FORMULA)
            if compute.any(risky).as_py():
                table = table.set_column(place, field, compute.if_else(risky, compute.binary_join_element_wise("'", text, ""), text))
    pyarrow.csv.write_csv(table, stream)


FORMATS: dict[str, Format] = {
    ".parquet": Format(_parquet, "application/vnd.apache.parquet"),
    ".csv": Format(_csv, "text/csv", encoding="utf-8"),
    ".dta": Format(_stata.write, "application/x-stata-dta", names=_stata.names),
    ".arrow": Format(_arrow, "application/vnd.apache.arrow.file"),
    ".xlsx": Format(_workbook.write, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", refuse=_workbook.refuse_too_long),
}
"""What a panel is written as, by the ending of the file's name."""


def format_of(path: Path) -> Format:
    """The format that a name asks for.

    Raises:
        BadInput: its ending is none of those.
    """
    ending = path.suffix.lower()
    if ending in FORMATS:
        return FORMATS[ending]
    near = nearest(ending, tuple(FORMATS), 1) if ending else []
    what = f"a panel cannot be written as {visible(ending, 20)}" if ending else "the file's name has no ending that says its format"
    hint = f"did you mean {near[0]}? " if near else ""
    raise bad(visible(str(path)), what, f"{hint}name a file that ends in {', '.join(FORMATS)}", "format")


def write(result: Result, path: Path) -> Path:
    """Write a panel and its sidecar, each whole or not at all; the place of the sidecar.

    Raises:
        BadInput: the ending is unknown, the format cannot hold so much, or the place cannot be written.
        LimitReached: there is no room.
    """
    form = format_of(path)
    form.refuse(result)
    names = form.names(result.table.column_names)
    beside = path.with_name(path.name + SIDECAR)
    place_of(beside)  # before the panel is written, which is not to stand there without it
    with whole(path) as stream:
        form.write(result.table.rename_columns(names), result, stream)
        stream.flush()
        stream.seek(0)
        digest = hashlib.file_digest(stream, "sha256")  # type: ignore[arg-type]  # typeshed knows no plain BinaryIO here
        size = stream.tell()
    file = {
        "path": visible(path.name, 255), "format": path.suffix[1:].lower(), "mediatype": form.mediatype,
        "encoding": form.encoding, "bytes": size, "hash": f"sha256:{digest.hexdigest()}",
    }
    with whole(beside) as stream:
        stream.write(_json(descriptor(result, file, names)))
    return beside


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()
