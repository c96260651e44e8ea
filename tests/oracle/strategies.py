"""Random valid dossiers as the texts of their files, and the days to look at them from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from . import identity, reading
from .entries import ENTRIES
from .focus import DAYS, Focus, focuses
from .history import RECORDED, journal
from .reading import FOLDERS, Dossier, Fields, Record
from .sources import ACTORS, documents, publishers
from .writing import csv_text, journal_text, yaml_text

KINDS = [*["agreement", "commitment", "flow"] * 2, *FOLDERS.values(), "vote"]

_TWO = {"parties": ["XAA", "XBB"]}
_HEADS: dict[str, Fields] = {
    "agreement": {
        "title": "A treaty", "form": "treaty", "binding": "legal", "domains": ["economic"],
    },
    "commitment": {
        "what": "A loan", "domain": "economic", "form": "loan", "giver": "XAA", "receiver": "XBB",
    },
    "flow": {
        "what": "Trade", "domain": "economic", "origin": "XAA", "destination": "XBB", "way": "out",
        "unit": "USD", "basis": "customs",
    },
    "membership": {"organisation": "A club", "actor": "XAA"},
    "dispute": {"issue": "A river", "proposition": "It is shared.", "domain": "diplomatic", **_TWO},
    "sanction": {"by": "XAA", "target": "XBB", "domain": "economic"},
    "event": {"title": "They meet", **_TWO},
    "judgement": {"question": "Will it?", "domain": "economic", "criteria": "It is so."},
    "vote": {"body": "UNGA", "title": "A resolution"},
}  # fmt: skip
_CHECKED = ("agreement", "commitment", "dispute", "sanction")
_ABOUT = {
    "title": "Xaland and Xbland",
    "about": "Invented facts.",
    "compiled_by": "Example desk",
    "licence": "CC0-1.0",
}
_CHANGES = ["source_correction", "issuer_restatement", "ledger_error"]


@dataclass(frozen=True)
class Written:
    """A dossier as texts by path, the journal among them where anything was recorded."""

    files: dict[str, str]

    def dossier(self) -> Dossier:
        """What the oracle reads in it."""
        return reading.read(self.files)


@st.composite
def dossiers(draw: st.DrawFn, kinds: tuple[str, ...] = tuple(KINDS), most: int = 7) -> Written:
    """A valid dossier of one to three records, each of up to `most` entries."""
    by = draw(publishers())
    papers = draw(documents(list(by)))
    records: dict[str, Record] = {}
    tables: set[str] = set()
    for number, kind in enumerate(draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=3))):
        table = kind == "vote" or (kind in ("flow", "membership") and draw(st.booleans()))
        name = f"UNGA#{number}" if kind == "vote" else f"{kind}_{number}"
        around = _Around(list(papers), list(records.values()), table)
        records[name] = draw(_record(kind, name, around, most))
        if table:
            tables.add(name)
    about = {"dossier": "xaa-xbb", **_ABOUT}
    after = draw(st.sampled_from([None, "P18M", "P1M", "P30D"]))
    if after:
        about["stale_after"] = after
    dossier = Dossier(about, by, papers, ACTORS, records)
    files = _files(dossier, tables)
    if lines := draw(journal(dossier)):
        files["journal.jsonl"] = journal_text(lines)
    return Written(files)


@st.composite
def views(draw: st.DrawFn) -> tuple[date, date, date, date]:
    """On, known, recorded and today: mostly one day of the dossier's, or the day beside it."""
    today = draw(st.sampled_from([date(2024, 3, 2), *[date(2024, 7, 1)] * 3]))
    marks = [date.fromisoformat(day) for day in DAYS]
    beside = [day + timedelta(days=step) for day in marks for step in (-1, 0, 1)]
    late = [date(2024, 3, 2), date(2024, 4, 30), date(2024, 12, 30), date(2024, 12, 31)]
    days = st.sampled_from([*beside, *late * 8, date(2025, 9, 30)])
    on = draw(days)
    known = on if draw(st.booleans()) else draw(days)
    lines = [date.fromisoformat(day) for day in RECORDED]
    ledger = [day + timedelta(days=step) for day in lines for step in (-1, 0)]
    recorded = draw(st.sampled_from([*[today] * 12, *(day for day in ledger if day < today)]))
    return on, known, recorded, today


