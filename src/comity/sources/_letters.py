"""In which letters an owner has written a file that says nothing of them."""

from __future__ import annotations

import codecs
from pathlib import Path


def encoding_of(path: Path, other: str = "latin-1") -> str:
    """UTF-8 where the whole file is that, else the one that the owner is known to use."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return other
    return "utf-8"
