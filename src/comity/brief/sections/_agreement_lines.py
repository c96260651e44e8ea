"""One agreement in words: the state it is in, its steps, what was expected of it, what it obliges to, and how long it runs."""

from __future__ import annotations

import datetime

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line
from comity.brief.sections._agreement_own import of_the_two, state_group
from comity.brief.sections._agreement_terms import denied_obligations, obligations, term
from comity.brief.sections._bits import Bit, ident, joined, line, of_kinds, plain_word, rests, staleness, tags
from comity.brief.sections._chains import chain_line
from comity.brief.sections._days import of_group, since, spell, written
from comity.brief.sections._telling import amount, dissent
from comity.records._dates import LAST
from comity.records.agreement import BEFORE_FORCE, LEAVES

_STEPS, _CHAINS, _DISSENTS = 10, 4, 4
_STANDS = ("in_force", "provisional")
_FORM = {"mou": "memorandum of understanding"}


def forms(facts: Facts, head: Row) -> str:
    """Form, binding force, and how many parties where there are more than the two."""
    many = head["n_parties"] if head["n_parties"] and head["n_parties"] > 2 else None
    told = [_FORM.get(head["form"], plain_word(head["form"])), {"unclear": "force unclear"}.get(head["binding"], head["binding"])]
    if many:
        told.append(f"{many} parties")
    if not facts.between(head):
        told.append(words.listing([facts.name(party["actor"]) for party in facts.parties_of.get(head["record"], [])]))
    return ", ".join(word for word in told if word)


def state_bits(facts: Facts, desk: Desk, record: str, *, short: bool = False) -> list[Bit]:
    """The state in words with its day, marks and tags."""
    state = facts.states[record]
    group = state_group(facts, record)
    name = ident("agreements", record, "state")
    if group is None:
        said = _without_a_step(facts, record)
        claims = [claim["claim"] for claim in facts.claims_of.get(record, []) if claim["status"] == "live"]
        return [
            desk.figure(name, said, value=state["state"] or "none", status="ok" if state["state"] else "no_data", claims=claims, most=2),
            *_expected_tag(state),
            *([] if short else staleness(state)),
        ]
    status = "contested" if state["state_contested"] else "ok"
    out: list[Bit] = [desk.figure(name, _state_words(state, group), value=state["state"], status=status, claims=rests(group))]
    out += tags({**state, "contested": state["state_contested"], "stale": False})
    out += [] if short else staleness(state)
    return [*out, *_of_parties(facts, record, group), *_unsigned(facts, record), *_possibly(facts, desk, state)]


def _of_parties(facts: Facts, record: str, group: Row) -> list[Bit]:
    """By which parties a step was taken where it is a party's own, and by which of the pair it is not on record."""
    if not group["party"] or group["denied"]:
        return []
    parties = {party[field] for party in facts.parties_of.get(record, []) for field in ("actor", "whole")}
    step = group["property"]
    if step in LEAVES and len(parties) > len(facts.pair):
        towards = f" towards {facts.name(group['which'])}" if group["which"] in parties else ""
        return [f" by {facts.name(group['party'])}{towards}"]
    done = sorted({found["party"] for found in facts.live(record, step) if found["party"]}, key=facts.name)
    # An organisation may bind its members: then nothing is known of a member by itself.
    missing = [actor for actor in facts.pair if actor in parties and actor not in done] if parties.issuperset(done) else []
    denied = {found["party"] for found in facts.groups_of.get(record, []) if found["denied"] and found["property"] == step}
    told = [f"not by {facts.name(actor)}" if actor in denied else f"by {facts.name(actor)} not on record" for actor in missing]
    return [f"; {'; '.join([f'{words.stage(step)} by {words.listing([facts.name(actor) for actor in done])}', *told])}"]


def _unsigned(facts: Facts, record: str) -> list[Bit]:
    """Said of what is not signed yet and was to be."""
    awaited = any(chain["for_"] == "signed" and not chain["actual"] for chain in facts.chains_of.get(record, []))
    if not awaited or facts.live(record, "signed", "ratified", "in_force"):
        return []
    return ["; not signed, signature ", words.tag("expected")]


def _expected_tag(state: Row) -> list[Bit]:
    return [" ", words.tag("expected")] if state["state"] == "expected" else []


def _without_a_step(facts: Facts, record: str) -> str:
    awaited = sorted({words.stage(chain["for_"]) for chain in facts.chains_of.get(record, [])})
    if awaited:
        return f"no step on record; expected to be {words.listing(awaited)}"
    return "no step on record"


def _state_words(state: Row, group: Row) -> str:
    step = group["property"]
    if state["state"] in _STANDS and step in _STANDS:
        return f"{words.stage(state['state'])} {since(group['day_from'], group['day_to'])}"
    if state["state"] in _STANDS:
        until = (
            f" to {spell(group['until_latest'], group['until_latest'])}" if group["until_latest"] and group["until_latest"].isoformat() < LAST else ""
        )
        return f"in force, {words.stage(step)} {of_group(group)}{until}"
    if state["state"] == "negotiating":
        return f"under negotiation, last on record {of_group(group)}{_which(group)}"
    value = amount(group)
    return f"{words.stage(state['state'])} {of_group(group)}{f', {value}' if value else ''}"