@dataclass(frozen=True)
class _Around:
    """What an entry may refer to, and whether it is a row of a table."""

    papers: list[str]
    before: list[Record]
    table: bool


@st.composite
def _record(draw: st.DrawFn, kind: str, name: str, around: _Around, most: int) -> Record:
    head = {kind: name, **draw(_head(kind, around.before))}
    if kind == "vote":
        head = {"body": "UNGA", "item": name.partition("#")[2], "title": head["title"]}
    focus = draw(focuses())
    entries: dict[str, Fields] = {}
    for _ in range(draw(st.integers(min(3, most), most))):
        drawn = draw(ENTRIES[kind](focus))
        if around.table and kind == "flow":
            drawn = {k: v for k, v in drawn.items() if k not in ("unit", "basis")}
        if kind == "vote":
            full = drawn | {"cite": draw(st.sampled_from(around.papers))}
        else:
            full = draw(_qualified(drawn, focus, around, list(entries.values())))
        # Two entries of one meaning are refused.
        entries.setdefault(identity.digest(full), full)
    return Record(name, kind, head, tuple(entries.values()))


@st.composite
def _head(draw: st.DrawFn, kind: str, before: list[Record]) -> Fields:
    head = dict(_HEADS[kind])
    if kind == "agreement":
        head["parties"] = draw(st.sampled_from([["XAA", "XBB"]] * 3 + [["XAA", "XBB", "XCC"]]))
    if kind == "event":
        head["type"] = draw(st.sampled_from(["meeting", "visit", "incident"]))
    if kind == "commitment":
        head["giver"] = draw(st.sampled_from(["XAA", "XCO"]))
        above = [None, *(record.id for record in before if record.kind == kind)]
        if umbrella := draw(st.sampled_from(above)):
            head["part_of"] = umbrella
    if kind in _CHECKED and draw(st.booleans()):
        head["checked"] = draw(st.sampled_from(DAYS))
    return head


@st.composite
def _qualified(
    draw: st.DrawFn, entry: Fields, focus: Focus, around: _Around, within: list[Fields]
) -> Fields:
    chance = st.integers(0, 9)
    full = dict(entry)
    cites: list[str] = []
    if "salience" not in full:
        cites = draw(st.lists(st.sampled_from(around.papers), min_size=1, max_size=2, unique=True))
        full["cite"] = cites[0] if around.table or len(cites) == 1 else cites
        optional = {
            "says": draw(st.sampled_from(focus.says)),
            "grade": draw(st.sampled_from("  123456")),
        }
        full |= {field: value for field, value in optional.items() if value and value != " "}
    if draw(st.booleans()):
        full["key"] = f"k{len(within)}"
    if draw(chance) == 0:
        full |= {"known": draw(st.sampled_from(DAYS)), "why": full.get("why", "It was on air.")}
    if cites and draw(chance) == 0:
        full |= {
            "pick": draw(st.sampled_from(cites[:1] if around.table else cites)),
            "why": "It is dated.",
        }
    # Only what stands before can be corrected, so that no cycle can arise.
    keys = [other["key"] for other in within if "key" in other]
    keys += [f"{r.id}#{e['key']}" for r in around.before for e in r.entries if "key" in e]
    if keys and draw(chance) == 0:
        change = draw(st.sampled_from(_CHANGES))
        full |= {"supersedes": draw(st.sampled_from(keys)), "change_kind": change}
        full["why"] = full.get("why", "It was wrong.")
    return full


def _files(dossier: Dossier, tables: set[str]) -> dict[str, str]:
    files = {
        "dossier.yaml": yaml_text(dossier.head),
        "publishers.csv": csv_text(list(dossier.publishers.values())),
        "documents.csv": csv_text(list(dossier.documents.values())),
        "actors.csv": csv_text(list(dossier.actors.values())),
    }
    folders = {kind: folder for folder, kind in FOLDERS.items()}
    votes: list[Fields] = []
    for record in dossier.records.values():
        rows = [record.head | entry for entry in record.entries]
        if record.kind == "vote":
            votes += rows
        elif record.id in tables:
            files[f"{folders[record.kind]}/{record.id}.csv"] = csv_text(rows)
        else:
            text = yaml_text(record.head, record.entries)
            files[f"{folders[record.kind]}/{record.id}.yaml"] = text
    if votes:
        files["votes/unga.csv"] = csv_text(votes)
    return files
