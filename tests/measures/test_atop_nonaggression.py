from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import atop_nonaggression
from measures import real
from measures.bulk import alliances, example_holds, figures, nothing_from_nothing, some, squares, the_same_under_other_names, treaties, well_formed


def test_worked_example():
    example_holds(atop_nonaggression)


def test_nothing_from_nothing():
    nothing_from_nothing(atop_nonaggression)


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """The treaty of non-aggression between Germany and the Soviet Union of 23 August 1939, broken on 22 June 1941."""
    found = figures(atop_nonaggression, real.treaties(), [1938, 1939, 1941, 1942])
    assert {year: found[year, "365", "255"] for year in [1938, 1939, 1941, 1942]} == {1938: 0, 1939: 1, 1941: 1, 1942: 0}

@some
@given(treaties())
def test_properties(tables):
    found = figures(atop_nonaggression, tables)
    well_formed(atop_nonaggression, squares(atop_nonaggression, tables))
    ids = tables["states.spells"]["actor"].to_pylist()
    owed = {(row["year"], row["a"], row["b"]) for row in tables["atop.obligations"].to_pylist() if row["nonaggression"]}
    assert found == {(2000, a, b): float((2000, a, b) in owed) for a in ids for b in ids if a != b}
    the_same_under_other_names(atop_nonaggression, tables)
    twice = {**tables, "atop.obligations": tables["atop.obligations"].take([*range(tables["atop.obligations"].num_rows)] * 2)}
    assert figures(atop_nonaggression, twice) == found


def test_who_is_no_member_owes_nothing_and_is_owed_nothing():
    tables = alliances("XAA XBB", ("XAA=XCC", "nonaggression"), ("XBB=XAA", "nonaggression"))
    assert figures(atop_nonaggression, tables) == {(2000, "XAA", "XBB"): 1, (2000, "XBB", "XAA"): 1}
