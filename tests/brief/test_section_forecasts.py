"""Forecasts: number, word and range; open ones apart from resolved ones; scores only for numbers, with their count."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, facts_of, packaged, reading, rows, said
from comity.brief.desk import Desk


def question(name, *claims):
    body = "".join(f"  - {{{claim}}}\n" for claim in claims)
    return f"judgement: XAA-XBB_{name}\nquestion: Will {name} come?\ndomain: security\ncriteria: Yes if it comes.\nparties: [XAA, XBB]\nclaims:\n{body}"


MADE = "stage: made, by: The Sage, on: 2023-01-01, due: 2023-05"
OPEN = question("peace", f"{MADE}, words: likely, cite: p1, grade: 3")
RIGHT = question("trade", f"{MADE}, probability: 0.8, cite: p1, grade: 3", "stage: resolved, outcome: yes, on: 2023-05-01, cite: p1, grade: 2")
WRONG = question("war", f"{MADE}, probability: 0.6, cite: p1, grade: 3", "stage: resolved, outcome: no, on: 2023-05-31, cite: p1, grade: 2")
NONE = question("rain", f"{MADE}, probability: 0.9, cite: p1, grade: 3", "stage: resolved, outcome: annulled, on: 2023-05-31, cite: p1, grade: 2")


def test_open_and_resolved_forecasts_stand_apart_with_word_and_range(tmp_path):
    desk = Desk()
    section = build("forecasts", facts_of(tmp_path, "2024-01-01", judgement=[OPEN, RIGHT]), desk)
    assert rows(section, "forecasts-open") == [("Will peace come?", "likely (55–80 %), The Sage", "May 2023")]
    assert rows(section, "forecasts-resolved") == [("Will trade come?", "0.8, likely (55–80 %), The Sage", "May 2023", "yes, on 1 May 2023")]
    assert "2 forecasts: 1 open, 1 resolved (1 yes)." in said(section)
    made = [figure for figure in desk.figures.values() if figure.unit == "probability"]
    assert [(figure.value, figure.low, figure.high) for figure in made] == [(None, 0.55, 0.8), (0.8, None, None)]


def test_scores_count_only_numbers_that_came_out_yes_or_no(tmp_path):
    told = said(build("forecasts", facts_of(tmp_path, "2024-01-01", judgement=[OPEN, RIGHT, WRONG, NONE])))
    assert "Brier score 0.2 (0 is perfect, 0.25 is always saying even), log score 0.57 (0 is perfect), over 2 forecasts with a number" in told
    assert "1 of 2 came out on the side the forecast called likelier" in told
    assert "3 resolved (1 yes, 1 no and 1 annulled)" in told


def test_words_alone_are_not_scored(tmp_path):
    text = RIGHT.replace("probability: 0.8", "words: likely")
    told = said(build("forecasts", facts_of(tmp_path, "2024-01-01", judgement=text)))
    assert "Brier" not in told
    assert "1 of 1 came out" in told


def test_the_record_of_expectations_is_told():
    told = said(build("forecasts", reading(EXAMPLE, "2024-10-01")))
    assert "Expected steps that came (1 expectation), the median, counted from the last day first named: 10 days later" in told
    assert "Treaty of partnership, signature, as Xbland expected it: 10 days after the last day first named." in told


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    build("forecasts", packaged(day))


def test_an_outcome_is_not_known_before_its_day():
    assert "12 open, 0 resolved" in said(build("forecasts", packaged("2024-12-31")))
    assert "resolved (" in said(build("forecasts", packaged("2025-11-01")))


def test_a_pair_that_is_not_covered():
    assert build("forecasts", packaged("2024-11-05", ("DEU", "FRA"))).status == "not_covered"
