"""The bottom line: how close the two stand, four judgements at most, and how sure that is. Every word is chosen by a rule."""

from __future__ import annotations

from comity.assessment.standing import judge
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Paragraph, Part, Points, Section
from comity.brief.sections import (
    _bottom_agreement,
    _bottom_frictions,
    _bottom_incidents,
    _bottom_institutions,
    _bottom_promises,
    _bottom_states,
    _bottom_trade,
)
from comity.brief.sections._bits import both_names, ident, line, on_the_day
from comity.brief.sections._bottom_agreement import agreement_line, main_agreement
from comity.brief.sections._bottom_frictions import friction_line
from comity.brief.sections._bottom_incidents import incident_line
from comity.brief.sections._bottom_institutions import institutions_line
from comity.brief.sections._bottom_lead import grounds as grounds_of
from comity.brief.sections._bottom_lead import lead, of_few, uncovered
from comity.brief.sections._bottom_promises import promise_line
from comity.brief.sections._bottom_states import absences, absent, stand_ins
from comity.brief.sections._bottom_trade import trade_line
from comity.brief.sections._compact import group_of

TITLE = "Bottom line"
JUDGEMENTS = (agreement_line, trade_line, promise_line, friction_line)
_FEWER = (incident_line, institutions_line)
"""Told only where fewer than four of the others are."""
HIGH, LOW = 0.25, 2 / 3
RULES = (
    _bottom_agreement.RULE,
    _bottom_trade.RULE,
    _bottom_promises.RULE,
    _bottom_frictions.RULE,
    _bottom_incidents.RULE,
    _bottom_institutions.RULE,
    _bottom_states.RULE,
    "Confidence: high where less than a quarter of the grounds are single-source, one-sided or contested; low from two thirds on; else moderate.",
)
"""How the judgements are chosen, for the section on method."""


def build(facts: Facts, desk: Desk) -> Section:
    """Write the lead, the judgements and how sure they are."""
    missing = absences(facts)
    beside = [Paragraph(line(said), "note") for said in stand_ins(facts)]
    if not facts.claims:
        one, two = facts.pair
        known = f"no claim on {both_names(facts)} was known by {on_the_day(facts)}"
        why = absent(missing) if missing else line(f"Not covered: {known}. To start a dossier: comity new {one} {two}")
        return Section("bottom_line", TITLE, "not_applicable" if missing else "not_covered", (Paragraph(why, "lead"), *beside))
    if judge(grounds_of(facts)) is None:
        together = institutions_line(facts, desk)
        status = "ok" if together else "not_applicable" if missing else "not_covered"
        opened: list[Part] = [Paragraph(absent(missing) if missing else uncovered(facts), "lead"), *([Points((together,))] if together else [])]
        return Section("bottom_line", TITLE, status, (*opened, *beside))
    opening = absent(missing) if missing else lead(facts, desk)
    main = main_agreement(facts)
    # An agreement of many says little of any two: it stands after what is between them.
    first, *further = JUDGEMENTS
    order = (first, *further, incident_line) if main is None or of_few(facts, main["record"]) else (*further, incident_line, first)
    found: list[Line] = []
    for judgement in (*order, institutions_line):
        told = judgement(facts, desk) if judgement not in _FEWER or len(found) < len(JUDGEMENTS) else None
        found += [told] if told else []
    parts: list[Part] = [Paragraph(opening, "lead"), *([Points(tuple(found), numbered=True)] if found else []), *beside, *_confidence(facts, desk)]
    return Section("bottom_line", TITLE, "ok", tuple(parts))


def _confidence(facts: Facts, desk: Desk) -> list[Paragraph]:
    """How sure the lines above are, with the reasons: how their grounds stand."""
    found = grounds(facts, desk)
    if not found:
        return []
    count = {name: sum(1 for group in found if group[name]) for name in ("single", "one_sided", "contested")}
    weak = sum(1 for group in found if group["single"] or group["one_sided"] or group["contested"]) / len(found)
    level = "high" if weak < HIGH else "low" if weak >= LOW else "moderate"
    told = [f"{words.number(n)} {_SAID[name]}" for name, n in count.items() if n]
    said = f"Confidence is {level}: of {words.plural(len(found), 'ground')}, {', '.join(told) or 'all of several sources and uncontested'}."
    figure = desk.figure(
        ident("bottom_line", "confidence"),
        said,
        value=round(weak * 100),
        unit="percent",
        measure="contestedness",
        claims=[group["shown"] for group in found],
        most=0,
    )
    return [Paragraph((figure,), "note")]


_SAID = {"single": "single-source", "one_sided": "one-sided", "contested": "contested"}


def grounds(facts: Facts, desk: Desk) -> list[Row]:
    """The things that the figures so far rest on, each once."""
    cited = [claim for figure in desk.figures.values() for claim in figure.claims]
    found: dict[tuple[str, str], Row] = {}
    for claim in cited:
        group = group_of(facts, claim)
        if group is not None:
            found.setdefault((group["record"], group["group"]), group)
    return list(found.values())
