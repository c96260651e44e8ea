"""The profile by domain: of each domain its state, its years, which way it went, and how much evidence it rests on."""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
Stretch = tuple[datetime.date, datetime.date | None]
"""From a day to a day, or still open."""

FIXED = ("diplomatic", "security", "economic")
LAST = ("institutional", "frictions", "sanctions")
"""Rows that are always there; between them stand the further domains with the most documents."""
FURTHER = ("energy", "connectivity", "financial", "technology", "information", "culture")
MOST = 8
YEARS = 10
"""Rows of the profile, and years of its sparklines."""
LEVEL = 5.0
"""Per cent of an amount, or points of a share, within which a year counts as level."""
IN_FORCE_SANCTION = ("imposed", "widened", "extended", "eased", "snapped_back")
FULL = ("member", "reinstated")

RULES = (
    "Rows: diplomatic, security, economic, institutional, frictions and sanctions, and the two further domains with the most documents.",
    "A promise counts as one with a delivery once a delivery, operation or use of it is on record, in part or whole.",
    "Sparklines: encounters a year (diplomatic), the largest yearly flow (economic), and elsewhere the steps on record in each year.",
    "Organisations shared, frictions open and sanctions in force are counted at the end of each year. A year without a figure is a gap.",
    "Arrows compare the last two years that are over: a count is level within the square root of their sum, an amount within 5 %.",
    "What is counted on a day is compared with the same day a year before. A dot stands where one of the two is unknown.",
)
"""How rows, sparklines and arrows come about, for the section on method."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a row rests on."""

    documents: int
    single: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """A value for each year of the window, None where there is none, and which way the last year went."""

    years: tuple[int, ...]
    values: tuple[float | None, ...]
    arrow: str
    """up, down, level or unknown."""


def window(on: datetime.date) -> tuple[int, ...]:
    """The years of the sparklines; they end at the year asked."""
    return tuple(range(on.year - YEARS + 1, on.year + 1))


def domain_of(head: Row) -> str:
    """The row of the profile that a record belongs to."""
    kind = head["kind"]
    if kind in ("membership", "vote"):
        return "institutional"
    if kind in ("dispute", "sanction"):
        return f"{kind}s" if kind == "sanction" else "frictions"
    if kind == "event":
        return "diplomatic"
    return str(head["domain"] or "diplomatic")


def evidence(heads: Iterable[Row], claims: Mapping[str, Sequence[Row]]) -> dict[str, Evidence]:
    """Documents behind each domain, and whether they go back to one root."""
    documents: dict[str, set[str]] = defaultdict(set)
    roots: dict[str, set[str]] = defaultdict(set)
    for head in heads:
        domain, record = domain_of(head), head["record"]
        for claim in claims.get(record, ()):
            if claim["status"] == "live" and claim["document"]:
                documents[domain].add(claim["document"])
                roots[domain].add(claim["root"] or claim["document"])
    return {domain: Evidence(len(found), len(roots[domain]) == 1) for domain, found in documents.items()}


def domains(found: Mapping[str, Evidence]) -> tuple[str, ...]:
    """The rows, in order."""
    most = sorted(FURTHER, key=lambda domain: (-found[domain].documents if domain in found else 0, FURTHER.index(domain)))
    chosen = most[: MOST - len(FIXED) - len(LAST)]
    return (*FIXED, *(domain for domain in FURTHER if domain in chosen), *LAST)


def counted(years: tuple[int, ...], per_year: Mapping[int, float], on: datetime.date) -> Trend:
    """A count of each year; a year without one is a gap, since nobody wrote it down."""
    now, before = _last_two(per_year, on)
    arrow = "unknown" if now is None or before is None else _sign(now - before, math.sqrt(now + before))
    return Trend(years, tuple(per_year.get(year) for year in years), arrow)


def amounts(years: tuple[int, ...], per_year: Mapping[int, float], on: datetime.date) -> Trend:
    """An amount of each year; the arrow goes with a change of more than 5 %."""
    now, before = _last_two(per_year, on)
    arrow = "unknown" if now is None or before is None or before <= 0 else _sign((now - before) * 100 / before, LEVEL)
    return Trend(years, tuple(per_year.get(year) for year in years), arrow)


def stock(years: tuple[int, ...], spans: Iterable[Stretch], on: datetime.date) -> Trend:
    """How many of the spans, from a day to a day or still open, hold at the end of each year, and on the day asked."""
    held = list(spans)
    if not held:
        return Trend(years, (None,) * len(years), "unknown")
    first = min(start for start, _ in held)

    def at(day: datetime.date) -> float | None:
        return float(sum(1 for start, end in held if start <= day and (end is None or day < end))) if first <= day else None

    values = tuple(at(min(datetime.date(year, 12, 31), on)) for year in years)
    before = at(_year_before(on)) or 0.0
    return Trend(years, values, _sign((at(on) or 0.0) - before, 0.0))


def _year_before(on: datetime.date) -> datetime.date:
    return on.replace(year=on.year - 1, day=min(on.day, 28) if on.month == 2 else on.day)


def _last_two(per_year: Mapping[int, float], on: datetime.date) -> tuple[float | None, float | None]:
    over = on.year if (on.month, on.day) == (12, 31) else on.year - 1
    return per_year.get(over), per_year.get(over - 1)


def _sign(change: float, noise: float) -> str:
    return "up" if change > noise else "down" if change < -noise else "level"


def shared_spans(seats: Iterable[tuple[str, str, datetime.date, datetime.date | None]], pair: tuple[str, str]) -> list[Stretch]:
    """From (organisation, actor, from, to) the spans in which both sat in one organisation."""
    held: dict[str, dict[str, tuple[datetime.date, datetime.date | None]]] = defaultdict(dict)
    for organisation, actor, start, end in seats:
        held[organisation][actor] = (start, end)
    found = []
    for _, sides in sorted(held.items()):
        if all(actor in sides for actor in pair):
            (one, one_end), (two, two_end) = (sides[actor] for actor in pair)
            ends = [end for end in (one_end, two_end) if end is not None]
            found.append((max(one, two), min(ends) if ends else None))
    return found


def open_spans(positions: Iterable[tuple[datetime.date, str, int]], pair: tuple[str, str], apart: int = 2) -> list[Stretch]:
    """From the dated leans of one dispute the spans in which the two were that far apart."""
    leans: dict[str, int] = {}
    found: list[tuple[datetime.date, datetime.date | None]] = []
    since: datetime.date | None = None
    for day, actor, lean in sorted(positions):
        leans[actor] = lean
        is_open = all(side in leans for side in pair) and abs(leans[pair[0]] - leans[pair[1]]) >= apart
        if is_open and since is None:
            since = day
        elif not is_open and since is not None:
            found.append((since, day))
            since = None
    if since is not None:
        found.append((since, None))
    return found
