"""Sanctions: imposed and lifted once for each measure."""

import pytest

from comity.records.sanction import SANCTION
from record_proofs import same_thing

SAME = [
    ("{stage: imposed, measure: goods, on: 2024}", "{stage: imposed, measure: goods, on: 2023}", True),
    ("{stage: imposed, measure: goods, on: 2024}", "{stage: imposed, measure: arms, on: 2024}", False),
    ("{stage: imposed, on: 2024}", "{stage: imposed, measure: arms, on: 2024}", False),
    ("{stage: widened, measure: goods, on: 2024}", "{stage: widened, measure: goods, on: 2023}", False),
    ("{stage: eased, which: a, on: 2024}", "{stage: eased, which: a, on: 2023}", True),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_what_is_the_same_thing(one, other, same):
    assert same_thing(SANCTION, one, other) is same


def test_its_ladder():
    assert SANCTION.ladder == ("imposed", "widened", "extended", "eased", "suspended", "snapped_back", "lifted")
    assert SANCTION.ends == {"lifted"}
