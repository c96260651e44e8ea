"""How often two states meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._measure import measure
from comity.measures._pair import between

if TYPE_CHECKING:
    import ibis.expr.types as ir

ENCOUNTERS = ("visit", "meeting", "summit")
"""Types of event at which the two sides meet in person; calls are not counted."""


@measure(reads=("asked", "parties", "heads", "groups"), by=("level", "type"), unit="items")
def visit_frequency(asked: ir.Table, parties: ir.Table, heads: ir.Table, groups: ir.Table) -> ir.Table:
    """How many visits, meetings and summits took place in a year, by level.

    Range: Whole numbers from 1. `low` leaves out those a live claim disputes. `n` is the same number as `value`.

    Limits: Counts what the ledger holds, which follows the press: a year without a row is a year nobody wrote down, not a year
        without contact. Planned and cancelled events are not counted, nor those whose day is not known to the year. The year of
        the day asked is not over. A meeting on the sidelines of a summit may be on record as both.

    References: J. H. Lebovic and E. N. Saunders, The Diplomatic Core: The Determinants of High-Level US Diplomatic Visits, 1946-2010,
        International Studies Quarterly 60 (2016), 107-123.

    Example:
        >>> found = rows(
        ...     visit_frequency,
        ...     asked=[{"a": "XAA", "b": "XBB"}],
        ...     parties=[{"record": "trip", "whole": "XAA"}, {"record": "trip", "whole": "XBB"}],
        ...     heads=[{"record": "trip", "kind": "event", "type_": "visit", "level": "leaders"}],
        ...     groups=[{"record": "trip", "kind": "event", "property": "held", "day_from": "2024-03-01", "day_to": "2024-03-02",
        ...              "shown": "trip#1@a"}],
        ... )
        >>> [(row["period"], row["level"], row["type"], int(row["value"])) for row in found]
        [('2024', 'leaders', 'visit', 1)]
    """
    encounters = heads.filter(heads.kind == "event", heads.type_.isin(ENCOUNTERS)).select("record", "level", type="type_")
    held = groups.filter(
        groups.kind == "event", groups.property == "held", ~groups.denied.fill_null(False),
        groups.day_from.year() == groups.day_to.year(),
    ).select("record", "shown", "day_from", disputed=groups.contested.fill_null(False))
    each = held.inner_join(encounters, "record").inner_join(between(asked, parties), "record")
    return each.group_by("a", "b", "level", "type", period=each.day_from.year().cast("string")).agg(
        value=each.record.nunique(),
        low=each.record.nunique(where=~each.disputed),
        high=each.record.nunique(),
        n=each.record.nunique(),
        claims=each.shown.collect(order_by=each.shown, distinct=True),
    )
