from __future__ import annotations

import pytest

from comity.measures._bulk_list import alignment_a
from measures import real
from measures.bulk import figures, roll_calls
from measures.published import EUROPE_1914, SESSION_70, in_2015


def test_germany_and_russia_in_1914():
    """svmiller.com/fpsim/reference/bcai.html: −0.04, of table 6 of Signorino and Ritter (1999)."""
    assert figures(alignment_a, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(-0.04, abs=1e-12)


@pytest.mark.oracle
@pytest.mark.slow
@pytest.mark.parametrize("pair", SESSION_70)
def test_session_70(pair):
    assert in_2015(alignment_a, real.assembly(), pair) == pytest.approx(SESSION_70[pair]["a"], abs=6e-5)


def test_a_state_that_always_votes_alike_is_aligned_with_nobody():
    found = figures(alignment_a, roll_calls(XAA="yyyy", XBB="yyyy", XCC="yann"))
    assert set(found.values()) == {0}
