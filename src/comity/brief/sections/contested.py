"""What is contested, stale or single-sourced: the list, so that nobody must hunt for tags."""

from __future__ import annotations

from collections.abc import Sequence

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Section, Span, Table
from comity.brief.sections._bits import NONE, both_names, cut, cut_points, ident, line, note, rests
from comity.brief.sections._compact import name_of, short
from comity.brief.sections._days import spell
from comity.brief.sections._standing_lists import contested, months_before, share, single, stale, subject
from comity.brief.sections._telling import amount, dissent

TITLE = "Contested, stale, single source"
CONTESTED, STALE, SINGLE = 16, 12, 10
FOLD = 8


def build(facts: Facts, desk: Desk) -> Section:
    """List what is contested, what is stale and what one source alone tells."""
    disputed, old, alone = contested(facts), stale(facts), single(facts)
    if not facts.claims:
        return Section("contested", TITLE, "not_covered", (note(f"Nothing on {both_names(facts)} was read."),))
    parts: list[Part] = [note(_counts(facts, desk, len(disputed), len(old)))]
    if disputed:
        parts += cut_points("contested-claims", "Contested", [_dispute(facts, desk, group) for group in disputed], CONTESTED)
    parts += _stale(facts, desk, old)
    parts += _single(facts, desk, alone)
    return Section("contested", TITLE, "contested" if disputed else "ok", tuple(parts))


def _counts(facts: Facts, desk: Desk, disputed: int, old: int) -> str:
    one = share(facts, "single")
    sided = share(facts, "one_sided")
    if one is None:
        return "Nothing here is contested, stale or on a single source."
    alone = round(float(one["value"]) * one["n"])
    part = words.percent(float(one["value"]) * 100, 0)
    some = f"{words.number(disputed)} {'is' if disputed == 1 else 'are'} contested and {words.number(alone)} on a single source ({part})"
    bits = [f"Of {words.plural(one['n'], 'thing')} told, {some}"]
    if sided is not None:
        count = round(float(sided["value"]) * sided["n"])
        told = f"{words.number(count)} {'is' if count == 1 else 'are'} told by one side only"
        bits.append(f"of {words.plural(sided['n'], 'act')} that take both sides, {told}")
    for row in (one, sided):
        if row is not None:
            desk.figure(
                ident("measure", "contestedness", row["trait"]),
                words.percent(float(row["value"]) * 100, 0),
                value=round(float(row["value"]) * 100),
                unit="percent",
                measure="contestedness",
                claims=row["claims"],
                most=0,
            )
    return f"{'; '.join(bits)}. {words.plural(old, 'record')} {'is' if old == 1 else 'are'} stale."


def _dispute(facts: Facts, desk: Desk, group: Row) -> Line:
    return (Span(f"{subject(facts, group)}: "), *dissent(facts, desk, group))


def _stale(facts: Facts, desk: Desk, found: Sequence[Row]) -> list[Part]:
    if not found:
        return []
    rows = []
    for state in found:
        record = state["record"]
        months = months_before(facts, state)
        figure = desk.figure(
            ident("contested", record, "last_confirmed"),
            words.day(state["last_confirmed"], short=True),
            value=state["last_confirmed"].isoformat(),
            claims=[state["state_claim"]],
            most=1,
            status="ok",
        )
        rows.append((line(short(name_of(facts, record), 12)), line(words.stage(state["state"])), line(figure), line(words.number(months))))
    columns = (Column("Stale", weight=3), Column("State"), Column("Last confirmed"), Column("Months before", "right"))
    note_ = "Open records that nobody is known to have looked at for longer than the dossier allows."
    return cut(Table("stale", "Stale: last confirmed long before this brief’s day", columns, tuple(rows), note=note_, folded=len(rows) > FOLD), STALE)


def _single(facts: Facts, desk: Desk, found: Sequence[Row]) -> list[Part]:
    if not found:
        return []
    rows = []
    for group in found:
        claim = facts.claims[group["shown"]]
        said = amount(group)
        day = spell(group["day_from"], group["day_to"], short=True) if group["day_to"] and not group["period"] else None
        text = ", ".join(part for part in (said, day) if part) or NONE
        figure = desk.figure(
            ident("contested", group["record"], group["property"], group["which"], group["period"], group["party"], "single"),
            text,
            value=group["value"],
            unit=group["unit"],
            claims=rests(group),
            most=1,
        )
        rows.append((line(subject(facts, group)), line(figure), line(facts.name(claim["publisher"]))))
    columns = (Column("Single source", weight=4), Column("What it says", weight=3), Column("Publisher", weight=2))
    return cut(Table("single", "Single source: the weightiest of what one source alone tells", columns, tuple(rows), folded=len(rows) > FOLD), SINGLE)
