"""What was delivered of what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._measure import measure
from comity.measures._pair import between

if TYPE_CHECKING:
    import ibis.expr.types as ir

ADDS_UP = "^[A-Z]{3}(/[a-z]+)?$"
"""Units in which amounts of different commitments may be added: money, and yardsticks made for it (TEU, TIV). Pieces, tonnes and
kilometres of unlike things are not added."""
PROMISES = ("committed", "allocated", "ordered")
"""Stages that promise an amount; a total without one of them is a delivery that nobody is on record to have promised."""


@measure(reads=("asked", "parties", "heads", "groups", "totals"), by=("of", "domain", "basis", "unit", "record"), unit="ratio", also=("unknown",))
def fulfilment(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table, totals: ir.Table) -> ir.Table:
    """The part of what was committed, or pledged, that has been delivered by the day.

    Range: Of what was committed, 0 to 1; of what was pledged, from 0 upwards. `low` takes nothing, and `high` all, to have come of
        the commitments whose delivery is not known. `n` is the number of commitments with both figures, `unknown` of those
        with a promise and no known delivery.

    Limits: An unknown delivery is not 0, and stays out of the value; so does a delivery that no one is on record to have promised.
        Money is added within one domain, basis and currency, never across, so large commitments rule; what is counted in pieces,
        tonnes or kilometres stands alone, with its `record`. An umbrella and its children are not counted twice. A commitment
        not yet due counts in full: read beside `slippage`. Delivered is not the same as used.

    References: O. Celasun and J. Walliser, Predictability of Aid: Do Fickle Donors Undermine Aid Effectiveness?, Economic Policy 23
        (2008), 545-594; C. Trebesch and others, The Ukraine Support Tracker, Kiel Working Paper 2218 (2023), for
        commitments kept apart from deliveries.

    Example:
        >>> loan = {"record": "loan", "unit": "USD", "bases": ["announced"], "counted": True}
        >>> found = rows(
        ...     fulfilment,
        ...     asked=[{"a": "XAA", "b": "XBB", "on_day": "2024-10-01"}],
        ...     parties=[{"record": "loan", "whole": "XAA"}, {"record": "loan", "whole": "XBB"}],
        ...     heads=[{"record": "loan", "kind": "commitment", "domain": "connectivity"}],
        ...     groups=[{"record": "loan", "property": "committed", "value": "100e6", "unit": "USD"}],
        ...     totals=[{**loan, "committed": "100e6", "delivered": "50e6", "claims": ["loan#1@a", "loan#2@b"]}],
        ... )
        >>> [(row["of"], row["domain"], row["unit"], float(row["value"]), row["n"]) for row in found]
        [('committed', 'connectivity', 'USD', 0.5, 1)]
    """
    import ibis

    domain = heads.filter(heads.kind == "commitment").select("record", "domain")
    pair = between(asked, parties).rename(period="day")
    promised = groups.filter(
        groups.property.isin(PROMISES), ~groups.denied.fill_null(False), groups.value.notnull() | groups.low.notnull()
    ).select("record", "unit", is_promised=ibis.literal(True)).distinct()
    counted = totals.filter(totals.counted).inner_join(domain, "record").inner_join(pair, "record")
    counted = counted.left_join(promised, ["record", "unit"])
    # Closed, so that Ibis takes it for a table and not for an open chain of joins.
    counted = counted.select(
        "a", "b", "period", "domain", "unit", "bases", "pledged", "committed", "delivered", "claims",
        is_promised=counted.is_promised.fill_null(False),
        record=ibis.ifelse(counted.unit.re_search(ADDS_UP), ibis.null("string"), counted.record),
    )
    return _of(counted.filter(counted.is_promised), "committed").union(_of(counted, "pledged"), distinct=False)


def _of(counted: ir.Table, promise: str) -> ir.Table:
    """The ratio to one kind of promise."""
    import ibis

    promised = counted.filter(counted[promise] > 0).mutate(promised=counted[promise])
    known = promised.delivered.notnull()
    sums = promised.group_by("a", "b", "period", "domain", "unit", "record", basis=promised.bases.join(", ").nullif("").fill_null("unstated")).agg(
        came=promised.delivered.sum(where=known),
        promised_known=promised.promised.sum(where=known),
        promised_unknown=promised.promised.sum(where=~known).fill_null(0),
        n=known.sum(),
        unknown=(~known).sum().cast("int32"),
        claims=promised.claims.collect().flatten().unique().sort(),
    )
    sums = sums.filter(sums.n > 0)
    whole = (sums.promised_known + sums.promised_unknown).cast("float64")
    return sums.select(
        "a", "b", "period", "domain", "basis", "unit", "record", "n", "claims", "unknown",
        of=ibis.literal(promise),
        value=sums.came.cast("float64") / sums.promised_known.cast("float64"),
        low=sums.came.cast("float64") / whole,
        high=(sums.came + sums.promised_unknown).cast("float64") / whole,
    )
