"""From a dossier's folder to its store: found by the digest of its files, compiled where it is not there yet."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from comity import __version__
from comity.cache import bytes_of, cache_folder, sealed, unsealed, write_whole
from comity.ledger import _folder, _ready, _rows, store
from comity.ledger._hold import wait_for_writer
from comity.ledger.checks import check
from comity.ledger.dossier import Dossier, load, refuse_errors
from comity.ledger.journal import History, read_lines
from comity.problems import BadInput, LimitReached, bad
from comity.records._text import visible

_SMALL, _FEW = 64 << 10, 400
"""A file up to this size is hashed at every run, and a larger one only when its stamp has changed; of more files than so many, none is small."""

TRIES = 3
"""How often a dossier that changes while it is read is read anew."""
_TICK = 2_000_000_000
"""Nanoseconds within which a file system may give two changes of a file one time."""


class Changed(LimitReached):
    """A dossier was edited while it was read."""

    def __init__(self, root: Path) -> None:
        """Name the dossier."""
        super().__init__(f"{visible(str(root))} was changed while it was being read; try again when it is saved")


def fingerprint(root: Path, stamps: bool = True) -> str:
    """The digest of a dossier's files, by which its store and its briefs are found.

    Args:
        root: the dossier's folder.
        stamps: whether large files of unchanged size and times are taken to be as they were when last hashed.

    Raises:
        BadInput: the folder is not there, or holds what is refused on sight.
    """
    if not os.path.isdir(root):
        raise bad(visible(str(root)), "there is no such folder", "name a dossier's folder; `comity new A B` makes one", "no-dossier")
    try:
        found = _folder.listing(root)
    except OSError as error:
        raise bad(visible(str(root)), f"the folder cannot be read ({error.strerror})", "mend its permissions", "unreadable") from None
    errors = [problem for problem in found.problems if problem.severity == "error"]
    if errors:
        raise BadInput(replace(problem, file=os.path.join(root, problem.file)) for problem in errors)
    if len(found.files) <= _FEW:
        kept = _Stamps(root, stamps, _SMALL)
        key = _key({file.name: kept.digest(file) for file in found.files})
        kept.save()
        return key
    return _of_many(root, found.files, stamps)


def _of_many(root: Path, files: tuple[_folder.Found, ...], stamps: bool) -> str:
    """The same of so many files that to go through their stamps takes its time: where none differs at all, the key is that of last time."""
    note = _note(root, "-all")
    now = hashlib.sha256(repr((store.SCHEMA, __version__, files)).encode()).hexdigest()
    with contextlib.suppress(OSError, ValueError):
        content = unsealed(note.stem, bytes_of(note))
        if stamps and content is not None and max(max(file.stamp[:2]) for file in files) + _TICK < note.stat().st_mtime_ns:
            seen, key = content.decode().split()
            if seen == now:
                return key
    kept = _Stamps(root, stamps, -1)
    key = _key({file.name: kept.digest(file) for file in files})
    kept.save()
    with contextlib.suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        write_whole(note, sealed(note.stem, f"{now} {key}".encode()))
    return key


def _key(digests: dict[str, str]) -> str:
    """The digest of files by name, and of who reads them: another version of the program makes its own stores."""
    lines = [f"{name}\0{digest}" for name, digest in sorted(digests.items())]
    return hashlib.sha256("\n".join((store.SCHEMA, __version__, *lines)).encode()).hexdigest()


def _note(root: Path, of: str = "") -> Path:
    """Where what was seen of a dossier's files is kept."""
    return cache_folder() / "stamps" / f"{hashlib.sha256(str(root.resolve()).encode()).hexdigest()}{of}.json"


