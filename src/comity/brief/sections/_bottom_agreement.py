"""The first judgement: the main agreement, how far it has come, when it was to come, and what it replaces."""

from __future__ import annotations

import datetime
import re
from functools import partial

from comity.assessment.standing import FEW
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._apart import missed
from comity.brief.sections._bits import ident, rests
from comity.brief.sections._chains import step
from comity.brief.sections._compact import JUDGEMENT, due_when, dues, fitted, group_of, name_of, rival, short, slips, tagged, times
from comity.brief.sections._days import of_group, when, written
from comity.records.agreement import AGREEMENT

RULE = (
    "The main agreement is that between the two alone, in force or pending before ended, of fewer parties before more, binding before not, "
    "a treaty before other forms, with the most domains, then the latest."
)
_PARTIES = re.compile(r" between .+$")
_TITLE = 7
BOUND = ("signed", "approved", "ratified", "acceded")
FORCE = ("in_force", "provisional", "suspended")


def main_agreement(facts: Facts) -> Row | None:
    """The agreement that the first judgement speaks of."""
    found = [head for head in facts.of_kind("agreement") if facts.between(head) and facts.states[head["record"]]["state"]]
    return max(found, key=lambda head: _weight(facts, head), default=None)


def _weight(facts: Facts, head: Row) -> tuple[object, ...]:
    state = facts.states[head["record"]]
    alone = head["n_parties"] == len(facts.pair)
    latest = state["state_to"] or datetime.date.min
    return (
        alone,
        state["state"] not in AGREEMENT.ends,
        -(head["n_parties"] or 0),
        head["binding"] == "legal",
        head["form"] == "treaty",
        len(head["domains"] or ()),
        latest,
        head["record"],
    )


def agreement_line(facts: Facts, desk: Desk) -> Line | None:
    """The judgement on the main agreement."""
    head = main_agreement(facts)
    if head is None:
        return None
    record = head["record"]
    return fitted(
        desk,
        partial(_now, facts, record),
        (partial(_expectation, facts, record), partial(_dissent, facts, record), partial(_predecessor, facts, head)),
        JUDGEMENT,
    )


def _now(facts: Facts, record: str, desk: Desk) -> list[Span]:
    state = facts.states[record]
    said, claims = stage_words(facts, record)
    figure = desk.figure(
        ident("bottom_line", record, "state"),
        said,
        value=state["state"],
        claims=claims,
        most=1,
        strong=True,
        status="contested" if state["state_contested"] else "ok",
    )
    parties = facts.heads[record]["n_parties"] or 0
    many = f" ({parties} parties)" if parties > FEW else ""
    return [Span(f"{_called(facts, record)}{many}: "), *tagged(figure, *_tags(state))]


def _called(facts: Facts, record: str) -> str:
    """A title in few words: of one between the two alone without their names, which stand above."""
    title = name_of(facts, record)
    bare = _PARTIES.sub("", title) if facts.heads[record]["n_parties"] == len(facts.pair) else title
    return bare if len(bare.split()) <= _TITLE else short(title, 6)


def _dissent(facts: Facts, record: str, desk: Desk) -> list[Span]:
    """What the best-ranked dissenting claim says of the state, where it is contested."""
    group = group_of(facts, facts.states[record]["state_claim"])
    other = rival(facts, group)
    if group is None or other is None:
        return []
    said = f"{words.stage(group['property'])} {when(other['earliest'], other['latest'], other['on_text'])}"
    if other["denies"]:
        said = f"not {said}"
    figure = desk.figure(ident("bottom_line", record, "dissent"), said, claims=[other["claim"]], most=1, status="contested")
    return [Span(f"; {words.the(facts.name(other['speaker']))} said "), figure]


def _tags(state: Row) -> tuple[tuple[str, object], ...]:
    return (("contested", state["state_contested"]), ("one-sided", state["one_sided"]), ("stale", state["stale"]))


def stage_words(facts: Facts, record: str) -> tuple[str, list[str]]:
    """How far an agreement has come, in words, and the claims of it."""
    state = facts.states[record]
    group = group_of(facts, state["state_claim"])
    said, claims = _stage_words(facts, record, state["state"], group)
    if group is None or not state["one_sided"]:
        return said, claims
    said, comma, rest = said.partition(",")
    return f"{said} on {words.the(facts.name(group['speaker']))}’s word alone{comma}{rest}", claims


def _stage_words(facts: Facts, record: str, word: str, group: Row | None) -> tuple[str, list[str]]:
    state = facts.states[record]
    claims = rests(group) if group else []
    signed = next((found for found in facts.live(record, "signed") if found["party"] is None), None)
    if word in BOUND:
        day = f" {of_group(signed)}" if signed else ""
        return f"signed{day}, not in force", [*(rests(signed) if signed else []), *claims]
    if word in FORCE or word in AGREEMENT.ends:
        said = {"in_force": "in force", "provisional": "applied provisionally"}.get(word, words.stage(word))
        if group and state["state_stage"] not in (word, None):
            return f"{said}, {words.stage(state['state_stage'])} {of_group(group)}", claims
        return f"{said}{_from(group) if word in FORCE else ' ' + of_group(group) if group else ''}", claims
    return ("not signed" if signed is None else words.stage(word)), claims


