"""Protests and incidents between the two."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Part, Span, Table
from comity.brief.sections._bits import cut, ident, line, plain_word, rests, tags
from comity.brief.sections._days import ordinal, spell
from comity.brief.sections._telling import amount

NAME = "frictions"
KINDS = ("protest", "incident", "attack", "seizure")
_EVENTS = 12


def events_table(facts: Facts, desk: Desk, events: list[Row]) -> list[Part]:
    """The table of protests, incidents, attacks and seizures between the two."""
    told = [(head, group) for head in events for group in [_state_group(facts, head["record"])] if group is not None]
    told.sort(key=lambda pair: (ordinal(pair[1]), pair[0]["record"]), reverse=True)
    rows = []
    for head, group in told:
        stage = words.stage(group["property"])
        said = spell(group["day_from"], group["day_to"], short=True) + ("" if stage == "held" else f", {stage}")
        figure = desk.figure(
            ident(NAME, head["record"], "state"),
            said,
            value=group["property"],
            status="contested" if group["contested"] else "ok",
            claims=rests(group),
            most=2,
        )
        rows.append(
            (line(figure, tags(group, "contested")), line(plain_word(head["type_"])), line(_named(head), _measures(facts, desk, head["record"])))
        )
    if not rows:
        return []
    columns = (Column("day", weight=2), Column("type", weight=1), Column("what", weight=5))
    table = Table("frictions-events", "Protests and incidents between the two, latest first", columns, tuple(rows))
    return cut(table, _EVENTS)


def measured(group: Row) -> str:
    """A measure of an event: 33 killed, line length 162 km."""
    said = amount(group) or "an unknown number"
    if group["unit"] in ("persons", "items"):
        return f"{said.removesuffix(group['unit']).rstrip(words.NBSP)}{words.NBSP}{plain_word(group['text'])}"
    return f"{plain_word(group['text'])} {said}"


def _named(head: Row) -> str:
    return f"{head['title']}, {head['where_']}" if head["where_"] else str(head["title"])


def _state_group(facts: Facts, record: str) -> Row | None:
    wanted = facts.states[record]["state_group"]
    return next((group for group in facts.groups_of.get(record, []) if group["group"] == wanted), None)


def _measures(facts: Facts, desk: Desk, record: str) -> list[Span | str | None]:
    out: list[Span | str | None] = []
    for group in facts.live(record, "measure")[:3]:
        name = ident(NAME, record, group["text"])
        figure = desk.figure(
            name, measured(group), value=group["value"], unit=group["unit"], low=group["low"], high=group["high"], claims=rests(group), most=2
        )
        out += [": " if not out else ", ", figure, *tags(group, "contested")]
    return out
