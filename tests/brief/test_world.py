"""The world dossier: who sits where on a day, as the sources it cites say, and what it does not say."""

from pathlib import Path

import pytest

import comity.problems
from brief.ledgers_b import build, reading, rows, said
from comity.ledger.checks import check
from comity.ledger.dossier import load

WORLD = Path(comity.problems.__file__).parent / "dossiers" / "world"


def shared(day, a, b):
    """The organisations both are full members of, and how many are followed for both."""
    found = reading(WORLD, day, (a, b)).measures["shared_memberships"]
    return (set(found[0]["organisations"]), int(found[0]["n"])) if found else None


def state(day, organisation, actor, other="USA"):
    """The state of one seat on a day."""
    facts = reading(WORLD, day, (actor, other))
    return next((facts.states[head["record"]]["state"] for head in facts.of_kind("membership")
                 if head["organisation"] == organisation and head["actor"] == actor), None)


def test_it_checks_without_errors():
    assert [problem for problem in check(load(WORLD)).problems if problem.severity == "error"] == []


@pytest.mark.parametrize(("day", "a", "b", "organisations"), [
    ("2026-11-24", "IND", "PAK", {"COMMONWEALTH", "NONALIGNED", "SAARC", "SCO", "UN", "WTO"}),
    ("1995-01-01", "IND", "PAK", {"COMMONWEALTH", "NONALIGNED", "SAARC", "UN", "WTO"}),
    ("1994-12-31", "IND", "PAK", {"COMMONWEALTH", "NONALIGNED", "SAARC", "UN"}),
    ("2026-11-24", "USA", "JPN", {"APEC", "G20", "G7", "OECD", "QUAD", "UN", "WTO"}),
    ("1995-01-01", "USA", "JPN", {"APEC", "G7", "OECD", "UN", "WTO"}),
    ("2026-11-24", "ARM", "RUS", {"BSEC", "CIS", "EAEU", "INSTC", "OSCE", "PLATFORM33", "UN", "WTO"}),
    ("2023-01-01", "ARM", "RUS", {"BSEC", "CIS", "CSTO", "EAEU", "INSTC", "OSCE", "PLATFORM33", "UN", "WTO"}),
    ("1995-01-01", "ARM", "RUS", {"BSEC", "CIS", "CSTO", "OSCE", "UN"}),
    ("2026-11-24", "TLS", "NRU", {"ROME-STATUTE", "UN"}),
    ("2010-01-01", "HKG", "ZWE", {"WTO"}),  # part of China for others, and asked of by itself
    ("1985-01-01", "USA", "SUN", {"NPT", "OSCE", "UN"}),
    ("1988-01-01", "DDR", "SUN", {"OSCE", "UN", "WARSAW-PACT"}),
])  # fmt: skip
def test_where_two_sit_together(day, a, b, organisations):
    assert shared(day, a, b)[0] == organisations


def test_before_it_was_a_state_it_sat_nowhere():
    assert shared("1995-01-01", "TLS", "NRU") is None


@pytest.mark.parametrize(("organisation", "actor", "day", "expected"), [
    ("EU", "GBR", "1973-01-01", "member"), ("EU", "GBR", "2019-06-01", "member"), ("EU", "GBR", "2020-01-31", "left"),
    ("EFTA", "GBR", "1973-01-01", "left"),
    ("COE", "RUS", "1996-02-27", None), ("COE", "RUS", "2022-03-01", "suspended"), ("COE", "RUS", "2023-01-01", "left"),
    ("COE", "GRC", "1975-01-01", "member"),
    ("CSTO", "ARM", "2024-02-01", "member"), ("CSTO", "ARM", "2024-03-01", "suspended"), ("CSTO", "UZB", "2013-01-01", "suspended"),
    ("OPEC", "QAT", "2019-01-01", "left"), ("OPEC", "ECU", "2000-01-01", "suspended"), ("OPEC", "ARE", "2026-05-01", "left"),
    ("AU", "MAR", "1990-01-01", "left"), ("AU", "MAR", "2018-01-01", "member"), ("NATO", "SWE", "2024-03-06", None),
    ("NATO", "SWE", "2024-03-07", "member"), ("UN", "SUN", "1991-12-25", "left"), ("UN", "SYR", "1962-01-01", "member"),
    ("UN", "IDN", "1967-01-01", "reinstated"), ("SCO", "BLR", "2012-01-01", "partner"),
    ("WTO", "CHN", "2001-12-10", None), ("WTO", "CHN", "2001-12-11", "member"), ("ASEAN", "TLS", "2025-10-25", "observer"), ("ASEAN", "TLS", "2025-10-26", "member"),
])  # fmt: skip
def test_a_seat_on_a_day(organisation, actor, day, expected):
    assert state(day, organisation, actor, "SWE" if actor != "SWE" else "FIN") == expected


def test_who_never_signed_is_told_by_a_denial():
    section = build("institutions", reading(WORLD, "2026-11-24", ("IND", "PAK")))
    told = {row[0]: row[1:] for row in rows(section, "institutions-memberships")}
    assert all(cell.startswith("not a member by 24 November 2026") for cell in told["Nuclear Non-Proliferation Treaty"])


def test_what_two_sources_date_apart_is_told_of_both():
    told = said(build("institutions", reading(WORLD, "2026-11-24", ("FRA", "DEU"))))
    assert "1 January 1958" in told
    assert "1952" in told
