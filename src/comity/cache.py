"""Where what was read is kept, and how: whole or not at all.

The folder is the user's cache, or a temporary one where that is none. Files in it are written so that a kill, a full disk or a cut of
power leaves the old one or the new one, and notes know when they were damaged.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from comity.problems import LimitReached, Missing
from comity.records._text import visible

_INSTEAD: list[tempfile.TemporaryDirectory[str]] = []
"""The folder of this run where the cache cannot be written; it is removed when Python ends."""
_SHUT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG})
"""What says that the cache is no folder one may write to; of all else, a full disk above all, a temporary folder would be no better."""


def cache_folder() -> Path:
    """Where stores and finished briefs are kept: COMITY_CACHE, else the user's cache folder; a temporary one where that cannot be written.

    Raises:
        Missing: no home folder is known, and no temporary one can be made.
    """
    if _INSTEAD:
        return Path(_INSTEAD[0].name)
    given = os.environ.get("COMITY_CACHE")
    if given:
        return Path(given)
    base = os.environ.get("XDG_CACHE_HOME")
    if not (base and Path(base).is_absolute()):
        home = os.path.expanduser("~")
        if not os.path.isabs(home):  # none is known: an account without one, in a container, or a HOME that is no path
            if not _instead("no home folder is known"):
                raise Missing("error: no home folder is known, and no temporary one can be made; set COMITY_CACHE to a folder you may write to")
            return Path(_INSTEAD[0].name)
        base = os.path.join(home, ".cache")
    return Path(base) / "comity"


def vintage_folder() -> Path:
    """Where vintages of sources are kept: COMITY_DATA, else `vintages` in the cache."""
    given = os.environ.get("COMITY_DATA")
    return Path(given) if given else cache_folder() / "vintages"


def vintage_names() -> list[str]:
    """SOURCE/DIGEST of whatever lies where vintages are kept, in order: what it says without any of it being opened."""
    try:
        return sorted(f"{place.parent.name}/{place.name}" for place in vintage_folder().glob("[a-z]*/[0-9a-f]*") if place.is_dir())
    except OSError:
        return []


def turn_elsewhere(error: OSError) -> bool:
    """Keep this run's stores in a temporary folder, and say so; whether that is of any use."""
    return not _INSTEAD and error.errno in _SHUT and _instead(f"the cache {visible(str(cache_folder()))} cannot be written ({error.strerror})")


def _instead(why: str) -> bool:
    """Make the temporary folder, and say why; whether it could be made."""
    try:
        _INSTEAD.append(tempfile.TemporaryDirectory(prefix="comity-", ignore_cleanup_errors=True))
    except OSError:
        return False
    if sys.stderr is not None:
        sys.stderr.write(f"note: {why}, and nothing is kept; set COMITY_CACHE to another folder\n")
    return True


@contextlib.contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A stream into a temporary file, which takes a file's place, synced, once all is written: it is there whole or not at all.

    Raises:
        OSError: it could not be written; what stood there still stands, or the new file does where only its folder could not be synced.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:80]}-", suffix=".tmp", dir=path.parent)
    try:
        with open(descriptor, "w+b") as stream:
            yield stream
            stream.flush()
            os.fchmod(stream.fileno(), 0o644 & ~_umask())
            os.fsync(stream.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    sync(path.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        OSError: as `written`.
    """
    with written(path) as stream:
        stream.write(data)


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


def bytes_of(path: Path) -> bytes:
    """The bytes of a file of the cache; a pipe that lies in its place is not waited for, nor a device read without end.

    Raises:
        OSError: it is not there, or is no file.
    """
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(errno.EINVAL, "not a regular file", str(path))
        return stream.read()


@contextlib.contextmanager
def locked(path: Path, patience: float, otherwise: str) -> Iterator[None]:
    """Hold a lock, a file of its own, while something is written.

    Args:
        path: the file.
        patience: seconds to wait for whoever holds it.
        otherwise: what is said when they are over.

    Raises:
        LimitReached: someone else holds it for longer.
        OSError: the file cannot be made.
    """
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    waited = 0.0
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if waited >= patience:
                    raise LimitReached(otherwise) from None
                time.sleep(0.05)
                waited += 0.05
        yield
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
