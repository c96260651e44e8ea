"""The engine says of every record what the slow, plain reading says: its state, chains, totals and sums."""

from __future__ import annotations

import math
import os
import random
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from comity.ledger import printed
from comity.ledger.reading import Clocks, Reading
from ledger.engine import loaded, put, session, write
from ledger.pool import MIXES, SEED, pool, view
from ledger.test_against_oracle import report
from oracle import oracle

LEDGERS = int(os.environ.get("COMITY_LEDGERS", "50"))
"""Ledgers of each mix of kinds, each looked at from VIEWS days. `COMITY_LEDGERS=1000 COMITY_SEED=7` looks at others."""
VIEWS = 5
MOST = 100
"""Ledgers in one session of the engine."""
_OWN = ("record", "kind", "state", "state_on", "possible", "stale", "one_sided", "single", "contested")
_BELOW = {
    "chains": (("for", "which", "speaker", "party"), ("first_due", "current_due", "last_due", "actual", "revisions", "slip_days", "last_slip_days", "overdue_days")),
    "totals": (("unit",), ("pledged", "committed", "delivered", "pending", "contested", "umbrella")),
    "arithmetic": (("claim",), ("verdict", "computed")),
}


def records_by_source(reading: Reading) -> dict[int, dict[str, Any]]:
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


def found(records: Iterable[dict[str, Any]]) -> Counter[str]:
    """What occurred, so that a test of nothing is noticed."""
    seen: Counter[str] = Counter()
    for record in records:
        seen.update(name for name in ("state", "possible", "contested", "one_sided", "single", "stale") if record[name])
        seen[f"{record['state']}"] += 1
        seen.update(name for chain in record["chains"] for name in ("actual", "revisions", "overdue_days", "slip_days") if chain[name])
        seen.update(name for total in record["totals"] for name in ("delivered", "pending") if total[name] is not None)
        seen["contested totals"] += any(total["contested"] for total in record["totals"])
        seen["umbrella"] += any(total["umbrella"] for total in record["totals"])
        seen.update(check["verdict"] for check in record["arithmetic"])
    return +seen


MUST_OCCUR = {
    "all": {"state", "stale", "single", "contested", "expected"},
    "commitments": {"delivered", "pending", "contested totals", "revisions", "overdue_days", "actual", "umbrella"},
    "agreements": {"possible", "one_sided", "actual", "revisions", "slip_days"},
    "flows": {"agrees", "within_rounding", "contradicts", "not_checkable"},
    "others": {"open", "possible", "one_sided"},
}


@pytest.mark.parametrize("mix", MIXES)
def test_every_record_as_the_page_says(tmp_path, monkeypatch, mix) -> None:
    chance = random.Random(f"{mix} {SEED}")
    written = pool(mix, LEDGERS)
    seen: Counter[str] = Counter()
    for start in range(0, len(written), MOST):
        batch = written[start : start + MOST]
        dossiers = [one.dossier() for one in batch]
        folders = [write(tmp_path / f"{start}-{place}", one.files) for place, one in enumerate(batch)]
        with session(tmp_path / f"tables-{start}", [loaded(folder) for folder in folders]) as reading:
            for _round in range(VIEWS):
                days = view(chance)
                on, known, recorded, today = (day.isoformat() for day in days)
                monkeypatch.setenv("COMITY_TODAY", today)
                ours = records_by_source(put(reading, Clocks(on, known, recorded), today))
                for place, dossier in enumerate(dossiers):
                    theirs = {row["record"]: row for row in oracle.records(dossier, *days)}
                    differ = differences(ours.get(place, {}), theirs)
                    assert not differ, f"seed {SEED}, {mix} {start + place}, {report(batch[place], days, differ)}"
                    seen.update(found(theirs.values()))
    assert seen.keys() >= MUST_OCCUR[mix], f"seed {SEED}: {sorted(MUST_OCCUR[mix] - seen.keys())} never occurred: {seen}"
