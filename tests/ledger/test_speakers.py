"""Who speaks where a document names no speaker."""

from __future__ import annotations

from comity.ledger._build import tables_of
from comity.ledger._tables import PUBLISHERS
from comity.ledger.checks import check
from comity.ledger.dossier import load
from dossier_cases import lay

PUBLISHED = "publisher,name,kind,state,part_of,reliability,basis\n" + "".join(
    f"{name},{name},{kind},{state},{above},B,its own acts\n"
    for name, kind, state, above in (
        ("mfa", "government", "XAA", ""), ("agency", "news_agency", "XAA", ""), ("shop", "company", "", "MILL"), ("MILL", "company", "", ""), ("post", "newspaper", "", ""),
    )
)
KNOWN = "actor,name,kind,part_of\nXAA,Xaland,state,\nXBB,Xbland,state,\nTRUST,Trust,company,XBB\nMILL,Mill,company,TRUST\n"


def test_a_publisher_that_is_an_actor_speaks_for_its_whole(tmp_path):
    root = lay(tmp_path, **{"publishers.csv": PUBLISHED, "actors.csv": KNOWN})
    rows = [dict(zip(PUBLISHERS, row, strict=False)) for row in tables_of(check(load(root)))["publishers"]]
    assert {row["publisher"]: row["speaker"] for row in rows} == {"mfa": "XAA", "agency": "agency", "shop": "XBB", "MILL": "XBB", "post": "post"}
