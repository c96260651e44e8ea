from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import arms_wait
from measures import real
from measures.bulk import figures, register, some, squares, the_same_under_other_names, well_formed

PAIRS = ["XAA>XBB", "XBB>XAA", "XAA>XCC"]


@st.composite
def registers(draw):
    return [
        (draw(st.sampled_from(PAIRS)), ordered, draw(st.sampled_from(["", str(ordered + wait)])))
        for ordered, wait in draw(st.lists(st.tuples(st.integers(1990, 2004), st.integers(0, 6)), min_size=1, max_size=14))
    ]


def kaplan_meier(waits):
    """The curve as the paper writes it: a product over the times at which something begins, from (time, begun)."""
    alive, median, in_time = 1.0, None, 0.0
    for time in sorted({time for time, begun in waits if begun}):
        at_risk = sum(each >= time for each, _ in waits)
        alive *= 1 - sum(begun and each == time for each, begun in waits) / at_risk
        if median is None and alive <= 0.5 + 1e-12:
            median = time
        if time <= 5:
            in_time = 1 - alive
    return median, in_time


def test_a_curve_that_is_published():
    """The remissions of leukaemia under 6-mercaptopurine (E. A. Freireich et al., Blood 21 (1963), 699-716): 21 patients, 12 of them censored,
    a median of 23 weeks by the estimate of Kaplan and Meier, as every textbook has it; weeks are years here."""
    relapsed, censored = [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    deals = [("XAA>XBB", 2035 - wait, "2035") for wait in relapsed] + [("XAA>XBB", 2035 - wait, "") for wait in censored]
    tables = register("XAA XBB", *deals)
    assert figures(arms_wait, tables, [2035], within=40)[2035, "XAA", "XBB"] == 23
    assert figures(arms_wait, tables, [2035], "waiting", within=40)[2035, "XAA", "XBB"] == 12


def test_states_without_a_deal_are_covered_and_have_no_figure():
    (square,) = arms_wait.build(register("XAA XBB XCC", ("XAA>XBB", 2001, "2002")), [2002])
    assert square.ids.tolist() == ["XAA", "XBB", "XCC"]
    assert square.counts() == {"value": 1, "no_data": 5, "too_few": 0, "undefined": 0}


@pytest.mark.oracle
def test_suppliers_of_the_register():
    """Half of the deals of the four largest suppliers begin to come within two years of the order."""
    found = figures(arms_wait, real.deals(), [2024], reference="supplier")
    waits = {supplier: value for (_, supplier, _), value in found.items() if supplier in ("United States", "Russia", "France", "China")}
    assert waits == {"United States": 2, "Russia": 1, "France": 2, "China": 1}


@some
@given(registers(), st.sampled_from(["pair", "supplier", "receiver"]), st.integers(1, 30))
def test_one_class_at_a_time(made, reference, within):
    tables = register("XAA XBB XCC", *made)
    first, last = arms_wait.covers(tables)
    for year in range(first, last + 1):
        found = figures(arms_wait, tables, [year], reference=reference, within=within)
        in_time = figures(arms_wait, tables, [year], "in_time", reference=reference, within=within)
        seen = [deal for deal in made if year - within < deal[1] <= year]
        for pair in PAIRS:
            one, other = pair.split(">")
            like = [
                deal for deal in seen
                if {"pair": deal[0] == pair, "supplier": deal[0].startswith(one), "receiver": deal[0].endswith(other)}[reference]
            ]
            waits = [(int(years) - ordered, True) if years and int(years) <= year else (year - ordered, False) for _, ordered, years in like]
            if any(deal[0] == pair for deal in seen):
                median, share = kaplan_meier(waits)
                assert found.get((year, one, other)) == median
                assert math.isclose(in_time[year, one, other], share, abs_tol=1e-12)
            else:
                assert (year, one, other) not in found


@some
@given(registers())
def test_properties(made):
    tables = register("XAA XBB XCC", *made)
    well_formed(arms_wait, squares(arms_wait, tables))
    found = figures(arms_wait, tables)
    assert all(value >= 0 and value == int(value) for value in found.values())
    the_same_under_other_names(arms_wait, tables)
    assert figures(arms_wait, register("XAA XBB XCC", *made, *made)) == found


def test_what_came_later_is_not_known_yet():
    tables = register("XAA XBB", ("XAA>XBB", 2000, "2009"), ("XAA>XBB", 2001, "2001"), ("XAA>XBB", 2001, "2010"))
    assert figures(arms_wait, tables, [2005]) == {}
    assert figures(arms_wait, tables, [2005], "waiting")[2005, "XAA", "XBB"] == 2
    assert figures(arms_wait, tables, [2010])[2010, "XAA", "XBB"] == 9


def test_a_class_that_mostly_waits_has_no_median():
    (found,) = squares(arms_wait, register("XAA XBB", ("XAA>XBB", 2000, "2000"), ("XAA>XBB", 2000, ""), ("XAA>XBB", 2000, "")))
    assert found.counts() == {"value": 0, "no_data": 1, "too_few": 0, "undefined": 1}
