"""From a dossier's folder to its store: found by the digest of its files, compiled where it is not there yet."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from comity.ledger import _folder, _rows, store
from comity.ledger.checks import check
from comity.ledger.dossier import Dossier, load, refuse_errors
from comity.ledger.journal import History, read_lines
from comity.problems import BadInput, bad

_SMALL = 64 << 10
"""A file up to this size is hashed at every run; a larger one only when its stamp has changed."""


def fingerprint(root: Path) -> str:
    """The digest of a dossier's files, by which its store and its briefs are found.

    Raises:
        BadInput: the folder is not there, or holds what is refused on sight.
    """
    if not root.is_dir():
        raise bad(str(root), "there is no such folder", "name a dossier's folder; `comity new A B` makes one", "no-dossier")
    found = _folder.listing(root)
    errors = [problem for problem in found.problems if problem.severity == "error"]
    if errors:
        raise BadInput(errors)
    stamps = _Stamps(root)
    lines = [f"{file.name}\0{stamps.digest(file)}" for file in found.files]
    stamps.save()
    return hashlib.sha256("\n".join((store.SCHEMA, *lines)).encode()).hexdigest()


class _Stamps:
    """Digests of large files by size and stamp, so that an unchanged ledger is not read again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = store.cache_folder() / "stamps" / f"{hashlib.sha256(str(root.resolve()).encode()).hexdigest()}.json"
        self.fresh: dict[str, list[object]] = {}
        self.known: dict[str, list[object]] = {}
        with contextlib.suppress(OSError, ValueError):
            self.known = json.loads(self.path.read_bytes())

    def digest(self, file: _folder.Found) -> str:
        stamp = [file.size, *file.stamp]
        if file.size > _SMALL:
            known = self.known.get(file.name)
            if known is not None and known[:-1] == stamp:
                self.fresh[file.name] = known
                return str(known[-1])
        try:
            digest = _folder.digest_of(_folder.read(self.root, file))
        except OSError as error:
            raise bad(file.name, f"cannot be read ({error.strerror or error})", "mend its permissions, or put the file back", "unreadable") from None
        if file.size > _SMALL:
            self.fresh[file.name] = [*stamp, digest]
        return digest

    def save(self) -> None:
        """Keep the stamps; a file changed while it was read has another change time at the next run."""
        if self.fresh and self.fresh != self.known:
            with contextlib.suppress(OSError):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                store.write_whole(self.path, json.dumps(self.fresh).encode())


def compiled(root: Path, key: str | None = None) -> Path:
    """The store of a dossier, built if need be.

    Raises:
        BadInput: the dossier has errors; all of them.
        LimitReached: the store cannot be written.
    """
    key = key or fingerprint(root)
    found = store.find(key)
    if found is not None:
        return found
    dossier = check(load(root))
    refuse_errors(dossier)
    return store.build(key, lambda: tables_of(dossier))


def tables_of(dossier: Dossier) -> store.Tables:
    """The rows of every table of a dossier's store."""
    history = History(read_lines(dossier))
    wholes = _rows.Wholes(dossier, history)
    return {
        "claims": _rows.claim_rows(dossier, history), "heads": _rows.head_rows(dossier, history),
        "parties": _rows.party_rows(dossier, history, wholes), "documents": _rows.document_rows(dossier, history),
        "publishers": _rows.publisher_rows(dossier, history, wholes), "actors": _rows.actor_rows(dossier, wholes),
        "supersedes": _rows.supersedes_rows(dossier), "dossier": [_rows.dossier_row(dossier, store.SCHEMA)],
    }
