"""Every section is written for any dossier and any days, the same each time, and cites nothing that was not known."""

from __future__ import annotations

import itertools
import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from brief.ledgers_b import PAIR, build, facts_of, reading, said
from comity.brief.compose import SECTIONS
from comity.brief.desk import Desk
from comity.brief.parts import Points
from comity.brief.sections._compact import LEAD, count_words
from ledger.engine import write
from oracle.strategies import dossiers, views

ROUNDS = int(os.environ.get("COMITY_ROUNDS", "12"))
NAMES = SECTIONS[: SECTIONS.index("receipt")]
_numbers = itertools.count()


def written(facts):
    desk = Desk()
    return [build(name, facts, desk) for name in NAMES], desk


@pytest.mark.oracle
@settings(
    max_examples=ROUNDS, deadline=None, derandomize="COMITY_ROUNDS" not in os.environ, suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate), database=None,
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
        assert not isinstance(figure.value, str) or figure.unit is figure.low is figure.high is None, figure
    bottom_line = sections[0]
    assert all(len(part.lines) <= 4 for part in bottom_line.parts if isinstance(part, Points))
    assert count_words(bottom_line.parts[0].line) <= LEAD


UNDATED = {
    "agreement": "agreement: XAA-XBB_t\ntitle: A treaty\nform: treaty\nbinding: legal\nparties: [XAA, XBB]\ndomains: [security]\nclaims:\n"
    "  - {stage: signed, cite: p1}\n  - {stage: in_force, denies: true, cite: p1}\n  - {stage: expected, for: extended, due: ../2030, cite: p1}\n",
    "commitment": "commitment: XAA-XBB_c\nwhat: A loan\ndomain: economic\nform: loan\ngiver: XAA\nreceiver: XBB\nclaims:\n"
    "  - {stage: committed, value: 1e6, unit: USD, cite: p1}\n  - {stage: delivered, denies: true, cite: p1}\n  - {stage: paid, denies: true, cite: p1}\n",
    "membership": "membership: XAA_CLUB\norganisation: CLUB\nactor: XAA\nclaims:\n  - {stage: member, denies: true, cite: p1}\n",
    "sanction": "sanction: XAA-XBB_s\nby: XAA\ntarget: XBB\ndomain: economic\nclaims:\n  - {stage: imposed, measure: arms, cite: p1}\n  - {stage: lifted, measure: arms, cite: p1}\n",
    "event": [
        f"event: XAA-XBB_e{n}\ntype: protest\ntitle: A protest\nparties: [XAA, XBB]\nclaims:\n  - {{stage: held{on}, cite: p1}}\n"
        for n, on in enumerate(("", ", denies: true", ", on: 2023-05-01"))
    ],
    "judgement": "judgement: XAA-XBB_j\nquestion: Will it?\ndomain: security\ncriteria: Yes if so.\nclaims:\n"
    "  - {stage: made, by: A sage, due: 2024, words: likely, cite: p1}\n  - {stage: resolved, outcome: yes, cite: p1}\n",
}


def test_what_has_no_day_is_told_too(tmp_path):
    sections, _ = written(facts_of(tmp_path, "2024-01-01", **UNDATED))
    told = "\n".join(said(section) for section in sections)
    assert "signed on an unknown day" in told
    assert "not by an unknown day" in told
