"""What the measures of similarity have in common: each is its formula, one pair at a time, and what names and repetition do not change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures import bulk_named
from comity.measures._similarity import RULES
from measures import plainly
from measures.bulk import assemblies, doubled, figures, roll_calls, some, squares, the_same_under_other_names, treaties, well_formed, why

FORMULAS = {"s_score": plainly.s, "cohen_kappa": plainly.kappa, "scott_pi": plainly.pi, "alignment_a": plainly.a, "tau_b": plainly.tau}
CORRECTED = {"cohen_kappa": "quadratic", "scott_pi": "nominal"}
"""Those corrected for chance, which may lie below −1, with the default of their weighting."""
SHARED = {rule.name for rule in RULES}
EACH = pytest.mark.parametrize("name", FORMULAS)


def own(measure, data):
    """A choice of each option that is this measure's alone."""
    return {name: data.draw(st.sampled_from(sorted(option.words))) for name, option in measure.options.items() if name not in SHARED}


@EACH
@some
@given(assemblies(), st.sampled_from(["half", "out"]), st.data())
def test_votes_one_pair_at_a_time(name, tables, abstentions, data):
    measure, cases = bulk_named(name), plainly.voted(tables, abstentions=abstentions)
    chosen = own(measure, data)
    plainly.same(measure, tables, lambda both, levels: FORMULAS[name](both, levels, **chosen), cases, 3, abstentions=abstentions, **chosen)


@EACH
@some
@given(treaties(), st.sampled_from(["chiba", "singer"]), st.data())
def test_alliances_one_pair_at_a_time(name, tables, ranking, data):
    measure, cases = bulk_named(name), plainly.owed(tables, ranking)
    chosen = own(measure, data)
    plainly.same(measure, tables, lambda both, levels: FORMULAS[name](both, levels, **chosen), cases, 4, data="atop", ranking=ranking, **chosen)


@EACH
@some
@given(assemblies(), st.data())
def test_properties(name, tables, data):
    measure = bulk_named(name)
    chosen = own(measure, data)
    found = figures(measure, tables, **chosen)
    well_formed(measure, squares(measure, tables, **chosen))
    assert all(value <= 1 + 1e-12 for value in found.values())
    assert name in CORRECTED or all(value >= -1 - 1e-12 for value in found.values())
    the_same_under_other_names(measure, tables, **chosen)
    assert figures(measure, doubled(tables), **chosen) == pytest.approx(found, abs=1e-12)


@pytest.mark.parametrize("name", CORRECTED)
def test_agreement_where_nothing_else_could_be_is_undefined(name):
    measure, tables = bulk_named(name), roll_calls(XAA="yyy", XBB="yyy", XCC="yyn")
    assert why(measure, tables, ("XAA", "XBB")) == "undefined"
    assert why(measure, tables, ("XAA", "XCC")) == "value"
    (found,) = squares(measure, tables)
    assert found.counts() == {"value": 4, "no_data": 0, "too_few": 0, "undefined": 2}


@pytest.mark.parametrize("name", CORRECTED)
def test_the_weighting_is_told(name):
    measure = bulk_named(name)
    assert measure.options["weighting"].default == CORRECTED[name]
    assert "(as fpsim does)" in measure.told()
    assert "by steps" in measure.told(weighting="linear")
