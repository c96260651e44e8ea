"""Varieties of Democracy: indices of rule from the coding of experts, with the range in which they lie, by year since 1789."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.sources._actors import in_years
from comity.sources._columns import strings, typed
from comity.sources._source import IGNORED, Column, Coverage, Expect, Layout, Source, Table

if TYPE_CHECKING:
    import pyarrow as pa

SCORES = Table("scores", (
    Column("actor", "string", "", "the state; null of a colony or territory"),
    Column("code", "string", "", "V-Dem's own three letters of it"),
    Column("year", "int16", "year", "the year"),
    Column("indicator", "string", "", "V-Dem's name of the index"),
    Column("value", "float64", "index", "the point estimate, 0 to 1"),
    Column("low", "float64", "index", "the low end of the interval in which V-Dem's model puts it with 68 per cent"),
    Column("high", "float64", "index", "the high end of that interval"),
), key=("code", "year", "indicator"), actors=("actor",), time="year")

INDICATORS = ("v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem", "v2x_egaldem")
"""The five democracy indices of the highest level."""

# Everything else that V-Dem publishes, by the beginnings of its names: expert indicators and their indices (v2, v3, v2x), outside data
# (e_), and identifiers of dates, gaps and projects.
CSV = Layout("country-year CSV", "csv", {
    "country_text_id": "code", "COWcode": "cow", "year": "year",
    **{f"{name}{end}": f"{name}{end}" for name in INDICATORS for end in ("", "_codelow", "_codehigh")},
    "v2*": IGNORED, "v3*": IGNORED, "e_*": IGNORED, "country_name": IGNORED, "country_id": IGNORED, "historical_date": IGNORED, "project": IGNORED,
    "historical": IGNORED, "histname": IGNORED, "codingstart*": IGNORED, "codingend*": IGNORED, "gap*": IGNORED, "*_sd": IGNORED,
}, "comity.sources.vdem:read_csv", member="*V-Dem-CY-*.csv")

_ALSO = {"255": "260", "679": "678"}
"""V-Dem counts West Germany as Germany and North Yemen as Yemen."""


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The five indices out of the file V-Dem-CY-Core or V-Dem-CY-Full+Others."""
    import pyarrow as pa
    import pyarrow.compute as pc

    numbers = [Column(f"{name}{end}", "float64") for name in INDICATORS for end in ("", "_codelow", "_codehigh")]
    table = typed(strings(path, CSV), (*SCORES.columns, Column("cow", "int32"), *numbers), file=path.name)
    actor = in_years(table["cow"], table["year"], "cow", _ALSO)
    parts = [
        pa.table({
            "actor": actor, "code": table["code"], "year": table["year"], "indicator": pa.repeat(name, table.num_rows), "value": table[name],
            "low": table[f"{name}_codelow"], "high": table[f"{name}_codehigh"],
        }, SCORES.schema()).filter(pc.is_valid(table[name]))
        for name in INDICATORS
    ]
    return {"scores": pa.concat_tables(parts)}


VDEM = Source(
    name="vdem",
    title="V-Dem, the five democracy indices",
    producer="V-Dem Institute, University of Gothenburg",
    citation="Coppedge, Michael, John Gerring, Carl Henrik Knutsen, Staffan I. Lindberg, Jan Teorell and others. V-Dem Country-Year Dataset "
             "{version}. Varieties of Democracy (V-Dem) Project. https://www.v-dem.net/data/the-v-dem-dataset/",
    licence="see the owner's page",
    terms="The owner's page states the terms; see https://www.v-dem.net/data/the-v-dem-dataset/",
    home="https://www.v-dem.net/data/the-v-dem-dataset/",
    bring="the country-year CSV (V-Dem Core is enough) from https://www.v-dem.net/data/the-v-dem-dataset/",
    tables={"scores": SCORES},
    expect=Expect(rows=(80_000, None), states=(160, 260), years=(1789, None)),
    layouts=(CSV,),
    releases={"v13": "2023-03-02", "v14": "2024-03-07", "v15": "2025-03-13"},   # v13: public by that day
    limit=500 << 20,
    coverage=Coverage(1789, None, "independent states of some size, and larger colonies since 1900", "V-Dem did not code it: nothing follows"),
)
