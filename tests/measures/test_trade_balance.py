from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import trade_balance
from measures.proofs import few, swapped, values, well_formed
from writers import A, B, asked, ends_of, flow, rows, value

SOLD, BOUGHT = flow("sold", way="out"), flow("bought", way="back")


def balance(*groups, heads=(SOLD, BOUGHT), pair=(A, B)):
    return rows(trade_balance, asked=asked(a=pair[0], b=pair[1]), parties=ends_of(*heads), heads=heads, groups=groups)


def test_russia_and_iran_in_2005_and_in_january_2017():
    """Interfax by way of regimechangeiran.blogspot.com, 2006-08-26: Russia sold 1.901 bn and bought 0.125 bn, 2.026 bn together; Sputnik, 2017-03-27,
    sputniknews.com/business/201703271051990315: 117.7 m and 37.3 m, 155.1 m together. Hand computed: 0.125 - 1.901 = -1.776 and
    37.3 - 117.7 = -80.4, seen from Iran, whose code comes first."""
    heads = [{**head, "origin": "RUS", "destination": "IRN"} for head in (SOLD, BOUGHT)]
    groups = [
        value("sold", "2005", "1.901e9"), value("bought", "2005", "0.125e9"),
        value("sold", "2017-01", "117.7e6"), value("bought", "2017-01", "37.3e6"),
    ]
    found = balance(*groups, heads=heads, pair=("IRN", "RUS"))
    assert values(found, "period") == {"2005": -1_776_000_000, "2017-01": -80_400_000}
    assert [(row["low"], row["high"]) for row in found] == [(-1_777_000_000, -1_775_000_000), (-80_500_000, -80_300_000)]
    assert [row["from_a"] + row["from_b"] for row in found] == [2_026_000_000, 155_000_000]


def test_a_missing_way_is_not_zero():
    assert balance(value("sold", "2022", "30")) == []
    assert balance(value("sold", "2022", "30"), value("bought", "2021", "45")) == []
    assert balance(value("sold", "2022", "30"), value("bought", "2022", "45", basis="announced")) == []
    assert balance(value("sold", "2022", "30"), value("bought", "2022", "45", unit="EUR")) == []


def test_a_written_zero_is_zero():
    assert values(balance(value("sold", "2022", "30"), value("bought", "2022", "0")), "period") == {"2022": 30}


def test_unlike_things_are_taken_together_only_where_all_that_crosses_is_counted():
    sold, bought = value("sold", "2022", "30"), value("bought", "2022", "45")
    named = ({**SOLD, "what": "Exports of A"}, {**BOUGHT, "what": "Exports of B"})
    assert values(balance(sold, bought, heads=named), "record_a", "record_b") == {("sold", "bought"): -15}
    reported = [{**each, "basis": "reported"} for each in (sold, bought)]
    assert balance(*reported, heads=named) == []
    assert values(balance(*reported), "period") == {"2022": -15}
    tea = flow("tea", what="Tea", way="out")
    assert balance(sold, bought, value("tea", "2022", "5"), heads=(*named, tea)) == []
    assert values(balance(sold, bought, value("tea", "2022", "5"), heads=(SOLD, BOUGHT, tea)), "record_a", "record_b") == {("sold", "bought"): -15}


def test_a_sum_of_both_ways_and_a_way_told_twice_give_none():
    assert balance(value("sold", "2022", "30"), value("bought", "2022", "45"), heads=(flow("sold"), BOUGHT)) == []
    again = flow("again", way="out")
    found = balance(value("sold", "2022", "30"), value("again", "2022", "31"), value("bought", "2022", "45"), heads=(SOLD, again, BOUGHT))
    assert found == []


def test_two_records_that_each_go_out_answer_each_other():
    other = flow("bought", origin=B, destination=A, way="out")
    assert values(balance(value("sold", "2022", "30"), value("bought", "2022", "45"), heads=(SOLD, other)), "period") == {"2022": -15}


@few
@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_properties(sold, bought):
    groups = [value("sold", "2022", str(sold)), value("bought", "2022", str(bought))]
    found = balance(*groups)
    well_formed(trade_balance, found)
    assert values(found, "period") == {"2022": sold - bought}
    # Antisymmetric: with the names exchanged it is the other's balance.
    other = balance(*groups, heads=(swapped(SOLD), swapped(BOUGHT)))
    assert [(row["low"], row["value"], row["high"]) for row in other] == [(-row["high"], -row["value"], -row["low"]) for row in found]
    assert balance(*groups, value("tea", "2022", "5"), heads=(SOLD, BOUGHT, flow("tea", what="Tea", way="out"))) == found
    doubled = balance(*({**group, "value": 2 * int(group["value"]), "n_claims": 2} for group in groups))
    assert [(row["value"], row["n"]) for row in doubled] == [(2 * row["value"], 2 * row["n"]) for row in found]
