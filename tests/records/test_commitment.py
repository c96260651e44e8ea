"""Commitments: rungs in parts told apart by `which`, running totals by their day."""

import pytest

from comity.records.commitment import COMMITMENT
from record_proofs import refused, same_thing

SAME = [
    ("{stage: delivered, on: 2024, value: 1, unit: USD}", "{stage: delivered, on: 2023, value: 2, unit: EUR}", True),
    ("{stage: delivered, which: a, on: 2024}", "{stage: delivered, which: b, on: 2024}", False),
    ("{stage: delivered, which: a, on: 2024}", "{stage: delivered, on: 2024}", False),
    ("{stage: delivered, cumulative: true, on: 2024}", "{stage: delivered, cumulative: true, on: 2023}", False),
    ("{stage: delivered, cumulative: true, on: 2024}", '{stage: delivered, cumulative: true, on: "[2024-01..2024-12]"}', True),
    ("{stage: delivered, cumulative: true, on: 2024}", "{stage: delivered, on: 2024}", False),
    ("{stage: revised, on: 2024}", "{stage: revised, on: 2024, note: x, value: 1}", False),
    ("{stage: suspended, which: a, on: 2024}", "{stage: suspended, which: a, on: 2023}", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(COMMITMENT, one, other) is same


@pytest.mark.parametrize("stage", COMMITMENT.stages)
def test_no_rung_is_one_partys_own(stage):
    assert "party" in refused(COMMITMENT, f"{{stage: {stage}, party: XAA, for: paid, on: 2024}}")


def test_its_ladder():
    rungs = "announced pledged committed allocated ordered begun delivered operational paid used".split()
    assert list(COMMITMENT.ladder[:10]) == rungs
    assert all(COMMITMENT.stages[rung].rule == "parts" for rung in rungs)


def test_what_was_measured_over_a_stretch_has_its_day():
    assert refused(COMMITMENT, "{stage: delivered, value: 2, unit: t}", "warning") == ["undated"]
    assert refused(COMMITMENT, "{stage: delivered, period: 2023, value: 2, unit: t}", "warning") == []
