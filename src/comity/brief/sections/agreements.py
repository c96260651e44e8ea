"""Agreements and their stages: a line of time, then each agreement in words, the main one between the two first."""

from __future__ import annotations

import datetime

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections import _bulk
from comity.brief.sections._agreement_chart import chart
from comity.brief.sections._agreement_lines import details, forms, state_bits
from comity.brief.sections._bits import both_names, line, note, of_kinds, on_the_day, tags
from comity.brief.sections._bottom_agreement import main_agreement
from comity.records.agreement import AGREEMENT

NAME, TITLE = "agreements", "Agreements and their stages"
_IN_FULL = 10
"""So many between the two are told in full; the others stand in a table."""
_WIDE = 12
"""An agreement of more parties stands after the others."""


def build(facts: Facts, desk: Desk) -> Section:
    """The section on agreements."""
    heads = ordered(facts)
    if not heads:
        why = note(f"Not covered: by {on_the_day(facts)} this ledger holds no agreement of {both_names(facts)}.")
        coded = _bulk.obligations(facts, desk)
        return Section(NAME, TITLE, _bulk.status(coded), (why, *coded))
    between = [head for head in heads if facts.between(head)]
    told = (between or heads)[:_IN_FULL]
    parts: list[Part] = []
    drawn = chart(facts, desk, told)
    if drawn:
        parts.append(drawn)
    for head in told:
        parts += _in_words(facts, desk, head)
    rest = [head for head in heads if head not in told]
    if rest:
        parts += _table(facts, desk, rest)
    parts += _bulk.obligations(facts, desk)
    contested = any(facts.states[head["record"]]["state_contested"] for head in between)
    return Section(NAME, TITLE, "contested" if contested else "ok", tuple(parts))


def ordered(facts: Facts) -> list[Row]:
    """Agreements, those between the two first: the main one, then what has not ended, obliges to defend, is not of very many; then the latest.

    One that is replaced follows the one that replaces it.
    """
    main = (main_agreement(facts) or {}).get("record")
    heads = sorted(of_kinds(facts, "agreement"), key=lambda head: head["record"])
    heads.sort(key=lambda head: (facts.between(head), head["record"] == main, *_weight(facts, head["record"])), reverse=True)
    placed: dict[str, Row] = {}
    for head in heads:
        following: Row | None = head
        while following and following["record"] not in placed:
            placed[following["record"]] = following
            following = facts.heads.get(following["replaces"] or "")
    return list(placed.values())


def _weight(facts: Facts, record: str) -> tuple[object, ...]:
    defends = any(group["text"] == "defence" and not group["denied"] for group in facts.live(record, "obligation"))
    ended = facts.states[record]["state"] in AGREEMENT.ends
    return not ended, defends, defends or (facts.heads[record]["n_parties"] or 0) <= _WIDE, _latest(facts, record)


def _latest(facts: Facts, record: str) -> datetime.date:
    days = [group["day_to"] for group in facts.groups_of.get(record, []) if group["day_to"] and group["is_stage"]]
    return max(days, default=datetime.date.min)


def _in_words(facts: Facts, desk: Desk, head: Row) -> list[Part]:
    record = head["record"]
    first = line(Span(head["title"], strong=True), f" ({forms(facts, head)}): ", state_bits(facts, desk, record))
    lines = details(facts, desk, head)
    return [Paragraph(first), Points(tuple(lines))] if lines else [Paragraph(first)]


def _table(facts: Facts, desk: Desk, rest: list[Row]) -> list[Part]:
    shown = rest
    rows: list[tuple[Line, ...]] = []
    for head in shown:
        parties = words.listing([facts.name(party["actor"]) for party in facts.parties_of.get(head["record"], [])])
        rows.append(
            (
                line(head["title"]),
                line(parties),
                line(state_bits(facts, desk, head["record"], short=True)),
                line(tags(facts.states[head["record"]], "stale")),
            )
        )
    columns = (Column("agreement", weight=4), Column("parties", weight=3), Column("state", weight=4), Column("note", weight=1))
    between = any(facts.between(head) for head in shown)
    caption = "Other agreements" if between else "Agreements with others that bear on the two"
    return [Table("agreements-others", caption, columns, tuple(rows), folded=True)]
