"""What was pledged, committed and delivered of each commitment, in each unit; no figure is zero because none is known (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside, within
from comity.ledger._relation import PER_MILLE

COLUMNS = {
    "announced": ("announced",), "pledged": ("pledged",), "committed": ("committed", "allocated", "ordered", "delivered"),
    "delivered": ("delivered",), "operational": ("operational",), "paid": ("paid",), "used": ("used",), "cancelled": ("cancelled",),
    "repaid": ("repaid", "returned"),
}
"""What each column of a total is the largest of."""
RUNGS = ("announced", "pledged", "committed", "allocated", "ordered", "delivered", "operational", "paid", "used", "cancelled", "returned", "repaid")
_NUMBER = "decimal(38, 9)"
_KEY = ("src", "record", "unit", "rung")


def quantities(groups: ir.Table) -> ir.Table:
    """What is shown of quantities of commitments: each amount, which is the least there is where no value is, with its range."""
    told = groups.filter(
        (groups.kind == "commitment") & groups.is_stage & ~groups.denied & groups.unit.notnull() & groups.property.isin(RUNGS)
    )
    told = told.filter(told.value.notnull() | told.low.notnull())
    return told.select(
        "src", "record", "unit", "half", "low", "high", "which", "part_of", "basis", "contested", "shown", "day_from", "day_to", "rank",
        rung=told.property, running=told.cumulative.fill_null(False), amount=ibis.coalesce(told.value, told.low),
        least=ibis.coalesce(told.low, told.value), most=ibis.coalesce(told.high, told.value),
    )


def amounts(quantities: ir.Table) -> ir.Table:
    """The amount of each rung of each commitment in each unit: the largest of its parts' sum, its whole and its latest running total."""
    told = quantities
    parts = told.filter(~told.running & told.which.notnull())
    parts = parts.mutate(part_of=parts.part_of.nullif(parts.which))  # a part of itself is within no other
    above = parts.select("src", "record", "unit", "rung", counted=parts.which).distinct()
    loose = parts.anti_join(above, [*_KEY, ("part_of", "counted")])
    summed = loose.group_by(*_KEY).agg(
        parts=loose.amount.sum(), parts_half=loose.half.max(), parts_least=loose.least.sum(),
        parts_most=ibis.ifelse(loose.most.isnull().any(), ibis.null(_NUMBER), loose.most.sum()),
        parts_claims=loose.shown.collect(order_by=loose.shown),
    )
    whole = told.filter(~told.running & told.which.isnull())
    whole = whole.group_by(*_KEY).agg(
        whole=whole.amount.max(), whole_half=whole.half.max(), whole_least=whole.least.min(), whole_most=whole.most.max(),
        whole_claims=whole.shown.collect(order_by=whole.shown), low=whole.low.min(), high=whole.high.max(),
    )
    running = told.filter(told.running)
    newest = [running.day_to.desc(nulls_first=False), running.day_from.desc(nulls_first=False), running["rank"]]
    latest = ibis.window(group_by=list(_KEY), order_by=newest)
    last = running.mutate(place=ibis.row_number().over(latest)).filter(_.place == 0)
    last = last.select(
        *_KEY, running=_.amount, running_half=_.half, running_least=_.least, running_most=_.most, running_claim=_.shown,
        running_low=_.low, running_high=_.high,
    )
    step = told.select(*_KEY).distinct()
    for table in (summed, whole, last):
        step = beside(step, table, list(_KEY))
    bases = told.group_by(*_KEY).agg(bases=told.basis.collect(distinct=True, order_by=told.basis), doubt=told.contested.any())
    step = within(step, bases, list(_KEY))
    most, least = ibis.greatest(step.parts, step.whole, step.running), ibis.least(step.parts, step.whole, step.running)
    apart = _disagree(step, "parts", "whole") | _disagree(step, "parts", "running") | _disagree(step, "whole", "running")
    nothing = ibis.literal([], type="array<string>")
    rested = ibis.array([step.running_claim]).filter(lambda claim: claim.notnull())
    return step.select(
        *_KEY, "bases", "doubt",
        amount=most.cast(_NUMBER),
        low=ibis.ifelse(apart, least, ibis.least(step.low, step.running_low)).cast(_NUMBER),
        high=ibis.ifelse(apart, most, ibis.greatest(step.high, step.running_high)).cast(_NUMBER),
        contested=apart,
        claims=step.parts_claims.fill_null(nothing).concat(step.whole_claims.fill_null(nothing), rested),
    )


