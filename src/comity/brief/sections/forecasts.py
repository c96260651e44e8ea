"""Forecasts and their record: who said how likely, by when, and what came; and how far expectations slipped."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Points, Section, Table
from comity.brief.sections._bits import NONE, both_names, cut, empty, ident, line, of_kinds, on_the_day, rests, tags
from comity.brief.sections._days import due, of_group, ordinal
from comity.brief.sections._scores import outcome_of, score
from comity.brief.sections._slips import slips
from comity.brief.sections._telling import dissent
from comity.records._codes import LIKELIHOOD

NAME, TITLE = "forecasts", "Forecasts and their record"
_LISTED, _DISSENTS = 20, 3


def build(facts: Facts, desk: Desk) -> Section:
    """The section on forecasts."""
    heads = of_kinds(facts, "judgement")
    told = [(head, made) for head in heads for made in _made(facts, head["record"])]
    expectations = slips(facts, desk)
    if not told and not expectations:
        return empty(NAME, TITLE, "not_covered", f"Not covered: by {on_the_day(facts)} this ledger holds no forecast about {both_names(facts)}.")
    parts: list[Part] = []
    if told:
        told.sort(
            key=lambda pair: (
                outcome_of(facts, pair[0]["record"]) is not None,
                pair[1]["due_latest"].isoformat() if pair[1]["due_latest"] else "",
                pair[0]["record"],
                pair[1]["group"],
            )
        )
        parts += [Points(tuple(score(facts, desk, told))), *_tables(facts, desk, told)]
    parts += expectations
    contested = [group for head in heads for group in facts.groups_of.get(head["record"], []) if group["contested"]]
    if contested:
        parts.append(
            Points(tuple(line(f"{facts.heads[group['record']]['question']} ", dissent(facts, desk, group)) for group in contested[:_DISSENTS]))
        )
    return Section(NAME, TITLE, "contested" if contested else "ok", tuple(parts))


def _made(facts: Facts, record: str) -> list[Row]:
    """The current forecast of each forecaster: the latest made or revised by the day of it."""
    found: dict[str, Row] = {}
    for group in sorted(facts.live(record, "made", "revised"), key=lambda group: (ordinal(group), group["property"] == "revised", group["group"])):
        found[group["by_"] or ""] = group
    return list(found.values())


def _tables(facts: Facts, desk: Desk, told: list[tuple[Row, Row]]) -> list[Part]:
    parts: list[Part] = []
    for resolved, caption in ((False, "Open"), (True, "Resolved")):
        own = [pair for pair in told if (outcome_of(facts, pair[0]["record"]) is not None) == resolved]
        rows = [_row(facts, desk, head, made, resolved=resolved) for head, made in own]
        if rows:
            columns = (
                Column("question", weight=5),
                Column("forecast", weight=3),
                Column("due", weight=2),
                *((Column("outcome", weight=2),) if resolved else ()),
            )
            parts += cut(
                Table(f"forecasts-{caption.lower()}", f"{caption}: {words.plural(len(own), 'forecast')}", columns, tuple(rows)), _LISTED
            )
    return parts


def _row(facts: Facts, desk: Desk, head: Row, made: Row, *, resolved: bool) -> tuple[Line, ...]:
    record = head["record"]
    said = words.likelihood(made["probability"], made["words"])
    low, high = _range(made)
    name = ident(NAME, record, made["by_"])
    figure = desk.figure(name, said, value=made["probability"], unit="probability", low=low, high=high, claims=rests(made), most=2)
    revised = ", revised" if made["property"] == "revised" else ""
    cells = [line(head["question"]), line(figure, f", {facts.name(made['by_'])}{revised}", tags(made, "contested")), line(due(made) or NONE)]
    outcome = outcome_of(facts, record) if resolved else None
    if outcome is not None:
        name = ident(NAME, record, "outcome")
        status = "contested" if outcome["contested"] else "ok"
        cells.append(
            line(
                desk.figure(
                    name, f"{outcome['outcome']}, {of_group(outcome)}", value=outcome["outcome"], status=status, claims=rests(outcome), most=2
                ),
                tags(outcome, "contested"),
            )
        )
    return tuple(cells)


def _range(made: Row) -> tuple[float | None, float | None]:
    found = LIKELIHOOD.get(made["words"] or "")
    return (None, None) if made["probability"] is not None or found is None else (found[0] / 100, found[1] / 100)
