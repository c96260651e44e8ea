"""Who acts: states the package knows, and whoever else a dossier names."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from comity.records._codes import ACTOR_KIND
from comity.records._record import Field

ACTOR_FIELDS = (
    Field("actor", "its id: ISO 3166-1 alpha-3 for a state", "id", required=True),
    Field("name", "its name in English", required=True),
    Field("kind", "what it is", codes=ACTOR_KIND, required=True),
    Field("from", "the day it came into being", "date"),
    Field("to", "the day it ceased to be", "date"),
    Field("part_of", "the whole it speaks for", "actor"),
)


class Actor(NamedTuple):
    """An actor the package knows; `begin` and `end` are dates of CLAIMS.md §2, empty where not written down."""

    id: str
    name: str
    kind: str
    begin: str
    end: str
    part_of: str


@lru_cache(maxsize=1)
def known_actors() -> dict[str, Actor]:
    """The actors the package knows, by id."""
    with (Path(__file__).parent / "actors.csv").open(encoding="utf-8", newline="") as rows:
        return {row[0]: Actor(*row) for row in list(csv.reader(rows))[1:]}
