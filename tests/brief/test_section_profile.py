"""The profile: eight rows at most, a gap for a year without a figure, and *not covered* where nothing was read."""

from __future__ import annotations

import pytest

from brief.ledgers import OLD, PLEDGE, TRADE, build, facts_of, flat, packaged, whole
from brief.ledgers_b import EXAMPLE, reading
from comity.brief.desk import Desk
from comity.brief.parts import Profile
from comity.brief.sections.profile import RULES
from comity.brief.words import NBSP

VISITS = [
    f"event: XAA-XBB_visit_{n}\ntype: visit\ntitle: Visit {n}\nparties: [XAA, XBB]\nlevel: ministers\nclaims:\n  - {{stage: held, on: {year}-02-0{n}, cite: p1, grade: 2}}\n"
    for n, year in ((1, 2021), (2, 2022), (3, 2022), (4, 2022), (5, 2022))
]
SANCTION = """sanction: XCC-XAA_embargo
by: XCC
target: XAA
domain: economic
claims:
  - {stage: imposed, measure: goods, on: 2018-05-01, cite: p1, grade: 2}
"""
SEATS = [
    f"membership: {organisation}_{actor}\norganisation: {organisation}\nactor: {actor}\nclaims:\n  - {{stage: member, on: {day}, cite: p1, grade: 2}}\n"
    for organisation, actor, day in (("CLUB", "XAA", "2001-01-01"), ("CLUB", "XBB", "2022-09-01"), ("PACT", "XAA", "2001-01-01"))
]


def profile(facts):
    section = build("profile", facts)
    (shown,) = [part for part in section.parts if isinstance(part, Profile)]
    return section, shown, {row.domain: row for row in shown.rows}


def test_each_row_says_its_state(tmp_path):
    section, shown, rows = profile(whole(tmp_path, event=VISITS, sanction=SANCTION, membership=SEATS))
    assert (section.title, section.status, shown.window) == ("Profile by domain", "ok", "2014–23")
    assert {domain: flat(row.state) for domain, row in rows.items()} == {
        "Diplomatic": "treaty not signed, expected",
        "Security": "delivery on 0 of 1 promise",
        "Economic": "4.0 bn USD, 2022",
        "Energy": "delivery on 1 of 1 promise",
        "Connectivity": "not covered",
        "Institutional": "1 membership shared",
        "Frictions": "1 open of 1 looked at",
        "Sanctions": "1 on Xaland, recorded here",
    }


def test_a_share_keeps_its_at_least_and_a_treaty_of_many_is_not_the_treaty_of_the_two(tmp_path):
    share = TRADE.replace("claims:\n", "claims:\n  - {share: 96, low: 96, of: national_currency, period: 2022, says: XAA, cite: a1, grade: 3}\n").replace("economic", "financial")
    club = OLD.replace("[XAA, XBB]", "[XAA, XBB, DEU, ESP, FRA, IND, ITA, JPN]").replace("[diplomatic]", "[security]")
    _, _, rows = profile(facts_of(tmp_path, "2023-06-30", agreement=club, flow=share, event=VISITS))
    assert flat(rows["Financial"].state) == "at least 96 % own money, 2022"
    assert flat(rows["Security"].state) == "1 common treaty in force"
    assert flat(rows["Diplomatic"].state) == "4 encounters in 2022"


def test_years_and_arrows(tmp_path):
    _, _, rows = profile(whole(tmp_path, event=VISITS, sanction=SANCTION, membership=SEATS))
    assert rows["Diplomatic"].spark == (None, None, None, None, None, None, None, 1, 4, None)
    assert rows["Diplomatic"].arrow == "up"
    assert rows["Economic"].spark == (None, None, None, None, None, None, None, 4.9e9, 4.0e9, None)
    assert rows["Economic"].arrow == "down"
    assert (rows["Institutional"].spark[-3:], rows["Institutional"].arrow) == ((None, 1.0, 1.0), "up")
    assert (rows["Frictions"].spark[-2:], rows["Frictions"].arrow) == ((None, 1.0), "up")
    assert (rows["Sanctions"].spark[3:6], rows["Sanctions"].arrow) == ((None, 1.0, 1.0), "level")
    assert rows["Connectivity"].spark == (None,) * 10
    assert rows["Connectivity"].arrow == "unknown"


def test_evidence_counts_sources_and_says_how_they_stand(tmp_path):
    _, _, rows = profile(whole(tmp_path))
    assert flat(rows["Economic"].evidence) == "3, contested"
    assert flat(rows["Energy"].evidence) == "2 sources"
    assert flat(rows["Sanctions"].evidence) == "no source"
    (tmp_path / "one").mkdir()
    _, _, rows = profile(facts_of(tmp_path / "one", "2023-06-30", agreement=OLD.replace("[p1, a1]", "p1")))
    assert flat(rows["Diplomatic"].evidence) == "1, single source"


def test_a_sanction_nobody_looked_at_of_late_is_stale(tmp_path):
    _, _, rows = profile(facts_of(tmp_path, "2026-06-30", sanction=SANCTION))
    assert flat(rows["Sanctions"].state) == "1 on Xaland, recorded here stale"


def test_meetings_stand_in_where_there_is_no_agreement(tmp_path):
    _, _, rows = profile(facts_of(tmp_path, "2023-06-30", event=VISITS))
    assert flat(rows["Diplomatic"].state) == "4 encounters in 2022"


def test_a_pair_of_one_domain_and_a_pair_of_none(tmp_path):
    section, shown, rows = profile(facts_of(tmp_path, "2023-06-30", flow=TRADE))
    assert len(shown.rows) == 8
    assert [domain for domain, row in rows.items() if flat(row.state) != "not covered"] == ["Economic"]
    section, shown, rows = profile(facts_of(tmp_path, "2000-01-01", flow=TRADE))
    assert section.status == "not_covered"
    assert {flat(row.state) for row in shown.rows} == {"not covered"}
    assert {row.arrow for row in shown.rows} == {"unknown"}


def test_the_worked_dossier():
    _, _, rows = profile(reading(EXAMPLE, "2024-10-01"))
    assert flat(rows["Diplomatic"].state) == "treaty signed, not in force"
    assert flat(rows["Connectivity"].state) == "delivery on 1 of 1 promise"
    assert (flat(rows["Economic"].state), rows["Economic"].arrow) == ("4.0 bn USD, 2023", "down")


@pytest.mark.parametrize("day", ["2005-01-01", "2024-02-29", "2024-11-05", "2024-12-31", "2025-11-01", "2026-05-05"])
def test_eight_rows_no_year_after_the_day_and_states_that_fit(day):
    _, shown, _ = profile(packaged(day))
    assert len(shown.rows) == 8
    assert shown.window.endswith(f"–{day[2:4]}")
    for row in shown.rows:
        assert len(row.spark) == 10
        assert len(flat(row.state).replace(NBSP, " ")) <= 38
        assert row.arrow in ("up", "down", "level", "unknown")


def test_what_must_show_on_5_november_2024():
    _, _, rows = profile(packaged("2024-11-05"))
    assert flat(rows["Diplomatic"].state) == "treaty not signed, expected"
    assert flat(rows["Economic"].state) == "at least 4 bn USD, 2023"
    assert rows["Economic"].arrow == "unknown"


def test_every_state_can_be_explained(tmp_path):
    desk = Desk()
    build("profile", whole(tmp_path, commitment=PLEDGE), desk)
    assert {"profile.diplomatic", "profile.economic", "profile.energy", "profile.frictions"} <= set(desk.figures)
    assert all(figure.claims for figure in desk.figures.values())
    assert all(rule.endswith(".") for rule in RULES)
