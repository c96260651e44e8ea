"""How days, numbers, units, grades and standings are said. One file, so that the same brief can be told in another language."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from comity.brief.parts import Span
from comity.records._codes import GRADE, LIKELIHOOD, RELIABILITY
from comity.records._dates import FIRST, LAST, parse

NBSP = "\u00a0"
MINUS = "\u2212"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SCALES = ((Decimal("1e12"), "trn"), (Decimal("1e9"), "bn"), (Decimal("1e6"), "m"))
_OPEN_FIRST, _OPEN_LAST = datetime.date.fromisoformat(FIRST), datetime.date.fromisoformat(LAST)


_ARTICLED = re.compile(
    r"(United|Holy|Orange|Papal|Two|Soviet) .+|.+ (Republic|Islands|Federation|Union|Empire|Kingdom|States|Confederation)"
    r"|(Republic|Kingdom|State|Union|Democratic Republic|Federated States) of .+|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles"
)


def the(name: str) -> str:
    """A state's name within a sentence: the United States, the Netherlands, but France."""
    return f"the {name}" if _ARTICLED.fullmatch(name) else name


def tag(word: str) -> Span:
    """A tag as it stands in a line."""
    return Span(word, tag=word)


def day(date: datetime.date | str, short: bool = False) -> str:
    """``5 November 2024``; ``5 Nov 2024`` in tables."""
    found = datetime.date.fromisoformat(date) if isinstance(date, str) else date
    month = MONTHS[found.month - 1]
    return f"{found.day}{NBSP}{month[:3] if short and len(month) > 4 else month}{NBSP}{found.year}"


def span(earliest: datetime.date | None, latest: datetime.date | None, short: bool = False) -> str:
    """A day known more or less exactly: a day, a month, a year, or the two ends."""
    if earliest is None or latest is None:
        return "an unknown day"
    if earliest == latest:
        return day(earliest, short)
    if earliest == _OPEN_FIRST:
        return f"by {day(latest, short)}"
    if latest == _OPEN_LAST:
        return f"from {day(earliest, short)}"
    following = latest + datetime.timedelta(days=1)
    if earliest.day == 1 and following.day == 1:
        if earliest.month == 1 and following.month == 1:
            return str(earliest.year) if earliest.year == latest.year else f"{earliest.year}–{latest.year}"
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            month = MONTHS[earliest.month - 1]
            return f"{month[:3] if short and len(month) > 4 else month}{NBSP}{earliest.year}"
    return f"{day(earliest, short)} – {day(latest, short)}"


def written(text: str, short: bool = False) -> str:
    """A date of a dossier in words; its doubt is said."""
    found = parse(text)
    said = span(datetime.date.fromisoformat(found.earliest), datetime.date.fromisoformat(found.latest), short)
    return {"?": f"{said} (doubtful)", "~": f"about {said}", "%": f"about {said} (doubtful)"}.get(found.mark, said)


def number(value: Decimal | float, digits: int | None = None) -> str:
    """A number with a true minus and spaced thousands: ``4.0``, ``2,210``, ``−18.4``."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if digits is not None:
        exact = round(exact, digits) if digits else exact.quantize(Decimal(1))
        text = f"{exact:,.{digits}f}"
    else:
        text = f"{exact.normalize():,f}"
    return text.replace("-", MINUS)


def quantity(value: Decimal | float, unit: str | None, half: Decimal | None = None) -> str:
    """A quantity with its unit, no more exact than it was written: ``4.9 bn USD``, ``50 items``, ``18.4 %``."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if unit == "percent":
        return f"{number(exact)}{NBSP}%"
    for scale, word in _SCALES:
        if abs(exact) >= scale:
            scaled = exact / scale
            precision = (half * 2 / scale) if half else None
            digits = max(0, min(3, -_exponent(precision))) if precision else min(2, max(0, -_exponent(scaled.normalize())))
            return f"{number(scaled, digits)}{NBSP}{word}{NBSP}{unit or ''}".rstrip(NBSP)
    return f"{number(exact)}{NBSP}{unit or ''}".rstrip(NBSP)


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def between(value: Decimal | None, low: Decimal | None, high: Decimal | None, unit: str | None, half: Decimal | None = None) -> str:
    """A quantity that may be a range: ``at least 5 bn USD``, ``4.5 to 5.3 bn USD``, ``4.9 bn USD (4.5 to 5.3)``."""
    if value is not None:
        return quantity(value, unit, half)
    if low is not None and high is not None:
        return f"{quantity(low, unit)} to {quantity(high, unit)}"
    if low is not None:
        return f"at least {quantity(low, unit)}"
    return f"at most {quantity(high, unit)}" if high is not None else "an unknown amount"


def percent(value: float | Decimal, digits: int = 1) -> str:
    """``18.4 %``, with a true minus where it is below zero."""
    return f"{number(round(Decimal(str(value)), digits), digits)}{NBSP}%"


def days(count: int) -> str:
    """``1 day``, ``17 days``."""
    return f"{number(count)}{NBSP}day{'s' if abs(count) != 1 else ''}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """``1 source``, ``5 sources``."""
    return f"{number(count)}{NBSP}{one if count == 1 else many or one + 's'}"


def listing(words: list[str] | tuple[str, ...], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def grade(reliability: str | None, credibility: int | None) -> str:
    """``B2 (usually reliable; probably true)``; F and 6, and no grade, are ungraded and not poor."""
    letter = reliability if reliability and reliability != "F" else None
    digit = credibility if credibility and credibility < 6 else None
    if letter is None and digit is None:
        return "ungraded"
    parts = [RELIABILITY.meaning[letter] if letter else "source ungraded", GRADE.meaning[str(digit)] if digit else "claim ungraded"]
    return f"{letter or 'F'}{digit or 6} ({'; '.join(parts)})"


def likelihood(probability: Decimal | float | None, word: str | None) -> str:
    """ICD 203: number, word, range, as far as they are given: ``0.65, likely (55–80 %)``."""
    if probability is not None:
        share = float(probability) * 100
        for name, (low, high) in LIKELIHOOD.items():
            if low <= share <= high:
                return f"{number(Decimal(str(probability)).normalize())}, {name} ({low}–{high}{NBSP}%)"
        return number(Decimal(str(probability)).normalize())
    if word in LIKELIHOOD:
        low, high = LIKELIHOOD[word]
        return f"{word} ({low}–{high}{NBSP}%)"
    return word or "no likelihood given"


STAGE = {
    "in_force": "in force", "snapped_back": "snapped back", "not_member": "not a member",
}
"""Stages whose word is not the word for a reader."""


def stage(word: str | None) -> str:
    """A stage's word for a reader."""
    return STAGE.get(word or "", (word or "no state").replace("_", " "))


def domain(word: str) -> str:
    """A domain's name as a heading."""
    return word.replace("_", " ").capitalize()
