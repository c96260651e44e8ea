from __future__ import annotations

import pytest

from comity.sources import atop
from shared_data import frame, shared
from sources.proofs import changed_columns, held, refused, written

HEAD = ("ddyad,year,atopally,defense,offense,neutral,nonagg,consul,shareob,transyr,bilatno,multino,number,asymm,atopid1,atopid2,atopid3,atopid4,"
        "atopid5,atopid6,atopid7,atopid8,atopid9,stateA,stateB,version\n")


def row(a, b, year, flags, more="5.1"):
    return f"{a}{b:03},{year},1,{','.join(flags)},,0,1,0,1,0,9999,,,,,,,,,{a},{b},{more}\n"


FILE = HEAD + "".join([
    row(2, 20, 1950, "10011"),
    row(20, 2, 1950, "10011"),
    row(211, 220, 1832, "00000"),   # Belgium promised France nothing, and France its defence
    row(220, 211, 1832, "10000"),
    row(260, 220, 1990, "10001"),
    row(678, 680, 1990, "00010"),   # both ended in May of that year
    row(365, 630, 1980, "00110"),
    row(365, 630, 2018, "00111"),
    row(345, 365, 2005, "00001"),
    row(221, 220, 1980, "10000"),   # Monaco is on the list of states since 1993 alone
    row(999, 2, 1980, "01000"),
])


def test_who_owes_what_to_whom(tmp_path):
    tables, counts = held(atop.ATOP, atop.read_csv(written(tmp_path / "atop5_1ddyr.csv", FILE)))
    rows = {(each["a"], each["b"], each["year"]): each for each in tables["obligations"]}
    assert rows["USA", "CAN", 1950] == {
        "a": "USA", "b": "CAN", "code_a": 2, "code_b": 20, "year": 1950,
        "defense": True, "offense": False, "neutrality": False, "nonaggression": True, "consultation": True,
    }
    assert (rows["BEL", "FRA", 1832]["defense"], rows["FRA", "BEL", 1832]["defense"]) == (False, True)
    assert counts["obligations"] == {"rows": 11, "a no state": 2}


def test_a_number_is_the_state_that_bore_it_in_the_year(tmp_path):
    tables, _ = held(atop.ATOP, atop.read_csv(written(tmp_path / "atop5_1ddyr.csv", FILE)))
    found = {(each["code_a"], each["year"]): each["a"] for each in tables["obligations"]}
    assert (found[365, 1980], found[365, 2018]) == ("SUN", "RUS")
    assert (found[260, 1990], found[678, 1990], found[345, 2005]) == ("DEU", "YAR", "SCG")
    assert (found[221, 1980], found[999, 1980]) == (None, None)


def test_changed_columns_are_refused(tmp_path):
    changed_columns(atop.read_csv, tmp_path / "atop5_1ddyr.csv", FILE, "nonagg", "non_aggression")


def test_a_flag_that_is_neither_yes_nor_no_is_refused(tmp_path):
    wrong = written(tmp_path / "atop5_1ddyr.csv", HEAD + row(2, 20, 1950, "10021"))
    refused(atop.read_csv, wrong, "`2` in the column nonaggression", "atop5_1ddyr.csv:2")


@pytest.mark.oracle
def test_every_flag_of_the_real_file_equals_the_one_another_reader_finds():
    tables = atop.read_rda(shared("atop/atop_alliance.rda"))
    ours, theirs = tables["obligations"].to_pandas(), frame("atop/atop_alliance.rda")
    assert len(ours) == len(theirs) == 273_296
    pairs = {"code_a": "ccode1", "code_b": "ccode2", "year": "year", "defense": "atop_defense", "offense": "atop_offense",
             "neutrality": "atop_neutral", "nonaggression": "atop_nonagg", "consultation": "atop_consul"}
    for mine, other in pairs.items():
        assert (ours[mine].astype(int).to_numpy() == theirs[other].astype(int).to_numpy()).all(), mine
    _, counts = held(atop.ATOP, {"obligations": tables["obligations"]})
    assert counts["obligations"]["a no state"] == counts["obligations"]["b no state"]   # the file has each pair both ways


@pytest.mark.oracle
def test_russia_owes_iran_neutrality_non_aggression_and_consultation_but_no_defence():
    """ATOP 5.1: 38 years between 1927 and 2018, in 2016 to 2018 without defence."""
    found = atop.read_rda(shared("atop/atop_alliance.rda"))["obligations"].to_pandas()
    pair = found[(found.code_a == 365) & (found.code_b == 630)]
    assert (len(pair), pair.year.min(), pair.year.max()) == (38, 1927, 2018)
    last = pair[pair.year >= 2016]
    assert last.neutrality.all()
    assert last.nonaggression.all()
    assert last.consultation.all()
    assert not last.defense.any()
