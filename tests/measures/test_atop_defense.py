from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import atop_defense
from measures import real
from measures.bulk import alliances, example_holds, figures, nothing_from_nothing, some, squares, the_same_under_other_names, treaties, well_formed


def test_worked_example():
    example_holds(atop_defense)


def test_nothing_from_nothing():
    nothing_from_nothing(atop_defense)


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The Mutual Defense Treaty of the United States and South Korea (5 UST 2368) was signed on 1 October 1953 and is in force."""
    found = figures(atop_defense, real.treaties(), [1952, 1953, 2018])
    assert {year: found[year, "2", "732"] for year in [1952, 1953, 2018]} == {1952: 0, 1953: 1, 2018: 1}

@some
@given(treaties())
def test_properties(tables):
    found = figures(atop_defense, tables)
    well_formed(atop_defense, squares(atop_defense, tables))
    ids = tables["states.spells"]["actor"].to_pylist()
    owed = {(row["year"], row["a"], row["b"]) for row in tables["atop.obligations"].to_pylist() if row["defense"]}
    assert found == {(2000, a, b): float((2000, a, b) in owed) for a in ids for b in ids if a != b}
    the_same_under_other_names(atop_defense, tables)
    twice = {**tables, "atop.obligations": tables["atop.obligations"].take([*range(tables["atop.obligations"].num_rows)] * 2)}
    assert figures(atop_defense, twice) == found


def test_who_is_no_member_owes_nothing_and_is_owed_nothing():
    tables = alliances("XAA XBB", ("XAA=XCC", "defense"), ("XBB=XAA", "defense"))
    assert figures(atop_defense, tables) == {(2000, "XAA", "XBB"): 1, (2000, "XBB", "XAA"): 1}
