"""Sources: only what is cited, by root, each claim with who says it, its grade, and which others agree or dissent."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, facts_of, packaged, reading, said
from comity.brief.desk import Desk
from comity.brief.parts import Sources

TREATY = """agreement: XAA-XBB_treaty
title: Treaty of friendship
form: treaty
binding: legal
parties: [XAA, XBB]
domains: [security]
claims:
  - {stage: signed, on: 2023-05-20, at: p. 3, cite: [r1, p1, a1], grade: 2, note: in the palace}
  - {stage: signed, on: 2023-05-22, cite: b1, grade: 4}
  - {stage: ratified, party: XAA, on: 2023-05-25, cite: u1}
"""


def listed(section):
    return [source for part in section.parts if isinstance(part, Sources) for source in part.sources]


def written(facts, *names):
    desk = Desk()
    for name in names:
        build(name, facts, desk)
    return build("sources", facts, desk), desk


def test_documents_stand_by_root_with_the_claims_they_carry(tmp_path):
    section, desk = written(facts_of(tmp_path, "2024-01-01", agreement=TREATY), "agreements")
    found = {source.id: source for source in listed(section)}
    order = [source.id for source in listed(section)]
    assert order.index("p1") + 1 == order.index("r1")
    assert found["r1"].root == "repeats “The Post reports”: no root of its own"
    assert found["u1"].published == "undated, seen by 1\u00a0July\u00a02023"
    assert found["b1"].reliability == "B: usually reliable; Exact on its own acts"
    assert {claim.mark for source in found.values() for claim in source.claims} == set(desk.marks.values())


def test_a_claim_says_who_where_how_sure_and_who_else(tmp_path):
    section, _ = written(facts_of(tmp_path, "2024-01-01", agreement=TREATY), "agreements")
    by_document = {claim.id.partition("@")[2]: claim for source in listed(section) for claim in source.claims}
    shown, against = by_document["a1"], by_document["b1"]
    assert shown.says[0].text.replace("\u00a0", " ") == "Treaty of friendship: signed on 20 May 2023"
    assert shown.says[1].text == " (says Xaland; in the palace)"
    assert (shown.where, shown.standing) == ("p. 3", "shown")
    assert shown.grade == "B2 (usually reliable; probably true)"
    assert by_document["u1"].grade == "D6 (not usually reliable; claim ungraded)"
    assert against.mark in shown.against
    assert shown.mark in against.against
    assert by_document["p1"].mark in shown.also


def test_what_is_not_cited_is_counted_and_not_listed():
    facts = reading(EXAMPLE, "2024-10-01")
    section, _ = written(facts, "flows")
    assert len(listed(section)) == 2
    assert "3 claims from 2 documents cited. 5 further claims of this ledger are not cited here: comity claims XAA XBB --as-of 2024-10-01" in said(section)
    assert build("sources", facts).status == "no_data"


@pytest.mark.parametrize("day", DAYS)
def test_every_mark_of_the_packaged_dossier_is_listed_once(day):
    section, desk = written(packaged(day), "agreements", "commitments", "flows", "institutions", "frictions", "sanctions", "third_parties", "forecasts")
    marks = [claim.mark for source in listed(section) for claim in source.claims]
    assert sorted(marks) == list(range(1, len(desk.marks) + 1))
