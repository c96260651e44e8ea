"""The contract of the bulk measures: what the decorator refuses, what options take, what a square says of its cells."""

from __future__ import annotations

import gc

import numpy as np
import pytest

from comity.measures import BULK, _votes, bulk_named
from comity.measures._bulk import Option, bulk
from comity.measures._members import members
from comity.measures._square import NO_DATA, TOO_FEW, UNDEFINED, VALUE, square
from comity.problems import BadInput
from measures.bulk import example_holds, nothing_from_nothing, roll_calls, squares

GOOD = """Something counted.

Range: 0 and up.

Limits: Few.

References: None yet.

Example:
    >>> 1
    1
"""
RULE = Option("rule", "one", {"one": "the first rule", "two": "the second rule"})
DEPTH = Option("depth", 2, number="to the depth of {}", where=("rule", "two"))
EACH = pytest.mark.parametrize("measure", BULK, ids=lambda each: each.name)


def made(doc=GOOD, **changes):
    def something(tables, periods, chosen):
        return iter([(period, chosen) for period in periods])

    something.__doc__ = doc
    return bulk(**{"reads": ("a.b",), "unit": "items", "covers": lambda tables, chosen: (2000, 2003), "options": (RULE, DEPTH), **changes})(something)


# --- the decorator ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("changes", "reason"), [
    ({"unit": "bananas"}, "not bananas"),
    ({"doc": "No full stop"}, "one sentence"),
    ({"doc": GOOD.replace("Limits:", "Limits -")}, "headings"),
    ({"reads": {"one": ("a.b",)}}, "every choice of an option"),
    ({"reads": {"one": ("a.b",)}, "by": ("rule",)}, "every choice of rule"),
])
def test_what_is_not_as_the_contract_says_is_refused(changes, reason):
    with pytest.raises(ValueError, match=reason):
        made(**changes)


def test_a_measure_knows_its_words_and_tables():
    found = made(reads={"one": ("a.b",), "two": ("a.b", "c.d")}, by=("rule",))
    assert (found.name, found.summary, found.sections["Limits"]) == ("something", "Something counted.", "Few.")
    assert (found.reads, found.needs(), found.needs(rule="two")) == (("a.b", "c.d"), ("a.b",), ("a.b", "c.d"))


# --- two proofs of every measure -------------------------------------------------------------------------------------


@EACH
def test_the_worked_example_holds(measure):
    example_holds(measure)


@EACH
def test_nothing_from_nothing(measure):
    nothing_from_nothing(measure)


# --- options ---------------------------------------------------------------------------------------------------------


def test_options_have_the_literature_s_default_and_are_told():
    found = made()
    assert found.chosen() == {"rule": "one", "depth": 2}
    assert found.told() == "the first rule"
    assert found.told(rule="two", depth=5) == "the second rule; to the depth of 5"


@pytest.mark.parametrize(("options", "reason"), [
    ({"rules": "one"}, "no option rules"), ({"rule": "three"}, "three is none of its choices"), ({"rule": 1}, "none of its choices"),
    ({"depth": 0}, "0 is no whole number from 1 up"), ({"depth": "2"}, "no whole number"), ({"depth": True}, "no whole number"),
])
def test_options_there_are_not_and_values_they_do_not_take_are_refused(options, reason):
    with pytest.raises(BadInput, match=reason):
        made().chosen(**options)


@EACH
def test_every_choice_of_every_option_is_told_in_its_own_words(measure):
    for option in measure.options.values():
        under = {} if option.where is None else {option.where[0]: option.where[1]}
        choices = list(option.words) or [1, 2]
        assert len({measure.told(**under, **{option.name: choice}) for choice in choices}) == len(choices)
        assert option.default in (*option.words, *((1, 2, 20) if option.number else ()))


def test_periods_are_in_order_once_and_within_what_is_covered():
    found = made()
    assert [period for period, _ in found.build({}, [2005, 2003, 2001, 2003, 1999])] == [2001, 2003]
    assert [period for period, _ in found.build({})] == [2000, 2001, 2002, 2003]
    assert list(made(covers=lambda tables, chosen: None).build({}, [2000])) == []


def test_bulk_measures_are_found_by_name():
    assert tuple(bulk_named(each.name) for each in BULK) == BULK
    for name in ("mirror_gap", "power", "_votes", "", "../measures/s_score", "s_score.s_score"):
        with pytest.raises(KeyError):
            bulk_named(name)


# --- squares ---------------------------------------------------------------------------------------------------------


def test_a_cell_without_a_figure_says_why():
    ids = np.array(["XAA", "XBB"])
    value, n = np.array([[1.0, np.nan], [4.0, 1.0]]), np.array([[9, 5], [2, 9]])
    found = square(2000, ids, value, n, least=3, extra={"part": np.array([[1, 2], [3, 4]])})
    assert found.why.tolist() == [[NO_DATA, UNDEFINED], [TOO_FEW, NO_DATA]]
    assert np.isnan(found.value).all()
    assert (found.n.tolist(), found.n.dtype) == ([[0, 5], [2, 0]], np.int32)
    assert np.isnan(np.diag(found.extra["part"])).all()
    assert found.counts() == {"value": 0, "no_data": 0, "too_few": 1, "undefined": 1}


def test_where_a_source_means_to_be_complete_nothing_found_is_nought():
    found = square(2000, np.array(["XAA", "XBB"]), np.zeros((2, 2)), np.zeros((2, 2)), least=0)
    assert found.counts() == {"value": 2, "no_data": 0, "too_few": 0, "undefined": 0}
    assert found.why[0, 1] == VALUE


# --- what is kept between measures -----------------------------------------------------------------------------------


def test_measures_asked_in_turn_and_at_once_do_not_disturb_each_other():
    tables = roll_calls(2015, XAA="yyna", XBB="yany", XCC="nnya")
    one, other = bulk_named("s_score"), bulk_named("cohen_kappa")
    alone = [squares(one, tables, unanimous=rule)[0].value for rule in ("keep", "drop")]
    both = zip(one.build(tables), other.build(tables, unanimous="drop"), one.build(tables, unanimous="drop"), strict=True)
    ((first, _, third),) = both
    np.testing.assert_array_equal(first.value, alone[0])
    np.testing.assert_array_equal(third.value, alone[1])


def test_ballots_are_dropped_with_their_tables():
    tables = roll_calls(2015, XAA="yyn", XBB="yan")
    squares(bulk_named("s_score"), tables)
    assert len(_votes._KEPT) == 1
    del tables
    gc.collect()
    assert _votes._KEPT == []


def test_who_was_a_state_is_asked_of_the_correlates_of_war_where_nobody_says():
    """23 members in 1816, 195 in 2016 (State System Membership v2016)."""
    assert {year: len(ids) for year, ids in members({}, (1816, 2016))} == {1816: 23, 2016: 195}
