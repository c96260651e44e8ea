"""How two live claims of one group stand to each other: agrees, compatible or dissents (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from comity.records._dates import FIRST, LAST

PER_MILLE = 200
"""Numbers agree within 0.5 % of the larger: their difference times this is at most the larger."""


def relation(one: ir.Table, two: ir.Table) -> ir.StringValue:
    """The relation of a claim of `one` to a claim of `two`, whose columns are those of `live`; it is symmetric."""
    text = ibis.ifelse((one.text == two.text).fill_null(one.text.isnull() & two.text.isnull()), "agrees", "dissents")
    differ = (one.property == "resolved") & (one.outcome != two.outcome).fill_null(False)
    return ibis.cases(
        (one.denies_all & two.denies_all, "agrees"),
        (one.denies_all, _denial(one, two)),
        (two.denies_all, _denial(two, one)),
        (one.is_figure | (one.property == "salience"), _figures(one, two)),
        (one.property == "position", _positions(one, two)),
        (differ, "dissents"),
        (one.is_stage, _stages(one, two)),
        else_=text,
    )


def _denial(denial: ir.Table, assertion: ir.Table) -> ir.StringValue:
    """A denial counts against what should have happened by its day; what was not so on Monday may be so on Tuesday."""
    return ibis.ifelse((assertion.latest <= denial.earliest).fill_null(False), "dissents", "compatible")


def _stages(one: ir.Table, two: ir.Table) -> ir.StringValue:
    overlap = ((one.earliest <= two.latest) & (two.earliest <= one.latest)).fill_null(True)
    amounts = _has_amount(one) & _has_amount(two)
    differ = amounts & (one.unit == two.unit).fill_null(False) & ~_numbers_agree(one, two)
    denied = _is_denied(one, two) | _is_denied(two, one)
    rough = _is_rough(one) | _is_rough(two)
    told = one.property.isin(("expected", "made", "revised"))
    return ibis.cases(
        (told & ~overlap, "compatible"),
        (~overlap, "dissents"),
        (told & (denied | differ), "compatible"),
        (denied, "dissents"),
        (differ & (one.soft != two.soft), "compatible"),
        (differ, "dissents"),
        (rough, "compatible"),
        else_="agrees",
    )


def _is_rough(claim: ir.Table) -> ir.BooleanValue:
    """A day with an open side, or longer than a year, is no second witness of a day."""
    open_side = (claim.earliest == ibis.date(FIRST)) | (claim.latest == ibis.date(LAST))
    return (open_side | (claim.latest >= claim.earliest + ibis.interval(years=1))).fill_null(True)


def _has_amount(claim: ir.Table) -> ir.BooleanValue:
    """Whether a claim asserts a quantity; one that denies its value asserts none."""
    given = claim.value.notnull() | claim.low.notnull() | claim.high.notnull()
    return given & (claim.denies != "value").fill_null(True)


def _is_denied(claim: ir.Table, denial: ir.Table) -> ir.BooleanValue:
    return (denial.denies == "value").fill_null(False) & _has_amount(claim)


def _numbers_agree(one: ir.Table, two: ir.Table) -> ir.BooleanValue:
    gap = (one.value - two.value).abs()
    near = gap * PER_MILLE <= ibis.greatest(one.value.abs(), two.value.abs())
    rounded = gap <= ibis.greatest(one.half, two.half)
    low_one, high_one, low_two, high_two = one.low, one.high, two.low, two.high
    low_one, high_one = ibis.coalesce(low_one, one.value), ibis.coalesce(high_one, one.value)
    low_two, high_two = ibis.coalesce(low_two, two.value), ibis.coalesce(high_two, two.value)
    overlap = (low_one <= high_two).fill_null(True) & (low_two <= high_one).fill_null(True)
    return near.fill_null(False) | rounded.fill_null(False) | overlap


def _figures(one: ir.Table, two: ir.Table) -> ir.StringValue:
    return ibis.cases(
        (_is_denied(one, two) | _is_denied(two, one), "dissents"),
        (~_has_amount(one) & ~_has_amount(two), "agrees"),
        (_numbers_agree(one, two), "agrees"),
        ((one.unit != two.unit).fill_null(False), "compatible"),
        (one.soft != two.soft, "compatible"),
        else_="dissents",
    )


def _positions(one: ir.Table, two: ir.Table) -> ir.StringValue:
    same_day = (one.earliest == two.earliest) & (one.latest == two.latest)
    opposed = (one.lean * two.lean) < 0
    return ibis.ifelse((same_day & opposed).fill_null(False), "dissents", "agrees")
