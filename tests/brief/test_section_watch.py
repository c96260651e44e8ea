"""What to watch: what falls due, what is overdue by how long, what slipped without a new day, and which terms run out."""

from __future__ import annotations

from brief.ledgers import FORECAST, OLD, PENDING, build, facts_of, packaged, whole
from brief.ledgers_b import EXAMPLE, reading, rows, said
from comity.brief.sections._chains import step
from comity.records import RECORDS

GOAL = """commitment: XAA-XBB_goal
what: Freight of the corridor
domain: connectivity
form: policy
parties: [XAA, XBB]
claims:
  - {stage: announced, on: 2023-03-27, value: 20e6, unit: t/year, due: 2030, says: XAA, cite: a1, grade: 3}
"""
TERM = OLD.replace("  - {stage: extended, on: 2021-03, until: 2026, cite: [p1, a1], grade: 2}", "  - {term: P20Y, renews: P5Y, cite: p1, grade: 2}")
MOVED = """commitment: XAA-XBB_plant
what: Unit 2 of the plant
domain: energy
form: construction
giver: XAA
receiver: XBB
claims:
  - {stage: committed, on: 2019-01-01, cite: p1, grade: 2}
  - {stage: expected, for: operational, on: 2019-01-01, due: 2024-10, says: XAA, cite: a1, grade: 3}
  - {stage: expected, for: operational, on: 2020-01-01, due: 2024, says: XAA, cite: a1, grade: 3}
"""


def test_forecasts_steps_goals_and_terms_by_day(tmp_path):
    section = build("watch", facts_of(tmp_path, "2023-06-30", agreement=OLD, commitment=[GOAL, MOVED], judgement=FORECAST))
    assert rows(section, "watch_due") == [
        ("1 July 2023", "Will the two sign by July 2023?", "The Post", "0.65, likely (55–80 %)"),
        ("2024", "Unit 2 of the plant: start of operation", "Xaland", "expected, first due Oct 2024"),
        ("2026", "Treaty of friendship: term as last extended", "Xaland", "runs out, unless renewed"),
        ("2030", "Freight of the corridor: 20 m t/year, announced", "Xaland", "falls due"),
    ]


def test_overdue_in_days_and_a_forecast_past_its_day(tmp_path):
    section = build("watch", whole(tmp_path, "2023-07-11"))
    overdue = rows(section, "watch_overdue")
    assert ("1 July 2023", "Will the two sign by July 2023?", "The Post", "0.65, likely (55–80 %); 10 days past its day, not resolved") in overdue
    assert ("2022", "Fighter aircraft: delivery", "Xbland", "192 days overdue") in overdue


def test_revised_with_no_new_day(tmp_path):
    section = build("watch", whole(tmp_path))
    assert rows(section, "watch_undated") == [
        ("no day given", "Treaty of partnership: signature", "Xbland", "slipped once, first due 22–24 May 2023, no day given since"),
    ]


def test_what_came_is_watched_no_more(tmp_path):
    signed = PENDING + "  - {stage: signed, on: 2023-06-01, cite: p1, grade: 2}\n"
    resolved = FORECAST + "  - {stage: resolved, outcome: yes, on: 2023-06-01, cite: p1, grade: 2}\n"
    section = build("watch", facts_of(tmp_path, "2023-06-30", agreement=signed, judgement=resolved))
    assert section.status == "no_data"


def test_a_step_of_what_one_has_left_is_awaited_no_more(tmp_path):
    left = PENDING + "  - {stage: withdrawn, on: 2023-06-01, cite: p1, grade: 2}\n"
    assert build("watch", facts_of(tmp_path, "2023-06-30", agreement=left)).status == "no_data"


def test_a_term_counted_from_entry_into_force(tmp_path):
    section = build("watch", facts_of(tmp_path, "2025-06-30", agreement=TERM))
    stands = "renewed by itself since 5 Apr 2022, unless ended; no end on record"
    assert rows(section, "watch_due") == [("5 Apr 2027", "Treaty of friendship: term of 20 years, renewed by 5 years", "The Post", stands)]
    section = build("watch", facts_of(tmp_path, "2023-06-30", agreement=TERM.replace(", renews: P5Y", "")))
    assert rows(section, "watch_overdue") == [("5 Apr 2022", "Treaty of friendship: term of 20 years", "The Post", "ran out 451 days ago; no end on record")]


def test_nothing_to_watch_and_nothing_known():
    assert build("watch", reading(EXAMPLE, "2024-02-01")).status == "no_data"
    section = build("watch", reading(EXAMPLE, "2000-01-01"))
    assert section.status == "not_covered"
    assert said(section) == "Nothing between XAA and XBB falls due, is expected or is overdue by what was known by 1 January 2000."


def test_what_must_show_on_5_november_2024():
    section = build("watch", packaged("2024-11-05"))
    undated = rows(section, "watch_undated")
    assert ("no day given", "Treaty on Comprehensive Strategic Partnership: signature", "Iran", "slipped once, first due 22–24 Oct 2024, no day given since") in undated
    assert ("about 21 Mar 2023", "Su-35 fighter aircraft: delivery", "Iran", "595 days overdue") in rows(section, "watch_overdue")


def test_forecasts_of_the_essay_are_open_at_the_end_of_2024_and_the_one_on_signing_is_gone_a_month_later():
    question = "Will Russia and Iran sign the comprehensive partnership treaty by the end of 2024?"
    due = rows(build("watch", packaged("2024-12-31")), "watch_due")
    assert ("31 Dec 2024", question, "Emil Avdaliani", "likely (55–80 %)") in due
    assert question not in said(build("watch", packaged("2025-02-01")))


def test_a_term_ends_for_nobody_once_its_successor_is_in_force(tmp_path):
    successor = PENDING + "  - {stage: in_force, on: 2023-06-10, cite: p1, grade: 2, known: 2023-06-11, why: said that day}\n"
    assert "term as last extended" in said(build("watch", whole(tmp_path)))
    (tmp_path / "later").mkdir()
    assert "term as last extended" not in said(build("watch", whole(tmp_path / "later", agreement=[OLD, successor])))


def test_every_step_that_can_be_expected_has_a_noun():
    stages = {stage for kind in RECORDS if "expected" in kind.stages for stage in kind.stages}
    assert {stage for stage in stages if "“" in step(stage)} == {"expected"}
