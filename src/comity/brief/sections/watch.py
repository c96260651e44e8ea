"""What to watch: what falls due next, what is overdue, and what slipped without a new day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Column, Part, Section, Table
from comity.brief.sections._bits import both_names, cut, line, note, on_the_day
from comity.brief.sections._compact import world_day
from comity.brief.sections._watch_rows import Due, commitments, expectations, forecasts, terms

TITLE = "What to watch"
MOST = 12
FAR = 3
"""Years ahead that a term still counts as running out."""
COLUMNS = (Column("Due"), Column("What", weight=5), Column("Who says", weight=2), Column("Stands", weight=4))


def build(facts: Facts, desk: Desk) -> Section:
    """List what falls due, what is overdue and what has no day."""
    on = world_day(facts)
    found = sorted(
        [*forecasts(facts, desk), *expectations(facts, desk), *commitments(facts, desk), *_near(terms(facts, desk), on)], key=lambda due: due.order
    )
    ahead = [due for due in found if due.day is not None and due.day >= on]
    behind = [due for due in found if due.day is not None and due.day < on]
    undated = [due for due in found if due.day is None]
    if not found:
        status = "no_data" if facts.claims else "not_covered"
        why = f"Nothing between {both_names(facts)} falls due, is expected or is overdue by what was known by {on_the_day(facts)}."
        return Section("watch", TITLE, status, (note(why),))
    parts: list[Part] = []
    parts += _table("watch_due", "Falls due next", ahead)
    parts += _table("watch_overdue", "Overdue: the day passed, and nothing on record says it came", behind[::-1])
    parts += _table("watch_undated", "Expected, with no day given", undated)
    return Section("watch", TITLE, "ok", tuple(parts))


def _near(found: Sequence[Due], on: datetime.date) -> list[Due]:
    return [due for due in found if due.day is not None and due.day.year <= on.year + FAR]


def _table(name: str, caption: str, found: Sequence[Due]) -> list[Part]:
    if not found:
        return []
    rows = tuple((line(due.said), due.what, line(due.who), due.stands) for due in found)
    return cut(Table(name, caption, COLUMNS, rows), MOST)
