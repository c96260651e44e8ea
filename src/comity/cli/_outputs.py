"""Where the outputs of a command go: files written whole, devices and pipes written through, and no place that must not be written."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from comity.problems import LimitReached, bad
from comity.records._text import visible

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What the system says where there is no room."""
_HANDED = ("/dev/", "/proc/")
"""Names of what another has opened: /dev/stdout may be a file, and is its owner's to replace."""


def refuse_unfit(files: Mapping[str, str], roots: Iterable[Path]) -> None:
    """See that outputs, by the option that names each, go to different places, and none into a dossier that is read.

    Raises:
        BadInput: two are the same, or one lies in a dossier.
    """
    if list(files.values()).count("-") > 1:
        raise bad("command line", "two outputs cannot both go to standard output", "name a file for one of them")
    first: dict[object, str] = {}
    homes = {os.path.realpath(root): root for root in roots}
    for option, file in files.items():
        if file == "-" or _is_stream(file):
            continue
        place = os.path.realpath(file)
        home = next((shown for home, shown in homes.items() if place == home or place.startswith(home.rstrip(os.sep) + os.sep)), None)
        if home is not None:
            what = f"the file would lie in the dossier {visible(str(home))}, which is read"
            raise bad(visible(file), what, "name a file outside the dossier", "in-dossier")
        refuse_own(file)
        for name in (place, _inode(place)):
            other = first.setdefault(name, option) if name else option
            if other != option:
                raise bad(visible(file), f"--{other} and --{option} name the same file", "name another file for one of them", "same-file")


def refuse_own(file: str) -> None:
    """See that an output does not take the place of a file of a dossier, whether that is read or not.

    Raises:
        BadInput: it would.
    """
    from comity.ledger._folder import is_own  # costs what help must not

    if is_own(os.path.realpath(file)):
        raise bad(visible(file), "this is a file of a dossier, and no place for an output", "name a file outside the dossier", "in-dossier")


def write_output(path: Path, text: str) -> None:
    """Write an output: a file whole or not at all, whatever a link leads to; a device or a pipe as it comes.

    Raises:
        BadInput: the place cannot be written.
        LimitReached: there is no room.
    """
    from comity.cache import write_whole  # costs what help must not

    data = text.encode("utf-8")
    through = _is_stream(str(path))
    try:
        if through:
            with path.open("wb") as stream:
                stream.write(data)
        else:
            write_whole(Path(os.path.realpath(path)), data)
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno in FULL:
            left = "" if through else "; nothing was half-written; free space"
            raise LimitReached(f"error: {visible(str(path))} cannot be written ({error.strerror}){left}") from None
        raise bad(visible(str(path)), f"cannot be written ({error.strerror})", "name a file in a folder you may write to", "unwritable") from None
    except ValueError as error:  # a name with a null character
        raise bad(visible(str(path)), f"cannot be written ({error})", "name a file", "unwritable") from None


def _is_stream(file: str) -> bool:
    """Whether a file is there and is written through: a device, a pipe, a socket, or what another has opened."""
    try:
        mode = os.stat(file).st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISDIR(mode) and (not stat.S_ISREG(mode) or os.path.abspath(file).startswith(_HANDED))


def _inode(place: str) -> tuple[int, int] | None:
    """What a file is, whatever its names; None where there is none yet."""
    try:
        status = os.stat(place)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino
