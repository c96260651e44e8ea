"""The Fund's trade in goods by partner (IMTS, formerly DOTS), from files of SDMX; both sides' figures are kept."""

from __future__ import annotations

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

_SERIES = {
    # Dimensions, by the names of IMTS and, before 2025, of DOTS.
    "COUNTRY": "code_reporter", "REF_AREA": "code_reporter", "COUNTERPART_COUNTRY": "code_partner", "COUNTERPART_AREA": "code_partner",
    "INDICATOR": "indicator", "FREQUENCY": "frequency", "FREQ": "frequency", "TIME_PERIOD": "period", "OBS_VALUE": "value",
    "UNIT_MULT": "power",
    # SCALE says how the portal shows figures, and not how they stand in the file; indicators repeat flow, valuation and unit.
    "DATAFLOW": IGNORED, "STRUCTURE": IGNORED, "STRUCTURE_ID": IGNORED, "STRUCTURE_NAME": IGNORED, "ACTION": IGNORED, "SERIES_KEY": IGNORED,
    "OBS_KEY": IGNORED, "SCALE": IGNORED, "PRECISION": IGNORED, "DECIMALS_DISPLAYED": IGNORED, "DECIMALS": IGNORED, "TRADE_FLOW": IGNORED,
    "VALUATION": IGNORED, "UNIT": IGNORED, "UNIT_MEASURE": IGNORED, "DERIVATION_TYPE": IGNORED, "OVERLAP": IGNORED, "STATUS": IGNORED,
    "OBS_STATUS": IGNORED, "TIME_FORMAT": IGNORED, "BASE_PER": IGNORED, "COMMON_REFERENCE_PERIOD": IGNORED, "REFERENCE_PERIOD": IGNORED,
    "IFS_FLAG": IGNORED, "DOI": IGNORED, "FULL_DESCRIPTION": IGNORED, "AUTHOR": IGNORED, "PUBLISHER": IGNORED, "DEPARTMENT": IGNORED,
    "CONTACT_POINT": IGNORED, "TOPIC": IGNORED, "TOPIC_DATASET": IGNORED, "KEYWORDS*": IGNORED, "LANGUAGE": IGNORED, "PUBLICATION_DATE": IGNORED,
    "UPDATE_DATE": IGNORED, "METHODOLOGY*": IGNORED, "ACCESS_SHARING*": IGNORED, "SECURITY_CLASSIFICATION": IGNORED, "SOURCE": IGNORED,
    "SHORT_SOURCE_CITATION": IGNORED, "FULL_SOURCE_CITATION": IGNORED, "LICENSE": IGNORED, "SUGGESTED_CITATION": IGNORED,
    "KEY_INDICATOR": IGNORED, "SERIES_NAME": IGNORED, "COUNTRY_UPDATE_DATE": IGNORED,
}
_EITHER = ("COUNTRY", "REF_AREA", "COUNTERPART_COUNTRY", "COUNTERPART_AREA", "FREQUENCY", "FREQ", "UNIT_MULT")
XML = Layout("SDMX-ML", "xml", _SERIES, "comity.sources.imf_trade:read_xml", optional=_EITHER)
CSV = Layout("SDMX-CSV", "csv", _SERIES, "comity.sources.imf_trade:read_csv", optional=_EITHER)

INDICATORS = {
    "XG_FOB_USD": ("export", "FOB"), "MG_CIF_USD": ("import", "CIF"), "MG_FOB_USD": ("import", "FOB"),
    "TXG_FOB_USD": ("export", "FOB"), "TMG_CIF_USD": ("import", "CIF"), "TMG_FOB_USD": ("import", "FOB"),
}
"""The series that are kept; balances, and other frequencies than the year, are made of them."""
_CODES = {"KOS": "XKX", "UVK": "XKX", "WBG": "PSE", "1C_459": "YMD", "1C_473": "YEM"}
"""The Fund's codes where they are not those of ISO."""


def read_xml(path: Path) -> dict[str, pa.Table]:
    """The yearly figures out of SDMX-ML, generic or structure-specific, as the client of the standard reads it.

    Raises:
        BadInput: it cannot be read as SDMX, or has other dimensions.
    """
    import pandas as pd
    import pyarrow as pa

    frames = []
    for found in _data_sets(path):
        columns = {str(name): found[name] for name in found.columns}
        kept = header(list(columns), XML, path.name)
        frames.append(pd.DataFrame({handled: columns[list(columns)[place]].astype(str) for place, handled in kept.items()}))
    if not frames:
        raise bad(path.name, "the message holds no data", "ask for it again: the query may fit nothing", "sdmx")
    table = pa.Table.from_pandas(pd.concat(frames, ignore_index=True), preserve_index=False)
    return _trade(table.append_column(ROW, pa.array(range(1, table.num_rows + 1), pa.int64())), path.name)


