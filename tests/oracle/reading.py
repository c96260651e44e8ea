"""From a folder, or from its files held in a mapping, to plain dictionaries (section 1)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

Fields = dict[str, Any]

FOLDERS = {
    "agreements": "agreement",
    "commitments": "commitment",
    "flows": "flow",
    "memberships": "membership",
    "disputes": "dispute",
    "sanctions": "sanction",
    "events": "event",
    "judgements": "judgement",
}

# The heads of the kinds that may be rows of a CSV; every other column is the claim's.
HEADS = {
    "flow": ("what", "domain", "origin", "destination", "way", "unit", "basis"),
    "membership": ("organisation", "actor"),
    "event": ("type", "title", "parties", "where", "level"),
    "vote": ("body", "item", "title"),
}


@dataclass(frozen=True)
class Record:
    """A record as written: its head, and its entries in the order of the file."""

    id: str
    kind: str
    head: Fields
    entries: tuple[Fields, ...]


@dataclass(frozen=True)
class Dossier:
    """A dossier as written, and the lines of its journal."""

    head: Fields
    publishers: dict[str, Fields]
    documents: dict[str, Fields]
    actors: dict[str, Fields]
    records: dict[str, Record]
    journal: tuple[Fields, ...] = field(default=())


def read(source: Path | Mapping[str, str]) -> Dossier:
    """Read a dossier from a folder, or from a mapping of its paths to their texts."""
    files = _folder(source) if isinstance(source, Path) else dict(source)
    records: dict[str, Record] = {}
    for path in sorted(files):
        folder, _, name = path.partition("/")
        if name.endswith(".yaml") and folder in FOLDERS:
            found = [_yaml_record(FOLDERS[folder], files[path])]
        elif name.endswith(".csv") and (folder in FOLDERS or folder == "votes"):
            found = _csv_records(FOLDERS.get(folder, "vote"), files[path])
        else:
            continue
        records |= {record.id: record for record in found}
    lines = files.get("journal.jsonl", "").splitlines()
    return Dossier(
        head=load(files["dossier.yaml"]),
        publishers=_table(files, "publisher"),
        documents=_table(files, "document"),
        actors=_table(files, "actor"),
        records=records,
        journal=tuple(json.loads(line) for line in lines if line.strip()),
    )


def load(text: str) -> Fields:
    """One YAML document, every scalar as its text."""
    loaded: Fields = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


def record(kind: str, written: Mapping[str, Any]) -> Record:
    """A record from a mapping with its head and its `claims`."""
    head = {name: value for name, value in written.items() if name != "claims"}
    return Record(head[kind], kind, head, tuple(written.get("claims", ())))


def listed(value: Any) -> list[str]:
    """One text or a list of them, as a list."""
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)


def _folder(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.suffix in (".yaml", ".csv", ".jsonl")
    }


def _yaml_record(kind: str, text: str) -> Record:
    return record(kind, load(text))


def _rows(text: str) -> list[Fields]:
    rows = csv.DictReader(io.StringIO(text))
    return [{name: cell for name, cell in row.items() if cell} for row in rows]


def _table(files: Mapping[str, str], name: str) -> dict[str, Fields]:
    return {row[name]: row for row in _rows(files.get(f"{name}s.csv", ""))}


def _csv_records(kind: str, text: str) -> list[Record]:
    heads: dict[str, Fields] = {}
    entries: dict[str, list[Fields]] = {}
    for row in _rows(text):
        of_head = [name for name in (kind, *HEADS[kind]) if name in row]
        key = f"{row['body']}#{row['item']}" if kind == "vote" else row[kind]
        heads.setdefault(key, {name: row[name] for name in of_head})
        entry = {name: cell for name, cell in row.items() if name not in of_head}
        entries.setdefault(key, []).append(entry)
    return [Record(key, kind, heads[key], tuple(entries[key])) for key in heads]