def _disagree(step: ir.Table, one: str, two: str) -> ir.BooleanValue:
    """Whether two ways to an amount disagree, as any two numbers do: not near, not as rounded, and their ranges apart."""
    gap = (step[one] - step[two]).abs()
    near = gap * PER_MILLE <= ibis.greatest(step[one].abs(), step[two].abs())
    rounded = (gap <= ibis.greatest(step[f"{one}_half"], step[f"{two}_half"])).fill_null(False)
    apart = (step[f"{one}_least"] > step[f"{two}_most"]).fill_null(False) | (step[f"{two}_least"] > step[f"{one}_most"]).fill_null(False)
    return (~near & ~rounded & apart).fill_null(False)


def totals(amounts: ir.Table, heads: ir.Table) -> ir.Table:
    """One row a commitment and unit; an umbrella's columns are the sums of its children's, and it is not counted beside them."""
    within_one = heads.filter(heads.part_of.notnull()).select("src", "record", above=_.part_of)
    umbrellas = within_one.select("src", record=_.above).distinct()
    own = _across(amounts.anti_join(umbrellas, ["src", "record"]))
    below = within(own, _ancestors(within_one), ["src", "record"]).semi_join(heads, [_.src == heads.src, _.above == heads.record])
    spread = below.low.notnull().any() | below.high.notnull().any()
    nothing = ibis.null(_NUMBER)
    sums = below.group_by("src", "unit", record=below.above).agg(
        **{name: below[name].sum() for name in COLUMNS},
        low=ibis.ifelse(spread, below.low.fill_null(below.delivered).sum(), nothing),
        high=ibis.ifelse(spread, below.high.fill_null(below.delivered).sum(), nothing),
        contested=below.contested.any(), doubt=below.doubt.any(), bases=below.bases.collect().flatten().unique().sort(),
        claims=below.claims.collect(order_by=below.record).flatten(), umbrella=ibis.literal(True),
    )
    own = own.mutate(umbrella=ibis.literal(False))
    step = own.union(sums.cast(dict.fromkeys((*COLUMNS, "low", "high"), _NUMBER)).select(*own.columns))
    return step.mutate(
        pending=(step.committed - step.delivered).cast(_NUMBER),
        counted=~step.umbrella,
    )


def _ancestors(within_one: ir.Table) -> ir.Table:
    """The umbrellas over each commitment, up to the fourth."""
    step = within_one
    for _round in range(2):
        over = step.view()
        further = step.inner_join(over, [step.src == over.src, step.above == over.record]).select(step.src, step.record, over.above)
        step = step.union(further, distinct=True)
    return step


def _across(amounts: ir.Table) -> ir.Table:
    """Rungs side by side, in the columns printed."""
    table = amounts
    wide = table.group_by("src", "record", "unit").agg(
        **{column: table.amount.max(where=table.rung.isin(rungs)) for column, rungs in COLUMNS.items()},
        low=table.low.min(where=table.rung == "delivered"), high=table.high.max(where=table.rung == "delivered"),
        contested=table.contested.any(), doubt=table.doubt.any(),
        bases=table.bases.collect(order_by=table.rung), claims=table.claims.collect(order_by=table.rung),
    )
    return wide.mutate(bases=wide.bases.flatten().unique().sort(), claims=wide.claims.flatten())
