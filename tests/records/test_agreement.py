"""Agreements: signed once by each party, extended again and again, and in force under several names."""

import pytest

from comity.records.agreement import AGREEMENT
from record_proofs import refused, same_thing

SAME = [
    ("{stage: signed, on: 2024}", "{stage: signed, on: 2023, at: art. 1}", True),
    ("{stage: signed, party: XAA, on: 2024}", "{stage: signed, party: XBB, on: 2024}", False),
    ("{stage: extended, on: 2024}", "{stage: extended, on: 2023}", False),
    ("{stage: extended, which: a, on: 2024}", "{stage: extended, which: a, on: 2023}", True),
    ("{stage: approved, chamber: Duma, which: a, on: 2024}", "{stage: approved, chamber: Council, which: a, on: 2024}", False),
    ("{stage: expected, for: signed, on: 2024}", "{stage: expected, for: signed, on: 2023, due: 2025}", True),
    ("{stage: expected, for: signed, on: 2024}", "{stage: expected, for: in_force, on: 2024}", False),
    ("{obligation: defence, at: art. 3}", "{obligation: defence, at: art. 4}", False),
    ("{obligation: defence, at: art. 3}", "{obligation: neutrality, at: art. 3}", False),
    ("{term: P20Y}", "{term: P10Y}", True),
    ("{term: P20Y, which: a}", "{term: P20Y, which: b}", False),
]
NO_PARTY = "initialled adopted opened expired terminated replaced expected negotiating provisional extended amended"


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(AGREEMENT, one, other) is same


@pytest.mark.parametrize("stage", AGREEMENT.stages)
def test_a_party_only_where_each_has_its_own(stage):
    claim = f"{{stage: {stage}, party: XAA, for: opened, on: 2024}}"
    assert ("party" in refused(AGREEMENT, claim)) is (stage in NO_PARTY.split())


def test_its_states():
    assert AGREEMENT.ladder[0] == "negotiating"
    assert set(AGREEMENT.ladder) == set(AGREEMENT.stages) - {"expected"}
    assert {AGREEMENT.reads_as.get(stage, stage) for stage in ("amended", "extended", "resumed", "in_force")} == {"in_force"}
    assert AGREEMENT.ladder.index("provisional") < AGREEMENT.ladder.index("in_force") < AGREEMENT.ladder.index("suspended") < AGREEMENT.ladder.index("terminated")


def test_an_expected_act_of_a_party_may_name_it():
    assert refused(AGREEMENT, "{stage: expected, for: ratified, party: XAA, on: 2024}") == []
    assert refused(AGREEMENT, "{stage: expected, for: opened, party: XAA, on: 2024}") == ["party"]
