"""Expectations of one thing by one speaker, and how far they slipped (section 5)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from . import dates
from .claim import Claim
from .rank import rank
from .seen import Seen

Chain = tuple[str, str | None, str | None]


def chains(seen: Seen, record: str) -> list[dict[str, Any]]:
    """The chains of a record, by the stage expected, `which` and speaker."""
    found: dict[Chain, list[Claim]] = defaultdict(list)
    for claim in seen.live(record):
        if claim.aspect == "expected" and claim.stage and not claim.denial:
            get = claim.fields.get
            found[str(get("for")), get("which"), claim.speaker].append(claim)
    order = sorted(found, key=lambda key: tuple(part or "" for part in key))
    return [_chain(seen, record, key, _by_day(found[key])) for key in order]


def _chain(seen: Seen, record: str, key: Chain, links: list[Claim]) -> dict[str, Any]:
    stage, which, speaker = key
    actual = _actual(seen, record, stage, which)
    before = [c for c in links if actual is None or (_said(c) < actual)]
    first, current = _due(links[0]), _due(links[-1])
    last = _due(before[-1]) if before else None
    on = seen.view.on
    return {
        "for": stage,
        "which": which,
        "speaker": speaker,
        "first_due": _iso(first),
        "current_due": _iso(current),
        "last_due": _iso(last),
        "revisions": len(links) - 1,
        "actual": _iso(actual),
        "slip_days": _days(first, actual or current),
        "last_slip_days": _days(last, actual),
        "overdue_days": _days(current, on) if not actual and current and current < on else None,
        "first_claim": links[0].id,
        "current_claim": links[-1].id,
    }


def _by_day(claims: list[Claim]) -> list[Claim]:
    # What one speaker is said to have expected on one day is one link, told by the best claim.
    links: dict[tuple[date, date], Claim] = {}
    for claim in sorted(claims, key=rank):
        start = claim.span.earliest if claim.span else date.min
        links.setdefault((_said(claim), start), claim)
    return [links[day] for day in sorted(links)]


def _actual(seen: Seen, record: str, stage: str, which: str | None) -> date | None:
    reached = [
        group
        for group in seen.of(record)
        if group.shown.aspect == stage
        and group.shown.stage
        and not group.shown.denial
        and group.shown.fields.get("which") == which
        and group.shown.fields.get("cumulative") != "true"
    ]
    of_all = [group for group in reached if group.shown.party is None] or reached
    return min((group.day.latest for group in of_all if group.day), default=None)


def _said(claim: Claim) -> date:
    return claim.span.latest if claim.span else date.min


def _due(claim: Claim) -> date | None:
    return dates.latest(claim.fields.get("due"))


def _days(start: date | None, end: date | None) -> int | None:
    return (end - start).days if start and end else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
