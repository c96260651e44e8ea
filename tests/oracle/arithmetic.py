"""A claimed change or share worked out again from the figures of its record (section 5)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from . import dates, numbers
from .claim import Claim
from .numbers import Figure
from .rank import rank
from .seen import Seen

_HUNDRED = Decimal(100)


def arithmetic(seen: Seen, record: str) -> list[dict[str, Any]]:
    """The verdict on each live change and share of a record, by claim id."""
    claimed = [c for c in seen.live(record) if c.aspect in ("change", "share")]
    return [_checked(seen, claim) for claim in claimed if _has_number(claim)]


def _has_number(claim: Claim) -> bool:
    """Whether a number was claimed at all."""
    return claim.figure is not None and claim.figure.value is not None


def _checked(seen: Seen, claim: Claim) -> dict[str, Any]:
    get = claim.fields.get
    wanted = {
        "change": [(get("from"), get("of")), (get("to"), get("of"))],
        "share": [(get("period"), None), (get("period"), get("of"))],
    }[claim.aspect]
    found = [_figure(seen, claim, period, of) for period, of in wanted]
    missing = [
        " ".join(part for part in pair if part)
        for pair, figure in zip(wanted, found, strict=True)
        if figure is None
    ]
    answer: dict[str, Any] = {
        "claim": claim.id,
        "property": claim.aspect,
        "claimed": numbers.plain(claim.number),
        "computed": None,
        "low": None,
        "high": None,
        "verdict": "not_checkable",
        "missing": missing or None,
        "uses": sorted(figure.id for figure in found if figure),
    }
    whole, part = found
    if whole and part and whole.figure and part.figure:
        answer |= _computed(claim, whole.figure, part.figure)
    return answer


def _computed(claim: Claim, whole: Figure, part: Figure) -> dict[str, Any]:
    offset = _HUNDRED if claim.aspect == "change" else Decimal(0)
    whole_low, whole_high = whole.rounded()
    part_low, part_high = part.rounded()
    if whole_low <= 0:  # nothing can be divided by what may be nothing
        return {"missing": None}
    computed = Decimal(str(part.value)) / Decimal(str(whole.value)) * _HUNDRED - offset
    low = part_low / (whole_low if part_low < 0 else whole_high) * _HUNDRED - offset
    high = part_high / (whole_high if part_high < 0 else whole_low) * _HUNDRED - offset
    written = Figure(str(claim.number), None, None)
    number, (least, most) = Decimal(str(claim.number)), written.rounded()
    if numbers.near(number, computed, numbers.quantum(str(claim.number))):
        verdict = "agrees"
    else:
        verdict = "within_rounding" if least <= high and low <= most else "contradicts"
    return {
        "computed": numbers.plain(computed),
        "low": numbers.plain(low),
        "high": numbers.plain(high),
        "verdict": verdict,
    }


def _figure(seen: Seen, claim: Claim, period: str | None, of: str | None) -> Claim | None:
    if not period:
        return None
    bounds = dates.span(period)
    fitting = [
        other
        for other in seen.live(claim.record)
        if other.aspect == "value"
        and other.fields.get("period")
        and dates.span(other.fields["period"]) == bounds
        and other.fields.get("of") == of
        and other.unit == _unit(claim)
        and other.figure
        and other.figure.value
    ]
    shown = {group.shown.id for group in seen.of(claim.record)}
    says = claim.fields.get("says")
    same = [other for other in fitting if says and other.fields.get("says") == says]
    fitting = same or [other for other in fitting if other.id in shown]
    fitting = _prefer(fitting, [other.basis == claim.basis for other in fitting])
    return min(fitting, key=rank, default=None)


def _prefer(claims: list[Claim], better: list[bool]) -> list[Claim]:
    return [c for c, good in zip(claims, better, strict=True) if good] or claims


def _unit(claim: Claim) -> str | None:
    own = claim.fields.get("unit")
    return claim.head.get("unit") if own in (None, "percent") else own
