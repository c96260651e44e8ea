"""The third judgement: the largest promise and what came of it, and a promise of which nothing came."""

from __future__ import annotations

from collections import Counter
from functools import partial

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident, rests
from comity.brief.sections._commitment_rows import said_promised
from comity.brief.sections._compact import JUDGEMENT, fitted, group_of, is_money, name_of, short, tagged
from comity.brief.sections._days import spell
from comity.records.commitment import COMMITMENT

RULE = (
    "The largest promise is the largest amount pledged or committed in the currency of most promises. Beside it stands the promise of which a shown "
    "claim denies any delivery: security first, then the longest overdue."
)
MADE = ("ordered", "committed", "allocated", "pledged", "announced")
CAME = ("delivered", "operational", "used")
SAID = {"committed": "agreed", "allocated": "agreed"}


def largest_promise(facts: Facts) -> Row | None:
    """The total of the largest promise in money."""
    found = [
        total
        for record, rows in facts.totals_of.items()
        if facts.between(facts.heads[record]) and facts.heads[record]["kind"] == "commitment"
        for total in rows
        if total["counted"] and is_money(total["unit"]) and _promised(total)
    ]
    if not found:
        return None
    units = Counter(total["unit"] for total in found)
    unit = min(units, key=lambda name: (-units[name], name))
    return max((total for total in found if total["unit"] == unit), key=lambda total: (_promised(total), total["record"]))


def _promised(total: Row) -> object:
    return max((amount for amount in (total["pledged"], total["committed"]) if amount), default=0)


def nothing_came(facts: Facts, but: str | None) -> tuple[Row, Row] | None:
    """A promise and the denial of its delivery that is shown."""
    found = []
    for head in facts.of_kind("commitment"):
        record = head["record"]
        if record == but or not facts.between(head) or facts.states[record]["state"] in COMMITMENT.ends:
            continue
        denials = [group for group in facts.groups_of.get(record, []) if group["denied"] and group["property"] == "delivered" and not group["which"]]
        if denials and facts.live(record, *MADE) and not facts.live(record, *CAME):
            late = max((chain["overdue_days"] or 0 for chain in facts.chains_of.get(record, [])), default=0)
            found.append(((head["domain"] == "security", late, record), head, denials[0]))
    if not found:
        return None
    _, head, denial = max(found, key=lambda item: item[0])
    return head, denial


def promise_line(facts: Facts, desk: Desk) -> Line | None:
    """The judgement on promises."""
    total = largest_promise(facts)
    undelivered = nothing_came(facts, total["record"] if total else None)
    if total is None:
        return fitted(desk, partial(_nothing, facts, *undelivered, ""), (), JUDGEMENT) if undelivered else None
    further = [partial(_nothing, facts, *undelivered, ". ")] if undelivered else [partial(_committed, facts, total)]
    return fitted(desk, partial(_amounts, facts, total), further, JUDGEMENT)


def _claims(facts: Facts, total: Row, rung: str) -> list[str]:
    return [group["shown"] for group in facts.live(total["record"], *_STAGES[rung]) if group["unit"] == total["unit"]]


def _amounts(facts: Facts, total: Row, desk: Desk) -> list[Span]:
    record, unit = total["record"], total["unit"]
    rung = "pledged" if total["pledged"] else "committed"
    disputed = _disputed(facts, total, rung)
    promised = desk.figure(
        ident("bottom_line", record, rung),
        f"{said_promised(facts, total, rung)} {rung}",
        value=total[rung],
        unit=unit,
        claims=_claims(facts, total, rung),
        most=1,
        strong=True,
        status="contested" if disputed else "ok",
    )
    said = tagged(promised, ("contested", disputed))
    return [Span(f"{short(name_of(facts, record), 7)}: "), *said, Span(", "), *_came(facts, desk, total, _claims(facts, total, "delivered"))]


def _disputed(facts: Facts, total: Row, rung: str) -> bool:
    """Whether two live claims dissent over what was promised."""
    return any(group["contested"] for group in facts.live(total["record"], *_STAGES[rung]) if group["unit"] == total["unit"])


def _committed(facts: Facts, total: Row, desk: Desk) -> list[Span]:
    if not total["pledged"] or not total["committed"]:
        return []
    said = f"{said_promised(facts, total, 'committed')} committed"
    disputed = _disputed(facts, total, "committed")
    figure = desk.figure(
        ident("bottom_line", total["record"], "committed"),
        said,
        value=total["committed"],
        unit=total["unit"],
        claims=_claims(facts, total, "committed"),
        most=1,
        status="contested" if disputed else "ok",
    )
    return [Span("; "), *tagged(figure, ("contested", disputed))]


_STAGES = {"pledged": ("pledged",), "committed": ("committed", "allocated", "ordered"), "delivered": ("delivered",)}


def _came(facts: Facts, desk: Desk, total: Row, claims: list[str]) -> list[Span]:
    record, unit, amount = total["record"], total["unit"], total["delivered"]
    name = ident("bottom_line", record, "delivered")
    if amount is None:
        return [desk.figure(name, "no delivery on record", status="no_data", unit=unit)]
    low, high = total["low"], total["high"]
    bound = (
        "at most "
        if high == amount and low is not None and low < amount
        else "at least "
        if low == amount and (high is None or high > amount)
        else ""
    )
    latest = [claim for claim in total["claims"] if claim in claims] or claims
    group = group_of(facts, latest[0]) if latest else None
    figure = desk.figure(
        name,
        f"{bound}{words.quantity(amount, unit)} delivered",
        value=amount,
        low=low,
        high=high,
        unit=unit,
        claims=latest,
        most=1,
        strong=True,
        status="contested" if total["contested"] else "ok",
    )
    return tagged(figure, ("contested", total["contested"]), ("single source", group and group["single"]))


def _nothing(facts: Facts, head: Row, denial: Row, opening: str, desk: Desk) -> list[Span]:
    record = head["record"]
    stage = facts.states[record]["state"]
    made = max(facts.live(record, *MADE), key=lambda group: (group["property"] == stage, group["ladder"], group["shown"]))
    promised = desk.figure(
        ident("bottom_line", record, made["property"]),
        SAID.get(made["property"], words.stage(made["property"])),
        value=made["property"],
        claims=rests(made),
        most=1,
    )
    none = desk.figure(
        ident("bottom_line", record, "delivered"),
        f"none delivered by {spell(denial['day_from'], denial['day_to']).removeprefix('by ')}",
        claims=[denial["shown"]],
        most=1,
        strong=True,
        status="contested" if denial["contested"] else "no_data",
    )
    return [Span(f"{opening}{short(name_of(facts, record), 5)}: "), promised, Span(", "), *tagged(none, ("contested", denial["contested"]))]
