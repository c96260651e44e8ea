"""What a source is: who makes it, what its files look like, and the tables that are kept of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import Any

OWN_DAY = "own_day"
"""Rows that are public on a day of their own: a roll call on the day of the vote."""
RELEASE = "release"
"""Rows that are public with the release they stand in: figures that the producer revises."""
IGNORED = "(ignored)"
"""What a column of a file becomes that is known and not kept."""
OWN = "(own name)"
"""What columns become that a `*` stands for and that are kept, each under its own name: one for each organisation."""
TYPES = ("string", "int8", "int16", "int32", "int64", "float64", "date", "bool")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a kept table: its name, its type, its unit, and what a value of it says."""

    name: str
    type: str
    unit: str = ""
    meaning: str = ""

    def __post_init__(self) -> None:
        """Refuse a type that is not on the list."""
        if self.type not in TYPES or _NAME.fullmatch(self.name) is None:
            raise ValueError(f"{self.name}: a column has a name in small letters and one of the types {', '.join(TYPES)}, not {self.type}")


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is kept, with the columns that together name a row of it."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """No two rows are alike in these, and a newer file's rows are matched with an older one's by them."""
    actors: tuple[str, ...] = ()
    """Columns that hold actor ids; null where the file's own code is no state on the row's day, which is counted and said."""
    time: str = ""
    """The column with a row's year (int16) or day (date); empty where it has none."""

    def __post_init__(self) -> None:
        """Refuse keys, actors and time that are no columns."""
        names = {column.name for column in self.columns}
        if unknown := {*self.key, *self.actors, *filter(None, [self.time])} - names:
            raise ValueError(f"{self.name} has no column {', '.join(sorted(unknown))}")

    def schema(self) -> Any:
        """The table's columns as a schema of Arrow."""
        import pyarrow as pa

        made = {"date": pa.date32(), "bool": pa.bool_(), "string": pa.string(), "float64": pa.float64()}
        made |= {name: getattr(pa, name)() for name in TYPES if name.startswith("int")}
        return pa.schema([pa.field(column.name, made[column.type]) for column in self.columns])


@dataclass(frozen=True, slots=True)
class Expect:
    """Bounds that a file must lie in, or it is not what it says it is; an end that newer releases will pass is left open (None)."""

    rows: tuple[int, int | None]
    """Of the first table."""
    states: tuple[int, int | None]
    """Different actors in all columns that hold them."""
    years: tuple[int, int | None]
    """The first and the last that may occur; left open, the last is this year."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a source looks at: within it a row that is not there says something, outside it nothing."""

    first: int
    """The first year looked at."""
    last: int | None
    """The last year looked at; None where each release goes further: the last year of its rows."""
    states: str
    """Which states or pairs were looked at, in words."""
    absent: str
    """What it means that a state or pair within it has no row."""
    system: str = ""
    """The list of states that it goes by; of others it says nothing, whichever list is asked for. Empty where it goes by none."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One way a source's file is laid out, and the function that reads it."""

    name: str
    """In words, as messages say it: `Digital Library CSV`."""
    ending: str
    """csv, tab, rda, json, xml …, of the file itself: a .zip or .gz around it is taken off before it is read."""
    columns: Mapping[str, str]
    """Each column of the file, with what it becomes, IGNORED or OWN. A `*` in a name stands for any letters; exact names go first."""
    read: str
    """`module:function`: takes the Path of the plain file, gives `dict[str, pyarrow.Table]`; runs in a child process with limits."""
    optional: tuple[str, ...] = ()
    """Columns that older or newer files lack."""
    member: str = ""
    """The file inside a .zip, with `*` for any letters (`*/IGO_*.csv`); empty: the one file of this ending."""
    together: tuple[str, ...] = ()
    """The files that are read together where a .zip holds them, by name; the first is needed. The reader is given their folder."""

    def handled(self, column: str) -> str | None:
        """What a column of the file becomes: a name, IGNORED, or None where the layout does not know it."""
        if column in self.columns:
            return self.columns[column]
        found = next((made for name, made in self.columns.items() if "*" in name and fnmatchcase(column, name)), None)
        return column if found == OWN else found

    def needed(self) -> tuple[str, ...]:
        """The columns without which a file is refused."""
        return tuple(name for name, made in self.columns.items() if made != IGNORED and "*" not in name and name not in self.optional)


@dataclass(frozen=True, slots=True)
class Source:
    """A provider's data set: what it is, under which terms, where it comes from, and what is kept of it."""

    name: str
    """As on the command line: small letters, digits and `_`."""
    title: str
    producer: str
    citation: str
    """The full reference, as the producer asks for it; `{version}` stands for the vintage's."""
    licence: str
    """A short name: CC BY 4.0, free for research."""
    terms: str
    """What may be done with it, in a sentence or two, and the address where it says so."""
    home: str
    """The page of the data set."""
    tables: Mapping[str, Table]
    expect: Expect
    layouts: tuple[Layout, ...]
    doi: str = ""
    address: str = ""
    """Where `comity fetch` gets it; empty where the user has to bring the file."""
    bring: str = ""
    """Where there is no address: which file to get, from which page."""
    version: str = ""
    """The version that the address gives, where it names one."""
    public: str = RELEASE
    """OWN_DAY or RELEASE."""
    releases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The day on which the owner published a version, for the versions whose day is known."""
    size: int = 0
    """About how many bytes the address gives; 0 where that is not known."""
    limit: int = 200 << 20
    """The most bytes a file of this source can have, as it comes."""
    limit_out: int = 1 << 30
    """The most bytes it can have once a .zip or .gz is taken off."""
    coverage: Coverage | None = None
    """What the source looks at; None where its files do not say."""

    def __post_init__(self) -> None:
        """Refuse a name, a public or a layout that is not as the contract says."""
        if _NAME.fullmatch(self.name) is None or self.public not in (OWN_DAY, RELEASE):
            raise ValueError(f"{self.name}: a source has a name in small letters, and is public by its own day or with the release")
        if [name for name, table in self.tables.items() if name != table.name] or not self.tables or not self.layouts:
            raise ValueError(f"{self.name}: tables stand under their own names, and there is a layout to read them from")
        if not self.address and not self.bring:
            raise ValueError(f"{self.name}: say where it is fetched, or which file to bring")
