"""How two live claims of one group stand to each other (section 5)."""

from __future__ import annotations

from decimal import Decimal

from . import numbers
from .claim import Claim

AGREES, COMPATIBLE, DISSENTS = "agrees", "compatible", "dissents"

_NEVER = ("expected", "made", "revised")
_TEXTS = {"obligation": "obligation", "term": "term", "vote": "choice"}


def relation(a: Claim, b: Claim) -> str:
    """Whether two claims agree, are compatible, or dissent; the order of the two is nothing."""
    found = _of_denials(a, b) if a.denial or b.denial else _of_assertions(a, b)
    if found == DISSENTS and a.stage and a.aspect in _NEVER:
        return COMPATIBLE
    return found


def _of_denials(a: Claim, b: Claim) -> str:
    if a.denial and b.denial:
        return AGREES
    denial, assertion = (a, b) if a.denial else (b, a)
    if denial.span is None or assertion.span is None:
        return COMPATIBLE
    return DISSENTS if assertion.span.latest <= denial.span.earliest else COMPATIBLE


def _of_assertions(a: Claim, b: Claim) -> str:
    if a.stage:
        return _of_stages(a, b)
    if a.aspect == "position":
        return _of_positions(a, b)
    if a.aspect in _TEXTS:
        name = _TEXTS[a.aspect]
        return AGREES if a.fields.get(name) == b.fields.get(name) else DISSENTS
    return _of_numbers(a, b)


def _of_stages(a: Claim, b: Claim) -> str:
    days = _of_days(a, b)
    if days == DISSENTS or a.fields.get("outcome") != b.fields.get("outcome"):
        return DISSENTS
    denies_value = [claim.fields.get("denies") == "value" for claim in (a, b)]
    if any(denies_value) and (a.figure or b.figure):
        return DISSENTS
    if a.figure and b.figure and a.unit == b.unit:
        values = _of_numbers(a, b)
        return days if values == AGREES else values
    return days


def _of_days(a: Claim, b: Claim) -> str:
    if a.span is None or b.span is None:
        return COMPATIBLE
    if not a.span.overlaps(b.span):
        return DISSENTS
    vague = any(span.open or span.long for span in (a.span, b.span))
    return COMPATIBLE if vague else AGREES


def _of_numbers(a: Claim, b: Claim) -> str:
    if a.figure is None or b.figure is None:
        return AGREES if a.figure is b.figure else DISSENTS
    if a.unit == b.unit and numbers.agree(a.figure, b.figure):
        return AGREES
    return COMPATIBLE if a.tentative != b.tentative else DISSENTS


def _of_positions(a: Claim, b: Claim) -> str:
    leans = [Decimal(claim.fields.get("lean", "0")) for claim in (a, b)]
    return DISSENTS if a.span == b.span and leans[0] * leans[1] < 0 else AGREES
