"""How a flow changed from one year to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._flows import amounts
from comity.measures._measure import measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

SLACK = 1
"""Days by which two yearly stretches may be shifted: the Iranian year begins on 20 or 21 March."""


@measure(reads=("asked", "parties", "heads", "groups"), by=("record", "way", "basis", "unit"), unit="percent", also=("previous",))
def trade_change(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """How much a flow changed against the same stretch a year before, in per cent.

    Range: From -100 upwards. `low` and `high` are the least and the greatest change that the rounding or the ranges of both figures
        allow; a claimed change outside them contradicts the figures. `n` is the number of live claims behind the two figures.

    Limits: Compares one flow record with itself, on one basis and in one unit, and only with the same stretch a year before (a
        year with the year, nine months with nine months). No row where the earlier figure is missing, or is 0 or less. Nominal:
        prices and exchange rates are not taken out.

    References: R. E. Moore, Interval Analysis (Prentice-Hall, 1966), for the ends; United Nations, International Merchandise
        Trade Statistics: Concepts and Definitions 2010, for the figures.

    Example:
        >>> trade = {"record": "trade", "kind": "flow"}
        >>> figure = {**trade, "property": "value", "half": "0.05e9", "n_claims": 1}
        >>> found = rows(
        ...     trade_change,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     parties=[{"record": "trade", "whole": "XAA"}, {"record": "trade", "whole": "XBB"}],
        ...     heads=[{**trade, "way": "both", "unit": "USD", "basis": "customs"}],
        ...     groups=[{**figure, "earliest": "2022-01-01", "latest": "2022-12-31", "value": "4.9e9", "shown": "trade#1@a"},
        ...             {**figure, "earliest": "2023-01-01", "latest": "2023-12-31", "value": "4.0e9", "shown": "trade#2@a"}],
        ... )
        >>> [(row["previous"], row["period"], *(round(row[end], 1) for end in ("low", "value", "high"))) for row in found]
        [('2022', '2023', Decimal('-20.2'), Decimal('-18.4'), Decimal('-16.5'))]
    """
    import ibis

    now = amounts(asked, parties, heads, groups)
    before = now.view().select(
        "record", "unit", "basis", from_="earliest", to_="latest",
        previous="period", old="value", old_low="low", old_high="high", old_n="n", old_claim="claim",
    )
    pairs = now.inner_join(before, ["record", "unit", "basis"])
    near = pairs.mutate(
        early=_years_apart(pairs.earliest, pairs.from_, 0), late=_years_apart(pairs.latest, pairs.to_, 1)
    )
    near = near.filter(near.early <= SLACK, near.late <= SLACK, near.old > 0)
    nearest = ibis.window(
        group_by=["record", "unit", "basis", "earliest", "latest"], order_by=[near.early + near.late, near.from_, near.old_claim]
    )
    chosen = near.mutate(place=ibis.row_number().over(nearest)).filter(lambda t: t.place == 0)
    return chosen.select(
        "a", "b", "period", "record", "way", "basis", "unit", "previous",
        value=_per_cent(chosen.value, chosen.old),
        low=_per_cent(chosen.low, chosen.old_high),
        high=_per_cent(chosen.high, ibis.ifelse(chosen.old_low > 0, chosen.old_low, ibis.null())),
        n=chosen.n + chosen.old_n,
        claims=ibis.array([chosen.old_claim, chosen.claim]).sort(),
    )


def _years_apart(day: ir.DateValue, earlier: ir.DateValue, past: int) -> ir.IntegerValue:
    """Days by which `day` misses the same day a year after `earlier`; `past` 1 counts ends from the day after, for leap years."""
    import ibis

    one = ibis.interval(days=past)
    due = ((earlier + one).cast("date") + ibis.interval(years=1)).cast("date")
    return (day + one).cast("date").delta(due, unit="day").abs()


def _per_cent(new: ir.DecimalValue, old: ir.DecimalValue) -> ir.FloatingValue:
    """The change from old to new, exact up to the one division."""
    return (new - old).cast("float64") * 100 / old.cast("float64")
