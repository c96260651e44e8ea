"""How much of what the ledger says is in dispute, one-sided or on one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._measure import measure
from comity.measures._pair import day_asked

if TYPE_CHECKING:
    import ibis.expr.types as ir

MUTUAL = ("signed", "in_force", "extended", "amended", "resumed")
"""Stages of an agreement that both sides act in."""
ENCOUNTERS = ("meeting", "visit")
"""Events that are acts of both sides once held."""


@measure(reads=("asked", "heads", "groups"), by=("trait",), unit="share")
def contestedness(asked: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """The part of what the ledger holds that is contested, told by one side only, or on a single source.

    Range: 0 to 1. `n` is the number of things spoken of (claims of the same thing count once): for `contested` and `single` all of
        them, for `one_sided` the acts that take both sides. No `low` or `high`: nothing is estimated.

    Limits: Describes this ledger and the press it was compiled from, not the relation: what more people write about is contested
        more and rests on one source less. Not a probability of error. The analyst's own marks (salience) are left out.

    References: S. J. Cook and N. B. Weidmann, Lost in Aggregation: Improving Event Analysis with Report-Level Data, American
        Journal of Political Science 63 (2019), 250-264.

    Example:
        >>> signed = {"record": "treaty", "kind": "agreement", "property": "signed", "one_sided": True, "shown": "treaty#1@a"}
        >>> trade = {"record": "trade", "kind": "flow", "property": "value", "contested": True, "shown": "trade#1@a"}
        >>> found = rows(contestedness, asked=[{"a": "XAA", "b": "XBB", "on_day": "2024-10-01"}], groups=[signed, trade])
        >>> [(row["trait"], float(row["value"]), row["n"]) for row in found]
        [('contested', 0.5, 2), ('one_sided', 1.0, 1), ('single', 0.0, 2)]
    """
    told = groups.filter(groups.property != "salience").select(
        "record", "kind", "property", "shown", "contested", "one_sided", "single"
    )
    meetings = heads.filter(heads.kind == "event", heads.type_.isin(ENCOUNTERS)).select(met="record")
    known = told.left_join(meetings, told.record == meetings.met).cross_join(day_asked(asked).rename(period="day"))
    known = known.mutate(**{trait: known[trait].fill_null(False) for trait in ("contested", "one_sided", "single")})
    mutual = (
        ((known.kind == "agreement") & known.property.isin(MUTUAL))
        | ((known.property == "held") & known.met.notnull())
        | known.one_sided
    )
    whole = _share(known, "contested").union(_share(known, "single"), distinct=False)
    return whole.union(_share(known.filter(mutual), "one_sided"), distinct=False)


def _share(known: ir.Table, trait: str) -> ir.Table:
    """The part with one trait."""
    import ibis

    counts = known.group_by("a", "b", "period").agg(
        found=known[trait].sum(),
        n=known.count(),
        claims=known.shown.collect(where=known[trait], order_by=known.shown, distinct=True),
    )
    return counts.select(
        "a", "b", "period", "n", "claims",
        trait=ibis.literal(trait),
        value=counts.found.cast("float64") / counts.n.cast("float64"),
        low=ibis.null("float64"),
        high=ibis.null("float64"),
    )
