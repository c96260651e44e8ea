"""Chains of expectation: what each speaker said would happen and when, how often that moved, and by how much it slipped (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside

_CHAIN = ("src", "record", "for_", "which", "speaker")


def chains(claims: ir.Table, groups: ir.Table, asked: ir.Table) -> ir.Table:
    """One row a chain; all days are latest days, slips are in days, and what cannot be told is null."""
    told = claims.filter((claims.status == "live") & (claims.property == "expected") & claims.denies.isnull())
    told = told.mutate(which=told.which.fill_null(""), day=told.latest.fill_null(told.known))
    by_document = ibis.window(group_by=["src", "entry"], order_by=[told.known, told.claim])
    told = told.mutate(place=ibis.row_number().over(by_document)).filter(_.place == 0)
    told = beside(told, _happened(groups), ["src", "record", ("for_", "property")])
    told = beside(told, _happened_parts(groups), ["src", "record", ("for_", "stage"), ("which", "part")])
    of_whole = (told.which == "") | told.is_once.fill_null(False)
    told = told.mutate(actual=ibis.coalesce(told.part_day, ibis.ifelse(of_whole, told.whole_day, ibis.null("date"))))
    order = [told.day, told.earliest, told.known, told.claim]
    before = told.actual.isnull() | (told.day <= told.actual)
    gathered = told.group_by(*_CHAIN).agg(
        first_due=told.due_latest.first(order_by=order),
        first_due_text=told.due.first(order_by=order),
        current_due=told.due_latest.last(order_by=order, include_null=True),
        current_due_text=told.due.last(order_by=order, include_null=True),
        last_due=told.due_latest.last(where=before, order_by=order),
        actual=told.actual.max(),
        revisions=told.count() - 1,
        first_claim=told.claim.first(order_by=order),
        current_claim=told.claim.last(order_by=order),
        current_said=told.day.last(order_by=order),
        claims=told.claim.collect(order_by=order),
    )
    on_day = asked.on_day.as_scalar()
    late = gathered.actual.isnull() & (gathered.current_due < on_day).fill_null(False)
    return gathered.mutate(
        which=gathered.which.nullif(""),
        revisions=gathered.revisions.cast("int32"),
        slip_days=_days(gathered.actual.fill_null(gathered.current_due), gathered.first_due),
        last_slip_days=_days(gathered.actual, gathered.last_due),
        overdue_days=ibis.ifelse(late, _days(on_day, gathered.current_due), ibis.null("int64")),
    )


def _days(late: ir.DateValue, early: ir.DateValue) -> ir.IntegerValue:
    return late.delta(early, unit="day")


def _happened(groups: ir.Table) -> ir.Table:
    """The day each stage of a record came, where the stage is spoken of as one."""
    came = groups.filter(groups.is_stage & ~groups.denied & (groups.property != "expected"))
    return came.group_by("src", "record", "property").agg(
        whole_day=came.day_to.min(where=came.which.isnull()), is_once=came.which.isnull().all(),
    )


def _happened_parts(groups: ir.Table) -> ir.Table:
    """The day each part of a stage came."""
    came = groups.filter(groups.is_stage & ~groups.denied & groups.which.notnull())
    return came.group_by("src", "record", stage=came.property, part=came.which).agg(part_day=came.day_to.min())
