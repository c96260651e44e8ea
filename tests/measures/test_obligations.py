"""What the five measures of an obligation have in common: one kind of it each, owed or not, over the states of the year."""

from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures import bulk_named
from comity.measures._obligations import KINDS, owed
from comity.states import spells
from measures.bulk import alliances, figures, some, squares, table, the_same_under_other_names, treaties, well_formed

KIND = pytest.mark.parametrize("kind", KINDS)


@KIND
@some
@given(treaties())
def test_properties(kind, tables):
    measure = bulk_named(f"atop_{kind}")
    found = figures(measure, tables)
    well_formed(measure, squares(measure, tables))
    ids = tables["states.spells"]["actor"].to_pylist()
    owed = {(row["year"], row["a"], row["b"]) for row in tables["atop.obligations"].to_pylist() if row[kind]}
    assert found == {(2000, a, b): float((2000, a, b) in owed) for a in ids for b in ids if a != b}
    the_same_under_other_names(measure, tables)
    twice = {**tables, "atop.obligations": tables["atop.obligations"].take([*range(tables["atop.obligations"].num_rows)] * 2)}
    assert figures(measure, twice) == found


def test_a_number_that_passes_on_within_a_year_is_one_state():
    """365 of 1991 is Russia, the last to bear it, as in the source; the Soviet Union beside it would be a state that owes nobody anything."""
    tables = {"atop.obligations": table("atop.obligations", [{"a": "RUS", "b": "IRN", "year": 1991, "neutrality": True}])}
    ((_, ids, _),) = owed(tables, (1991,))
    assert ("RUS" in ids, "SUN" in ids) == (True, False)
    assert len(ids) == len({spell.number for spell in spells("cow") if spell.begin.year <= 1991 and (spell.end is None or spell.end.year >= 1991)})


@KIND
def test_who_is_no_member_owes_nothing_and_is_owed_nothing(kind):
    tables = alliances("XAA XBB", ("XAA=XCC", kind), ("XBB=XAA", kind))
    assert figures(bulk_named(f"atop_{kind}"), tables) == {(2000, "XAA", "XBB"): 1, (2000, "XBB", "XAA"): 1}
