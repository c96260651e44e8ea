"""A large ledger is narrowed to the rows of the records asked for before the steps run; the answers are those of the whole."""

import pytest

from comity.ledger import steps, store
from comity.ledger.packaged import packaged
from comity.ledger.reading import Clocks, ask
from ledger.engine import write
from ledger.pool import pool

CORRECTED = {
    "dossier.yaml": "dossier: d\ntitle: T\nabout: A.\ncompiled_by: N\nlicence: CC0-1.0\n",
    "publishers.csv": "publisher,name,kind,reliability,basis\npost,The Post,newspaper,B,x\n",
    "documents.csv": "document,publisher,title,published,url,lang\nd1,post,One,2023-01-05,https://example.org/1,en\nd2,post,Two,2023-02-05,https://example.org/2,en\n",
    "actors.csv": "actor,name,kind\nXAA,Xaland,state\nXBB,Xbland,state\nXCC,Xcland,state\nXDD,Xdland,state\n",
    "events/talks.yaml": "event: talks\ntype: meeting\ntitle: Talks\nparties: [XAA, XBB]\nclaims:\n  - {stage: held, on: 2023-01-04, cite: d1, key: held}\n",
    "events/zz.yaml": "event: zz\ntype: meeting\ntitle: Other talks\nparties: [XCC, XDD]\nclaims:\n"
    "  - {stage: held, on: 2023-01-04, cite: d2, supersedes: talks#held, change_kind: source_correction, why: these met}\n",
}


def everything(root, clocks, pair):
    with ask([root], clocks, pair, wide=True) as reading:
        return {name: sorted(map(repr, reading.rows(f'"{name}"'))) for name in steps.STEPS}


@pytest.fixture
def both(monkeypatch, tmp_path):
    """Both ways of answering, of which the second is what a large ledger gets."""
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COMITY_TODAY", "2026-06-01")

    def answers(root, clocks, pair):
        found = []
        for large in (False, True):
            monkeypatch.setattr(store, "large", lambda _paths, large=large: large)
            found.append(everything(root, clocks, pair))
        return found

    return answers


@pytest.mark.parametrize("day", ["2018-06-01", "2024-11-05", "2026-06-01"])
def test_the_packaged_ledger(both, day):
    root = next(path for path in packaged() if path.name == "rus_irn")
    whole, narrowed = both(root, Clocks(day, day, "2026-06-01"), ("IRN", "RUS"))
    assert whole["claims"]
    assert narrowed == whole


def test_random_ledgers(both, tmp_path):
    for place, one in enumerate(pool("all", 6)):
        folder = write(tmp_path / f"d{place}", one.files)
        whole, narrowed = both(folder, Clocks("2024-12-31", "2024-12-31", "2026-06-01"), ("XAA", "XBB"))
        assert narrowed == whole


def test_a_correction_may_stand_in_another_record(both, tmp_path):
    folder = write(tmp_path / "d", CORRECTED)
    whole, narrowed = both(folder, Clocks("2024-12-31", "2024-12-31", "2026-06-01"), ("XAA", "XBB"))
    assert any("'status': 'superseded'" in row for row in whole["claims"])
    assert narrowed == whole


def test_what_names_nobody_of_the_pair(both, tmp_path):
    folder = write(tmp_path / "d", CORRECTED)
    whole, narrowed = both(folder, Clocks("2024-12-31", "2024-12-31", "2026-06-01"), ("XAA", "XDD"))
    assert narrowed == whole
