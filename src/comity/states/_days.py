"""What callers write for a day, made one stretch of ISO days: a day is one, and a year all of its days."""

from __future__ import annotations

import datetime
from typing import Any

from comity.problems import bad
from comity.records import _dates
from comity.records._text import visible

Stretch = tuple[str, str]
"""The first and the last day, as ISO texts."""
OPENED, OPEN = _dates.FIRST, _dates.LAST
"""What stands for a beginning that is not written down, and for an end that has not come."""


def stretch(day: Any) -> Stretch:
    """The days that a day (a date, an ISO text, a NumPy or Arrow scalar) or a year (a number, or four digits) stands for.

    Raises:
        BadInput: it is neither.
    """
    if isinstance(day, datetime.date):
        text = day.isoformat()[:10]
        return text, text
    text = str(day)
    if len(text) == len("1990") and text.isdecimal():
        return f"{text}-01-01", f"{text}-12-31"
    if len(text) > len(OPEN) and text[len(OPEN)] in "T ":  # the time of day of a timestamp
        text = text[:len(OPEN)]
    if not _dates.is_day(text):
        raise bad("day", _dates.not_a_day(visible(text, _dates.LONGEST)), "give a day such as 2024-11-05, or a year", "day")
    return text, text
