from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import contestedness
from measures.proofs import few, values, well_formed
from writers import A, B, asked, encounter, rows, value


def told(*groups, heads=(), pair=(A, B)):
    return rows(contestedness, asked=asked(a=pair[0], b=pair[1]), heads=heads, groups=groups)


def signed(record, **more):
    return {"record": record, "kind": "agreement", "property": "signed", "shown": f"{record}#signed@doc", **more}


def test_yearly_totals_of_russia_and_iran():
    """2019: 2 bn (News Front, 2020-02-13) against 1.6 bn (RT by way of epgn.ch, 2023-12-31). 2020: 2.22 bn (RT, 2021-07) alone. 2021: just over 4 bn
    (tass.com/economy/1546039) alone. 2022: 4.6 bn (UrduPoint, 2023-02-09) against 4.9 bn (1prime.ru/20260108/efimov-866296269.html). 2023: 4.0 bn (the
    same page, and RT by way of hollywood-house.com). Counted by hand: two of five contested, two of five on one source."""
    found = told(
        value("trade", "2019", "2e9", contested=True), value("trade", "2020", "2.22e9", single=True), value("trade", "2021", "4e9", single=True),
        value("trade", "2022", "4.9e9", contested=True), value("trade", "2023", "4.0e9"), pair=("IRN", "RUS"),
    )
    assert [(row["trait"], float(row["value"]), row["n"]) for row in found] == [("contested", 0.4, 5), ("single", 0.4, 5)]
    assert found[0]["claims"] == ["trade#2019@doc", "trade#2022@doc"]


def test_one_sidedness_is_measured_among_acts_that_take_both_sides():
    meeting, held = encounter("talks", "2024", "meeting")
    summit, crowd = encounter("summit", "2024", "summit")
    groups = [signed("treaty", one_sided=True), signed("pact"), held, crowd, value("trade", "2023", "1")]
    row = next(row for row in told(*groups, heads=[meeting, summit]) if row["trait"] == "one_sided")
    assert (round(float(row["value"]), 4), row["n"]) == (0.3333, 3)


def test_the_analyst_s_own_marks_do_not_count():
    assert told(value("border", "2023", "1", kind="dispute", property="salience")) == []


def test_nothing_in_dispute_is_a_zero_that_rests_on_no_claim():
    assert [(row["trait"], row["value"], row["claims"]) for row in told(value("trade", "2023", "1"))] == [("contested", 0, []), ("single", 0, [])]


@few
@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=8))
def test_properties(marks):
    groups = [signed(f"t{at}", contested=c, one_sided=o, single=s) for at, (c, o, s) in enumerate(marks)]
    found = told(*groups)
    well_formed(contestedness, [row for row in found if row["value"]])
    assert [(row["trait"], round(float(row["value"]) * row["n"]), row["n"]) for row in found] == [
        ("contested", sum(c for c, _, _ in marks), len(marks)), ("one_sided", sum(o for _, o, _ in marks), len(marks)),
        ("single", sum(s for _, _, s in marks), len(marks)),
    ]
    assert all(0 <= row["value"] <= 1 for row in found)
    # Symmetric; a mark of the analyst's changes nothing; the same things under other names keep the share and double n.
    assert values(told(*groups, pair=(B, A)), "trait") == values(found, "trait")
    assert told(*groups, {**signed("d", contested=True), "property": "salience"}) == found
    doubled = told(*groups, *({**group, "record": group["record"] + "x", "shown": group["shown"] + "x"} for group in groups))
    assert [(row["value"], row["n"]) for row in doubled] == [(row["value"], 2 * row["n"]) for row in found]
