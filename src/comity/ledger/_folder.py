"""The files of a dossier: found without following links, read under limits, hashed as read.

A dossier comes from a stranger. Only regular files are opened, by names that are ids, and never one whose size is out of bounds.
"""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from comity.problems import Problem
from comity.records import RECORDS
from comity.records._text import ID, nearest, visible

FILES, YAML_BYTES, CSV_BYTES, JOURNAL_BYTES = 20_000, 1 << 20, 64 << 20, 1 << 30
TABLES = ("publishers.csv", "documents.csv", "actors.csv")
JOURNAL = "journal.jsonl"
_FOLDERS = {kind.folder: kind for kind in RECORDS}
_LIMITS = {".yaml": YAML_BYTES, ".csv": CSV_BYTES, ".jsonl": JOURNAL_BYTES}


class Found(NamedTuple):
    """A file of a dossier as the file system shows it."""

    name: str
    """Its path inside the dossier, with `/`."""
    size: int
    stamp: tuple[int, int, int]
    """Modification time, change time (nanoseconds) and inode: what a changed file changes."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a dossier in order of their names, and what was refused or passed over."""

    root: Path
    files: tuple[Found, ...]
    problems: tuple[Problem, ...]


def listing(root: Path) -> Listing:
    """List a dossier's files; nothing is opened."""
    files: list[Found] = []
    problems: list[Problem] = []
    _walk(root, "", files, problems)
    for folder in sorted(name for name in _FOLDERS if os.path.isdir(root / name) and not os.path.islink(root / name)):
        _walk(root / folder, f"{folder}/", files, problems)
    if len(files) > FILES:
        problems.append(Problem("dossier.yaml", 0, "limit", f"the dossier has more than {FILES} files", "split the dossier, or write rows as CSV"))
        del files[FILES:]
    if not any(found.name == "dossier.yaml" for found in files):
        own = sorted(entry.name for entry in os.scandir(root) if entry.is_dir() and os.path.isfile(os.path.join(entry.path, "dossier.yaml")))
        fix = f"name the dossier that is meant: {', '.join(visible(name, 80) for name in own[:3])}" if own else "write one: comity new makes it"
        problems[:] = [Problem("dossier.yaml", 0, "no-dossier", "the folder holds no dossier.yaml", fix)]  # what else lies there is none of ours
    return Listing(root, tuple(sorted(files)), tuple(problems))  # by name: no two are alike


def alone(root: Path, name: str) -> Found | None:
    """One file at the top of a dossier, as `listing` would find it; None where it is not there, or would be refused."""
    try:
        status = (root / name).stat(follow_symlinks=False)
    except OSError:
        return None
    return None if _refusal(name, "", status) else _found(name, status)


def is_own(path: str) -> bool:
    """Whether a path is that of a file of the format in a dossier, be it there or not."""
    folder, name = os.path.split(path)
    above, kind = os.path.split(folder)
    root, known = (above, name.endswith((".yaml", ".csv"))) if kind in _FOLDERS else (folder, name in ("dossier.yaml", JOURNAL, *TABLES))
    return known and os.path.isfile(os.path.join(root, "dossier.yaml"))


def _found(name: str, status: os.stat_result) -> Found:
    return Found(name, status.st_size, (status.st_mtime_ns, status.st_ctime_ns, status.st_ino))


def _walk(folder: Path, prefix: str, files: list[Found], problems: list[Problem]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{prefix}{entry.name}"
            if entry.name.startswith((".", "_")) or (not prefix and entry.name in _FOLDERS and entry.is_dir(follow_symlinks=False)):
                continue
            status = entry.stat(follow_symlinks=False)
            problem = _refusal(entry.name, prefix, status)
            if problem is not None:
                code, what, fix, severity = problem
                problems.append(Problem(visible(name), 0, code, what, fix, severity))
            else:
                files.append(_found(name, status))


def _refusal(name: str, prefix: str, status: os.stat_result) -> tuple[str, str, str, str] | None:
    """Why a directory entry is not read: (code, what, mend, severity)."""
    stem, dot, ending = name.rpartition(".")
    known = (f"{dot}{ending}" in (".yaml", ".csv")) if prefix else name in ("dossier.yaml", JOURNAL, *TABLES)
    if stat.S_ISLNK(status.st_mode):
        return "link", "a link is not followed", "put the file itself here", "error"
    if not stat.S_ISREG(status.st_mode):
        if known or prefix:
            folder = stat.S_ISDIR(status.st_mode)
            return "not-a-file", "a folder where a file is expected" if folder else "not a regular file", "move it out of the dossier", "error"
        return "passed-over", "a folder the format does not know", _meant(name, tuple(_FOLDERS), f"records lie in {', '.join(_FOLDERS)}"), "warning"
    if not known:
        return "passed-over", *_passed_over(name, stem, ending, prefix), "warning"
    if ID.fullmatch(stem) is None:
        return "file-name", "the file name is no id", "name it with letters, digits, `_ . -`", "error"
    limit = _LIMITS[f".{ending}"]
    if status.st_size > limit:
        return "limit", f"{status.st_size:,} bytes; a .{ending} file is at most {limit:,}", "split it", "error"
    return None


def _passed_over(name: str, stem: str, ending: str, prefix: str) -> tuple[str, str]:
    """Why a regular file is not read, and what may have been meant."""
    if not prefix and name in _FOLDERS:
        return "a file named like a folder of records", "rename it, and put the records into a folder of that name"
    usual = "a dossier holds .yaml and .csv files"
    if prefix:
        meant = {"yml": "yaml"}.get(ending.lower(), ending.lower())
        return "not a file of the format, and not read", f"rename it to {visible(stem, 80)}.{meant}" if stem and meant in ("yaml", "csv") else usual
    if stem in _FOLDERS and ending.lower() == "csv":
        return "rows of records at the top of the dossier, and not read", f"move it into {stem}/"
    return "not a file of the format, and not read", _meant(name, ("dossier.yaml", JOURNAL, *TABLES), usual)


def _meant(name: str, known: tuple[str, ...], usual: str) -> str:
    near = nearest(name, known, 1)
    alike = near and (near[0].startswith(name[:4].lower()) or near[0].partition(".")[0] == name.partition(".")[0].lower())
    return f"did you mean `{near[0]}`?" if alike else usual


def read(root: Path, found: Found) -> bytes:
    """The bytes of a listed file, no more than it had when it was listed.

    Raises:
        OSError: it is gone, or is no longer the regular file that was listed.
    """
    with open(_opened(root, found.name), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(f"{found.name} is no longer a regular file")
        return stream.read(_LIMITS["." + found.name.rpartition(".")[2]] + 1)


def _opened(root: Path, name: str) -> int:
    """A descriptor of a file; neither it nor the folder it lies in is reached by a link."""
    how = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    folder, _, file = name.rpartition("/")
    if not folder:
        return os.open(root / file, how)
    place = os.open(root / folder, how | os.O_DIRECTORY)
    try:
        return os.open(file, how, dir_fd=place)
    finally:
        os.close(place)


def text_of(data: bytes) -> str:
    """Bytes as strict UTF-8; a byte order mark may stand at the start.

    Raises:
        ValueError: with the place of the first byte that is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise ValueError("1:byte 0 is not UTF-8: the file is UTF-16") from None
        line = data.count(b"\n", 0, error.start) + 1
        raise ValueError(f"{line}:byte {error.start} is not UTF-8") from None


def digest_of(data: bytes) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()
