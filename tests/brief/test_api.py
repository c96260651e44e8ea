"""Python's way in refuses what the command line refuses, and says what it holds."""

from __future__ import annotations

import pytest

import comity
from comity.problems import BadInput
from dossier_cases import lay, record


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-01")
    return comity.ledger(lay(tmp_path / "d", [record("agreement", "{stage: signed, on: 2024-01-02, cite: m1, grade: 2}")]))


def test_a_day_by_itself_is_the_day_as_of_which_it_is_asked(ledger):
    found = ledger.at("2024-01-15")
    assert (found.on, found.known, found.recorded) == ("2024-01-15", "2024-01-15", None)
    assert ledger.at(on="2030-01-01").clocks.on == "2030-01-01"
    with pytest.raises(TypeError):
        ledger.at("2024-01-15", "2024-01-16")


DAYS = [
    ({"as_of": "11/05/2024"}, "reads as 5 November or 11 May"), ({"on": "2024-01"}, "write its last, 2024-01-31"), ({"known": "2024-06-02"}, "lies ahead"),
    ({"recorded": "2025-01-01"}, "lies ahead"), ({"as_of": "2024-06-02"}, "lies ahead"), ({"known": 2024}, "is not a text"), ({"as_of": ""}, "is not a day"),
]


@pytest.mark.parametrize(("days", "reason"), DAYS, ids=range(len(DAYS)))
def test_what_is_no_day_is_refused(ledger, days, reason):
    with pytest.raises(BadInput, match=reason):
        ledger.at(**days)


def test_a_brief_is_on_two_actors_by_id_or_name(ledger):
    assert repr(ledger.brief("Xaland", "XBB")) == "<Brief XAA–XBB, on 2024-06-01, known 2024-06-01, recorded 2024-06-01>"
    for pair, reason in ((("XAA", "XAA"), "named twice"), (("XAA", "Narnia"), "not an actor")):
        with pytest.raises(BadInput, match=reason):
            ledger.brief(*pair)


def test_what_is_held_is_said(ledger):
    assert repr(ledger) == "<Ledger of d>"
    assert repr(ledger.at("2024-01-15")) == "<Ledger of d, on=2024-01-15, known=2024-01-15>"
    assert repr(comity.api.Table([{"a": 1, "b": 2}])) == "<Table of 1 row: a, b>"
    assert repr(comity.api.Table([])) == "<Table of 0 rows>"