def _which(group: Row) -> str:
    return f" ({group['which']})" if group["which"] else ""


def _possibly(facts: Facts, desk: Desk, state: Row) -> list[Bit]:
    if not state["possible"]:
        return []
    maybe = next((claim for claim in facts.claims_of[state["record"]] if claim["status"] == "possible" and claim["state"] == state["possible"]), None)
    if maybe is None:
        return []
    name = ident("agreements", state["record"], "possible")
    said = desk.figure(name, f"{words.stage(maybe['property'])} already", value=maybe["property"], claims=[maybe["claim"]])
    return [". Possibly ", said, f": the source gives only {written(maybe['on_text'])}"]


def details(facts: Facts, desk: Desk, head: Row) -> list[Line]:
    """The lines under an agreement; each only where there is something to say."""
    record = head["record"]
    groups = facts.groups_of.get(record, [])
    lines = [_relations(facts, head), _steps(facts, desk, record, groups)]
    chains = sorted(
        facts.chains_of.get(record, []), key=lambda chain: (not chain["first_due_text"], chain["for_"], chain["which"] or "", chain["speaker"])
    )
    lines += [chain_line(facts, desk, "agreements", chain) for chain in chains[:_CHAINS]]
    lines += [obligations(facts, desk, record, groups), denied_obligations(facts, desk, record, groups), term(desk, record, groups)]
    contested = [group for group in of_the_two(facts, record, groups) if group["contested"]]
    lines += [dissent(facts, desk, group) for group in contested[:_DISSENTS]]
    return [found for found in lines if found]


def _relations(facts: Facts, head: Row) -> Line:
    waits = _waits(facts, head["record"])
    told = [
        f"{f'is to {word}' if waits else f'{word}s'} “{facts.heads[head[field]]['title']}”"
        for word, field in (("replace", "replaces"), ("amend", "amends"))
        if head[field] in facts.heads
    ]
    said = words.listing(told)
    after = [other for other in of_kinds(facts, "agreement") if other["replaces"] == head["record"]]
    return line(f"{said[0].upper()}{said[1:]}. " if said else None, [_successor(facts, head["record"], other) for other in after])


def _waits(facts: Facts, record: str) -> bool:
    """Whether an agreement has not come into force yet."""
    return facts.states[record]["state"] in (None, *BEFORE_FORCE)


def _successor(facts: Facts, record: str, other: Row) -> str:
    """What is said of the agreement that replaces this one, as far as it has come."""
    title = f"“{other['title']}”"
    if facts.states[record]["state"] == "replaced":
        return f"Replaced by {title}. "
    if facts.states[other["record"]]["state"] in _STANDS:
        return f"{title}, now in force, is to replace it; no claim says that this one has ended. "
    return f"To be replaced by {title}. "


def _steps(facts: Facts, desk: Desk, record: str, groups: list[Row]) -> Line:
    own = (state_group(facts, record) or {}).get("group")
    taken = [group for group in groups if group["is_stage"] and group["property"] != "expected" and group["group"] != own]
    steps = of_the_two(facts, record, taken)
    others = len(taken) - len(steps)
    steps.sort(key=lambda group: (group["day_to"] or datetime.date.min, group["ladder"], group["group"]), reverse=True)
    if not steps:
        return line(f"{words.plural(others, 'step')} of other parties by themselves.") if others else ()
    told = [_step(facts, desk, record, group) for group in steps[:_STEPS]]
    left = len(steps) - _STEPS
    beside = f"; {words.plural(others, 'step')} of other parties by themselves" if others else None
    return line("Steps, latest first: ", joined(told), f"; and {left} more" if left > 0 else None, beside, ".")


def _step(facts: Facts, desk: Desk, record: str, group: Row) -> list[Bit]:
    stage = words.stage(group["property"])
    if group["denied"]:
        said = f"not {stage} by {spell(group['day_from'], group['day_to']).removeprefix('by ')}"
    else:
        value = amount(group)
        said = f"{stage} {of_group(group)}{f', {value}' if value else ''}"
    who = [facts.name(group["party"]) if group["party"] else None, group["chamber"], group["which"]]
    kept = ", ".join(word for word in who if word)
    name = ident("agreements", record, group["property"], group["party"], group["chamber"], group["which"])
    value_ = group["property"] if group["value"] is None else group["value"]
    figure = desk.figure(
        name, f"{said}{f' ({kept})' if kept else ''}", value=value_, unit=group["unit"], status=_status(group), claims=rests(group), most=2
    )
    return [figure, *tags(group, "contested", "one-sided")]


def _status(group: Row) -> str:
    return "contested" if group["contested"] else "ok"
