"""What is contested, stale or single-sourced, so that nobody must hunt for tags."""

from __future__ import annotations

from brief.ledgers import ARMS, OLD, TRADE, build, facts_of, packaged, told, whole
from brief.ledgers_b import EXAMPLE, reading, rows, said


def test_both_sides_are_named_with_the_one_used_and_why(tmp_path):
    lines = told("contested", facts_of(tmp_path, "2023-06-30", flow=TRADE))
    (line,) = [line for line in lines if ": contested" in line]
    assert line == (
        "Merchandise trade, both ways (2022): contested: The Post says 4.0 bn USD in 2022; Xbland says 3.6 bn USD in 2022. Used:, better grade (B1 against B3)."
    )


def test_counts_come_first(tmp_path):
    lines = told("contested", facts_of(tmp_path, "2023-06-30", flow=TRADE))
    assert lines[0].startswith("Of 3 things told, 1 is contested and ")
    assert lines[0].endswith("0 records are stale.")


def test_stale_records_with_the_last_look(tmp_path):
    section = build("contested", facts_of(tmp_path, "2026-06-30", agreement=OLD.replace("[p1, a1]", "p1")))
    assert rows(section, "stale") == [("Treaty of friendship", "in force", "3 June 2023", "36")]


def test_single_sources_make_states_or_carry_amounts(tmp_path):
    section = build("contested", whole(tmp_path))
    found = rows(section, "single")
    assert ("Investment of Xaland in the fields of Xbland under the memorandum (delivered)", "2.76 bn USD, 20 Mar 2023", "The Post") in found
    assert not [row for row in found if "expected" in row[0]]


def test_a_state_on_contested_ground_comes_before_other_figures(tmp_path):
    text = OLD + "  - {stage: in_force, on: 2002-05-05, says: XBB, cite: b1, grade: 4}\n  - {stage: signed, on: 2001-04-12, says: XBB, cite: b1, grade: 4}\n"
    text = "\n".join(line for line in text.splitlines() if "extended" not in line) + "\n"
    lines = told("contested", facts_of(tmp_path, "2023-06-30", agreement=text, commitment=ARMS))
    disputes = [line.split(": contested")[0] for line in lines if ": contested" in line]
    assert disputes == ["Treaty of friendship (in force)", "Treaty of friendship (signed)", "Fighter aircraft (delivered)"]


def test_nothing_contested_and_nothing_known():
    section = build("contested", reading(EXAMPLE, "2024-10-01"))
    assert section.status == "ok"
    assert "0 are contested" in said(section)
    assert build("contested", reading(EXAMPLE, "2000-01-01")).status == "not_covered"


def test_what_must_show_on_1_november_2025():
    text = said(build("contested", packaged("2025-11-01")))
    assert "Treaty on Comprehensive Strategic Partnership (in force): contested: Russia says in force on 2 October 2025; Iran says in force by 18 July 2025" in text
