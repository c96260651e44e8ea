from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import s_score, voting_agreement
from measures import plainly, real
from measures.bulk import (
    alliances,
    assemblies,
    doubled,
    example_holds,
    figures,
    nothing_from_nothing,
    roll_calls,
    some,
    squares,
    the_same_under_other_names,
    treaties,
    well_formed,
    why,
)
from measures.published import EUROPE_1914, SESSION_70, in_2015


def test_worked_example():
    example_holds(s_score)


@pytest.mark.parametrize("data", ["votes", "atop"])
def test_nothing_from_nothing(data):
    nothing_from_nothing(s_score, data=data)


def test_germany_and_russia_in_1914():
    """Signorino and Ritter (1999), table 6: unweighted S of 0.40."""
    assert figures(s_score, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(0.4, abs=1e-12)


@pytest.mark.oracle
@pytest.mark.slow
@pytest.mark.parametrize("pair", SESSION_70)
def test_session_70(pair):
    found = {metric: in_2015(s_score, real.assembly(), pair, metric=metric) for metric in ("absolute", "squared")}
    assert found["absolute"] == pytest.approx(SESSION_70[pair]["s"], abs=6e-5)
    assert found["squared"] == pytest.approx(SESSION_70[pair]["s_squared"], abs=6e-5)


@some
@given(assemblies(), st.sampled_from(["absolute", "squared"]), st.sampled_from(["half", "out"]))
def test_votes_one_pair_at_a_time(tables, metric, abstentions):
    cases = plainly.voted(tables, abstentions=abstentions)
    plainly.same(s_score, tables, lambda both, levels: plainly.s(both, levels, metric), cases, 3, metric=metric, abstentions=abstentions)


@some
@given(treaties(), st.sampled_from(["absolute", "squared"]), st.sampled_from(["chiba", "singer"]))
def test_alliances_one_pair_at_a_time(tables, metric, ranking):
    options = {"data": "atop", "metric": metric, "ranking": ranking}
    plainly.same(s_score, tables, lambda both, levels: plainly.s(both, levels, metric), plainly.owed(tables, ranking), 4, **options)


@some
@given(assemblies())
def test_properties(tables):
    found = figures(s_score, tables)
    well_formed(s_score, squares(s_score, tables))
    assert all(-1 <= value <= 1 for value in found.values())
    the_same_under_other_names(s_score, tables)
    assert figures(s_score, doubled(tables)) == pytest.approx(found, abs=1e-12)
    agreement = figures(voting_agreement, tables)
    assert found == pytest.approx({pair: 2 * value - 1 for pair, value in agreement.items()}, abs=1e-12)


def test_too_few_common_votes_are_no_figure():
    tables = roll_calls(XAA="yyn", XBB="ynn", XCC="y--")
    assert why(s_score, tables, ("XAA", "XBB"), least=3) == "value"
    assert why(s_score, tables, ("XAA", "XCC"), least=3) == "too_few"
    assert why(s_score, roll_calls(XAA="y-", XBB="-n"), ("XAA", "XBB")) == "no_data"


def test_a_state_without_alliances_is_compared_all_the_same():
    tables = alliances("XAA XBB XCC", ("XAA=XBB", "defense"))
    assert figures(s_score, tables, data="atop")[2000, "XAA", "XCC"] == pytest.approx(1 - 2 * 9 / 9)
