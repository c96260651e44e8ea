"""Where what was read is kept: the user's cache folder, or a temporary one where that is none."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from pathlib import Path

from comity.records._text import visible

_INSTEAD: list[tempfile.TemporaryDirectory[str]] = []
"""The folder of this run where the cache cannot be written; it is removed when Python ends."""
_SHUT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.EISDIR, errno.ELOOP, errno.ENAMETOOLONG})
"""What says that the cache is no folder one may write to; of all else, a full disk above all, a temporary folder would be no better."""


def cache_folder() -> Path:
    """Where stores and finished briefs are kept: COMITY_CACHE, else the user's cache folder; a temporary one where that cannot be written."""
    if _INSTEAD:
        return Path(_INSTEAD[0].name)
    given = os.environ.get("COMITY_CACHE")
    if given:
        return Path(given)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base and Path(base).is_absolute() else Path.home() / ".cache") / "comity"


def turn_elsewhere(error: OSError) -> bool:
    """Keep this run's stores in a temporary folder, and say so; whether that is of any use."""
    if _INSTEAD or error.errno not in _SHUT:
        return False
    place = visible(str(cache_folder()))
    try:
        _INSTEAD.append(tempfile.TemporaryDirectory(prefix="comity-", ignore_cleanup_errors=True))
    except OSError:
        return False
    if sys.stderr is not None:
        sys.stderr.write(f"note: the cache {place} cannot be written ({error.strerror}), and nothing is kept; set COMITY_CACHE to another folder\n")
    return True
