"""The accounts: each side's words in its own column, and a gap where it says nothing."""

from __future__ import annotations

from brief.ledgers import ARMS, TRADE, build, facts_of, packaged, whole
from brief.ledgers_b import EXAMPLE, reading, rows
from comity.brief.desk import Desk

MIRROR = """flow: XAA-XBB_exports
what: Exports of Xaland to Xbland
domain: economic
origin: XAA
destination: XBB
way: out
unit: USD
basis: customs
claims:
  - {period: 2022, value: 1.9e9, says: XAA, cite: a1, grade: 2}
  - {period: 2022, value: 1.2e9, says: XBB, cite: b1, grade: 2}
  - {period: 2022, value: 1.25e9, cite: p1, grade: 3}
  - {period: 2021, value: 1.0e9, says: XAA, cite: a1, grade: 2}
"""


def test_both_sides_and_others_side_by_side(tmp_path):
    section = build("accounts", facts_of(tmp_path, "2023-06-30", flow=MIRROR))
    (table,) = [part for part in section.parts if getattr(part, "id", "") == "accounts"]
    assert [column.name for column in table.columns] == ["Figure", "Xaland says", "Xbland says", "Others say"]
    assert rows(section, "accounts") == [("Exports of Xaland to Xbland, 2022 contested", "1.9 bn USD", "1.2 bn USD", "The Post: 1.25 bn USD")]
    assert section.status == "contested"


def test_a_side_that_says_nothing_is_a_gap(tmp_path):
    section = build("accounts", whole(tmp_path))
    found = {row[0]: row[1:] for row in rows(section, "accounts")}
    assert found["Merchandise trade, both ways, 2022 contested"] == ("–", "3.6 bn USD", "The Post: 4.0 bn USD")


def test_denials_read_as_denials(tmp_path):
    text = ARMS + "  - {stage: delivered, denies: true, on: 2023-05-25, says: XBB, cite: b1, grade: 2}\n"
    found = rows(build("accounts", facts_of(tmp_path, "2023-06-30", commitment=text)), "accounts")
    assert found == [("Fighter aircraft: delivered contested", "–", "not by 25 May 2023", "The Post: not by 20 May 2023; The Rag: Jan 2023")]


def test_nothing_to_set_side_by_side(tmp_path):
    section = build("accounts", facts_of(tmp_path, "2023-06-30", flow=TRADE.replace("says: XBB, cite: b1", "cite: p1")))
    assert section.status == "no_data"
    assert build("accounts", reading(EXAMPLE, "2000-01-01")).status == "not_covered"


def test_both_sides_first_then_money(tmp_path):
    labels = [row[0] for row in rows(build("accounts", whole(tmp_path, flow=[TRADE, MIRROR])), "accounts")]
    assert labels[:2] == ["Exports of Xaland to Xbland, 2022 contested", "Merchandise trade, both ways, 2022 contested"]


def test_the_columns_follow_the_pair_as_asked_and_the_ids_the_actors():
    one, two = Desk(), Desk()
    first = rows(build("accounts", packaged("2025-11-01"), one), "accounts")
    second = rows(build("accounts", packaged("2025-11-01", ("IRN", "RUS")), two), "accounts")
    assert [(row[0], row[2], row[1], row[3]) for row in first] == list(second)
    assert set(one.figures) == set(two.figures)


def test_what_must_show_on_1_november_2025():
    found = {row[0]: row[1:] for row in rows(build("accounts", packaged("2025-11-01")), "accounts")}
    russia, iran, _ = found["Treaty on Comprehensive Strategic Partnership: in force contested"]
    assert "2 Oct 2025" in russia
    assert "July" not in russia
    assert iran == "2 Oct 2025; by 18 July 2025"


def test_a_number_is_a_number_for_machines(tmp_path):
    desk = Desk()
    text = MIRROR.replace("value: 1.2e9", "low: 1.2e9")
    facts = facts_of(tmp_path, "2023-06-30", flow=text, commitment=ARMS + "  - {stage: delivered, on: 2023-01-05, low: 3, unit: items, says: XBB, cite: b1, grade: 5}\n")
    for name in ("accounts", "changed"):
        build(name, facts, desk)
    told = {name: (figure.value, figure.unit, figure.low) for name, figure in desk.figures.items()}
    assert told["accounts.XAA-XBB_exports.value.2022.XBB"] == (None, "USD", 1_200_000_000)
    assert told["accounts.XAA-XBB_aircraft.delivered.XBB"] == (None, "items", 3)
    assert told["changed.XAA-XBB_exports.value.2021"] == (1_000_000_000, "USD", None)
    assert told["changed.XAA-XBB_exports.value.2022"] == (None, "USD", 1_200_000_000)
