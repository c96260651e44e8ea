"""Files written so that a kill, a full disk or a cut of power leaves the old one or the new one, and notes that know when they were damaged."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all: a temporary file, synced, renamed.

    Raises:
        OSError: it could not be written; what stood there still stands, or the new file does where only its folder could not be synced.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:80]}-", suffix=".tmp", dir=path.parent)
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fchmod(stream.fileno(), 0o644 & ~_umask())
            os.fsync(stream.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    sync(path.parent)


def sync(path: Path) -> None:
    """Have the disk hold what was written to a file, or the names in a folder.

    Raises:
        OSError: it could not.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sealed(name: str, content: bytes) -> bytes:
    """A note for the cache: a line with the digest of its name and content, then the content."""
    return hashlib.sha256(name.encode() + content).hexdigest().encode() + b"\n" + content


def unsealed(name: str, data: bytes) -> bytes | None:
    """The content of a note, or None where it was cut, altered, or is another's."""
    content = data.partition(b"\n")[2]
    return content if sealed(name, content) == data else None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
