"""Which dossiers are read: those named, those that ship with the package, or both."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import comity.problems
from comity.ledger import _csv, _folder
from comity.ledger._yaml import Refused
from comity.problems import BadInput, Problem, bad
from comity.records import RECORDS
from comity.records._text import visible

ABOUT = "dossier.yaml"
WORLD = "world"
_NAME = re.compile(r"^dossier: *([A-Za-z0-9_.-]+)", re.MULTILINE)
_KINDS = {kind.folder: kind for kind in RECORDS}


def packaged() -> tuple[Path, ...]:
    """The dossiers that ship with the package, in order of their names."""
    home = Path(comity.problems.__file__).parent / "dossiers"
    return tuple(sorted(file.parent for file in home.glob(f"*/{ABOUT}")))


@cache
def shipped() -> frozenset[str]:
    """The names of the dossiers that ship with the package."""
    return frozenset(found.group(1) for folder in packaged() if (found := _NAME.search((folder / ABOUT).read_text(encoding="utf-8"))))


def world() -> tuple[Path, ...]:
    """The dossier of organisations and treaties, which every brief reads beside those it is given."""
    return tuple(root for root in packaged() if root.name == WORLD)


def folders(given: Iterable[str | Path], with_packaged: bool = False, with_world: bool = False) -> tuple[Path, ...]:
    """The dossiers to read, in the order given; without any, those of the package.

    Args:
        given: folders of dossiers.
        with_packaged: whether those of the package are read beside them.
        with_world: whether that of organisations and treaties is, where the others are not.

    Raises:
        BadInput: a folder is no dossier, or two dossiers hold a record of one id.
    """
    chosen = [Path(text) for text in given]
    if not chosen:
        return packaged()  # no two of these share a record: a test sees to it
    for folder in chosen:
        if not os.path.isfile(folder / ABOUT):
            raise bad(visible(str(folder)), f"the folder holds no {ABOUT}", "name a dossier's folder; `comity new A B` makes one", "no-dossier")
    named = len(chosen) + with_packaged
    chosen.extend(packaged() if with_packaged else world() if with_world else ())
    apart = tuple({folder.resolve(): folder for folder in reversed(chosen)}.values())[::-1]
    if named > 1:  # what is read beside one dossier without being named is looked at by the engine, and not file by file
        refuse_shared_records(apart)
    return apart


def refuse_shared_records(chosen: Iterable[Path]) -> None:
    """See that no record id stands in two of the dossiers: its claims could not be told apart.

    Raises:
        BadInput: every id that does, with both places.
    """
    first: dict[str, tuple[Path, str]] = {}
    problems = []
    for folder in chosen:
        for record, file in _record_ids(folder):
            there, where = first.setdefault(record, (folder, file))
            if there != folder:
                what = f"the record `{visible(record, 80)}` is in {visible(str(there / where))} too"
                problems.append(Problem(visible(str(folder / file)), 0, "doubled-record", what, "rename one of the two, or leave one dossier out"))
    if problems:
        raise BadInput(problems)


def _record_ids(folder: Path) -> Iterator[tuple[str, str]]:
    """Each record of a dossier with its file, read off names and first columns; nothing is judged here."""
    for found in _folder.listing(folder).files:
        place, slash, name = found.name.partition("/")
        if not slash:
            continue
        if name.endswith(".yaml"):
            yield name.removesuffix(".yaml"), found.name
        else:
            yield from ((record, found.name) for record in dict.fromkeys(_ids_of_rows(folder, found, _KINDS[place].name)))


def _ids_of_rows(folder: Path, found: _folder.Found, kind: str) -> Iterator[str]:
    try:
        for row in _csv.rows(_folder.text_of(_folder.read(folder, found))):
            yield f"{row.get('body', '')}#{row.get('item', '')}" if kind == "vote" else str(row.get(kind, ""))
    except (OSError, ValueError, Refused):
        return
