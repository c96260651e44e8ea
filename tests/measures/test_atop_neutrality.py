from __future__ import annotations

import pytest

from comity.measures._bulk_list import atop_neutrality
from measures import real
from measures.bulk import figures


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The Soviet-Persian treaty of 1 October 1927 promises neutrality, as does the treaty of Russia and Iran
    of 12 March 2001."""
    found = figures(atop_neutrality, real.treaties(), [1926, 1927, 2000, 2001, 2018])
    assert {year: found[year, "365", "630"] for year in [1926, 1927, 2000, 2001, 2018]} == {1926: 0, 1927: 1, 2000: 0, 2001: 1, 2018: 1}
