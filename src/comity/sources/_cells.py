"""One cell at a time: text to a value of a column's type, strictly, where Python's own readers take more than was meant."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

from comity.records import _dates
from comity.records._text import fault, visible
from comity.sources._source import Column

ABSENT = frozenset({"", "NA", "."})
"""What stands in a cell that holds nothing."""
_TRUE, _FALSE = frozenset({"1", "true", "t", "yes"}), frozenset({"0", "false", "f", "no"})
_WIDTHS = {"int8": 7, "int16": 15, "int32": 31, "int64": 63}


def as_text(value: Any) -> str | None:
    """A value of an R column, or a cell, as text: whole numbers without a point, days as ISO."""
    if value is None or value != value:  # noqa: PLR0124 - not a number
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.strip() if isinstance(value, str) else str(value)


def caster(column: Column, words: Mapping[str, Any] | None, day: Callable[[str], str] | None) -> Callable[[str], Any]:
    """What makes a value of a column of a text; it raises ValueError where the text is none."""
    if words is not None:
        return lambda text: _word(text, words)
    if column.type in _WIDTHS:
        return lambda text: _whole(text, _WIDTHS[column.type])
    if column.type == "date":
        return lambda text: _day(day(text) if day else text)
    return {"float64": _decimal, "bool": _truth, "string": clean}[column.type]


def _word(text: str, words: Mapping[str, Any]) -> Any:
    if text not in words:
        raise ValueError(text)
    return words[text]


def _plain(text: str, letters: str) -> None:
    """Refuse what Python's own readers of numbers take: other digits, `_`, `nan`."""
    if not text.isascii() or len(text) > 40 or not set(text) <= set(letters):
        raise ValueError(text)


def _whole(text: str, bits: int) -> int:
    body, point, zeros = text.partition(".")
    _plain(text, "0123456789+-.")
    if point and (zeros.strip("0") or not zeros):
        raise ValueError(text)
    number = int(body)
    if not -(1 << bits) <= number < 1 << bits:
        raise ValueError(text)
    return number


def _decimal(text: str) -> float:
    _plain(text, "0123456789+-.eE")
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise ValueError(text)
    return number


def _truth(text: str) -> bool:
    if (word := text.lower()) not in _TRUE | _FALSE:
        raise ValueError(text)
    return word in _TRUE


def _day(text: str) -> Any:
    if not _dates.is_day(text):
        raise ValueError(text)
    return datetime.date.fromisoformat(text)


def clean(text: str) -> str:
    """A text without characters that act on a terminal or reorder a line: they stand as escapes."""
    return text if fault(text) is None else visible(text, len(text))
