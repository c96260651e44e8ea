"""Votes: CSV only, a row for each actor, named by body and item."""

import pytest

from comity.ledger.dossier import load
from dossier_cases import found, lay

HEAD = "body,item,title,on,actor,choice,cite\n"


def test_a_vote_is_a_claim_of_its_bodys_item(tmp_path):
    root = lay(tmp_path, {"votes/r.csv": HEAD + "UNGA,A/RES/1,On x,2024-01-02,XAA,yes,m1\nUNGA,A/RES/1,On x,2024-01-02,XBB,abstain,m1;p1\n"})
    assert found(root) == []
    dossier = load(root)
    assert list(dossier.heads) == ["UNGA#A/RES/1"]
    assert [(written.record, written.entry.columns["property"], written.entry.columns["party"], written.entry.columns["text"]) for written in dossier.entries] == [
        ("UNGA#A/RES/1", "vote", "XAA", "yes"), ("UNGA#A/RES/1", "vote", "XBB", "abstain"),
    ]
    assert len({written.entry.columns["group_key"] for written in dossier.entries}) == 2


@pytest.mark.parametrize(("row", "code"), [
    ("UNGA,i,t,2024,XAA,aye,m1", "unknown-code"), ("UNGA,i,t,2024,XAA,,m1", "missing-field"), ("UNGA,i,t,,XAA,yes,m1", "missing-field"),
    ("UNGA,i,t,2024,,yes,m1", "missing-field"), (",i,t,2024,XAA,yes,m1", "missing-field"), ("UNGA,,t,2024,XAA,yes,m1", "missing-field"),
    ("UNGA,i,t,2024,XAA,yes,zz", "citation"), ("UNGA,i,t,2023/2024,XAA,yes,m1", "day"),
])
def test_a_row_that_is_refused(tmp_path, row, code):
    refused = found(lay(tmp_path, {"votes/r.csv": f"{HEAD}{row}\n"}))
    assert (code, "votes/r.csv", 2) in refused
