"""Rows into a new database, by way of files of our own, which the engine reads faster than it is told."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from comity.ledger import _tables

if TYPE_CHECKING:
    from comity.ledger.store import Connection, Tables


def write_rows(work: Path, tables: Tables) -> None:
    """Write each table's rows to a file."""
    for table in _tables.STORE:
        path = work / f"{table}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_MINIMAL).writerows(tables[table])


def fill(connection: Connection, database: str, work: Path, *, small: bool) -> None:
    """Make the tables of a database, whose path is given as a literal, of the files of `write_rows`."""
    if small:  # what is small is written in a third of the time by one thread that weighs no compression
        connection.execute("SET threads = 1")
        connection.execute("PRAGMA force_compression = 'uncompressed'")
    connection.execute(f"ATTACH {database} AS store")
    connection.execute("BEGIN")
    for table, columns in _tables.STORE.items():
        path = str(work / f"{table}.csv").replace("'", "''")
        types = ", ".join(f"'{name}': '{_tables.IN_SQL.get(form, form)}'" for name, form in columns.items())
        split = {name: f'string_split("{name}", \';\') AS ' if form == _tables.LIST else "" for name, form in columns.items()}
        picked = ", ".join(f'{how}"{name}"' for name, how in split.items())
        # In a large store a pair's rows lie together, so that reading them need not read the others.
        order = " ORDER BY record" if "record" in columns and not small else ""
        connection.execute(
            f"CREATE TABLE store.{table} AS SELECT {picked} FROM read_csv('{path}', header = false, delim = ',', quote = '\"', "  # noqa: S608 - our own names
            f"escape = '\"', nullstr = '', auto_detect = false, parallel = false, strict_mode = true, max_line_size = 16777216, "
            f"columns = {{{types}}}){order}"
        )
    connection.execute("COMMIT")
    connection.execute("CHECKPOINT store")
    connection.execute("DETACH store")
