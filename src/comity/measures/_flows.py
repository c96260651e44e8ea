"""The shown figures of the pair's flows, each with the ends that its range or its rounding allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._pair import between

if TYPE_CHECKING:
    import ibis.expr.types as ir

MARKS = ("?", "~", "%")
"""Doubtful, about, both: kept where a date is shown."""


def figures(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table, kind: str = "value") -> ir.Table:
    """One row for each flow, unit, basis and stretch of time with a shown figure; `kind` is value or share.

    One side's act (`party`) is not the flow's, and a shown denial is no figure. Unit and basis are the head's where the claim
    names none.
    """
    import ibis

    head = heads.filter(heads.kind == "flow").select("record", "what", "way", head_unit=heads.unit, head_basis=heads.basis)
    shown = groups.filter(
        groups.kind == "flow", groups.property == kind, ~groups.denied.fill_null(False), groups.party.isnull()
    ).select(
        "record", "group", "of_", "unit", "basis", "period", "earliest", "latest", "value", "low", "high", "half", "n_claims", "shown"
    )
    joined = shown.inner_join(head, "record").inner_join(between(asked, parties), "record")
    # Closed by a select of its own: Ibis takes a join with computed columns for an open chain, and cannot join it again.
    joined = joined.select("a", "b", *head.columns, *(name for name in shown.columns if name != "record"))
    found = joined.select(
        "a", "b", "record", "group", "of_", "what", "way", "earliest", "latest", "value",
        unit=ibis.coalesce(joined.unit, joined.head_unit),
        basis=ibis.coalesce(joined.basis, joined.head_basis, "unstated"),
        period=label(joined),
        low=lowest(joined),
        high=highest(joined),
        n=joined.n_claims,
        claim=joined.shown,
    )
    return found.filter(found.value.notnull() | found.low.notnull() | found.high.notnull())


def amounts(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """The figures of whole flows: what is said `of` a part is left out."""
    found = figures(asked, parties, heads, groups)
    return found.filter(found.of_.isnull())


def lowest(figure: ir.Table) -> ir.DecimalValue:
    """The lower end: as written; open where only the upper is; else half a unit in the last digit written below the value."""
    import ibis

    rounded = ibis.ifelse(figure.high.isnull(), figure.value - figure.half.fill_null(0), ibis.null())
    return ibis.coalesce(figure.low, rounded)


def highest(figure: ir.Table) -> ir.DecimalValue:
    """The upper end: as written; open where only the lower is; else half a unit in the last digit written above the value."""
    import ibis

    rounded = ibis.ifelse(figure.low.isnull(), figure.value + figure.half.fill_null(0), ibis.null())
    return ibis.coalesce(figure.high, rounded)


def label(stretch: ir.Table) -> ir.StringValue:
    """A stretch of time in words: a calendar year as its number however it was written, with its mark; anything else as written."""
    import ibis

    first, last = stretch.earliest, stretch.latest
    whole = (first.month() == 1) & (first.day() == 1) & (last.month() == 12) & (last.day() == 31)
    mark = stretch.period.right(1)
    year = first.year().cast("string") + ibis.ifelse(mark.isin(MARKS), mark, "")
    return ibis.ifelse(whole & (first.year() == last.year()), year.fill_null(first.year().cast("string")), stretch.period)
