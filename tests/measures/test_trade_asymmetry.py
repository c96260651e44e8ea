from __future__ import annotations

import pytest
from hypothesis import given

from comity.measures._bulk_list import trade_asymmetry, trade_dependence
from measures.bulk import figures, reports, some, squares, the_same_under_other_names, trade, well_formed, why


def test_the_ratio_is_the_ratio_of_two_products():
    """(Dᵢ − Dⱼ)/(Dᵢ + Dⱼ) = (Yⱼ − Yᵢ)/(Yᵢ + Yⱼ): the flow cancels. Products of 2022 by the World Bank, in billions: United States 25,744,
    Mexico 1,463; whatever the two trade, the ratio is 0.8925."""
    for flow in (1.0, 779.3):
        tables = trade(2022, ("USA>MEX", flow, flow), ("MEX>USA", flow / 2, flow / 2), gdp={"USA": 25744, "MEX": 1463})
        assert figures(trade_asymmetry, tables, form="ratio")[2022, "MEX", "USA"] == pytest.approx(0.8925, abs=5e-5)


@some
@given(reports())
def test_properties(tables):
    well_formed(trade_asymmetry, squares(trade_asymmetry, tables))
    found, depends = figures(trade_asymmetry, tables), figures(trade_dependence, tables)
    assert found == pytest.approx({
        (year, a, b): value - depends[year, b, a] for (year, a, b), value in depends.items() if (year, b, a) in depends
    }, abs=1e-12)
    assert all(found[year, b, a] == -value for (year, a, b), value in found.items())
    ratios = figures(trade_asymmetry, tables, form="ratio")
    assert all(-1 - 1e-12 <= value <= 1 + 1e-12 for value in ratios.values())
    assert ratios.keys() == {(year, a, b) for year, a, b in found if depends[year, a, b] + depends[year, b, a] > 0}
    the_same_under_other_names(trade_asymmetry, tables)


def test_no_trade_has_no_ratio():
    tables = trade(2020, ("XAA>XBB", 0, 0), ("XBB>XAA", 0, 0), gdp={"XAA": 1, "XBB": 2})
    assert why(trade_asymmetry, tables, ("XAA", "XBB"), form="ratio") == "undefined"
    assert figures(trade_asymmetry, tables)[2020, "XAA", "XBB"] == 0
