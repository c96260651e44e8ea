"""The one status of each claim at a view (section 4)."""

from __future__ import annotations

from collections.abc import Iterable

from .claim import Claim
from .journal import View
from .reading import listed

HIDDEN = ("unrecorded", "unknown")


def statuses(claims: Iterable[Claim], view: View) -> dict[str, str]:
    """The status of every claim, by its id."""
    claims = list(claims)
    hidden = {claim.id: _hidden(claim, view) for claim in claims}
    superseded = {
        _entry(claim, target)
        for claim in claims
        if not hidden[claim.id]
        for target in listed(claim.fields.get("supersedes"))
    }
    return {
        claim.id: hidden[claim.id]
        or ("superseded" if claim.entry in superseded else _in_time(claim, view))
        for claim in claims
    }


def _hidden(claim: Claim, view: View) -> str | None:
    if claim.recorded is None:
        if view.recorded != view.today:
            return "unrecorded"
    elif claim.recorded > view.recorded:
        return "unrecorded"
    if claim.known is not None and claim.known > view.known:
        return "unknown"
    return None


def _entry(claim: Claim, target: str) -> str:
    return target if "#" in target else f"{claim.record}#{target}"


def _in_time(claim: Claim, view: View) -> str:
    if claim.span is None:
        return "live"
    if claim.span.earliest > view.on:
        return "future"
    return "possible" if view.on < claim.span.latest else "live"
