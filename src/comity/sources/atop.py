"""Alliance Treaty Obligations and Provisions: what each state owes each other state in war, by year, from 1815 to 2018."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from comity.sources._actors import in_years
from comity.sources._columns import strings, typed
from comity.sources._rframe import frame
from comity.sources._source import IGNORED, Column, Coverage, Expect, Layout, Source, Table

if TYPE_CHECKING:
    import pyarrow as pa

OBLIGATIONS = Table("obligations", (
    Column("a", "string", "", "who owes it"),
    Column("b", "string", "", "to whom"),
    Column("code_a", "int32", "", "the Correlates of War number of a"),
    Column("code_b", "int32", "", "the Correlates of War number of b"),
    Column("year", "int16", "year", "the year in which it was owed on at least one day"),
    Column("defense", "bool", "", "a has to help b if b is attacked"),
    Column("offense", "bool", "", "a has to help b in a war that b begins"),
    Column("neutrality", "bool", "", "a may not help who fights b"),
    Column("nonaggression", "bool", "", "a may not use force against b"),
    Column("consultation", "bool", "", "a has to consult b in a crisis"),
), key=("code_a", "code_b", "year"), actors=("a", "b"), time="year")

CSV = Layout("directed dyad-year CSV", "csv", {
    "stateA": "code_a", "stateB": "code_b", "year": "year", "defense": "defense", "offense": "offense", "neutral": "neutrality",
    "nonagg": "nonaggression", "consul": "consultation",
    # Which treaties stand behind a row, and how many of them, is told by the alliance files of the same release.
    "ddyad": IGNORED, "atopally": IGNORED, "shareob": IGNORED, "transyr": IGNORED, "bilatno": IGNORED, "multino": IGNORED,
    "number": IGNORED, "asymm": IGNORED, "atopid*": IGNORED, "version": IGNORED,
}, "comity.sources.atop:read_csv", member="*ddyr.csv")

RDA = Layout("peacesciencer's atop_alliance.rda", "rda", {
    "ccode1": "code_a", "ccode2": "code_b", "year": "year", "atop_defense": "defense", "atop_offense": "offense",
    "atop_neutral": "neutrality", "atop_nonagg": "nonaggression", "atop_consul": "consultation",
}, "comity.sources.atop:read_rda")


def read_csv(path: Path) -> dict[str, pa.Table]:
    """The obligations of the CSV file `atop5_1ddyr.csv`."""
    return _obligations(strings(path, CSV), path.name)


def read_rda(path: Path) -> dict[str, pa.Table]:
    """The obligations of the data frame that the R package peacesciencer keeps of the same file."""
    return _obligations(frame(path, RDA), path.name)


def _obligations(table: pa.Table, file: str) -> dict[str, pa.Table]:
    made = typed(table, OBLIGATIONS.columns, file=file)
    for actor, code in (("a", "code_a"), ("b", "code_b")):
        made = made.append_column(actor, in_years(made[code], made["year"], "cow"))
    return {"obligations": made.select([column.name for column in OBLIGATIONS.columns])}


ATOP = Source(
    name="atop",
    title="Alliance Treaty Obligations and Provisions, directed dyad-years",
    producer="Brett Ashley Leeds, Rice University",
    citation="Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long. 2002. Alliance Treaty Obligations "
             "and Provisions, 1815-1944. International Interactions 28: 237-260. Version {version}.",
    doi="10.1080/03050620213653",
    licence="see the owner's page",
    terms="The owner's page states the terms; see http://www.atopdata.org/data.html",
    home="http://www.atopdata.org/data.html",
    address="https://www.atopdata.org/uploads/6/9/1/3/69134503/atop_5.1__.csv_.zip",
    bring="`atop5_1ddyr.csv`, out of the CSV archive of version 5.1 on http://www.atopdata.org/data.html, or atop_alliance.rda of the R "
          "package peacesciencer",
    version="5.1",
    releases={"5.1": "2022-08-31"},     # August 2022, by the page: the last day of the month
    tables={"obligations": OBLIGATIONS},
    expect=Expect(rows=(200_000, 600_000), states=(180, 260), years=(1815, 2030)),
    layouts=(CSV, RDA),
    coverage=Coverage(
        1815, 2018, "the members of the Correlates of War system in the year", "two of them without a row owed each other nothing", system="cow",
    ),
)
