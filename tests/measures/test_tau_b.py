from __future__ import annotations

import math

import pytest
from hypothesis import given
from scipy.stats import kendalltau

from comity.measures._bulk_list import tau_b
from measures import plainly, real
from measures.bulk import assemblies, figures, roll_calls, some, why
from measures.published import EUROPE_1914, in_1946


def test_germany_and_russia_in_1914():
    """svmiller.com/fpsim/reference/taub.html: 0.03031695, of table 6 of Signorino and Ritter (1999)."""
    assert figures(tau_b, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(0.03031695, abs=5e-9)


@pytest.mark.oracle
@pytest.mark.slow
def test_the_united_states_and_mexico_in_1946():
    """svmiller.com/fpsim/reference/taub.html: 0.01431261 over 38 votes, in the data of June 2024."""
    assert in_1946(tau_b, real.assembly()) == (38, pytest.approx(0.01431261, abs=5e-9))


@some
@given(assemblies())
def test_scipy_says_the_same(tables):
    found = {pair: value for (_, *pair), value in figures(tau_b, tables).items() for pair in [tuple(pair)]}
    for pair, cases in plainly.voted(tables).items():
        theirs = kendalltau(*zip(*cases, strict=True)).statistic if len(cases) > 1 else math.nan
        assert math.isnan(theirs) == (pair not in found)
        assert pair not in found or found[pair] == pytest.approx(theirs, abs=1e-12)


def test_always_the_same_position_has_no_order():
    tables = roll_calls(XAA="yyy", XBB="yan", XCC="nay")
    assert why(tau_b, tables, ("XAA", "XBB")) == "undefined"
    assert figures(tau_b, tables)[2015, "XBB", "XCC"] == -1
