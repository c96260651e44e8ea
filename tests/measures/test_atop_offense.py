from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import atop_offense
from measures import real
from measures.bulk import alliances, example_holds, figures, nothing_from_nothing, some, squares, the_same_under_other_names, treaties, well_formed


def test_worked_example():
    example_holds(atop_offense)


def test_nothing_from_nothing():
    nothing_from_nothing(atop_offense)


@pytest.mark.oracle
def test_a_treaty_whose_years_are_known():
    """Agreement of Mutual Assistance between the United Kingdom and Poland, 25 August 1939 (Cmd. 6616), article 2 with its protocol: help in a war over Danzig as well."""
    found = figures(atop_offense, real.treaties(), [1938, 1939])
    assert {year: found[year, "200", "290"] for year in [1938, 1939]} == {1938: 0, 1939: 1}

@some
@given(treaties())
def test_properties(tables):
    found = figures(atop_offense, tables)
    well_formed(atop_offense, squares(atop_offense, tables))
    ids = tables["states.spells"]["actor"].to_pylist()
    owed = {(row["year"], row["a"], row["b"]) for row in tables["atop.obligations"].to_pylist() if row["offense"]}
    assert found == {(2000, a, b): float((2000, a, b) in owed) for a in ids for b in ids if a != b}
    the_same_under_other_names(atop_offense, tables)
    twice = {**tables, "atop.obligations": tables["atop.obligations"].take([*range(tables["atop.obligations"].num_rows)] * 2)}
    assert figures(atop_offense, twice) == found


def test_who_is_no_member_owes_nothing_and_is_owed_nothing():
    tables = alliances("XAA XBB", ("XAA=XCC", "offense"), ("XBB=XAA", "offense"))
    assert figures(atop_offense, tables) == {(2000, "XAA", "XBB"): 1, (2000, "XBB", "XAA"): 1}
