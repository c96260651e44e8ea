"""The judgement left where little else is on record: where the two sit together."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line
from comity.brief.sections._bits import ident, line

RULE = "Where fewer than four of these are on record, the organisations that both are full members of are named, the first five by name."
_NAMED = 5


def how_many(row: Row) -> str:
    """Of how many organisations: 5 of the 9, none of the 3, the one, the 2."""
    shared, followed = int(row["value"]), int(row["n"])
    if shared == followed:
        return "the one organisation" if followed == 1 else f"the {words.plural(followed, 'organisation')}"
    return f"{words.number(shared) if shared else 'none'} of the {words.plural(followed, 'organisation')}"


def institutions_line(facts: Facts, desk: Desk) -> Line | None:
    """The organisations both are full members of, as far as both are followed."""
    found = facts.measures["shared_memberships"]
    if not found or not found[0]["n"]:
        return None
    row = found[0]
    said = how_many(row)
    figure = desk.figure(
        ident("bottom_line", "shared"), said, value=row["value"], unit="items", low=row["low"], high=row["high"], measure="shared_memberships",
        claims=row["claims"], most=2,
    )
    names = sorted(facts.name(name) for name in row["organisations"] or [])
    left = len(names) - _NAMED
    named = [*names[:_NAMED], f"{left} more"] if left > 1 else names
    return line("Both are full members of ", figure, f" followed here for both{f': {words.listing(named)}' if named else ''}.")
