"""A file that is there whole or not at all, written as a stream: a panel can be larger than the memory that is left."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from comity.cache import written
from comity.problems import LimitReached, bad
from comity.records._text import visible

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


@contextlib.contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A stream into a file of another name, which takes the file's place once all is on the disk.

    Raises:
        BadInput: the place cannot be written.
        LimitReached: there is no room; what stood there still stands.
    """
    place = place_of(path)
    try:
        with written(place) as stream:
            yield stream
    except OSError as error:
        if error.errno in _FULL:
            raise LimitReached(f"error: {visible(str(path))} cannot be written ({error.strerror}); nothing was half-written; free space") from None
        raise bad(visible(str(path)), f"cannot be written ({error.strerror})", "name a file in a folder you may write to", "unwritable") from None


def place_of(path: Path) -> Path:
    """Where a file is to stand, whatever link leads there.

    Raises:
        BadInput: something else than a file stands there, or the name can be none.
    """
    try:
        place = Path(os.path.realpath(path))
        fit = not place.exists() or place.is_file()
    except (OSError, ValueError) as error:  # a name too long, or with a null character
        raise bad(visible(str(path)), f"cannot be written ({error})", "name a file", "unwritable") from None
    if not fit:
        raise bad(visible(str(path)), "is a folder or a device, and a panel is a file", "name a file", "unwritable")
    return place
