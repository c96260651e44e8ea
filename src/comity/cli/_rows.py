"""Rows on standard output: one JSON object a line, or a table for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from comity.records._text import printable


def print_rows(rows: Sequence[dict[str, Any]], as_json: bool, shown: Sequence[str]) -> None:
    """Print rows; for people only the columns that matter, parted by tabs' width."""
    if as_json:
        sys.stdout.writelines(f"{json.dumps(row, ensure_ascii=False, allow_nan=False)}\n" for row in rows)
        return
    table = [list(shown), *([_cell(row[name]) for name in shown] for row in rows)]
    widths = [max(len(line[place]) for line in table) for place in range(len(shown))]
    for line in table:
        sys.stdout.write("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n")


def _cell(value: Any) -> str:
    if value is None or value is False:
        return "–" if value is None else "no"
    return "yes" if value is True else printable(str(value)).replace("\n", " ")
