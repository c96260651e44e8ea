"""In how many organisations two states sit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._measure import measure
from comity.measures._pair import day_asked

if TYPE_CHECKING:
    import ibis.expr.types as ir

FULL = ("member", "reinstated")
"""States of a membership that count; observers, applicants, partners and the suspended do not."""


@measure(reads=("asked", "heads", "groups", "states"), by=(), unit="items", also=("organisations",))
def shared_memberships(asked: ir.Table, heads: ir.Table, groups: ir.Table, states: ir.Table) -> ir.Table:
    """In how many organisations both states are full members on the day.

    Range: 0 to `n`, the number of organisations in which the ledger follows both states. `low` leaves out those where a live claim
        disputes either membership; `organisations` names what is counted.

    Limits: Counts what the ledger follows, not all there is: no row where it follows no membership of one of the two, and a 0
        says only that they share none of those followed. Observers, applicants, partners, the suspended and those about to
        leave are not counted. All organisations weigh the same, the United Nations as much as a commodity board.

    References: J. C. Pevehouse, T. Nordstrom, R. J. McManus and A. S. Jamison, Tracking Organizations in the World: The Correlates
        of War IGO Version 3.0 Datasets, Journal of Peace Research 57 (2020), 492-503.

    Example:
        >>> seats = [("club", "XAA", "member"), ("club", "XBB", "member"), ("pact", "XAA", "member"), ("pact", "XBB", "observer")]
        >>> found = rows(
        ...     shared_memberships,
        ...     asked=[{"a": "XAA", "b": "XBB", "on_day": "2024-10-01"}],
        ...     heads=[{"record": f"{who}_{club}", "kind": "membership", "organisation": club, "actor": who} for club, who, _ in seats],
        ...     states=[{"record": f"{who}_{club}", "state": state, "state_claim": f"{who}_{club}#1@a"} for club, who, state in seats],
        ... )
        >>> [(row["period"], int(row["value"]), row["n"], row["organisations"]) for row in found]
        [('2024-10-01', 1, 2, ['club'])]
    """
    import ibis

    head = heads.filter(heads.kind == "membership").select("record", "organisation", "actor")
    acts = groups.select(state_claim="shown", disputed=groups.contested.fill_null(False))
    state = states.select("record", "state", "state_claim").left_join(acts, "state_claim").select(
        "record", "state", "state_claim", "disputed"
    )
    seats = head.inner_join(state, "record").cross_join(day_asked(asked).rename(period="day"))
    is_a, is_b = seats.actor == seats.a, seats.actor == seats.b
    full = seats.state.isin(FULL)
    clubs = seats.filter(is_a | is_b).group_by("a", "b", "period", "organisation").agg(
        follows_a=is_a.any(), follows_b=is_b.any(), both=(is_a & full).any() & (is_b & full).any(),
        disputed=seats.disputed.fill_null(False).any(), claims=seats.state_claim.collect(order_by=seats.state_claim),
    )
    counts = clubs.group_by("a", "b", "period").agg(
        covered=clubs.follows_a.any() & clubs.follows_b.any(),
        value=clubs.both.sum(),
        low=(clubs.both & ~clubs.disputed).sum(),
        n=(clubs.follows_a & clubs.follows_b).sum(),
        organisations=clubs.organisation.collect(where=clubs.both, order_by=clubs.organisation),
        shared=clubs.claims.collect(where=clubs.both).flatten().unique().sort(),
        followed=clubs.claims.collect().flatten().unique().sort(),
    )
    none = ibis.literal([], type="array<string>")
    return counts.filter(counts.covered).mutate(
        high=counts.value,
        organisations=counts.organisations.fill_null(none),
        # A count of 0 rests on everything that was looked at.
        claims=ibis.ifelse(counts.value > 0, counts.shared, counts.followed),
    )
