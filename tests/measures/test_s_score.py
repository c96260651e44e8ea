from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import s_score, voting_agreement
from measures import real
from measures.bulk import alliances, assemblies, figures, roll_calls, some, why
from measures.published import EUROPE_1914, SESSION_70, in_2015


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
@given(assemblies())
def test_over_votes_it_is_agreement_on_a_scale_from_minus_1(tables):
    agreement = figures(voting_agreement, tables)
    assert figures(s_score, tables) == pytest.approx({pair: 2 * value - 1 for pair, value in agreement.items()}, abs=1e-12)


def test_too_few_common_votes_are_no_figure():
    tables = roll_calls(XAA="yyn", XBB="ynn", XCC="y--")
    assert why(s_score, tables, ("XAA", "XBB"), least=3) == "value"
    assert why(s_score, tables, ("XAA", "XCC"), least=3) == "too_few"
    assert why(s_score, roll_calls(XAA="y-", XBB="-n"), ("XAA", "XBB")) == "no_data"


def test_a_state_without_alliances_is_compared_all_the_same():
    tables = alliances("XAA XBB XCC", ("XAA=XBB", "defense"))
    assert figures(s_score, tables, data="atop")[2000, "XAA", "XCC"] == pytest.approx(1 - 2 * 9 / 9)
