"""What was promised and what was delivered: bars, a table of every amount, the part fulfilled, and what is late."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections._bits import Bit, both_names, cut, cut_points, empty, ident, joined, line, note, of_kinds, on_the_day, rests, tags, w_day
from comity.brief.sections._chains import chain_line, wanting
from comity.brief.sections._commitment_chart import chart
from comity.brief.sections._commitment_rows import HEADS, NOTE, amounts, delivered_range, name_bits, uncounted
from comity.brief.sections._days import of_group
from comity.brief.sections._telling import dissent

NAME, TITLE = "commitments", "Promised and delivered"
_ROWS, _LATE, _DISSENTS, _STOPPED, _FULFILLED = 30, 8, 4, 6, 12
_ENDED = ("cancelled", "lapsed", "suspended", "returned")


def build(facts: Facts, desk: Desk) -> Section:
    """The section on promises and deliveries."""
    heads = [head for head in of_kinds(facts, "commitment") if facts.between(head)]
    if not heads:
        return empty(NAME, TITLE, "not_covered", f"Not covered: by {on_the_day(facts)} this ledger holds no commitment between {both_names(facts)}.")
    totals = [total for head in heads for total in facts.totals_of.get(head["record"], [])]
    promised = [total for total in totals if total["counted"] and any(total[rung] is not None for rung in ("pledged", "committed", "delivered"))]
    parts: list[Part] = []
    drawn, rest = chart(facts, desk, promised)
    if drawn:
        parts.append(drawn)
    parts += _table(facts, desk, rest, first=drawn is None)
    parts += _fulfilment(facts, desk)
    parts += _late(facts, desk, heads)
    parts += _stopped(facts, desk, heads)
    parts += _umbrellas(facts, totals)
    parts += uncounted(facts, desk, heads, promised)
    contested = [group for head in heads for group in facts.groups_of.get(head["record"], []) if group["contested"]]
    parts += _contested(facts, desk, contested)
    return Section(NAME, TITLE, "contested" if contested else "ok", tuple(parts))


def _table(facts: Facts, desk: Desk, totals: list[Row], *, first: bool) -> list[Part]:
    if not totals:
        return [note(f"No amount is on record as pledged, committed or delivered by {on_the_day(facts)}.")] if first else []
    rows = [(line(name_bits(facts, total["record"])), *amounts(facts, desk, total)) for total in totals]
    caption = f"{'Pledged' if first else 'Other amounts pledged'}, committed and delivered by {on_the_day(facts)}"
    return cut(Table("commitments-amounts", caption, HEADS, tuple(rows), note=NOTE), _ROWS)


def _fulfilment(facts: Facts, desk: Desk) -> list[Part]:
    found = sorted(facts.measures["fulfilment"], key=lambda row: (row["of"], row["domain"], row["unit"], row["basis"], row["record"] or ""))
    lines = []
    for row in found:
        name = ident("measure", "fulfilment", row["of"], row["domain"], row["basis"], row["unit"], row["record"])
        share = f"{'at most ' if _upper(facts, row) else ''}{words.percent(row['value'] * 100)}"
        low, high = row["low"], row["high"]
        figure = desk.figure(name, share, value=row["value"], unit="ratio", low=low, high=high, measure="fulfilment", claims=row["claims"])
        what = facts.heads[row["record"]]["title"] if row["record"] else f"{words.domain(row['domain'])}, in {row['unit']} ({row['basis']})"
        lines.append(line(f"{what}: ", figure, f" of what was {row['of']} is on record as delivered", _with_unknown(row), "."))
    if not lines:
        return [note("No fulfilment is computed: nothing is on record with both a promise and a delivery in one unit.")]
    return cut_points("commitments-fulfilment", "Shares delivered", lines, _FULFILLED)


def _upper(facts: Facts, row: Row) -> bool:
    """Whether a delivery counted in a share is known only as an upper bound."""
    records = {facts.claims[claim]["record"] for claim in row["claims"] if claim in facts.claims}
    totals = [total for record in sorted(records) for total in facts.totals_of.get(record, []) if total["unit"] == row["unit"]]
    return any(low is not None and not low for low, _ in map(delivered_range, totals))


def _with_unknown(row: Row) -> str:
    counted = words.plural(row["n"], "commitment")
    if not row["unknown"]:
        return f" ({counted})"
    ends = f"{words.percent(row['low'] * 100)} to {words.percent(row['high'] * 100)}"
    return f" ({counted}); {words.plural(row['unknown'], 'other')} with no known delivery would make it {ends}"


def _late(facts: Facts, desk: Desk, heads: list[Row]) -> list[Part]:
    chains = wanting((chain for head in heads for chain in facts.chains_of.get(head["record"], [])), w_day(facts))
    lines = [chain_line(facts, desk, NAME, chain, named=True) for chain in chains]
    if not lines:
        return []
    heading = Paragraph(line(Span("Late, put off or moved", strong=True), ", each speaker by their own words:"))
    return [heading, *cut_points("commitments-late", "Late, put off or moved", lines, _LATE)]


def _stopped(facts: Facts, desk: Desk, heads: list[Row]) -> list[Part]:
    told: list[list[Bit]] = []
    for head in heads:
        state = facts.states[head["record"]]
        if state["state"] in _ENDED and len(told) < _STOPPED:
            group = next(group for group in facts.groups_of[head["record"]] if group["group"] == state["state_group"])
            said = f"{words.stage(state['state'])} {of_group(group)}"
            figure = desk.figure(ident(NAME, head["record"], "state"), said, value=state["state"], claims=rests(group))
            told.append([f"{head['title']}, ", figure, *tags(group)])
    return [Points((line(Span("Stopped: ", strong=True), joined(told), "."),))] if told else []


def _umbrellas(facts: Facts, totals: list[Row]) -> list[Part]:
    titles = sorted({facts.heads[total["record"]]["title"] for total in totals if total["umbrella"]})
    if not titles:
        return []
    return [note(f"Umbrellas are not counted beside what they are made of: {words.listing(titles)}.")]


def _contested(facts: Facts, desk: Desk, groups: list[Row]) -> list[Part]:
    lines = [line(f"{facts.heads[group['record']]['title']}. ", dissent(facts, desk, group)) for group in groups]
    return cut_points("commitments-contested", "Contested", lines, _DISSENTS)
