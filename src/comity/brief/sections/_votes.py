"""How the two vote: each item with both choices, and how often they chose alike."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Points, Span, Table
from comity.brief.sections._bits import (
    NONE,
    Bit,
    ident,
    joined,
    line,
    plain_word,
    rests,
    tags,
)
from comity.brief.sections._days import spell

NAME = "institutions"


def votes(facts: Facts, desk: Desk, items: list[Row]) -> list[Part]:
    """How often the two chose alike by body, and each item in a folded table."""
    told = sorted(items, key=lambda head: head["record"])
    told.sort(
        key=lambda head: max((group["day_to"].toordinal() for group in facts.groups_of.get(head["record"], []) if group["day_to"]), default=0),
        reverse=True,
    )
    agree: dict[str, list[int]] = {}
    rests_on: dict[str, list[str]] = {}
    rows: list[tuple[Line, ...]] = []
    for head in told:
        choices = {group["party"]: group for group in facts.live(head["record"], "vote")}
        both = [choices[actor] for actor in facts.pair if actor in choices]
        if len(both) == 2:
            counts = agree.setdefault(head["body"], [0, 0])
            counts[0] += both[0]["text"] == both[1]["text"]
            counts[1] += 1
            rests_on.setdefault(head["body"], []).extend(group["shown"] for group in both)
        if both:
            cells = [_choice(desk, head["record"], choices.get(actor)) for actor in facts.pair]
            day = both[0]
            rows.append(
                (
                    line(f"{facts.name(head['body'])}: {head['title'] or head['item']}"),
                    line(spell(day["day_from"], day["day_to"], short=True)),
                    *cells,
                )
            )
    columns = (Column("item", weight=4), Column("day", weight=2), *(Column(facts.name(actor), weight=2) for actor in facts.pair))
    caption = f"Votes of the two, latest first; this ledger holds {words.plural(len(told), 'item')}"
    table = Table(
        "institutions-votes", caption, columns, tuple(rows), note="– no vote of this one on record here; it may not sit in the body.", folded=True
    )
    return [Points((_agreement(facts, desk, agree, rests_on),)), table]


def _choice(desk: Desk, record: str, group: Row | None) -> Line:
    if group is None:
        return line(NONE)
    status = "contested" if group["contested"] else "ok"
    figure = desk.figure(
        ident(NAME, record, group["party"]), plain_word(group["text"]), value=group["text"], status=status, claims=rests(group), most=2
    )
    return line(figure, tags(group, "contested"))


def _agreement(facts: Facts, desk: Desk, agree: dict[str, list[int]], claims: dict[str, list[str]]) -> Line:
    if not agree:
        return line("No vote of both on one item is on record, so no agreement is counted.")
    told: list[list[Bit]] = []
    for body in sorted(agree):
        same, n = agree[body]
        figure: Span = desk.figure(ident(NAME, "votes", body), f"{same} of {n}", value=same, unit="items", low=0, high=n, claims=claims[body])
        told.append([f"{facts.name(body)} ", figure])
    return line(
        "Where both voted on one item, they chose alike in: ", joined(told, ", "), ". What is recorded here is a choice of votes, not a roll of all."
    )
