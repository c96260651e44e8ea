"""How much of the trade is settled in the two states' own money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._flows import figures
from comity.measures._measure import measure

if TYPE_CHECKING:
    import ibis.expr.types as ir


@measure(reads=("asked", "parties", "heads", "groups"), by=("record", "way", "basis"), unit="percent")
def national_currency_share(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """The part of a flow that is settled in the two states' own currencies, in per cent.

    Range: 0 to 100. `low` and `high` are the range the shown figure gives, or what its rounding allows; "over 96" has no value
        and lies between 96 and 100. `n` is the number of live claims that speak of the same figure.

    Limits: As claimed, mostly by officials who want it high; few say whether invoices, payments or contracts are counted, or in
        which of the two currencies. Shares of different records are not compared or averaged.

    References: E. Boz and others, Patterns of Invoicing Currency in Global Trade: New Evidence, Journal of International Economics
        136 (2022) 103604.

    Example:
        >>> found = rows(
        ...     national_currency_share,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     parties=[{"record": "trade", "whole": "XAA"}, {"record": "trade", "whole": "XBB"}],
        ...     heads=[{"record": "trade", "kind": "flow", "way": "both", "basis": "announced"}],
        ...     groups=[{"record": "trade", "kind": "flow", "property": "share", "of_": "national_currency", "period": "2024",
        ...              "earliest": "2024-01-01", "latest": "2024-12-31", "low": 96, "shown": "trade#1@a", "n_claims": 2}],
        ... )
        >>> [(row["period"], row["value"], int(row["low"]), int(row["high"]), row["n"]) for row in found]
        [('2024', None, 96, 100, 2)]
    """
    import ibis

    shares = figures(asked, parties, heads, groups, "share")
    shares = shares.filter(shares.of_ == "national_currency")
    return shares.mutate(
        # An open side ends where the scale does.
        low=ibis.greatest(shares.low.fill_null(0), 0),
        high=ibis.least(shares.high.fill_null(100), 100),
        claims=ibis.array([shares.claim]),
    )
