"""What a flow came to, year by year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._flows import amounts
from comity.measures._measure import measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

SHORTEST, LONGEST = 360, 397
"""Days of a stretch that counts as a year; a year that begins in March and is written to the month (2022-03/2023-03) has 396."""


@measure(reads=("asked", "parties", "heads", "groups"), by=("record", "way", "basis", "unit"), unit="column")
def trade_volume(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """What a flow came to in a year, in its own unit and on its own basis.

    Range: Any amount, in the unit of the row. `low` and `high` are the range the shown figure gives, or what its rounding allows:
        4.9e9 stands for 4.85e9 to 4.95e9. `value` is absent where the source gives only a range or a bound. `n` is the number
        of live claims that speak of the same figure.

    Limits: One flow record is one row a year: records are never added, since two of them may count the same goods. Stretches
        shorter or longer than a year are left out. `way` is out (origin to destination), back or both (their sum). A figure of
        one side's customs is that side's: see `mirror_gap`. Nominal: prices and exchange rates are not taken out.

    References: United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010 (ST/ESA/STAT/SER.M/52/Rev.3).

    Example:
        >>> found = rows(
        ...     trade_volume,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     parties=[{"record": "trade", "whole": "XAA"}, {"record": "trade", "whole": "XBB"}],
        ...     heads=[{"record": "trade", "kind": "flow", "way": "both", "unit": "USD", "basis": "customs"}],
        ...     groups=[{"record": "trade", "kind": "flow", "property": "value", "earliest": "2022-01-01", "latest": "2022-12-31",
        ...              "value": "4.9e9", "half": "0.05e9", "shown": "trade#1@a", "n_claims": 1}],
        ... )
        >>> [(row["period"], row["unit"], int(row["low"]), int(row["value"]), int(row["high"])) for row in found]
        [('2022', 'USD', 4850000000, 4900000000, 4950000000)]
    """
    import ibis

    shown = amounts(asked, parties, heads, groups)
    days = shown.latest.delta(shown.earliest, unit="day") + 1
    return shown.filter(days.between(SHORTEST, LONGEST)).mutate(claims=ibis.array([shown.claim]))
