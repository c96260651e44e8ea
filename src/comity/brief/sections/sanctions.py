"""Sanctions of either side on the other and of third parties on either: what was imposed, on what, and what became of it."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Paragraph, Part, Points, Section, Span
from comity.brief.sections._bits import (
    Bit,
    both_names,
    empty,
    ident,
    joined,
    line,
    note,
    of_kinds,
    on_the_day,
    plain_word,
    rests,
    staleness,
    tags,
)
from comity.brief.sections._chains import chain_line
from comity.brief.sections._days import of_group, ordinal, spell
from comity.brief.sections._telling import dissent
from comity.records.sanction import SANCTION

NAME, TITLE = "sanctions", "Sanctions and exposure"
_STEPS, _CHAINS, _DISSENTS = 10, 3, 3


def build(facts: Facts, desk: Desk) -> Section:
    """The section on sanctions."""
    heads = of_kinds(facts, "sanction")
    a, b = facts.pair
    mutual = [head for head in heads if {head["by_"], head["target"]} == {a, b} or facts.between(head)]
    others = [head for head in heads if head not in mutual and head["target"] in facts.pair]
    rest = [head for head in heads if head not in mutual and head not in others]
    if not heads:
        return empty(
            NAME,
            TITLE,
            "not_covered",
            f"Not covered: by {on_the_day(facts)} no source in this ledger reports sanctions or exposure to them for {both_names(facts)}.",
        )
    parts: list[Part] = []
    own = _told(facts, desk, "Of one side on the other", mutual) or [note(f"None on record of {both_names(facts)} on each other.")]
    third = _told(facts, desk, "Of third parties on either", others)
    # What has ended stands after what has not.
    parts += [*own, *third] if _stand(facts, mutual) or not _stand(facts, others) else [*third, *own]
    parts += _told(facts, desk, "Others that bear on the two", rest)
    parts += [_exposure(facts, desk, heads), _looked_at(facts, heads)]
    contested = any(group["contested"] for head in heads for group in facts.groups_of.get(head["record"], []))
    return Section(NAME, TITLE, "contested" if contested else "ok", tuple(parts))


def _stand(facts: Facts, heads: list[Row]) -> bool:
    return any(facts.states[head["record"]]["state"] not in SANCTION.ends for head in heads)


def _looked_at(facts: Facts, heads: list[Row]) -> Paragraph:
    """How many records there are on each side, so that nobody takes a gap of the ledger for a gap in the world."""
    counts = {actor: sum(head["target"] == actor for head in heads) for actor in facts.pair}
    told = [f"{words.plural(count, 'record')} on {facts.name(actor)}" for actor, count in counts.items() if count]
    none = [facts.name(actor) for actor, count in counts.items() if not count]
    missing = f"none on {words.listing(none, 'or')} is recorded: sanctions on {words.listing(none)} are not covered" if none else ""
    return note(f"Only sanctions recorded in this ledger are looked at: {'; '.join([*told, *([missing] if missing else [])])}.")


def _told(facts: Facts, desk: Desk, heading: str, heads: list[Row]) -> list[Part]:
    if not heads:
        return []
    heads = sorted(heads, key=lambda head: (facts.states[head["record"]]["state"] in SANCTION.ends, head["record"]))
    parts: list[Part] = [Paragraph(line(Span(heading, strong=True), ":"))]
    for head in heads:
        parts += _one(facts, desk, head)
    return parts


def _one(facts: Facts, desk: Desk, head: Row) -> list[Part]:
    record = head["record"]
    groups = facts.groups_of.get(record, [])
    first = line(
        f"{facts.name(head['by_'])} on {facts.name(head['target'])}: {head['act'] or plain_word(head['domain'])}. ",
        _state(facts, desk, record, groups),
    )
    lines: list[Line] = [_steps(facts, desk, record, groups)]
    lines += [chain_line(facts, desk, NAME, chain) for chain in facts.chains_of.get(record, [])[:_CHAINS]]
    lines += [dissent(facts, desk, group) for group in [group for group in groups if group["contested"]][:_DISSENTS]]
    return [Points((first, *(found for found in lines if found)))]


def _state(facts: Facts, desk: Desk, record: str, groups: list[Row]) -> list[Bit]:
    state = facts.states[record]
    found = next((group for group in groups if group["group"] == state["state_group"]), None)
    if found is None:
        return [words.tag("expected"), "."] if state["state"] == "expected" else ["No step on record."]
    said = f"{words.stage(state['state'])} {of_group(found)}"
    until = f", to {spell(found['until_latest'], found['until_latest'])}" if found["until_latest"] else ""
    status = "contested" if found["contested"] else "ok"
    figure = desk.figure(ident(NAME, record, "state"), f"{said}{until}", value=state["state"], status=status, claims=rests(found))
    return ["Last step: ", figure, *tags(found), *staleness(state), "."]


def _steps(facts: Facts, desk: Desk, record: str, groups: list[Row]) -> Line:
    steps = [
        group for group in groups if group["is_stage"] and group["property"] != "expected" and group["group"] != facts.states[record]["state_group"]
    ]
    steps.sort(key=lambda group: (ordinal(group), group["ladder"], group["group"]), reverse=True)
    told: list[list[Bit]] = []
    for group in steps[:_STEPS]:
        stage = words.stage(group["property"])
        said = f"not {stage} by {spell(group['day_from'], group['day_to']).removeprefix('by ')}" if group["denied"] else f"{stage} {of_group(group)}"
        what = ", ".join(word for word in (plain_word(group["text"]), group["which"]) if word)
        name = ident(NAME, record, group["property"], group["text"], group["which"])
        figure = desk.figure(
            name,
            f"{said}{f' ({what})' if what else ''}",
            value=group["property"],
            status="contested" if group["contested"] else "ok",
            claims=rests(group),
            most=1,
        )
        told.append([figure, *tags(group, "contested")])
    if not told:
        return ()
    left = len(steps) - _STEPS
    return line("Earlier steps, latest first: ", joined(told), f"; and {left} more" if left > 0 else None, ".")


def _exposure(facts: Facts, desk: Desk, heads: list[Row]) -> Paragraph:
    """Which kinds of measure stand, by target; nothing is said of single persons, firms or payments."""
    standing: dict[tuple[str, str], list[str]] = {}
    for head in heads:
        for group in facts.live(head["record"], "imposed", "widened", "snapped_back", "extended"):
            if facts.states[head["record"]]["state"] not in SANCTION.ends and group["text"]:
                standing.setdefault((head["target"], group["text"]), []).append(group["shown"])
    fields: dict[str, list[list[Bit]]] = {}
    for (target, measure), claims in sorted(standing.items()):
        name = ident(NAME, "measures", target, measure)
        fields.setdefault(target, []).append([desk.figure(name, plain_word(measure), value=measure, claims=claims, most=2)])
    told = [[f"{facts.name(target)}: ", *joined(found, ", ")] for target, found in fields.items()]
    said = "What is covered here are programmes of sanctions; no persons, firms, goods or payments are listed, and none is checked."
    if not told:
        return note(f"No standing measure with a field of its own is on record. {said}")
    return Paragraph(line("Fields of measures on record that were not lifted: ", joined(told), f". {said}"))
