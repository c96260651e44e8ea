"""Pledged, committed and delivered as bars, one inside the other: money in one picture, each unit on a scale of its own."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Bars, Chart, Nested, Table
from comity.brief.sections._bits import line, on_the_day
from comity.brief.sections._commitment_rows import HEADS, NOTE, amounts, delivered_range, name_bits, promised, said_promised, within
from comity.records._codes import UNIT

_BARS = 12
_RUNGS = ("pledged", "committed", "delivered")


def chart(facts: Facts, desk: Desk, totals: list[Row]) -> tuple[Chart | None, list[Row]]:
    """The picture and the totals that are not in it; no picture where there is nothing to draw."""
    money = [total for total in totals if is_money(total["unit"])]
    ordered = _ordered(money or totals)
    drawn = ordered[:_BARS]
    rest = [*ordered[_BARS:], *_ordered([total for total in totals if money and total not in money])]
    if not drawn:
        return None, rest
    bars, rows = [], []
    for total in drawn:
        cells = amounts(facts, desk, total)
        marks = tuple(dict.fromkeys(mark for cell in cells[:3] for span in cell for mark in span.marks))[:3]
        pledged, committed, delivered = (_scaled(drawn, total, rung) for rung in _RUNGS)
        committed = committed if promised(facts, total) else None
        bars.append(Nested(_name(facts, total), _scale(drawn, total["unit"])[1], pledged, committed, delivered, _said(facts, total), marks))
        rows.append((line(name_bits(facts, total["record"])), *cells))
    title = _finding(facts, drawn)
    only = "; what is counted in pieces, tonnes or megawatts is not drawn" if money and len(money) < len(totals) else ""
    subtitle = f"Pledged, committed and delivered by {on_the_day(facts)}, as the sources give them{only}"
    desc = (
        f"{title}. A bar for each commitment: dashed what was pledged, light what was committed, solid what was delivered. "
        "Nothing is drawn where there is no claim."
    )
    table = Table("commitments-bars-table", "What is drawn", HEADS, tuple(rows), note=NOTE)
    return Chart("commitments-bars", title, subtitle, desc, Bars(tuple(bars)), table), rest


def _name(facts: Facts, total: Row) -> str:
    head = facts.heads[total["record"]]
    return str(head["what"] or head["title"])


def _ordered(totals: list[Row]) -> list[Row]:
    """The unit with most rows first, in it the largest first."""
    rows = Counter(total["unit"] for total in totals)
    return sorted(totals, key=lambda total: (-rows[total["unit"]], total["unit"], -_longest(total), total["record"]))


def is_money(unit: str) -> bool:
    """Whether a unit is a currency, with or without a rate: sums of it compare."""
    return UNIT.meaning.get(unit.partition("/")[0], "").startswith("money")


def _longest(total: Row) -> Decimal:
    return max((Decimal(total[rung]) for rung in _RUNGS if total[rung] is not None), default=Decimal(0))


def _scale(drawn: list[Row], unit: str) -> tuple[Decimal, str]:
    """One power of a thousand for all bars of a unit, and the unit's name with it."""
    top = max(_longest(total) for total in drawn if total["unit"] == unit)
    for size, word in ((Decimal("1e9"), "bn"), (Decimal("1e6"), "m")):
        if top >= size:
            return size, f"{word} {unit}"
    return Decimal(1), unit


def _scaled(drawn: list[Row], total: Row, rung: str) -> float | None:
    value = total[rung]
    return None if value is None else float(value / _scale(drawn, total["unit"])[0])


def _said(facts: Facts, total: Row) -> str:
    """The words at a bar's end: 0.6 of 40 bn USD is delivered."""
    unit, groups = total["unit"], facts.groups_of.get(total["record"], [])
    kind = "committed" if promised(facts, total) else "pledged"
    most = total[kind]
    whole = said_promised(facts, total, kind) if most is not None else ""
    low, high = delivered_range(total)
    doubt = ", contested" if total["contested"] else ""
    if low is not None and high is not None:
        came = within(low, high, unit)
        return f"{_part(came, whole)} {kind} is delivered{doubt}" if whole else f"{came} is delivered; no promise of an amount is on record{doubt}"
    if total["delivered"] is not None:
        delivered = words.quantity(total["delivered"], unit)
        if not whole:
            return f"{delivered} is delivered; no promise of an amount is on record"
        return f"{whole} is delivered" if total["delivered"] == most else f"{_part(delivered, whole)} {kind} is delivered"
    return f"{whole} {kind}, {_without_amount(groups)}"


def _without_amount(groups: list[Row]) -> str:
    came = [group for group in groups if group["property"] == "delivered"]
    if any(not group["denied"] for group in came):
        return "delivered, amount unknown"
    return "none delivered" if came else "delivery unknown"


def _part(delivered: str, whole: str) -> str:
    """One unit for both where it is the same: 0.6 of 40 bn USD."""
    unit = whole.partition(words.NBSP)[2]
    short = delivered.removesuffix(f"{words.NBSP}{unit}") if unit else delivered
    return f"{short} of {whole}"


def _finding(facts: Facts, drawn: list[Row]) -> str:
    """The title: how many have a delivery on record, and what came of the largest. Nothing is added up."""
    came = sum(total["delivered"] is not None for total in drawn)
    first = max(drawn, key=lambda total: (total["unit"] == drawn[0]["unit"], _longest(total)))
    largest = _said(facts, first)
    if len(drawn) == 1:
        return f"{_name(facts, first)}: {largest}"
    known = f"{came} of {len(drawn)} commitments {'has' if came == 1 else 'have'} an amount on record as delivered"
    return f"{known}; of the largest, {largest}"
