"""The state of each record on W: its latest stage that stands, what may have come after, and whether anyone looked of late (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import beside, within
from comity.records import RECORDS

UNTIL_FORCE = ("approved", "ratified", "acceded")
"""Of an agreement, these count only until it is in force."""
ONLY_OF_TWO = ("withdrawn", "suspended", "in_force")
"""Of an agreement, the act of one party makes the whole's state only where there are two."""
ENDS = tuple(f"{kind.name}:{state}" for kind in RECORDS for state in sorted(kind.ends))
FAR_APART = 2
"""A dispute is open while two leans differ by this much."""


def states(heads: ir.Table, groups: ir.Table, claims: ir.Table, asked: ir.Table) -> ir.Table:
    """One row a record: its state, the day of it, the stage that may have come after, and how it stands."""
    on_day = asked.on_day.as_scalar()
    staged = _counting(groups.filter(groups.is_stage & (groups.ladder > 0) & ~groups.denied), heads)
    order = [staged.day_to.desc(nulls_first=False), staged.ladder.desc(), staged.group]
    top = staged.mutate(place=ibis.row_number().over(ibis.window(group_by=["src", "record"], order_by=order))).filter(_.place == 0)
    top = top.select("src", "record", "state", state_stage=_.property, state_from=_.day_from, state_to=_.day_to, state_claim=_.shown,
                     state_group=_.group, state_contested=_.contested, state_one_sided=_.one_sided, state_single=_.single)
    flags = groups.group_by("src", "record").agg(contested=groups.contested.any(), any_one_sided=groups.one_sided.any(), all_single=groups.single.all())
    expected = claims.filter(claims.status == "live").group_by("src", "record").agg(only_expected=(_.property == "expected").all())
    step = beside(heads, top, ["src", "record"])
    for table in (flags, expected, _possible(claims), _open_disputes(claims)):
        step = beside(step, table, ["src", "record"])
    state = ibis.cases(
        (step.state.notnull(), step.state),
        ((step.kind != "flow") & step.only_expected.fill_null(False), "expected"),
        ((step.kind == "dispute") & step.disputed.fill_null(False), "open"),
        else_=ibis.null("string"),
    )
    confirmed = ibis.greatest(step.checked.fill_null(step.newest), step.newest.fill_null(step.checked))
    ended = (step.kind + ":" + state).isin(ENDS)
    waits = state.notnull() & ~ended
    fresh_until = confirmed + _months(step.stale_months) + _days(step.stale_days)
    return step.select(
        "src", "record", "kind", "link",
        state=state, state_stage=step.state_stage, state_from=step.state_from, state_to=step.state_to, state_claim=step.state_claim,
        state_group=step.state_group, possible=step.possible,
        contested=step.contested.fill_null(False), state_contested=step.state_contested.fill_null(False),
        one_sided=ibis.coalesce(step.state_one_sided, step.any_one_sided, False),
        single=ibis.coalesce(step.state_single, step.all_single, False),
        stale=(waits & (fresh_until.cast("date") < on_day)).fill_null(False), last_confirmed=confirmed, open=waits,
    )


def _months(count: ir.IntegerValue) -> ir.IntervalValue:
    return count.as_interval("M")


def _days(count: ir.IntegerValue) -> ir.IntervalValue:
    return count.as_interval("D")


def _counting(staged: ir.Table, heads: ir.Table) -> ir.Table:
    """The stages that make a state: of an agreement, not the act of one party among several, nor a step once it is in force."""
    joined = within(staged, heads.select("src", "record", "n_parties"), ["src", "record"])
    agreement = joined.kind == "agreement"
    of_one = (joined.property == "withdrawn") | joined.party.notnull()
    joined = joined.filter(~(agreement & joined.property.isin(ONLY_OF_TWO) & of_one & (joined.n_parties != 2)))
    in_force = (joined.kind == "agreement") & (joined.state == "in_force")
    reached = in_force.any().over(ibis.window(group_by=["src", "record"]))
    return joined.filter(~((joined.kind == "agreement") & joined.property.isin(UNTIL_FORCE) & reached)).drop("n_parties")


def _possible(claims: ir.Table) -> ir.Table:
    """The stage that may have come already: the latest of those whose days are not over."""
    maybe = claims.filter((claims.status == "possible") & claims.is_stage & (claims.ladder > 0) & claims.denies.isnull())
    order = [maybe.latest.desc(), maybe.ladder.desc(), maybe.claim]
    first = maybe.mutate(place=ibis.row_number().over(ibis.window(group_by=["src", "record"], order_by=order))).filter(_.place == 0)
    return first.select("src", "record", possible=first.state)


def current_positions(claims: ir.Table) -> ir.Table:
    """Each party's current position: of its live claims the latest by day, then by standing."""
    held = claims.filter((claims.status == "live") & (claims.property == "position"))
    order = [held.latest.desc(nulls_first=False), (held.standing == "shown").desc(), held.known.desc(nulls_first=False), held.claim]
    return held.mutate(place=ibis.row_number().over(ibis.window(group_by=["src", "record", "party"], order_by=order))).filter(_.place == 0)


def _open_disputes(claims: ir.Table) -> ir.Table:
    held = current_positions(claims)
    held = held.filter(held.lean.notnull())
    return held.group_by("src", "record").agg(disputed=(held.lean.max() - held.lean.min()) >= FAR_APART)
