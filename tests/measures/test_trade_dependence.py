from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import trade_dependence
from measures.bulk import figures, reports, some, squares, table, the_same_under_other_names, trade, well_formed, why

A, B = "XAA", "XBB"


def test_china_and_russia_in_2022():
    """Council on Foreign Relations, after the OEC (stacker.news/items/712729): China was 26 % of Russia's trade of 681 billion dollars, and
    Russia 3 % of China's of 5.89 trillion. One flow of 177 billion stands behind both."""
    flows = {("RUS", "CHN"): 101.0, ("CHN", "RUS"): 76.0}
    world = {"RUS": (400, 281), "CHN": (3300, 2590)}
    rows = [{"reporter": a, "partner": b, "direction": "export", "value": value, "valuation": "FOB"} for (a, b), value in flows.items()]
    rows += [{"reporter": b, "partner": a, "direction": "import", "value": value, "valuation": "CIF"} for (a, b), value in flows.items()]
    rows += [
        {"reporter": a, "code_partner": "0", "direction": direction, "value": value, "valuation": valuation}
        for a, values in world.items() for value, direction, valuation in zip(values, ("export", "import"), ("FOB", "CIF"), strict=True)
    ]
    found = figures(trade_dependence, {"comtrade.trade": table("comtrade.trade", [{**row, "year": 2022} for row in rows])}, over="trade")
    assert {pair: round(value, 2) for pair, value in found.items()} == {(2022, "RUS", "CHN"): 0.26, (2022, "CHN", "RUS"): 0.03}


@some
@given(reports(), st.sampled_from(["gdp", "trade"]), st.sampled_from(["own", "partner"]))
def test_one_pair_at_a_time(tables, over, side):
    found = figures(trade_dependence, tables, over=over, reports=side)
    said, world, produced = {}, {}, {}
    for row in tables["comtrade.trade"].to_pylist():
        if row["partner"] is None:
            world[row["reporter"], row["direction"]] = row["value"]
        else:
            said[row["reporter"], row["partner"], row["direction"]] = row["value"]
    for row in tables["world_bank.indicators"].to_pylist():
        produced[row["actor"]] = row["value"]
    actors = {actor for one, other, _ in said for actor in (one, other)}
    plain = {}
    for a in actors:
        for b in actors - {a}:
            there, back = ((a, b, "export"), (a, b, "import")) if side == "own" else ((b, a, "import"), (b, a, "export"))
            sides = (world.get((a, "export")), world.get((a, "import")))
            size = produced.get(a) if over == "gdp" else None if None in sides else sum(sides)
            if there in said and back in said and size:
                plain[2020, a, b] = (said[there] + said[back]) / size
    assert found == pytest.approx(plain, abs=1e-12)


@some
@given(reports())
def test_properties(tables):
    well_formed(trade_dependence, squares(trade_dependence, tables))
    found = figures(trade_dependence, tables)
    assert all(value >= 0 for value in found.values())
    the_same_under_other_names(trade_dependence, tables)
    # Trade over product is the share of trade times how open the state is.
    shares, dollars = figures(trade_dependence, tables, over="trade"), figures(trade_dependence, tables, column="exports")
    produced = {row["actor"]: row["value"] for row in tables["world_bank.indicators"].to_pylist()}
    world = {}
    for row in tables["comtrade.trade"].to_pylist():
        if row["partner"] is None:
            world[row["reporter"]] = world.get(row["reporter"], 0) + row["value"]
    for (year, a, b), share in shares.items():
        if (year, a, b) in found:
            assert found[year, a, b] == pytest.approx(share * world[a] / produced[a])
            assert dollars[year, a, b] >= 0


def test_what_is_not_reported_is_not_nought():
    tables = trade(2020, ("XAA>XBB", 30, 30), ("XBB>XAA", None, 20), gdp={"XAA": 100, "XBB": 100})
    assert figures(trade_dependence, tables) == {(2020, A, B): 0.5}
    assert why(trade_dependence, tables, (B, A)) == "too_few"
    assert why(trade_dependence, trade(2020, ("XAA>XBB", 0, 0), ("XBB>XAA", 0, 0), gdp={"XAA": 100}), (A, B)) == "value"
    assert why(trade_dependence, trade(2020, ("XAA>XBB", 1, 1), ("XBB>XAA", 1, 1), gdp={"XAA": 100}), (B, A)) == "no_data"


def test_of_two_valuations_the_usual_one_stands():
    rows = [
        {"reporter": A, "partner": B, "year": 2020, "direction": direction, "value": value, "valuation": valuation}
        for direction, value, valuation in (("export", 10, "FOB"), ("import", 22, "CIF"), ("import", 20, "FOB"))
    ]
    gdp = trade(2020, gdp={A: 100})["world_bank.indicators"]
    for order in (rows, rows[::-1]):
        assert figures(trade_dependence, {"comtrade.trade": table("comtrade.trade", order), "world_bank.indicators": gdp}) == {(2020, A, B): 0.32}


def test_the_tables_needed_follow_the_options():
    assert trade_dependence.needs() == ("comtrade.trade", "world_bank.indicators")
    assert trade_dependence.needs(flows="imf_trade", over="trade") == ("imf_trade.trade",)
