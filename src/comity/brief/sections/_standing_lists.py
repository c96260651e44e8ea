"""What stands on contested, stale or single ground, in the order of its weight."""

from __future__ import annotations

from comity.brief import words
from comity.brief.facts import Facts, Row
from comity.brief.sections._compact import name_of, short, world_day
from comity.brief.sections._days import written

WEIGHT = ("agreement", "commitment", "flow", "dispute", "sanction", "judgement", "membership", "event", "vote")
"""Kinds of record, the weightiest first."""


def _weight(facts: Facts, record: str) -> tuple[object, ...]:
    head = facts.heads[record]
    kind = head["kind"]
    return (not facts.between(head), WEIGHT.index(kind) if kind in WEIGHT else len(WEIGHT), record)


def contested(facts: Facts) -> list[Row]:
    """Groups in which two live claims dissent: those that make a record's state first, then by kind."""
    found = [group for groups in facts.groups_of.values() for group in groups if group["contested"]]
    return sorted(
        found,
        key=lambda group: (*_weight(facts, group["record"])[:2], not _makes_state(facts, group), group["record"], group["property"], group["shown"]),
    )


def _makes_state(facts: Facts, group: Row) -> bool:
    return bool(facts.states[group["record"]]["state_claim"] == group["shown"])


def stale(facts: Facts) -> list[Row]:
    """Open records nobody has looked at for longer than their dossier allows, the longest first."""
    found = [state for state in facts.states.values() if state["stale"]]
    return sorted(found, key=lambda state: (not facts.between(facts.heads[state["record"]]), state["last_confirmed"], state["record"]))


def single(facts: Facts) -> list[Row]:
    """Groups that rest on one root or publisher and make a record's state or carry an amount: the weightiest first."""
    found = [group for group in _told(facts) if group["single"] and not group["denied"] and group["property"] not in ("expected", "made", "revised")]
    found = [group for group in found if _makes_state(facts, group) or group["value"] is not None]
    return sorted(
        found,
        key=lambda group: (
            *_weight(facts, group["record"])[:2],
            not _makes_state(facts, group),
            group["value"] is None,
            -_size(group),
            group["shown"],
        ),
    )


def _size(group: Row) -> float:
    return float(group["value"] or 0)


def _told(facts: Facts) -> list[Row]:
    """All groups but the analyst's own marks."""
    return [group for groups in facts.groups_of.values() for group in groups if group["property"] != "salience"]


def share(facts: Facts, trait: str) -> Row | None:
    """The measure's row of a trait."""
    return next((row for row in facts.measures["contestedness"] if row["trait"] == trait), None)


def subject(facts: Facts, group: Row) -> str:
    """What a group speaks of, in few words."""
    name = short(name_of(facts, group["record"]), 14)
    told = words.stage(group["property"]) if group["is_stage"] else group["property"]
    when = written(group["period"]) if group["period"] else written(group["to_text"]) if group["to_text"] else None
    parts = [told if group["property"] not in ("value", "position", "vote") else None, group["of_"] and group["of_"].replace("_", " "), when]
    which = [facts.name(group["party"]) if group["party"] else None, group["which"]]
    told_parts = [part for part in parts if part] + [part for part in which if part]
    return f"{name} ({', '.join(told_parts)})" if told_parts else name


def months_before(facts: Facts, state: Row) -> int:
    """Whole months from the last look to the day asked."""
    on, last = world_day(facts), state["last_confirmed"]
    months = (on.year - last.year) * 12 + on.month - last.month - (on.day < last.day)
    return int(months)
