"""What was fetched or imported, kept as vintages: a provider, a version and a digest, never replaced, whole or not there.

    FOLDER/SOURCE/DIGEST12/vintage.json, TABLE.parquet     FOLDER is COMITY_DATA, else `vintages` in the cache

A vintage is made in a folder beside its place, its `vintage.json` last; then the folder is renamed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cache import bytes_of, locked, sync, vintage_folder, write_whole
from comity.problems import BadInput, LimitReached, bad
from comity.records._text import visible
from comity.sources._changes import Change, changes
from comity.sources._source import RELEASE, Source

if TYPE_CHECKING:
    import pyarrow as pa

    from comity.sources._child import Limits

UNSTATED = "unstated"
"""The version of a file that says none."""
PATIENCE = 600.0
"""Seconds to wait for another import of the same source."""
_NOTE = "vintage.json"
_SHORT = 12
_PLACE = re.compile(rf"[0-9a-f]{{{_SHORT}}}")


class Unwritten(LimitReached):
    """The disk is full or broken, and the file itself is none the worse."""


@dataclass(frozen=True, slots=True)
class Vintage:
    """One release of a source as it was got: what it is, when it was public, and its tables."""

    source: str
    version: str
    digest: str
    """SHA-256 of the file as it came."""
    released: str
    """The day on which the owner published it, or else that of the import."""
    added: str
    order: int
    """Counts the imports of a source."""
    address: str
    file: str
    bytes: int
    layout: str
    counts: Mapping[str, Mapping[str, int]]
    """By table: its rows, and the rows whose code is no state's."""
    digests: Mapping[str, str]
    """SHA-256 of each table's file."""
    path: Path = field(compare=False)

    @property
    def short(self) -> str:
        """The beginning of the digest, by which the vintage's folder is named."""
        return self.digest[:_SHORT]

    def table(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """A table of the vintage, once its file was found to be as it was written.

        Args:
            name: of the table.
            columns: which ones; all where none are named.

        Raises:
            BadInput: the file was damaged since.
            KeyError: there is no such table.
        """
        import pyarrow.parquet as pq

        path = self.path / f"{name}.parquet"
        if not _is(path, self.digests[name]):
            mend = f"remove its folder, and fetch or import the vintage again: {visible(str(self.path))}"
            raise bad(visible(str(path)), f"the table {name} of {self.source} was altered or damaged since it was imported", mend, "damaged")
        return pq.read_table(path, columns=list(columns) if columns is not None else None, partitioning=None)

    def row(self) -> dict[str, Any]:
        """The vintage as it is printed for machines."""
        return {name: value for name, value in asdict(self).items() if name not in ("path", "digests", "order")}


_SEEN: dict[tuple[str, int, int, int], str] = {}
"""The digests of tables hashed by this process, by path, size, time of change and inode."""


def _is(path: Path, digest: str) -> bool:
    try:
        status = path.stat()
        key = (str(path), status.st_size, status.st_mtime_ns, status.st_ino)
        if key not in _SEEN:
            if not stat.S_ISREG(status.st_mode):
                return False
            with path.open("rb") as stream:
                _SEEN[key] = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return False
    return _SEEN[key] == digest


def folder() -> Path:
    """Where vintages are kept."""
    return vintage_folder()


def of(source: Source) -> tuple[Vintage, ...]:
    """The vintages of a source that are here, by the day of their release, then the order in which they came."""
    place = folder() / source.name
    try:
        names = sorted(entry.name for entry in os.scandir(place) if _PLACE.fullmatch(entry.name))
    except OSError:
        return ()
    found = [made for name in names if (made := _read(place / name, source)) is not None]
    return tuple(sorted(found, key=lambda each: (each.released, each.order, each.digest)))


def _read(place: Path, source: Source) -> Vintage | None:
    """A vintage by its note; none where that is not there, or was damaged."""
    try:
        note = json.loads(bytes_of(place / _NOTE))
        seal = note.pop("seal")
        made = Vintage(**note, path=place)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return made if seal == _seal(note) and made.source == source.name and made.short == place.name else None


def _seal(note: Mapping[str, Any]) -> str:
    """What a note says of itself, so that an altered one is none."""
    return hashlib.sha256(json.dumps(note, sort_keys=True).encode()).hexdigest()


def latest(source: Source, known: str | None = None, version: str | None = None) -> Vintage | None:
    """The newest vintage, or the newest that was public by a day.

    Where rows are public on days of their own, the newest has what was public then, and who reads it leaves out the rows of later days.

    Args:
        source: whose.
        known: the day.
        version: one version alone.
    """
    found = [
        each for each in of(source)
        if (version is None or each.version == version) and (known is None or source.public != RELEASE or each.released <= known)
    ]
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Added:
    """What an import did: the vintage, whether it is new, and what it changed against an earlier one."""

    vintage: Vintage
    new: bool
    against: Vintage | None = None
    changed: Mapping[str, Change] = field(default_factory=dict)
    unlike: tuple[str, ...] = ()
    """What was said of bytes that are here and is not what their vintage says: its version, its day."""


def add(source: Source, path: Path, *, today: str, version: str | None = None, released: str | None = None, address: str = "",
        limits: Limits | None = None) -> Added:
    """Make a vintage of a file, or find that it is here.

    Args:
        source: what the file is to be read as.
        path: the file as it came.
        today: the day of the import.
        version: as the owner calls it.
        released: the day on which the owner published it.
        address: where it came from; empty where the user had it.
        limits: what reading it may take.

    Raises:
        BadInput: it is refused; nothing was changed.
        LimitReached: a limit was hit, or it cannot be written; nothing was changed.
    """
    place = folder() / source.name
    try:
        digest, size = _digest(path, source)
        place.mkdir(parents=True, exist_ok=True)
        with locked(place / "lock", PATIENCE, f"another comity has been importing {source.name} for {PATIENCE:.0f} s; try again when it is done"):
            _clean(place)
            here = of(source)
            same = next((each for each in here if each.digest == digest), None)
            if same is not None and all(_is(same.path / f"{name}.parquet", told) for name, told in same.digests.items()):
                unlike = [("version", version, same.version), ("released", released, same.released)]
                return Added(same, new=False, unlike=tuple(f"{name} {word}" for name, word, kept in unlike if word not in (None, kept)))
            named = version or source.version or UNSTATED
            twin = [each for each in here if each.version == named and each is not same]
            day = released or ("" if twin else source.releases.get(named, "")) or today
            order = max((each.order for each in here), default=0) + 1
            said = {"source": source.name, "version": named, "digest": digest, "released": day, "added": today, "order": order, "address": address,
                    "file": visible(path.name, 120), "bytes": size}
            made = _make(source, path, place, said, limits)
            before = twin or [each for each in here if each is not same]
            return Added(made, True, before[-1], _compared(source, before[-1], made)) if before else Added(made, new=True)
    except OSError as error:
        raise Unwritten(_unwritten(place, error)) from None


def _unwritten(place: Path, error: OSError) -> str:
    mend = "free space, or set COMITY_DATA to another folder; nothing was changed"
    return f"{visible(error.filename or str(place))} cannot be read or written ({visible(error.strerror or str(error))}); {mend}"


def _digest(path: Path, source: Source) -> tuple[str, int]:
    """The digest and size of a file, which is a plain one and not too large."""
    if not os.path.isfile(path):
        raise bad(visible(str(path)), "there is no such file", "name the file that is to be imported", "file")
    with path.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        if size > source.limit:
            most = f"at most {source.limit} are taken of {source.name}"
            raise LimitReached(f"{visible(path.name)}: it has {size} bytes, and {most}; name the owner's file")
        if size == 0:
            raise bad(visible(path.name), "the file is empty", "get it again", "empty")
        return hashlib.file_digest(stream, "sha256").hexdigest(), size


def _clean(place: Path) -> None:
    """Remove what killed imports left; the lock is held."""
    for left in place.glob(".making-*"):
        shutil.rmtree(left, ignore_errors=True)


def _make(source: Source, path: Path, place: Path, said: Mapping[str, Any], limits: Limits | None) -> Vintage:
    """Write a vintage aside, and give it its place."""
    from comity.sources import _child  # what takes files apart costs a brief nothing

    work = Path(tempfile.mkdtemp(prefix=".making-", dir=place))
    try:
        (work / "tables").mkdir()
        (work / "made").mkdir()
        told = _child.decode(source, path, work / "tables", limits or _child.Limits())
        digests = {name: _settle(work, source, name, told) for name in source.tables}
        note = {**said, "layout": told["layout"], "counts": told["counts"], "digests": digests}
        write_whole(work / "made" / _NOTE, json.dumps({**note, "seal": _seal(note)}, indent=1, sort_keys=True).encode() + b"\n")
        final = place / str(said["digest"])[:_SHORT]
        if final.exists():  # damaged, or without its note: whole ones are found before
            os.rename(final, work / "damaged")
        os.rename(work / "made", final)
        sync(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Vintage(**note, path=final)


def _settle(work: Path, source: Source, name: str, told: Mapping[str, Any]) -> str:
    """Take over a table that the child wrote, if it is the one it told of; its digest."""
    import pyarrow.parquet as pq

    found, to = (work / each / f"{name}.parquet" for each in ("tables", "made"))
    try:
        with pq.ParquetFile(found) as file:
            right = file.schema_arrow.equals(source.tables[name].schema()) and file.metadata.num_rows == told["counts"][name]["rows"]
    except OSError as error:
        if error.errno is not None:
            raise
        right = False  # so Arrow says that a file is damaged
    except (ValueError, KeyError, TypeError):
        right = False
    if not right:
        raise bad(source.name, f"the table {name} was not written as it is to be", "try again; if that does not help, report it", "reader")
    sync(found)
    found.chmod(0o444)
    os.rename(found, to)
    with to.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _compared(source: Source, old: Vintage, new: Vintage) -> dict[str, Change]:
    """What changed, by table; nothing of a table that the older one has not, or no longer whole."""
    found = {}
    for name, table in source.tables.items():
        with contextlib.suppress(BadInput, KeyError, OSError, ValueError):
            found[name] = changes(old.table(name), new.table(name), table.key)
    return found
