"""What flows between the two: trade by year with each reporter's line, the other flows, balances, and the sources' own sums checked."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Section, Span, Table
from comity.brief.sections import _bulk
from comity.brief.sections._bits import NONE, both_names, cut, cut_points, ident, line, note, of_kinds, on_the_day, plain_word, rests, tags
from comity.brief.sections._bottom_trade import TWO_REPORTERS
from comity.brief.sections._days import ordinal
from comity.brief.sections._flow_chart import chart, main_record
from comity.brief.sections._flow_measures import balance, mirror, national
from comity.brief.sections._flow_sums import verdicts
from comity.brief.sections._telling import amount, dissent, of_two_reporters, signed_percent, stretch

NAME, TITLE = "flows", "Flows"
_ROWS, _DISSENTS = 30, 4


def build(facts: Facts, desk: Desk) -> Section:
    """The section on flows."""
    heads = [head for head in of_kinds(facts, "flow") if facts.between(head)]
    arms = _bulk.arms(facts, desk)
    if not heads:
        why = note(f"Not covered: by {on_the_day(facts)} this ledger holds no flow between {both_names(facts)}.")
        return Section(NAME, TITLE, _bulk.status(arms), (why, *arms))
    record = main_record(facts, heads)
    parts: list[Part] = []
    if record:
        parts += chart(facts, desk, record)
    parts += _others(facts, desk, [head for head in heads if head["record"] != record])
    parts += [*balance(facts, desk), *mirror(facts, desk), *national(facts, desk)]
    parts += verdicts(facts, desk, [*heads, *(head for head in of_kinds(facts, "flow") if not facts.between(head))])
    parts += arms
    groups = [group for head in heads for group in facts.groups_of.get(head["record"], [])]
    contested = [group for group in groups if group["contested"]]
    lines = [line(f"{facts.heads[group['record']]['title']}. ", dissent(facts, desk, group)) for group in contested]
    if lines:
        parts += cut_points("flows-contested", "Contested figures", lines, _DISSENTS)
    status = "contested" if contested else "ok" if groups else "no_data"
    return Section(NAME, TITLE, status, tuple(parts))


def _others(facts: Facts, desk: Desk, heads: list[Row]) -> list[Part]:
    """The latest figure of each other flow, and its change on the year before where both years are known."""
    rows: list[tuple[Line, ...]] = []
    changes = {(row["record"], row["period"], row["basis"], row["unit"]): row for row in facts.measures["trade_change"]}
    for head in sorted(heads, key=lambda head: head["record"]):
        told = [group for group in facts.live(head["record"], "value") if not group["of_"] and group["day_to"]]
        if not told:
            continue
        last = max(told, key=lambda group: (ordinal(group), ordinal(group, "day_from"), group["group"]))
        said = desk.figure(
            ident(NAME, head["record"], last["period"]),
            amount(last) or NONE,
            value=last["value"],
            unit=last["unit"],
            low=last["low"],
            high=last["high"],
            status="contested" if last["contested"] else "ok",
            claims=rests(last),
            most=2,
        )
        row = changes.get((head["record"], _label(last), last["basis"], last["unit"]))
        change = line(_change(facts, desk, head["record"], row)) if row and row["value"] is not None else line(NONE)
        rows.append(
            (
                line(f"{head['title']} ({plain_word(last['basis'])})"),
                line(said, tags(last)),
                line(stretch(last)),
                change,
                line(facts.name(last["speaker"])),
            )
        )
    if not rows:
        return []
    columns = (
        Column("flow", weight=4),
        Column("latest", "right", weight=2),
        Column("stretch", weight=2),
        Column("on the year before", "right", weight=2),
        Column("says", weight=2),
    )
    caution = "Records are not added: two of them may count the same goods."
    return cut(Table("flows-others", "Other flows: the latest figure of each", columns, tuple(rows), note=caution), _ROWS)


def _label(group: Row) -> str:
    """A stretch as the measures name it: a calendar year by its number."""
    first, last = group["day_from"], group["day_to"]
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    mark = group["period"][-1] if group["period"] and group["period"][-1] in "?~%" else ""
    return f"{first.year}{mark}" if whole else str(group["period"])


def _change(facts: Facts, desk: Desk, record: str, row: Row) -> list[Span | str | None]:
    name = ident("measure", "trade_change", record, row["period"])
    figure = desk.figure(
        name,
        signed_percent(row["value"]),
        value=row["value"],
        unit="percent",
        low=row["low"],
        high=row["high"],
        measure="trade_change",
        claims=row["claims"],
        most=2,
    )
    return [figure, " ", words.tag("recomputed"), f", {TWO_REPORTERS}" if of_two_reporters(facts, row) else None]
