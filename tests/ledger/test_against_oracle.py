"""The engine answers sections 4 and 5 of the format as the slow, plain reading does, on dossiers and days made at random."""

from __future__ import annotations

import itertools
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from comity.ledger import printed
from comity.ledger.reading import Clocks
from ledger.engine import loaded, put, session, write
from oracle import oracle
from oracle.strategies import Written, dossiers, views

ROUNDS = int(os.environ.get("COMITY_ROUNDS", "5"))
"""Batches of eight ledgers. `COMITY_ROUNDS=1250` looks at ten thousand."""
BATCH = 8
_numbers = itertools.count()


@dataclass(frozen=True)
class Batch:
    """Dossiers and the days to look at them from; told by its size, since its texts fill pages."""

    written: list[Written]
    view: Any

    def __repr__(self) -> str:
        return f"Batch of {len(self.written)} at {[day.isoformat() for day in self.view]}"


def batches(kinds: tuple[str, ...] | None = None) -> st.SearchStrategy[Batch]:
    one = dossiers(kinds=kinds) if kinds else dossiers()
    return st.builds(Batch, st.lists(one, min_size=BATCH, max_size=BATCH), views())


def compare(batch: list[Written], view: Any, work: Path, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    on, known, recorded, today = view
    monkeypatch.setenv("COMITY_TODAY", today.isoformat())
    work = work / str(next(_numbers))
    folders = [write(work / str(place), written.files) for place, written in enumerate(batch)]
    with session(work / "tables", [loaded(folder) for folder in folders]) as reading:
        put(reading, Clocks(on.isoformat(), known.isoformat(), recorded.isoformat()), today.isoformat())
        rows = reading.rows("claims", order="claim")
        seen: Counter[str] = Counter()
        for place, written in enumerate(batch):
            ours = {row["claim"]: printed.claim_row(row) for row in rows if row["src"] == place}
            theirs = {claim["claim"]: claim for claim in oracle.claims(written.dossier(), on, known, recorded, today, all_=True)}
            differ = differences(ours, theirs)
            assert not differ, report(written, view, differ)
            seen.update(claim["status"] for claim in theirs.values())
            seen.update(f"{claim['standing']}" for claim in theirs.values())
    return seen


def differences(ours: dict[str, Any], theirs: dict[str, Any]) -> list[str]:
    found = [f"{name}: only ours" for name in sorted(set(ours) - set(theirs))] + [f"{name}: missing" for name in sorted(set(theirs) - set(ours))]
    for name in sorted(set(ours) & set(theirs)):
        for field, expected in theirs[name].items():
            # Of an unrecorded claim the page fixes no version of its document or publisher.
            if theirs[name]["status"] == "unrecorded" and field not in ("claim", "entry", "record", "status", "standing", "earliest", "latest"):
                continue
            if field not in ("group", "contested") and ours[name][field] != expected:
                found.append(f"{name}.{field}: {ours[name][field]!r}, the page says {expected!r}")
    live = [name for name in sorted(set(ours) & set(theirs)) if theirs[name]["status"] == "live"]
    for one, two in itertools.combinations(live, 2):
        together = ours[one]["group"] == ours[two]["group"]
        if together != (theirs[one]["group"] == theirs[two]["group"]):
            found.append(f"{one} and {two} {'share' if together else 'do not share'} a group")
    found += [f"{name}.contested: {ours[name]['contested']}" for name in live if ours[name]["contested"] != theirs[name]["contested"]]
    return found


def report(written: Written, view: Any, differ: list[str]) -> str:
    files = "\n".join(f"--- {name}\n{text}" for name, text in sorted(written.files.items()) if name != "actors.csv")
    return f"at {[day.isoformat() for day in view]}\n" + "\n".join(differ[:8]) + "\n" + files


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@given(batches())
@settings(max_examples=ROUNDS, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
def test_every_claim_as_the_page_says(tmp_path_factory: pytest.TempPathFactory, batch: Batch) -> None:
    with pytest.MonkeyPatch.context() as patch:
        compare(batch.written, batch.view, tmp_path_factory.mktemp("batch"), patch)
