"""Every section is written for any dossier and any days, the same each time, and cites nothing that was not known."""

from __future__ import annotations

import itertools
import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from brief.ledgers_b import PAIR, build, reading
from comity.brief.desk import Desk
from ledger.engine import write
from oracle.strategies import dossiers, views

ROUNDS = int(os.environ.get("COMITY_ROUNDS", "12"))
NAMES = (
    "agreements", "commitments", "flows", "institutions", "frictions", "sanctions", "third_parties", "forecasts", "coverage", "method", "sources", "cite",
)
_numbers = itertools.count()


def written(facts):
    desk = Desk()
    return [build(name, facts, desk) for name in NAMES], desk


@pytest.mark.oracle
@settings(
    max_examples=ROUNDS, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate), database=None,
)
@given(dossiers(), views())
def test_any_dossier_gives_sections(tmp_path_factory, made, view):
    on, known, recorded, today = (day.isoformat() for day in view)
    folder = write(tmp_path_factory.getbasetemp() / f"random-{next(_numbers)}", made.files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMITY_TODAY", today)
        facts = reading(folder, None, PAIR, on=on, known=known, recorded=recorded)
    sections, desk = written(facts)
    again, _ = written(facts)
    assert sections == again
    for figure in desk.figures.values():
        assert all(claim in facts.claims for claim in figure.claims), figure
