"""The rows of the tables of commitments: names with giver and receiver, and an amount or the reason for none in each column."""

from __future__ import annotations

from decimal import Decimal

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Table
from comity.brief.sections._bits import NONE, Bit, ident, line, rests, staleness, tags
from comity.brief.sections._days import of_group, ordinal, spell
from comity.brief.sections._telling import amount, ends, one_item

_COLUMNS = ("pledged", "committed", "delivered", "pending")
HEADS = (Column("commitment", weight=4), *(Column(name, "right", weight=3) for name in _COLUMNS))
NOTE = (
    "– no claim, which is not zero. Committed is the larger of committed, allocated, ordered and delivered; pending is committed less delivered; "
    "both are – where nothing but a delivery is on record. Units are not added."
)
_BELOW = {"pledged": ("pledged",), "committed": ("committed", "allocated", "ordered"), "delivered": ("delivered",), "pending": ()}


def name_bits(facts: Facts, record: str) -> list[Bit]:
    """What was promised and by whom to whom, with the tags of its record."""
    head, state = facts.heads[record], facts.states[record]
    ends = f", {facts.name(head['giver'])} to {facts.name(head['receiver'])}" if head["giver"] and head["receiver"] else ""
    doubt = any(total["contested"] for total in facts.totals_of.get(record, [])) or any(
        group["contested"] for group in facts.groups_of.get(record, [])
    )
    return [f"{head['what'] or head['title']}{ends}", *tags({"contested": doubt, "single": state["single"], "stale": state["stale"]})]


def amounts(facts: Facts, desk: Desk, total: Row) -> list[Line]:
    """Pledged, committed, delivered and pending: an amount, or not by a day, or a dash for no claim."""
    return [_cell(facts, desk, total, column) for column in _COLUMNS]


def _cell(facts: Facts, desk: Desk, total: Row, column: str) -> Line:
    record, unit, value = total["record"], total["unit"], total[column]
    groups = [group for group in facts.groups_of.get(record, []) if group["property"] in _BELOW[column]]
    name = ident("commitments", record, column, None if _alone(facts, record) else unit)
    if value is None or (column in ("committed", "pending") and not promised(facts, total)):
        return line(_without_amount(desk, name, groups))
    told = [group for group in groups if not group["denied"] and group["unit"] == unit]
    low, high = delivered_range(total) if column == "delivered" else (None, None)
    said = within(low, high, unit) if low is not None and high is not None else _amount(value, unit, told)
    disputed = total["contested"] and column == "delivered"
    contested = any(group["contested"] for group in told) or disputed
    status = "contested" if contested else "ok"
    claims = _resting(facts, total, column, told)
    figure = desk.figure(name, said, value=value, unit=unit, low=low, high=high, status=status, claims=claims, most=1)
    return line(figure, [" ", words.tag("contested")] if disputed else None)


def said_promised(facts: Facts, total: Row, column: str) -> str:
    """What was pledged or committed, in words: a range stays one, and a sum of least amounts is at least so much."""
    told = [group for group in facts.live(total["record"], *_BELOW[column]) if not group["denied"] and group["unit"] == total["unit"]]
    return _amount(total[column], total["unit"], told)


def promised(facts: Facts, total: Row) -> bool:
    """Whether an amount is on record as committed, allocated or ordered, and not only as delivered."""
    told = facts.live(total["record"], *_BELOW["committed"])
    return any(group["unit"] == total["unit"] and (group["value"] is not None or group["low"] is not None) for group in told)


def within(low: Decimal, high: Decimal, unit: str) -> str:
    """What was delivered, between two ends; from nothing on it is an upper bound."""
    return ends(low, high, unit) if low else f"at most {words.quantity(high, unit)}"


def delivered_range(total: Row) -> tuple[Decimal | None, Decimal | None]:
    """The ends between which what was delivered lies, where it has two."""
    low, high = total["low"], total["high"]
    return (low, high) if low is not None and high is not None and low != high else (None, None)


