"""Real files of others, which stay where they are: tests that read them skip where they are absent."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import tempfile
import warnings
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shared(name: str) -> Path:
    """The path of a shared file: in the folder COMITY_SHARED_DATA, else in `shared/data` beside the repository."""
    path = Path(os.environ.get("COMITY_SHARED_DATA") or ROOT.parent / "shared" / "data") / name
    if not path.exists():
        pytest.skip(f"{name} is not here; set COMITY_SHARED_DATA to the folder that has it")
    return path


@cache
def plain(name: str) -> Path:
    """A copy of a shared file of R as an import would read it, its compression taken off; with the others of its folder beside it."""
    path = shared(name)
    data = path.read_bytes()
    opened = next((module.decompress for start, module in OPENED.items() if data.startswith(start)), bytes)(data)
    copy = Path(FOLDER.name) / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(opened)
    return copy


FOLDER = tempfile.TemporaryDirectory(prefix="comity-shared-")
OPENED = {b"BZh": bz2, b"\x1f\x8b": gzip, b"\xfd7zXZ": lzma}


@cache
def frame(name: str):
    """The one data frame of a shared file of R, read once for all tests; equal texts are kept once, or reading would take a minute."""
    import rdata

    from comity.sources._rframe import _thrifty

    data = memoryview(plain(name).read_bytes())[len(b"RDX2\nX\n"):]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = _thrifty()(data, expand_altrep=True, altrep_constructor_dict=rdata.parser.DEFAULT_ALTREP_MAP).parse_all()
        (found,) = rdata.conversion.convert(parsed).values()
    return found
