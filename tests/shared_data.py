"""Real files of others, which stay where they are: tests that read them skip where they are absent."""

from __future__ import annotations

import os
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
def frame(name: str):
    """The one data frame of a shared file of R, read once for all tests."""
    import rdata

    path = shared(name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (found,) = rdata.read_rda(path).values()
    return found
