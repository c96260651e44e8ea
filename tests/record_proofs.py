"""What is asked of every kind of record: which claims speak of the same thing, and what is refused."""

from __future__ import annotations

from comity.ledger import _yaml
from comity.records._claim import read_entry


def refused(kind, claim, severity="error"):
    """The codes for which a claim of a kind is refused, or warned of."""
    wrongs = []
    entry = {**_yaml.read(f"c: {claim}")["c"], "cite": "m1"}
    read_entry(entry, kind, "r", lambda name, wrong: wrongs.append(wrong.code) if wrong.severity == severity else None)
    return wrongs


def taken(kind, claim):
    """A claim as it is read."""
    return read_entry({**_yaml.read(f"c: {claim}")["c"], "cite": "m1"}, kind, "r", lambda name, wrong: None)


def same_thing(kind, *claims):
    """Whether claims of a kind, which load, stand in one group."""
    entries = [taken(kind, claim) for claim in claims]
    assert [refused(kind, claim) for claim in claims] == [[]] * len(claims)
    return len({entry.columns["group_key"] for entry in entries}) == 1
