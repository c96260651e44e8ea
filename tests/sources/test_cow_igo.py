from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from comity.sources import cow_igo
from shared_data import frame, shared
from sources.proofs import held, refused, written

STATES = list(cow_igo.NUMBERS)
REST = ("sdate,deaddate,dead,integrated,replaced,longorgname,ionum,igocode,version,accuracyofpre1965membershipdates,sourcesandnotes,imputed,"
        "political,social,economic")


def by_organisation(*rows, delimiter=","):
    """A file of the layout by organisation: of each row its name, title and year, and the states that are not -1."""
    lines = [delimiter.join(["ioname", "orgname", "year", *STATES, *REST.split(",")])]
    for name, title, year, given in rows:
        cells = [str(given.get(state, -1)) for state in STATES]
        lines.append(delimiter.join([name, title, str(year), *cells, *[""] * 15]))
    return "\n".join(lines) + "\n"


ROWS = (
    ("UN", "United Nations", 1980, {"usa": 1, "russia": 1, "wgermany": 1, "egermany": 1, "switzerland": 3, "taiwan": 0, "china": 1}),
    ("UN", "United Nations", 1990, {"usa": 1, "russia": 1, "germany": 1, "yemen": 1, "switzerland": 3, "kiribati": -1}),
    ("UN", "United Nations", 2005, {"usa": 1, "yugoslaviaserb": 1, "switzerland": 1, "kiribati": 1}),
    ("OPEC", "Organization of Petroleum Exporting Countries", 2005, {"usa": 0, "iran": 1, "gabon": 2}),
    ("CTO", "Cospas", 2005, dict.fromkeys(STATES, -9)),     # nobody knows its members; states that were none are missing from nothing
    ("OLD", "Odd one", 1970, {"zanzibar": 1}),              # Zanzibar was a state until 1964
)
FILE = by_organisation(*ROWS)


def memberships(path):
    tables, counts = held(cow_igo.COW_IGO, cow_igo.read_organisations_csv(path))
    return tables["memberships"], counts["memberships"]


def test_the_five_values_are_kept_apart(tmp_path):
    rows, _ = memberships(written(tmp_path / "igo.csv", FILE))
    found = {(each["organisation"], each["actor"], each["year"]): each["status"] for each in rows}
    assert found["UN", "USA", 1980] == "full"
    assert found["UN", "CHE", 1980] == "observer"
    assert found["UN", "TWN", 1980] == "none"
    assert found["OPEC", "GAB", 2005] == "associate"
    assert found["CTO", "USA", 2005] == "missing"
    assert ("UN", "KIR", 1990) not in found     # not in the system
    assert rows[0] == {"organisation": "UN", "title": "United Nations", "actor": "CHN", "code": 710, "year": 1980, "status": "full"}


def test_a_number_is_the_state_that_bore_it_in_the_year(tmp_path):
    rows, counts = memberships(written(tmp_path / "igo.csv", FILE))
    found = {(each["code"], each["year"]): each["actor"] for each in rows if each["organisation"] in {"UN", "OLD"}}
    assert (found[365, 1980], found[365, 1990], found[260, 1980], found[255, 1990]) == ("SUN", "SUN", "DEU", "DEU")
    assert (found[345, 2005], found[679, 1990], found[265, 1980]) == ("SCG", "YEM", "DDR")
    assert found[511, 1970] is None
    assert counts["actor no state"] == 1


def test_states_that_were_none_are_missing_from_nothing(tmp_path):
    rows, _ = memberships(written(tmp_path / "igo.csv", FILE))
    missing = [each for each in rows if each["status"] == "missing"]
    assert 190 <= len(missing) <= 195
    assert all(each["actor"] for each in missing)


def test_the_owner_parts_cells_by_tabs_too(tmp_path):
    tabs = written(tmp_path / "igo_year_formatv3.csv", by_organisation(*ROWS, delimiter="\t"))
    assert memberships(tabs) == memberships(written(tmp_path / "igo.csv", FILE))


