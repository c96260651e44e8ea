"""What lies around a file is taken off under limits: gzip, bzip2 and xz as streams that must end whole, the members of a zip that are meant.

Runs in the child process. Nothing is extracted: names inside an archive are labels, and no file is ever called by them.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import IO, Any

from comity.problems import LimitReached, bad
from comity.records._text import visible

MEMBERS = 100
RATIO, RATIO_DEFLATE, RATIO_FROM = 1000, 600, 32 << 20
"""The most bytes that one byte may become, in all and in gzip and zip, once so many have come out; tables of few values come to 540 and 210."""
_BLOCK = 1 << 20
_HEAD = 30
"""The least that stands before a member's bytes."""
_PACKED = {b"\x1f\x8b": gzip.open, b"BZh": bz2.open, b"\xfd7zXZ\x00": lzma.open}
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_NESTED = (*_PACKED, *_ZIP, b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x28\xb5\x2f\xfd")
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|script)\b", re.IGNORECASE | re.DOTALL)
_PACKING = (".gz", ".bz2", ".xz")
_GOOD_SUFFIX = re.compile(r"[A-Za-z0-9]{1,8}")


def refuse_page(begin: bytes, where: str) -> None:
    """Refuse a web page that came in place of data.

    Raises:
        BadInput: it is one.
    """
    if _PAGE.match(begin[:4096]):
        mend = "open the address in a browser: it may ask for a login or an agreement; get the file by hand and import it"
        raise bad(where, "it is a web page (HTML), and no data", mend, "page")


def is_zip(path: Path) -> bool:
    """Whether a file is a zip archive, by its first bytes."""
    return _magic(path).startswith(_ZIP)


def _magic(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(8)


def members(path: Path) -> list[str]:
    """The names in a zip, once all of it was found to be as it should.

    Raises:
        BadInput: it is damaged, or holds a link, an encrypted, doubled or overlapping member.
        LimitReached: it has too many.
    """
    with _zip(path) as archive:
        return [entry.filename for entry in _checked(archive, path)]


def plain(path: Path, into: Path, limit: int, wanted: str = "*") -> Path:
    """The plain file: the path itself, or what was written from it into a folder.

    Args:
        path: the file as it came.
        into: a folder of one's own.
        limit: the most bytes the plain file may have.
        wanted: which member of a zip, with `*` for any letters.

    Raises:
        BadInput: the archive is damaged, or has not one such member.
        LimitReached: it becomes larger than the limit, or suspiciously large.
    """
    begin = _magic(path)
    if begin.startswith(_ZIP):
        return _member(path, into, limit, wanted)
    opener: Any = next((found for magic, found in _PACKED.items() if begin.startswith(magic)), None)
    if opener is None:
        return path
    ending = next((each for each in _PACKING if path.name.lower().endswith(each)), "")  # R packs its files, and names them .rda all the same
    made = into / _label(path.name[:len(path.name) - len(ending)], "plain")
    with _sound(path), opener(path, "rb") as stream:
        most = path.stat().st_size * (RATIO_DEFLATE if opener is gzip.open else RATIO)
        _pour(stream, made, path, most, limit)
    return _no_nesting(made, path)


def _member(path: Path, into: Path, limit: int, wanted: str) -> Path:
    with _zip(path) as archive:
        found = [entry for entry in _checked(archive, path) if fnmatchcase(entry.filename, wanted) and not entry.is_dir()]
        if len(found) != 1:
            names = ", ".join(visible(entry.filename, 60) for entry in archive.infolist()[:8])
            what = f"it holds {len(found) or 'no'} file{'s' if len(found) > 1 else ''} `{wanted}`, where one is to be read"
            raise bad(path.name, f"{what} (in it: {names})", "unpack it, and import the file that is meant", "archive")
        entry = found[0]
        if entry.file_size > limit:
            raise LimitReached(_large(path, limit))
        made = into / _label(entry.filename, "member")
        _unzip(archive, entry, made, path, limit)
    return _no_nesting(made, path)


def together(path: Path, into: Path, limit: int, names: Sequence[str]) -> Path:
    """A folder with those files of a zip that have these names, in whichever folder of it, each without what R packed it in.

    Args:
        path: the zip.
        into: a folder of one's own.
        limit: the most bytes each plain file may have.
        names: of the files that are read together; some may not be there.

    Raises:
        BadInput: the archive is damaged, two files in it have one of the names, or one is a zip itself.
        LimitReached: one becomes larger than the limit, or suspiciously large.
    """
    packed, plain_ones = into / "packed", into / "together"
    for folder in (packed, plain_ones):
        folder.mkdir(exist_ok=True)
    with _zip(path) as archive:
        for entry in _checked(archive, path):
            name = entry.filename.rpartition("/")[2]
            if name not in names:
                continue
            made = packed / name
            if (plain_ones / name).exists():
                raise bad(path.name, f"two files in it are called `{name}`", "put those that are meant in a zip of their own", "archive")
            if entry.file_size > limit:
                raise LimitReached(_large(path, limit))
            _unzip(archive, entry, made, path, limit)
            if is_zip(made):
                _no_nesting(made, path)
            plain(made, plain_ones, limit).rename(plain_ones / name)
    return plain_ones


def _unzip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, made: Path, path: Path, limit: int) -> None:
    with archive.open(entry) as stream:
        _pour(stream, made, path, entry.compress_size * RATIO_DEFLATE, limit)


