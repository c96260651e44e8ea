"""The records that are about the pair itself: a brief's view also holds what lies beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


def between(asked: ir.Table, parties: ir.Table) -> ir.Table:
    """The records that name both states, a company or ministry counting for the state it is part of: `record, a, b, day`."""
    named = parties.select("record", "whole").cross_join(day_asked(asked))
    sides = named.group_by("record", "a", "b", "day").agg(
        a_in=(named.whole == named.a).any(), b_in=(named.whole == named.b).any()
    )
    return sides.filter(sides.a_in, sides.b_in).select("record", "a", "b", "day")


def day_asked(asked: ir.Table) -> ir.Table:
    """The pair and the world day asked for, as text: `a, b, day`."""
    return asked.select("a", "b", day=asked.on_day.cast("string"))
