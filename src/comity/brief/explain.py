"""From anything a brief prints to its reasons: a figure, a mark, a claim, a record, a document or a measure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from comity.brief import words
from comity.brief.facts import DRAFT, Facts, Row
from comity.brief.machine import figure_row
from comity.brief.parts import Brief, Figure
from comity.brief.sections._days import written
from comity.brief.strings import language as language_of
from comity.ledger.printed import claim_row, record_row
from comity.measures import MEASURES, bulk_named, named
from comity.problems import BadInput, Problem
from comity.records._text import nearest, visible

_TRAITS = {"contested": "contested", "one_sided": "one-sided", "single": "single source"}
_RULES = ("an editor's pick", "better grade", "more reliable source", "closer witness", "known later", "first by id")


def explain(facts: Facts, brief: Brief, asked: str) -> list[str]:
    """The lines that explain what was asked.

    Raises:
        BadInput: nothing here has that name; the nearest are named.
    """
    word = asked.strip("[] ")
    figures = {figure.id: figure for figure in brief.figures}
    if word.isascii() and word.isdigit() and 0 < int(word) <= len(brief.marks):
        return [f"[{word}] in the brief {_stamp(brief)}", *_claim(facts, brief, facts.claims[brief.marks[int(word) - 1]])]
    if word in figures:
        return list(_figure(facts, brief, figures[word]))
    if word in facts.claims:
        return list(_claim(facts, brief, facts.claims[word]))
    if word in facts.states:
        return list(_record(facts, brief, word))
    if word in facts.documents:
        return list(_document(facts, brief, word))
    if word in {measure.name for measure in MEASURES}:
        return list(_measure(word))
    near = nearest(word, [*figures, *facts.states, *facts.documents, *(measure.name for measure in MEASURES)])
    fix = f"did you mean {words.listing(near, 'or')}?" if near else "name a figure, a mark such as 10, a claim, a record, a document or a measure"
    what = f"nothing in the brief of {brief.title} {_stamp(brief)} has that name"
    raise BadInput(Problem(visible(word, 80), 0, "no-figure", what, fix))


def _stamp(brief: Brief) -> str:
    """A brief's days, as they stand in a sentence."""
    return f"{brief.stamp[0].lower()}{brief.stamp[1:]}"


def as_object(facts: Facts, brief: Brief, asked: str) -> dict[str, Any]:
    """The same for machines: what was asked, the lines, the figures and the claims they rest on."""
    lines = explain(facts, brief, asked)
    figure = {figure.id: figure for figure in brief.figures}.get(asked)
    claims = figure.claims if figure is not None else (asked,) if asked in facts.claims else ()
    record = facts.states.get(asked)
    below = (rows.get(asked, []) for rows in (facts.chains_of, facts.totals_of, facts.arithmetic_of))
    return {
        "asked": asked, "on": brief.on, "known": brief.known, "recorded": brief.recorded, "lines": lines,
        "figure": figure_row(figure) if figure is not None else None,
        "claims": [claim_row(facts.claims[name]) for name in claims if name in facts.claims],
        "record": record_row(record, *below) if record else None,
    }


def _figure(facts: Facts, brief: Brief, figure: Figure) -> Iterator[str]:
    yield f"{figure.text}    {figure.id}"
    yield f"  {_stamp(brief)}"
    if figure.low is not None or figure.high is not None:
        yield f"  between  {_or_open(figure.low)} and {_or_open(figure.high)}"
    if figure.status != "ok":
        yield f"  status   {figure.status.replace('_', ' ')}"
    if figure.measure is not None:
        yield from (f"  {line}" for line in _measure(figure.measure))
    used = [row for rows in facts.arithmetic_of.values() for row in rows if row["claim"] in figure.claims]
    for row in used:
        yield f"  sum      {_verdict(row)}"
    if figure.releases:
        yield from _releases(facts, figure)
    elif not figure.claims:
        yield "  rests on no claim: it says that none was found"
    for name in figure.claims:
        yield ""
        yield from _claim(facts, brief, facts.claims[name]) if name in facts.claims else (f"  {name}",)


