from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures import trade_change
from measures.proofs import few, swapped, values, well_formed
from writers import asked, ends_of, flow, rows, value


def change(*groups, heads=None):
    heads = heads or [flow()]
    return rows(trade_change, asked=asked(), parties=ends_of(*heads), heads=heads, groups=groups)


def ends(row):
    return tuple(round(row[name], 1) for name in ("low", "value", "high"))


def test_the_figure_of_the_format_s_page():
    """CLAIMS.md section 9: trade -18.4 % (-16.5 to -20.2 as rounded). Its figures for 2022 and 2023 are Russia's and Iran's: Prime, 2026-01-08,
    1prime.ru/20260108/efimov-866296269.html."""
    found = change(value("trade", "2022", "4.9e9"), value("trade", "2023", "4.0e9"))
    assert [(row["previous"], row["period"], ends(row)) for row in found] == [
        ("2022", "2023", (Decimal("-20.2"), Decimal("-18.4"), Decimal("-16.5")))
    ]
    # An essay's -17 % for the same two figures is within their rounding.
    assert found[0]["low"] < -17 < found[0]["high"]


def test_the_commission_s_own_growth_is_within_the_rounding_of_its_figures():
    """RT, 2021-07, rt.com/business/530371-iran-russia-trade-turnover (Eurasian Economic Commission): 2.22 bn in 2020 after +39.8 %; RT by way of
    epgn.ch, 2023-12-31: 1.6 bn in 2019."""
    (found,) = change(value("trade", "2019", "1.6e9"), value("trade", "2020", "2.22e9"))
    assert found["low"] < Decimal("39.8") < found["high"]
    assert round(found["value"], 2) == Decimal("38.75")  # 2.22 / 1.6 = 1.3875


def test_a_year_is_compared_with_the_year_before_and_with_no_other():
    assert change(value("trade", "2020", "1"), value("trade", "2022", "2")) == []
    assert change(value("trade", "2022", "1"), value("trade", "2023-01/2023-09", "2")) == []


@pytest.mark.parametrize(("before", "now"), [
    ("2023-01/2023-09", "2024-01/2024-09"),
    ("2023-01/2023-02", "2024-01/2024-02"),                         # ends on 28 and 29 February
    ("2024-01/2024-02", "2025-01/2025-02"),
    ("2020-03-20/2021-03-20", "2021-03-21/2022-03-20"),             # Iranian years 1399 and 1400
    ("2022-03/2023-03", "2023-03/2024-03"),
])
def test_the_same_stretch_a_year_before(before, now):
    found = change(value("trade", before, "2"), value("trade", now, "3"))
    assert [(row["previous"], row["period"], row["value"]) for row in found] == [(before, now, 50)]


def test_of_two_stretches_a_day_apart_the_nearer_is_taken():
    found = change(
        value("trade", "2021-03-20/2022-03-19", "1"), value("trade", "2021-03-21/2022-03-20", "2"), value("trade", "2022-03-21/2023-03-20", "3")
    )
    assert [(row["previous"], row["value"]) for row in found] == [("2021-03-21/2022-03-20", 50)]


def test_no_change_from_nothing_and_an_open_end_stays_open():
    assert change(value("trade", "2022", "0"), value("trade", "2023", "4")) == []
    (found,) = change(value("trade", "2022", "1"), value("trade", "2023", None, low=3))
    assert (found["low"], found["value"], found["high"]) == (100, None, None)  # 3 against at most 1.5
    # A figure that may have been 0 allows any growth.
    (found,) = change(value("trade", "2022", "1", half=1), value("trade", "2023", "3"))
    assert found["high"] is None


def test_bases_and_units_are_never_crossed():
    assert change(value("trade", "2022", "1", basis="announced"), value("trade", "2023", "2")) == []
    assert change(value("trade", "2022", "1", unit="EUR"), value("trade", "2023", "2")) == []


@few
@given(st.integers(1, 10**12), st.integers(0, 10**12), st.integers(0, 5))
def test_properties(old, new, digits):
    groups = [value("trade", "2022", str(old), half=digits), value("trade", "2023", str(new), half=digits)]
    found = change(*groups)
    well_formed(trade_change, found)
    assert found[0]["value"] >= -100
    assert abs(found[0]["value"] - Decimal(new - old) * 100 / Decimal(old)) <= Decimal("1e-9") * (1 + abs(found[0]["value"]))
    # In another unit of account the change is the same, an unrelated record and the states' names change nothing.
    scaled = change(*({**group, "value": 2 * Decimal(group["value"]), "half": 2 * digits} for group in groups))
    assert values(scaled, "period") == values(found, "period")
    assert change(*groups, value("other", "2022", "5"), heads=[swapped(flow()), flow("other")]) == found
    twice = change(*({**group, "n_claims": 2} for group in groups))
    assert [(row["value"], row["n"]) for row in twice] == [(row["value"], 2 * row["n"]) for row in found]
