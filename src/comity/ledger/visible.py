"""What may be printed beside the claims: heads, parties, documents, publishers and actors, as recorded by R, that visible claims rest on."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis import _

from comity.ledger._join import within
from comity.ledger.view import at_recorded, documents_at

HIDDEN = ("unrecorded", "unknown")
"""A record with no claim but these does not exist there."""


def heads(raw_heads: ir.Table, selected: ir.Table, claims: ir.Table, asked: ir.Table) -> ir.Table:
    """The heads of the records that have a visible claim, with why they were selected and when they were last known."""
    newest = claims.filter(claims.status.notin(HIDDEN)).group_by("src", "record").agg(newest=_.known.max())
    now = within(at_recorded(raw_heads, asked), newest, ["src", "record"])
    now = within(now, selected.select("src", "record", "link"), ["src", "record"])
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
