"""Names of states as the publications write them."""

from __future__ import annotations

from comity.records.actor import known_actors

AS_PUBLISHED = {"FSM": "Micronesia", "CZE": "Czech Republic"}


def name(actor: str) -> str:
    """The name of an actor."""
    return AS_PUBLISHED.get(actor) or known_actors()[actor].name
