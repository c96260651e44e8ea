"""The shown figures of the pair's flows, each with the ends that its range or its rounding allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


def figures(asked: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """One row for each flow, unit, basis and stretch of time with a shown figure.

    A figure of a part (`of`) or of one side's act (`party`) is not the flow's, and a shown denial is no figure. Unit and basis
    are the head's where the claim names none.
    """
    import ibis

    head = heads.filter(heads.kind == "flow").select(
        "record", "what", "way", "origin", "destination", head_unit=heads.unit, head_basis=heads.basis
    )
    shown = groups.filter(
        groups.kind == "flow",
        groups.property == "value",
        ~groups.denied.fill_null(False),
        groups.of_.isnull(),
        groups.party.isnull(),
    )
    # Closed by a select of its own: Ibis takes a join with computed columns for an open chain, and cannot join it again.
    joined = shown.inner_join(head, "record").cross_join(asked.select("a", "b")).select(
        *head.columns, "a", "b", "group", "unit", "basis", "period", "earliest", "latest", "value", "low", "high", "half",
        "n_claims", "shown",
    )
    return joined.select(
        "a", "b", "group", "record", "what", "way", "origin", "destination", "earliest", "latest", "value",
        unit=ibis.coalesce(joined.unit, joined.head_unit),
        basis=ibis.coalesce(joined.basis, joined.head_basis, "unstated"),
        period=label(joined),
        low=lowest(joined),
        high=highest(joined),
        n=joined.n_claims,
        claim=joined.shown,
    )


def lowest(figure: ir.Table) -> ir.DecimalValue:
    """The lower end: as written, else half a unit in the last digit written below the value; null where open."""
    import ibis

    return ibis.coalesce(figure.low, figure.value - figure.half.fill_null(0))


def highest(figure: ir.Table) -> ir.DecimalValue:
    """The upper end: as written, else half a unit in the last digit written above the value; null where open."""
    import ibis

    return ibis.coalesce(figure.high, figure.value + figure.half.fill_null(0))


def label(stretch: ir.Table) -> ir.StringValue:
    """A stretch of time in words: a calendar year as its number however it was written, anything else as written."""
    import ibis

    first, last = stretch.earliest, stretch.latest
    whole = (first.month() == 1) & (first.day() == 1) & (last.month() == 12) & (last.day() == 31)
    return ibis.ifelse(whole & (first.year() == last.year()), first.year().cast("string"), stretch.period)
