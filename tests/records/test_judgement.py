"""Judgements: one forecast for each who makes it, and one resolution."""

import pytest

from comity.records.judgement import JUDGEMENT
from record_proofs import refused, same_thing

SAME = [
    ("{stage: made, by: D, due: 2025, words: likely, on: 2024}", "{stage: made, by: D, due: 2026, words: remote, on: 2023}", True),
    ("{stage: made, by: D, due: 2025, words: likely, on: 2024}", "{stage: made, by: E, due: 2025, words: likely, on: 2024}", False),
    ("{stage: revised, by: D, words: likely, on: 2024}", "{stage: made, by: D, due: 2025, words: likely, on: 2024}", False),
    ("{stage: resolved, outcome: yes, on: 2024}", "{stage: resolved, outcome: no, on: 2025}", True),
]
LIKELIHOODS = [
    ("words: likely", True), ("words: roughly even chance", True), ("words: perhaps", False), ("probability: 0.65", True), ("probability: 0", True), ("probability: 1", True),
    ("probability: 1.01", False), ("probability: -0.1", False), ("probability: 65 %", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(JUDGEMENT, one, other) is same


@pytest.mark.parametrize(("said", "good"), LIKELIHOODS)
def test_a_likelihood(said, good):
    assert (refused(JUDGEMENT, f'{{stage: made, by: D, due: 2025, {said.replace("65 %", chr(34) + "65 %" + chr(34))}, on: 2024}}') == []) is good


def test_its_outcomes():
    assert [outcome for outcome in ("yes", "no", "ambiguous", "annulled", "maybe") if refused(JUDGEMENT, f"{{stage: resolved, outcome: {outcome}, on: 2024}}")] == ["maybe"]
