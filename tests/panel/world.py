"""A small invented world: four states, three years, two sources with two measures; what a panel says of each cell is plain to see.

XAA, XBB and XCC are states throughout, XDD from 2002 on. `votes` are public on their own day, `pacts` with their release in 2005.
"""

from __future__ import annotations

import datetime
from types import MappingProxyType, SimpleNamespace

import numpy as np
import pyarrow as pa
import pytest

from comity.measures._bulk import Option, Part, bulk
from comity.measures._square import square
from comity.panel import inputs, request, rows
from comity.problems import bad
from comity.sources import OWN_DAY, RELEASE, Column, Expect, Layout, Source, Table
from comity.states import Spell

NUMBERS = {"XAA": 1, "XBB": 2, "XCC": 3, "XDD": 4}
SPELLS = {"XAA": 2000, "XBB": 2000, "XCC": 2000, "XDD": 2002}
YEARS = range(2000, 2004)
DAYS = {2001: datetime.date(2001, 5, 1), 2002: datetime.date(2002, 5, 1), 2003: datetime.date(2003, 11, 1)}


def spells(system):
    """The list of states."""
    return tuple(Spell(number, actor, actor, datetime.date(SPELLS[actor], 1, 1), None, actor) for actor, number in NUMBERS.items())


def find(word, on=None):
    if word.upper() in NUMBERS:
        return word.upper()
    raise bad("states", f"there is no state {word}", "name one of the four", "actor")


def source(name, public, tables):
    return Source(
        name, f"The {name}", f"Makers of {name}", f"Makers of {name}, The {name}, version {{version}} (2004)", "CC BY 4.0", "Cite it.",
        f"https://example.org/{name}", {table.name: table for table in tables}, Expect((0, None), (0, None), (1900, None)),
        (Layout("CSV", "csv", {"x": "x"}, "nowhere:nothing"),), bring=f"get {name}.csv", public=public,
    )


VOTES = source("votes", OWN_DAY, [
    Table("choices", (Column("call", "int32"), Column("actor", "string"), Column("choice", "int32")), ("call", "actor")),
    Table("calls", (Column("call", "int32"), Column("day", "date")), ("call",), time="day"),
])
PACTS = source("pacts", RELEASE, [
    Table("owed", (Column("a", "string"), Column("b", "string"), Column("year", "int16")), ("a", "b", "year"), time="year"),
])
TABLES = {
    "votes": {
        # XBB never votes with XCC; XDD does not vote in 2002.
        "calls": pa.table({"call": pa.array([1, 2, 3, 4], pa.int32()), "day": pa.array([DAYS[2001], DAYS[2001], DAYS[2002], DAYS[2003]], pa.date32())}),
        "choices": pa.table({
            "call": pa.array([1, 1, 2, 2, 3, 3, 4, 4, 4], pa.int32()),
            "actor": ["XAA", "XBB", "XAA", "XCC", "XAA", "XBB", "XAA", "XBB", "XDD"],
            "choice": pa.array([1, 1, 1, 2, 1, 2, 1, 1, 2], pa.int32()),
        }),
    },
    "pacts": {"owed": pa.table({"a": ["XAA", "XBB", "XAA"], "b": ["XBB", "XAA", "XCC"], "year": pa.array([2001, 2001, 2002], pa.int16())})},
}


def _span(tables, _):
    days = [day.year for day in tables["votes.calls"]["day"].to_pylist()]
    return (min(days), max(days)) if days else None


RULE = Option("least", 1, number="fewest common votes: {}")
TOLD = Option("ties", "keep", MappingProxyType({"keep": "ties are kept", "drop": "ties are left out"}))


@bulk(reads=("votes.choices", "votes.calls"), unit="share", covers=_span, options=(RULE, TOLD))
def accord(tables, periods, chosen):
    """The share of common votes that two states cast alike.

    Range: 0 to 1.

    Limits: Invented.

    References: A. Author, A Paper (2000).

    Example:
        >>> None
    """
    when = {row["call"]: row["day"].year for row in tables["votes.calls"].to_pylist()}
    for year in periods:
        cast = {}
        for row in tables["votes.choices"].to_pylist():
            if when.get(row["call"]) == year:
                cast.setdefault(row["actor"], {})[row["call"]] = row["choice"]
        ids = np.array(sorted(cast), dtype=np.str_)
        n = np.array([[len(cast[a].keys() & cast[b].keys()) for b in ids] for a in ids])
        same = np.array([[sum(cast[a][call] == cast[b][call] for call in cast[a].keys() & cast[b].keys()) for b in ids] for a in ids])
        yield square(year, ids, np.divide(same, n, out=np.full(n.shape, np.nan), where=n > 0), n, least=int(chosen["least"]))


@bulk(reads=("pacts.owed",), unit="yes or no", covers=lambda _tables, _: (2001, 2002), directed=True, parts=(Part("strength", "ratio", "How strong the pledge is"),))
def pledge(tables, periods, _):
    """Whether the first state owes the second help.

    Range: 0 or 1.

    Limits: Invented too.

    References: B. Author, Another Paper (2001).

    Example:
        >>> None
    """
    for year in periods:
        ids = np.array([actor for actor, first in SPELLS.items() if first <= year], dtype=np.str_)
        value = np.zeros((len(ids), len(ids)))
        for row in tables["pacts.owed"].to_pylist():
            if row["year"] == year:
                value[list(ids).index(row["a"]), list(ids).index(row["b"])] = 1
        yield square(year, ids, value, np.ones(value.shape), extra={"strength": value * 2.5})


def vintage(name, released="2005-06-01", added="2009-01-01"):
    return SimpleNamespace(source=name, version="1.0", digest="d1" * 32, released=released, added=added, table=TABLES[name].__getitem__)


@pytest.fixture
def here():
    """What is on the machine: source name to its vintages, oldest first; a test may take some away."""
    return {"votes": [vintage("votes")], "pacts": [vintage("pacts")]}


@pytest.fixture
def world(monkeypatch, here):
    """The invented world in the place of the real one."""
    def latest(asked, known=None):
        found = [each for each in here.get(asked.name, []) if known is None or asked.public == OWN_DAY or each.released <= known]
        return found[-1] if found else None

    monkeypatch.setattr(request, "BULK", (accord, pledge))
    monkeypatch.setattr(request.states, "find", find)
    monkeypatch.setattr(rows.states, "spells", spells)
    monkeypatch.setattr(inputs, "SOURCES", (VOTES, PACTS))
    monkeypatch.setattr(inputs, "latest", latest)
    monkeypatch.setattr(inputs, "of", lambda asked: tuple(here.get(asked.name, ())))
    monkeypatch.setenv("COMITY_TODAY", "2010-01-01")
