"""The date subset: a text and the days it may mean (section 2)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

FIRST = date(1500, 1, 1)
LAST = date(2999, 12, 31)

_SIMPLE = re.compile(r"(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
_DECADE = re.compile(r"(\d{3})X")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


@dataclass(frozen=True)
class Span:
    """The first and the last day a text may mean."""

    earliest: date
    latest: date

    @property
    def open(self) -> bool:
        """Whether one side is open."""
        return self.earliest == FIRST or self.latest == LAST

    @property
    def long(self) -> bool:
        """Whether it reaches at least one year after its first day."""
        return self.latest >= add(self.earliest, "P1Y")

    def overlaps(self, other: Span) -> bool:
        """Whether some day is in both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def common(self, other: Span) -> Span | None:
        """The days in both, if there are any."""
        if not self.overlaps(other):
            return None
        return Span(max(self.earliest, other.earliest), min(self.latest, other.latest))

    def text(self) -> str:
        """The bounds as a text of the subset."""
        if self.earliest == self.latest:
            return self.earliest.isoformat()
        first = "" if self.earliest == FIRST else self.earliest.isoformat()
        last = "" if self.latest == LAST else self.latest.isoformat()
        return f"[{first}..{last}]"


def span(text: str) -> Span:
    """Read a date, a bracket or an interval; the mark at its end changes no bound."""
    bare = text[:-1] if text[-1:] in ("?", "~", "%") else text
    if bare.startswith("[") and bare.endswith("]"):
        return _between(bare[1:-1], "..", "")
    if "/" in bare:
        return _between(bare, "/", "..")
    return _simple(bare)


def latest(text: str | None) -> date | None:
    """The one day meant where one day is needed."""
    return span(text).latest if text else None


def add(day: date, duration: str) -> date:
    """A day moved by an ISO 8601 duration; a day its month lacks is that month's last."""
    match = _DURATION.fullmatch(duration)
    if not match or duration == "P":
        raise ValueError(f"not a duration: {duration}")
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    count = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = count // 12, count % 12 + 1
    length = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day, length)) + timedelta(weeks=weeks, days=days)


def _between(text: str, mark: str, nothing: str) -> Span:
    first, found, last = text.partition(mark)
    if not found or (first == nothing and last == nothing):
        raise ValueError(f"not a stretch: {text}")
    start = FIRST if first == nothing else _simple(first).earliest
    end = LAST if last == nothing else _simple(last).latest
    if start > end:
        raise ValueError(f"ends before it begins: {text}")
    return Span(start, end)


def _simple(text: str) -> Span:
    if decade := _DECADE.fullmatch(text):
        year = int(decade[1]) * 10
        return _within(date(year, 1, 1), date(year + 9, 12, 31))
    match = _SIMPLE.fullmatch(text)
    if not match:
        raise ValueError(f"not a date: {text}")
    year, (month, day) = int(match[1]), match.groups()[1:]
    if month in (None, "XX"):
        if day is not None:
            raise ValueError(f"a day without its month: {text}")
        return _within(date(year, 1, 1), date(year, 12, 31))
    if day in (None, "XX"):
        length = calendar.monthrange(year, int(month))[1]
        return _within(date(year, int(month), 1), date(year, int(month), length))
    return _within(date(year, int(month), int(day)), date(year, int(month), int(day)))


def _within(first: date, last: date) -> Span:
    if first < FIRST or last > LAST:
        raise ValueError(f"outside 1500 to 2999: {first.year}")
    return Span(first, last)
