"""All a brief is written from: the tables of one reading and the measures over them, fetched once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from comity.assessment.bulk import Told, told
from comity.brief.apart import state_between
from comity.ledger import journal
from comity.ledger.reading import Clocks, Reading
from comity.measures import MEASURES
from comity.records.actor import known_actors
from comity.states import usual_names

Row = dict[str, Any]
_ORDER = {
    "claims": "claim", "groups": '"group"', "heads": "record", "states": "record", "chains": "record, for_, which, speaker",
    "totals": "record, unit", "arithmetic": "record, claim", "documents": "document", "publishers": "publisher", "parties": "record, role, actor",
    "actors": "actor",
}
"""The tables that are read, and the order that makes their reading the same each time."""
HIDDEN = ("unrecorded", "unknown")
DRAFT = datetime.date.fromisoformat(journal.DRAFT)
"""The day that stands for *not yet recorded*."""


@dataclass(slots=True)
class Facts:
    """The tables of one question as rows, and the ways to look things up in them. Days are `datetime.date`, quantities `Decimal`."""

    pair: tuple[str, str]
    """The two actors as asked."""
    clocks: Clocks
    tables: dict[str, list[Row]]
    measures: dict[str, list[Row]]
    """Rows of each measure by its name."""
    dossiers: list[Row]
    """name, title, about, licence, compiled_by, digest of what is visible of it here."""
    names: dict[str, str] = field(default_factory=dict)
    claims: dict[str, Row] = field(default_factory=dict)
    """Claims that may be printed, by id."""
    heads: dict[str, Row] = field(default_factory=dict)
    states: dict[str, Row] = field(default_factory=dict)
    groups_of: dict[str, list[Row]] = field(default_factory=dict)
    claims_of: dict[str, list[Row]] = field(default_factory=dict)
    chains_of: dict[str, list[Row]] = field(default_factory=dict)
    totals_of: dict[str, list[Row]] = field(default_factory=dict)
    arithmetic_of: dict[str, list[Row]] = field(default_factory=dict)
    parties_of: dict[str, list[Row]] = field(default_factory=dict)
    documents: dict[str, Row] = field(default_factory=dict)
    publishers: dict[str, Row] = field(default_factory=dict)
    bulk: tuple[Told, ...] = ()
    """What bulk sources say of the pair, or why they say nothing."""

    def told(self, name: str) -> Told | None:
        """What the bulk source of votes, obligations, organisations or arms says, where it was asked."""
        return next((each for each in self.bulk if each.asked.name == name), None)

    @property
    def drafts(self) -> int:
        """How many of the claims are not in the journal yet."""
        return sum(claim["recorded"] == DRAFT for claim in self.claims.values())

    def name(self, actor: str | None) -> str:
        """An actor's name; anything else is a name already."""
        return self.names.get(actor or "", actor or "")

    def of_kind(self, *kinds: str) -> list[Row]:
        """The heads of records of these kinds, by id."""
        return [head for head in self.heads.values() if head["kind"] in kinds]

    def between(self, head: Row) -> bool:
        """Whether a record names both sides of the pair."""
        return bool(head["link"] == "both")

    def live(self, record: str, *properties: str) -> list[Row]:
        """The groups of a record that are not denials, of these properties (all where none is named)."""
        return [group for group in self.groups_of.get(record, []) if not group["denied"] and (not properties or group["property"] in properties)]


def gather(reading: Reading, pair: tuple[str, str]) -> Facts:
    """Fetch the tables and run the measures."""
    wanted = {table: (f'"{table}"', order) for table, order in _ORDER.items()}
    wanted |= {f"measure {measure.name}": (f"({measure.sql().rstrip().rstrip(';')})", "") for measure in MEASURES}
    rows = reading.all_rows({**wanted, "dossiers": (_DIGEST, "dossier")})
    tables = _headed({table: rows[table] for table in _ORDER})
    measures = {measure.name: rows[f"measure {measure.name}"] for measure in MEASURES}
    facts = Facts(pair, reading.clocks, tables, measures, rows["dossiers"])
    facts.names = _names(tables["actors"], min(reading.clocks.on, reading.clocks.known))
    facts.names |= {row["publisher"]: row["name"] for row in tables["publishers"]}
    facts.claims = {row["claim"]: row for row in tables["claims"] if row["status"] not in HIDDEN}
    facts.heads = {row["record"]: row for row in tables["heads"]}
    facts.states = {row["record"]: row for row in tables["states"]}
    facts.documents = {row["document"]: row for row in tables["documents"]}
    facts.publishers = {row["publisher"]: row for row in tables["publishers"]}
    facts.claims_of = _by_record(facts.claims.values())
    for name in ("groups", "chains", "totals", "arithmetic", "parties"):
        setattr(facts, f"{name}_of", _by_record(tables[name]))
    for record, state in facts.states.items():
        facts.states[record] = state_between(state, facts.heads[record], facts.groups_of.get(record, ()), facts.parties_of.get(record, ()), pair)
    facts.bulk = told(pair, reading.clocks.on, reading.clocks.known)
    return facts


def _names(rows: list[Row], day: str) -> dict[str, str]:
    """Actors' names by id: those of the package as they usually were on the day, and over them what dossiers call theirs."""
    package = {name: actor.name for name, actor in known_actors().items()}
    own = {row["actor"]: row["name"] for row in rows if row["name"] != package.get(row["actor"])}
    return package | usual_names(day) | own


def _headed(tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """What is told of the records that have a head here: an agreement of many has none for a pair of which one joins later."""
    heads = {row["record"] for row in tables["heads"]}
    return {name: [row for row in rows if "record" not in row or row["record"] in heads] for name, rows in tables.items()}


def _by_record(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["record"]].append(row)
    return dict(found)


_DIGEST = """(
    SELECT d.src, d.dossier, d.title, d.about, d.compiled_by, d.licence, d.stale_after,
           coalesce(sha256(string_agg(v.line, chr(10) ORDER BY v.line)), sha256('')) AS digest, count(v.line) AS n
    FROM raw_dossier d LEFT JOIN (
        SELECT src, md5(replace(to_json(c)::VARCHAR, '"src":' || src || ',', '')) AS line FROM (
            SELECT * EXCLUDE (status, standing, contested, "group") FROM claims WHERE status NOT IN ('unrecorded', 'unknown')
        ) c
        UNION ALL SELECT src, md5(replace(to_json(h)::VARCHAR, '"src":' || src || ',', '')) FROM (SELECT * EXCLUDE (link, newest) FROM heads) h
        UNION ALL SELECT src, md5(replace(to_json(p)::VARCHAR, '"src":' || src || ',', '')) FROM documents p
        UNION ALL SELECT src, md5(replace(to_json(p)::VARCHAR, '"src":' || src || ',', '')) FROM publishers p
    ) v ON v.src = d.src GROUP BY ALL
)"""
"""The digest of what is visible of each dossier here: the same whatever else it holds, or comes to hold later, and whatever is read beside it."""
