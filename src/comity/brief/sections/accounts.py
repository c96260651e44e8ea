"""The accounts: the main figures as the one side, the other and third parties tell them, side by side."""

from __future__ import annotations

from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Column, Section, Table
from comity.brief.sections._account_rows import RULE, SIDES, accounts, cell, contested_tag, label
from comity.brief.sections._bits import both_names, cut, line, note

TITLE = "Accounts side by side"
MOST = 14


def build(facts: Facts, desk: Desk) -> Section:
    """Set the accounts of the sides beside each other."""
    found = accounts(facts)
    if not found:
        status = "no_data" if facts.claims else "not_covered"
        why = f"No figure or day of the dealings of {both_names(facts)} is told by more than one of the two sides and others."
        return Section("accounts", TITLE, status, (note(why),))
    one, two = (facts.name(actor) for actor in facts.pair)
    columns = (Column("Figure", weight=4), *(Column(f"{name} says", weight=4) for name in (one, two)), Column("Others say", weight=5))
    rows = tuple(
        (line(label(facts, account.group), contested_tag(account.group)), *(cell(facts, desk, account, side) for side in range(SIDES)))
        for account in found
    )
    told = "– : says nothing of it here. A side is the state, or a company or body that is part of it."
    table = Table("accounts", "The same figures, as each side tells them", columns, rows, note=told)
    status = "contested" if any(account.group["contested"] for account in found) else "ok"
    return Section("accounts", TITLE, status, tuple(cut(table, MOST)))


__all__ = ["RULE", "TITLE", "build"]
