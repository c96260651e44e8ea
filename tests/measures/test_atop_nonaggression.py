from __future__ import annotations

import pytest

from comity.measures._bulk_list import atop_nonaggression
from measures import real
from measures.bulk import figures


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The treaty of non-aggression between Germany and the Soviet Union of 23 August 1939, broken on 22 June 1941."""
    found = figures(atop_nonaggression, real.treaties(), [1938, 1939, 1941, 1942])
    assert {year: found[year, "365", "255"] for year in [1938, 1939, 1941, 1942]} == {1938: 0, 1939: 1, 1941: 1, 1942: 0}
