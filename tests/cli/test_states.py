"""`comity states`: what it says of a word, on which day, for people and for machines."""

import json

import pytest

from comity import cli


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-01")


def said(capsys, *words, status=0):
    assert cli.run(["states", *words]) == status
    found = capsys.readouterr()
    return found.out if status == 0 else found.err


def test_a_state_is_told_in_lines(capsys):
    assert said(capsys, "Yemen").splitlines() == [
        "YEM Yemen, since 1990-05-22",
        "  names on 2024-06-01: Yemen; Republic of Yemen; Yemen, Rep.; Yemen, Republic of",
        "  codes on 2024-06-01: iso2 YE, iso3 YEM, m49 887, cow 679, cow_abbrev YEM, gw 678, gw_abbrev YEM, cameo YEM, fips YM",
        "  Correlates of War, list to 2016-12-31: 679 YEM since 1990-05-22",
        "  Gleditsch–Ward, list to 2020-12-31: 678 YEM since 1990-05-22",
        "  took in by merger: YAR North Yemen (1990-05-22), YMD South Yemen (1990-05-22)",
    ]


def test_a_state_that_ended_is_told_as_of_its_last_day(capsys):
    text = said(capsys, "USSR")
    assert "codes on 1991-12-25: iso2 SU, iso3 SUN, m49 810, cow 365" in text
    assert "continued by: RUS Russia (1991-12-26)" in text
    assert "ended on 1991-12-26" in said(capsys, "USSR", "--on", "2020-01-01", status=2)
    assert "no state on 2020-01-01" in said(capsys, "SUN", "--on", "2020-01-01")


def test_several_words_and_a_number_that_means_two_states(capsys):
    text = said(capsys, "cow:970", "gw:970")
    assert [line.split(",")[0] for line in text.splitlines() if line and not line.startswith(" ")] == ["NRU Nauru", "KIR Kiribati"]
    wrong = said(capsys, "970", "Foo", "Korea", "IRN", status=2)
    assert all(part in wrong for part in ("cow:970 (Nauru), gw:970 (Kiribati)", "`Foo` is not", "KOR (South Korea) or PRK (North Korea)"))


def test_for_machines(capsys):
    (card,) = (json.loads(line) for line in said(capsys, "Serbia", "--on", "2006-06-05", "--json").splitlines())
    assert (card["actor"], card["on"], card["exists"], card["from"], card["to"]) == ("SRB", "2006-06-05", True, "2006-06-05", None)
    assert (card["codes"]["cow"], card["codes"]["gw"], card["codes"]["iso3"]) == ("345", "340", "SRB")
    assert card["cow"] == [{"number": 345, "abbreviation": "YUG", "name": "Yugoslavia", "micro": False, "from": "2006-06-05", "to": None}]
    assert {"actor": "SCG", "name": "Serbia and Montenegro", "on": "2006-06-05", "kind": "continues"} in card["predecessors"]
    assert card["last_day"] == {"cow": "2016-12-31", "gw": "2020-12-31"}


def test_without_a_word_the_members_of_a_day(capsys):
    rows = [json.loads(line) for line in said(capsys, "--on", "1990-10-03", "--json").splitlines()]
    found = {row["actor"]: row for row in rows}
    assert (found["DEU"]["cow"], found["DEU"]["gw"], found["DEU"]["iso3"]) == ("255", "260", "DEU")
    assert "DDR" not in found
    table = said(capsys, "--on", "1990-10-02").splitlines()
    assert table[0].split() == ["actor", "name", "iso3", "cow", "gw"]
    assert any(line.split() == ["DDR", "East", "Germany", "DDR", "265", "265"] for line in table)


def test_a_day_that_is_none_is_refused(capsys):
    assert "--on" in said(capsys, "Iran", "--on", "1990-02-30", status=2)
