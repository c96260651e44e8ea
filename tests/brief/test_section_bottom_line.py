"""The bottom line: every word by a rule, in so many words and no more, and right for any pair."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.ledgers import ARMS, OLD, PENDING, PLEDGE, TRADE, build, facts_of, opening, packaged, told, whole
from brief.ledgers_b import EXAMPLE, reading
from comity.brief.desk import Desk
from comity.brief.parts import Points
from comity.brief.sections._bottom_institutions import how_many
from comity.brief.sections._compact import count_words, inside, short
from comity.brief.sections.bottom_line import build as bottom_line
from comity.brief.words import the

SOURCE = Path(__file__).resolve().parents[2] / "src" / "comity"
DAYS = ("2005-01-01", "2016-06-01", "2024-11-05", "2024-12-31", "2025-02-01", "2025-08-01", "2025-11-01", "2026-05-05")


def test_a_treaty_awaited_a_pledge_and_what_pulls_apart(tmp_path):
    lead, points, rest = opening(build("bottom_line", whole(tmp_path)))
    assert lead == (
        "Aligned and transactional, short of an alliance: no obligation to defend is in force; little of what was pledged in energy has come."
    )
    assert points[0] == (
        "Treaty of partnership: not signed; signing expected, slipped once from 22–24 May 2023, no new day; to replace that of 2001, extended in March 2021."
    )
    assert points[1].startswith("Merchandise trade fell 18.4 % recomputed to 4.0 bn USD contested in 2022 (Xbland says 3.6 bn USD); the 17 % claimed is within rounding")
    assert points[2] == (
        "Investment of Xaland in the fields: 40 bn USD pledged, at most 2.76 bn USD delivered single source. "
        "Fighter aircraft: agreed, none delivered by 20 May 2023 contested."
    )
    assert points[3] == "They differ over the three islands."
    assert rest[0].startswith("Confidence is ")
    assert "single-source" in rest[0]


def test_the_analysts_mark_alone_opens_no_friction(tmp_path):
    assert all("2025" not in line for line in told("bottom_line", whole(tmp_path)))


def test_an_obligation_to_defend_makes_allies(tmp_path):
    lead, _, _ = opening(build("bottom_line", facts_of(tmp_path, "2023-06-30", agreement=OLD.replace("neutrality", "defence"))))
    assert lead == "Allied and treaty-based: an obligation to defend is in force."


def test_obligations_nobody_read_are_not_denied(tmp_path):
    text = "\n".join(line for line in OLD.splitlines() if "obligation" not in line) + "\n"
    lead, _, _ = opening(build("bottom_line", facts_of(tmp_path, "2023-06-30", agreement=text)))
    assert lead == "Cooperating and treaty-based: whether either must defend the other is not covered."


def test_signed_and_in_force_and_its_slip(tmp_path):
    signed = PENDING + "  - {stage: signed, on: 2023-06-01, cite: a1, grade: 2}\n"
    _, points, _ = opening(build("bottom_line", whole(tmp_path, agreement=[OLD, signed])))
    assert points[0].startswith("Treaty of partnership: signed on 1 June 2023 on Xaland’s word alone, not in force one-sided; 8 days after the last day Xbland first named")
    force = signed + "  - {stage: in_force, on: \"[..2023-06-01]\", says: XBB, cite: b1, grade: 4}\n  - {stage: in_force, on: 2023-06-20, says: XAA, cite: p1, known: 2023-06-21, why: said that day, grade: 1}\n"
    (tmp_path / "force").mkdir()
    _, points, _ = opening(build("bottom_line", whole(tmp_path / "force", agreement=[OLD, force])))
    assert points[0].startswith("Treaty of partnership: in force since 20 June 2023 contested; Xbland said in force by 1 June 2023")


def test_a_doubtful_figure_makes_no_headline(tmp_path):
    text = TRADE + "  - {period: 2023-01/2023-12, value: 9e9, cite: r1, grade: 5}\n  - {period: 2020, value: 99e9, cite: r1, grade: 5}\n"
    _, points, _ = opening(build("bottom_line", facts_of(tmp_path, "2024-03-01", flow=text)))
    assert "4.0 bn USD" in points[0]
    assert "99" not in points[0]


def test_no_change_is_computed_from_a_bound(tmp_path):
    text = TRADE.replace("{period: 2022, value: 4.0e9, cite: p1, grade: 1}", "{period: 2022, low: 4e9, cite: p1, grade: 1}").replace(", value: 3.6e9, says: XBB", ", low: 3.9e9, says: XBB")
    _, points, _ = opening(build("bottom_line", facts_of(tmp_path, "2023-06-30", flow=text)))
    assert points[0].startswith("Merchandise trade came to at least 4 bn USD in 2022")


def test_nothing_known_is_said(tmp_path):
    section = build("bottom_line", facts_of(tmp_path, "2000-01-01", agreement=OLD))
    assert section.status == "not_covered"
    assert opening(section)[0].startswith("Not covered: no claim on ")
    assert "was known by 1 January 2000" in opening(section)[0]
    assert opening(section)[0].endswith("comity new XAA XBB")


SIGNED = "  - {stage: signed, on: 2023-06-01, cite: a1, grade: 2}\n  - {obligation: defence, at: art. 3, cite: a1, grade: 2}\n"


@pytest.mark.parametrize(("records", "lead"), [
    ({"commitment": PLEDGE}, "In dealings: no agreement between the two is on record as in force; little of what was pledged in energy has come."),
    ({"agreement": PENDING}, "In talks: no agreement between the two is on record as in force."),
    ({"agreement": PENDING + SIGNED}, "Signatories: an agreement with an obligation to defend is signed, and none between the two is on record as in force."),
    ({"commitment": ARMS}, "In dealings: no agreement between the two is on record as in force."),
])
def test_few_records_give_a_plain_lead(tmp_path, records, lead):
    assert opening(build("bottom_line", facts_of(tmp_path, "2023-06-30", **records)))[0] == lead


WIDE = """agreement: pact_{0}
title: The {0} pact
form: treaty
binding: legal
parties: [XAA, XBB, XCC]
domains: [security]
claims:
  - {{stage: in_force, on: 2002-04-05, cite: p1, grade: 1}}
  - {{obligation: defence, at: art. 5, cite: p1, grade: 2}}
