"""A source of three columns that nobody publishes, and files of it; registered in tests alone."""

from __future__ import annotations

from pathlib import Path

from comity.sources import IGNORED, Column, Expect, Layout, Source, Table
from comity.sources._columns import strings, typed

GRAIN = Table("grain", (
    Column("actor", "string", "", "whose"),
    Column("code", "string", "", "the file's own"),
    Column("year", "int16"),
    Column("tonnes", "float64", "t"),
    Column("day", "date"),
), key=("code", "year"), actors=("actor",), time="year")
LONG = Layout("long CSV", "csv", {
    "state": "code", "year": "year", "grain": "tonnes", "day": "day", "note": IGNORED, "x_*": IGNORED,
}, "sources.tiny:read", optional=("day",))
OTHER = Layout("old CSV", "csv", {"code": "code", "yr": "year", "t": "tonnes"}, "sources.tiny:read_old")
BAD = Layout("text that does harm", "json", {}, "sources.tiny:misbehave")
MARKED = Layout("XML", "xml", {}, "sources.tiny:read_xml")
HEAD = "state,year,grain,note\n"


def read(path: Path):
    return _made(strings(path, LONG), path)


def read_old(path: Path):
    return _made(strings(path, OTHER), path)


def read_xml(path: Path):
    from xml.etree import ElementTree as ET

    import pyarrow as pa

    return _made(pa.table({name: [row.get(name) for row in ET.parse(path).iter("row")] for name in ("code", "year", "tonnes")}), path)


def _made(table, path):
    import pyarrow as pa
    import pyarrow.compute as pc

    made = typed(table, GRAIN.columns, file=path.name)
    made = made.append_column("actor", pc.if_else(pc.equal(made["code"], "ZZZ"), pa.scalar(None, pa.string()), made["code"]))
    if "day" not in made.column_names:
        made = made.append_column("day", pa.nulls(made.num_rows, pa.date32()))
    return {"grain": made.select([column.name for column in GRAIN.columns])}


def misbehave(path: Path):
    """Do what a reader does when a hostile file has got the better of it."""
    import os
    import time

    what = path.read_text().strip("{}\n")
    if what == "die":
        os.kill(os.getpid(), 11)
    if what == "hang":
        time.sleep(600)
    if what == "spin":
        while True:
            pass
    if what == "eat":
        return [bytes(1 << 20) for _ in range(1 << 20)]
    if what == "fill":
        with open("filler", "wb") as stream:
            while True:
                stream.write(bytes(1 << 20))
    if what == "lie":
        return {"grain": None}
    raise KeyError(what)


TINY = Source(
    name="tiny", title="Grain of states", producer="Nobody", citation="Nobody, version {version}.", licence="CC0", terms="Do as you like.",
    home="https://example.org/tiny", address="https://example.org/tiny.csv", version="1.0", tables={"grain": GRAIN},
    expect=Expect(rows=(1, 100_000), states=(0, 300), years=(1900, None)), layouts=(LONG, OTHER, BAD, MARKED),
    releases={"0.9": "2015-06-30", "1.0": "2020-02-03"}, limit=4 << 20, limit_out=16 << 20,
)
"""Small limits, so that tests of them are quick."""


def rows(count: int, first: int = 0, more: str = "") -> str:
    """Lines of a good file, each of another state and year."""
    return "".join(f"S{n % 200:03},{1950 + n // 200},{n}.5,{more}\n" for n in range(first, first + count))


GOOD = (HEAD + rows(500)).encode()
EARLIER = (HEAD + rows(400)).encode()
