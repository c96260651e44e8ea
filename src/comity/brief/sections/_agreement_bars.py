"""The bars of an agreement on a line of time: its steps, its stretches, and the days that were expected."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Bar, Line
from comity.brief.sections._agreement_own import of_the_two
from comity.brief.sections._bits import ident, line, rests, tags
from comity.brief.sections._chains import step as noun
from comity.brief.sections._days import of_group, spell, when, written
from comity.records._dates import FIRST

_EXPECTED = 4
"""So many days that were named are drawn of a record, the last ones."""
_POINTS = (
    "initialled",
    "adopted",
    "opened",
    "signed",
    "ratified",
    "acceded",
    "extended",
    "amended",
    "withdrawn",
    "expired",
    "terminated",
    "replaced",
)


_STRETCHES = ("in_force", "provisional", "suspended")


_ENDS = {
    "in_force": ("withdrawn", "expired", "terminated", "replaced"),
    "provisional": ("in_force", "withdrawn", "terminated", "replaced"),
    "suspended": ("resumed", "withdrawn", "terminated", "replaced"),
}


_OPEN = datetime.date.fromisoformat(FIRST)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A bar and its row in the table: the step, its day, who says so."""

    bar: Bar
    step: Line
    day: Line
    speaker: str


def bars(facts: Facts, desk: Desk, record: str, on: datetime.date) -> Iterator[Drawn]:
    """The bars of a record, none of them after the day asked."""
    groups = [group for group in of_the_two(facts, record, facts.live(record)) if group["is_stage"] and group["day_to"]]
    for group in groups:
        if group["property"] in _POINTS:
            yield _point(facts, desk, record, group, on)
        elif group["property"] in _STRETCHES and not group["party"]:
            yield _stretch(facts, desk, record, group, groups, on)
    yield from _talks(facts, desk, record, groups, on)
    yield from _expected(facts, desk, record, on)


def _from(group: Row) -> datetime.date:
    found: datetime.date = group["day_to"] if group["day_from"] == _OPEN else group["day_from"]
    return found


def _point(facts: Facts, desk: Desk, record: str, group: Row, on: datetime.date) -> Drawn:
    start, end = _from(group), min(group["day_to"], on)
    kind, label = group["property"], words.stage(group["property"])
    if kind == "extended" and group["until_latest"]:
        end = min(group["until_latest"], on)
    who = f" ({facts.name(group['party'])})" if group["party"] else ""
    said = spell(group["day_from"], group["day_to"], short=True)
    runs_on = kind == "extended" and bool(group["until_latest"]) and group["until_latest"] > on
    bar = Bar(
        start.isoformat(),
        end.isoformat(),
        kind,
        f"{label} {said}{who}",
        rough=start != group["day_to"],
        open_end=runs_on,
        marks=desk.cite(rests(group), 2),
    )
    return _row(facts, desk, record, group, bar, f"{label}{who}")


def _stretch(facts: Facts, desk: Desk, record: str, group: Row, groups: list[Row], on: datetime.date) -> Drawn:
    start = _from(group)
    kind = group["property"]
    ends = sorted(other["day_to"] for other in groups if other["property"] in _ENDS[kind] and not other["party"] and other["day_to"] >= start)
    end = min([*ends[:1], on])
    label = f"{words.stage(kind)} {spell(group['day_from'], group['day_to'], short=True)}"
    bar = Bar(
        start.isoformat(),
        max(start, end).isoformat(),
        kind,
        label,
        rough=start != group["day_to"],
        open_end=not ends,
        marks=desk.cite(rests(group), 2),
    )
    return _row(facts, desk, record, group, bar, words.stage(kind))


def _talks(facts: Facts, desk: Desk, record: str, groups: list[Row], on: datetime.date) -> Iterator[Drawn]:
    """One bar from the first day of negotiation on record to the last."""
    talks = sorted((group for group in groups if group["property"] == "negotiating"), key=lambda group: (group["day_to"], group["group"]))
    if not talks:
        return
    going = facts.states[record]["state"] == "negotiating"
    start, end = min(map(_from, talks)), on if going else talks[-1]["day_to"]
    bar = Bar(
        start.isoformat(),
        max(start, end).isoformat(),
        "negotiating",
        "negotiating",
        open_end=going,
        marks=desk.cite([talks[0]["shown"], talks[-1]["shown"]]),
    )
    which = f" ({talks[0]['which']})" if talks[0]["which"] else ""
    yield _row(facts, desk, record, talks[0], bar, f"negotiating{which}")


def _expected(facts: Facts, desk: Desk, record: str, on: datetime.date) -> Iterator[Drawn]:
    """Each day that was named, once for each who named it; one that lies ahead is drawn from the day it was said to the day asked."""
    told = [
        claim
        for claim in facts.claims_of.get(record, [])
        if claim["property"] == "expected" and claim["status"] == "live" and claim["due"] and not claim["denies"]
    ]
    told.sort(key=lambda claim: (claim["latest"] or claim["known"], claim["claim"]))
    once = {(claim["for_"], claim["which"], claim["due"], claim["speaker"]): claim for claim in reversed(told)}
    for claim in [claim for claim in told if once[claim["for_"], claim["which"], claim["due"], claim["speaker"]] is claim][-_EXPECTED:]:
        due_from, due_to = claim["due_earliest"], claim["due_latest"]
        ahead = due_to > on
        start = (claim["latest"] or claim["known"]) if due_from > on else (claim["latest"] or claim["known"]) if due_from == _OPEN else due_from
        start = min(start, on)
        label = f"{facts.name(claim['speaker'])} expected {noun(claim['for_'])} {written(claim['due'], short=True)}"
        bar = Bar(
            start.isoformat(),
            min(due_to, on).isoformat(),
            "expected",
            label,
            rough=not ahead and due_from != due_to,
            open_end=ahead,
            marks=desk.cite([claim["claim"]]),
        )
        if bar.end < bar.start:
            bar = replace(bar, end=bar.start)
        step = line(f"{noun(claim['for_'])} ", words.tag("expected"), f" {when(due_from, due_to, claim['due'])}")
        said = f"said {spell(claim['earliest'], claim['latest'], short=True)}"
        figure = desk.figure(
            ident("agreements", record, "expectation", claim["for_"], claim["which"], claim["speaker"], claim["due"]),
            said,
            value=claim["due"],
            claims=[claim["claim"]],
        )
        yield Drawn(bar, step, line(figure), facts.name(claim["speaker"]))


def _row(facts: Facts, desk: Desk, record: str, group: Row, bar: Bar, step: str) -> Drawn:
    name = ident("agreements", record, group["property"], group["party"], group["chamber"], group["which"])
    status = "contested" if group["contested"] else "ok"
    figure = desk.figure(name, f"{step} {of_group(group)}", value=group["property"], status=status, claims=rests(group), most=2)
    day = replace(figure, text=spell(group["day_from"], group["day_to"], short=True))
    return Drawn(bar, line(step), line(day, tags(group)), facts.name(group["speaker"]))
