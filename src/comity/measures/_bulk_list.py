"""The list of the bulk measures, in the order in which a panel offers them."""

from __future__ import annotations

from comity.measures._bulk import Bulk

BULK: tuple[Bulk, ...] = ()
"""How two states vote and whom they stand by; what they owe each other, share, sell and depend on."""
