"""CSV as plain text with lines: a header, rows of its width, an empty cell an absent field."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from comity.ledger._yaml import Map, Refused
from comity.records._fields import CSV_LISTS
from comity.records._text import fault, odd_character, visible

COLUMNS, CELL = 200, 65_536


def rows(text: str) -> Iterator[Map]:
    """The rows of a CSV as mappings with their lines; cells of list fields are split at `;`.

    Raises:
        Refused: at the first row that is not admitted.
    """
    csv.field_size_limit(CELL)
    odd = odd_character(text)
    if odd is not None:
        raise Refused(text.count("\n", 0, odd[0]) + 1, "character", f"the file {odd[1]}", "remove the character; lines end with a line feed")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        _check_header(header)
        line = reader.line_num + 1
        for cells in reader:
            if any(cells):  # a spreadsheet leaves rows of commas below the last
                yield _row(header, cells, line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refused(reader.line_num, "csv", f"broken CSV: {visible(str(error))}", 'quote cells that hold commas, quotes or newlines: "…"') from None


def header(text: str) -> list[str]:
    """The names of the columns, as they stand on the first line.

    Raises:
        Refused: they are none.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        found = next(reader, [])
    except csv.Error as error:
        raise Refused(1, "csv", f"broken CSV: {visible(str(error))}", "write the names of its columns on the first line") from None
    _check_header(found)
    return found


def _check_header(header: list[str]) -> None:
    if not header or not any(header):
        raise Refused(1, "empty", "the file has no header", "write the names of its columns on the first line")
    mark = next((mark for mark in (";", "\t") if len(header) == 1 and mark in header[0]), "")
    if mark:
        what = f"its columns are parted by {'semicolons' if mark == ';' else 'tabs'}, not by commas"
        raise Refused(1, "csv", what, "save it as CSV with commas, cells that hold commas in quotes")
    if len(header) > COLUMNS:
        raise Refused(1, "limit", f"more than {COLUMNS} columns", "a claim has fewer")
    for name in header:
        if not name or header.count(name) > 1:
            raise Refused(1, "csv", f"the column `{visible(name, 60)}` is unnamed or doubled", "name each column once")


def _row(header: list[str], cells: list[str], line: int) -> Map:
    if len(cells) != len(header):
        raise Refused(line, "csv", f"{len(cells)} cells, and the header has {len(header)}", "give each column a cell; quote cells that hold commas")
    row = Map(line)
    for name, cell in zip(header, cells, strict=True):
        if not cell:
            continue
        if not (cell.isascii() and cell.isprintable()):
            reason = fault(cell)
            if reason is not None:
                raise Refused(line, "character", f"{visible(name, 60)}: a text {reason}", "remove the character")
        row[name] = [word.strip() for word in cell.split(";") if word.strip()] if name in CSV_LISTS and ";" in cell else cell  # type: ignore[assignment]
    return row
