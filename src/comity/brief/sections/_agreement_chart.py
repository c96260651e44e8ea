"""The agreements on a line of time; nothing on it lies after the day asked."""

from __future__ import annotations

import datetime
from dataclasses import replace

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Chart, Column, Lane, Line, Table, Timeline
from comity.brief.sections._agreement_bars import Drawn, bars
from comity.brief.sections._bits import line, of_kinds, w_day

_LANES, _YEARS = 8, 25
_STANDS = ("in_force",)


def chart(facts: Facts, desk: Desk, heads: list[Row]) -> Chart | None:
    """The picture of the first agreements, with a title that counts them all; None where none has a day."""
    on = w_day(facts)
    first = on.replace(year=on.year - _YEARS, month=1, day=1)
    lanes: list[Lane] = []
    rows: list[tuple[Line, ...]] = []
    for head in heads:
        drawn = [_cut(each, first) for each in bars(facts, desk, head["record"], on) if each.bar.end >= first.isoformat()]
        if drawn and len(lanes) < _LANES:
            drawn.sort(key=lambda each: (each.bar.start, each.bar.end, each.bar.label))
            lanes.append(Lane(head["title"], tuple(each.bar for each in drawn)))
            rows += [(line(head["title"] if i == 0 else "″"), each.step, each.day, line(each.speaker)) for i, each in enumerate(drawn)]
    if not lanes:
        return None
    start = min(bar.start for lane in lanes for bar in lane.bars)
    columns = (Column("agreement", weight=3), Column("step", weight=3), Column("day", weight=3), Column("says", weight=2))
    table = Table("agreements-timeline-table", "The steps that are drawn", columns, tuple(rows), folded=True)
    title, desc = _finding(facts)
    years = f"{start[:4]} to {words.day(on)}"
    subtitle = f"Stages of {words.plural(len(lanes), 'agreement')}, {years}; what was expected is dashed"
    return Chart(
        "agreements-timeline",
        title,
        subtitle,
        f"{desc} A lane for each agreement, with its stages and the days they were expected on.",
        Timeline(start[:4] + "-01-01", on.isoformat(), tuple(lanes)),
        table,
    )


def _finding(facts: Facts) -> tuple[str, str]:
    """What the picture shows: how many are in force, and how many wait."""
    states = [facts.states[head["record"]]["state"] for head in of_kinds(facts, "agreement") if facts.between(head)]
    if not states:
        return "Agreements of either with others", "No agreement names both."
    force = sum(state in _STANDS for state in states)
    waiting = sum(state in ("expected", "negotiating") for state in states)
    counted = f"{len(states)} agreements of the two: {force or 'none'}" if len(states) > 1 else f"1 agreement of the two,{'' if force else ' not'}"
    title = f"{counted} on record as in force{f', {waiting} expected or under negotiation' if waiting else ''}"
    return title, f"{title}."


def _cut(drawn: Drawn, first: datetime.date) -> Drawn:
    bar = drawn.bar
    return drawn if bar.start >= first.isoformat() else replace(drawn, bar=replace(bar, start=first.isoformat()))
