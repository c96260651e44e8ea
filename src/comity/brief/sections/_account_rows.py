"""The same figure as each side tells it: one row a figure, one column a side."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import NONE, Bit, ident, joined, line
from comity.brief.sections._compact import is_money, name_of, short, whole_of
from comity.brief.sections._days import spell, written
from comity.brief.sections._telling import amount, claimed_change

SIDES = 3
TOLD = 2
"""Different words of one side that a cell shows."""
FIGURES = ("value", "share", "change")
KINDS = ("flow", "commitment", "agreement", "sanction", "event")
ENCOUNTER = ("event",)
RULE = (
    "Accounts: figures and days of records between the two that at least two of three tell – the first side, the second, others – those told by both "
    "sides first, then flows of money, then the contested, then by kind, the latest first."
)


@dataclass(frozen=True, slots=True)
class Account:
    """A figure and the claims of each side on it."""

    group: Row
    sides: tuple[tuple[Row, ...], ...]
    """The first of the pair, the second, and all others."""

    def order(self) -> tuple[object, ...]:
        """By how many sides tell it, then money flows, then what is contested, then kind and day."""
        both = bool(self.sides[0]) and bool(self.sides[1])
        day = self.group["latest"] or datetime.date.min
        money = self.group["kind"] == "flow" and is_money(self.group["unit"])
        return (
            not both,
            not money,
            not self.group["contested"],
            KINDS.index(self.group["kind"]),
            -day.toordinal(),
            self.group["record"],
            self.group["shown"],
        )


def accounts(facts: Facts) -> list[Account]:
    """All figures that two sides or more tell, in order."""
    wholes = whole_of(facts)
    found = []
    for head in facts.of_kind(*KINDS):
        if not facts.between(head):
            continue
        for group in facts.groups_of.get(head["record"], []):
            if not _telling(group):
                continue
            told = [facts.claims[claim] for claim in group["claims"] if claim in facts.claims]
            sides = tuple(tuple(claim for claim in told if _side(facts, wholes, claim) == side) for side in range(SIDES))
            if sum(1 for side in sides if side) >= 2:
                found.append(Account(group, sides))
    return sorted(found, key=Account.order)


def _telling(group: Row) -> bool:
    """Whether a group is a figure, or a step with a day; what is expected or forecast is told in sections of its own."""
    if group["property"] in FIGURES:
        return True
    return bool(group["is_stage"]) and group["property"] != "expected" and (group["kind"] not in ENCOUNTER or bool(group["contested"]))


def _side(facts: Facts, wholes: dict[str, str], claim: Row) -> int:
    whole = wholes.get(claim["speaker"], claim["speaker"])
    return facts.pair.index(whole) if whole in facts.pair else SIDES - 1


def label(facts: Facts, group: Row) -> str:
    """What a row is about: the record and the figure of it."""
    name = short(name_of(facts, group["record"]), 9)
    kind = group["property"]
    if kind == "change":
        return f"{name}, change {written(group['from_text'], short=True)} to {written(group['to_text'], short=True)}"
    if kind in FIGURES:
        of = f", {group['of_'].replace('_', ' ')}" if group["of_"] else ""
        return f"{name}{of}, {written(group['period'], short=True) if group['period'] else NONE}"
    which = f" ({group['which']})" if group["which"] else ""
    party = f" by {facts.name(group['party'])}" if group["party"] else ""
    return f"{name}: {words.stage(kind)}{party}{which}"


def cell(facts: Facts, desk: Desk, account: Account, side: int) -> Line:
    """What one side says, its best-ranked words first; a gap where it says nothing."""
    told = account.sides[side]
    if not told:
        return line(NONE)
    said: dict[str, list[Row]] = {}
    for claim in told:
        said.setdefault(_words(claim), []).append(claim)
    group = account.group
    runs: list[list[Bit]] = []
    for n, (text, claims) in enumerate(list(said.items())[:TOLD]):
        told_by = (*facts.pair, "others")[side]
        of = (group["property"], group["period"] or group["to_text"], group["which"], group["party"])
        name = ident("accounts", group["record"], *of, told_by, n or None)
        who = f"{_names(facts, claims)}: " if side == SIDES - 1 else ""
        first = claims[0]
        figure = desk.figure(
            name,
            text,
            value=text if all(first[name] is None for name in ("value", "low", "high")) and group["property"] not in FIGURES else first["value"],
            low=first["low"],
            high=first["high"],
            unit=first["unit"],
            claims=[claim["claim"] for claim in claims],
            most=1,
            status="contested" if group["contested"] else "ok",
        )
        runs.append([who, figure])
    left = len(said) - TOLD
    return line(joined(runs), f"; {left} more" if left > 0 else None)


def _names(facts: Facts, claims: Sequence[Row]) -> str:
    names = list(dict.fromkeys(facts.name(claim["speaker"]) for claim in claims))
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _words(claim: Row) -> str:
    """A claim's figure or day, without what the row says already."""
    if claim["property"] == "change":
        return claimed_change(claim)
    if claim["property"] in FIGURES:
        return amount(claim) or "an unknown amount"
    day = spell(claim["earliest"], claim["latest"], short=True)
    if claim["on_text"] and claim["on_text"][-1] in "~%":
        day = f"about {day}"
    if claim["denies"] == "true":
        return f"not by {day.removeprefix('by ')}"
    value = amount(claim)
    if claim["denies"] == "value":
        return f"not {value or 'so much'}, {day}"
    return f"{value}, {day}" if value else day


def contested_tag(group: Row) -> list[Span | str]:
    """The tag of a contested row."""
    return [" ", words.tag("contested")] if group["contested"] else []
