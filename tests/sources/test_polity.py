from __future__ import annotations

from comity.sources import polity
from sources.proofs import changed_columns, held, refused, written

HEAD = ("p5,cyear,ccode,scode,country,year,flag,fragment,democ,autoc,polity,polity2,durable,xrreg,xrcomp,xropen,xconst,parreg,parcomp,exrec,exconst,"
        "polcomp,prior,emonth,eday,eyear,eprec,interim,bmonth,bday,byear,bprec,post,change,d5,sf,regtrans\n")


def row(number, letters, year, democ, autoc, score, revised):
    return f"0,{number}{year},{number},{letters},A state,{year},0,0,{democ},{autoc},{score},{revised},5,2,1,4,3,4,2,7,3,6{',' * 15}\n"


FILE = HEAD + "".join([
    row(2, "USA", 1950, 10, 0, 10, 10), row(364, "USR", 1980, 0, 7, -7, -7), row(365, "RUS", 2000, 6, 0, 6, 6),
    row(364, "USR", 1922, 0, 8, -8, -8), row(365, "RUS", 1922, -88, -88, -88, -5),
    row(700, "AFG", 1979, -66, -66, -66, ""), row(811, "CAM", 1975, -77, -77, -77, 0), row(630, "IRN", 1979, -88, -88, -88, 0),
    row(345, "YUG", 1990, 2, 3, -1, -1), row(347, "YGS", 2004, 6, 0, 6, 6), row(342, "SER", 2010, 8, 0, 8, 8),
    row(341, "KOS", 2010, 8, 0, 8, 8), row(348, "MNT", 2010, 9, 0, 9, 9), row(260, "GFR", 1990, 10, 0, 10, 10), row(255, "GMY", 1990, 10, 0, 10, 10),
    row(818, "VIE", 1990, 0, 7, -7, -7), row(769, "PKS", 1960, 0, 7, -7, -7), row(525, "SSU", 2012, 0, 4, -4, -4), row(626, "SDN", 2012, 0, 4, -4, -4),
    row(271, "WRT", 1810, 0, 9, -9, -9),
])


def scores(path):
    tables, counts = held(polity.POLITY, polity.read_csv(path))
    return {(each["code"], each["year"], each["indicator"]): each for each in tables["scores"]}, counts["scores"]


def test_special_codes_are_words_and_never_numbers(tmp_path):
    rows, _ = scores(written(tmp_path / "p5v2018.csv", FILE))
    assert rows[364, 1980, "polity"] == {
        "actor": "SUN", "code": 364, "year": 1980, "indicator": "polity", "value": -7, "low": None, "high": None, "special": None,
    }
    for number, year, word in ((700, 1979, "interruption"), (811, 1975, "interregnum"), (630, 1979, "transition")):
        assert (rows[number, year, "polity"]["value"], rows[number, year, "polity"]["special"]) == (None, word)
        assert rows[number, year, "democ"]["special"] == word
    assert (rows[630, 1979, "polity2"]["value"], rows[630, 1979, "polity2"]["special"]) == (0, None)
    assert (700, 1979, "polity2") not in rows
    assert all(each["value"] is None or -10 <= each["value"] <= 10 for each in rows.values())


def test_politys_own_numbers_are_the_states_of_the_year(tmp_path):
    rows, counts = scores(written(tmp_path / "p5v2018.csv", FILE))
    found = {(number, year): each["actor"] for (number, year, _), each in rows.items()}
    assert [found[number, 2010] for number in (342, 341, 348)] == ["SRB", "XKX", "MNE"]
    assert (found[365, 2000], found[345, 1990], found[347, 2004], found[818, 1990]) == ("RUS", "YUG", "SCG", "VNM")
    assert (found[769, 1960], found[525, 2012], found[626, 2012]) == ("PAK", "SSD", "SDN")
    assert found[271, 1810] is None
    assert counts == {"rows": 79, "actor no state": 12}


def test_in_a_year_of_change_one_row_speaks_for_the_state(tmp_path):
    """Polity ends an old number and begins a new one in the same year: Germany's of 1990, Russia's of 1922."""
    rows, _ = scores(written(tmp_path / "p5v2018.csv", FILE))
    found = {(number, year): each["actor"] for (number, year, _), each in rows.items()}
    assert sorted(filter(None, (found[260, 1990], found[255, 1990]))) == ["DEU"]
    assert (found[364, 1922], found[365, 1922]) == (None, "SUN")     # in this file 365 goes on until 2000


def test_changed_columns_are_refused(tmp_path):
    changed_columns(polity.read_csv, tmp_path / "a.csv", FILE, "polity2", "polity_2")
    refused(polity.read_csv, written(tmp_path / "b.csv", FILE.replace(",10,0,10,10,", ",ten,0,10,10,")), "`ten`", "democ")
