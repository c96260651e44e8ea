"""The first sections are written for any dossier and any days, the same each time, and cite nothing that was not known."""

from __future__ import annotations

import itertools
import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from brief.ledgers_b import PAIR, build, reading
from comity.brief.desk import Desk
from comity.brief.parts import Points
from comity.brief.sections._compact import count_words
from ledger.engine import write
from oracle.strategies import dossiers, views

ROUNDS = int(os.environ.get("COMITY_ROUNDS", "12"))
NAMES = ("bottom_line", "profile", "watch", "changed", "accounts", "contested")
_numbers = itertools.count()


def written(facts):
    desk = Desk()
    return [build(name, facts, desk) for name in NAMES], desk


@pytest.mark.oracle
@settings(max_examples=ROUNDS, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate), database=None)
@given(dossiers(), views())
def test_any_dossier_gives_the_first_sections(tmp_path_factory, made, view):
    on, known, recorded, today = (day.isoformat() for day in view)
    folder = write(tmp_path_factory.getbasetemp() / f"first-{next(_numbers)}", made.files)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMITY_TODAY", today)
        facts = reading(folder, None, PAIR, on=on, known=known, recorded=recorded)
    sections, desk = written(facts)
    again, _ = written(facts)
    assert sections == again
    for figure in desk.figures.values():
        assert all(claim in facts.claims for claim in figure.claims), figure
    for part in sections[0].parts:
        assert not isinstance(part, Points) or len(part.lines) <= 4
    assert count_words(sections[0].parts[0].line) <= 25
