"""Finished outputs, kept by what they were made of: the second run of a question need not touch the engine.

Each file carries the digest of its own content on its first line; one that was cut, flipped or swapped is made anew.
COMITY_NO_FINISHED, set to anything, has every output made anew and none kept: `make bench` times the making.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from comity import __version__
from comity.cache import bytes_of, cache_folder, sealed, unsealed, write_whole

KEEP = 64
"""Outputs kept; the oldest go first."""
OFF = "COMITY_NO_FINISHED"
_NO_CODE = frozenset({"__pycache__", "dossiers"})


def key_of(fingerprints: list[str], **arguments: object) -> str:
    """The name of an output: the dossiers' fingerprints, the version, and everything asked."""
    content = json.dumps({"version": __version__, "code": _code(), "dossiers": fingerprints, **arguments}, sort_keys=True, default=str)
    return hashlib.sha256(content.encode()).hexdigest()


def _code() -> str:
    """A digest of the name, size and time of every file of the package, so that a changed program does not serve what another wrote."""
    root = str(Path(__file__).resolve().parent.parent)
    return hashlib.sha256("\0".join((root, *sorted(_stamps(root)))).encode()).hexdigest()


def _stamps(folder: str) -> Iterator[str]:
    """The files a brief is made by: code, SQL, templates, styles, tables. Dossiers have fingerprints of their own."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                status = entry.stat()
                yield f"{entry.path}:{status.st_size}:{status.st_mtime_ns}"
            elif entry.name not in _NO_CODE:
                yield from _stamps(entry.path)


def _is_off() -> bool:
    return bool(os.environ.get(OFF))


def find(key: str) -> str | None:
    """A finished output, if it is there and whole."""
    if _is_off():
        return None
    try:
        content = unsealed(key, bytes_of(cache_folder() / "briefs" / key))
    except OSError:
        return None
    return None if content is None else content.decode("utf-8")


def keep(key: str, text: str) -> None:
    """Keep an output; a cache that cannot be written only costs time."""
    if _is_off():
        return
    folder = cache_folder() / "briefs"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / key, sealed(key, text.encode("utf-8")))
        found = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        kept = [path for path in found if not path.name.startswith(".")]
        ended = [path for path in found[:-KEEP] if path.name.startswith(".")]  # what killed writers left; a living one's is among the youngest
        for path in (*ended, *kept[:-KEEP]):
            path.unlink(missing_ok=True)
