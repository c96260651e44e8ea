"""Disputes: a position for each actor, with a history by day; how much it matters is the analyst's own mark."""

import pytest

from comity.records.dispute import DISPUTE
from record_proofs import refused, same_thing

SAME = [
    ("{position: a, party: XAA, on: 2024}", "{position: b, party: XAA, on: 2023}", True),
    ("{position: a, party: XAA, on: 2024}", "{position: a, party: XBB, on: 2024}", False),
    ("{salience: 4, why: a}", "{salience: 5, why: b}", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(DISPUTE, one, other) is same


@pytest.mark.parametrize(("lean", "good"), [("-2", True), ("0", True), ("2", True), ("3", False), ("-3", False), ("+1", False), ("1.0", False)])
def test_a_lean_is_one_of_five(lean, good):
    assert (refused(DISPUTE, f"{{position: a, party: XAA, lean: {lean}, on: 2024}}") == []) is good


def test_it_has_no_stages():
    assert DISPUTE.stages == {}
