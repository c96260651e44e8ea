from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import voting_agreement
from comity.problems import BadInput
from measures import plainly, real
from measures.bulk import assemblies, doubled, figures, roll_calls, some, squares, the_same_under_other_names, well_formed
from measures.published import SESSION_70, in_2015

A, B, C = "XAA", "XBB", "XCC"


@pytest.mark.oracle
@pytest.mark.slow
@pytest.mark.parametrize("pair", SESSION_70)
def test_session_70(pair):
    assert in_2015(voting_agreement, real.assembly(), pair) == pytest.approx(SESSION_70[pair]["agree"], abs=6e-5)
    assert in_2015(voting_agreement, real.assembly(), pair, "n") == SESSION_70[pair]["n"]


@pytest.mark.oracle
@pytest.mark.slow
def test_who_voted_with_the_united_states_in_2017():
    """Department of State, Voting Practices in the United Nations 2017, as reported at allafrica.com/stories/201804300283.html: the ten that
    voted most often with the United States, in this order. The report counts 93 votes; these data have 95 that are on no paragraph or amendment."""
    found = figures(voting_agreement, real.assembly(), [2017], paragraphs="drop")
    with_us = sorted(((value, b) for (_, a, b), value in found.items() if a == "US"), reverse=True)
    assert [state for _, state in with_us[:10]] == ["IL", "FM", "CA", "MH", "AU", "GB", "FR", "PW", "UA", "CZ"]
    assert with_us[0][0] == pytest.approx(0.94, abs=0.005)


@pytest.mark.oracle
@pytest.mark.slow
def test_share_of_identical_votes_in_1995():
    """The share of identical votes with the United States and Russia in session 50, from the data of K. Imai, Quantitative Social Science
    (`unvoting.csv`, kosukeimai/qss): China .1410, India .0864, Israel .8250, Brazil .2250, Iran .1818; China and Russia .4744. It leaves out
    votes on paragraphs and amendments after 1989."""
    rules = {"every": "session", "abstentions": "different", "paragraphs": "drop_after_1989"}
    found = figures(voting_agreement, real.assembly(), [1995], **rules)
    others = {"CN": .1410, "IN": .0864, "IL": .8250, "BR": .2250, "IR": .1818}
    assert {state: found[1995, "US", state] for state in others} == pytest.approx(others, abs=6e-5)
    assert found[1995, "CN", "RU"] == pytest.approx(.4744, abs=6e-5)


RULES = st.fixed_dictionaries({
    "abstentions": st.sampled_from(["half", "out"]), "unanimous": st.sampled_from(["keep", "drop"]),
    "paragraphs": st.sampled_from(["keep", "drop", "drop_after_1989"]), "important": st.sampled_from(["all", "only"]),
})


@some
@given(assemblies(), RULES)
def test_rules_one_pair_at_a_time(tables, rules):
    plainly.same(voting_agreement, tables, plainly.agreement, plainly.voted(tables, **rules), 3, **rules)


@some
@given(assemblies("yyan-"))
def test_absences_as_abstentions(tables):
    if "absent" not in tables["un_votes.votes"]["choice"].to_pylist():
        with pytest.raises(BadInput, match="does not say who was absent"):
            figures(voting_agreement, tables, absences="abstain")
    else:
        cases = plainly.voted(tables, absences="abstain")
        plainly.same(voting_agreement, tables, plainly.agreement, cases, 3, absences="abstain")


@some
@given(assemblies())
def test_properties(tables):
    found = figures(voting_agreement, tables)
    well_formed(voting_agreement, squares(voting_agreement, tables))
    assert all(0 <= value <= 1 for value in found.values())
    the_same_under_other_names(voting_agreement, tables)
    assert figures(voting_agreement, doubled(tables)) == pytest.approx(found, abs=1e-12)
    identical = figures(voting_agreement, tables, abstentions="different")
    assert all(identical[pair] <= value + 1e-12 for pair, value in found.items())
    cells = [figures(voting_agreement, tables, column=name) for name in voting_agreement.also]
    for each in squares(voting_agreement, tables):
        for (year, a, b) in found:
            i, j = each.ids.tolist().index(a), each.ids.tolist().index(b)
            assert sum(cell[year, a, b] for cell in cells) == each.n[i, j]


def test_absent_is_not_abstaining():
    tables = roll_calls(XAA="yyn", XBB="y-n", XCC="yan")
    found = figures(voting_agreement, tables)
    assert (found[2015, A, B], found[2015, A, C]) == (1, pytest.approx(5 / 6))
    assert figures(voting_agreement, tables, absences="abstain")[2015, A, B] == pytest.approx(5 / 6)


def test_a_session_runs_into_the_next_year():
    tables = roll_calls(2016, session=70, XAA="y", XBB="y")
    assert list(figures(voting_agreement, tables)) == [(2016, A, B), (2016, B, A)]
    assert list(figures(voting_agreement, tables, every="session")) == [(2015, A, B), (2015, B, A)]
    assert voting_agreement.covers(tables, every="session") == (2015, 2015)


def test_unanimity_is_of_all_who_voted_and_not_of_the_pair():
    tables = roll_calls(XAA="yy", XBB="yy", XCC="yn")
    (found,) = squares(voting_agreement, tables, unanimous="drop")
    assert found.n[0, 1] == 1


def test_years_not_covered_have_no_square():
    assert figures(voting_agreement, roll_calls(2015, XAA="y", XBB="y"), [2014, 2015, 2016]).keys() == {(2015, A, B), (2015, B, A)}


@pytest.mark.parametrize(("rule", "what"), [({"important": "only"}, "which votes are important"), ({"paragraphs": "drop"}, "on paragraphs")])
def test_a_rule_about_which_nothing_is_said_is_refused(rule, what):
    tables = roll_calls(XAA="yn", XBB="yy")
    calls = tables["un_votes.roll_calls"]
    for name in ("important", "amendment", "paragraph"):
        calls = calls.set_column(calls.column_names.index(name), name, pa.nulls(len(calls), pa.bool_()))
    with pytest.raises(BadInput, match=what):
        figures(voting_agreement, {**tables, "un_votes.roll_calls": calls}, **rule)
