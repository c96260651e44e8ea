from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import scott_pi
from measures import plainly, real
from measures.bulk import (
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

WEIGHTING = st.sampled_from(["nominal", "linear", "quadratic"])


def test_worked_example():
    example_holds(scott_pi)


@pytest.mark.parametrize("data", ["votes", "atop"])
def test_nothing_from_nothing(data):
    nothing_from_nothing(scott_pi, data=data)


def test_germany_and_russia_in_1914():
    """svmiller.com/fpsim/reference/spi.html: −0.04477612, of table 6 of Signorino and Ritter (1999)."""
    assert figures(scott_pi, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(-0.04477612, abs=5e-9)


@pytest.mark.oracle
@pytest.mark.slow
def test_the_united_states_and_mexico_in_1946():
    """svmiller.com/fpsim/reference/spi.html: −0.02775801 over 38 votes, in the data of June 2024."""
    (found,) = squares(scott_pi, real.assembly(), [1946])
    i, j = (found.ids.tolist().index(code) for code in ("US", "MX"))
    assert (found.n[i, j], found.value[i, j]) == (38, pytest.approx(-0.02775801, abs=5e-9))


@pytest.mark.oracle
@pytest.mark.slow
@pytest.mark.parametrize("pair", SESSION_70)
def test_session_70(pair):
    assert in_2015(scott_pi, real.assembly(), pair) == pytest.approx(SESSION_70[pair]["pi"], abs=6e-7)


@pytest.mark.oracle
def test_the_united_states_and_south_korea_by_other_data():
    """Häge's FPSIM 2.0 has pis of −.1630, −.1587 and −.1922 for 1960, 1990 and 2000 (`all-fp-sim.csv`, joshuaalley/treaty-depth). It rests on
    the alliances of the Correlates of War; from ATOP the figure is near, and not the same."""
    found = figures(scott_pi, real.treaties(), [1960, 1990, 2000], data="atop")
    assert {year: found[year, "2", "732"] for year in (1960, 1990, 2000)} == pytest.approx({1960: -.1630, 1990: -.1587, 2000: -.1922}, abs=0.03)


@some
@given(assemblies(), WEIGHTING)
def test_votes_one_pair_at_a_time(tables, weighting):
    cases = plainly.voted(tables)
    plainly.same(scott_pi, tables, lambda both, levels: plainly.pi(both, levels, weighting), cases, 3, weighting=weighting)


@some
@given(treaties(), WEIGHTING)
def test_alliances_one_pair_at_a_time(tables, weighting):
    cases = plainly.owed(tables)
    plainly.same(scott_pi, tables, lambda both, levels: plainly.pi(both, levels, weighting), cases, 4, weighting=weighting, data="atop")


@some
@given(assemblies(), WEIGHTING)
def test_properties(tables, weighting):
    found = figures(scott_pi, tables, weighting=weighting)
    well_formed(scott_pi, squares(scott_pi, tables, weighting=weighting))
    assert all(value <= 1 + 1e-12 for value in found.values())
    the_same_under_other_names(scott_pi, tables, weighting=weighting)
    assert figures(scott_pi, doubled(tables), weighting=weighting) == pytest.approx(found, abs=1e-12)


def test_agreement_where_nothing_else_could_be_is_undefined():
    tables = roll_calls(XAA="yyy", XBB="yyy", XCC="yyn")
    assert why(scott_pi, tables, ("XAA", "XBB")) == "undefined"
    assert why(scott_pi, tables, ("XAA", "XCC")) == "value"
    (found,) = squares(scott_pi, tables)
    assert found.counts() == {"value": 4, "no_data": 0, "too_few": 0, "undefined": 2}


def test_the_weighting_is_told():
    assert "(as fpsim does)" in scott_pi.told()
    assert scott_pi.options["weighting"].default == "nominal"
    assert "by steps" in scott_pi.told(weighting="linear")
