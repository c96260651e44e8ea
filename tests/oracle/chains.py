"""Expectations of one thing by one speaker, and how far they slipped (section 5)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from . import dates
from .claim import Claim
from .codes import ONCE
from .rank import rank
from .seen import Seen
from .shown import Group

Chain = tuple[str, str | None, str | None, str | None]


def chains(seen: Seen, record: str) -> list[dict[str, Any]]:
    """The chains of a record, by the stage expected, `which` and speaker."""
    found: dict[Chain, list[Claim]] = defaultdict(list)
    for claim in seen.live(record):
        if claim.aspect == "expected" and claim.stage and not claim.denial:
            get = claim.fields.get
            found[str(get("for")), get("which"), claim.speaker, claim.party].append(claim)
    order = sorted(found, key=lambda key: tuple(part or "" for part in key))
    return [_chain(seen, record, key, _by_day(found[key])) for key in order]


def _chain(seen: Seen, record: str, key: Chain, links: list[Claim]) -> dict[str, Any]:
    stage, which, speaker, party = key
    reached = _reached(seen, record, links[0].kind, key)
    actual = min((group.day.latest for group in reached if group.day), default=None)
    before = [c for c in links if actual is None or (_said(c) < actual)]
    # The first due is the first that was named; whoever last named none has taken it back.
    first = next((due for due in map(_due, links) if due), None)
    current = _due(links[-1])
    last = _due(before[-1]) if before else None
    on = seen.view.on
    return {
        "for": stage,
        "which": which,
        "speaker": speaker,
        "party": party,
        "first_due": _iso(first),
        "current_due": _iso(current),
        "last_due": _iso(last),
        "revisions": len(links) - 1,
        "actual": _iso(actual),
        "slip_days": _days(first, actual or current),
        "last_slip_days": _days(last, actual),
        "overdue_days": _days(current, on) if not reached and current and current < on else None,
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


def _reached(seen: Seen, record: str, kind: str, key: Chain) -> list[Group]:
    """What came of an expectation: of the whole first; a party's own where it is of a party."""
    stage, which, _, party = key
    once = stage in ONCE[kind] and stage != "member"  # a second membership is told by `which`
    came = [
        group
        for group in seen.of(record)
        if group.shown.aspect == stage
        and group.shown.stage
        and not group.shown.denial
        and (once or group.shown.fields.get("which") == which)
        and group.shown.fields.get("cumulative") != "true"
    ]
    whole = [group for group in came if group.shown.party is None]
    own = [group for group in came if party and group.shown.party == party]
    ways = (own, whole) if party else (whole, came)
    dated = (way for way in ways if any(group.day for group in way))
    return next(dated, None) or next((way for way in ways if way), [])


def _said(claim: Claim) -> date:
    return claim.span.latest if claim.span else date.min


def _due(claim: Claim) -> date | None:
    return dates.latest(claim.fields.get("due"))


def _days(start: date | None, end: date | None) -> int | None:
    return (end - start).days if start and end else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
