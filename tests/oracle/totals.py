"""What a commitment comes to, unit by unit (section 5).

An amount is its `value`, else its `low`: "at least 5 billion" is no zero. What is only "at most" is no amount.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from . import numbers
from .claim import Claim
from .rank import rank
from .seen import Seen

_COMMITTED = ("committed", "allocated", "ordered", "delivered")
_RUNGS = (
    "announced", "pledged", "committed", "allocated", "ordered", "delivered", "operational", "paid",
    "used", "cancelled", "returned", "repaid",
)  # fmt: skip


@dataclass(frozen=True)
class Amount:
    """A number, one unit of its last digit written, and its range, where None is open."""

    number: Decimal
    unit: Decimal
    low: Decimal
    high: Decimal | None

    def agrees(self, other: Amount) -> bool:
        """As any two numbers agree."""
        if numbers.near(self.number, other.number, max(self.unit, other.unit)):
            return True
        return (other.high is None or self.low <= other.high) and (
            self.high is None or other.low <= self.high
        )


@dataclass
class Total:
    """The amount of each rung in one unit, what is committed of it, and the range where ways to an amount disagree."""

    rungs: dict[str, Decimal] = field(default_factory=dict)
    ranges: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    bases: set[str] = field(default_factory=set)
    firm: Decimal | None = None
    umbrella: bool = False

    def printed(self, unit: str | None) -> dict[str, Any]:
        """The columns as printed."""
        committed, delivered = self.firm, self.rungs.get("delivered")
        # What was delivered is not nothing where nobody says so.
        pending = None if committed is None or delivered is None else committed - delivered
        columns = {
            name: numbers.plain(self.rungs.get(name))
            for name in ("announced", "pledged", "delivered", "paid", "used")
        }
        return {
            "unit": unit,
            "bases": sorted(self.bases),
            "committed": numbers.plain(committed),
            "pending": numbers.plain(pending),
            "contested": bool(self.ranges),
            "umbrella": self.umbrella,
            "ranges": {rung: [*map(numbers.plain, pair)] for rung, pair in self.ranges.items()},
            **columns,
        }


def totals(seen: Seen, record: str) -> list[dict[str, Any]]:
    """The totals of a commitment, by unit."""
    found = _totals(seen, record, ())
    return [found[unit].printed(unit) for unit in sorted(found, key=lambda unit: unit or "")]


def _totals(seen: Seen, record: str, above: tuple[str, ...]) -> dict[str | None, Total]:
    children = [
        name
        for name in seen.records()
        if name not in (record, *above) and _umbrella(seen, name) == record
    ]
    if not children:
        return _own(seen, record)
    sums: dict[str | None, Total] = {}
    for child in children:
        for unit, total in _totals(seen, child, (*above, record)).items():
            _add(sums.setdefault(unit, Total(umbrella=True)), total)
    return sums


def _umbrella(seen: Seen, record: str) -> str | None:
    claim = seen.visible(record)[0]
    return claim.head.get("part_of") if claim.kind == "commitment" else None


def _add(to: Total, total: Total) -> None:
    for rung in {*to.rungs, *total.rungs}:
        low, high = _range(to, rung)
        more_low, more_high = _range(total, rung)
        if rung in to.ranges or rung in total.ranges:
            to.ranges[rung] = (low + more_low, high + more_high)
    for rung, amount in total.rungs.items():
        to.rungs[rung] = to.rungs.get(rung, Decimal(0)) + amount
    if total.firm is not None:
        to.firm = (to.firm or Decimal(0)) + total.firm
    to.bases |= total.bases


def _range(total: Total, rung: str) -> tuple[Decimal, Decimal]:
    plain = total.rungs.get(rung, Decimal(0))
    return total.ranges.get(rung, (plain, plain))


def _own(seen: Seen, record: str) -> dict[str | None, Total]:
    shown = [
        group.shown
        for group in seen.of(record)
        if group.shown.aspect in _RUNGS and _number(group.shown) is not None
    ]
    found: dict[str | None, Total] = {}
    for claim in shown:
        found.setdefault(claim.unit, Total()).bases.add(claim.basis or "unstated")
    for unit, total in found.items():
        for rung in _RUNGS:
            _fill(total, rung, [c for c in shown if c.unit == unit and c.aspect == rung])
        total.firm = max((total.rungs[rung] for rung in _COMMITTED if rung in total.rungs), default=None)
    return found


def _fill(total: Total, rung: str, claims: list[Claim]) -> None:
    amounts = _amounts(claims)
    if not amounts:
        return
    values = [amount.number for amount in amounts]
    total.rungs[rung] = max(values)
    if any(not a.agrees(b) for a, b in combinations(amounts, 2)):
        total.ranges[rung] = (min(values), max(values))


def _amounts(claims: list[Claim]) -> list[Amount]:
    cumulative = [c for c in claims if c.fields.get("cumulative") == "true"]
    rest = [c for c in claims if c not in cumulative]
    parts = _counted({c.fields["which"]: c for c in rest if c.fields.get("which")})
    amounts = [_amount([claim]) for claim in rest if not claim.fields.get("which")]
    if parts:
        amounts.append(_amount(parts))
    if cumulative:
        # Of two of one day the better by rank: `max` keeps the first.
        amounts.append(_amount([max(sorted(cumulative, key=rank), key=_day)]))
    return amounts


def _counted(parts: dict[str, Claim]) -> list[Claim]:
    return [claim for claim in parts.values() if not _inside(claim, parts)]


def _inside(claim: Claim, parts: dict[str, Claim]) -> bool:
    above = claim.fields.get("part_of")
    return above is not None and above != claim.fields["which"] and above in parts


def _amount(claims: Iterable[Claim]) -> Amount:
    figures = [claim.figure for claim in claims if claim.figure]
    values = [figure.value for figure in figures if figure.value]
    highs = [figure.high or figure.value for figure in figures]
    return Amount(
        sum((Decimal(str(figure.value or figure.low)) for figure in figures), Decimal(0)),
        max(map(numbers.quantum, values), default=Decimal(0)),
        sum((Decimal(str(figure.low or figure.value)) for figure in figures), Decimal(0)),
        None if None in highs else sum(map(Decimal, highs), Decimal(0)),
    )


def _number(claim: Claim) -> str | None:
    return claim.figure and (claim.figure.value or claim.figure.low)


def _day(claim: Claim) -> tuple[date, date]:
    return (claim.span.latest, claim.span.earliest) if claim.span else (date.min, date.min)
