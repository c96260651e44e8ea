"""The measures: one a file, in two lists.

MEASURES are functions from the view's tables to tidy rows, told in the order a brief tells them. BULK are functions from a
source's tables to squares of all pairs; their list is read when it is asked for, since a brief asks for none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from comity.measures._bulk import Bulk
    from comity.measures._bulk_list import BULK as BULK

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


def bulk_named(name: str) -> Bulk:
    """The bulk measure of that name.

    Raises:
        KeyError: there is none.
    """
    from importlib import import_module
    from importlib.util import find_spec

    from comity.measures._bulk import Bulk

    # A brief asks for a few of them, and the list would import them all.
    if not name.isidentifier() or name.startswith("_") or find_spec(f"comity.measures.{name}") is None:
        raise KeyError(name)
    found = getattr(import_module(f"comity.measures.{name}"), name)
    if not isinstance(found, Bulk):
        raise KeyError(name)
    return found


def __getattr__(name: str) -> Any:
    if name == "BULK":
        from comity.measures._bulk_list import BULK

        return BULK
    raise AttributeError(f"module {__name__} has no attribute {name}")


__all__ = [
    "BULK", "MEASURES", "TABLES", "Measure", "bulk_named", "contestedness", "fulfilment", "measure", "mirror_gap", "named",
    "national_currency_share", "obligations_in_force", "reading", "shared_memberships", "slippage", "trade_balance",
    "trade_change", "trade_volume", "visit_frequency",
]
