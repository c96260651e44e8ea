"""The state of a record, what may have followed it, and whether someone should look (section 5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from . import dates
from .claim import Claim
from .codes import ENDS, LADDERS
from .dates import Span
from .rank import rank
from .reading import listed
from .seen import Seen
from .shown import Group

_BEFORE_FORCE = ("approved", "ratified", "acceded")
_IN_FORCE = ("in_force", "amended", "extended", "resumed")
_OF_ONE_PARTY = ("suspended", "in_force")


@dataclass(frozen=True)
class State:
    """A state by name, the days it is of, and the groups it rests on."""

    name: str | None
    days: Span | None
    groups: tuple[Group, ...]
    stage: str | None = None


def state(seen: Seen, record: str) -> State:
    """The state of a record at a view."""
    groups = seen.of(record)
    kind = seen.visible(record)[0].kind
    if kind == "dispute":
        return _of_dispute(groups)
    if kind not in LADDERS:
        return State(None, None, ())
    standing = [group for group in groups if group.shown.stage and not group.shown.denial]
    past = [group for group in standing if group.shown.aspect != "expected"]
    if not past:
        return State("expected", None, tuple(standing)) if standing else State(None, None, ())
    counting = [group for group in past if _counts(group.shown, (g.shown for g in past))]
    if not counting:
        return State(None, None, ())
    # Of equals `max` keeps the first, so that rank decides.
    counting.sort(key=lambda group: rank(group.shown))
    last = max(counting, key=lambda group: _order(group.shown, group.day))
    stage = last.shown.aspect
    return State(_name(kind, stage), last.day, (last,), stage)


def possible(seen: Seen, record: str, now: State) -> str | None:
    """The stage, later on the ladder than the state, that may have been reached already."""
    found = [c for c in seen.visible(record) if seen.status[c.id] == "possible" and c.stage]
    live = [group.shown for group in seen.of(record) if not group.shown.denial]
    later = [
        claim
        for claim in found
        if not claim.denial
        and claim.aspect != "expected"
        and _counts(claim, live)
        and _rung(claim.kind, claim.aspect) > _rung(claim.kind, now.stage)
    ]
    if not later:
        return None
    later.sort(key=rank)
    return max(later, key=lambda claim: _order(claim, claim.span)).aspect


def stale(seen: Seen, record: str, now: State) -> bool:
    """Whether nobody has looked at an open state for longer than the dossier allows."""
    visible = seen.visible(record)
    if now.name is None or now.name in ENDS.get(visible[0].kind, ()):
        return False
    checked = dates.latest(visible[0].head.get("checked"))
    days = [day for day in (checked, *(claim.known for claim in visible)) if day]
    by_then = [day for day in days if day <= seen.view.known]
    return bool(by_then) and dates.add(max(by_then), seen.stale_after) < seen.view.on


def _of_dispute(groups: Iterable[Group]) -> State:
    current: dict[str, tuple[Decimal, Group]] = {}
    for group in groups:
        positions = [c for c in group.claims if c.aspect == "position" and not c.denial]
        if not positions:
            continue
        # Claims stand by rank, and the first of the latest day is kept.
        latest = max(positions, key=lambda claim: claim.span.latest if claim.span else date.min)
        if latest.party in listed(latest.head.get("parties")) and latest.fields.get("lean"):
            current[str(latest.party)] = (Decimal(latest.fields["lean"]), group)
    leans = [lean for lean, _ in current.values()]
    opposed = any(abs(a - b) >= 2 for a, b in combinations(leans, 2))
    return State("open" if opposed else None, None, tuple(group for _, group in current.values()))


def _counts(claim: Claim, beside: Iterable[Claim]) -> bool:
    stage = claim.aspect
    if claim.kind != "agreement":
        return stage in LADDERS[claim.kind]
    two = len(listed(claim.head.get("parties"))) == 2
    if stage == "withdrawn" or (stage in _OF_ONE_PARTY and claim.party):
        return two
    if stage in _BEFORE_FORCE:
        return not any(c.aspect in _IN_FORCE and _counts(c, ()) for c in beside)
    return True


def _name(kind: str, stage: str) -> str:
    return "in_force" if kind == "agreement" and stage in _IN_FORCE else stage


def _rung(kind: str, stage: str | None) -> int:
    ladder = LADDERS.get(kind, ())
    return ladder.index(stage) if stage in ladder else -1


def _order(claim: Claim, days: Span | None) -> tuple[date, int]:
    return days.latest if days else date.min, _rung(claim.kind, claim.aspect)
