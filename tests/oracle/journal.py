"""What the journal held by a day, and what is not in it yet (sections 4 and 6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .reading import Fields

_NAMED = ("claim", "publisher", "document", "actor")


@dataclass(frozen=True)
class View:
    """The world day, the knowledge day, the ledger day, and the day it is."""

    on: date
    known: date
    recorded: date
    today: date


class Journal:
    """The lines of a journal, asked by kind and id."""

    def __init__(self, lines: Iterable[Fields]) -> None:
        self._lines: dict[tuple[str, str], list[tuple[date, Fields]]] = defaultdict(list)
        for line in lines:
            # Whatever is none of these four is the head of a record.
            kind = line["kind"] if line["kind"] in _NAMED else "head"
            day = date.fromisoformat(line["recorded"])
            self._lines[kind, line["id"]].append((day, line["content"]))

    def recorded(self, kind: str, name: str) -> date | None:
        """The day of the first line, or none for a draft."""
        lines = self._lines.get((kind, name))
        return lines[0][0] if lines else None

    def at(self, kind: str, name: str, written: Fields, view: View) -> Fields | None:
        """The version a view reads: what is written and not recorded counts only today."""
        lines = self._lines.get((kind, name), [])
        draft = not lines or not _same(kind, lines[-1][1], written)
        if draft and view.recorded == view.today:
            return written
        versions = [content for day, content in lines if day <= view.recorded]
        return versions[-1] if versions else None


def _same(kind: str, recorded: Fields, written: Fields) -> bool:
    if kind == "claim":
        return all(_text(recorded, name) == _text(written, name) for name in ("grade", "pick"))
    return _filled(recorded) == _filled(written)


def _filled(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value and name != "claims"}


def _text(fields: Fields, name: str) -> str:
    return str(fields.get(name) or "")
