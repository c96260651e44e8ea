"""Third parties: counted by the records that name them, with the latest of these."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, facts_of, packaged, reading, rows, said

MEETING = """event: XAA-XBB-XCC_meeting
type: meeting
title: Meeting of the three
parties: [XAA, XBB, XCC]
claims:
  - {stage: held, on: 2023-05-03, cite: p1, grade: 2}
"""


def test_a_third_party_is_listed_with_what_it_takes_part_in(tmp_path):
    other = MEETING.replace("XCC_meeting", "XCC_second").replace("the three", "the three again").replace("2023-05-03", "2023-05-13")
    section = build("third_parties", facts_of(tmp_path, "2024-01-01", event=[MEETING, other]))
    assert rows(section, "third-parties") == [
        ("Xcland", "2 events", "Meeting of the three again, on 13 May 2023; Meeting of the three, on 3 May 2023"),
    ]


def test_who_is_only_a_party_of_an_agreement_of_many_is_counted(tmp_path):
    many = (
        "agreement: MANY\ntitle: Treaty of all\nform: treaty\nbinding: legal\nparties: [XAA, XBB, XCC, USA, CHN, FRA, GBR, DEU]\ndomains: [security]\nclaims:\n"
        "  - {stage: in_force, on: 2023-05-03, cite: p1, grade: 2}\n"
    )
    section = build("third_parties", facts_of(tmp_path, "2024-01-01", event=MEETING, agreement=many))
    assert [row[:2] for row in rows(section, "third-parties")] == [("Xcland", "1 agreement and 1 event")]
    assert "Not listed: 5 others take part only in agreements of more than 6 parties: Treaty of all." in said(section)
    (tmp_path / "alone").mkdir()
    alone = said(build("third_parties", facts_of(tmp_path / "alone", "2024-01-01", agreement=many)))
    assert alone.startswith("Not listed: 6 others")
    (tmp_path / "few").mkdir()
    few = build("third_parties", facts_of(tmp_path / "few", "2024-01-01", agreement=many.replace(", GBR, DEU]", "]")))
    assert len(rows(few, "third-parties")) == 4


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    build("third_parties", packaged(day))


def test_without_a_third_party_it_says_so():
    assert build("third_parties", reading(EXAMPLE, "2024-10-01")).status == "not_covered"
