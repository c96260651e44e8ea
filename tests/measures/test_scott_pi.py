from __future__ import annotations

import pytest

from comity.measures._bulk_list import scott_pi
from measures import real
from measures.bulk import figures
from measures.published import EUROPE_1914, SESSION_70, in_1946, in_2015


def test_germany_and_russia_in_1914():
    """svmiller.com/fpsim/reference/spi.html: −0.04477612, of table 6 of Signorino and Ritter (1999)."""
    assert figures(scott_pi, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(-0.04477612, abs=5e-9)


@pytest.mark.oracle
@pytest.mark.slow
def test_the_united_states_and_mexico_in_1946():
    """svmiller.com/fpsim/reference/spi.html: −0.02775801 over 38 votes, in the data of June 2024."""
    assert in_1946(scott_pi, real.assembly()) == (38, pytest.approx(-0.02775801, abs=5e-9))


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
