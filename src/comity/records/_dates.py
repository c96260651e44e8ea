"""Days known more or less exactly: the subset of ISO 8601-2 (EDTF) that CLAIMS.md §2 admits.

Bounds are ISO texts, so that they compare as they stand and travel to the engine as they are.
"""

from __future__ import annotations

import datetime
import os
import re
from functools import lru_cache
from typing import NamedTuple

from comity.records._text import visible

FIRST, LAST = "1500-01-01", "2999-12-31"
"""The bounds that stand for an open side."""
LONGEST = 40
"""No date of the subset is longer; longer text is refused before it is looked at."""

_SIMPLE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Span(NamedTuple):
    """The earliest and the latest day a text admits, and its mark (``?`` doubtful, ``~`` about, ``%`` both)."""

    earliest: str
    latest: str
    mark: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is one day, known to the day."""
        return self.earliest == self.latest


def today() -> str:
    """Today as an ISO day; COMITY_TODAY sets it. The one place where the clock is read.

    Raises:
        ValueError: COMITY_TODAY is not a day.
    """
    given = os.environ.get("COMITY_TODAY", "")
    if not given:
        return datetime.datetime.now(datetime.UTC).date().isoformat()
    if not is_day(given):
        raise ValueError(f"COMITY_TODAY is {given[:LONGEST]!r}, not a day such as 2024-11-05")
    return given


def is_day(text: str) -> bool:
    """Whether `text` is one real calendar day, YYYY-MM-DD, within the years Comity admits."""
    try:
        return len(text) == len(FIRST) and _simple(text) is not None
    except ValueError:
        return False


@lru_cache(maxsize=65536)
def parse(text: str, *, period: bool = True) -> Span:
    """Read a date of the subset.

    Args:
        text: the date as written.
        period: whether stretches (``2022/2024``) are admitted.

    Raises:
        ValueError: with the reason and the way to write it.
    """
    if len(text) > LONGEST:
        raise ValueError(f"a date is at most {LONGEST} characters long")
    if "/" in text:
        if not period and readings(text):
            raise ValueError(f"`{text}` {readings(text)}")
        if not period:
            raise ValueError(f"`{text}` is a stretch, and one day is asked for: write [A..B] for some day between")
        return _stretch(text)
    body, mark = _marked(text)
    if body.startswith("[") and body.endswith("]"):
        return _between(body[1:-1], mark, text)
    earliest, latest = _bounds(body, text)
    return Span(earliest, latest, mark)


def _marked(text: str) -> tuple[str, str]:
    return (text[:-1], text[-1]) if text[-1:] in ("?", "~", "%") else (text, "")


def _stretch(text: str) -> Span:
    first, _, last = text.partition("/")
    if "/" in last or (first == ".." and last == ".."):
        raise ValueError(f"`{text}` is not a stretch: {readings(text) or 'write FIRST/LAST, FIRST/.. or ../LAST'}")
    begin, mark_first = _marked(first)
    end, mark_last = _marked(last)
    earliest = FIRST if begin == ".." else _bounds(begin, text)[0]
    latest = LAST if end == ".." else _bounds(end, text)[1]
    if earliest > latest:
        raise ValueError(f"`{text}` ends before it begins; write the earlier first")
    marks = {mark_first, mark_last} - {""}
    return Span(earliest, latest, "%" if len(marks) > 1 else "".join(marks))


def _between(body: str, mark: str, text: str) -> Span:
    first, dots, last = body.partition("..")
    if not dots or (not first and not last):
        raise ValueError(f"`{text}` is not a day between two: write [A..B], [..B] or [A..]")
    earliest = _bounds(first, text)[0] if first else FIRST
    latest = _bounds(last, text)[1] if last else LAST
    if earliest > latest:
        raise ValueError(f"`{text}` ends before it begins; write the earlier first")
    return Span(earliest, latest, mark)


def _bounds(body: str, text: str) -> tuple[str, str]:
    found = _simple(body) or _placeholder(body)
    if found is None:
        raise ValueError(f"`{text}` is not a date: {readings(text) or 'write 2024-10-17, 2024-10, 2024 or [A..B]'}")
    return found


def _simple(body: str) -> tuple[str, str] | None:
    match = _SIMPLE.fullmatch(body)
    if match is None:
        return None
    year, month, day = match.groups()
    if not "1500" <= year <= "2999":
        raise ValueError(f"`{body}`: years run from 1500 to 2999")
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if day is None and int(month) == (int(year) + 1) % 100 and month > "12":
        raise ValueError(f"`{body}`: a year that spans two is a stretch of months: write {year}-07/{int(year) + 1}-06, if it begins in July")
    if not "01" <= month <= "12":
        raise ValueError(f"`{body}`: there is no month {month}")
    last = _month_days(int(year), int(month))
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{last:02}"
    if not 1 <= int(day) <= last:
        raise ValueError(f"`{body}`: that month has {last} days")
    return body, body


def _placeholder(body: str) -> tuple[str, str] | None:
    if len(body) == len("202X") and body.endswith("X") and _is_digits(body[:3]):
        first, last = _simple(f"{body[:3]}0"), _simple(f"{body[:3]}9")
        return (first[0], last[1]) if first and last else None
    for tail, kept in (("-XX", len("2024")), ("-XX", len("2024-10"))):
        if len(body) == kept + len(tail) and body.endswith(tail):
            return _simple(body[:kept])
    return None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _month_days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _MONTH_DAYS[month - 1]


def readings(text: str) -> str:
    """What a date written otherwise may say; with slashes, dots or dashes day and month stand in both orders; empty where it is none."""
    match = re.fullmatch(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})", text)
    if match is None:
        return _in_words(text)
    one, two, year = (int(part) for part in match.groups())
    found = dict.fromkeys((day, month) for day, month in ((two, one), (one, two)) if is_day(f"{year:04}-{month:02}-{day:02}"))
    said = " or ".join(f"{day} {_MONTHS[month - 1]}" for day, month in found)
    return f"reads as {said}; write {' or '.join(f'{year:04}-{month:02}-{day:02}' for day, month in found)}" if found else ""


def _in_words(text: str) -> str:
    """What a date in words, without its noughts, with an hour, or by quarter is in the forms there are; empty where it is none."""
    plain = re.sub("[\u2010-\u2015\u2212]", "-", text[:LONGEST])
    if match := re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?", plain):
        year, month, day = (int(part) for part in match.groups())
        return _if_a_day(year, month, day)
    if match := re.fullmatch(r"([0-9]{4})[- ]?[Qq]([1-4])|[Qq]([1-4])[- /]?([0-9]{4})", plain):
        named_year, quarter = match[1] or match[4], int(match[2] or match[3])
        first, last = f"{named_year}-{3 * quarter - 2:02}", f"{named_year}-{3 * quarter:02}"
        return f"a quarter; write {first}/{last} for a stretch, [{first}..{last}] for a day in it"
    if re.fullmatch(r"FY ?[0-9]{2,4}(?:[-/][0-9]{2,4})?|[0-9]{4}/[0-9]{2}", plain, re.IGNORECASE):
        return "a year that is not the calendar's; write its months, such as 2021-07/2022-06"
    words = [word for word in re.split(r"[ ,.-]+", plain) if word]
    named = [number for word in words for number, name in enumerate(_MONTHS, 1) if len(word) > 2 and name.lower().startswith(word.lower())]
    numbers = [int(found) for found in re.findall(r"\b[0-9]{1,4}", plain)]
    years, days = [number for number in numbers if number > 31], [number for number in numbers if number <= 31]
    if len(named) != 1 or len(years) != 1 or len(days) > 1 or len(words) != 2 + len(days):
        return ""
    return _if_a_day(years[0], named[0], days[0]) if days else f"a month; write {years[0]:04}-{named[0]:02}"


def _if_a_day(year: int, month: int, day: int) -> str:
    written = f"{year:04}-{month:02}-{day:02}"
    return f"reads as {day} {_MONTHS[month - 1]}; write {written}" if is_day(written) else ""


def not_a_day(text: str) -> str:
    """Why a text is no single day, and what to write."""
    said = readings(text)
    if said:
        return f"`{text}` {said}"
    try:
        return f"`{text}` is no single day; write its last, {parse(text).latest}"
    except ValueError:
        return f"`{visible(text, LONGEST)}` is not a day; write one such as 2024-11-05, or today"


def ahead(day: str, now: str) -> str:
    """Why a day to come is refused where it is asked what was known or recorded by it."""
    return f"{day} lies ahead, and nothing is known of it yet; write {now} or earlier (the day in the world, --on, may lie ahead)"


_DURATION = re.compile(r"P(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?")


def months_and_days(duration: str) -> tuple[int, int]:
    """An ISO 8601 duration of years, months, weeks and days as (months, days).

    Raises:
        ValueError: it is not such a duration.
    """
    match = _DURATION.fullmatch(duration) if len(duration) <= LONGEST else None
    if match is None or duration == "P":
        raise ValueError(f"`{duration[:LONGEST]}` is not a duration: write P18M, P20Y or P90D")
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return years * 12 + months, weeks * 7 + days