def _from(group: Row | None) -> str:
    if group is None:
        return ""
    said = of_group(group)
    if said.startswith("between "):
        return f" since a day {said}"
    return f" since {said.removeprefix('on ').removeprefix('in ')}" if said.startswith(("on ", "in ")) else f" {said}"


def _expectation(facts: Facts, record: str, desk: Desk) -> list[Span]:
    """What is awaited and how often it slipped; or by how much the last step missed its first day."""
    chains = [chain for chain in facts.chains_of.get(record, []) if not chain["which"]]
    awaited = [chain for chain in chains if chain["actual"] is None]
    if awaited:
        return _awaited(facts, desk, max(awaited, key=lambda chain: _nearness(facts, chain)))
    told = [chain for chain in chains if chain["slip_days"] is not None and chain["speaker"] in facts.pair]
    worst = max(told or [chain for chain in chains if chain["slip_days"]], key=lambda chain: (chain["slip_days"], chain["speaker"]), default=None)
    late = missed(facts, worst, f"{facts.name(worst['speaker'])} first named") if worst else None
    if worst is None or late is None or not late.days or worst["for_"] != _last_step(facts, record):
        return []
    figure = desk.figure(
        ident("bottom_line", record, worst["for_"], "slip"),
        late.count,
        value=late.days,
        unit="days",
        measure="slippage",
        claims=[worst["first_claim"]],
        most=1,
    )
    return [Span("; "), figure, Span(f" {late.place}")]


def _last_step(facts: Facts, record: str) -> str:
    """The step whose lateness still matters: signature until it is in force."""
    return "in_force" if facts.states[record]["state"] in FORCE else "signed"


def _noun(stage: str) -> str:
    return "signing" if stage == "signed" else step(stage)


def _nearness(facts: Facts, chain: Row) -> tuple[object, ...]:
    return (slips(facts, chain), chain["speaker"] in facts.pair, chain["current_said"] or datetime.date.min, chain["speaker"])


def _awaited(facts: Facts, desk: Desk, chain: Row) -> list[Span]:
    told, count = dues(facts, chain), slips(facts, chain)
    now = told[-1] if told else None
    stem = ("bottom_line", chain["record"], chain["for_"])
    claims = [chain["first_claim"], chain["current_claim"]]
    clause = [
        Span("; "),
        desk.figure(ident(*stem, "expected"), f"{_noun(chain['for_'])} expected", value=now or "no day named", claims=claims[1:], most=1),
    ]
    first = next((text for text in told if text), None)
    if count and first:
        slipped = desk.figure(
            ident(*stem, "slips"), f"slipped {times(count)}", value=count, unit="items", measure="slippage", claims=claims[:1], most=1
        )
        clause += [Span(", "), slipped, Span(f" from {_bare(first)}{f' to {_bare(now)}' if now else ', no new day'}")]
    else:
        clause.append(Span(f" {due_when(now)}" if now else ", no day named"))
    if chain["overdue_days"]:
        clause += [
            Span(", "),
            desk.figure(
                ident(*stem, "overdue"),
                f"{words.days(chain['overdue_days'])} overdue",
                value=chain["overdue_days"],
                unit="days",
                claims=claims[1:],
                most=1,
            ),
        ]
    return clause


def _bare(text: str) -> str:
    """A day behind a preposition of its own."""
    return written(text).removeprefix("by ")


def _predecessor(facts: Facts, head: Row, desk: Desk) -> list[Span]:
    """What it replaces: of which year, and whether that one still holds."""
    before = head["replaces"]
    if before not in facts.heads or before not in facts.states:
        return []
    state = facts.states[before]
    signed = next(iter(facts.live(before, "signed")), None)
    named = f"that of {signed['day_to'].year}" if signed and signed["day_to"] else inside_title(facts, before)
    group = group_of(facts, state["state_claim"])
    holds = ""
    if state["state"] == "in_force" and facts.states[head["record"]]["state"] not in FORCE:
        holds = f", {words.stage(state['state_stage'])} {of_group(group)}" if group else ", in force"
    figure = desk.figure(
        ident("bottom_line", before, "state"),
        f"{named}{holds}",
        value=state["state_stage"] or state["state"],
        claims=rests(group) if group else [],
        most=1,
    )
    return [Span("; it replaces " if facts.states[head["record"]]["state"] in FORCE else "; to replace "), figure]


def inside_title(facts: Facts, record: str) -> str:
    """A title in few words, for the middle of a sentence."""
    return short(name_of(facts, record), 5)
