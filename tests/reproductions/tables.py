"""The real files as the package's own sources read them; each once, and kept beside pytest's cache, since one of them takes half a minute."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

import comity
from shared_data import ROOT, shared

FILES = {
    "un_votes": ("unvotes", ("un_votes.rda", "un_roll_calls.rda")),
    "atop": ("atop/atop_alliance.rda", ()),
    "sipri_arms": ("arms/sipri_trade_register.csv", ()),
}
DONE = "done"
KEPT = ROOT / ".pytest_cache" / "tables"


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
    code = b"".join(path.read_bytes() for part in ("sources", "states") for path in sorted((Path(comity.__file__).parent / part).glob("*.*")))
    folder = KEPT / hashlib.sha256(digest(name).encode() + code).hexdigest()[:16] / name
    if not (folder / DONE).exists():
        made = read(name)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as work:
            for table, rows in made.items():
                pq.write_table(rows, Path(work) / f"{table}.parquet")
            shutil.copytree(work, folder, dirs_exist_ok=True)
        (folder / DONE).touch()
    return {f"{name}.{path.stem}": pq.read_table(path, partitioning=None) for path in sorted(folder.glob("*.parquet"))}


def read(name: str) -> dict[str, pa.Table]:
    """The tables out of the owner's file, by the function that reads it in an import."""
    from comity.sources import atop, sipri_arms, un_votes

    place = shared(FILES[name][0])
    readers = {"un_votes": un_votes.read_package, "atop": atop.read_rda, "sipri_arms": sipri_arms.read_register}
    return readers[name](place)
