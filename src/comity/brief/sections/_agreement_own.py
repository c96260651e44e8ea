"""Whose step it is: in an agreement of many, those of all and of the two are told, and not what each of the others did by itself."""

from __future__ import annotations

from comity.brief.facts import Facts, Row

MANY = 6
"""In an agreement of more parties, what the others did by themselves is not told step by step."""


def state_group(facts: Facts, record: str) -> Row | None:
    """The group that makes the record's state; where that is a third party's own act, what is in force for all, if it is."""
    wanted = facts.states[record]["state_group"]
    found = next((group for group in facts.groups_of.get(record, []) if group["group"] == wanted), None)
    if found is None or not anothers(facts, record, found):
        return found
    for_all = [group for group in facts.live(record, "in_force", "amended", "extended", "resumed") if not group["party"] and group["day_to"]]
    return max(for_all, key=lambda group: (group["day_to"], group["ladder"], group["group"]), default=found)


def anothers(facts: Facts, record: str, group: Row) -> bool:
    """Whether a step is one that a third party took by itself."""
    sides = {party["actor"] for party in facts.parties_of.get(record, []) if party["whole"] in facts.pair}
    return bool(group["party"]) and group["party"] not in {*facts.pair, *sides}


def of_the_two(facts: Facts, record: str, groups: list[Row]) -> list[Row]:
    """The steps worth telling of a pair: in an agreement of many, those of all and of the two."""
    many = (facts.heads[record]["n_parties"] or 0) > MANY
    return [group for group in groups if not (many and group["is_stage"] and anothers(facts, record, group))]
