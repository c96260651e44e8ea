"""Short lines for the first screen: names cut to their core, and clauses that are left out where a line would grow too long."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._apart import overlap
from comity.brief.sections._days import when
from comity.records._codes import UNIT
from comity.records._dates import parse

LEAD, JUDGEMENT = 25, 28
"""Words up to which a lead and a judgement line take further clauses; a first clause alone stays below them too."""
Clause = Callable[[Desk], list[Span]]
_JOINTS = frozenset("of in on at by for from to under with within between through and or the a an into over against as".split())
_OPENERS = ("The", "A", "An", "Who", "Whether", "What", "Where", "How", "Why", "When")
_NAMED = re.compile(r"\(([^()]{3,40})\)$")


def name_of(facts: Facts, record: str) -> str:
    """What a record is called: its title, what it promises or measures, its issue, its question."""
    head = facts.heads[record]
    if head["kind"] == "membership":
        return f"{facts.name(head['actor'])} in {facts.name(head['organisation'])}"
    if head["kind"] == "vote":
        return f"{facts.name(head['body'])}, {head['title'] or head['item']}"
    if head["kind"] == "sanction":
        return f"Sanctions of {facts.name(head['by_'])} on {facts.name(head['target'])}"
    for field in ("title", "what", "issue", "question"):
        if head.get(field):
            return str(head[field])
    return record


def short(name: str, most: int = 7) -> str:
    """A name in few words: one in brackets at its end, else what stands before the parties named, a comma or a joint, else cut with a sign."""
    parts = name.split()
    if len(parts) <= most:
        return name
    named = _NAMED.search(name)
    if named:
        return named.group(1)
    for shorter, least in ((name.partition(" between ")[0], 3), (name.partition(", ")[0].partition(" (")[0], 2)):
        if least <= len(shorter.split()) <= most:
            return shorter
    for end in range(most, most // 2, -1):
        if parts[end].lower() in _JOINTS and parts[end - 1].lower() not in _JOINTS:
            return " ".join(parts[:end]).rstrip(",;:")
    return " ".join(parts[:most]).rstrip(",;:") + " …"


def inside(name: str) -> str:
    """A name within a sentence: its article is small there."""
    return f"{name[0].lower()}{name[1:]}" if name.partition(" ")[0] in _OPENERS else name


def count_words(line: Iterable[Span]) -> int:
    """Words of a line, without its marks and tags."""
    return len("".join(span.text for span in line if span.tag is None).split())


def fitted(desk: Desk, first: Clause, further: Iterable[Clause], most: int) -> Line:
    """A line of its first clause and as many of the further ones, in order, as fit in so many words.

    A clause is measured at a desk of its own, so that one left out leaves no mark and no figure behind.
    """
    line = first(desk)
    for clause in further:
        trial = clause(Desk())
        if trial and count_words([*line, *trial]) <= most:
            line.extend(clause(desk))
    return (*line, Span("."))


def tagged(figure: Span, *tags: tuple[str, object]) -> list[Span]:
    """A figure with the tags that hold, each behind a space."""
    return [figure, *(bit for name, holds in tags if holds for bit in (Span(" "), words.tag(name)))]


def due_when(text: str) -> str:
    """A due day with its preposition: in 2023, on 17 January 2025."""
    found = parse(text)
    return when(datetime.date.fromisoformat(found.earliest), datetime.date.fromisoformat(found.latest), text)


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency."""
    return UNIT.meaning.get(unit or "", "").startswith("money")


def world_day(facts: Facts) -> datetime.date:
    """The world day asked."""
    return datetime.date.fromisoformat(facts.clocks.on)


def known_day(facts: Facts) -> datetime.date:
    """The knowledge day asked."""
    return datetime.date.fromisoformat(facts.clocks.known)


def dues(facts: Facts, chain: Row) -> list[str | None]:
    """The days a chain named, in order, a day said again left out; None where no day was named."""
    told: list[tuple[datetime.date | None, str | None]] = []
    for name in chain["claims"]:
        claim = facts.claims.get(name)
        if claim is not None and (not told or told[-1][0] != claim["due_latest"]):
            told.append((claim["due_latest"], claim["due"]))
    return [text for _, text in told]


def slips(facts: Facts, chain: Row) -> int:
    """How often a day once named was given up: for none, or for one that cannot be the same."""
    told = dues(facts, chain)
    return sum(1 for old, new in pairwise(told) if old is not None and not overlap(old, new))


def times(count: int) -> str:
    """Once, twice, three times."""
    return {1: "once", 2: "twice", 3: "three times"}.get(count, f"{count} times")


def group_of(facts: Facts, claim: str | None) -> Row | None:
    """The group of a claim."""
    row = facts.claims.get(claim or "")
    if row is None:
        return None
    return next((group for group in facts.groups_of.get(row["record"], []) if group["group"] == row["group"]), None)


def rival(facts: Facts, group: Row | None) -> Row | None:
    """The best-ranked claim of a group that dissents from the one shown."""
    told = (facts.claims[claim] for claim in (group["claims"] if group else ()))
    return next((claim for claim in told if claim["standing"] == "dissents"), None)


def whole_of(facts: Facts) -> dict[str, str]:
    """The state or organisation that each actor is part of, or the actor itself."""
    return {row["actor"]: row["whole"] or row["actor"] for row in facts.tables["actors"]}


def leans(facts: Facts, record: str) -> dict[str, Row]:
    """Each party's current position with a lean: the latest by day, then the one shown, then the later known."""
    found: dict[str, Row] = {}
    wholes = whole_of(facts)
    told = [
        claim
        for claim in facts.claims_of.get(record, [])
        if claim["property"] == "position" and claim["status"] == "live" and claim["lean"] is not None
    ]
    # Of claims that are equal in all else the first by its id is current, as in the ledger.
    for claim in sorted(sorted(told, key=lambda row: str(row["claim"]), reverse=True), key=_current):
        party = str(claim["party"])
        found[wholes.get(party, party)] = claim
    return found


def _current(claim: Row) -> tuple[object, ...]:
    never = datetime.date.min
    return (claim["latest"] or never, claim["standing"] == "shown", claim["known"] or never)


def pulled_apart(facts: Facts, record: str) -> tuple[Row, Row] | None:
    """The two current positions of the pair where their leans are 2 or more apart."""
    told = leans(facts, record)
    one, two = (told.get(actor) for actor in sorted(facts.pair))
    if one is None or two is None or abs(one["lean"] - two["lean"]) < 2:
        return None
    return one, two


def salience(facts: Facts, record: str) -> int:
    """The analyst's mark of a dispute; 0 where there is none."""
    return max((int(group["value"]) for group in facts.live(record, "salience") if group["value"] is not None), default=0)
