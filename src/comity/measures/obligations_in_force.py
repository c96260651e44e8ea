"""What two states owe each other in law and word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._bound import doubted, unbound_pairs
from comity.measures._measure import measure
from comity.measures._pair import between

if TYPE_CHECKING:
    import ibis.expr.types as ir

IN_FORCE = ("in_force", "amended", "extended", "resumed")
"""States of an agreement that bind: an amendment, an extension and a resumption leave it in force."""


@measure(reads=("asked", "parties", "claims", "groups", "states"), by=("obligation",), unit="items", also=("agreements",))
def obligations_in_force(asked: ir.Table, parties: ir.Table, claims: ir.Table, groups: ir.Table, states: ir.Table) -> ir.Table:
    """How many agreements in force on the day hold an obligation of one kind.

    Range: From 1 to `n`, the number of agreements in force between the two. `low` leaves out those where a live claim disputes the
        obligation, or denies that the agreement is in force between them; `agreements` names what is counted.

    Limits: Counts words in texts, not deeds, and no word weighs more than another. An obligation nobody has coded gives no row, and
        that is not the same as none: agreements are read for defence, offence, neutrality, nonaggression and consultation where
        they are about security. Where a denial is shown (the treaty has no such clause) the obligation does not count.
        Conditions stand with the claims.

    References: B. A. Leeds, J. M. Ritter, S. McLaughlin Mitchell and A. G. Long, Alliance Treaty Obligations and Provisions,
        1815-1944, International Interactions 28 (2002), 237-260.

    Example:
        >>> found = rows(
        ...     obligations_in_force,
        ...     asked=[{"a": "XAA", "b": "XBB", "on_day": "2024-10-01"}],
        ...     parties=[{"record": "treaty", "whole": "XAA"}, {"record": "treaty", "whole": "XBB"}],
        ...     states=[{"record": "treaty", "kind": "agreement", "state": "in_force", "state_claim": "treaty#2@a"}],
        ...     groups=[{"record": "treaty", "kind": "agreement", "property": "obligation", "text": "consultation",
        ...              "shown": "treaty#1@a", "denied": False}],
        ... )
        >>> [(row["obligation"], int(row["value"]), row["n"], row["agreements"]) for row in found]
        [('consultation', 1, 1, ['treaty'])]
    """
    pair = between(asked, parties).rename(period="day")
    doubts = doubted(pair, parties, groups).mutate(doubted=True)
    pair = pair.anti_join(unbound_pairs(pair, parties, groups), "record")
    # Claims that dissent on the day alone agree that it came into force.
    denials = claims.filter(claims.standing == "dissents", claims.denies == "true").select("group").distinct().mutate(state_disputed=True)
    acts = groups.select("group", state_claim="shown").inner_join(denials, "group").select("state_claim", "state_disputed")
    now = states.filter(states.kind == "agreement", states.state.isin(IN_FORCE)).select("record", "state_claim")
    force = now.inner_join(pair, "record").left_join(acts, "state_claim").select(
        "a", "b", "period", "record", "state_claim", "state_disputed"
    ).left_join(doubts, "record")
    force = force.select(
        "a", "b", "period", "record", "state_claim",
        state_disputed=force.state_disputed.fill_null(False) | force.doubted.fill_null(False),
    )
    words = groups.filter(
        groups.kind == "agreement", groups.property == "obligation", groups.text.notnull(), ~groups.denied.fill_null(False)
    ).select("record", "shown", obligation="text", disputed=groups.contested.fill_null(False))
    held = words.inner_join(force, "record")
    # One agreement may hold a word in several articles: it is disputed only where all of them are.
    each = held.group_by("a", "b", "period", "obligation", "record").agg(
        firm=(~held.disputed & ~held.state_disputed).any(),
        state=held.state_claim.min(),
        texts=held.shown.collect(order_by=held.shown, distinct=True),
    )
    counts = each.group_by("a", "b", "period", "obligation").agg(
        value=each.count(),
        low=each.firm.sum(),
        agreements=each.record.collect(order_by=each.record),
        # Both kinds of claim: that the text says it, and that the text is in force.
        acts=each.state.collect(order_by=each.state),
        texts=each.texts.collect().flatten(),
    )
    number = force.agg(n=force.record.nunique())
    return counts.cross_join(number).mutate(high=counts.value, claims=counts.texts.concat(counts.acts).unique().sort())
