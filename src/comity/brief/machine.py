"""The brief as one JSON object (schema comity.brief/1): numbers in the unit named, never formatted text (CLAIMS.md §8)."""

from __future__ import annotations

from typing import Any

from comity.brief.facts import Facts, Row
from comity.brief.parts import Brief, Chart, Claim, Figure, Line, Paragraph, Part, Points, Profile, Section, Sources, Table, Verbatim
from comity.ledger.printed import claim_row, plain, record_row

SCHEMA = "comity.brief/1"


def printed(facts: Facts, brief: Brief) -> dict[str, Any]:
    """The whole object."""
    states = sorted(facts.tables["states"], key=lambda state: str(state["record"]))
    records = [
        record_row(state, facts.chains_of.get(name, []), facts.totals_of.get(name, []), facts.arithmetic_of.get(name, []))
        for state in states for name in [state["record"]]
    ]
    return {
        "schema": SCHEMA,
        "pair": list(facts.pair),
        "on": facts.clocks.on,
        "known": facts.clocks.known,
        "recorded": facts.clocks.recorded,
        "dossiers": [{"name": row["dossier"], "digest": row["digest"]} for row in facts.dossiers if row["n"]],
        "bottom_line": _sentences(brief.sections[0]),
        "sections": [_section(section) for section in brief.sections],
        "figures": {figure.id: figure_row(figure) for figure in sorted(brief.figures, key=lambda figure: figure.id)},
        "records": records,
        "forecasts": [record for record in records if record["kind"] == "judgement"],
        "contested": _groups(facts, "contested"),
        "single": _groups(facts, "single"),
        "stale": [record["record"] for record in records if record["stale"]],
        "claims": {name: claim_row(row) for name, row in sorted(facts.claims.items())},
        "documents": [_document(row) for row in facts.tables["documents"]],
        "receipt": brief.receipt,
        **_releases(facts),
    }


def _releases(facts: Facts) -> dict[str, Any]:
    """The releases that figures rest on, by the ids they name; nothing where there is none."""
    used = {
        told.release: {"source": told.asked.source, "digest": told.digest, "citation": told.citation, "licence": told.licence, "rules": told.rules}
        for told in facts.bulk if told.release
    }
    return {"releases": used} if used else {}


def figure_row(figure: Figure) -> dict[str, Any]:
    """A figure as it is printed."""
    return {
        "value": figure.value, "unit": figure.unit, "low": figure.low, "high": figure.high, "text": figure.text,
        "measure": figure.measure, "status": figure.status, "claims": list(figure.claims), "releases": list(figure.releases),
    }


def _sentences(section: Section) -> list[dict[str, Any]]:
    return [{"text": _text(line), "figures": _figures(line)} for part in section.parts for line in _lines(part)]


def _lines(part: Part) -> tuple[Line, ...]:
    return part.lines if isinstance(part, Points) else (part.line,) if isinstance(part, Paragraph) else ()


def _section(section: Section) -> dict[str, Any]:
    items = [item for part in section.parts for item in _items(part)]
    return {"id": section.id, "title": section.title, "status": section.status, "items": items}


def _items(part: Part) -> list[dict[str, Any]]:
    match part:
        case Paragraph():
            return [{"type": "paragraph", "text": _text(part.line), "figures": _figures(part.line)}]
        case Points():
            return [{"type": "point", "text": _text(line), "figures": _figures(line)} for line in part.lines]
        case Table():
            return [_table(part)]
        case Chart():
            told = {"title": part.title, "subtitle": part.subtitle, "description": part.desc}
            return [{"type": "chart", "id": part.id, **told, "table": _table(part.table)}]
        case Profile():
            return [
                {"type": "profile", "domain": row.domain, "text": _text(row.state), "figures": _figures(row.state), "window": part.window,
                 "series": [plain(value) for value in row.spark], "arrow": row.arrow, "evidence": _text(row.evidence)}
                for row in part.rows
            ]
        case Sources():
            return [{"type": "source", "document": source.id, "claims": [_claim(claim) for claim in source.claims]} for source in part.sources]
        case Verbatim():
            return [{"type": "verbatim", "label": part.label, "text": part.text}]


def _table(table: Table) -> dict[str, Any]:
    rows = [[_text(cell) for cell in row] for row in table.rows]
    figures = sorted({span.figure for row in table.rows for cell in row for span in cell if span.figure})
    columns = [column.name for column in table.columns]
    return {"type": "table", "id": table.id, "caption": table.caption, "columns": columns, "rows": rows, "figures": figures}


def _claim(claim: Claim) -> str:
    return claim.id


def _text(line: Line) -> str:
    return "".join(span.text for span in line).replace("\u00a0", " ")


def _figures(line: Line) -> list[str]:
    return list(dict.fromkeys(span.figure for span in line if span.figure))


def _groups(facts: Facts, trait: str) -> list[dict[str, Any]]:
    return [
        {"record": row["record"], "property": row["property"], "shown": row["shown"], "claims": list(row["claims"])}
        for row in sorted(facts.tables["groups"], key=lambda row: (row["record"], row["property"], row["shown"]))
        if row[trait]
    ]


def _document(row: Row) -> dict[str, Any]:
    names = ("document", "publisher", "title", "published", "url", "where_", "lang", "seen", "via", "repeats", "root")
    return {name.rstrip("_"): plain(row[name]) for name in names}
