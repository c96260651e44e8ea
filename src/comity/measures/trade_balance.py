"""What goes one way less what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._flows import amounts
from comity.measures._measure import measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

COUNTED = ("customs", "statistics", "border")
"""Bases on which whatever crosses is counted, so that two ways belong together though their records are named for what goes each way."""


@measure(
    reads=("asked", "parties", "heads", "groups"),
    by=("basis", "unit", "record_a", "record_b"), unit="column", also=("from_a", "from_b"),
)
def trade_balance(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """What went from the first state to the second less what came back, in one stretch of time.

    Range: Any amount, in the unit of the row; above 0 the first state (by code) sent more. `low` and `high` follow from the
        ranges or the rounding of both figures. `n` is the number of live claims behind the two figures.

    Limits: Both ways must be on record in one unit, on one basis and for one stretch; a missing way is not 0, and gives no row. Two
        records are taken together where each is the only one of its way for the same thing (`what`, word for word) or, counted by
        customs, a statistics office or at the border, the only one of its way at all. `from_a` and `from_b` are the two figures.
        One side's customs count its imports with freight and insurance and its exports without, which shifts the balance
        against the other side's count.

    References: United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010, chapter IV (valuation).

    Example:
        >>> goods = {"kind": "flow", "what": "Goods", "unit": "USD", "basis": "customs"}
        >>> year = {"kind": "flow", "property": "value", "earliest": "2022-01-01", "latest": "2022-12-31", "n_claims": 1}
        >>> found = rows(
        ...     trade_balance,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     parties=[{"record": record, "whole": whole, "role": role} for record in ("sold", "bought")
        ...              for whole, role in (("XAA", "origin"), ("XBB", "destination"))],
        ...     heads=[{**goods, "record": "sold", "way": "out"}, {**goods, "record": "bought", "way": "back"}],
        ...     groups=[{**year, "record": "sold", "value": 30, "shown": "sold#1@a"},
        ...             {**year, "record": "bought", "value": 45, "shown": "bought#1@a"}],
        ... )
        >>> [(row["period"], int(row["from_a"]), int(row["from_b"]), int(row["value"])) for row in found]
        [('2022', 30, 45, -15)]
    """
    import ibis

    shown = amounts(asked, parties, heads, groups).filter(lambda t: t.way.isin(("out", "back")))
    ends = parties.filter(parties.role.isin(("origin", "destination"))).group_by("record").agg(
        origin=parties.whole.max(where=parties.role == "origin"), destination=parties.whole.max(where=parties.role == "destination")
    )
    sent = shown.inner_join(ends, "record")
    sender = ibis.ifelse(sent.way == "out", sent.origin, sent.destination)
    sent = sent.select(*shown.columns, there=sender == sent.a, back=sender == sent.b)
    named = _both(sent, "what")
    counted = _both(sent.filter(sent.basis.isin(COUNTED)))
    return named.union(counted.filter(counted.what_a != counted.what_b).select(named.columns), distinct=False)


def _both(sent: ir.Table, *same: str) -> ir.Table:
    """Both ways side by side where each has one figure for one basis, unit, stretch and what else is the `same`."""
    there, back = sent.there, sent.back
    both = sent.group_by("a", "b", "basis", "unit", "earliest", "latest", *same).agg(
        period=sent.period.min(), times_there=there.sum(), times_back=back.sum(),
        record_a=sent.record.max(where=there), record_b=sent.record.max(where=back),
        what_a=sent.what.max(where=there), what_b=sent.what.max(where=back),
        from_a=sent.value.max(where=there), from_b=sent.value.max(where=back),
        low=sent.low.max(where=there) - sent.high.max(where=back), high=sent.high.max(where=there) - sent.low.max(where=back),
        n=sent.n.sum(), claims=sent.claim.collect(order_by=sent.claim, distinct=True),
    )
    one_each = both.filter(both.times_there == 1, both.times_back == 1)
    return one_each.select(
        "a", "b", "period", "basis", "unit", "record_a", "record_b", "what_a", "what_b", "from_a", "from_b", "low", "high", "n", "claims",
        value=one_each.from_a - one_each.from_b,
    )
