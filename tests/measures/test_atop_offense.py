from __future__ import annotations

import pytest

from comity.measures._bulk_list import atop_offense
from measures import real
from measures.bulk import figures


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """Agreement of Mutual Assistance between the United Kingdom and Poland, 25 August 1939 (Cmd. 6616), article 2 with its protocol: help in a war over Danzig as well."""
    found = figures(atop_offense, real.treaties(), [1938, 1939])
    assert {year: found[year, "200", "290"] for year in [1938, 1939]} == {1938: 0, 1939: 1}
