"""The oracle against the worked cases and the small dossier of the page it reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from . import identity, oracle
from .reading import Dossier, Fields, listed, read, record

_CASES = Path(__file__).parents[1] / "cases"
_LIVE, _READINGS = (
    yaml.load((_CASES / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for name in ("live.yaml", "readings.yaml")
)
_SMALL = _CASES / "xaa-xbb"
_HEADS: dict[str, Fields] = {
    "agreement": {"parties": ["XAA", "XBB"]},
    "commitment": {"giver": "XAA", "receiver": "XBB"},
    "flow": {"origin": "XAA", "destination": "XBB", "unit": "USD", "basis": "customs"},
}
_TODAY = date(2026, 6, 1)


def case_dossier(case: Fields) -> Dossier:
    """A worked case as a dossier, each of its claims recorded on the day it names."""
    kind = next(name for name in _HEADS if name in case)
    entries = [{k: v for k, v in claim.items() if k != "recorded"} for claim in case["claims"]]
    written = record(kind, {kind: case[kind], **_HEADS[kind], "claims": entries})
    columns = ("publisher", "kind", "state", "reliability", "published")
    rows = {
        name: {k: v for k, v in zip(columns, row, strict=True) if v != "null"}
        for name, row in _LIVE["documents"].items()
    }
    lines = [
        {
            "recorded": claim.get("recorded", "2024-01-01"),
            "id": identity.claim_id(written.id, entry, document),
            "kind": "claim",
            "digest": identity.digest(entry),
            "content": entry,
        }
        for claim, entry in zip(case["claims"], entries, strict=True)
        for document in listed(entry["cite"])
    ]
    return Dossier(
        head={"dossier": "live"},
        publishers={row["publisher"]: row for row in rows.values()},
        documents={
            name: {"document": name, "publisher": row["publisher"], "published": row["published"]}
            for name, row in rows.items()
        },
        actors={},
        records={written.id: written},
        journal=tuple(lines),
    )


@pytest.mark.parametrize("case", [*_LIVE["cases"], *_READINGS["cases"]], ids=lambda case: case["case"])
def test_worked_case(case: Fields) -> None:
    dossier = case_dossier(case)
    for ask in case["ask"]:
        on, known, recorded = map(date.fromisoformat, ask["at"])
        printed = oracle.claims(dossier, on, known, recorded, _TODAY, all_=True)
        assert {_key(row): _answer(row) for row in printed} == ask["expect"], ask["at"]


def _key(row: dict[str, Any]) -> str:
    return str(row["entry"]).partition("#")[2]


def _answer(row: dict[str, Any]) -> str:
    return f"live/{row['standing']}" if row["status"] == "live" else str(row["status"])


def test_the_small_dossier_of_the_page() -> None:
    today = date(2026, 6, 1)
    first, second = (
        {row["record"]: row for row in oracle.records(read(_SMALL), day, day, today, today)}
        for day in (date(2024, 2, 1), date(2024, 10, 1))
    )
    treaty, loan = first["XAA-XBB_treaty"], first["XAA-XBB_loan"]
    assert (treaty["state"], treaty["one_sided"]) == ("signed", True)
    assert treaty["chains"][0]["slip_days"] == 10
    assert (loan["totals"][0]["committed"], loan["totals"][0]["delivered"]) == (100_000_000, None)
    loan, trade = second["XAA-XBB_loan"], second["XAA-XBB_trade"]
    assert (loan["totals"][0]["delivered"], loan["totals"][0]["pending"]) == (50_000_000,) * 2
    assert loan["single"]
    (change,) = trade["arithmetic"]
    assert change["verdict"] == "within_rounding"
    rounded = [round(change[name], 1) for name in ("computed", "high", "low")]
    assert rounded == [-18.4, -16.5, -20.2]
