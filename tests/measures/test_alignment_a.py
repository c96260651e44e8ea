from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import alignment_a
from measures import plainly, real
from measures.bulk import (
    assemblies,
    doubled,
    example_holds,
    figures,
    nothing_from_nothing,
    roll_calls,
    some,
    squares,
    the_same_under_other_names,
    treaties,
    well_formed,
)
from measures.published import EUROPE_1914, SESSION_70, in_2015


def test_worked_example():
    example_holds(alignment_a)


@pytest.mark.parametrize("data", ["votes", "atop"])
def test_nothing_from_nothing(data):
    nothing_from_nothing(alignment_a, data=data)


def test_germany_and_russia_in_1914():
    """svmiller.com/fpsim/reference/bcai.html: −0.04, of table 6 of Signorino and Ritter (1999)."""
    assert figures(alignment_a, EUROPE_1914, data="atop")[1914, "GMY", "RUS"] == pytest.approx(-0.04, abs=1e-12)


@pytest.mark.oracle
@pytest.mark.slow
@pytest.mark.parametrize("pair", SESSION_70)
def test_session_70(pair):
    assert in_2015(alignment_a, real.assembly(), pair) == pytest.approx(SESSION_70[pair]["a"], abs=6e-5)


@some
@given(assemblies())
def test_votes_one_pair_at_a_time(tables):
    plainly.same(alignment_a, tables, plainly.a, plainly.voted(tables), 3)


@some
@given(treaties())
def test_alliances_one_pair_at_a_time(tables):
    plainly.same(alignment_a, tables, plainly.a, plainly.owed(tables), 4, data="atop")


@some
@given(assemblies())
def test_properties(tables):
    found = figures(alignment_a, tables)
    well_formed(alignment_a, squares(alignment_a, tables))
    assert all(-1 - 1e-12 <= value <= 1 + 1e-12 for value in found.values())
    the_same_under_other_names(alignment_a, tables)
    assert figures(alignment_a, doubled(tables)) == pytest.approx(found, abs=1e-12)


def test_a_state_that_always_votes_alike_is_aligned_with_nobody():
    found = figures(alignment_a, roll_calls(XAA="yyyy", XBB="yyyy", XCC="yann"))
    assert set(found.values()) == {0}
