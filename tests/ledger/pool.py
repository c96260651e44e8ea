"""A pool of random ledgers, drawn once a run and looked at many times; each draw follows from one seed, which every failure names."""

from __future__ import annotations

import os
import random
from datetime import date, timedelta
from functools import lru_cache

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded

from oracle.focus import DAYS
from oracle.history import RECORDED
from oracle.strategies import KINDS, Written, dossiers

SEED = int(os.environ.get("COMITY_SEED", "1"))
"""Another seed gives other ledgers: `COMITY_SEED=$RANDOM` by night."""
MIXES: dict[str, tuple[str, ...]] = {
    "all": tuple(KINDS), "commitments": ("commitment",), "agreements": ("agreement",), "flows": ("flow",),
    "others": ("dispute", "event", "membership", "sanction", "judgement"),
}
"""Kinds that are drawn together: those with chains, totals and sums by themselves too, so that they meet."""
View = tuple[date, date, date, date]


@lru_cache
def pool(mix: str, size: int) -> tuple[Written, ...]:
    found: list[Written] = []

    @seeded(SEED)
    @settings(max_examples=size, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(dossiers(kinds=MIXES[mix]))
    def draw(written: Written) -> None:
        found.append(written)

    draw()
    return tuple(found)


def view(chance: random.Random, todays: tuple[date, ...] = (date(2024, 3, 2), *[date(2024, 7, 1)] * 5)) -> View:
    """On, known, recorded and today: mostly a day of the ledgers', or the day beside it."""
    today = chance.choice(todays)
    beside = [date.fromisoformat(day) + timedelta(days=step) for day in DAYS for step in (-1, 0, 1)]
    days = [*beside, *[date(2024, 3, 2), date(2024, 4, 30), date(2024, 12, 30), date(2024, 12, 31)] * 8, date(2025, 9, 30)]
    on = chance.choice(days)
    known = on if chance.random() < 0.5 else chance.choice(days)
    ledger = [date.fromisoformat(day) + timedelta(days=step) for day in RECORDED for step in (-1, 0)]
    recorded = chance.choice([*[today] * 10, *(day for day in ledger if day < today)])
    return on, known, recorded, today
