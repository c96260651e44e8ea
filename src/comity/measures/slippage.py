"""How late things come against the day first named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._measure import measure
from comity.measures._pair import between

if TYPE_CHECKING:
    import ibis.expr.types as ir

NO_DAY = 2999
"""The year that stands for an open end: "from 2024 on" names no day to be late against."""


@measure(reads=("asked", "parties", "chains", "groups"), by=("of", "standing", "record", "for", "which", "speaker"), unit="days")
def slippage(asked: ir.Table, parties: ir.Table, chains: ir.Table, groups: ir.Table) -> ir.Table:
    """How many days later than first expected a step came, or is still awaited.

    Range: Whole days; below 0 it came early. `standing` keeps three kinds apart: `happened` (the actual day less the first due);
        `overdue` (so far: the day asked less the first due; `high` is open, since it goes on); `open` (not due yet: the current due
        less the first). Rows of `promise` are one speaker's expectation of one step; rows of `median` take all of one standing,
        with the least and the greatest as `low` and `high`. `n` is the number of expectations.

    Limits: Days known to the month or year count from their last day. Each speaker is judged by what that speaker said, so a step
        that two expected counts twice in the median. What nobody put a day to cannot slip. What comes in parts has come when the
        ledger's chain says so, which may be with the first part. Overdue steps are censored: leaving them out flatters, adding
        them as they stand understates; they are shown beside, not mixed in.

    References: B. Flyvbjerg, What You Should Know About Megaprojects and Why, Project Management Journal 45 (2014), 6-19; E. L.
        Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, JASA 53 (1958), 457-481, for censoring.

    Example:
        >>> found = rows(
        ...     slippage,
        ...     asked=[{"a": "XAA", "b": "XBB", "on_day": "2024-10-01"}],
        ...     parties=[{"record": "treaty", "whole": "XAA"}, {"record": "treaty", "whole": "XBB"}],
        ...     chains=[{"record": "treaty", "for_": "signed", "speaker": "XBB", "first_due": "2023-12-31", "current_due": "2023-12-31",
        ...              "actual": "2024-01-10", "slip_days": 10, "first_claim": "treaty#1@b", "current_claim": "treaty#1@b"}],
        ...     groups=[{"record": "treaty", "property": "signed", "day_to": "2024-01-10", "shown": "treaty#2@a"}],
        ... )
        >>> [(row["of"], row["standing"], row["record"], int(row["value"]), row["claims"]) for row in found][1]
        ('promise', 'happened', 'treaty', 10, ['treaty#1@b', 'treaty#2@a'])
    """
    import ibis

    dated = chains.filter(chains.first_due.year() < NO_DAY, chains.current_due.year() < NO_DAY, chains.slip_days.notnull())
    standing = ibis.ifelse(
        dated.actual.notnull(), "happened", ibis.ifelse(dated.overdue_days.fill_null(0) > 0, "overdue", "open")
    )
    pair = between(asked, parties).rename(period="day")
    said = _with_the_act(dated.mutate(standing=standing), groups).inner_join(pair, "record")
    late = said.slip_days + ibis.ifelse(said.standing == "overdue", said.overdue_days, 0)
    each = said.select(
        "a", "b", "period", "standing", "record", "which", "speaker", "claims",
        of=ibis.literal("promise"), **{"for": said.for_},
        value=late.cast("float64"),
        low=ibis.ifelse(said.standing == "open", ibis.null("float64"), late.cast("float64")),
        high=ibis.ifelse(said.standing == "happened", late.cast("float64"), ibis.null("float64")),
        n=ibis.literal(1, "int64"),
    )
    return each.union(_medians(each).select(each.columns), distinct=False)


def _medians(each: ir.Table) -> ir.Table:
    """The median over the pair, for each standing."""
    import ibis

    nobody = {name: ibis.null("string") for name in ("record", "for", "which", "speaker")}
    return each.group_by("a", "b", "period", "standing").agg(
        value=each.value.median(), low=each.value.min(), high=each.value.max(), n=each.n.sum(),
        claims=each.claims.collect().flatten().unique().sort(),
    ).mutate(of=ibis.literal("median"), **nobody)


def _with_the_act(chains: ir.Table, groups: ir.Table) -> ir.Table:
    """Chains with the claims they rest on: the first and the current expectation, and what showed that the step came."""
    import ibis

    acts = groups.filter(~groups.denied.fill_null(False)).select(
        "shown", act_record="record", act_step="property", act_which="which", act_day="day_to", act_latest="latest"
    )
    joined = chains.left_join(acts, [
        chains.record == acts.act_record, chains.for_ == acts.act_step,
        chains.which.fill_null("") == acts.act_which.fill_null(""),
        (chains.actual == acts.act_day) | (chains.actual == acts.act_latest),
    ])
    claim = ibis.array([joined.first_claim, joined.current_claim, joined.shown]).unnest()
    long = joined.select(
        "record", "for_", "which", "speaker", "standing", "slip_days", "overdue_days", "first_claim", claim=claim
    )
    return long.group_by(
        "record", "for_", "which", "speaker", "standing", "slip_days", "overdue_days", "first_claim"
    ).agg(claims=long.claim.collect(distinct=True, order_by=long.claim))
