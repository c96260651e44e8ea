"""A question put to the ledger: the stores it reads, the three days, the pair; and the tables that answer it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from comity.ledger import steps, store
from comity.ledger._build import stores_of
from comity.ledger._together import Task, do
from comity.ledger.packaged import packaged
from comity.problems import BadInput, LimitReached, Problem
from comity.records._dates import today

if TYPE_CHECKING:
    from comity.ledger.store import Connection

FEW = 5_000
"""Records that are worth naming one by one."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The world day W, the knowledge day K and the ledger day R, as ISO days."""

    on: str
    known: str
    recorded: str

    @property
    def reads_drafts(self) -> bool:
        """Whether entries not yet recorded are visible: only where R is today."""
        return self.recorded == today()


def clocks(on: str | None = None, known: str | None = None, recorded: str | None = None, as_of: str | None = None) -> Clocks:
    """The days asked; today is the default of each, `as_of` sets W and K."""
    now = today()
    return Clocks(on or as_of or now, known or as_of or now, recorded or now)


class Reading:
    """The tables of one question, computed in one session of the engine; nothing of them outlives it."""

    def __init__(self, connection: Connection, asked: Clocks) -> None:
        """Keep the session; `ask` makes one."""
        self.connection = connection
        self.clocks = asked

    def rows(self, table: str, columns: Iterable[str] | None = None, order: str = "") -> list[dict[str, Any]]:
        """The rows of a table (or of a SELECT of ours in brackets), as mappings."""
        return _fetched(self.connection, _select(table, columns, order))

    def all_rows(self, wanted: Mapping[str, tuple[str, str]]) -> dict[str, list[dict[str, Any]]]:
        """The rows of several tables at once, by name: of each the table (or SELECT in brackets) and its order."""
        queries = {name: _select(table, None, order) for name, (table, order) in wanted.items()}
        return do(self.connection, [Task(name, frozenset(), partial(_fetched, query=query)) for name, query in queries.items()])

    def run(self, name: str, sql: str) -> None:
        """Make a table of a compiled expression."""
        _make(self.connection, name, sql)

    def arrow(self, sql: str) -> Any:
        """A table as Arrow, for whoever goes on with it in another tool."""
        return self.connection.sql(sql).to_arrow_table()

    def close(self) -> None:
        """End the session."""
        self.connection.close()

    def __enter__(self) -> Self:
        """Use it in a `with` statement."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close on leaving."""
        self.close()


def ask(
    roots: Iterable[Path], asked: Clocks, pair: tuple[str, str] | None = None, *, wide: bool = False, keys: Iterable[str] | None = None,
) -> Reading:
    """Read dossiers at (W, K, R), for a pair or whole.

    Args:
        roots: folders of dossiers.
        asked: the three days.
        pair: ids of two actors, or None for all records.
        wide: whether to read the dossiers about the pair whole (a brief).
        keys: the folders' fingerprints, where they are known already.

    Raises:
        BadInput: a dossier has errors, or two hold a record of one id.
        Changed: a dossier was edited meanwhile.
        LimitReached: a store cannot be written, or cannot be read.
    """
    folders = list(roots)
    sought: list[str | None] = [None] * len(folders) if keys is None else list(keys)
    for again in (True, False):
        paths = stores_of(folders, sought)
        try:
            return _answer(paths, folders, asked, pair, wide)
        except Exception as error:
            if not store.unreadable(error):
                raise
            if not again:
                raise LimitReached("a store cannot be read; try again, or set COMITY_CACHE to another folder") from error
            store.drop(paths)
    raise LimitReached("a store cannot be read")  # not reached: the second round returns or raises


def _answer(paths: list[Path], folders: list[Path], asked: Clocks, pair: tuple[str, str] | None, wide: bool) -> Reading:
    connection = store.open_stores(paths)
    reading = Reading(connection, asked)
    if len(folders) > 1 and not set(folders) <= set(packaged()):
        _refuse_doubles(reading, folders)
    a, b = sorted(pair) if pair else (None, None)
    # Literals, and no bound parameters: binding one has the engine import pandas, where that is installed, for a third of a second.
    day_of = {"on_day": asked.on, "known_day": asked.known, "recorded_day": asked.recorded}
    columns = [f"DATE {store.literal(day)} AS {name}" for name, day in day_of.items()]
    columns += [f"{store.literal(actor)}::VARCHAR AS {name}" for name, actor in (("a", a), ("b", b))]
    columns += [f"{str(flag).lower()} AS {name}" for name, flag in (("wide", wide), ("drafts", asked.reads_drafts))]
    connection.execute(f"CREATE TABLE asked AS SELECT {', '.join(columns)}")
    script, made = steps.script(), set[str]()
    if pair is not None and store.large(paths):
        while "selected" not in made:
            name, sql = script.pop(0)
            _make(connection, name, sql)
            made.add(name)
        _narrow(reading)
    do(connection, [Task(name, steps.reads(sql) - made, partial(_make, name=name, sql=sql)) for name, sql in script])
    return reading


def _narrow(reading: Reading) -> None:
    """Put in place of a large ledger's tables the rows of the records selected: the steps read every column, and most rows are not asked for.

    A list of names is a filter that the engine takes to the blocks it reads, and a join is not; the bounds tell it which blocks to leave.
    """
    found = reading.rows("selected", ("record",), order="record")
    if not found or len(found) > FEW:
        return
    names = [store.literal(row["record"]) for row in found]
    these = f"record BETWEEN {names[0]} AND {names[-1]} AND record IN ({', '.join(names)})"
    for table in ("claims", "heads", "parties"):
        _make(reading.connection, f"few_{table}", f"SELECT * FROM raw_{table} WHERE {these}")  # noqa: S608 - literals
        reading.connection.execute(f"CREATE OR REPLACE VIEW raw_{table} AS FROM few_{table}")


def _make(connection: Connection, name: str, sql: str) -> None:
    connection.execute(f'CREATE TABLE "{name}" AS {sql}')


def _select(table: str, columns: Iterable[str] | None, order: str) -> str:
    names = ", ".join(f'"{column}"' for column in columns) if columns else "*"
    return f"SELECT {names} FROM {table}{f' ORDER BY {order}' if order else ''}"  # noqa: S608 - our own names


def _fetched(connection: Connection, query: str) -> list[dict[str, Any]]:
    answer = connection.execute(query)
    heads = [column[0] for column in answer.description or ()]
    return [dict(zip(heads, row, strict=True)) for row in answer.fetchall()]


def _refuse_doubles(reading: Reading, folders: list[Path]) -> None:
    in_two = "(SELECT record, min(src) AS one, max(src) AS two FROM raw_heads GROUP BY record HAVING min(src) < max(src))"
    doubled = reading.rows(in_two, order="record")
    same = reading.rows("(SELECT dossier, count(*) AS n FROM raw_dossier GROUP BY dossier HAVING count(*) > 1)", order="dossier")
    problems = [
        Problem(
            str(folders[row["two"]]), 0, "doubled-record", f"the record `{row['record']}` stands also in {folders[row['one']]}",
            "rename one, or name one dossier only",
        )
        for row in doubled
    ] + [Problem(row["dossier"], 0, "doubled-dossier", f"two dossiers are named `{row['dossier']}`", "rename one") for row in same]
    if problems:
        reading.close()
        raise BadInput(problems)
