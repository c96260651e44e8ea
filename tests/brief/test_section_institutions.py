"""Institutions: what is not followed is not *not a member*, and votes are counted only where both are on record."""

import pytest

from brief.ledgers_b import DAYS, build, facts_of, packaged, rows, said


def seat(actor, club, *claims):
    body = "".join(f"  - {{{claim}}}\n" for claim in claims)
    return f"membership: {actor}_{club}\norganisation: {club}\nactor: {actor}\nclaims:\n{body}"


SEATS = [
    seat("XAA", "CLUB", "stage: member, on: 2001-06-15, cite: a1, grade: 1"),
    seat("XBB", "CLUB", "stage: member, on: '[..2010-01-01]', cite: [b1, p1], grade: 1"),
    seat("XAA", "PACT", "stage: member, on: 1999-01-01, cite: a1, grade: 1"),
    seat("XBB", "PACT", "stage: member, denies: true, on: 2023-05-01, cite: b1, grade: 1"),
]
VOTES = (
    "body,item,on,actor,choice,title,cite\n"
    "UNGA,withdraw,2022-03-02,XAA,no,Demand to withdraw,p1\nUNGA,withdraw,2022-03-02,XBB,abstain,Demand to withdraw,p1\n"
    "UNGA,condemn,2023-03-02,XAA,no,Condemnation,p1\nUNGA,condemn,2023-03-02,XBB,no,Condemnation,p1\n"
    "UNSC,arms,2023-04-02,XAA,yes,Arms,p1\n"
)


def test_who_sits_where_and_since_when(tmp_path):
    section = build("institutions", facts_of(tmp_path, "2024-01-01", membership=SEATS))
    seats = {row[0]: row[1:] for row in rows(section, "institutions-memberships")}
    assert seats["The Club"] == ("member since 15 June 2001 single source", "member since 1 January 2010 or earlier")
    assert seats["The Pact"] == ("member since 1 January 1999 single source", "not a member by 1 May 2023 single source")
    assert "Both are full members of 1 of the 2 organisations in which this ledger follows both: The Club." in said(section)
    assert "Votes are not covered" in said(section)


def test_a_seat_that_is_not_followed_is_a_dash(tmp_path):
    section = build("institutions", facts_of(tmp_path, "2024-01-01", membership=SEATS[0]))
    assert rows(section, "institutions-memberships")[0][2] == "–"
    assert "this ledger follows no membership of one of the two" in said(section)


def test_none_of_none_is_no_count(tmp_path):
    facts = facts_of(tmp_path, "2024-01-01", membership=[SEATS[0], seat("XBB", "PACT", "stage: member, on: 1999-01-01, cite: a1, grade: 1")])
    assert "Shared memberships are not counted: this ledger follows no organisation for both." in said(build("institutions", facts))
    assert "0 of the 0" not in said(build("bottom_line", facts))


def test_a_seat_told_in_two_records_is_told_once(tmp_path):
    twice = [
        seat("XAA", "CLUB", "stage: member, on: '[..2010-01-01]', cite: a1, grade: 1"),
        seat("XAA", "CLUB", "stage: member, on: 2001-06-15, cite: a1, grade: 1").replace("XAA_CLUB", "XAA_CLUB_2"),
        seat("XAA", "PACT", "stage: member, on: 1999-01-01, cite: a1, grade: 1"),
        seat("XAA", "PACT", "stage: left, on: '[2020-01-01..2020-12-31]', cite: a1, grade: 1").replace("XAA_PACT", "XAA_PACT_2"),
    ]
    section = build("institutions", facts_of(tmp_path, "2024-01-01", membership=twice))
    seats = {row[0]: row[1] for row in rows(section, "institutions-memberships")}
    assert seats["The Club"].startswith("member since 15 June 2001")
    assert seats["The Pact"].startswith("left in 2020")


def test_votes_are_compared_by_body_where_both_voted(tmp_path):
    section = build("institutions", facts_of(tmp_path, "2024-01-01", vote=VOTES))
    assert "they chose alike in: UNGA 1 of 2." in said(section)
    assert rows(section, "institutions-votes")[0] == ("UNSC: Arms", "2 Apr 2023", "yes", "–")
    assert "Memberships are not covered" in said(section)


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    build("institutions", packaged(day))


def test_a_pair_that_is_not_covered():
    assert build("institutions", packaged("2024-11-05", ("DEU", "FRA"))).status == "not_covered"
