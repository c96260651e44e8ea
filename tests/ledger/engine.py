"""Many small ledgers in one session of the engine, each under its own `src`; what the tests compare with the oracle."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from comity.ledger import _tables, steps, store
from comity.ledger._build import tables_of
from comity.ledger.checks import check
from comity.ledger.dossier import Dossier, load, refuse_errors
from comity.ledger.reading import Clocks, Reading


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write a dossier's files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def loaded(folder: Path) -> Dossier:
    """A dossier without errors."""
    return refuse_errors(check(load(folder)))


def session(work: Path, dossiers: Sequence[Dossier]) -> Reading:
    """One session that holds the tables of all dossiers; `put` asks it."""
    work.mkdir(parents=True, exist_ok=True)
    connection = store.connect()
    connection.execute("SET threads = 1")
    writers = {}
    streams = {}
    for table in _tables.STORE:
        streams[table] = (work / f"{table}.csv").open("w", encoding="utf-8", newline="")
        writers[table] = csv.writer(streams[table], lineterminator="\n")
    for place, dossier in enumerate(dossiers):
        for table, rows in tables_of(dossier).items():
            own = (row for row in rows if row[0] in dossier.actors) if table == "actors" else rows
            writers[table].writerows([str(place), *row] for row in own)
    for stream in streams.values():
        stream.close()
    for table, columns in _tables.RAW.items():
        types = ", ".join(f"'{name}': '{_tables.IN_SQL.get(form, form)}'" for name, form in columns.items())
        picked = ", ".join(f'string_split("{name}", \';\') AS "{name}"' if form == _tables.LIST else f'"{name}"' for name, form in columns.items())
        path = work / f"{table.removeprefix('raw_')}.csv"
        connection.execute(
            f"CREATE TABLE {table} AS SELECT {picked} FROM read_csv('{path}', header = false, delim = ',', quote = '\"', escape = '\"', "
            f"nullstr = '', auto_detect = false, parallel = false, columns = {{{types}}})"
        )
    return Reading(connection, Clocks("", "", ""))


def put(reading: Reading, clocks: Clocks, today: str, script: Sequence[tuple[str, str]] = ()) -> Reading:
    """Ask a session at (W, K, R), by the steps as generated or by others; an earlier answer is dropped."""
    for name in (*steps.STEPS, "asked"):
        reading.connection.execute(f'DROP TABLE IF EXISTS "{name}"')
    reading.connection.execute(
        "CREATE TEMP TABLE asked AS SELECT ?::DATE AS on_day, ?::DATE AS known_day, ?::DATE AS recorded_day, "
        "NULL::VARCHAR AS a, NULL::VARCHAR AS b, false AS wide, ?::BOOLEAN AS drafts", [clocks.on, clocks.known, clocks.recorded, clocks.recorded == today],
    )
    for name, sql in script or steps.script():
        reading.run(name, sql)
    return reading
