"""What `comity claims --json` and `comity records --json` must print (section 8)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from .arithmetic import arithmetic
from .chains import chains
from .claim import Claim
from .numbers import plain
from .reading import Dossier
from .seen import Seen, see
from .shown import single
from .states import possible, stale, state
from .status import HIDDEN
from .totals import totals

_AS_WRITTEN = ("chamber", "which", "for", "by", "on", "period", "from", "to", "due", "until")


def claims(
    dossier: Dossier, on: date, known: date, recorded: date, today: date, all_: bool = False
) -> list[dict[str, Any]]:
    """One mapping a claim, by id; what is unknown or unrecorded only where all is asked for."""
    seen = see(dossier, on, known, recorded, today)
    wanted = [c for c in seen.claims if all_ or seen.status[c.id] not in HIDDEN]
    return [_claim(seen, claim) for claim in wanted]


def records(
    dossier: Dossier, on: date, known: date, recorded: date, today: date
) -> list[dict[str, Any]]:
    """One mapping a record that exists at the view, by id."""
    seen = see(dossier, on, known, recorded, today)
    return [_record(seen, record) for record in seen.records()]


def _claim(seen: Seen, claim: Claim) -> dict[str, Any]:
    get = claim.fields.get
    group = seen.groups.get(seen.key[claim.id])
    written = {name: get(name) for name in _AS_WRITTEN}
    return {
        "claim": claim.id,
        "entry": claim.entry,
        "record": claim.record,
        "kind": claim.kind,
        "property": claim.aspect,
        "party": claim.party,
        **written,
        "earliest": claim.span.earliest.isoformat() if claim.span else None,
        "latest": claim.span.latest.isoformat() if claim.span else None,
        "value": plain(claim.number),
        "low": plain(get("low")),
        "high": plain(get("high")),
        "unit": claim.unit,
        "basis": claim.basis,
        "estimate": True if get("estimate") == "true" else None,
        "cumulative": True if get("cumulative") == "true" else None,
        "denies": True if claim.denial else get("denies"),
        "says": get("says"),
        "speaker": claim.speaker,
        "document": claim.document,
        "publisher": claim.publisher.get("publisher"),
        "reliability": claim.publisher.get("reliability"),
        "grade": claim.grade,
        "known": claim.known.isoformat() if claim.known else None,
        "recorded": claim.recorded.isoformat() if claim.recorded else None,
        "status": seen.status[claim.id],
        "standing": group.standings.get(claim.id) if group else None,
        "group": json.dumps(seen.key[claim.id]),
        "contested": bool(group and group.contested),
    }


def _record(seen: Seen, record: str) -> dict[str, Any]:
    now = state(seen, record)
    kind = seen.visible(record)[0].kind
    # One-sided and single are said of the stage its state rests on, else of all it has; contested of all.
    everything = tuple(seen.of(record))
    groups = now.groups if now.stage else everything
    resting = [claim for group in groups for claim in group.claims]
    return {
        "record": record,
        "kind": kind,
        "state": now.name,
        "state_on": now.days.text() if now.days else None,
        "possible": possible(seen, record, now),
        "contested": any(group.contested for group in everything),
        "one_sided": any(group.one_sided for group in groups),
        "single": single(resting, seen.documents),
        "stale": stale(seen, record, now),
        "chains": chains(seen, record),
        "totals": totals(seen, record) if kind == "commitment" else [],
        "arithmetic": arithmetic(seen, record),
    }
