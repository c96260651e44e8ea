"""The worked cases of sections 2, 4, 5 and 10, through the whole of it: files, journal, checks, store, view, print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from comity.ledger import printed
from comity.ledger.reading import Clocks, ask
from ledger.engine import write
from oracle import identity
from oracle.writing import csv_text, journal_text, line, yaml_text

_LIVE, _READINGS = (
    yaml.load((Path(__file__).parents[1] / "cases" / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader) for name in ("live.yaml", "readings.yaml")
)
_CASES = [*_LIVE["cases"], *_READINGS["cases"]]
_RECORDED = "2024-01-01"
_HEADS: dict[str, tuple[str, dict[str, Any]]] = {
    "agreement": ("agreements", {"title": "A treaty", "form": "treaty", "binding": "legal", "parties": ["XAA", "XBB"], "domains": ["economic"]}),
    "commitment": ("commitments", {"what": "A loan", "domain": "economic", "form": "loan", "giver": "XAA", "receiver": "XBB"}),
    "flow": ("flows", {"what": "Trade", "domain": "economic", "origin": "XAA", "destination": "XBB", "way": "out", "unit": "USD", "basis": "customs"}),
}
_FIELDS = ("publisher", "kind", "state", "reliability", "published")


def _record(place: int) -> str:
    return f"case-{place:02}"


def _files() -> dict[str, str]:
    """One dossier with a record a case."""
    rows = {name: dict(zip(_FIELDS, row, strict=True)) for name, row in _LIVE["documents"].items()}
    publishers = {
        row["publisher"]: {
            "publisher": row["publisher"], "name": f"The {row['publisher']}", "kind": row["kind"], "state": row["state"].replace("null", ""),
            "reliability": row["reliability"], "basis": "As the case has it",
        }
        for row in rows.values()
    }
    documents = {
        name: {"document": name, "publisher": row["publisher"], "title": name, "published": row["published"], "url": "https://example.org/", "lang": "en"}
        for name, row in rows.items()
    }
    actors = {name: {"actor": name, "name": name, "kind": "state"} for name in ("XAA", "XBB")}
    heads, files = {}, {}
    lines = []
    for place, case in enumerate(_CASES):
        kind = next(name for name in _HEADS if name in case)
        folder, fields = _HEADS[kind]
        head = heads[_record(place)] = {kind: _record(place), **fields}
        entries = [{name: value for name, value in claim.items() if name != "recorded"} for claim in case["claims"]]
        files[f"{folder}/{_record(place)}.yaml"] = yaml_text(head, entries)
        for claim, entry in zip(case["claims"], entries, strict=True):
            lines.append(line(claim.get("recorded", _RECORDED), "claim", identity.claim_id(_record(place), entry, entry["cite"]), entry))
    for kind, table in (("head", heads), ("publisher", publishers), ("document", documents), ("actor", actors)):
        lines += [line(_RECORDED, kind, name, content) for name, content in table.items()]
    about = {"dossier": "live", "title": "Worked cases", "about": "Invented facts.", "compiled_by": "Nobody", "licence": "CC0-1.0"}
    return {
        **files, "dossier.yaml": yaml_text(about), "publishers.csv": csv_text(list(publishers.values())),
        "documents.csv": csv_text(list(documents.values())), "actors.csv": csv_text(list(actors.values())), "journal.jsonl": journal_text(lines),
    }


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    """What the claims of all cases are at every moment that one of them asks about: (at, record) -> key -> status."""
    root = write(tmp_path_factory.mktemp("live"), _files())
    found: dict[tuple[tuple[str, ...], str], dict[str, str]] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMITY_TODAY", "2026-06-01")
        patch.setenv("COMITY_CACHE", str(tmp_path_factory.mktemp("cache")))
        for at in sorted({tuple(one["at"]) for case in _CASES for one in case["ask"]}):
            with ask([root], Clocks(*at)) as reading:
                for row in printed.claims(reading, everything=True):
                    told = f"live/{row['standing']}" if row["status"] == "live" else row["status"]
                    found.setdefault((at, row["record"]), {})[row["entry"].partition("#")[2]] = told
    return found


@pytest.mark.parametrize("place", range(len(_CASES)), ids=lambda place: _CASES[place]["case"])
def test_worked_case(answers, place) -> None:
    for one in _CASES[place]["ask"]:
        assert answers[tuple(one["at"]), _record(place)] == one["expect"], one["at"]
