"""The one door to the database: stores are built whole, opened read-only, and locked down.

A store is named by the digest of its inputs and holds nothing that cannot be rebuilt. It is written in a folder of its own, synced,
renamed, and its small JSON with size and digest is written last: no JSON, no store. A store is never written again, so readers never
wait; one that is damaged is set aside and built anew. The lock is a file of its own, since closing any descriptor of an open database
drops the locks on it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cache import bytes_of, cache_folder, locked, sync, turn_elsewhere, write_whole
from comity.ledger import _tables
from comity.ledger._filling import fill, write_rows
from comity.problems import LimitReached
from comity.records._text import visible

if TYPE_CHECKING:
    import duckdb

    Connection = duckdb.DuckDBPyConnection

SCHEMA = "comity.store/2"
"""Changes whenever the tables, or what is written into them, do."""
KEEP, YOUNG = 3, 7 * 86400
"""How many stores are kept of those older than so many seconds."""
HANDS = 2
"""Stores built at a time."""
PATIENCE = 60.0
"""Seconds to wait for another builder."""
_SAFE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false", "allow_community_extensions": "false"}

Tables = Mapping[str, Iterable[list[str]]]
"""The rows of each table."""


def literal(text: str | None) -> str:
    """A text as the engine's SQL writes it."""
    return "NULL" if text is None else "'" + text.replace("'", "''") + "'"


def connect() -> duckdb.DuckDBPyConnection:
    """A database in memory, which loads no extension."""
    import duckdb  # costs a tenth of a second; `comity --help` does without

    return duckdb.connect(config=dict(_SAFE))


def open_stores(paths: Iterable[Path]) -> duckdb.DuckDBPyConnection:
    """A session with stores attached read-only and their tables united under their own names, locked down.

    Nothing outside can be reached from the moment they are attached: a view in a forged store is read afterwards, and gets nowhere.
    """
    connection = connect()
    found = list(paths)
    if not large(found):
        connection.execute("SET threads = 1")  # a small ledger is read faster by one thread than it is shared out
    names = []
    for place, path in enumerate(found):
        names.append(f"s{place}")
        connection.execute(f"ATTACH {literal(str(path))} AS s{place} (READ_ONLY, TYPE duckdb)")
    lock_down(connection)
    for table, columns in _tables.STORE.items():
        listed = ", ".join(f'"{column}"' for column in columns)
        parts = " UNION ALL ".join(f"SELECT {place} AS src, {listed} FROM {name}.{table}" for place, name in enumerate(names))  # noqa: S608 - our own names
        connection.execute(f"CREATE VIEW raw_{table} AS {parts}")
    return connection


def large(paths: Iterable[Path]) -> bool:
    """Whether stores are so large together that reading all of them takes its time."""
    return sum(_size(path) for path in paths) >= _LARGE


