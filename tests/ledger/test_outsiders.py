"""Who stands in the head of an agreement of many, and is a party to it only from the day it joins, as far as that was known."""

import pytest

from comity.ledger.reading import Clocks, ask
from ledger.engine import write

FILES = {
    "dossier.yaml": "dossier: d\ntitle: T\nabout: A.\ncompiled_by: N\nlicence: CC0-1.0\n",
    "publishers.csv": "publisher,name,kind,reliability,basis\npost,The Post,newspaper,B,x\n",
    "documents.csv": "document,publisher,title,published,url,lang\nold,post,One,1949-04-05,https://example.org/1,en\nnew,post,Two,2023-04-05,https://example.org/2,en\n",
    "actors.csv": "actor,name,kind\nXAA,Xaland,state\nXBB,Xbland,state\nXCC,Xcland,state\n",
    "agreements/pact.yaml": """agreement: pact
title: Pact
form: treaty
binding: legal
parties: [XAA, XBB, XCC]
domains: [security]
claims:
  - {stage: signed, party: XAA, on: 1949-04-04, cite: old}
  - {stage: signed, party: XBB, on: 1949-04-04, cite: old}
  - {stage: in_force, on: 1949-04-04, cite: old}
  - {stage: acceded, party: XCC, on: 2023-04-04, cite: new}
  - {obligation: defence, at: art. 5, cite: old}
""",
    "agreements/plain.yaml": """agreement: plain
title: Plain
form: treaty
binding: legal
parties: [XAA, XBB, XCC]
domains: [security]
claims:
  - {stage: signed, on: 1949-04-04, cite: old}
  - {stage: ratified, party: XAA, on: 1949-04-04, cite: old}
""",
}


@pytest.fixture
def records(tmp_path, monkeypatch):
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COMITY_TODAY", "2026-06-01")
    folder = write(tmp_path / "d", FILES)

    def of(a, b, on, known, wide=True):
        with ask([folder], Clocks(on, known, "2026-06-01"), (a, b), wide=wide) as reading:
            parties = [(row["record"], row["actor"]) for row in reading.rows("parties", order="record, actor")]
            return [row["record"] for row in reading.rows("heads", order="record")], [actor for record, actor in parties if record == "pact"]

    return of


def test_one_that_joins_later_is_no_party_yet(records):
    assert records("XAA", "XBB", "1995-01-01", "1995-01-01") == (["pact", "plain"], ["XAA", "XBB"])
    assert records("XAA", "XCC", "1995-01-01", "1995-01-01") == (["plain"], [])


def test_one_that_joined_is(records):
    assert records("XAA", "XCC", "2024-01-01", "2024-01-01") == (["pact", "plain"], ["XAA", "XBB", "XCC"])


@pytest.mark.parametrize(("on", "known"), [("2024-01-01", "2023-04-04"), ("2023-04-03", "2024-01-01")])
def test_both_clocks_count(records, on, known):
    assert records("XAA", "XCC", on, known) == (["plain"], [])


def test_a_machine_is_given_what_the_heads_name(records):
    assert records("XAA", "XCC", "1995-01-01", "1995-01-01", wide=False) == (["pact", "plain"], ["XAA", "XBB", "XCC"])
