"""A panel as an Excel workbook: the rows, and a sheet that says what the columns are and rest on."""

from __future__ import annotations

import datetime
import tempfile
from typing import TYPE_CHECKING, Any, BinaryIO

from comity.panel.progress import Progress
from comity.problems import bad, needed

if TYPE_CHECKING:
    import pyarrow as pa

    from comity.panel.result import Result

ROWS, COLUMNS = 1_048_576, 16_384
"""What a sheet of Excel holds, its head included."""
_STAMP = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Text stays text, whatever it begins with."""


def refuse_too_long(result: Result) -> None:
    """Refuse what no sheet of Excel can hold.

    Raises:
        BadInput: there are too many rows or columns.
    """
    rows, columns = result.table.num_rows + 1, result.table.num_columns
    if rows > ROWS or columns > COLUMNS:
        what = f"the panel has {rows - 1:,} rows and {columns:,} columns, and a sheet of Excel holds {ROWS - 1:,} under its head, and {COLUMNS:,}"
        raise bad("xlsx", what, "write .parquet, .csv, .dta or .arrow, or ask for fewer years or pairs", "too-long")


def write(table: pa.Table, result: Result, stream: BinaryIO) -> None:
    """Write the rows, and the descriptions on a second sheet.

    Raises:
        Missing: the library that writes workbooks is not here.
    """
    needed("xlsxwriter", "an Excel workbook")
    with tempfile.TemporaryDirectory(prefix="comity-", ignore_cleanup_errors=True) as work:  # the library's own would outlive an interruption
        _write(table, result, stream, work)


def _write(table: pa.Table, result: Result, stream: BinaryIO, work: str) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(stream, {**_OPTIONS, "default_date_format": "yyyy-mm-dd", "tmpdir": work})
    book.set_properties({"title": result.title, "created": _STAMP.replace(tzinfo=None)})
    sheet = book.add_worksheet("panel")
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, table.column_names)
    row = 0
    with Progress() as progress:
        for batch in table.to_batches(max_chunksize=10_000):
            progress.say(f"writing row {row:,} of {table.num_rows:,}")
            for cells in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                row += 1
                _row(sheet, row, cells)
    about = book.add_worksheet("columns")
    for place, line in enumerate(_described(table.column_names, result)):
        _row(about, place, line)
    book.close()


def _row(sheet: Any, row: int, cells: tuple[Any, ...]) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            sheet.write_string(row, column, cell)
        elif cell is not None:
            sheet.write_number(row, column, cell)


def _described(names: list[str], result: Result) -> list[tuple[Any, ...]]:
    head = ("column", "what", "unit", "rule", "source", "version", "released", "digest", "licence", "citation")
    lines: list[tuple[Any, ...]] = [head]
    for name, field in zip(names, result.fields, strict=True):
        first = (name, field.description, field.unit, field.rule)
        told = [
            (each["title"], each.get("version"), each.get("released"), each.get("digest"), each.get("licence"), each.get("citation"))
            for each in (given.described() for given in field.inputs)
        ]
        lines += [(*first, *line) for line in told or [(None,) * 6]]
    return lines