def _releases(facts: Facts, figure: Figure) -> Iterator[str]:
    """What a figure of a bulk source rests on: the release, its rules, and how its owner wants it cited."""
    for told in facts.bulk:
        if told.release in figure.releases:
            rule = (told.rules or {}).get(figure.measure or "", "")
            yield f"  release  {told.release}"
            yield f"  rules    {rule or 'as its coders have it'}"
            yield f"  cite     {told.citation}"
            yield f"  licence  {told.licence}"


def _or_open(value: float | None) -> str:
    return words.number(value) if value is not None else "open"


def _verdict(row: Row) -> str:
    said = f"the source says {words.number(round(row['claimed'], 6))}"
    if row["computed"] is None:
        return f"{said}; not checkable: {row['missing'] or 'the units differ'}"
    shares = row["property"] != "sum"
    low, high = (words.percent(row[end]) if row[end] is not None else "" for end in ("low", "high"))
    bounds = f" ({low} to {high} as rounded)" if low and shares and low != high else ""
    computed = words.percent(row["computed"]) if shares else words.number(row["computed"])
    return f"{said}; the figures give {computed}{bounds}: {row['verdict'].replace('_', ' ')}"


def _claim(facts: Facts, brief: Brief, claim: Row) -> Iterator[str]:
    document = facts.documents.get(claim["document"] or "", {})
    publisher = facts.publishers.get(document.get("publisher") or "", {})
    yield f"  claim    {claim['claim']}{_mark(brief, claim['claim'])}"
    yield f"  says     {what_it_says(facts, claim)}"
    side = " (one of the two sides)" if claim["spoke_whole"] and claim["spoke_whole"] in brief.pair else ""
    yield f"  by       {facts.name(claim['speaker'])}{side}"
    if document:
        language = f", {language_of(document['lang'])}" if document["lang"] else ""
        yield f"  in       {document['title']}: {publisher.get('name', '')}, {words.written(document['published'], short=True)}{language}"
        yield f"           {document['url'] or document['where_']}"
        yield f"  grade    {words.grade(claim['reliability'], claim['grade'])}{_basis(publisher)}"
    for label, name in (("at", "at_"), ("words", "quote"), ("if", "condition"), ("note", "note")):
        if claim[name]:
            yield f"  {label:<8} {claim[name]}"
    recorded = "draft" if claim["recorded"] == DRAFT else f"recorded {claim['recorded']}"
    when = words.span(claim["earliest"], claim["latest"]) if claim["earliest"] else "undated"
    yield f"  days     {when} · known {claim['known'] or '–'} · {recorded}"
    yield f"  status   {claim['status']}{', ' + claim['standing'] if claim['standing'] else ''}{', contested' if claim['contested'] else ''}"
    yield from _others(facts, brief, claim)
    feeds = [figure.id for figure in brief.figures if claim["claim"] in figure.claims]
    if feeds:
        more = f" and {len(feeds) - 6} more" if len(feeds) > 6 else ""
        yield f"  feeds    {', '.join(feeds[:6])}{more}"


def _basis(publisher: Row) -> str:
    return f" · {publisher['basis']}" if publisher.get("basis") else ""


def _mark(brief: Brief, claim: str) -> str:
    return f"  [{brief.marks.index(claim) + 1}]" if claim in brief.marks else ""


def what_it_says(facts: Facts, claim: Row) -> str:
    """A claim in a few words: its property, amount, days and whose it is."""
    amount = f" {words.between(claim['value'], claim['low'], claim['high'], claim['unit'], claim['half'])}" if _has_amount(claim) else ""
    denied = "not " if claim["denies"] == "true" else "less than " if claim["denies"] == "value" else ""
    named = {
        "value": _spelt(claim["period"] or claim["on_text"]), "change": f"change {_spelt(claim['from_text'])} to {_spelt(claim['to_text'])}",
        "share": f"share of {claim['of_']}, {_spelt(claim['period'])}", "measure": claim["text"] or "",
    }
    head = named.get(claim["property"], f"{denied}{words.stage(claim['property'])}")
    tail = f" ({claim['text']})" if claim["text"] and claim["property"] not in ("vote", "measure") else ""
    due = f" {words.stage(claim['for_'])}, due {words.written(claim['due'])}" if claim["due"] and claim["for_"] else ""
    own = "".join(f", {said}" for said in (claim["which"], facts.name(claim["party"]) if claim["party"] else "") if said)
    return f"{head}{amount}{tail}{due}{own}"


