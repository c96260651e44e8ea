"""What changed lately: what became known in twelve months, weighed by a rule, and no old thing that was only found late."""

from __future__ import annotations

from brief.ledgers import FORECAST, ISLANDS, OLD, PENDING, build, facts_of, packaged, told, whole
from brief.ledgers_b import EXAMPLE, reading

SIGNED = PENDING + "  - {stage: signed, on: 2023-05-30, cite: p1, grade: 2}\n"
RESOLVED = FORECAST + "  - {stage: resolved, outcome: \"yes\", on: 2023-06-02, cite: p1, grade: 2}\n"


def test_a_new_state_with_its_slip_and_the_window(tmp_path):
    lines = told("changed", whole(tmp_path, agreement=[OLD, SIGNED]))
    assert lines[0] == "What became known from 1 July 2022 to 30 June 2023, the weightiest first."
    assert "Treaty of partnership: signed on 30 May 2023, 6 days after the last day Xbland first named." in lines
    assert not any(line.startswith("Treaty of friendship") for line in lines), "signed in 2001: found late, not new"


def test_new_words_new_figures_new_denials_and_new_dissent(tmp_path):
    lines = told("changed", whole(tmp_path))
    assert "Treaty of partnership: negotiating in March 2023; signature expected by Xbland with no day named, first due 22–24 May 2023." in lines
    assert any(line.startswith("Merchandise trade, both ways: 4.0 bn USD in 2022 (against 3.6 bn USD by Xbland) contested") for line in lines)
    assert any(line.startswith("Fighter aircraft: ") and "not delivered by 20 May 2023 contested" in line for line in lines)
    assert "The three islands: Xbland (refuses it) “Refuses” on 12 January 2023; Xaland (is for) “Backs talks” on 10 January 2023." in lines


def test_forecasts_are_told_together(tmp_path):
    assert "1 forecast made by The Post." in told("changed", whole(tmp_path))
    lines = told("changed", whole(tmp_path, judgement=RESOLVED))
    assert "1 forecast resolved: 1 yes." in lines


def test_what_was_known_before_is_not_new(tmp_path):
    assert told("changed", facts_of(tmp_path, "2024-06-30", dispute=ISLANDS)) == ["Nothing new on Xaland and Xbland became known from 1 July 2023 to 30 June 2024."]
    assert build("changed", reading(EXAMPLE, "2000-01-01")).status == "not_covered"


def test_a_leap_day_has_a_year_before_it(tmp_path):
    assert told("changed", facts_of(tmp_path, "2024-02-29", dispute=ISLANDS))[0].startswith("What became known from 1 March 2023 to 29 February 2024")


def test_twelve_lines_at_most_and_a_word_on_the_rest():
    section = build("changed", packaged("2025-11-01"))
    opening, first, rest = section.parts
    assert len(first.lines) <= 12 + 4
    assert "Another" in opening.line[0].text
    assert rest.folded
    assert f"Another {len(rest.rows)}\u00a0records" in opening.line[0].text


def test_what_must_show():
    assert any("signature expected by Russia with no day named" in line for line in told("changed", packaged("2024-11-05")))
    late = told("changed", packaged("2025-02-01"))
    assert any("signed on 17 January 2025" in line and "17 days after the last day Emil Avdaliani first named" in line and "85 days after the last day Iran first named" in line for line in late)
    assert any("in force on 2 October 2025 contested" in line for line in told("changed", packaged("2025-11-01")))
