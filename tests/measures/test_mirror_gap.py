from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import mirror_gap
from measures.proofs import few, swapped, values, well_formed
from writers import A, B, asked, ends_of, flow, rows, says, value

YEAR = value("trade", "2022", "90")
HEADS = (flow(),)


def gap(*claims, heads=HEADS):
    return rows(mirror_gap, asked=asked(), parties=ends_of(*heads), heads=heads, groups=[YEAR], claims=claims)


def test_iran_counts_eighteen_per_cent_more_than_the_commission():
    """RT, 2021-07, rt.com/business/530371-iran-russia-trade-turnover: 2.22 bn for 2020 by the Eurasian Economic Commission; Iran Chamber,
    otaghiranonline.ir/news/32887: 2.11 bn and 509.9 m by Iranian customs for the year 1399, nearly the same stretch and taken here as
    one. A figure 18 % above another lies 0.18 / 1.09 of their mean from it."""
    year = value("trade", "2020", "2.22e9")
    claims = [says("RUS", year, "2.22e9"), says("IRN", year, "2.6199e9")]
    heads = [flow(origin="RUS", destination="IRN")]
    (found,) = rows(mirror_gap, asked=asked(a="IRN", b="RUS"), parties=ends_of(*heads), heads=heads, groups=[year], claims=claims)
    assert abs(found["value"] - Decimal("0.18") / Decimal("1.09")) < Decimal("0.0005")
    assert (found["says_a"], found["says_b"], found["n"]) == (2_619_900_000, 2_220_000_000, 2)


def test_only_what_each_says_itself_counts():
    assert gap(says(A, YEAR, "90")) == []
    assert gap(says(A, YEAR, "90"), says("XCC", YEAR, "110")) == []
    assert gap(says(A, YEAR, "90"), says(B, YEAR, "110", status="superseded")) == []
    assert gap(says(A, YEAR, "90"), says(B, YEAR, "110", denies="value")) == []


def test_two_zeros_have_no_gap_and_one_zero_the_widest():
    assert gap(says(A, YEAR, "0"), says(B, YEAR, "0")) == []
    assert values(gap(says(A, YEAR, "0"), says(B, YEAR, "7")), "period") == {"2022": 2}


def test_of_several_the_shown_then_the_better_graded_is_taken():
    first, second, third = (says(A, YEAR, text, grade=grade) for text, grade in (("80", 6), ("85", 3), ("88", None)))
    other = says(B, YEAR, "100")
    assert gap(first, second, third, other)[0]["says_a"] == 85
    assert gap({**first, "standing": "shown"}, second, third, other)[0]["says_a"] == 80
    assert gap(first, {**second, "estimate": True}, third, other)[0]["says_a"] == 80  # ids decide between grades that say nothing
    assert gap(first, second, third, other)[0]["n"] == 4


def test_figures_that_rounding_reconciles_may_have_no_gap():
    (found,) = gap(says(A, YEAR, "4e9"), says(B, YEAR, "4.3e9"))
    assert (found["low"], found["value"] > 0) == (0, True)


def test_an_open_end_opens_the_gap():
    (found,) = gap(says(A, YEAR, "100"), says(B, YEAR, "100", low=100))
    assert (found["low"], found["value"], found["high"]) == (0, 0, 2)
    (found,) = gap(says(A, YEAR, "100"), says(B, YEAR, "300", high=300))
    assert (found["low"], found["value"], found["high"]) == (0, 1, 2)
    (found,) = gap(says(A, YEAR, "100", half=0), says(B, YEAR, "300", low=300))
    assert (found["low"], found["value"], found["high"]) == (1, 1, 2)


@few
@given(st.integers(0, 10**12), st.integers(1, 10**12), st.integers(0, 10**6))
def test_properties(mine, yours, rounding):
    claims = [says(A, YEAR, str(mine), half=rounding), says(B, YEAR, str(yours), half=rounding)]
    found = gap(*claims)
    well_formed(mirror_gap, found)
    assert 0 <= found[0]["low"] <= found[0]["value"] <= found[0]["high"] <= 2
    # Symmetric, free of scale, deaf to others.
    other = gap(*(swapped(claim) for claim in claims))
    assert [(row["low"], row["value"], row["high"]) for row in other] == [(row["low"], row["value"], row["high"]) for row in found]
    double = gap(*({**claim, "value": 2 * int(claim["value"]), "half": 2 * rounding} for claim in claims))
    assert values(double, "period") == values(found, "period")
    stranger = says("XCC", value("oil", "2022", "5"), "5")
    assert gap(*claims, stranger, heads=(flow(), flow("oil"))) == found
    again = gap(*claims, *({**claim, "claim": claim["claim"] + "2"} for claim in claims))
    assert [(row["value"], row["n"]) for row in again] == [(row["value"], 2 * row["n"]) for row in found]
