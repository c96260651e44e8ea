from __future__ import annotations

import datetime

from comity.sources import ucdp_conflict
from sources.proofs import changed_columns, held, refused, written

HEAD = ("conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,"
        "cumulative_intensity,type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,"
        "gwno_b_2nd,gwno_loc,region,version\n")


def row(number, year, kind, about, intensity, a, b, a2="", b2="", side_a="Government of A", side_b="B"):
    days = "1980-09-22,1,1980-09-23,1,0,,"
    return (f'{number},"A, B","{side_a}",1,"",{side_b},2,"",{about},Somewhere,{year},{intensity},1,{kind},{days},'
            f'"{a}","{a2}","{b}","{b2}","{a or 645}",2,25.1\n')


FILE = HEAD + "".join([
    row(324, 1980, 2, 1, 2, "645", "630", side_a="Government of Iraq", side_b="Government of Iran"),
    row(324, 1988, 2, 3, 2, "645", "630"),
    row(371, 1991, 2, 1, 2, "645", "690", b2="2, 200, 220, 651, 640"),
    row(333, 1985, 4, 2, 2, "700", "", a2="365"),
    row(333, 2020, 3, 2, 2, "700", ""),
    row(200, 1980, 3, 2, 1, "678", ""),
    row(251, 1960, 1, 1, 2, "220", ""),
    row(252, 1990, 2, 1, 1, "260, 265", "315"),
    row(253, 2000, 2, 1, 1, "999", "630"),
])


def test_conflicts_in_words_with_the_states_that_fought(tmp_path):
    tables, _ = held(ucdp_conflict.UCDP_CONFLICT, ucdp_conflict.read_csv(written(tmp_path / "UcdpPrioConflict_v25_1.csv", FILE)))
    rows = {(each["conflict"], each["year"]): each for each in tables["conflicts"]}
    assert rows[324, 1980] == {
        "conflict": 324, "year": 1980, "type": "interstate", "side_a": "Government of Iraq", "side_b": "Government of Iran", "actors": "IRN;IRQ",
        "intensity": 2, "incompatibility": "territory", "start_day": datetime.date(1980, 9, 22), "episode_day": datetime.date(1980, 9, 23),
    }
    assert rows[371, 1991]["actors"] == "EGY;FRA;GBR;IRQ;KWT;TUR;USA"
    assert [rows[key]["type"] for key in ((251, 1960), (333, 2020), (333, 1985))] == ["extrasystemic", "intrastate", "internationalised"]
    assert (rows[324, 1988]["incompatibility"], rows[333, 2020]["incompatibility"]) == ("both", "government")
    assert rows[253, 2000]["actors"] == "IRN"


def test_who_fought_on_which_side_and_who_came_in_support(tmp_path):
    tables, counts = held(ucdp_conflict.UCDP_CONFLICT, ucdp_conflict.read_csv(written(tmp_path / "a.csv", FILE)))
    found = {(each["conflict"], each["year"], each["code"]): (each["side"], each["role"], each["actor"]) for each in tables["sides"]}
    assert found[371, 1991, 645] == ("a", "first", "IRQ")
    assert found[371, 1991, 2] == ("b", "second", "USA")
    assert found[333, 1985, 365] == ("a", "second", "SUN")
    assert (found[200, 1980, 678][2], found[252, 1990, 260][2], found[252, 1990, 315][2]) == ("YAR", "DEU", "CSK")
    assert found[253, 2000, 999] == ("a", "first", None)
    assert counts["sides"] == {"rows": 21, "actor no state": 1}


def test_changed_columns_and_words_are_refused(tmp_path):
    changed_columns(ucdp_conflict.read_csv, tmp_path / "a.csv", FILE, "gwno_a_2nd", "gwno_a2")
    refused(ucdp_conflict.read_csv, written(tmp_path / "b.csv", HEAD + row(1, 1980, 5, 1, 2, "645", "630")), "`5` in the column type")
    refused(ucdp_conflict.read_csv, written(tmp_path / "c.csv", HEAD + row(1, 1980, 2, 1, 2, "645", "630").replace("1980-09-22", "22.9.1980")), "not a day")
