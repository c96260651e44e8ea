"""Whether a state sells more to another than the other's place in world trade would have it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from comity.measures._bulk import Option, bulk
from comity.measures._contingency import quotient
from comity.measures._square import square
from comity.measures._trade import FLOWS, reported, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

MARKET = Option("market", "others", MappingProxyType({
    "others": "of the imports of all states but the first (Drysdale and Garnaut)", "world": "of the imports of all states (Yamazawa)",
}))


@bulk(
    reads={"comtrade": ("comtrade.trade",), "imf_trade": ("imf_trade.trade",)}, by=("flows",), unit="ratio", covers=span, directed=True,
    options=(FLOWS, MARKET),
)
def trade_intensity(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The share of a state's exports that goes to another, over the other's share of what the rest of the world imports.

    Range: 0 and up; 1 is what the size of the second's market alone would give, above 1 is more. Exports are the first state's own
        figures, imports those of each importing state. `n` is the number of states whose imports make up the world.

    Limits: Says nothing of how much is traded. Nearness, language and goods that fit raise it as much as policy does. The world is the
        states that report: where few do, shares of it are too large and the figure too small. Exports are valued without freight and
        imports with. It has no upper end, and small traders have the extreme figures.

    References: A. J. Brown, Applied Economics: Aspects of the World Economy in War and Peace (1947); I. Yamazawa, Structural Changes in
        World Trade Flows, Hitotsubashi Journal of Economics 11 (1971), 11-21; P. Drysdale and R. Garnaut, Trade Intensities and the
        Analysis of Bilateral Trade Flows in a Many-Country World, Hitotsubashi Journal of Economics 22 (1982), 62-84.

    Example:
        >>> customs = trade(2020, ("XAA>XBB", 30, 30), ("XAA>XCC", 10, 10), ("XBB>XCC", 20, 20), ("XCC>XAA", 40, 40), totals=True)
        >>> round(figures(trade_intensity, customs)[2020, "XAA", "XBB"], 4)
        1.5
        >>> round(figures(trade_intensity, customs, market="world")[2020, "XAA", "XBB"], 4)
        2.5
    """
    import numpy as np

    for each in reported(tables, periods, chosen):
        world = np.nansum(each.all_got)
        others = world - np.nan_to_num(each.all_got) if chosen["market"] == "others" else np.full(len(each.ids), world)
        share = quotient(each.sent, np.broadcast_to(np.nan_to_num(each.all_sent)[:, None], each.sent.shape))
        market = quotient(np.broadcast_to(each.all_got, each.sent.shape).copy(), np.broadcast_to(others[:, None], each.sent.shape))
        known = ~np.isnan(each.sent) & ~np.isnan(each.all_sent)[:, None] & ~np.isnan(each.all_got)
        n = np.where(known, (~np.isnan(each.all_got)).sum(), 0)
        yield square(each.year, each.ids, quotient(share, np.nan_to_num(market)), n)
