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


_ACT = (
    "src", "record", "kind", "property", "party", "ladder", "state", "day_from", "day_to", "shown", "group", "rank",
    "contested", "one_sided", "single",
)


def acts(groups: ir.Table, heads: ir.Table) -> ir.Table:
    """The stages that stand, without the act of one party among several, where that leaves an agreement what it is."""
    return _of_the_whole(groups.filter(groups.is_stage & ~groups.denied & (groups.ladder > 0)).select(*_ACT), heads)


def tops(acts: ir.Table) -> ir.Table:
    """The stage that makes each record's state: the latest by day, then by the ladder, then by rank."""
    counting = _counting(acts, acts)
    order = [counting.day_to.desc(nulls_first=False), counting.ladder.desc(), counting["rank"]]
    top = counting.mutate(place=ibis.row_number().over(ibis.window(group_by=["src", "record"], order_by=order))).filter(_.place == 0)
    return top.select(
        "src", "record", "state", "ladder", state_stage=top.property, state_from=top.day_from, state_to=top.day_to, state_claim=top.shown,
        state_group=top.group, state_contested=top.contested, state_one_sided=top.one_sided, state_single=top.single,
    )


def coming(claims: ir.Table, heads: ir.Table, acts: ir.Table, tops: ir.Table) -> ir.Table:
    """The stage, later on the ladder than the state, that may have come already: the latest of those whose days are not over."""
    maybe = claims.filter((claims.status == "possible") & claims.is_stage & (claims.ladder > 0) & (claims.denies != "true").fill_null(True))
    maybe = _of_the_whole(maybe.select("src", "record", "kind", "property", "party", "ladder", "latest", "claim"), heads)
    maybe = beside(_counting(maybe, acts), tops.select("src", "record", rung=tops.ladder), ["src", "record"])
    maybe = maybe.filter(maybe.ladder > maybe.rung.fill_null(0))
    order = [maybe.latest.desc(), maybe.ladder.desc(), maybe.claim]
    first = maybe.mutate(place=ibis.row_number().over(ibis.window(group_by=["src", "record"], order_by=order))).filter(_.place == 0)
    return first.select("src", "record", possible=first.property)


def _of_the_whole(staged: ir.Table, heads: ir.Table) -> ir.Table:
    joined = within(staged, heads.select("src", "record", "n_parties"), ["src", "record"])
    of_one = (joined.property == "withdrawn") | joined.party.notnull()
    kept = (joined.kind != "agreement") | ~joined.property.isin(ONLY_OF_TWO) | ~of_one | (joined.n_parties == 2)
    return joined.filter(kept).drop("n_parties")


def _counting(staged: ir.Table, acts: ir.Table) -> ir.Table:
    """Without the steps of an agreement that is in force, be it as extended, amended or resumed."""
    in_force = acts.filter((acts.kind == "agreement") & (acts.state == "in_force"))
    reached = in_force.select("src", "record", reached=ibis.literal(True)).distinct()
    joined = beside(staged, reached, ["src", "record"])
    return joined.filter(joined.reached.isnull() | ~joined.property.isin(UNTIL_FORCE)).drop("reached")


def states(heads: ir.Table, parties: ir.Table, groups: ir.Table, live: ir.Table, tops: ir.Table, coming: ir.Table, asked: ir.Table) -> ir.Table:
    """One row a record: its state, the day of it, the stage that may have come after, and how it stands."""
    on_day = asked.on_day.as_scalar()
    hoped = groups.property == "expected"
    done = groups.is_stage & ~groups.denied
    flags = groups.group_by("src", "record").agg(
        contested=groups.contested.any(), any_one_sided=groups.one_sided.any(),
        only_expected=(done & hoped).any() & ~(done & ~hoped).any(),
    )
    rests = live.group_by("src", "record").agg(all_single=(live.root.nunique() == 1) | (live.publisher.nunique() == 1))
    step = heads.select("src", "record", "kind", "link", "checked", "newest", "stale_months", "stale_days")
    for table in (tops, flags, rests, coming, _open_disputes(live, parties)):
        step = beside(step, table, ["src", "record"])
    state = ibis.cases(
        (step.state.notnull(), step.state),
        (step.only_expected.fill_null(False), "expected"),
        (step.disputed.fill_null(False), "open"),
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


def _open_disputes(live: ir.Table, parties: ir.Table) -> ir.Table:
    """Whether the current leans of two parties lie far apart; a party's current position is the latest by day, then by rank."""
    held = live.filter((live.property == "position") & ~live.denies_all)
    held = held.semi_join(parties, [held.src == parties.src, held.record == parties.record, held.party == parties.actor])
    order = [held.latest.desc(nulls_first=False), held["rank"]]
    current = held.mutate(place=ibis.row_number().over(ibis.window(group_by=["src", "record", "party"], order_by=order))).filter(_.place == 0)
    current = current.filter(current.lean.notnull())
    return current.group_by("src", "record").agg(disputed=(current.lean.max() - current.lean.min()) >= FAR_APART)