@contextmanager
def _zip(path: Path) -> Iterator[zipfile.ZipFile]:
    with _sound(path), zipfile.ZipFile(path) as archive:
        yield archive


@contextmanager
def _sound(path: Path) -> Iterator[None]:
    """Say of an archive that it is damaged, in one way however it shows."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, struct.error, UnicodeDecodeError, RuntimeError) as error:
        what = f"the archive is cut or damaged ({visible(str(error), 80)})"
    except OSError as error:
        if error.errno is not None:
            raise
        what = f"the archive is cut or damaged ({visible(str(error), 80)})"
    except (ValueError, IndexError, KeyError) as error:
        what = f"the archive is damaged ({type(error).__name__})"
    else:
        return
    raise bad(path.name, what, "get it again", "archive")


def _checked(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """The members of a zip, all of them plain files that lie apart."""
    entries = archive.infolist()
    if len(entries) > MEMBERS:
        many = f"it holds {len(entries)} files, and at most {MEMBERS} are allowed"
        raise LimitReached(f"{path.name}: {many}; unpack it, and import the file that is meant")
    if len({entry.filename for entry in entries}) < len(entries):
        raise bad(path.name, "two files in it have one name", "get it again from the owner", "archive")
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if entry.flag_bits & 0x1:
            raise bad(path.name, f"`{visible(entry.filename, 60)}` in it is encrypted", "unpack it with its password, and import the file", "archive")
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise bad(path.name, f"`{visible(entry.filename, 60)}` in it is a link or device", "get it again from the owner", "archive")
    _apart(entries, path)
    return entries


def _apart(entries: list[zipfile.ZipInfo], path: Path) -> None:
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            raise bad(path.name, "files in it lie over one another", "it is made to become large; get it again from the owner", "archive")
        end = entry.header_offset + _HEAD + entry.compress_size


def _pour(stream: IO[bytes], into: Path, path: Path, most: int, limit: int) -> None:
    count = 0
    with into.open("wb") as out:
        while block := stream.read(_BLOCK):
            count += len(block)
            if count > limit:
                raise LimitReached(_large(path, limit))
            if count > max(RATIO_FROM, most):
                raise LimitReached(f"{path.name}: unpacking it goes on and on, as if it were made to fill the disk; get it again from the owner")
            out.write(block)


def _large(path: Path, limit: int) -> str:
    return f"{path.name}: unpacked it has more than {limit} bytes, the most that is taken of this source; look whether it is the owner's file"


def _no_nesting(made: Path, path: Path) -> Path:
    if _magic(made).startswith(_NESTED):
        made.unlink()
        raise bad(path.name, "there is an archive in the archive", "unpack the outer one, and import what is in it", "archive")
    return made


def _label(name: str, otherwise: str) -> str:
    """A name of ours with the ending that a stranger's name has, so that messages can name the kind of file."""
    base = re.sub(r"[^A-Za-z0-9._-]", "_", name.replace("\\", "/").rsplit("/", 1)[-1]).lstrip(".-")[-80:]
    suffix = base.rpartition(".")[2]
    return base if base and _GOOD_SUFFIX.fullmatch(suffix) else otherwise
