from __future__ import annotations

import json

import pytest

from comity.records.actor import known_actors
from comity.sources import world_bank
from sources.proofs import held, refused, written

GDP, PEOPLE = ("NY.GDP.MKTP.CD", "GDP (current US$)"), ("SP.POP.TOTL", "Population, total")


def row(code, name, indicator, year, value):
    return {"indicator": {"id": indicator[0], "value": indicator[1]}, "country": {"id": code[:2], "value": name}, "countryiso3code": code,
            "date": str(year), "value": value, "scale": "", "unit": "", "obs_status": "", "decimal": 0}


ROWS = [
    row("RUS", "Russian Federation", GDP, 2020, 1_493_075_894_362.31), row("RUS", "Russian Federation", PEOPLE, 2020, 145_245_148),
    row("RUS", "Russian Federation", GDP, 1985, None), row("RUS", "Russian Federation", PEOPLE, 1985, 143_858_000),
    row("IRN", "Iran, Islamic Rep.", GDP, 2020, 2.4e11), row("XKX", "Kosovo", GDP, 2020, 7_716_925_356), row("PSE", "West Bank and Gaza", GDP, 2020, 0),
    row("WLD", "World", GDP, 2020, 8.5e13), row("", "Africa Eastern and Southern", GDP, 2020, 9e11),
    row("SSD", "South Sudan", ("EN.ATM.CO2E.KT", "CO2"), 2012, 1_500.5),
]


def answer(rows=ROWS, **more):
    return json.dumps([{"page": 1, "pages": 1, "per_page": 32500, "total": len(rows), "sourceid": None, "lastupdated": "2025-07-01", **more}, rows])


def indicators(made):
    tables, counts = held(world_bank.WORLD_BANK, made)
    return {(each["code"], each["indicator"], each["year"]): each for each in tables["indicators"]}, counts["indicators"]


def test_product_and_people_with_their_units(tmp_path):
    rows, counts = indicators(world_bank.read_json(written(tmp_path / "a.json", answer())))
    assert rows["RUS", GDP[0], 2020] == {
        "actor": "RUS", "code": "RUS", "year": 2020, "indicator": GDP[0], "value": 1_493_075_894_362.31, "unit": "USD",
    }
    assert rows["RUS", PEOPLE[0], 2020]["unit"] == "persons"
    assert rows["SSD", "EN.ATM.CO2E.KT", 2012]["unit"] == "as defined"
    assert rows["PSE", GDP[0], 2020]["value"] == 0
    assert rows["XKX", GDP[0], 2020]["actor"] == "XKX"
    assert counts == {"rows": 8, "actor no state": 1}       # the world; no figure is no row


def test_what_the_bank_calls_russia_is_none_before_it_was(tmp_path):
    rows, _ = indicators(world_bank.read_json(written(tmp_path / "a.json", answer())))
    assert rows["RUS", PEOPLE[0], 1985]["actor"] in {None, "RUS"}     # never the Soviet Union, whose people these were not
    assert ("RUS", GDP[0], 1985) not in rows


def test_the_address_asks_for_every_state_of_today_but_two():
    asked = set(world_bank.WORLD_BANK.address.partition("/country/")[2].partition("/")[0].split(";"))
    states = {actor for actor, known in known_actors().items() if known.kind == "state" and not known.end and len(actor) == 3}
    assert len(asked) == 195
    assert asked <= states
    assert len(asked) * (2026 - 1960) * 2 < 32_500


@pytest.mark.parametrize(("text", "said"), [
    (answer(pages=2), "one page of several"),
    (answer(total=99), "holds 10 of 99 rows"),
    (json.dumps([{"message": [{"id": "120", "key": "Invalid value", "value": "The provided parameter value is not valid"}]}]), "Invalid value"),
    (answer()[:-9], "no JSON"),
    (answer().replace("countryiso3code", "iso3"), "`iso3`"),
])
def test_answers_that_are_none_are_refused(tmp_path, text, said):
    refused(world_bank.read_json, written(tmp_path / "a.json", text), said)


CSV = ('\ufeff"Data Source","World Development Indicators",\n\n"Last Updated Date","2025-07-01",\n\n'
       '"Country Name","Country Code","Indicator Name","Indicator Code","1960","1961","2020",\n'
       '"Aruba","ABW","GDP (current US$)","NY.GDP.MKTP.CD","","","2558906303.91061",\n'
       '"Iran, Islamic Rep.","IRN","GDP (current US$)","NY.GDP.MKTP.CD","4199134390.09","4426949094.4","239735485597.9",\n')


def test_the_download_of_one_indicator_has_a_column_for_each_year(tmp_path):
    rows, counts = indicators(world_bank.read_csv(written(tmp_path / "API_NY.GDP.csv", CSV)))
    assert {key[2]: each["value"] for key, each in rows.items() if key[0] == "IRN"} == {1960: 4199134390.09, 1961: 4426949094.4, 2020: 239735485597.9}
    assert counts == {"rows": 4, "actor no state": 1}
    refused(world_bank.read_csv, written(tmp_path / "b.csv", CSV.replace('"1961"', '"61"')), "`61`")
