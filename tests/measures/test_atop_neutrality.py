from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import atop_neutrality
from measures import real
from measures.bulk import alliances, example_holds, figures, nothing_from_nothing, some, squares, the_same_under_other_names, treaties, well_formed


def test_worked_example():
    example_holds(atop_neutrality)


def test_nothing_from_nothing():
    nothing_from_nothing(atop_neutrality)


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The Soviet-Persian treaty of 1 October 1927 promises neutrality, as does the treaty of Russia and Iran
    of 12 March 2001."""
    found = figures(atop_neutrality, real.treaties(), [1926, 1927, 2000, 2001, 2018])
    assert {year: found[year, "365", "630"] for year in [1926, 1927, 2000, 2001, 2018]} == {1926: 0, 1927: 1, 2000: 0, 2001: 1, 2018: 1}

@some
@given(treaties())
def test_properties(tables):
    found = figures(atop_neutrality, tables)
    well_formed(atop_neutrality, squares(atop_neutrality, tables))
    ids = tables["states.spells"]["actor"].to_pylist()
    owed = {(row["year"], row["a"], row["b"]) for row in tables["atop.obligations"].to_pylist() if row["neutrality"]}
    assert found == {(2000, a, b): float((2000, a, b) in owed) for a in ids for b in ids if a != b}
    the_same_under_other_names(atop_neutrality, tables)
    twice = {**tables, "atop.obligations": tables["atop.obligations"].take([*range(tables["atop.obligations"].num_rows)] * 2)}
    assert figures(atop_neutrality, twice) == found


def test_who_is_no_member_owes_nothing_and_is_owed_nothing():
    tables = alliances("XAA XBB", ("XAA=XCC", "neutrality"), ("XBB=XAA", "neutrality"))
    assert figures(atop_neutrality, tables) == {(2000, "XAA", "XBB"): 1, (2000, "XBB", "XAA"): 1}
