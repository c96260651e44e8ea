"""How days are said in a sentence: with their preposition, without a year or month said twice, and with their doubt."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from comity.brief import words
from comity.brief.facts import Row
from comity.records._dates import FIRST, LAST, parse

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


_EDGES = (datetime.date.fromisoformat(FIRST), datetime.date.fromisoformat(LAST))


@lru_cache(maxsize=4096)
def spell(earliest: datetime.date | None, latest: datetime.date | None, *, short: bool = False) -> str:
    """A day known more or less exactly, without saying its year or month twice: 22–24 October 2024."""
    said = words.span(earliest, latest, short)
    if earliest is None or latest is None or " – " not in said:
        return said
    if earliest.day == 1 and (latest + datetime.timedelta(days=1)).day == 1:
        return _months(earliest, latest, short=short)
    if earliest.year != latest.year:
        return said
    if earliest.month == latest.month:
        return f"{earliest.day}–{words.day(latest, short)}"
    return f"{words.day(earliest, short).removesuffix(f'{words.NBSP}{earliest.year}')} – {words.day(latest, short)}"


def _months(earliest: datetime.date, latest: datetime.date, *, short: bool) -> str:
    first, last = (words.span(day.replace(day=1), _month_end(day), short) for day in (earliest, latest))
    if earliest.year == latest.year:
        return f"{first.partition(words.NBSP)[0]}–{last}"
    return f"{first} – {last}"


def _month_end(day: datetime.date) -> datetime.date:
    following = day.replace(day=28) + datetime.timedelta(days=4)
    return following.replace(day=1) - datetime.timedelta(days=1)


@lru_cache(maxsize=4096)
def written(text: str, *, short: bool = False) -> str:
    """A dossier’s date in words, with its doubt and without a year said twice."""
    found = parse(text)
    said = spell(datetime.date.fromisoformat(found.earliest), datetime.date.fromisoformat(found.latest), short=short)
    return {"?": f"{said} (doubtful)", "~": f"about {said}", "%": f"about {said} (doubtful)"}.get(found.mark, said)


def when(earliest: datetime.date | None, latest: datetime.date | None, text: str | None = None) -> str:
    """A day with its preposition: on 17 January 2025, in March 2021, by 25 November 2024."""
    if earliest is None or latest is None:
        return "on an unknown day"
    said = spell(earliest, latest)
    if earliest == latest:
        return f"{_about(text, 'on')} {said}{_doubt(text)}"
    if earliest == _EDGES[0] or latest == _EDGES[1]:
        return said
    if " – " in said:
        return f"between {said.replace(' – ', ' and ')}"
    if "–" in said and (earliest.day != 1 or (latest + datetime.timedelta(days=1)).day != 1):
        return f"on {said}"
    return f"{_about(text, 'in')} {said}{_doubt(text)}"


def since(earliest: datetime.date | None, latest: datetime.date | None) -> str:
    """The day from which a state holds."""
    if earliest is None or latest is None:
        return "since an unknown day"
    if earliest == _EDGES[0]:
        return f"since {words.day(latest)} or earlier"
    return f"since {spell(earliest, latest)}".replace(" – ", " or a day up to ")


def _about(text: str | None, preposition: str) -> str:
    return "about" if text and text[-1] in "~%" else preposition


def _doubt(text: str | None) -> str:
    return " (doubtful)" if text and text[-1] in "?%" else ""


def ordinal(row: Row, field: str = "day_to") -> int:
    """A day as a number to sort by; what has no day comes first."""
    found = row[field]
    return found.toordinal() if found else 0


def of_group(group: Row) -> str:
    """The printed day of a group with its preposition; the doubt its shown claim has is said."""
    own = group["day_from"] == group["earliest"] and group["day_to"] == group["latest"]
    return when(group["day_from"], group["day_to"], group["on_text"] if own else None)


def due(row: Row) -> str | None:
    """The day something is due, as written, in words."""
    return written(row["due"]) if row["due"] else None


def duration(text: str | None) -> str:
    """An ISO duration in words: P20Y is 20 years; anything else stays as it is."""
    found = _DURATION.fullmatch(text or "")
    if not found or not any(found.groups()):
        return text or ""
    counts = zip(found.groups(), ("year", "month", "week", "day"), strict=True)
    return words.listing([words.plural(int(count), unit) for count, unit in counts if count])
