"""Frictions: the current position of each side in words, the proposition it is about, and nothing that only the analyst's mark knows."""

import pytest

from brief.ledgers_b import DAYS, build, facts_of, flat, lines, packaged, rows, said

ISLAND = """dispute: XAA-XBB_island
issue: The island
proposition: The island should go to court.
domain: security
parties: [XAA, XBB]
claims:
  - {position: Asks for a judgment, party: XAA, lean: 1, on: 2020-01-01, cite: p1, grade: 2}
  - {position: Insists on a judgment, party: XAA, lean: 2, on: 2023-05-01, says: XAA, cite: a1, grade: 2}
  - {position: Refuses, party: XBB, lean: -2, on: 2023-05-02, says: XBB, cite: b1, grade: 2}
  - {salience: 4, why: It comes up at every meeting.}
"""
LATER = ISLAND.replace("XAA-XBB_island", "XAA-XBB_later").replace("The island should", "The later thing should").replace("cite: p1", "cite: p2").replace(
    "says: XAA, cite: a1", "cite: p2").replace("says: XBB, cite: b1", "cite: p2")
PROTEST = """event: XAA-XBB_protest
type: protest
title: Xaland summons the ambassador
parties: [XAA, XBB]
where: Xatown
claims:
  - {stage: held, on: 2023-05-03, cite: p1, grade: 2}
  - {measure: detained, value: 33, unit: persons, cite: p1, grade: 2}
"""


def test_positions_are_the_latest_and_the_two_lean_apart(tmp_path):
    section = build("frictions", facts_of(tmp_path, "2024-01-01", dispute=ISLAND, event=PROTEST))
    told = said(section)
    assert "1 dispute on record that names both: in 1 the two lean apart" in told
    assert "The island: “The island should go to court.” open; salience 4 of 5, the analyst's own mark." in told
    assert "Xaland insists on it: Insists on a judgment (on 1 May 2023)." in told
    assert "Xbland refuses it: Refuses (on 2 May 2023)." in told
    assert rows(section, "frictions-events") == [("3 May 2023", "protest", "Xaland summons the ambassador, Xatown: 33 detained")]


def test_a_salience_alone_brings_no_dispute_into_a_brief(tmp_path):
    early = build("frictions", facts_of(tmp_path, "2023-12-31", dispute=[ISLAND, LATER]))
    assert "The later thing" not in said(early)
    assert "1 dispute on record" in said(early)
    assert "The later thing" in said(build("frictions", facts_of(tmp_path, "2024-02-01", dispute=[ISLAND, LATER])))


def test_contested_positions_name_both_tellers(tmp_path):
    text = ISLAND + "  - {position: Would accept a court, party: XBB, lean: 1, on: 2023-05-02, says: The envoy, cite: r1, grade: 4}\n"
    section = build("frictions", facts_of(tmp_path, "2024-01-01", dispute=text))
    (line,) = [flat(line) for line in lines(section) if flat(line).startswith("contested: ")]
    assert "Xbland says position of Xbland: Refuses" in line
    assert "according to The envoy, position of Xbland: Would accept a court" in line
    assert section.status == "contested"


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    section = build("frictions", packaged(day))
    assert (section.status == "not_covered") == (day == "2005-01-01")


def test_a_pair_that_is_not_covered():
    assert build("frictions", packaged("2024-11-05", ("DEU", "FRA"))).status == "not_covered"
