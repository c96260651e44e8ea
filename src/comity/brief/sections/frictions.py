"""Where the two pull apart: disputes with each side's current position, and the protests and incidents between them."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections._bits import both_names, empty, ident, line, of_kinds, on_the_day, staleness, tags
from comity.brief.sections._days import when
from comity.brief.sections._friction_events import KINDS, events_table
from comity.brief.sections._telling import dissent, said_by
from comity.records._codes import LEAN

NAME, TITLE = "frictions", "Frictions"
_IN_FULL, _DISSENTS = 8, 3
_APART = 12
"""So many are told in full where the two themselves differ in all of them."""


def build(facts: Facts, desk: Desk) -> Section:
    """The section on frictions."""
    disputes = ordered(facts)
    events = [head for head in of_kinds(facts, "event") if facts.between(head) and head["type_"] in KINDS]
    if not disputes and not events:
        why = f"Not covered: by {on_the_day(facts)} this ledger holds no dispute, protest or incident between {both_names(facts)}."
        return empty(NAME, TITLE, "not_covered", why)
    parts: list[Part] = [_count(facts, disputes)] if disputes else []
    most = max(_IN_FULL, min(_APART, sum(apart(facts, head["record"]) for head in disputes)))
    for head in disputes[:most]:
        parts += _in_words(facts, desk, head)
    parts += _rest(facts, desk, disputes[most:])
    parts += events_table(facts, desk, events)
    if not parts:
        return empty(NAME, TITLE, "no_data", f"None found: no protest or incident is on record as held by {on_the_day(facts)}.")
    contested = any(group["contested"] for head in disputes for group in facts.groups_of.get(head["record"], []))
    return Section(NAME, TITLE, "contested" if contested else "ok", tuple(parts))


def ordered(facts: Facts) -> list[Row]:
    """Disputes: those in which the two sides themselves differ first, then other open ones, the stale last, then by salience, the newest first."""

    def key(head: Row) -> tuple[bool, bool, bool, float, int, str]:
        record = head["record"]
        newest = max((held["latest"].toordinal() for held in positions(facts, record).values() if held["latest"]), default=0)
        state = facts.states[record]
        return (not apart(facts, record), state["state"] != "open", state["stale"], -_salience(facts, record), -newest, record)

    return sorted((head for head in of_kinds(facts, "dispute") if facts.between(head)), key=key)


def positions(facts: Facts, record: str) -> dict[str, Row]:
    """Each party's current position: of its live claims the latest by day, then the one shown, then the later known."""
    told = [
        claim
        for claim in facts.claims_of.get(record, [])
        if claim["property"] == "position" and claim["status"] == "live" and claim["denies"] != "true"
    ]
    told.sort(key=lambda claim: claim["claim"], reverse=True)
    told.sort(key=lambda claim: (claim["latest"] is not None, claim["latest"], claim["standing"] == "shown", claim["known"]))
    return {claim["party"]: claim for claim in told}


def apart(facts: Facts, record: str) -> bool:
    """Whether the current leans of the two sides themselves differ by 2 or more."""
    held = positions(facts, record)
    leans = [held[actor]["lean"] for actor in facts.pair if actor in held and held[actor]["lean"] is not None]
    return len(leans) == 2 and abs(leans[0] - leans[1]) >= 2


def _salience(facts: Facts, record: str) -> float:
    found = facts.live(record, "salience")
    return float(found[0]["value"] or 0) if found else 0.0


def _count(facts: Facts, disputes: list[Row]) -> Paragraph:
    between = sum(apart(facts, head["record"]) for head in disputes)
    open_ = sum(facts.states[head["record"]]["state"] == "open" for head in disputes)
    told = f"{words.plural(len(disputes), 'dispute')} on record that {'name' if len(disputes) != 1 else 'names'} both: "
    return Paragraph(line(f"{told}in {between} the two lean apart; {open_} {'is' if open_ == 1 else 'are'} open between some of the parties."))


def _in_words(facts: Facts, desk: Desk, head: Row) -> list[Part]:
    record = head["record"]
    first = line(Span(head["issue"] or head["title"], strong=True), f": “{head['proposition']}” ", _state(facts, desk, head))
    held = positions(facts, record)
    sides = [actor for actor in facts.pair if actor in held] + sorted(actor for actor in held if actor not in facts.pair)
    lines = [_position(facts, desk, record, held[actor]) for actor in sides[:5]]
    lines += [line(f"{facts.name(actor)}: no position on record.") for actor in facts.pair if actor not in held]
    left = len(sides) - 5
    if left > 0:
        lines.append(line(f"And {words.plural(left, 'more party', 'more parties')} with a position."))
    contested = [group for group in facts.groups_of.get(record, []) if group["contested"]]
    lines += [dissent(facts, desk, group) for group in contested[:_DISSENTS]]
    return [Paragraph(first), Points(tuple(lines))]


def _state(facts: Facts, desk: Desk, head: Row) -> list[Span | str | None]:
    record, state = head["record"], facts.states[head["record"]]
    said = "open" if state["state"] == "open" else "not open"
    if state["state"] == "open" and not apart(facts, record):
        said = "open, though not between the two" if all(actor in positions(facts, record) for actor in facts.pair) else "open"
    claims = [held["claim"] for held in positions(facts, record).values()]
    figure = desk.figure(
        ident(NAME, record, "state"),
        said,
        value=state["state"] or "not open",
        status="contested" if state["contested"] else "ok",
        claims=claims,
        most=0,
    )
    marks = _salience(facts, record)
    salience = f"; salience {marks:g} of 5, the analyst's own mark" if marks else ""
    return [figure, salience, ".", *staleness(state)]


def _position(facts: Facts, desk: Desk, record: str, claim: Row) -> Line:
    lean = lean_words(claim)
    name = ident(NAME, record, claim["party"])
    status = "contested" if claim["contested"] else "ok"
    figure = desk.figure(name, lean, value=claim["lean"], unit="lean", status=status, claims=[claim["claim"]], strong=True)
    day = f" ({when(claim['earliest'], claim['latest'], claim['on_text'])})" if claim["earliest"] else ""
    said = "" if claim["speaker"] == claim["party"] else f", {said_by(facts, claim['speaker'])}"
    return line(f"{facts.name(claim['party'])} ", figure, f": {claim['text']}{day}{said}.", tags({"contested": claim["contested"]}))


def lean_words(claim: Row) -> str:
    """What a lean means: is for, insists on it."""
    if claim["lean"] is None:
        return "has no lean coded"
    return f"{'is ' if claim['lean'] == 0 else ''}{LEAN.meaning[str(claim['lean'])]}"


def _rest(facts: Facts, desk: Desk, disputes: list[Row]) -> list[Part]:
    if not disputes:
        return []
    rows: list[tuple[Line, ...]] = []
    for head in disputes:
        held = positions(facts, head["record"])
        cells = [_lean(desk, head["record"], held.get(actor)) for actor in facts.pair]
        state = facts.states[head["record"]]
        rows.append((line(head["proposition"]), line("open" if state["state"] == "open" else "not open", tags(state, "stale")), *cells))
    columns = (Column("proposition", weight=4), Column("state", weight=1), *(Column(facts.name(actor), weight=2) for actor in facts.pair))
    return [Table("frictions-others", "Other disputes that name both", columns, tuple(rows), folded=True)]


def _lean(desk: Desk, record: str, claim: Row | None) -> Line:
    if claim is None:
        return line("–")
    said = lean_words(claim)
    return line(desk.figure(ident(NAME, record, claim["party"]), said, value=claim["lean"], unit="lean", claims=[claim["claim"]]))
