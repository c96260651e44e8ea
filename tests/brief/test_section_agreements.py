"""Agreements: the state with its day, slips by speaker, both sides of a contested day, and a line of time that ends at the day asked."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, chart, facts_of, flat, lines, packaged, reading, said
from comity.brief.parts import Chart, Paragraph

HEAD = "form: treaty\nbinding: legal\nparties: [XAA, XBB]\ndomains: [security]\nclaims:\n"
TREATY = f"""agreement: XAA-XBB_treaty
title: Treaty of friendship
{HEAD}  - {{stage: expected, for: signed, on: 2023-01-10, due: 2023-03, says: XAA, cite: a1, grade: 2}}
  - {{stage: expected, for: signed, on: 2023-02-20, due: 2023-05, says: XAA, cite: a1, grade: 2}}
  - {{stage: signed, on: 2023-05-20, cite: [a1, b1], grade: 1}}
  - {{stage: signed, on: 2023-05-22, cite: r1, grade: 4}}
  - {{obligation: consultation, at: art. 3, cite: a1, grade: 1}}
  - {{obligation: defence, at: art. 4, denies: true, on: 2023-05-21, says: XBB, cite: b1, grade: 1}}
  - {{term: P10Y, renews: P5Y, cite: a1, grade: 1}}
"""
OLD = f"""agreement: XAA-XBB_old
title: Old treaty
{HEAD}  - {{stage: signed, on: 2001-04-01, cite: p1, grade: 2}}
  - {{stage: in_force, on: 2002-01-01, cite: p1, grade: 2}}
"""


def test_the_state_the_steps_and_the_slip_are_told(tmp_path):
    told = said(build("agreements", facts_of(tmp_path, "2024-01-01", agreement=TREATY)))
    assert "Treaty of friendship (treaty, legal): signed on 20 May 2023" in told
    assert "Signature expected by Xaland first for March 2023; restated once, last for May 2023; it came on 20 May 2023" in told
    assert "50 days after the last day first named and within the time last named" in told
    assert "Obligations in the text, not in force: consultation (art. 3)" in told
    assert "No obligation of: defence (art. 4), says Xbland, on 21 May 2023" in told
    assert "Term of 10 years, renewed by 5 years" in told


def test_both_sides_of_a_contested_day_are_told_and_why_one_is_used(tmp_path):
    section = build("agreements", facts_of(tmp_path, "2024-01-01", agreement=TREATY))
    (line,) = [flat(line) for line in lines(section) if flat(line).startswith("contested: ")]
    assert "Xbland says signed on 20 May 2023" in line
    assert "The Rag says signed on 22 May 2023" in line
    assert line.endswith("Used:, better grade (B1 against D4).")
    assert section.status == "contested"


def test_before_the_signature_it_is_expected_and_not_signed(tmp_path):
    facts = facts_of(tmp_path, "2024-01-01", agreement=TREATY.replace("- {stage: signed", "- {stage: ratified, party: XBB").replace("2023-05-2", "2025-05-2"))
    told = said(build("agreements", facts))
    assert "no step on record; expected to be signed" in told
    assert "215 days overdue" in told


def test_one_that_replaces_stands_before_the_one_it_replaces(tmp_path):
    new = TREATY.replace("form: treaty", "replaces: XAA-XBB_old\nform: treaty")
    section = build("agreements", facts_of(tmp_path, "2024-01-01", agreement=[new, OLD]))
    heads = [part.line[0].text for part in section.parts if isinstance(part, Paragraph) and part.tone != "note"]
    assert heads == ["Treaty of friendship", "Old treaty"]
    assert "Is to replace “Old treaty”." in said(section)
    assert "To be replaced by “Treaty of friendship”." in said(section)
    assert "in force since 1 January 2002" in said(section)


def test_the_main_agreement_stands_first_and_what_has_ended_last(tmp_path):
    wide = OLD.replace("XAA-XBB_old", "club").replace("Old treaty", "Treaty of a club").replace("parties: [XAA, XBB]", "parties: [XAA, XBB, XCC]")
    later = wide.replace("2002-01-01", "2023-06-01")
    ended = OLD.replace("XAA-XBB_old", "gone").replace("Old treaty", "Ended treaty") + "  - {stage: terminated, on: 2023-06-02, cite: p1, grade: 2}\n"
    section = build("agreements", facts_of(tmp_path, "2024-01-01", agreement=[later, ended, OLD]))
    heads = [part.line[0].text for part in section.parts if isinstance(part, Paragraph) and part.tone != "note"]
    assert heads == ["Old treaty", "Treaty of a club", "Ended treaty"]
    assert [lane.name for lane in chart(section).drawing.lanes] == heads
    assert chart(section).title == "3 agreements of the two: 2 on record as in force"


def test_what_is_expected_is_named_as_what_it_is_on_the_line_of_time(tmp_path):
    section = build("agreements", facts_of(tmp_path, "2024-01-01", agreement=TREATY))
    labels = [bar.label for bar in chart(section).drawing.lanes[0].bars if bar.kind == "expected"]
    assert labels
    assert [label.replace("\u00a0", " ") for label in labels] == ["Xaland expected signature Mar 2023", "Xaland expected signature May 2023"]


def test_nothing_is_drawn_after_the_day_asked(tmp_path):
    text = OLD.replace("claims:\n", "claims:\n  - {stage: expected, for: terminated, on: 2023-05-01, due: 2031, says: XAA, cite: a1, grade: 2}\n")
    section = build("agreements", facts_of(tmp_path, "2024-01-01", agreement=text))
    (lane,) = chart(section).drawing.lanes
    awaited = next(bar for bar in lane.bars if bar.kind == "expected")
    assert (awaited.start, awaited.end, awaited.open_end) == ("2023-05-01", "2024-01-01", True)
    force = next(bar for bar in lane.bars if bar.kind == "in_force")
    assert (force.start, force.end, force.open_end) == ("2002-01-01", "2024-01-01", True)


def test_a_day_known_only_from_one_side_says_so_and_a_possible_step_too(tmp_path):
    text = OLD.replace("cite: p1, grade: 2}\n  - {stage: in_force, on: 2002-01-01, cite: p1", "cite: a1, grade: 2}\n  - {stage: in_force, on: 2023, cite: a1")
    told = said(build("agreements", facts_of(tmp_path, "2023-07-01", agreement=text)))
    assert "signed on 1 April 2001 one-sided single source" in told
    assert "Possibly in force already: the source gives only 2023" in told


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    section = build("agreements", packaged(day))
    assert any(isinstance(part, Chart) for part in section.parts)


def test_what_was_known_of_the_treaty_before_it_was_signed():
    told = said(build("agreements", packaged("2024-11-05")))
    assert "not signed, signature expected" in told
    assert "first for 22–24 October 2024" in told
    assert "2025" not in told


def test_the_example_and_a_pair_that_is_not_covered():
    assert "one-sided" in said(build("agreements", reading(EXAMPLE, "2024-02-01")))
    section = build("agreements", packaged("2024-11-05", ("DEU", "FRA")))
    assert section.status == "not_covered"
    assert "holds no agreement of Germany and France" in said(section)
