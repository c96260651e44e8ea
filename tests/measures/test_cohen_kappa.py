from __future__ import annotations

import pytest

from comity.measures._bulk_list import cohen_kappa
from measures import real
from measures.bulk import figures
from measures.published import EUROPE_1914, SESSION_70, in_1946, in_2015


def test_germany_and_russia_in_1914():
    """svmiller.com/fpsim/reference/cohenk.html: −0.07758621, of table 6 of Signorino and Ritter (1999)."""
    assert figures(cohen_kappa, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(-0.07758621, abs=5e-9)


@pytest.mark.oracle
@pytest.mark.slow
def test_the_united_states_and_mexico_in_1946():
    """svmiller.com/fpsim/reference/cohenk.html: −0.01222707 over 38 votes, in the data of June 2024."""
    assert in_1946(cohen_kappa, real.assembly()) == (38, pytest.approx(-0.01222707, abs=5e-9))


@pytest.mark.oracle
@pytest.mark.slow
@pytest.mark.parametrize("pair", SESSION_70)
def test_session_70(pair):
    found = {weighting: in_2015(cohen_kappa, real.assembly(), pair, weighting=weighting) for weighting in ("quadratic", "linear")}
    assert found == pytest.approx({weighting: SESSION_70[pair][weighting] for weighting in found}, abs=6e-7)


@pytest.mark.oracle
@pytest.mark.slow
def test_the_paradox_of_ecuador_and_bolivia():
    """In 1990 an S of 0.95 goes with a kappa of 0.00."""
    found = figures(cohen_kappa, real.assembly(), [1990], every="session")
    assert found[1990, "BO", "EC"] == pytest.approx(0, abs=0.0005)


@pytest.mark.oracle
def test_the_united_states_and_south_korea_by_other_data():
    """Häge's FPSIM 2.0 has kappas of .0546, .0470 and .0373 for 1960, 1990 and 2000 (`all-fp-sim.csv`, joshuaalley/treaty-depth). It rests on
    the alliances of the Correlates of War, which leave most promises not to attack out; from ATOP the figure is near, and not the same."""
    found = figures(cohen_kappa, real.treaties(), [1960, 1990, 2000], data="atop")
    assert {year: found[year, "2", "732"] for year in (1960, 1990, 2000)} == pytest.approx({1960: .0546, 1990: .0470, 2000: .0373}, abs=0.003)