def _spelt(day: str | None) -> str:
    return written(day) if day else ""


def _has_amount(claim: Row) -> bool:
    return any(claim[name] is not None for name in ("value", "low", "high"))


def _others(facts: Facts, brief: Brief, claim: Row) -> Iterator[str]:
    group = next((row for row in facts.groups_of.get(claim["record"], []) if row["group"] == claim["group"]), None)
    if group is None or claim["status"] != "live":
        return
    others = [facts.claims[name] for name in group["claims"] if name != claim["claim"] and name in facts.claims]
    roots = {facts.documents[row["document"]]["root"] for row in [claim, *others] if row["document"] in facts.documents}
    yield f"  roots    {len(roots)} independent of each other, of {words.plural(group['n_documents'], 'document')}"
    for other in others:
        label = {"shown": "shown is", "dissents": "against", "agrees": "with", "compatible": "beside"}[other["standing"] or "compatible"]
        why = f"; {_why(claim, other)}" if claim["standing"] == "shown" and other["standing"] == "dissents" else ""
        graded = words.grade(other["reliability"], other["grade"])
        yield f"  {label:<8} {what_it_says(facts, other)}: {facts.name(other['speaker'])} ({graded}){_mark(brief, other['claim'])}{why}"


def _why(shown: Row, other: Row) -> str:
    """The first rule that put one claim before the other (CLAIMS.md §5, rank)."""
    keys = [rank_key(row) for row in (shown, other)]
    place = next((number for number, (one, two) in enumerate(zip(*keys, strict=True)) if one != two), len(_RULES) - 1)
    return f"used: {_RULES[place]}"


def rank_key(claim: Row) -> tuple[bool, int, str, int, int]:
    """What ranks a claim, the claim's id left out."""
    grade = claim["grade"] if claim["grade"] and claim["grade"] < 6 else 6
    letter = claim["reliability"] or "F"
    witness = 0 if claim["witness"] else 1 if claim["spoke_whole"] else 2
    return (not claim["picked"], grade, letter, witness, -(claim["known"].toordinal() if claim["known"] else 0))


def _record(facts: Facts, brief: Brief, record: str) -> Iterator[str]:
    head, state = facts.heads[record], facts.states[record]
    yield f"{head['title']}    {record} ({head['kind']})"
    if state["state"]:
        when = f", {words.span(state['state_from'], state['state_to'])}" if state["state_from"] else ""
        yield f"  state    {words.stage(state['state'])}{when}"
    for group in facts.groups_of.get(record, []):
        shown = facts.claims[group["shown"]]
        flags = ", ".join(word for trait, word in _TRAITS.items() if group[trait])
        said = f" ({flags})" if flags else ""
        yield f"  {what_it_says(facts, shown)}: {words.plural(group['n_claims'], 'claim')}{said}{_mark(brief, group['shown'])}"
        yield f"           {group['shown']}"
    for row in facts.arithmetic_of.get(record, []):
        yield f"  sum      {_verdict(row)}"


def _document(facts: Facts, brief: Brief, document: str) -> Iterator[str]:
    row = facts.documents[document]
    publisher = facts.publishers.get(row["publisher"], {})
    yield f"{row['title']}    {document}"
    who = f"{publisher.get('name', row['publisher'])} ({publisher.get('kind', '')})"
    yield f"  by       {who}, reliability {publisher.get('reliability', '–')}{_basis(publisher)}"
    yield f"  published {words.written(row['published'])} · {row['url'] or row['where_']}"
    if row["root"] != document:
        yield f"  repeats  {row['root']}"
    for claim in facts.claims.values():
        if claim["document"] == document:
            yield f"  claim    {claim['claim']}: {what_it_says(facts, claim)}{_mark(brief, claim['claim'])}"


def _measure(name: str) -> Iterator[str]:
    try:
        measure = named(name) if name in {measure.name for measure in MEASURES} else bulk_named(name)
    except KeyError:  # the ledger's own sums
        yield f"computed {name}: what a source computed is computed anew from the figures of the ledger (CONVENTION §5.6)"
        return
    yield f"measure  {name}: {measure.summary}"
    for heading in ("Range", "Limits", "References"):
        yield f"           {heading}: {' '.join(measure.sections[heading].split())}"
