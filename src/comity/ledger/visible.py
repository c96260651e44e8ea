"""What may be printed beside the claims: heads, parties, documents, publishers and actors, as recorded by R, that visible claims rest on."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import within
from comity.ledger.view import at_recorded, documents_at

HIDDEN = ("unrecorded", "unknown")
"""A record with no claim but these does not exist there."""
PAIR = 2
JOINING = ("signed", "acceded", "in_force")
"""Acts that make one a party to an agreement, where they are told of it alone."""
CAME = ("live", "possible")
"""What has happened by the world day, or may have."""


def outsiders(raw_heads: ir.Table, raw_parties: ir.Table, claims: ir.Table, asked: ir.Table) -> ir.Table:
    """Who stands in the head of an agreement of many and is no party to it yet, as far as was known: the head names all who ever were.

    Where one party's joining is told by itself (it signed, acceded, or the agreement came into force for it), so is that of all; one of whom
    nothing of the kind is known joins later. Of a brief only: a machine is given what the heads name.
    """
    many = at_recorded(raw_heads, asked).filter(_.kind == "agreement", _.n_parties > PAIR).select("src", "record")
    seen = within(claims.filter(claims.status.notin(HIDDEN)), many, ["src", "record"])
    told = seen.filter(seen.property.isin(JOINING), seen.party.notnull())
    came = told.filter(told.status.isin(CAME)).select("src", "record", actor=told.party).distinct()
    named = at_recorded(raw_parties, asked).cross_join(asked.select("wide")).filter(_.wide).drop("wide")
    named = named.semi_join(told.select("src", "record").distinct(), ["src", "record"])
    return named.anti_join(came, ["src", "record", "actor"]).select("src", "record", "actor", "whole").distinct()


def heads(raw_heads: ir.Table, selected: ir.Table, claims: ir.Table, outsiders: ir.Table, asked: ir.Table) -> ir.Table:
    """The heads of the records that have a visible claim, with why they were selected and when they were last known."""
    newest = claims.filter(claims.status.notin(HIDDEN)).group_by("src", "record").agg(newest=_.known.max())
    now = within(at_recorded(raw_heads, asked), newest, ["src", "record"])
    now = within(now, selected.select("src", "record", "link"), ["src", "record"])
    pair = asked.select("a").union(asked.select(a="b"))
    apart = outsiders.semi_join(pair, outsiders.whole == pair.a).select("src", "record", link=ibis.literal("both")).distinct()
    now = now.anti_join(apart, ["src", "record", "link"])
    checked = ibis.ifelse(now.checked <= asked.known_day.as_scalar(), now.checked, ibis.null("date"))
    return now.mutate(checked=checked)


def parties(raw_parties: ir.Table, heads: ir.Table, outsiders: ir.Table, asked: ir.Table) -> ir.Table:
    """The parties of those records."""
    return at_recorded(raw_parties, asked).semi_join(heads, ["src", "record"]).anti_join(outsiders, ["src", "record", "actor"])


def documents(raw_documents: ir.Table, claims: ir.Table, asked: ir.Table) -> ir.Table:
    """The documents visible claims cite."""
    cited = claims.filter(claims.status.notin(HIDDEN)).select("src", "document").distinct()
    return documents_at(raw_documents, asked).semi_join(cited, ["src", "document"])


def publishers(raw_publishers: ir.Table, documents: ir.Table, asked: ir.Table) -> ir.Table:
    """The publishers of those documents."""
    return at_recorded(raw_publishers, asked).semi_join(documents, ["src", "publisher"])


def actors(raw_actors: ir.Table, parties: ir.Table, claims: ir.Table, publishers: ir.Table, asked: ir.Table) -> ir.Table:
    """The actors that those records, claims and publishers name."""
    shown = claims.filter(claims.status.notin(HIDDEN))
    named = parties.select("src", "actor").union(parties.select("src", actor=parties.whole)).union(shown.select("src", actor=shown.party))
    named = named.union(shown.select("src", actor=shown.speaker)).union(publishers.select("src", actor=publishers.state)).distinct()
    return at_recorded(raw_actors, asked).semi_join(named, ["src", "actor"]).select("actor", "name", "kind", "whole").distinct()