def test_the_owners_letters_and_stray_quotes_are_read(tmp_path):
    rows = (("NVC", '"Nordens Välfärdscenter"', 2005, {"sweden": 1}), ("OBN", 'Say "only', 2005, {"usa": 0}))
    text = by_organisation(*rows, delimiter="\t").replace("ioname", "IOname")
    (tmp_path / "mac.csv").write_bytes(text.encode("mac_roman"))
    found, _ = memberships(tmp_path / "mac.csv")
    assert [each["title"] for each in found] == ["Nordens Välfärdscenter", 'Say "only']
    mistaken = "Nordens Välfärdscenter".encode("mac_roman").decode("latin-1")
    assert [cow_igo._mended(name) for name in (mistaken, "Côte d'Ivoire", "Agency\xca")] == ["Nordens Välfärdscenter", "Côte d'Ivoire", "Agency\xa0"]


def test_both_layouts_give_the_same_rows(tmp_path):
    """The layout by state has a row for each state and year, and -1 where the organisation was not yet."""
    lines = ["ccode,year,state,un,opec"]
    for year in (1980, 1990, 2005):
        for state in STATES:
            cells = [next((given.get(state, -1) for name, _, when, given in ROWS if (name, when) == (asked, year)), -1) for asked in ("UN", "OPEC")]
            if cells != [-1, -1]:
                lines.append(f"{cow_igo.NUMBERS[state]},{year},{state},{cells[0]},{cells[1]}")
    other = written(tmp_path / "state_year_formatv3.csv", "\n".join(lines) + "\n")
    tables, _ = held(cow_igo.COW_IGO, cow_igo.read_states_csv(other))
    assert {each["title"] for each in tables["memberships"]} == {None}
    wanted = [each for each in memberships(written(tmp_path / "igo.csv", FILE))[0] if each["organisation"] in {"UN", "OPEC"}]
    untitled = [{**each, "title": None} for each in wanted]
    assert sorted(untitled, key=str) == sorted(tables["memberships"], key=str)


def test_changed_columns_and_values_are_refused(tmp_path):
    refused(cow_igo.read_organisations_csv, written(tmp_path / "a.csv", FILE.replace("afghanistan", "afganistan")), "`afganistan`", "afghanistan")
    refused(cow_igo.read_organisations_csv, written(tmp_path / "b.csv", FILE.replace("longorgname", "longname")), "`longname`")
    odd = by_organisation(("UN", "United Nations", 1980, {"usa": 4}))
    refused(cow_igo.read_organisations_csv, written(tmp_path / "c.csv", odd), "`4` in the column state_2")
    refused(cow_igo.read_states_csv, written(tmp_path / "d.csv", "ccode,year,state,un,note\n2,1980,usa,1,joined\n"), "`joined`")


@cache
def real():
    return cow_igo.read_organisations_rda(shared("igo/igo_year_format3.rda"))["memberships"]


@pytest.mark.oracle
def test_counts_of_the_real_file_equal_those_of_another_reader():
    theirs = frame("igo/igo_year_format3.rda")
    cells = Counter()
    for state in STATES:
        cells.update(theirs[state].value_counts().to_dict())
    found = Counter(real()["status"].to_pylist())
    assert (found["none"], found["full"], found["associate"], found["observer"]) == (cells[0], cells[1], cells[2], cells[3])
    assert found["missing"] < cells[-9]
    assert len(set(real()["organisation"].to_pylist())) == theirs["ioname"].nunique() == 534


@pytest.mark.oracle
def test_full_memberships_of_every_state_and_year_are_equal():
    theirs = frame("igo/igo_year_format3.rda")
    wanted = (theirs[STATES] == 1).groupby(theirs["year"].astype(int)).sum()
    table = real().to_pandas()
    found = table[table.status == "full"].groupby(["year", "code"]).size()
    for state, number in cow_igo.NUMBERS.items():
        ours = found.xs(int(number), level="code") if int(number) in found.index.get_level_values("code") else found.iloc[:0].droplevel("code")
        assert ours.reindex(wanted.index, fill_value=0).eq(wanted[state]).all(), state


@pytest.mark.oracle
def test_missing_is_told_of_members_of_the_system_alone():
    system = frame("states/cw_system.rda")
    table = real().to_pandas()
    missing = table[(table.status == "missing") & (table.year == 1980)]
    day = 3_651 + 365     # 1980-12-30, in days since 1970
    members = set(system[(system.start <= day) & (system.end >= day)].ccode.astype(int))
    assert set(missing.code) <= members
