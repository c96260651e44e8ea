"""Chains of expectation: what each speaker said would happen and when, how often that moved, and by how much it slipped (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside, within
from comity.records import RECORDS, _record

_CHAIN = ("src", "record", "for_", "which", "speaker", "party")
ONCE = tuple(f"{kind.name}:{name}" for kind in RECORDS for name, stage in kind.stages.items() if stage.rule == _record.ONCE and name != "member")
"""Stages of which there is one, so that `which` says nothing of them; a second membership is told by it."""


def chains(claims: ir.Table, live: ir.Table, came: ir.Table, asked: ir.Table) -> ir.Table:
    """One row a chain; all days are latest days, slips are in days, and what cannot be told is null."""
    told = claims.filter((claims.status == "live") & (claims.property == "expected") & claims.denies.isnull())
    told = within(told, live.select("src", "claim", "rank"), ["src", "claim"])
    told = told.select(
        "src", "record", "kind", "for_", "speaker", "claim", "rank", "earliest", "due", "due_latest",
        which=told.which.fill_null(""), party=told.party.fill_null(""), day=told.latest.fill_null(told.known),
        part=ibis.ifelse((told.kind + ":" + told.for_).isin(ONCE), "", told.which.fill_null("")),
    )
    # What one speaker is said to have expected on one day is one link, told by the best claim.
    link = ibis.window(group_by=[*_CHAIN, "day", "earliest"], order_by=told["rank"])
    told = told.mutate(place=ibis.row_number().over(link)).filter(_.place == 0)
    told = beside(told, _of_any(came), ["src", "record", ("for_", "stage"), "part"])
    told = beside(told, _of_one(came), ["src", "record", ("for_", "stage"), "part", "party"])
    own = told.party != ""
    told = told.mutate(
        actual=ibis.ifelse(own, ibis.coalesce(told.own_day, told.whole_day), ibis.coalesce(told.whole_day, told.any_day)),
        happened=ibis.ifelse(own, told.own_came.fill_null(False) | told.whole_came.fill_null(False), told.any_came.fill_null(False)),
    )
    order = [told.day, told.earliest, told["rank"]]
    before = told.actual.isnull() | (told.day < told.actual)
    gathered = told.group_by(*_CHAIN).agg(
        first_due=told.due_latest.first(order_by=order),
        first_due_text=told.due.first(order_by=order),
        current_due=told.due_latest.last(order_by=order, include_null=True),
        current_due_text=told.due.last(order_by=order, include_null=True),
        last_due=told.due_latest.last(where=before, order_by=order, include_null=True),
        actual=told.actual.max(),
        happened=told.happened.any(),
        revisions=told.count() - 1,
        first_claim=told.claim.first(order_by=order),
        current_claim=told.claim.last(order_by=order),
        current_said=told.day.last(order_by=order),
        claims=told.claim.collect(order_by=order),
    )
    on_day = asked.on_day.as_scalar()
    late = ~gathered.happened & (gathered.current_due < on_day).fill_null(False)
    return gathered.mutate(
        which=gathered.which.nullif(""),
        party=gathered.party.nullif(""),
        revisions=gathered.revisions.cast("int32"),
        slip_days=_days(gathered.actual.fill_null(gathered.current_due), gathered.first_due),
        last_slip_days=_days(gathered.actual, gathered.last_due),
        overdue_days=ibis.ifelse(late, _days(on_day, gathered.current_due), ibis.null("int64")),
    ).drop("happened")


def _days(late: ir.DateValue, early: ir.DateValue) -> ir.IntegerValue:
    return late.delta(early, unit="day")


def came(groups: ir.Table) -> ir.Table:
    """The stages that came, each as a whole, a part, or one party's; a running total is no day on which it came."""
    done = groups.filter(groups.is_stage & ~groups.denied & (groups.property != "expected") & ~groups.cumulative.fill_null(False))
    part = ibis.ifelse((done.kind + ":" + done.property).isin(ONCE), "", done.which.fill_null(""))
    return done.select("src", "record", "party", stage=done.property, part=part, day=done.day_to)


def _of_any(came: ir.Table) -> ir.Table:
    """The day each came for the whole, and for whichever party was first."""
    whole = came.party.isnull()
    return came.group_by("src", "record", "stage", "part").agg(
        whole_day=came.day.min(where=whole), whole_came=whole.any(), any_day=came.day.min(), any_came=ibis.literal(True),
    )


def _of_one(came: ir.Table) -> ir.Table:
    """The day each came for a party."""
    own = came.filter(came.party.notnull())
    return own.group_by("src", "record", "stage", "part", "party").agg(own_day=own.day.min(), own_came=ibis.literal(True))
