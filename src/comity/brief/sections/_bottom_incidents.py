"""The judgement beside few others: the latest attack, seizure, incident or protest that names both."""

from __future__ import annotations

from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident, of_group, of_kinds, plain_word, rests
from comity.brief.sections._compact import group_of, inside, short, tagged, world_day
from comity.brief.sections._friction_events import KINDS

RULE = "Where fewer than four of these are on record, the latest attack, seizure, incident or protest of three years that names both is told."
_DAYS = 3 * 365


def incident_line(facts: Facts, desk: Desk) -> Line | None:
    """What last came between the two."""
    told = []
    for head in of_kinds(facts, "event"):
        state = facts.states[head["record"]]
        group = group_of(facts, state["state_claim"]) if facts.between(head) and head["type_"] in KINDS and state["state"] == "held" else None
        if group and group["day_to"] and (world_day(facts) - group["day_to"]).days <= _DAYS:
            told.append((group["day_to"], head["record"], head, group))
    if not told:
        return None
    _, record, head, group = max(told, key=lambda each: each[:2])
    said = f"{inside(short(str(head['title']), 14))}, {of_group(group)}"
    figure = desk.figure(
        ident("bottom_line", record, "state"), said, value="held", claims=rests(group), most=2, status="contested" if group["contested"] else "ok"
    )
    tags = (("contested", group["contested"]), ("single source", group["single"]))
    return (Span(f"Latest {plain_word(head['type_'])} on record: "), *tagged(figure, *tags), Span("."))
