"""What changed lately: what became known in the twelve months before the knowledge day, record by record."""

from __future__ import annotations

import datetime

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Points, Section
from comity.brief.sections._bits import both_names, cut_points, note
from comity.brief.sections._changes import RULE, changes, forecasts
from comity.brief.sections._compact import known_day

TITLE = "What changed lately"
MONTHS = 12
MOST = 12


def build(facts: Facts, desk: Desk) -> Section:
    """Tell what became known in the year before the knowledge day."""
    until = known_day(facts)
    since = _year_before(until)
    stretch = f"from {words.day(since + datetime.timedelta(days=1))} to {words.day(until)}"
    found = changes(facts, desk, since)
    judged = forecasts(facts, desk, since)
    if not found and not judged:
        status = "no_data" if facts.claims else "not_covered"
        return Section("changed", TITLE, status, (note(f"Nothing new on {both_names(facts)} became known {stretch}."),))
    left = max(len(found) - MOST, 0)
    more = f" Another {words.plural(left, 'record')} with news stand in the table below." if left > 1 else ""
    opening = note(f"What became known {stretch}, the weightiest first.{more}")
    told, *rest = cut_points("changed", "What changed lately", [change.line for change in found], MOST) or [Points(())]
    first = Points((*(told.lines if isinstance(told, Points) else ()), *judged))
    return Section("changed", TITLE, "ok", (opening, first, *rest))


def _year_before(day: datetime.date) -> datetime.date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


__all__ = ["RULE", "TITLE", "build"]
