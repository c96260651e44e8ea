"""What goes one way less what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._flows import figures
from comity.measures._measure import measure

if TYPE_CHECKING:
    import ibis.expr.types as ir


@measure(reads=("asked", "heads", "groups"), by=("what", "basis", "unit"), unit="column", also=("from_a", "from_b"))
def trade_balance(asked: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """What went from the first state to the second less what came back, in one stretch of time.

    Range: Any amount, in the unit of the row; above 0 the first state (by code) sent more. `low` and `high` follow from the
        ranges or the rounding of both figures. `n` is the number of live claims behind the two figures.

    Limits: Both ways must be on record for the same thing (`what`, word for word), unit, basis and stretch; a missing way is
        not 0, and gives no row. Nor is there one where two records give the same way, since the ledger does not say which
        counts. `from_a` and `from_b` are the two figures. Figures of one side's customs put its imports with freight and
        insurance and its exports without, which shifts the balance against its partner's count.

    References: United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010, chapter IV (valuation).

    Example:
        >>> goods = {"kind": "flow", "what": "Goods", "origin": "XAA", "destination": "XBB", "unit": "USD", "basis": "customs"}
        >>> year = {"kind": "flow", "property": "value", "earliest": "2022-01-01", "latest": "2022-12-31", "n_claims": 1}
        >>> found = rows(
        ...     trade_balance,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     heads=[{**goods, "record": "sold", "way": "out"}, {**goods, "record": "bought", "way": "back"}],
        ...     groups=[{**year, "record": "sold", "value": 30, "shown": "sold#1@a"},
        ...             {**year, "record": "bought", "value": 45, "shown": "bought#1@a"}],
        ... )
        >>> [(row["period"], row["what"], int(row["from_a"]), int(row["from_b"]), int(row["value"])) for row in found]
        [('2022', 'Goods', 30, 45, -15)]
    """
    import ibis

    shown = figures(asked, heads, groups).filter(lambda t: t.way.isin(("out", "back")))
    sent = shown.mutate(
        sender=ibis.ifelse(shown.way == "out", shown.origin, shown.destination),
        taker=ibis.ifelse(shown.way == "out", shown.destination, shown.origin),
    )
    there = (sent.sender == sent.a) & (sent.taker == sent.b)
    back = (sent.sender == sent.b) & (sent.taker == sent.a)
    both = sent.filter(there | back).group_by("a", "b", "what", "basis", "unit", "earliest", "latest").agg(
        period=sent.period.min(),
        times_there=there.sum(),
        times_back=back.sum(),
        from_a=sent.value.max(where=there),
        from_b=sent.value.max(where=back),
        low=sent.low.max(where=there) - sent.high.max(where=back),
        high=sent.high.max(where=there) - sent.low.max(where=back),
        n=sent.n.sum(),
        claims=sent.claim.collect(order_by=sent.claim, distinct=True),
    )
    return both.filter(both.times_there == 1, both.times_back == 1).mutate(value=both.from_a - both.from_b)
