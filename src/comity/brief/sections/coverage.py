"""What the ledger looks at and what it leaves out, how much of it there is, and how to add what is missing."""

from __future__ import annotations

from collections import Counter

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Column, Line, Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections._bits import both_names, line, note, of_kinds, on_the_day
from comity.ledger.packaged import WORLD

NAME, TITLE = "coverage", "Coverage"
_YEARS = 5
_FEW = 3
_SIDED = (("sanctions on", "sanction", "target"), ("memberships of", "membership", "actor"))
"""What is recorded of each side by itself: the words, the kind of record, and the field that names the side."""
KINDS = {
    "agreement": "agreements",
    "commitment": "commitments",
    "flow": "flows",
    "membership": "memberships",
    "vote": "votes",
    "dispute": "disputes",
    "sanction": "sanctions",
    "event": "events",
    "judgement": "judgements",
}
"""Kinds of record and their plural, in the order of the brief."""
_COVERS = {
    "Agreements and their stages": ("agreement",),
    "Promised and delivered": ("commitment",),
    "Flows": ("flow",),
    "Institutions and votes": ("membership", "vote"),
    "Frictions": ("dispute",),
    "Sanctions and exposure": ("sanction",),
    "Forecasts and their record": ("judgement",),
    "Visits and meetings": ("event",),
}


def build(facts: Facts, desk: Desk) -> Section:
    """The section on coverage."""
    parts: list[Part] = []
    later = facts.clocks.known < facts.clocks.recorded
    for row in facts.dossiers:
        if row["n"]:
            parts += _dossier(row, later=later)
    # That of the world is read with every brief, and most of it is about others.
    idle = [f"{row['title']} ({row['dossier']})" for row in facts.dossiers if not row["n"] and row["dossier"] != WORLD]
    if idle:
        parts.append(note(f"Read, and holding nothing of {both_names(facts)} by {on_the_day(facts)}: {words.listing(idle)}."))
    if later and facts.claims:
        said = "The ledger was compiled after this day by people who knew what followed; the choice of what to record may show it."
        parts.append(Paragraph(line(said), "warn"))
    parts += _counts(facts, desk)
    parts += [_gaps(facts), *_thin(facts)]
    a, b = facts.pair
    parts.append(note(f"To add what is missing, write it in a dossier of your own; this makes one that passes its checks: comity new {a} {b}"))
    return Section(NAME, TITLE, "ok" if facts.claims else "no_data", tuple(parts))


def _dossier(row: dict[str, object], *, later: bool) -> list[Part]:
    """The dossier's own words on itself; written without a day, they may know more than the day asked, and that is said."""
    head = line(Span(str(row["title"]), strong=True), f" (dossier {row['dossier']}), compiled by {row['compiled_by']}, licence {row['licence']}.")
    says = "It says of itself, in words of its own day and not of the day asked: " if later else "It says of itself: "
    return [Paragraph(head), Paragraph(line(f"{says}“{str(row['about']).strip()}”"))]


def _counts(facts: Facts, desk: Desk) -> list[Part]:
    """Claims by kind and by the year in which they became public."""
    told = [claim for claim in facts.claims.values() if claim["known"] is not None]
    if not told:
        return [note(f"By {on_the_day(facts)} it holds no claim about {both_names(facts)}.")]
    last = int(facts.clocks.known[:4])
    years = list(range(last - _YEARS + 1, last + 1))
    by_year = Counter((claim["kind"], max(claim["known"].year, years[0] - 1)) for claim in told)
    records = Counter(head["kind"] for head in of_kinds(facts, *KINDS))
    rows: list[tuple[Line, ...]] = []
    for kind, many in KINDS.items():
        counts = [by_year[kind, year] for year in (years[0] - 1, *years)]
        if sum(counts):
            name = f"coverage.{kind}"
            total = desk.figure(name, words.number(sum(counts)), value=sum(counts), unit="claims")
            rows.append(
                (
                    line(many.capitalize()),
                    line(words.number(records[kind])),
                    *(line(words.number(count) if count else "–") for count in counts),
                    line(total),
                )
            )
    columns = (
        Column("kind", weight=2),
        Column("records", "right", weight=1),
        Column(f"to {years[0] - 1}", "right", weight=1),
        *(Column(str(year), "right", weight=1) for year in years),
        Column("claims", "right", weight=1),
    )
    where = f"{words.plural(len(facts.documents), 'document')} of {words.plural(len(facts.publishers), 'publisher')}"
    found = f"{words.plural(len(told), 'claim')} from {where}"
    return [Table("coverage-counts", f"{found}, by the year in which they became public", columns, tuple(rows))]


def _thin(facts: Facts) -> list[Part]:
    """Sections that rest on few records, and sides on which a section has none."""
    heads = of_kinds(facts, *KINDS)
    counts = {title: sum(head["kind"] in kinds for head in heads) for title, kinds in _COVERS.items()}
    few = [f"{title} ({words.plural(count, 'record')})" for title, count in counts.items() if 0 < count < _FEW]
    bare = []
    for title, kind, field in _SIDED:
        held = {head[field] for head in heads if head["kind"] == kind}
        bare += [f"{title} {facts.name(actor)}" for actor in facts.pair if held and actor not in held]
    lines = [line(f"Thin, on fewer than {_FEW} records: {words.listing(few)}.")] if few else []
    lines += [line(f"Of one side not covered: {words.listing(bare)}.")] if bare else []
    return [Points(tuple(lines))] if lines else []


def _gaps(facts: Facts) -> Points | Paragraph:
    present = {head["kind"] for head in of_kinds(facts, *KINDS)}
    missing = [title for title, kinds in _COVERS.items() if not present.intersection(kinds)]
    if not missing:
        return note("Every section rests on some record; none is complete.")
    return Points((line(f"Not covered by {on_the_day(facts)}: {words.listing(missing)}. What is not covered is not known to be absent."),))
