from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import trade_intensity
from measures.bulk import figures, reports, some, squares, the_same_under_other_names, trade, well_formed, why


@given(st.lists(st.integers(1, 1000), min_size=2, max_size=6))
def test_who_sells_by_the_size_of_markets_has_one(markets):
    """Drysdale and Garnaut (1982): the index is 1 throughout where exports go to the others in proportion to what they import. One state is
    made to export so; what the others do decides their markets alone."""
    names = [f"X{at}" for at in range(len(markets))]
    exports = 7.0
    flows = [(f"SRC>{name}", exports * market / sum(markets), exports * market / sum(markets)) for name, market in zip(names, markets, strict=True)]
    rest = [(f"ROW>{name}", market - flow[1], market - flow[1]) for name, market, flow in zip(names, markets, flows, strict=True)]
    found = figures(trade_intensity, trade(2020, *flows, *rest, totals=True))
    assert {name: found[2020, "SRC", name] for name in names} == pytest.approx(dict.fromkeys(names, 1.0))


def test_the_index_of_the_handbooks_by_hand():
    """M. Mikić and J. Gilbert, Trade Statistics in Policymaking (ESCAP 2007), define the index without leaving the first state out; I. Yamazawa
    (1971) writes it Xᵢⱼ X.. / (Xᵢ. X.ⱼ). By hand for four flows: 30 · 100 / (40 · 30) = 2.5."""
    tables = trade(2020, ("XAA>XBB", 30, 30), ("XAA>XCC", 10, 10), ("XBB>XCC", 20, 20), ("XCC>XAA", 40, 40), totals=True)
    assert figures(trade_intensity, tables, market="world")[2020, "XAA", "XBB"] == pytest.approx(30 * 100 / (40 * 30))


@some
@given(reports(), st.sampled_from(["others", "world"]))
def test_one_pair_at_a_time(tables, market):
    sold, all_sold, bought = {}, {}, {}
    for row in tables["comtrade.trade"].to_pylist():
        if row["partner"] is not None and row["direction"] == "export":
            sold[row["reporter"], row["partner"]] = row["value"]
        elif row["partner"] is None:
            (all_sold if row["direction"] == "export" else bought)[row["reporter"]] = row["value"]
    plain = {}
    for (a, b), value in sold.items():
        rest = sum(bought.values()) - (bought.get(a, 0) if market == "others" else 0)
        if all_sold.get(a) and bought.get(b) and rest:
            plain[2020, a, b] = (value / all_sold[a]) / (bought[b] / rest)
    assert figures(trade_intensity, tables, market=market) == pytest.approx(plain)


@some
@given(reports())
def test_properties(tables):
    well_formed(trade_intensity, squares(trade_intensity, tables))
    assert all(value >= 0 for value in figures(trade_intensity, tables).values())
    the_same_under_other_names(trade_intensity, tables)


def test_without_totals_there_is_no_share():
    tables = trade(2020, ("XAA>XBB", 30, 30))
    assert why(trade_intensity, tables, ("XAA", "XBB")) == "no_data"
