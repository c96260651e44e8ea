"""The last judgement: what pulls the two apart."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident
from comity.brief.sections._compact import JUDGEMENT, count_words, inside, name_of, pulled_apart, salience, short

RULE = (
    "Frictions are disputes in which the current leans of the two are 2 or more apart; those looked at of late come first, then the more "
    "salient, then the later."
)
MOST = 3


def open_between(facts: Facts) -> list[str]:
    """The disputes that are open between the two, the weightiest first."""
    found = [head["record"] for head in facts.of_kind("dispute") if facts.between(head) and pulled_apart(facts, head["record"])]
    return sorted(found, key=lambda record: (facts.states[record]["stale"], -salience(facts, record), -_newest(facts, record), record))


def _newest(facts: Facts, record: str) -> int:
    return max((claim["latest"].toordinal() for claim in pulled_apart(facts, record) or () if claim["latest"]), default=0)


def friction_line(facts: Facts, desk: Desk) -> Line | None:
    """The judgement on frictions."""
    found = open_between(facts)
    if not found:
        return None
    line: list[Span] = [Span("They differ over ")]
    shown = 0
    for record in found[:MOST]:
        told = pulled_apart(facts, record)
        name = inside(short(name_of(facts, record), 7))
        claims = [claim["claim"] for claim in told] if told else []
        item = desk.figure(ident("bottom_line", record, "open"), name, value=salience(facts, record), unit="salience", claims=claims, most=2)
        # Room is kept for the count of those left out.
        if shown and count_words([*line, item]) > JUDGEMENT - 6:
            break
        line += [Span("; "), item] if shown else [item]
        shown += 1
    if len(found) > shown:
        line.append(Span(f"; {words.number(len(found) - shown)} more open"))
    line.append(Span("."))
    old = sum(1 for record in found[:shown] if facts.states[record]["stale"])
    return (*line, Span(" "), words.tag("stale")) if old == shown else tuple(line)
