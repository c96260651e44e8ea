from __future__ import annotations

import pytest

from comity.measures._bulk_list import atop_defense
from measures import real
from measures.bulk import figures


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The Mutual Defense Treaty of the United States and South Korea (5 UST 2368) was signed on 1 October 1953 and is in force."""
    found = figures(atop_defense, real.treaties(), [1952, 1953, 2018])
    assert {year: found[year, "2", "732"] for year in [1952, 1953, 2018]} == {1952: 0, 1953: 1, 2018: 1}
