"""Events: held once, postponed as often as need be, with what was counted of them."""

import pytest

from comity.records.event import EVENT
from record_proofs import refused, same_thing

SAME = [
    ("{stage: held, on: 2024}", "{stage: held, on: 2023}", True),
    ("{stage: postponed, on: 2024}", "{stage: postponed, on: 2023}", False),
    ("{measure: killed, value: 3, unit: persons}", "{measure: killed, low: 2, unit: persons}", True),
    ("{measure: killed, value: 3, unit: persons}", "{measure: wounded, value: 3, unit: persons}", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(EVENT, one, other) is same


def test_a_count_needs_a_number():
    assert "missing-field" in refused(EVENT, "{measure: killed, on: 2024}")
    assert refused(EVENT, "{measure: killed, high: 5, unit: persons, on: 2024}") == []


def test_both_ends_close_it():
    assert EVENT.ends == {"held", "cancelled"}
