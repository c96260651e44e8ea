"""What was pledged, committed and delivered of each commitment, in each unit; no figure is zero because none is known (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside, within

COMMITTED = ("committed", "allocated", "ordered", "delivered")
"""Committed is the largest of these."""
RUNGS = ("announced", "pledged", "committed", "allocated", "ordered", "delivered", "operational", "paid", "used", "cancelled", "returned", "repaid")
PER_MILLE = 200
"""Amounts that differ by more than 0.5 % of the larger disagree."""
_KEY = ("src", "record", "unit", "rung")


def amounts(groups: ir.Table) -> ir.Table:
    """The amount of each rung of each commitment in each unit: the largest of its parts' sum, its whole and its latest running total."""
    told = groups.filter((groups.kind == "commitment") & groups.is_stage & ~groups.denied & groups.unit.notnull() & groups.property.isin(RUNGS))
    told = told.mutate(amount=ibis.coalesce(told.value, told.low), rung=told.property, running=told.cumulative.fill_null(False))
    told = told.filter(told.amount.notnull())
    parts = told.filter(~told.running & told.which.notnull())
    above = parts.select("src", "record", "unit", "rung", counted=parts.which).distinct()
    loose = parts.anti_join(above, [*_KEY, ("part_of", "counted")])
    summed = loose.group_by(*_KEY).agg(parts=loose.amount.sum(), parts_claims=loose.shown.collect(order_by=loose.shown))
    whole = told.filter(~told.running & told.which.isnull())
    whole = whole.group_by(*_KEY).agg(whole=whole.amount.max(), whole_claims=whole.shown.collect(order_by=whole.shown), low=whole.low.min(), high=whole.high.max())
    running = told.filter(told.running)
    latest = ibis.window(group_by=list(_KEY), order_by=[running.day_to.desc(nulls_first=False), running.amount.desc(), running.shown])
    last = running.mutate(place=ibis.row_number().over(latest)).filter(_.place == 0)
    last = last.select(*_KEY, running_amount=_.amount, running_claim=_.shown, running_low=_.low, running_high=_.high)
    step = told.select(*_KEY).distinct()
    for table in (summed, whole, last):
        step = beside(step, table, list(_KEY))
    bases = told.group_by(*_KEY).agg(bases=told.basis.collect(distinct=True, order_by=told.basis), doubt=told.contested.any())
    step = within(step, bases, list(_KEY))
    most, least = ibis.greatest(step.parts, step.whole, step.running_amount), ibis.least(step.parts, step.whole, step.running_amount)
    apart = (most - least) * PER_MILLE > most.abs()
    nothing = ibis.literal([], type="array<string>")
    rested = ibis.array([step.running_claim]).filter(lambda claim: claim.notnull())
    return step.select(
        *_KEY, "bases", "doubt",
        amount=most.cast("decimal(38, 9)"),
        low=ibis.ifelse(apart, least, ibis.least(step.low, step.running_low)).cast("decimal(38, 9)"),
        high=ibis.ifelse(apart, most, ibis.greatest(step.high, step.running_high)).cast("decimal(38, 9)"),
        contested=apart.fill_null(False),
        claims=step.parts_claims.fill_null(nothing).concat(step.whole_claims.fill_null(nothing), rested),
    )


def totals(amounts: ir.Table, heads: ir.Table) -> ir.Table:
    """One row a commitment and unit; an umbrella's is its children's, and is not counted beside them."""
    own = _across(amounts, ["src", "record", "unit"])
    below = within(own, heads.filter(heads.part_of.notnull()).select("src", "record", umbrella_of=_.part_of), ["src", "record"])
    children = below.group_by("src", "unit", record=below.umbrella_of).agg(
        **{name: below[name].sum() for name in ("announced", "pledged", "committed", "delivered", "operational", "paid", "used", "cancelled", "repaid", "low", "high")},
        contested=below.contested.any(), doubt=below.doubt.any(), bases=below.bases.first(order_by=below.record),
        claims=below.claims.first(order_by=below.record), umbrella=ibis.literal(True),
    )
    alone = own.anti_join(children, ["src", "record"]).mutate(umbrella=ibis.literal(False))
    step = alone.union(children.select(*alone.columns))
    return step.mutate(
        pending=(step.committed - step.delivered).cast("decimal(38, 9)"),
        counted=~step.umbrella,
    )


def _across(amounts: ir.Table, key: list[str]) -> ir.Table:
    """Rungs side by side."""
    table = amounts

    def rung(*names: str) -> ir.DecimalColumn:
        return table.amount.max(where=table.rung.isin(names))

    wide = table.group_by(*key).agg(
        announced=rung("announced"), pledged=rung("pledged"), committed=rung(*COMMITTED), delivered=rung("delivered"), operational=rung("operational"),
        paid=rung("paid"), used=rung("used"), cancelled=rung("cancelled"), repaid=rung("repaid", "returned"),
        low=table.low.min(where=table.rung == "delivered"), high=table.high.max(where=table.rung == "delivered"),
        contested=table.contested.any(), doubt=table.doubt.any(),
        bases=table.bases.collect(order_by=table.rung), claims=table.claims.collect(order_by=table.rung),
    )
    return wide.mutate(bases=wide.bases.flatten().unique().sort(), claims=wide.claims.flatten())
