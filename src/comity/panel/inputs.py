"""What the columns of a panel are made of: the tables of each source as they were public by a day, each read once."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from comity.problems import Missing
from comity.sources import OWN_DAY, SOURCES, Source, Table
from comity.sources._vintages import Vintage, latest, of

if TYPE_CHECKING:
    import pyarrow as pa

COW, SPELLS = "cow", "states.spells"
"""The list that measures know by themselves, and the table in which they take another."""
OF_IMPORT = "the day of the import, since no other is known"
"""What is said of the day of a release that nobody gave and no list of the source has."""
NOT_HERE = "nothing of this source is on this machine"
NOT_OUT = "nothing of this source was public by {known}"


@dataclass(frozen=True, slots=True)
class Input:
    """A source that a column rests on, and which of its vintages; or why there is none."""

    source: Source
    vintage: Vintage | None
    why: str = ""

    def described(self) -> dict[str, Any]:
        """The same, as the sidecar says it."""
        source, vintage = self.source, self.vintage
        told: dict[str, Any] = {"source": source.name, "title": source.title, "producer": source.producer}
        if vintage is not None:
            told |= {"version": vintage.version, "digest": vintage.digest, "released": vintage.released}
            told |= {"released_by": OF_IMPORT if vintage.released == vintage.added else ""}
        if source.coverage is not None:
            told |= {"looks_at": source.coverage.states, "absent": source.coverage.absent}
        told |= {"licence": source.licence, "terms": source.terms, "citation": self.citation, "doi": source.doi, "home": source.home, "why": self.why}
        return {name: value for name, value in told.items() if value}

    @property
    def citation(self) -> str:
        """The reference that the producer asks for, with the version that was read."""
        return self.source.citation.replace("{version}", self.vintage.version if self.vintage is not None else "").replace("  ", " ").strip()


def refuse_absent(inputs: Iterable[Input]) -> None:
    """Say of all sources that are not on this machine how to get them.

    Raises:
        Missing: there are some.
    """
    absent = {given.source.name: given.source for given in inputs if given.why == NOT_HERE}
    if absent:
        names = "; ".join(source.title for source in absent.values())
        ways = [f"fetch {name}" if source.address else f"import {name} FILE; bring {source.bring}" for name, source in absent.items()]
        how = "".join(f"mend: comity {way}\n" for way in ways)
        left = "or leave their columns empty: --missing null (missing='null')"
        raise Missing(f"error: the panel needs what is not on this machine: {names}\n{how}{left}")


class Inputs:
    """The tables of the sources, as they were public by a day (None: today); a table that two measures read is read once."""

    def __init__(self, known: str | None, *, absent_is_null: bool = False) -> None:
        """Take the day, and whether a source may be asked for that is not here."""
        self._known = known
        self._absent_is_null = absent_is_null
        self._inputs: dict[str, Input] = {}
        self._tables: dict[str, pa.Table] = {}

    def of(self, reads: Iterable[str], system: str = COW) -> tuple[tuple[Input, ...], Mapping[str, pa.Table] | None]:
        """What a measure's `reads` rests on, and its tables; None where one of the sources is not here or was not out.

        Raises:
            Missing: a source is not here, and may not be absent.
        """
        names = tuple(reads)
        found = tuple(self._input(name) for name in dict.fromkeys(name.partition(".")[0] for name in names))
        if not self._absent_is_null:
            refuse_absent(found)
        if any(given.vintage is None for given in found):
            return found, None
        tables = {name: self._table(name) for name in names}
        own = any(given.source.coverage is not None and given.source.coverage.system == COW for given in found)
        return found, tables if system == COW or own else {**tables, SPELLS: _spells(system)}

    def _input(self, name: str) -> Input:
        if name not in self._inputs:
            self._inputs[name] = self._found(next(source for source in SOURCES if source.name == name))
        return self._inputs[name]

    def _found(self, source: Source) -> Input:
        vintage = latest(source, known=self._known)
        if vintage is not None:
            return Input(source, vintage)
        if of(source):
            return Input(source, None, NOT_OUT.format(known=self._known))
        return Input(source, None, NOT_HERE)

    def _table(self, name: str) -> pa.Table:  # of a source whose vintage was found
        if name not in self._tables:
            source, _, table = name.partition(".")
            given = self._inputs[source]
            if given.vintage is None:
                raise LookupError(name)
            read = given.vintage.table(table)
            if self._known is not None and given.source.public == OWN_DAY:
                read = self._public(given.source, given.source.tables[table], read)
            self._tables[name] = read
        return self._tables[name]

    def _public(self, source: Source, table: Table, read: pa.Table) -> pa.Table:
        """The rows that were public by the day: those of a day by then, and those that hang on such a row by its key."""
        import pyarrow as pa
        from pyarrow import compute

        if _dated(table):
            day = datetime.date.fromisoformat(str(self._known))
            return read.filter(compute.less_equal(read.column(table.time), pa.scalar(day)))
        names = {column.name for column in table.columns}
        for other in source.tables.values():
            if _dated(other) and len(other.key) == 1 and other.key[0] in names:
                key = other.key[0]
                return read.filter(compute.is_in(read.column(key), self._table(f"{source.name}.{other.name}").column(key)))
        return read


def _dated(table: Table) -> bool:
    """Whether a table's rows have a day of their own."""
    return any(column.name == table.time and column.type == "date" for column in table.columns)


def _spells(system: str) -> pa.Table:
    """Who was a state by a list, for measures that ask."""
    import pyarrow as pa

    from comity import states

    found = states.spells(system)
    return pa.table({
        "actor": pa.array([spell.actor for spell in found], pa.string()),
        "begin": pa.array([spell.begin for spell in found], pa.date32()),
        "end": pa.array([spell.end for spell in found], pa.date32()),
    })
