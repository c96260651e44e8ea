"""Polity5: how democratic and how autocratic each state's rule was, by year, 1800 to 2018."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.sources._actors import in_years
from comity.sources._columns import ROW, strings, typed
from comity.sources._letters import encoding_of
from comity.sources._source import IGNORED, Column, Coverage, Expect, Layout, Source, Table

if TYPE_CHECKING:
    import pyarrow as pa

SCORES = Table("scores", (
    Column("actor", "string", "", "the state; null where it is not on the Correlates of War list, or another row speaks for it in that year"),
    Column("code", "int32", "", "Polity's own number of it"),
    Column("year", "int16", "year", "the year, as it stood at its end"),
    Column("indicator", "string", "", "polity, polity2, democ or autoc"),
    Column("value", "float64", "points", "-10 to 10 (polity, polity2), 0 to 10 (democ, autoc); null where the year has a special code"),
    Column("low", "float64", "points", "always null: Polity gives no range"),
    Column("high", "float64", "points", "always null"),
    Column("special", "string", "", "interruption (-66), interregnum (-77) or transition (-88): codes, never numbers"),
), key=("code", "year", "indicator"), actors=("actor",), time="year")

INDICATORS = ("polity", "polity2", "democ", "autoc")
"""The scores that are kept. Only polity2 has no special codes: it puts a number where polity has one."""
SPECIAL = {"-66": "interruption", "-77": "interregnum", "-88": "transition"}

# The parts that the scores are made of, the days on which rule changed, and flags of the coding.
_PARTS = """p5 cyear scode country flag fragment durable xrreg xrcomp xropen xconst parreg parcomp exrec exconst polcomp prior emonth eday
            eyear eprec interim bmonth bday byear bprec post change d5 sf regtrans""".split()
CSV = Layout("p5v2018 as CSV", "csv", {
    "ccode": "code", "year": "year", **{name: name for name in INDICATORS}, **dict.fromkeys(_PARTS, IGNORED),
}, "comity.sources.polity:read_csv")

TO_COW = {"364": "365", "342": "345", "347": "345", "348": "341", "341": "347", "525": "626", "626": "625", "529": "530",
          "769": "770", "818": "816", "324": "325"}
"""Where Polity's numbers are not those of the Correlates of War: it numbers a state anew when its borders or its rule changed."""


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The scores of the table p5v2018, saved as CSV from the owner's spreadsheet."""
    import pyarrow as pa
    import pyarrow.compute as pc

    table = strings(path, CSV, encoding=encoding_of(path))
    heads = typed(table, SCORES.columns, file=path.name)
    code, year = heads["code"], heads["year"]
    numbers = pc.cast(code, pa.string())
    place = pc.index_in(numbers, value_set=pa.array(list(TO_COW)))
    cow = pc.coalesce(pa.chunked_array([pa.array(list(TO_COW.values())).take(place.combine_chunks())]), numbers)
    actor = _one_each(in_years(cow, year, "cow"), code, year)
    parts = []
    for name in INDICATORS:
        text = pc.utf8_trim_whitespace(table[name])
        special = pa.array(list(SPECIAL.values())).take(pc.index_in(text, value_set=pa.array(list(SPECIAL))).combine_chunks())
        plain = pa.table({name: pc.if_else(pc.is_valid(special), pa.scalar(None, pa.string()), text), ROW: table[ROW]})
        value = typed(plain, (Column(name, "float64"),), file=path.name)[name]
        none = pa.nulls(len(text), pa.float64())
        parts.append(pa.table({
            "actor": actor, "code": code, "year": year, "indicator": pa.repeat(name, len(text)), "value": value, "low": none, "high": none,
            "special": special,
        }, SCORES.schema()).filter(pc.or_(pc.is_valid(value), pc.is_valid(special))))
    return {"scores": pa.concat_tables(parts)}


def _one_each(actors: pa.Array, codes: pa.ChunkedArray, years: pa.ChunkedArray) -> pa.Array:
    """The actors, none twice in a year: where an old and a new number both have it, the one that goes on longer speaks for it."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    code, year = codes.to_numpy(), years.to_numpy()
    names = pc.fill_null(actors, "").to_numpy(zero_copy_only=False)
    _, back = np.unique(code, return_inverse=True)
    last = np.zeros(back.max(initial=-1) + 1, np.int64)
    np.maximum.at(last, back, year)
    order = np.lexsort((code, last[back], year, names))
    same = (names[order][1:] == names[order][:-1]) & (year[order][1:] == year[order][:-1])
    earlier = order[:-1][same]
    mask = actors.is_null().to_numpy(zero_copy_only=False).copy()
    mask[earlier] = True
    return pa.array(names, pa.string(), mask=mask)


POLITY = Source(
    name="polity",
    title="Polity5, political regime characteristics and transitions",
    producer="Monty G. Marshall and Ted Robert Gurr, Center for Systemic Peace",
    citation="Marshall, Monty G. and Ted Robert Gurr. 2020. Polity5: Political Regime Characteristics and Transitions, 1800-2018. "
             "Dataset Users' Manual. Center for Systemic Peace. {version}.",
    licence="see the owner's page",
    terms="The owner's page states the terms; see https://www.systemicpeace.org/inscrdata.html",
    home="https://www.systemicpeace.org/inscrdata.html",
    bring="p5v2018.xls from https://www.systemicpeace.org/inscrdata.html, opened in a spreadsheet and saved as CSV",
    tables={"scores": SCORES},
    expect=Expect(rows=(40_000, None), states=(150, 260), years=(1776, None)),
    layouts=(CSV,),
    releases={"p5v2018": "2020-04-23"},
    coverage=Coverage(1800, 2018, "independent states of half a million people and more", "the state was too small, or none: nothing follows"),
)
