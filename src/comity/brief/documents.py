"""The documents of a reading, as rows."""

from __future__ import annotations

from collections import Counter

from comity.brief.facts import Facts, Row
from comity.ledger.printed import plain


def document_rows(facts: Facts) -> list[Row]:
    """Every document that a visible claim cites, by the day it was published."""
    cited = Counter(claim["document"] for claim in facts.claims.values())
    rows = sorted(facts.tables["documents"], key=lambda row: (row["published_latest"], row["document"]))
    return [
        {
            "document": row["document"], "title": row["title"], "publisher": facts.name(row["publisher"]), "published": row["published"],
            "published_latest": plain(row["published_latest"]), "kind": _of(facts, row, "kind"), "reliability": _of(facts, row, "reliability"),
            "basis": _of(facts, row, "basis"), "lang": row["lang"], "url": row["url"], "where": row["where_"], "via": row["via"],
            "root": row["root"], "claims": cited[row["document"]],
        }
        for row in rows
    ]


def _of(facts: Facts, row: Row, name: str) -> str | None:
    found = facts.publishers.get(row["publisher"], {}).get(name)
    return str(found) if found is not None else None