def _data_sets(path: Path) -> list[Any]:
    """The data sets of a message as data frames, with a column for each dimension and attribute."""
    import sdmx

    try:
        with path.open("rb") as stream:
            message = sdmx.read_sdmx(stream, format="XML")
        found = [sdmx.to_pandas(each, attributes="osgd") for each in getattr(message, "data", []) if len(each)]
    except (MemoryError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file ends this reader in any of a dozen ways
        what = f"it cannot be read as SDMX ({type(error).__name__}: {visible(str(error), 80)})"
        raise bad(path.name, what, "get it again; it is cut, damaged or no SDMX", "sdmx") from None
    frames = [each.to_frame("value") if each.ndim == 1 else each for each in found]
    return [each.rename(columns={"value": "OBS_VALUE"}).reset_index() for each in frames]


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The yearly figures out of SDMX-CSV, which is a plain table.

    The client of the standard takes 70 microseconds a figure, and a file of all pairs has millions.
    """
    return _trade(strings(path, CSV), path.name)


def _trade(table: pa.Table, file: str) -> dict[str, pa.Table]:
    import pyarrow as pa
    import pyarrow.compute as pc

    if lacking := [name for name in ("code_reporter", "code_partner", "frequency") if name not in table.column_names]:
        raise bad(file, f"it has no dimension for {', '.join(lacking)}", "import a file of IMTS or DOTS", "columns")
    wanted = pc.and_(pc.equal(table["frequency"], "A"), pc.is_in(table["indicator"], value_set=pa.array(list(INDICATORS))))
    table = table.filter(wanted).rename_columns({"period": "year"})
    if not table.num_rows:
        raise bad(file, "no row is a year's exports or imports", f"ask for frequency A and {', '.join(list(INDICATORS)[:3])}", "indicator")
    table = typed(table, (Column("value", "float64"), Column("power", "int8")), absent=("", "NaN", "nan", "None"), file=file)
    made = typed(table, TRADE.columns, absent=("",), file=file)
    made = made.filter(pc.is_valid(made["value"]))
    place = pc.index_in(made["indicator"], value_set=pa.array(list(INDICATORS))).combine_chunks()
    direction, valuation = (pa.array([pair[which] for pair in INDICATORS.values()]).take(place) for which in (0, 1))
    value = made["value"]
    if "power" in made.column_names:  # DOTS gave millions
        value = pc.multiply(value, pc.power(pa.scalar(10.0), pc.fill_null(made["power"], 0).cast(pa.float64())))
    return {"trade": pa.table({
        "reporter": _actors(made["code_reporter"], made["year"]), "partner": _actors(made["code_partner"], made["year"]),
        "code_reporter": made["code_reporter"], "code_partner": made["code_partner"], "year": made["year"], "direction": direction,
        "value": value, "valuation": valuation, "basis": pa.repeat("statistics", made.num_rows),
    }, TRADE.schema())}


def _actors(codes: pa.ChunkedArray, years: pa.ChunkedArray) -> pa.Array:
    """Three letters in IMTS, two in DOTS; the Fund's own codes of groups are no state's."""
    import pyarrow as pa
    import pyarrow.compute as pc

    place = pc.index_in(codes, value_set=pa.array(list(_CODES)))
    plain = pc.coalesce(pa.chunked_array([pa.array(list(_CODES.values())).take(place.combine_chunks())]), codes)
    return pc.coalesce(in_years(plain, years, "iso3"), in_years(plain, years, "iso2"))


IMF_TRADE = Source(
    name="imf_trade",
    title="International Trade in Goods by Partner (IMTS), yearly",
    producer="International Monetary Fund, Statistics Department",
    citation="International Monetary Fund. International Trade in Goods (by partner country) (IMTS), formerly Direction of Trade Statistics, "
             "{version}. https://data.imf.org",
    licence="IMF copyright and usage, data",
    terms="May be used, published and passed on, accurately and with attribution; what was materially transformed must be said to be. For "
          "commercial use ask the Fund. https://www.imf.org/en/About/copyright-and-terms",
    home="https://data.imf.org/en/datasets/IMF.STA:IMTS",
    bring="an answer of https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/IMTS/1.0.0/*.XG_FOB_USD+MG_CIF_USD.*.A as SDMX-CSV "
          "(Accept: application/vnd.sdmx.data+csv), or as SDMX-ML for a choice of states",
    tables={"trade": TRADE},
    expect=Expect(rows=(1, None), states=(1, 260), years=(1947, None)),
    layouts=(XML, CSV),
    limit=1 << 30,
    limit_out=2 << 30,
    coverage=Coverage(1947, None, "the reporters, partners and years that were asked for",
                      "neither the reporter's figures nor the Fund's estimates have trade with the partner"),
)
