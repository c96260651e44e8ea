"""UN Comtrade: what each state's customs say it sold to and bought from each other state, by year; both sides' figures are kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.problems import bad
from comity.records._text import visible
from comity.sources._actors import in_years
from comity.sources._columns import ROW, header, strings, typed
from comity.sources._source import IGNORED, Column, Coverage, Expect, Layout, Source
from comity.sources._trade import TRADE

if TYPE_CHECKING:
    import pyarrow as pa

_COLUMNS = {
    "freqCode": "frequency", "refYear": "year", "reporterCode": "code_reporter", "flowCode": "flow", "partnerCode": "code_partner",
    "partner2Code": "second", "cmdCode": "commodity", "customsCode": "procedure", "mosCode": "supply", "motCode": "transport",
    "cifvalue": "cif", "CIFValue": "cif", "fobvalue": "fob", "FOBValue": "fob", "primaryValue": "value",
    # Names and ISO codes repeat the numbers; quantities, weights and their estimates are not asked here.
    "typeCode": IGNORED, "refPeriodId": IGNORED, "refMonth": IGNORED, "period": IGNORED, "reporterISO": IGNORED, "reporterDesc": IGNORED,
    "flowDesc": IGNORED, "partnerISO": IGNORED, "partnerDesc": IGNORED, "partner2ISO": IGNORED, "partner2Desc": IGNORED,
    "classificationCode": IGNORED, "classificationSearchCode": IGNORED, "isOriginalClassification": IGNORED, "cmdDesc": IGNORED,
    "aggrLevel": IGNORED, "isLeaf": IGNORED, "customsDesc": IGNORED, "motDesc": IGNORED, "mosDesc": IGNORED, "*qty*": IGNORED, "*Qty*": IGNORED,
    "*Wgt*": IGNORED, "legacyEstimationFlag": IGNORED, "isReported": IGNORED, "isAggregate": IGNORED, "datasetCode": IGNORED,
}
_LACKING = ("partner2Code", "customsCode", "mosCode", "motCode", "cifvalue", "CIFValue", "fobvalue", "FOBValue", "freqCode")
JSON = Layout("API answer (JSON)", "json", _COLUMNS, "comity.sources.comtrade:read_json", optional=_LACKING)
CSV = Layout("API answer (CSV)", "csv", _COLUMNS, "comity.sources.comtrade:read_csv", optional=_LACKING)

_TOTALS = {"frequency": ("A",), "commodity": ("TOTAL",), "procedure": ("C00", ""), "supply": ("0", ""), "transport": ("0", ""),
           "second": ("0", ""), "flow": ("M", "X")}
"""Which rows are yearly totals of all goods: imports and exports, re-imports and re-exports within them, over all ways and procedures."""

_M49 = {"842": "840", "841": "840", "699": "356", "757": "756", "579": "578", "251": "250", "381": "380", "490": "158", "588": "586",
        "590": "591", "711": "710"}
"""Comtrade's own numbers for customs areas, by those of the United Nations: with Puerto Rico, Monaco or Svalbard, or before a border moved.
490, Other Asia not elsewhere specified, is where Taiwan's trade is put."""


def read_json(path: Path) -> dict[str, pa.Table]:
    """The totals out of what the API answers.

    Raises:
        BadInput: it answers with an error, or with fewer rows than it counts.
    """
    import pyarrow as pa

    try:
        answer = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise bad(path.name, f"it is no JSON ({visible(str(error), 80)})", "get it again; it is cut or damaged", "json") from None
    rows = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows) or answer.get("error"):
        said = visible(str(answer.get("error") or answer.get("message") or "no data"), 120) if isinstance(answer, dict) else "no data"
        raise bad(path.name, f"the API's answer holds no rows: {said}", "ask it again", "answer")
    if (count := answer.get("count", len(rows))) != len(rows):
        raise bad(path.name, f"it counts {visible(str(count), 20)} rows and holds {len(rows)}", "get it again; it is cut", "answer")
    names = list(dict.fromkeys(name for row in rows for name in row))
    kept = header(names, JSON, path.name)
    made = {handled: pa.array([_text(row.get(names[place])) for row in rows], pa.string()) for place, handled in kept.items()}
    return _trade(pa.table({**made, ROW: pa.array(range(1, len(rows) + 1), pa.int64())}), path.name)


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The totals out of the CSV that the API or its page gives."""
    return _trade(strings(path, CSV), path.name)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _trade(table: pa.Table, file: str) -> dict[str, pa.Table]:
    import pyarrow as pa
    import pyarrow.compute as pc

    for name, wanted in _TOTALS.items():
        if name in table.column_names:
            table = table.filter(pc.is_in(table[name], value_set=pa.array(wanted)))
    if not table.num_rows:
        raise bad(file, "no row is a yearly total of all goods", "ask for freqCode A, cmdCode TOTAL, flowCode M,X", "totals")
    columns = (Column("cif", "float64"), Column("fob", "float64"), *TRADE.columns)
    made = typed(table, columns, file=file)
    made = made.filter(pc.is_valid(made["value"]))
    sold = pc.equal(made["flow"], "X")
    fob = pc.or_(sold, pc.and_(_known(made, "fob"), pc.invert(_known(made, "cif"))))
    return {"trade": pa.table({
        "reporter": _actors(made["code_reporter"], made["year"]), "partner": _actors(made["code_partner"], made["year"]),
        "code_reporter": made["code_reporter"], "code_partner": made["code_partner"], "year": made["year"],
        "direction": pc.if_else(sold, "export", "import"), "value": made["value"], "valuation": pc.if_else(fob, "FOB", "CIF"),
        "basis": pa.repeat("customs", made.num_rows),
    }, TRADE.schema())}


def _known(table: pa.Table, name: str) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.greater(pc.fill_null(table[name], 0), 0) if name in table.column_names else pa.repeat(pa.scalar(value=False), table.num_rows)


def _actors(codes: pa.ChunkedArray, years: pa.ChunkedArray) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    place = pc.index_in(codes, value_set=pa.array(list(_M49)))
    return in_years(pc.coalesce(pa.chunked_array([pa.array(list(_M49.values())).take(place.combine_chunks())]), codes), years, "m49")


COMTRADE = Source(
    name="comtrade",
    title="UN Comtrade, yearly merchandise trade of pairs",
    producer="United Nations Statistics Division",
    citation="United Nations Statistics Division. UN Comtrade database, {version}. https://comtradeplus.un.org",
    licence="UN Comtrade policy on use and re-dissemination",
    terms="Copyright United Nations, for internal use; to pass data on takes the permission of the United Nations Statistics Division. "
          "https://uncomtrade.org/docs/policy-on-use-and-re-dissemination/",
    home="https://comtradeplus.un.org",
    bring="an answer of https://comtradeapi.un.org/data/v1/get/C/A/HS with cmdCode=TOTAL, flowCode=M,X, partner2Code=0, customsCode=C00, "
          "motCode=0, as JSON or CSV; a key is free on https://comtradedeveloper.un.org",
    tables={"trade": TRADE},
    expect=Expect(rows=(1, None), states=(1, 260), years=(1962, None)),
    layouts=(JSON, CSV),
    coverage=Coverage(1962, None, "the reporters, partners and years that were asked for",
                      "the reporter has not reported the year, or reports no trade with the partner; its row with the world tells which"),
)