"""
LEFT = "  - {stage: terminated, on: 2015-01-01, cite: p1, grade: 3}\n  - {stage: terminated, denies: true, on: 2016, cite: b1, grade: 2}\n"
ATTACK = """event: XAA-XBB_strikes
type: attack
title: The strikes of Xaland on Xbland
parties: [XAA, XBB]
claims:
  - {stage: held, on: 2023-05-01, cite: p1, grade: 2}
"""
BAN = """sanction: XAA-XBB_ban
by: XAA
target: XBB
domain: economic
claims:
  - {stage: imposed, measure: goods, on: 2022-01-01, cite: p1, grade: 2}
"""


def test_the_treaty_that_obliges_to_defend_is_named_and_cited_and_a_disputed_one_is_not(tmp_path):
    section = build("bottom_line", facts_of(tmp_path, "2023-06-30", agreement=[WIDE.format("gone") + LEFT, WIDE.format("standing"), OLD]))
    lead, points, _ = opening(section)
    assert lead == "Allied and treaty-based: an obligation to defend is in force, under “The standing pact”."
    assert points[0].startswith("Treaty of friendship: ")


def test_sanctions_name_their_side_and_an_attack_stands_beside(tmp_path):
    facts = facts_of(tmp_path, "2023-06-30", sanction=BAN, event=ATTACK)
    lead, points, _ = opening(build("bottom_line", facts))
    assert lead == "At odds: Xaland has sanctions in force on Xbland."
    assert points == ["Latest attack on record: the strikes of Xaland on Xbland, on 1 May 2023 single source."]
    desk = Desk()
    bottom_line(facts, desk)
    assert [claim.partition("#")[0] for claim in desk.figures["bottom_line.defence"].claims] == ["XAA-XBB_ban"]


@pytest.mark.parametrize(("shared", "followed", "said"), [
    (1, 1, "the one organisation"), (2, 2, "the 2 organisations"), (0, 3, "none of the 3 organisations"), (5, 9, "5 of the 9 organisations"),
])
def test_organisations_are_counted_in_words_that_fit(shared, followed, said):
    assert how_many({"value": shared, "n": followed}) == said.replace(" organisations", "\u00a0organisations")


@pytest.mark.parametrize(("name", "said"), [("United States", "the United States"), ("Marshall Islands", "the Marshall Islands"), ("Iran", "Iran")])
def test_a_name_takes_its_article(name, said):
    assert the(name) == said


def test_the_worked_dossier_at_its_two_days():
    lead, points, _ = opening(build("bottom_line", reading(EXAMPLE, "2024-02-01")))
    assert lead.startswith("In dealings: no agreement between the two is on record as in force")
    assert points[0] == (
        "Treaty of partnership: signed on 10 January 2024 on Xaland’s word alone, not in force one-sided; 10 days after the last day Xbland first named."
    )
    assert points[2] == "Loan for a railway: 100 m USD committed, no delivery on record."
    _, points, _ = opening(build("bottom_line", reading(EXAMPLE, "2024-10-01")))
    assert points[1] == "Merchandise trade fell 18.4 % recomputed to 4.0 bn USD in 2023; the 17 % claimed is within rounding."
    assert points[2] == "Loan for a railway: 100 m USD committed, 50 m USD delivered single source."


@pytest.mark.parametrize("day", DAYS)
def test_it_fits_the_first_screen(day):
    facts = packaged(day)
    section = build("bottom_line", facts)
    assert count_words(section.parts[0].line) <= 25
    for part in section.parts:
        if isinstance(part, Points):
            assert len(part.lines) <= 4
            assert all(count_words(line) <= 30 for line in part.lines)


def test_what_must_show_on_5_november_2024():
    text = "\n".join(told("bottom_line", packaged("2024-11-05")))
    for words in (
        "no obligation to defend is in force", "not signed; signing expected, slipped once from 22–24 October 2024, no new day",
        "to replace that of 2001, extended in March 2021", "40 bn USD pledged, at most 2.76 bn USD delivered", "agreed, none delivered by April 2024",
        "little of what was pledged",
    ):
        assert words in text
    assert "2025" not in text


def test_what_must_show_later():
    assert "fell 18.4 % recomputed to 4.0 bn USD in 2023; the 17 % claimed is within rounding" in "\n".join(told("bottom_line", packaged("2024-12-31")))
    assert "signed on 17 January 2025, not in force; 85 days after the last day Iran first named" in "\n".join(told("bottom_line", packaged("2025-02-01")))
    assert "in force by 18 July 2025 on Iran’s word alone one-sided" in "\n".join(told("bottom_line", packaged("2025-08-01")))
    assert "in force since 2 October 2025 contested; Iran said in force by 18 July 2025" in "\n".join(told("bottom_line", packaged("2025-11-01")))


@pytest.mark.parametrize("day", ["2024-11-05", "2025-11-01"])
def test_the_pair_either_way_round_is_told_the_same(day):
    assert told("bottom_line", packaged(day)) == told("bottom_line", packaged(day, ("IRN", "RUS")))


def test_a_clause_left_out_leaves_no_mark_behind():
    desk = Desk()
    section = build("bottom_line", packaged("2025-11-01"), desk)
    shown = {mark for part in section.parts for line in (part.lines if isinstance(part, Points) else [part.line]) for span in line for mark in span.marks}
    assert shown == set(range(1, len(desk.marks) + 1))


def test_no_word_is_typed_for_a_pair():
    for file in [*(SOURCE / "brief").rglob("*.py"), *(SOURCE / "assessment").rglob("*.py")]:
        text = file.read_text(encoding="utf-8")
        assert not [word for word in ("RUS", "IRN_", "Su-35", "Bushehr", "Zangezur") if word in text], file


@pytest.mark.parametrize(("name", "cut"), [
    ("Fighter aircraft", "Fighter aircraft"),
    ("The route through the mountains to the sea (Long corridor)", "Long corridor"),
    ("Merchandise trade of the two states, both ways and all goods", "Merchandise trade of the two states"),
    ("Investment of one state in the oil and gas of another", "Investment of one state"),
    ("Treaty on Allied Relations between Xaland and Xbland", "Treaty on Allied Relations"),
    ("Mutual Defense Treaty between the United Isles and Xbland", "Mutual Defense Treaty"),
    ("Rail link between the northern port and the capital", "Rail link between the northern port"),
    ("Treaty on Security Guarantees within the Union of the two", "Treaty on Security Guarantees"),
])
def test_names_are_cut_at_a_joint(name, cut):
    assert short(name, 6) == cut


def test_articles_are_small_inside_a_sentence():
    assert inside("The three islands") == "the three islands"
    assert inside("Xaland’s islands") == "Xaland’s islands"
