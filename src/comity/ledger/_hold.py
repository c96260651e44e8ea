"""Who may write a dossier: one process at a time, by a lock on a file of its own, and whole files only."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from comity import cache
from comity.ledger import _folder
from comity.problems import LimitReached, bad
from comity.records import RECORDS
from comity.records._text import visible

LOCK = ".comity.lock"
PATIENCE = 60.0
"""Seconds to wait for another writer."""
_PAUSE = 0.05
_FOLDERS = tuple(kind.folder for kind in RECORDS)


@contextlib.contextmanager
def hold(root: Path) -> Iterator[None]:
    """Hold a dossier for writing; what a killed writer left half-written beside its files is removed first.

    The lock belongs to the process and falls with it. Its file is removed while it is still held, so that none is left in the
    dossier; whoever waited on a removed file sees that, and opens the new one.

    Raises:
        BadInput: there is no such folder.
        LimitReached: someone else holds it for longer than PATIENCE, or the folder cannot be written.
    """
    if not os.path.isdir(root):
        raise bad(visible(str(root)), "there is no such folder", "name a dossier's folder; `comity new A B` makes one", "no-dossier")
    try:
        descriptor = _locked(root / LOCK)
    except OSError as error:
        raise _unwritable(root, error) from None
    try:
        for folder in (root, *(root / name for name in _FOLDERS)):
            for left in folder.glob(".*.tmp"):
                if left.is_file() and not folder.is_symlink():
                    left.unlink(missing_ok=True)
        yield
    finally:
        with contextlib.suppress(OSError):
            (root / LOCK).unlink()
        os.close(descriptor)


def _locked(path: Path) -> int:
    import fcntl

    waited = 0.0
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with contextlib.suppress(FileNotFoundError):
                if os.fstat(descriptor).st_ino == path.stat(follow_symlinks=False).st_ino:
                    return descriptor
        except BlockingIOError:
            if waited >= PATIENCE:
                os.close(descriptor)
                raise LimitReached(f"another comity has been writing this dossier for {PATIENCE:.0f} s; try again when it is done") from None
            time.sleep(_PAUSE)
            waited += _PAUSE
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def wait_for_writer(root: Path) -> None:
    """Return when no comity is writing a dossier, or after PATIENCE; nothing is written, and no lock is kept."""
    import fcntl

    waited = 0.0
    while waited < PATIENCE:
        with contextlib.suppress(OSError):
            descriptor = os.open(root / LOCK, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(_PAUSE)
                waited += _PAUSE
                continue
            finally:
                os.close(descriptor)
        return


def replace(root: Path, found: _folder.Found, before: bytes, after: bytes) -> None:
    """Put new content in place of a file that still is as it was read.

    Raises:
        BadInput: someone changed the file meanwhile.
        LimitReached: it cannot be written; the old content still stands.
    """
    try:
        now = _folder.read(root, found)
    except OSError:
        now = b""
    if now != before:
        raise bad(visible(found.name), "the file was changed while it was being rewritten, and is left alone", "run the command again", "changed")
    write(root / found.name, after)


def append(path: Path, before: bytes, lines: Iterable[str]) -> None:
    """Write a file anew with lines added, if it still is as it was read.

    Raises:
        BadInput: someone changed it meanwhile.
        LimitReached: it cannot be written; the old content still stands.
    """
    try:
        now = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise _unwritable(path, error) from None
    if now != before:
        raise bad(visible(path.name), "the file was changed while it was being written, and is left alone", "run the command again", "changed")
    end = b"" if not before or before.endswith(b"\n") else b"\n"
    write(path, before + end + "".join(f"{line}\n" for line in lines).encode())


def write(path: Path, data: bytes) -> None:
    """Write a file of a dossier whole or not at all.

    Raises:
        LimitReached: it cannot be written; what stood there still stands.
    """
    try:
        cache.write_whole(path, data)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> LimitReached:
    reason = visible(error.strerror or str(error))
    return LimitReached(f"{visible(str(path))} cannot be written ({reason}); no file is half-written: each is as it was, or as it was to be")
