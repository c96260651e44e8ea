"""Which of two states their trade weighs more on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from comity.measures._bulk import Option, bulk
from comity.measures._contingency import quotient
from comity.measures._square import square
from comity.measures._trade import FLOWS, OVER, READS, REPORTS, dependence, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

FORM = Option("form", "difference", MappingProxyType({
    "difference": "the first state's dependence less the second's", "ratio": "that difference over the sum of the two",
}))


@bulk(reads=READS, by=("flows", "over"), unit="ratio", covers=span, directed=True, options=(FLOWS, OVER, REPORTS, FORM))
def trade_asymmetry(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """A state's dependence on trade with another less the other's dependence on trade with it.

    Range: Any; above 0 the first state depends more. With `form=ratio` −1 to 1, and no figure where the two do not trade. `n` is the
        number of flows behind it, 4: both ways as each of the two reports them.

    Limits: Both sides report the same goods, so that the sign, and the whole of `form=ratio` but for gaps between the reports, tells
        which of the two is the larger economy (with `over=trade`, the larger trader) and nothing else: (Dᵢ − Dⱼ)/(Dᵢ + Dⱼ) is
        (Yⱼ − Yᵢ)/(Yᵢ + Yⱼ). The difference is that, times how much they trade. What could be cut off at what cost is in no total.

    References: A. O. Hirschman, National Power and the Structure of Foreign Trade (1945); R. O. Keohane and J. S. Nye, Power and
        Interdependence (1977); K. Barbieri, Economic Interdependence: A Path to Peace or a Source of Interstate Conflict?, Journal
        of Peace Research 33 (1996), 29-49.

    Example:
        >>> customs = trade(2020, ("XAA>XBB", 30, 30), ("XBB>XAA", 40, 40), gdp={"XAA": 1000, "XBB": 250})
        >>> round(figures(trade_asymmetry, customs)[2020, "XBB", "XAA"], 4)
        0.21
        >>> round(figures(trade_asymmetry, customs, form="ratio")[2020, "XBB", "XAA"], 4) == (1000 - 250) / (1000 + 250)
        True
    """
    for year, value, flows in dependence(tables, periods, chosen):
        apart = value - value.T
        yield square(year.year, year.ids, apart if chosen["form"] == "difference" else quotient(apart, value + value.T), flows + flows.T, least=4)
