"""The measures: one a file, each a function from the view's tables to tidy rows, told in the order a brief tells them."""

from __future__ import annotations

from comity.measures._measure import Measure, measure
from comity.measures._tables import TABLES
from comity.measures.contestedness import contestedness
from comity.measures.fulfilment import fulfilment
from comity.measures.mirror_gap import mirror_gap
from comity.measures.national_currency_share import national_currency_share
from comity.measures.obligations_in_force import obligations_in_force
from comity.measures.shared_memberships import shared_memberships
from comity.measures.slippage import slippage
from comity.measures.trade_balance import trade_balance
from comity.measures.trade_change import trade_change
from comity.measures.trade_volume import trade_volume
from comity.measures.visit_frequency import visit_frequency

MEASURES: tuple[Measure, ...] = (
    obligations_in_force,
    fulfilment,
    slippage,
    trade_volume,
    trade_change,
    trade_balance,
    mirror_gap,
    national_currency_share,
    shared_memberships,
    visit_frequency,
    contestedness,
)
"""What is in force, what came of it, what flows, where the two sit together, how often they meet, and how sure all that is."""


def named(name: str) -> Measure:
    """The measure of that name.

    Raises:
        KeyError: there is none.
    """
    return {each.name: each for each in MEASURES}[name]


def reading(table: str) -> tuple[Measure, ...]:
    """The measures that read a table, in order."""
    return tuple(each for each in MEASURES if table in each.reads)


__all__ = [
    "MEASURES", "TABLES", "Measure", "contestedness", "fulfilment", "measure", "mirror_gap", "named",
    "national_currency_share", "obligations_in_force", "reading", "shared_memberships", "slippage", "trade_balance",
    "trade_change", "trade_volume", "visit_frequency",
]
