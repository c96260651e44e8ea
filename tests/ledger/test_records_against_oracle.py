"""The engine says of every record what the slow, plain reading says: its state, chains, totals and sums."""

from __future__ import annotations

import itertools
import math
import os
from collections import Counter
from typing import Any

import pytest
from comity.ledger import printed
from comity.ledger.reading import Clocks
from hypothesis import HealthCheck, Phase, given, settings
from ledger.engine import loaded, put, session, write
from ledger.test_against_oracle import BATCH, Batch, batches, report
from oracle import oracle

ROUNDS = int(os.environ.get("COMITY_ROUNDS", "12"))
"""Batches of a score of ledgers of all kinds, and as many again of the kinds that have chains, totals and sums."""
_numbers = itertools.count()
_OWN = ("record", "kind", "state", "state_on", "possible", "stale", "one_sided", "single", "contested")
_BELOW = {
    "chains": (("for", "which", "speaker", "party"), ("first_due", "current_due", "last_due", "actual", "revisions", "slip_days", "last_slip_days", "overdue_days")),
    "totals": (("unit",), ("pledged", "committed", "delivered", "pending", "contested")),
    "arithmetic": (("claim",), ("verdict", "computed")),
}


def compare(batch: Batch, work: Any, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    on, known, recorded, today = batch.view
    monkeypatch.setenv("COMITY_TODAY", today.isoformat())
    work = work / str(next(_numbers))
    folders = [write(work / str(place), written.files) for place, written in enumerate(batch.written)]
    seen: Counter[str] = Counter()
    with session(work / "tables", [loaded(folder) for folder in folders]) as reading:
        put(reading, Clocks(on.isoformat(), known.isoformat(), recorded.isoformat()), today.isoformat())
        ours = records_by_source(reading)
        for place, written in enumerate(batch.written):
            theirs = {row["record"]: row for row in oracle.records(written.dossier(), on, known, recorded, today)}
            differ = differences(ours.get(place, {}), theirs)
            assert not differ, report(written, batch.view, differ)
            seen.update(found(theirs.values()))
    return seen


def records_by_source(reading: Any) -> dict[int, dict[str, Any]]:
    """The printed records of every ledger of a session."""
    below: dict[str, dict[tuple[int, str], list[Any]]] = {name: {} for name in _BELOW}
    for name in _BELOW:
        for row in reading.rows(name, order=printed._BELOW[name]):
            below[name].setdefault((row["src"], row["record"]), []).append(row)
    sources: dict[int, dict[str, Any]] = {}
    for state in reading.rows("states", order="record"):
        rows = (below[name].get((state["src"], state["record"]), []) for name in _BELOW)
        sources.setdefault(state["src"], {})[state["record"]] = printed.record_row(state, *rows)
    return sources


def differences(ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    told = [f"{name}: only ours" for name in sorted(set(ours) - set(theirs))] + [f"{name}: missing" for name in sorted(set(theirs) - set(ours))]
    for name in sorted(set(ours) & set(theirs)):
        one, two = ours[name], theirs[name]
        told += [f"{name}.{field}: {one[field]!r}, the page says {two[field]!r}" for field in _OWN if one[field] != two[field]]
        for table, (keys, fields) in _BELOW.items():
            told += [f"{name}.{table}{text}" for text in _rows_differ(one[table], two[table], keys, fields)]
    return told


def _rows_differ(ours: list[Any], theirs: list[Any], keys: tuple[str, ...], fields: tuple[str, ...]) -> list[str]:
    one, two = ({tuple(row[key] for key in keys): row for row in rows} for rows in (ours, theirs))
    assert len(one) == len(ours)
    told = [f"[{key}]: only ours" for key in sorted(set(one) - set(two), key=str)] + [f"[{key}]: missing" for key in sorted(set(two) - set(one), key=str)]
    for key in sorted(set(one) & set(two), key=str):
        told += [f"[{key}].{name}: {one[key][name]!r}, the page says {two[key][name]!r}" for name in fields if not _same(one[key][name], two[key][name])]
    return told


def _same(one: Any, two: Any) -> bool:
    if isinstance(one, float) or isinstance(two, float):
        return one is not None and two is not None and math.isclose(one, two, rel_tol=1e-9, abs_tol=1e-9)
    return bool(one == two)


def found(records: Any) -> Counter[str]:
    """What occurred, so that a test of nothing is noticed."""
    seen: Counter[str] = Counter()
    for record in records:
        seen.update(name for name in ("state", "possible", "contested", "one_sided", "single", "stale") if record[name])
        seen.update(f"{chain['for']}" for chain in record["chains"])
        seen.update(name for chain in record["chains"] for name in ("actual", "revisions", "overdue_days") if chain[name])
        seen.update(f"{name}" for total in record["totals"] for name in ("delivered", "pending", "contested") if total[name])
        seen.update(check["verdict"] for check in record["arithmetic"])
    return seen


