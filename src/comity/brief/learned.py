"""What became known between two days: the claims, what they corrected or contradicted, and the figures that moved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from comity.brief import words
from comity.brief.explain import what_it_says
from comity.brief.facts import Facts, Row
from comity.brief.parts import Brief
from comity.ledger.printed import claim_row


def learned(before: Facts, after: Facts) -> list[Row]:
    """The claims that were not known at the first day's brief and are at the second's, by day and id."""
    first = date.fromisoformat(before.clocks.known)
    fresh = [claim for claim in after.claims.values() if claim["known"] is not None and claim["known"] > first]
    return sorted(fresh, key=lambda claim: (claim["known"], claim["claim"]))


def moved(before: Brief, after: Brief) -> list[dict[str, Any]]:
    """The figures that read otherwise in the second brief; None where a brief does not have the figure."""
    old, new = ({figure.id: figure for figure in brief.figures} for brief in (before, after))
    rows = []
    for name in sorted(old.keys() | new.keys()):
        one, two = old.get(name), new.get(name)
        if (one.text if one else None) != (two.text if two else None):
            claims = list(two.claims if two else one.claims if one else ())
            rows.append({"figure": name, "before": one.text if one else None, "after": two.text if two else None, "claims": claims})
    return rows


def corrected(before: Facts, after: Facts) -> list[Row]:
    """The claims that stood at the first day and are superseded at the second."""
    return [
        claim for name, claim in sorted(after.claims.items())
        if claim["status"] == "superseded" and before.claims.get(name, claim)["status"] != "superseded"
    ]


def as_object(before: tuple[Facts, Brief], after: tuple[Facts, Brief]) -> dict[str, Any]:
    """The answer for machines."""
    return {
        "pair": list(after[1].pair), "from": before[1].known, "to": after[1].known,
        "learned": [claim_row(claim) for claim in learned(before[0], after[0])],
        "corrected": [claim["claim"] for claim in corrected(before[0], after[0])],
        "moved": moved(before[1], after[1]),
    }


def lines(before: tuple[Facts, Brief], after: tuple[Facts, Brief]) -> Iterator[str]:
    """The answer for people."""
    fresh = learned(before[0], after[0])
    yield f"{after[1].title}: what became known after {words.day(before[1].known)}, by {words.day(after[1].known)}"
    yield f"{words.plural(len(fresh), 'claim')} in {words.plural(len({claim['record'] for claim in fresh}), 'record')}"
    record = None
    for claim in sorted(fresh, key=lambda claim: (claim["record"], claim["known"], claim["claim"])):
        if claim["record"] != record:
            record = claim["record"]
            yield ""
            yield f"{title(after[0], record)}    {record}"
        against = ", contradicts" if claim["standing"] == "dissents" or claim["contested"] else ""
        yield f"  {words.day(claim['known'], short=True)}  {what_it_says(after[0], claim)}: {after[0].name(claim['speaker'])}{against}"
    for claim in corrected(before[0], after[0]):
        yield f"  corrected: {claim['claim']}"
    changes = moved(before[1], after[1])
    yield ""
    yield f"Figures that moved: {len(changes)}"
    for row in changes:
        yield f"  {row['before'] or '–'} → {row['after'] or '–'}    {row['figure']}"


def title(facts: Facts, record: str) -> str:
    """What a record is called; a membership, which has no title, by its organisation and its member."""
    head = facts.heads[record]
    if head["title"]:
        return str(head["title"])
    return ": ".join(facts.name(head[role]) for role in ("organisation", "actor") if head[role]) or record
