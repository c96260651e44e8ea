from __future__ import annotations

import json

import pytest

from comity.sources import comtrade
from sources.proofs import held, refused, written

COMMON = {
    "typeCode": "C", "freqCode": "A", "refPeriodId": 20200101, "refMonth": 52, "period": "2020", "reporterISO": None, "reporterDesc": None,
    "flowDesc": None, "partnerISO": None, "partnerDesc": None, "partner2Code": 0, "partner2ISO": None, "partner2Desc": None,
    "classificationCode": "H5", "classificationSearchCode": "HS", "isOriginalClassification": True, "cmdCode": "TOTAL", "cmdDesc": None,
    "aggrLevel": 0, "isLeaf": False, "customsCode": "C00", "customsDesc": None, "mosCode": "0", "motCode": 0, "motDesc": None, "qtyUnitCode": -1,
    "qtyUnitAbbr": None, "qty": None, "isQtyEstimated": False, "altQtyUnitCode": -1, "altQtyUnitAbbr": None, "altQty": None,
    "isAltQtyEstimated": False, "netWgt": None, "isNetWgtEstimated": False, "grossWgt": None, "isGrossWgtEstimated": False,
    "legacyEstimationFlag": 0, "isReported": False, "isAggregate": True,
}


def row(reporter, flow, partner, value, year=2020, **more):
    sides = {"fobvalue": value, "cifvalue": None} if flow == "X" else {"cifvalue": value, "fobvalue": None}
    return {**COMMON, "refYear": year, "reporterCode": reporter, "flowCode": flow, "partnerCode": partner, "primaryValue": value, **sides, **more}


ROWS = [
    row(643, "X", 364, 1_397_000_000.5),        # what Russia says it sold to Iran
    row(364, "M", 643, 1_068_000_000),          # what Iran says it bought from Russia
    row(643, "M", 364, 795_000_000),
    row(643, "X", 0, 337_000_000_000),          # the world
    row(842, "X", 699, 27e9),                   # Comtrade's own numbers of the United States and India
    row(579, "M", 757, 1.5e9),
    row(490, "X", 156, 102e9),                  # Other Asia, nes
    row(810, "X", 278, 7e9, 1988),
    row(280, "X", 810, 5e9, 1988),
    row(276, "X", 643, 9e9, 1992),
    row(124, "M", 36, 1e9, cifvalue=None, fobvalue=1e9),
    row(643, "RX", 364, 5),                     # re-exports are within exports
    row(643, "X", 364, 7, cmdCode="27"),
    row(643, "X", 364, 7, motCode=2100),
    row(643, "X", 364, 7, partner2Code=784),
    row(643, "X", 364, 7, freqCode="M"),
    row(643, "X", 999, None),
]


def answer(rows=ROWS, **more):
    return json.dumps({"elapsedTime": "0.5 secs", "count": len(rows), "data": rows, "error": "", **more})


def as_csv(rows=ROWS):
    cells = [",".join("" if each[name] is None else str(each[name]) for name in rows[0]) for each in rows]
    return "\n".join([",".join(rows[0]), *cells]) + "\n"


@pytest.fixture(params=["json", "csv"])
def trade(request, tmp_path):
    text, read = (answer(), comtrade.read_json) if request.param == "json" else (as_csv(), comtrade.read_csv)
    tables, counts = held(comtrade.COMTRADE, read(written(tmp_path / "answer", text)))
    return tables["trade"], counts["trade"]


def test_what_both_sides_say_of_one_flow_stays_two_rows(trade):
    rows, counts = trade
    assert rows[:2] == [
        {"reporter": "RUS", "partner": "IRN", "code_reporter": "643", "code_partner": "364", "year": 2020, "direction": "export",
         "value": 1_397_000_000.5, "valuation": "FOB", "basis": "customs"},
        {"reporter": "IRN", "partner": "RUS", "code_reporter": "364", "code_partner": "643", "year": 2020, "direction": "import",
         "value": 1_068_000_000, "valuation": "CIF", "basis": "customs"},
    ]
    assert counts == {"rows": 11, "partner no state": 1}     # the world; what is no yearly total of all goods is not there


def test_comtrades_own_numbers_are_the_states_of_the_year(trade):
    found = {(each["code_reporter"], each["year"]): (each["reporter"], each["partner"]) for each in trade[0]}
    assert (found["842", 2020], found["579", 2020], found["490", 2020]) == (("USA", "IND"), ("NOR", "CHE"), ("TWN", "CHN"))
    assert (found["810", 1988], found["280", 1988], found["276", 1992]) == (("SUN", "DDR"), ("DEU", "SUN"), ("DEU", "RUS"))


def test_imports_that_are_told_without_freight_alone_are_so_marked(trade):
    assert {each["code_reporter"]: each["valuation"] for each in trade[0]}["124"] == "FOB"


def test_changed_columns_are_refused(tmp_path):
    refused(comtrade.read_json, written(tmp_path / "a.json", answer().replace("primaryValue", "tradeValue")), "`tradeValue`", "primaryValue")
    refused(comtrade.read_csv, written(tmp_path / "a.csv", as_csv().replace("refYear", "yr")), "`yr`")


@pytest.mark.parametrize(("text", "said"), [
    (answer()[:-40], "no JSON"),
    (answer(count=99), "counts 99 rows"),
    (answer(error="Too many records"), "Too many records"),
    (json.dumps({"statusCode": 429, "message": "Rate limit is exceeded."}), "Rate limit is exceeded."),
    ("[1, 2]", "no rows"),
    (answer([row(643, "X", 364, 7, cmdCode="27")]), "no row is a yearly total"),
])
def test_answers_that_are_none_are_refused(tmp_path, text, said):
    refused(comtrade.read_json, written(tmp_path / "a.json", text), said)
