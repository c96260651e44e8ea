"""Whom an agreement of many binds on a day: who has joined it, and neither left nor stands suspended.

Of an agreement of two the state says so: one that leaves ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.records.agreement import AGREEMENT, BINDING_ACTS, JOINS, LEAVES

if TYPE_CHECKING:
    import ibis.expr.types as ir

ENDS = tuple(stage for stage in AGREEMENT.ladder if stage == "suspended" or stage in AGREEMENT.ends)
"""Acts after which an agreement binds nobody."""
_PAIR = 2


def unbound_pairs(pair: ir.Table, parties: ir.Table, groups: ir.Table) -> ir.Table:
    """The agreements of many that do not bind the two to each other: `record`.

    A suspension whose `which` names another party stands between those two alone.
    """
    import ibis

    sides = _sides(pair, parties)
    acts = _acts(parties, groups)
    told = acts.filter(acts.property.isin(JOINS)).select("record").distinct()
    came = acts.filter(acts.property.isin(JOINS)).select("record", "whole").distinct()
    outside = sides.semi_join(told, "record").anti_join(came, ["record", "whole"]).select("record")
    own = sides.inner_join(acts, ["record", "whole"])
    own = own.filter(own.towards.isnull() | (own.towards == own.other))
    latest = ibis.row_number().over(ibis.window(group_by=["record", "whole"], order_by=[own.day_to.desc(), own.place.desc(), own.shown]))
    last = own.mutate(rank=latest)
    left = last.filter(last["rank"] == 0, last.property.isin(LEAVES)).select("record")
    return outside.union(left).distinct()


def doubted(pair: ir.Table, parties: ir.Table, groups: ir.Table) -> ir.Table:
    """The agreements of which a live claim says that they ended, or that one of the two has left, and a better one denies it: `record`."""
    denied = groups.filter(groups.denied.fill_null(False), groups.contested.fill_null(False))
    over = denied.filter(denied.kind == "agreement", denied.party.isnull(), denied.property.isin(ENDS)).select("record")
    gone = _of_many(parties, denied.filter(denied.property.isin(LEAVES)))
    return over.union(_sides(pair, parties).semi_join(gone, ["record", "whole"]).select("record")).distinct()


def _sides(pair: ir.Table, parties: ir.Table) -> ir.Table:
    """Each of the two with the other, in each agreement that names both: `record, whole, other`."""
    first = pair.select("record", whole="a", other="b")
    return first.union(pair.select("record", whole="b", other="a")).semi_join(_many(parties), "record").distinct()


def _many(parties: ir.Table) -> ir.Table:
    counted = parties.group_by("record").agg(n=parties.actor.nunique())
    return counted.filter(counted.n > _PAIR).select("record")


def _of_many(parties: ir.Table, groups: ir.Table) -> ir.Table:
    """Acts of single parties of agreements of many, each with the whole it is an act of."""
    owners = parties.select("record", "whole", party="actor").distinct()
    own = groups.filter(groups.kind == "agreement", groups.party.notnull()).select("record", "property", "party", "which", "day_to", "shown")
    return own.inner_join(owners, ["record", "party"]).semi_join(_many(parties), "record")


def _acts(parties: ir.Table, groups: ir.Table) -> ir.Table:
    """What parties did alone that binds or unbinds them: `record, whole, property, towards, day_to, place, shown`."""
    import ibis

    own = _of_many(parties, groups.filter(groups.property.isin(BINDING_ACTS), ~groups.denied.fill_null(False)))
    names = parties.select("record", which="actor", towards="whole").distinct()
    named = own.left_join(names, ["record", "which"]).select("record", "whole", "property", "towards", "day_to", "shown")
    place = ibis.cases(*((named.property == word, rank) for rank, word in enumerate(BINDING_ACTS)), else_=-1)
    return named.mutate(place=place)
