"""Flows: one figure a period, changes from one to another, shares of a whole."""

import pytest

from comity.records.flow import FLOW
from record_proofs import refused, same_thing, taken

SAME = [
    ("{period: 2023, value: 1}", "{period: 2023, value: 2, says: XAA}", True),
    ("{period: 2023, value: 1}", "{period: 2023-01/2023-12, value: 1}", True),
    ("{period: 2023, value: 1}", "{period: 2022, value: 1}", False),
    ("{period: 2023, low: 1}", "{period: 2023, high: 9}", True),
    ("{change: 3, from: 2022, to: 2023}", "{change: 4, from: 2022, to: 2023}", True),
    ("{change: 3, from: 2021, to: 2023}", "{change: 3, from: 2022, to: 2023}", False),
    ("{share: 3, of: a, period: 2023}", "{share: 3, of: b, period: 2023}", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(FLOW, one, other) is same


def test_it_has_no_stages():
    assert FLOW.stages == {}
    assert "unknown-code" in refused(FLOW, "{stage: delivered, on: 2024}")


@pytest.mark.parametrize("claim", ["period: 2023, value: 1", "share: 3, of: a, period: 2023", "change: 3, from: 2022, to: 2023"])
def test_a_figure_is_judged_by_the_stretch_it_measures_whenever_it_was_taken(claim):
    columns = taken(FLOW, f"{{{claim}, on: 2024-02-01}}").columns
    assert (columns["earliest"], columns["latest"]) == ("2023-01-01", "2023-12-31")
