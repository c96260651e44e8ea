"""The documents cited, each with the claims it carries; those that retell one report stand together. Written when all marks are given."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Claim, Part, Points, Section, Source, Sources, Span
from comity.brief.sections import _bulk
from comity.brief.sections._bits import command, line, note
from comity.brief.sections._days import spell, written
from comity.brief.sections._telling import claim_words, said_by
from comity.records._codes import RELIABILITY

NAME, TITLE = "sources", "Sources"
_AGREE = ("shown", "agrees")


def build(facts: Facts, desk: Desk) -> Section:
    """The section on sources."""
    cited = [facts.claims[claim] for claim in desk.marks if claim in facts.claims]
    if not cited:
        return Section(NAME, TITLE, "no_data", (note("No claim is cited."), *_releases(facts)))
    by_document: dict[str, list[Row]] = {}
    for claim in cited:
        by_document.setdefault(claim["document"] or "", []).append(claim)
    groups = _marked_groups(facts, desk)
    ordered = _by_root(facts, desk, by_document)
    found = tuple(_source(facts, desk, document, by_document[document], groups) for document in ordered)
    parts: list[Part] = [*_summary(facts, len(cited), len([document for document in by_document if document])), *_releases(facts), Sources(found)]
    return Section(NAME, TITLE, "ok", tuple(parts))


def _releases(facts: Facts) -> list[Part]:
    """The releases of bulk sources, each as its owner wants it cited."""
    lines = tuple(line(Span(told.release, strong=True), f": {told.citation} Licence: {told.licence}.") for told in _bulk.releases(facts))
    return [Points(lines)] if lines else []


def _summary(facts: Facts, cited: int, documents: int) -> list[Part]:
    said = f"{words.plural(cited, 'claim')} from {words.plural(documents, 'document')} cited."
    left = len(facts.claims) - cited
    rest = (
        f" {words.plural(left, 'further claim')} of this ledger {'is' if left == 1 else 'are'} not cited here: {command(facts, 'claims')}"
        if left > 0
        else ""
    )
    return [note(said + rest)]


def _marked_groups(facts: Facts, desk: Desk) -> dict[str, list[Row]]:
    """The cited live claims of each group, by their marks."""
    found: dict[str, list[Row]] = {}
    for claim in desk.marks:
        row = facts.claims.get(claim)
        if row is not None and row["status"] == "live":
            found.setdefault(row["group"], []).append(row)
    return found


def _by_root(facts: Facts, desk: Desk, by_document: dict[str, list[Row]]) -> list[str]:
    """Documents by the first mark of their root, the root itself before those that retell it."""
    first: dict[str, int] = {}
    for document, claims in by_document.items():
        root = _root(facts, document)
        mark = min(desk.marks[claim["claim"]] for claim in claims)
        first[root] = min(mark, first.get(root, mark))

    def key(document: str) -> tuple[int, bool, int, str]:
        root = _root(facts, document)
        return first[root], document != root, min(desk.marks[claim["claim"]] for claim in by_document[document]), document

    return sorted(by_document, key=key)


def _root(facts: Facts, document: str) -> str:
    row = facts.documents.get(document)
    return str(row["root"] or document) if row else document


def _source(facts: Facts, desk: Desk, document: str, claims: list[Row], groups: dict[str, list[Row]]) -> Source:
    entries = tuple(_claim(facts, desk, claim, groups) for claim in sorted(claims, key=lambda claim: desk.marks[claim["claim"]]))
    row = facts.documents.get(document)
    if row is None:
        return Source("", "The analyst’s own marks", facts.heads[claims[0]["record"]]["dossier"], "", None, None, None, "", None, entries)
    publisher = facts.publishers.get(row["publisher"])
    letter = publisher["reliability"] if publisher else None
    reliability = f"{letter}: {RELIABILITY.meaning[letter]}; {publisher['basis']}" if publisher and letter else "ungraded"
    via = f"read in {row['via']}" if row["via"] else None
    where = "; ".join(word for word in (row["where_"], via) if word) or None
    return Source(
        document,
        row["title"],
        facts.name(row["publisher"]),
        _published(row),
        row["lang"],
        row["url"],
        where,
        reliability,
        _repeats(facts, row),
        entries,
    )


def _published(row: Row) -> str:
    """The day of publication; of a page without a date the day by which it was seen."""
    text = row["published"]
    return f"undated, seen by {spell(row['published_latest'], row['published_latest'])}" if text.startswith("[..") else written(text)


def _repeats(facts: Facts, row: Row) -> str | None:
    if not row["repeats"]:
        return None
    original = facts.documents.get(row["repeats"])
    told = f"“{original['title']}”" if original else f"“{row['repeats']}”"
    return f"repeats {told}: no root of its own"


def _claim(facts: Facts, desk: Desk, claim: Row, groups: dict[str, list[Row]]) -> Claim:
    also, against = _others(desk, claim, groups.get(claim["group"], []))
    grade = words.grade(claim["reliability"], claim["grade"]) if claim["document"] else "the analyst’s own mark"
    return Claim(
        mark=desk.marks[claim["claim"]],
        id=claim["claim"],
        says=line(f"{_subject(facts, claim)}: {claim_words(facts, claim)}", _speaker(facts, claim)),
        where=claim["at_"] or "",
        grade=grade,
        days=_days(claim),
        standing=claim["standing"] or claim["status"],
        also=also,
        against=against,
        quote=claim["quote"],
        lang=claim["lang"],
    )


def _subject(facts: Facts, claim: Row) -> str:
    head = facts.heads[claim["record"]]
    if head["organisation"]:
        return f"{facts.name(head['actor'])} in {facts.name(head['organisation'])}"
    return str(head["title"] or head["act"] or head["issue"] or claim["record"])


def _speaker(facts: Facts, claim: Row) -> str:
    said = said_by(facts, claim["speaker"])
    notes = [word for word in (f"if {claim['condition']}" if claim["condition"] else None, claim["note"]) if word]
    return f" ({said}{'; ' + '; '.join(notes) if notes else ''})" if claim["document"] else ""


def _days(claim: Row) -> str:
    """When it was so stands in what the claim says; here when it was known, and when someone entered it."""
    return f"known {words.day(claim['known'], short=True)}" if claim["known"] else ""


def _others(desk: Desk, claim: Row, group: list[Row]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Marks of the cited claims of the same thing that agree with this one, and of those that dissent from it."""
    others = [other for other in group if other["claim"] != claim["claim"]]
    marks = {
        side: tuple(
            sorted(desk.marks[other["claim"]] for other in others if (other["standing"] in _AGREE) == side and other["standing"] != "compatible")
        )
        for side in (True, False)
    }
    if claim["standing"] in _AGREE:
        return marks[True], marks[False]
    return ((), marks[True]) if claim["standing"] == "dissents" else ((), ())
