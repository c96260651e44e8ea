"""Commitments: a dash is no claim and no zero, a denial reads *not by DAY*, units stay apart, and each lateness has its speaker."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, chart, facts_of, flat, lines, packaged, reading, rows, said

HEAD = "domain: energy\nform: loan\ngiver: XAA\nreceiver: XBB\nclaims:\n"
LOAN = f"""commitment: XAA-XBB_loan
what: Loan for a plant
{HEAD}  - {{stage: pledged, on: 2022-01-01, value: 40e9, unit: USD, basis: announced, cite: a1, grade: 2}}
  - {{stage: committed, on: 2022-03-01, value: 4e9, unit: USD, basis: announced, cite: a1, grade: 2}}
  - {{stage: delivered, cumulative: true, on: 2023-01-01, value: 0.6e9, unit: USD, basis: reported, cite: p1, grade: 3}}
"""
JETS = f"""commitment: XAA-XBB_jets
what: Fighter aircraft
{HEAD}  - {{stage: ordered, on: 2021, value: 50, unit: items, cite: p1, grade: 3}}
  - {{stage: delivered, denies: true, on: 2023-05-01, says: XBB, cite: b1, grade: 2}}
  - {{stage: expected, for: delivered, on: 2022-01-01, due: 2022, says: XBB, cite: b1, grade: 2}}
"""


def test_pledged_committed_and_delivered_stand_apart(tmp_path):
    section = build("commitments", facts_of(tmp_path, "2024-01-01", commitment=[LOAN, JETS]))
    (loan,) = rows(section, "commitments-bars-table")
    assert loan == ("Loan for a plant, Xaland to Xbland single source", "40 bn USD", "4 bn USD", "600 m USD", "3.4 bn USD")
    (jets,) = rows(section, "commitments-amounts")
    assert jets[1:] == ("–", "50 items", "not by 1 May 2023", "–")
    bar = chart(section).drawing.rows[0]
    assert (bar.unit, bar.pledged, bar.committed, bar.delivered) == ("bn USD", 40.0, 4.0, 0.6)
    assert chart(section).title.replace("\u00a0", " ") == "Loan for a plant: 600 m USD of 4 bn USD committed is delivered"


def test_the_measure_and_the_lateness(tmp_path):
    told = said(build("commitments", facts_of(tmp_path, "2024-01-01", commitment=[LOAN, JETS])))
    assert "15.0 % of what was committed is on record as delivered (1 commitment)" in told
    assert "1.5 % of what was pledged is on record as delivered" in told
    assert "Fighter aircraft: delivery expected by Xbland for 2022; none on record, 366 days overdue." in told


def test_a_delivery_without_an_amount_is_not_a_dash(tmp_path):
    text = LOAN.replace("cumulative: true, on: 2023-01-01, value: 0.6e9, unit: USD, basis: reported", "on: 2023-01-01")
    (row,) = rows(build("commitments", facts_of(tmp_path, "2024-01-01", commitment=text)), "commitments-bars-table")
    assert row[3] == "delivered on 1 January 2023, no amount"
    assert row[4] == "–"


def test_an_umbrella_is_not_counted_beside_its_parts(tmp_path):
    whole = LOAN.replace("XAA-XBB_loan", "XAA-XBB_programme").replace("Loan for a plant", "The programme")
    part = LOAN.replace("domain:", "part_of: XAA-XBB_programme\ndomain:")
    section = build("commitments", facts_of(tmp_path, "2024-01-01", commitment=[whole, part]))
    assert [row[0] for row in rows(section, "commitments-bars-table")] == ["Loan for a plant, Xaland to Xbland single source"]
    assert "Umbrellas are not counted beside what they are made of: The programme." in said(section)


def test_what_has_no_amount_is_listed_with_its_stage(tmp_path):
    text = f"commitment: XAA-XBB_rail\nwhat: A railway\n{HEAD}  - {{stage: announced, on: 2022-05-01, value: 1e9, unit: EUR, cite: a1, grade: 2}}\n"
    section = build("commitments", facts_of(tmp_path, "2024-01-01", commitment=text))
    assert rows(section, "commitments-without") == [("A railway, Xaland to Xbland single source", "announced on 1 May 2022", "1 bn EUR")]
    assert "No amount is on record" in said(section)


def test_contested_amounts_name_both_sides(tmp_path):
    text = JETS + "  - {stage: ordered, on: 2021, value: 24, unit: items, cite: r1, grade: 4}\n"
    section = build("commitments", facts_of(tmp_path, "2024-01-01", commitment=text))
    (line,) = [flat(line) for line in lines(section) if "contested: " in flat(line)]
    assert "The Post says ordered in 2021, 50 items" in line
    assert "The Rag says ordered in 2021, 24 items" in line
    assert section.status == "contested"


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    section = build("commitments", packaged(day))
    assert section.status == ("not_covered" if day == "2005-01-01" else "contested")


def test_the_example_and_a_pair_that_is_not_covered():
    assert "50.0 % of what was committed" in said(build("commitments", reading(EXAMPLE, "2024-10-01")))
    assert rows(build("commitments", reading(EXAMPLE, "2024-02-01")), "commitments-bars-table")[0][3] == "–"
    assert build("commitments", packaged("2024-11-05", ("DEU", "FRA"))).status == "not_covered"


@pytest.mark.parametrize(("first", "second", "title", "cell"), [
    ("low: 4e9, high: 5e9", "", "4 to 5 bn USD committed, delivery unknown", "4 to 5 bn USD"), ("low: 4e9", "", "at least 4 bn USD committed, delivery unknown", "at least 4 bn USD"),
    ("low: 4e9, which: hull", "value: 1e9, which: engines", "at least 5 bn USD committed, delivery unknown", "at least 5 bn USD"),
    ("value: 4e9, which: hull", "value: 1e9, which: engines", "5 bn USD committed, delivery unknown", "5 bn USD"),
])
def test_what_is_at_least_so_much_is_never_said_as_so_much(tmp_path, first, second, title, cell):
    claims = "".join(f"  - {{stage: ordered, on: 2022-03-01, {said}, unit: USD, cite: a1, grade: 2}}\n" for said in (first, second) if said)
    facts = facts_of(tmp_path, "2024-01-01", commitment=f"commitment: XAA-XBB_boats\nwhat: Boats\n{HEAD}{claims}")
    section = build("commitments", facts)
    assert chart(section).title.replace("\u00a0", " ") == f"Boats: {title}"
    assert rows(section, "commitments-bars-table")[0][2] == cell
    assert f"Boats: {cell} committed, no delivery on record" in said(build("bottom_line", facts))


@pytest.mark.parametrize("stage", ["pledged", "ordered"])
def test_a_contested_promise_is_said_to_be_so_in_the_bottom_line(tmp_path, stage):
    claims = "".join(f"  - {{stage: {stage}, on: 2022-03-01, value: {value}, unit: USD, cite: {cite}, grade: 2}}\n" for value, cite in (("4e9", "a1"), ("5e9", "p1")))
    facts = facts_of(tmp_path, "2024-01-01", commitment=f"commitment: XAA-XBB_boats\nwhat: Boats\n{HEAD}{claims}")
    assert "contested, no delivery on record" in said(build("bottom_line", facts))