def _without_amount(desk: Desk, name: str, groups: list[Row]) -> list[Bit]:
    """A denial as *not by DAY*, a stage that came without an amount as such, and a dash where there is no claim."""
    came = [group for group in groups if not group["denied"]]
    denials = sorted((group for group in groups if group["denied"]), key=lambda group: (ordinal(group), group["which"] or ""))
    whole = [group for group in denials if not group["which"]] or denials
    if whole and not came:
        group = whole[-1]
        which = f" ({group['which']})" if group["which"] else ""
        said = f"not by {denial_last(group)}{which}"
    elif came:
        group = max(came, key=lambda group: (ordinal(group), group["group"]))
        said = f"{words.stage(group['property'])} {of_group(group)}, no amount"
    else:
        return [NONE]
    status = "contested" if group["contested"] else "ok"
    return [desk.figure(name, said, value="denied" if group["denied"] else group["property"], status=status, claims=rests(group), most=1)]


def _amount(value: Decimal, unit: str, told: list[Row]) -> str:
    """A total as it was written where one group makes it, else as a sum; a sum that counts what was at least so much is at least so much."""
    same = [group for group in told if (group["low"] if group["value"] is None else group["value"]) == value]
    if len(same) == 1 and (len(told) == 1 or same[0]["value"] is None):
        return amount(same[0]) or NONE
    least = len(told) > 1 and not same and any(group["value"] is None and group["low"] is not None for group in told)
    return f"{'at least ' if least else ''}{one_item(words.quantity(value, unit))}"


def _resting(facts: Facts, total: Row, column: str, told: list[Row]) -> list[str]:
    """The claims of a column: its own groups', of pending those of both that it is computed from."""
    if column == "pending":
        return [claim for claim in total["claims"] if facts.claims[claim]["property"] in (*_BELOW["committed"], "delivered")]
    return [claim for group in told for claim in rests(group)] or list(total["claims"])


def _alone(facts: Facts, record: str) -> bool:
    return len(facts.totals_of.get(record, [])) < 2


def denial_last(group: Row) -> str:
    """The day by which something had not happened."""
    return spell(group["day_from"], group["day_to"], short=True).removeprefix("by ")


def uncounted(facts: Facts, desk: Desk, heads: list[Row], promised: list[Row]) -> list[Part]:
    """Commitments with no amount pledged, committed or delivered: their stage, and what was announced."""
    have = {total["record"] for total in promised}
    rest = [head for head in heads if head["record"] not in have and not any(total["umbrella"] for total in facts.totals_of.get(head["record"], []))]
    rest.sort(key=lambda head: (-_ordinal(facts, head), head["record"]))
    rows = [
        (line(name_bits(facts, record)), line(_stage(facts, desk, record)), line(_announced(facts, desk, record))) for record in _ids(rest)
    ]
    if not rows:
        return []
    columns = (Column("commitment", weight=4), Column("stage", weight=3), Column("announced", weight=2))
    return [
        Table("commitments-without", "With no amount pledged, committed or delivered", columns, tuple(rows), folded=True),
    ]


def _ids(heads: list[Row]) -> list[str]:
    return [head["record"] for head in heads]


def _ordinal(facts: Facts, head: Row) -> int:
    day = facts.states[head["record"]]["state_to"]
    return day.toordinal() if day else 0


def _stage(facts: Facts, desk: Desk, record: str) -> list[Bit]:
    state = facts.states[record]
    groups = facts.groups_of.get(record, [])
    found = next((group for group in groups if group["group"] == state["state_group"]), None)
    if found is None:
        denied = [group for group in groups if group["denied"] and group["is_stage"]]
        if denied:
            last = max(denied, key=lambda group: (ordinal(group), group["group"]))
            name = ident("commitments", record, "no", last["property"])
            return [desk.figure(name, f"not {words.stage(last['property'])} by {denial_last(last)}", value="denied", claims=rests(last), most=2)]
        return [words.tag("expected")] if state["state"] == "expected" else [NONE]
    name = ident("commitments", record, "state")
    figure = desk.figure(name, f"{words.stage(state['state'])} {of_group(found)}", value=state["state"], claims=rests(found), most=2)
    return [figure, *tags(found, "contested"), *(staleness(state) if not state["stale"] else [])]


def _announced(facts: Facts, desk: Desk, record: str) -> list[Bit]:
    told = [group for group in facts.live(record, "announced") if amount(group)]
    out: list[Bit] = []
    for group in told[:2]:
        which = f" ({group['which']})" if group["which"] else ""
        name = ident("commitments", record, "announced", group["which"], group["unit"])
        out += [
            "; " if out else None,
            desk.figure(
                name,
                f"{amount(group)}{which}",
                value=group["value"],
                unit=group["unit"],
                low=group["low"],
                high=group["high"],
                claims=rests(group),
                most=2,
            ),
        ]
    return out or [NONE]
