"""The real files as the package's own sources read them, each once."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from shared_data import plain, shared

if TYPE_CHECKING:
    import pyarrow as pa

FILES = {
    "un_votes": ("unvotes", ("un_votes.rda", "un_roll_calls.rda")),
    "atop": ("atop/atop_alliance.rda", ()),
    "sipri_arms": ("arms/sipri_trade_register.csv", ()),
}


def files(name: str) -> list[Path]:
    """The files that a source is read from here."""
    place, parts = FILES[name]
    return [shared(f"{place}/{part}") for part in parts] or [shared(place)]


def digest(name: str) -> str:
    """SHA-256 over the bytes of a source's files."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in files(name))).hexdigest()


@cache
def tables(name: str) -> dict[str, pa.Table]:
    """A source's tables by `source.table`, as measures take them."""
    return {f"{name}.{table}": rows for table, rows in read(name).items()}


def read(name: str) -> dict[str, pa.Table]:
    """The tables out of the owner's file, by the function that reads it in an import."""
    from comity.sources import atop, sipri_arms, un_votes

    place, parts = FILES[name]
    places = [plain(f"{place}/{part}") for part in parts] or [plain(place)]
    readers = {"un_votes": un_votes.read_package, "atop": atop.read_rda, "sipri_arms": sipri_arms.read_register}
    return readers[name](places[0].parent if len(places) > 1 else places[0])
