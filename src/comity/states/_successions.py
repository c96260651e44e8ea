"""Which state came out of which: continued, split off, merged, or was seized."""

from __future__ import annotations

import csv
from functools import lru_cache
from typing import NamedTuple

from comity.states._spells import HERE

CONTINUES, SPLITS, MERGES, SEIZED = "continues", "splits", "merges", "seized"


class Succession(NamedTuple):
    """One state after another: `on` is a date of CLAIMS.md §2.

    continues: the successor is the predecessor under another form; splits: it took a part of it, which may have gone on beside it;
    merges: the predecessor went into it; seized: the same, by force.
    """

    predecessor: str
    successor: str
    on: str
    kind: str


@lru_cache(maxsize=1)
def successions() -> tuple[Succession, ...]:
    """Every succession on record here, by predecessor."""
    with (HERE / "successions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Succession(*(row[field] for field in Succession._fields)) for row in csv.DictReader(file))


def predecessors(actor: str) -> tuple[str, ...]:
    """The states an actor came out of, the latest first."""
    found = sorted((each for each in successions() if each.successor == actor), key=lambda each: each.on, reverse=True)
    return tuple(each.predecessor for each in found)


def successors(actor: str) -> tuple[str, ...]:
    """The states that came out of an actor, or that it went into, the earliest first; one that continues it stands before others."""
    found = sorted((each for each in successions() if each.predecessor == actor), key=lambda each: (each.kind != CONTINUES, each.on))
    return tuple(each.successor for each in found)
