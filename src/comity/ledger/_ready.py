"""Rows made ready when the package is installed, for the dossiers that ship with it, as Python's modules are compiled then.

A dossier that is read for the first time is parsed, checked and laid out as rows, and these fill its store. For a dossier of the
package all but the last can be done once, at installation; the rows then lie in its folder `_rows`, with the digests of what they
were made of and by. Where either differs, nothing is ready and the dossier is read. Of a dossier that lies elsewhere no such folder
is looked at: its rows would be a stranger's, and unchecked.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import comity.problems
from comity.cache import write_whole
from comity.ledger._filling import write_rows
from comity.ledger._tables import STORE

if TYPE_CHECKING:
    from comity.ledger.store import Tables

FOLDER = "_rows"
_HOME = Path(comity.problems.__file__).parent
_MADE = "made.json"


def rows(root: Path, key: str) -> Path | None:
    """The folder of a dossier's rows, if they are those of the dossier with this fingerprint, made by this very program, and whole."""
    folder = root / FOLDER
    if root.parent != _HOME / "dossiers" or root.is_symlink() or folder.is_symlink():
        return None
    try:
        made = json.loads((folder / _MADE).read_bytes())
        whole = made == {"dossier": key, "program": _program(), "rows": _digest(folder)}
    except (OSError, ValueError, RecursionError):
        return None
    return folder if whole else None


def write(root: Path, key: str, tables: Tables) -> None:
    """Leave rows in a dossier; what says that they are whole is written last."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / _MADE).unlink(missing_ok=True)
    write_rows(folder, tables)
    made = {"dossier": key, "program": _program(), "rows": _digest(folder)}
    write_whole(folder / _MADE, json.dumps(made, indent=1).encode() + b"\n")


def _digest(folder: Path) -> str:
    """The digest of the rows of all tables."""
    return hashlib.sha256(b"".join(hashlib.sha256((folder / f"{table}.csv").read_bytes()).digest() for table in STORE)).hexdigest()


def _program() -> str:
    """The digest of all that turns a dossier into rows."""
    files = sorted(path for place in ("records", "ledger") for path in (_HOME / place).iterdir() if path.suffix in (".py", ".csv"))
    return hashlib.sha256(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)).hexdigest()
