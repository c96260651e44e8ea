"""Texts of the files of a dossier, and the lines of its journal."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from . import identity
from .reading import Fields

_PLAIN = re.compile(r"[A-Za-z0-9.-][A-Za-z0-9_.-]*")


def yaml_text(head: Fields, entries: Iterable[Fields] = ()) -> str:
    """A record: its head a line each, its entries one flow mapping each."""
    lines = [f"{name}: {_flow(value)}" for name, value in head.items()]
    claims = [f"  - {_flow(entry)}" for entry in entries]
    return "\n".join([*lines, *(["claims:", *claims] if claims else []), ""])


def csv_text(rows: Sequence[Fields]) -> str:
    """A table with every column that any of its rows has."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def line(recorded: str, kind: str, name: str, content: Fields) -> Fields:
    """A line of the journal; a claim's digest is its entry's."""
    own = hashlib.sha256(identity.canonical(content)).hexdigest()
    digest = identity.digest(content) if kind == "claim" else own
    return {"recorded": recorded, "id": name, "kind": kind, "digest": digest, "content": content}


def journal_text(lines: Iterable[Fields]) -> str:
    """The journal, in the order given."""
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in lines)


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    # A text that YAML could read as more than a word is quoted as JSON quotes it.
    return value if _PLAIN.fullmatch(value) else json.dumps(value)
