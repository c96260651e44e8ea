"""How much of what a state produces, or trades, is trade with another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._bulk import Part, bulk
from comity.measures._square import square
from comity.measures._trade import FLOWS, OVER, READS, REPORTS, dependence, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square


@bulk(
    reads=READS, by=("flows", "over"), unit="ratio", covers=span, directed=True, options=(FLOWS, OVER, REPORTS),
    parts=(Part("exports", "USD", "Exports of the first state to the second"), Part("imports", "USD", "Imports of the first state from the second")),
)
def trade_dependence(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """A state's exports to another and imports from it, over its gross domestic product.

    Range: 0 and up; above 1 for places that trade passes through. `n` is the number of flows behind it, 2; where one of them is not
        reported there is no figure, since what is not reported need not be 0. `exports` and `imports` are the two flows in dollars.
        With `over=trade` it is the share of all trade of the state, 0 to 1, if its reports add up.

    Limits: The two denominators order pairs differently, and have led to opposite findings: a state that trades little with anyone can
        have a partner with a large share. Re-exports count. Imports are valued with freight and insurance, exports without. What one
        side reports differs from what the other does, by a tenth and often by more: `reports=partner` gives the other side's figure.

    References: J. R. Oneal and B. Russett, The Classical Liberals Were Right: Democracy, Interdependence, and Conflict, 1950-1985,
        International Studies Quarterly 41 (1997), 267-294; K. Barbieri, Economic Interdependence: A Path to Peace or a Source of
        Interstate Conflict?, Journal of Peace Research 33 (1996), 29-49; E. Gartzke and Q. Li, Measure for Measure: Concept
        Operationalization and the Trade Interdependence-Conflict Debate, Journal of Peace Research 40 (2003), 553-571.

    Example:
        >>> customs = trade(2020, ("XAA>XBB", 30, 40), ("XBB>XAA", 45, 25), gdp={"XAA": 1000, "XBB": 200})
        >>> figures(trade_dependence, customs)[2020, "XAA", "XBB"], figures(trade_dependence, customs)[2020, "XBB", "XAA"]
        (0.055, 0.425)
    """
    for year, value, flows in dependence(tables, periods, chosen):
        there, back = (year.sent, year.got) if chosen["reports"] == "own" else (year.got.T, year.sent.T)
        yield square(year.year, year.ids, value, flows, least=2, extra={"exports": there, "imports": back})
