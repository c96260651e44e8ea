from __future__ import annotations

import pytest

from comity.measures._bulk_list import atop_consultation
from measures import real
from measures.bulk import figures


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The treaty of Russia and Iran of 12 March 2001 has neutrality, non-aggression and consultation, and no defence."""
    found = figures(atop_consultation, real.treaties(), [1927, 2000, 2001, 2018])
    assert {year: found[year, "365", "630"] for year in [1927, 2000, 2001, 2018]} == {1927: 0, 2000: 0, 2001: 1, 2018: 1}
