"""Which dossiers and files the paths of a command mean: a dossier's folder, or something inside one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from comity.ledger.packaged import ABOUT


@dataclass(slots=True)
class Place:
    """A dossier's folder, how messages name it, and the files in it that are meant (all where there are none)."""

    root: Path
    shown: str
    only: set[str] = field(default_factory=set)

    def means(self, name: str) -> bool:
        """Whether a file of the dossier is meant: by its own name, or by its folder's."""
        return not self.only or any(name == given or name.startswith(f"{given}/") for given in self.only)

    def path_of(self, name: str) -> str:
        """A file of the dossier as the user would name it."""
        return os.path.join(self.shown, name) if self.shown != "." else name


def places(paths: Iterable[str]) -> list[Place]:
    """The places that paths mean, each dossier once; without any, the folder one is in."""
    found: dict[str, Place] = {}
    for text in tuple(paths) or (".",):
        root, inside = _dossier_of(text)
        place = found.setdefault(os.path.abspath(root), Place(Path(root), root))
        if inside:
            place.only.add(inside)
        else:
            place.only.clear()
    return list(found.values())


def _dossier_of(text: str) -> tuple[str, str]:
    """The dossier a path lies in, and the rest of the path; the path itself where it lies in none."""
    root, inside = text, ""
    while True:
        if os.path.isfile(os.path.join(root, ABOUT)):
            return root or ".", inside
        above, name = os.path.split(root.rstrip("/") if root.strip("/") else root)
        if not name or name in (".", "..") or not os.path.lexists(text):
            return text, ""
        root, inside = above, f"{name}/{inside}" if inside else name
