"""The groups: each thing that claims speak of, with what is shown of it and how well it stands (CLAIMS.md §5)."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from comity.ledger._join import beside, within

_SHOWN = (
    "src", "claim", "record", "kind", "property", "is_stage", "ladder", "state", "party", "chamber", "which", "part_of", "for_", "by_", "of_", "text",
    "unit", "basis", "period", "from_text", "to_text", "from_earliest", "from_latest", "to_earliest", "to_latest", "earliest", "latest", "on_text",
    "due", "due_earliest", "due_latest", "estimate", "cumulative", "denies", "lean", "words", "probability", "outcome", "renews", "speaker", "known",
    "mutual", "at_", "condition", "until_text", "until_latest", "value", "low", "high", "half",
)
"""The columns of the shown claim that its group takes over."""


def groups(live: ir.Table, shown: ir.Table, standings: ir.Table, seen: ir.Table, relations: ir.Table) -> ir.Table:
    """One row a group: the shown claim's columns, the day that it and those agreeing have in common, and how the group stands."""
    step = within(live, standings, ["src", "claim"])
    side_one, side_two = step.spoke_whole, step.printed_whole
    asserts = ~step.denies_all
    together = step.standing.isin(("shown", "agrees")) & asserts
    gathered = step.group_by("src", "group").agg(
        common_from=step.earliest.max(where=together),
        common_to=step.latest.min(where=together),
        n_claims=step.count(),
        n_documents=step.document.nunique(),
        n_roots=step.root.nunique(),
        n_publishers=step.publisher.nunique(),
        first_side=ibis.least(side_one, side_two).min(where=asserts),
        last_side=ibis.greatest(side_one, side_two).max(where=asserts),
        outsiders=(side_one.isnull() & side_two.isnull() & asserts).any(),
        claims=step.claim.collect(order_by=[step.rank]),
        rank=step["rank"].min(where=step.standing == "shown"),
        supporters=step.claim.collect(where=together, order_by=[step.rank]),
    )
    first = within(seen.select(*_SHOWN), shown, ["src", "claim"])
    apart = relations.filter(relations.relation == "dissents").select("src", "group", contested=ibis.literal(True)).distinct()
    joined = beside(within(first, gathered, ["src", "group"]), apart, ["src", "group"])
    meet = (joined.common_from <= joined.common_to).fill_null(False)
    nothing = ibis.null("decimal(38, 9)")
    denied = (joined.denies == "true").fill_null(False)
    return joined.mutate(
        day_from=ibis.ifelse(meet, joined.common_from, joined.earliest),
        day_to=ibis.ifelse(meet, joined.common_to, joined.latest),
        denied=denied,
        contested=joined.contested.fill_null(False),
        **{name: ibis.ifelse(joined.denies.isnull(), joined[name], nothing) for name in ("value", "low", "high")},
        one_sided=joined.mutual & ~joined.outsiders & (joined.first_side == joined.last_side).fill_null(False) & ~denied,
        single=(joined.n_roots == 1) | (joined.n_publishers == 1),
    ).drop("common_from", "common_to", "denies", "mutual", "n_roots", "n_publishers", "first_side", "last_side", "outsiders").rename(shown="claim")
