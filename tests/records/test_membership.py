"""Memberships: a member once, or again by `which`."""

import pytest

from comity.records.membership import MEMBERSHIP
from record_proofs import same_thing

SAME = [
    ("{stage: member, on: 2024}", "{stage: member, on: 2020}", True),
    ("{stage: member, on: 2024}", "{stage: member, which: second time, on: 2024}", False),
    ("{stage: left, on: 2024}", "{stage: left, on: 2020}", True),
    ("{stage: applied, on: 2024}", "{stage: applied, on: 2020}", False),
    ("{stage: observer, which: a, on: 2024}", "{stage: observer, which: a, on: 2020}", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(MEMBERSHIP, one, other) is same


def test_only_leaving_closes_it():
    assert MEMBERSHIP.ends == {"left"}
    assert MEMBERSHIP.ladder.index("partner") < MEMBERSHIP.ladder.index("member") < MEMBERSHIP.ladder.index("left")