def lock_down(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """Take from a session all that reaches outside; nothing can be set after that."""
    for setting in ("python_enable_replacements = false", "TimeZone = 'UTC'", "enable_external_access = false", "lock_configuration = true"):
        with contextlib.suppress(Exception) if setting.startswith("TimeZone") else contextlib.nullcontext():
            connection.execute(f"SET {setting}")
    return connection


def _size(path: Path) -> int:
    """The size of a store; none where it went since it was found, which the engine will say."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def find(key: str) -> Path | None:
    """The store of these inputs, if it is there and whole; one that is not is left to `build`, which alone removes any, under its lock."""
    path = _path(key)
    return path if _is_whole(path) else None


def _path(key: str) -> Path:
    """Where the store of these inputs is; each version of the engine has its own, since an older one cannot read a newer one's."""
    import duckdb

    return cache_folder() / "stores" / f"{key}-{duckdb.__version__}.duckdb"


def _is_whole(path: Path) -> bool:
    try:
        said = json.loads(bytes_of(path.with_suffix(".json")))
        return bool(
            path.stat().st_size == said["size"] and not Path(f"{path}.wal").exists() and _digest(path, said) == said["sha256"]
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def drop(paths: Iterable[Path]) -> None:
    """Remove those of some stores that cannot be read though they were found whole: large, and damaged since they were hashed; or forged.

    One that another process built in the meantime is whole and can be read, and stays.
    """
    with contextlib.suppress(OSError), _locked():
        for path in paths:  # where the cache cannot be written, the next try at reading says what is wrong
            with contextlib.suppress(OSError):
                path.with_suffix(".seen").unlink()
            if not (_is_whole(path) and _is_readable(path)):
                _set_aside(path)


def _is_readable(path: Path) -> bool:
    """Whether the engine can read every value of a store."""
    import duckdb

    try:
        with open_stores([path]) as session:
            for table in _tables.STORE:
                session.execute(f"SELECT count(COLUMNS(*)) FROM raw_{table}")  # noqa: S608 - our own names
    except duckdb.Error:
        return False
    return True


def unreadable(error: Exception) -> bool:
    """Whether an error is the engine's, about a file that it cannot read or write."""
    import duckdb

    return isinstance(error, duckdb.IOException | duckdb.SerializationException | duckdb.TransactionException | duckdb.FatalException)


def _digest(path: Path, said: dict[str, Any]) -> str:
    """The store's digest; one seen unchanged since it was verified is not hashed again where it is large."""
    status = path.stat()
    stamp = [status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
    large = status.st_size > _LARGE
    seen = path.with_suffix(".seen")
    if large:
        with contextlib.suppress(OSError, ValueError, RecursionError):
            if json.loads(bytes_of(seen)) == [stamp, said["sha256"]]:
                return str(said["sha256"])
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    if large and digest == said["sha256"]:
        with contextlib.suppress(OSError):
            write_whole(seen, json.dumps([stamp, digest]).encode())
    return digest


_LARGE = 64 << 20
"""A store above this size is hashed once per machine and change, not at every opening."""


def _set_aside(path: Path) -> None:
    for file in (path.with_suffix(".json"), path, path.with_suffix(".seen"), Path(f"{path}.wal")):
        with contextlib.suppress(OSError):
            file.unlink()


def build(key: str, tables: Callable[[], Tables | Path]) -> Path:
    """Build the store of these inputs, unless another process did meanwhile.

    Args:
        key: digest of the inputs and the schema.
        tables: gives the rows of each table, or the folder `write_rows` wrote them to; called only where the store is to be built.

    Raises:
        LimitReached: the disk is full, or another builder holds the lock for longer than PATIENCE.
    """
    folder = cache_folder() / "stores"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked():
            found = find(key)
            if found is not None:
                return found
            _set_aside(_path(key))
            _clean(folder)
            return _build(folder, key, tables())
    except OSError as error:
        if turn_elsewhere(error):
            return build(key, tables)
        reason = visible(error.strerror or str(error))
        raise LimitReached(f"the cache cannot be written ({reason}); free space, or set COMITY_CACHE to another folder") from None


def build_together(rows: Mapping[str, Path]) -> None:
    """Build several stores of rows that lie ready, two at a time; one that cannot be is left to `build`, which says why.

    Args:
        rows: by key, the folder `write_rows` wrote them to.
    """
    folder = cache_folder() / "stores"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with _locked():
            missing = [key for key in rows if find(key) is None]
            for key in missing:
                _set_aside(_path(key))
            _clean(folder)
            with ThreadPoolExecutor(HANDS) as pool:
                list(pool.map(lambda key: _build(folder, key, rows[key]), missing))


def _build(folder: Path, key: str, tables: Tables | Path) -> Path:
    import duckdb

    work = Path(tempfile.mkdtemp(prefix="building-", dir=folder))
    try:
        database = work / "store.duckdb"
        try:
            _fill(database, work, tables)
        except duckdb.Error as error:
            if not unreadable(error):
                raise
            raise OSError(None, f"the store could not be built: {str(error).splitlines()[0]}") from None
        sync(database)
        with database.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        said = {"schema": SCHEMA, "key": key, "size": database.stat().st_size, "sha256": digest, "engine": duckdb.__version__}
        database.chmod(0o444)
        final = _path(key)
        os.replace(database, final)
        write_whole(final.with_suffix(".json"), json.dumps(said, sort_keys=True).encode())
        return final
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _fill(database: Path, work: Path, tables: Tables | Path) -> None:
    if not isinstance(tables, Path):
        write_rows(work, tables)
        tables = work
    size = sum(_size(path) for path in tables.glob("*.csv"))
    connection = connect()
    try:
        fill(connection, literal(str(database)), tables, small=size < _LARGE)
    finally:
        connection.close()


def _locked() -> contextlib.AbstractContextManager[None]:
    said = f"another comity has been building a store for {PATIENCE:.0f} s; try again when it is done"
    return locked(cache_folder() / "stores" / "build.lock", PATIENCE, said)


def _clean(folder: Path) -> None:
    """Remove what killed builders left, and stores that are old and many; an open store stays readable to who holds it."""
    for left in folder.glob("building-*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in folder.glob(".*.tmp"):
        left.unlink(missing_ok=True)
    stores = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    newest = stores[0].stat().st_mtime if stores else 0.0
    for record in stores[KEEP:]:
        if newest - record.stat().st_mtime > YOUNG:
            _set_aside(record.with_suffix(".duckdb"))
    for path in folder.glob("*.duckdb"):
        if not path.with_suffix(".json").exists():
            _set_aside(path)
