"""World Development Indicators: the product and the people of each state, by year since 1960."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.problems import bad
from comity.records._text import visible
from comity.sources._actors import in_years
from comity.sources._columns import ROW, header, strings, typed
from comity.sources._source import IGNORED, OWN, Column, Coverage, Expect, Layout, Source, Table

if TYPE_CHECKING:
    import pyarrow as pa

INDICATORS = Table("indicators", (
    Column("actor", "string", "", "the state; null of groups of states and of economies that are none"),
    Column("code", "string", "", "the Bank's own three letters"),
    Column("year", "int16", "year", "the year"),
    Column("indicator", "string", "", "the Bank's code of the indicator"),
    Column("value", "float64", "", "in the unit beside it"),
    Column("unit", "string", "", "USD of the year, persons, or the indicator's own"),
), key=("code", "year", "indicator"), actors=("actor",), time="year")

UNITS = {"NY.GDP.MKTP.CD": "USD", "SP.POP.TOTL": "persons"}
"""The product at current prices and the population; further indicators keep their rows with the unit `as defined`."""

JSON = Layout("API answer (JSON)", "json", {
    "countryiso3code": "code", "indicator": "indicator", "date": "year", "value": "value",
    "country": IGNORED, "unit": IGNORED, "obs_status": IGNORED, "decimal": IGNORED, "scale": IGNORED,
}, "comity.sources.world_bank:read_json")
CSV = Layout("download of one indicator (CSV)", "csv", {
    "Country Code": "code", "Indicator Code": "indicator", "Country Name": IGNORED, "Indicator Name": IGNORED,
    "": IGNORED,    # each line ends with a comma
    "[12][0-9][0-9][0-9]*": OWN,
}, "comity.sources.world_bank:read_csv", member="API_*.csv", optional=("",))

_STATES = """
    AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR CAN CAF TCD
    CHL CHN COL COM COD COG CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD
    GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR XKX KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU
    LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG
    PRY PER PHL POL PRT QAT ROU RUS RWA WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA KNA LCA VCT SDN SUR SWE CHE SYR
    TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM PSE YEM ZMB ZWE
""".split()
"""The states that the Bank has. They are asked for by name: the answer to `all`, groups included, has more than a page."""


def read_json(path: Path) -> dict[str, pa.Table]:
    """The figures out of what the API answers, all pages of it.

    Raises:
        BadInput: it answers with a message, or with one page of several.
    """
    import pyarrow as pa

    try:
        answer = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise bad(path.name, f"it is no JSON ({visible(str(error), 80)})", "get it again; it is cut or damaged", "json") from None
    if not (isinstance(answer, list) and len(answer) == 2 and isinstance(answer[0], dict) and isinstance(answer[1], list)):
        raise bad(path.name, f"the API's answer holds no rows: {visible(json.dumps(answer), 120)}", "ask it again", "answer")
    told, rows = answer
    if told.get("pages", 1) != 1 or told.get("total", len(rows)) != len(rows):
        what = f"it holds {len(rows)} of {visible(str(told.get('total')), 20)} rows: one page of several"
        raise bad(path.name, what, "ask with per_page=32500, or for fewer states or years", "answer")
    names = list(dict.fromkeys(name for row in rows for name in row))
    kept = header(names, JSON, path.name)
    made = {handled: pa.array([_text(row.get(names[place])) for row in rows], pa.string()) for place, handled in kept.items()}
    return _indicators(pa.table({**made, ROW: pa.array(range(1, len(rows) + 1), pa.int64())}), path.name)


def _text(value: Any) -> str:
    """A cell as text; of an indicator with its name, its code."""
    return str(value.get("id", "")) if isinstance(value, dict) else "" if value is None else str(value)


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The figures of one indicator out of the Bank's download, which has a column for each year."""
    import pyarrow as pa

    table = strings(path, CSV, begins='"Country Name"')
    years = [name for name in table.column_names if name[:4].isdigit()]
    parts = [
        pa.table({"code": table["code"], "indicator": table["indicator"], "year": pa.repeat(year, table.num_rows), "value": table[year],
                  ROW: table[ROW]})
        for year in years
    ]
    return _indicators(pa.concat_tables(parts), path.name)


def _indicators(table: pa.Table, file: str) -> dict[str, pa.Table]:
    import pyarrow as pa
    import pyarrow.compute as pc

    made = typed(table, INDICATORS.columns, file=file)
    made = made.filter(pc.and_(pc.is_valid(made["value"]), pc.is_valid(made["code"])))
    place = pc.index_in(made["indicator"], value_set=pa.array(list(UNITS))).combine_chunks()
    unit = pc.fill_null(pa.array(list(UNITS.values())).take(place), "as defined")
    made = made.append_column("actor", in_years(made["code"], made["year"], "iso3")).append_column("unit", unit)
    return {"indicators": made.select([column.name for column in INDICATORS.columns])}


WORLD_BANK = Source(
    name="world_bank",
    title="World Development Indicators: GDP and population",
    producer="World Bank",
    citation="World Bank. World Development Indicators: GDP (current US$), NY.GDP.MKTP.CD; Population, total, SP.POP.TOTL. {version}. "
             "https://data.worldbank.org",
    licence="CC BY 4.0",
    terms="May be copied, modified and passed on for any purpose with attribution. https://datacatalog.worldbank.org/public-licenses#cc-by",
    home="https://datatopics.worldbank.org/world-development-indicators/",
    address=f"https://api.worldbank.org/v2/country/{';'.join(_STATES)}/indicator/{';'.join(UNITS)}?source=2&format=json&per_page=32500",
    tables={"indicators": INDICATORS},
    expect=Expect(rows=(200, None), states=(1, 230), years=(1960, None)),
    layouts=(JSON, CSV),
    coverage=Coverage(1960, None, "the states that the Bank has; not Taiwan, and states that ended before it began to ask are not in it",
                      "the Bank has no figure of the state and year"),
)