class _Stamps:
    """Digests of large or many files by size and stamp, so that an unchanged ledger is not read again."""

    def __init__(self, root: Path, trusted: bool, small: int) -> None:
        self.root = root
        self.small = small
        self.path = _note(root)
        self.fresh: dict[str, list[object]] = {}
        self.known: dict[str, list[object]] = {}
        self.made, self.stale = 0, False
        with contextlib.suppress(OSError, ValueError):
            content = unsealed(self.path.stem, bytes_of(self.path))
            if content is not None and trusted:
                self.known, self.made = json.loads(content), self.path.stat().st_mtime_ns

    def digest(self, file: _folder.Found) -> str:
        """The digest of a file; one that was changed just before its digest was kept may have been changed again since, unseen."""
        stamp = [file.size, *file.stamp]
        if file.size > self.small:
            known = self.known.get(file.name)
            if known is not None and known[:-1] == stamp and max(file.stamp[:2]) + _TICK < self.made:
                self.fresh[file.name] = known
                return str(known[-1])
            self.stale = True
        try:
            digest = _folder.digest_of(_folder.read(self.root, file))
        except OSError as error:
            what, fix = f"cannot be read ({error.strerror or error})", "mend its permissions, or put the file back"
            raise bad(visible(file.name), what, fix, "unreadable") from None
        if file.size > self.small:
            self.fresh[file.name] = [*stamp, digest]
        return digest

    def save(self) -> None:
        """Keep the stamps; a file changed while it was read has another change time at the next run."""
        if self.stale:
            with contextlib.suppress(OSError):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self.path, sealed(self.path.stem, json.dumps(self.fresh).encode()))


def stores_of(roots: Sequence[Path], keys: Sequence[str | None]) -> list[Path]:
    """The store of each dossier, found or built; those that are missing and whose rows lie ready are built together.

    Raises:
        BadInput, Changed, LimitReached: as `compiled`.
    """
    found = [store.find(key) if key else None for key in keys]
    missing = [(root, key) for root, key, path in zip(roots, keys, found, strict=True) if key and path is None]
    ready = {key: rows for root, key in missing if (rows := _ready.rows(root, key))} if len(missing) > 1 else {}
    if len(ready) > 1:
        store.build_together(ready)
    return [path or compiled(root, key) for root, key, path in zip(roots, keys, found, strict=True)]


def compiled(root: Path, key: str | None = None) -> Path:
    """The store of a dossier, built if need be.

    A dossier has no moment at which all its files are read. It is read twice, once to find its store and once to build it, and a store
    is built only where both found the same: never of some files as they were before an edit and others as they were after it.

    Args:
        root: the dossier's folder.
        key: its fingerprint, where it must be this one.

    Raises:
        BadInput: the dossier has errors; all of them.
        Changed: it is not the one of the fingerprint, or kept changing.
        LimitReached: the store cannot be written.
    """
    for attempt in range(TRIES):
        sought = key or fingerprint(root, stamps=attempt == 0)
        found = store.find(sought)
        if found is not None:
            return found
        ready = _ready.rows(root, sought)
        if ready is not None:
            return store.build(sought, lambda rows=ready: rows)  # type: ignore[misc]
        dossier = load(root)
        if _key(dossier.digests) == sought:
            refuse_errors(check(dossier))
            return store.build(sought, partial(tables_of, dossier))
        if key is not None:
            break
        wait_for_writer(root)
    raise Changed(root)


def make_ready(root: Path) -> None:
    """Leave the rows of a dossier's store in the dossier, for `compiled` to find where it ships with the package.

    Raises:
        BadInput: the dossier has errors; all of them.
    """
    dossier = refuse_errors(check(load(root)))
    _ready.write(root, _key(dossier.digests), tables_of(dossier))


def tables_of(dossier: Dossier) -> store.Tables:
    """The rows of every table of a dossier's store."""
    history = History(read_lines(dossier))
    wholes = _rows.Wholes(dossier, history)
    return {
        "claims": _rows.claim_rows(dossier, history), "heads": _rows.head_rows(dossier, history),
        "parties": _rows.party_rows(dossier, history, wholes), "documents": _rows.document_rows(dossier, history),
        "publishers": _rows.publisher_rows(dossier, history, wholes), "actors": _rows.actor_rows(wholes),
        "supersedes": _rows.supersedes_rows(dossier), "dossier": [_rows.dossier_row(dossier, store.SCHEMA)],
    }
