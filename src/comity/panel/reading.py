"""A panel's description, found again from its file: in the sidecar beside it, or inside the file."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from comity.panel.sidecar import EMBEDDED, SCHEMA, SIDECAR
from comity.problems import bad
from comity.records._text import visible

_LONGEST = 32 << 20
"""Bytes of a description; a hundred columns take less than one."""


def description(path: Path) -> dict[str, Any]:
    """The description of a panel, by its file or its sidecar.

    Raises:
        BadInput: there is none, it is of another file, or it is no panel's.
    """
    if not os.path.isfile(path):
        raise bad(visible(str(path)), "there is no such file", "name a file that `comity panel --out` wrote", "panel")
    if path.name.endswith(SIDECAR):
        return _parsed(path, _read(path))
    beside = path.with_name(path.name + SIDECAR)
    if not os.path.isfile(beside):
        return _parsed(path, _inside(path))
    found = _parsed(beside, _read(beside))
    told = str(found["resources"][0].get("hash", ""))
    if told and told != _digest(path):
        what = f"{visible(beside.name)} describes other bytes than this file has"
        raise bad(visible(str(path)), what, "write the panel again; or cite the sidecar by its own name, for what it was written beside", "panel")
    return found


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LONGEST + 1)
    except (OSError, ValueError) as error:
        raise bad(visible(str(path)), f"cannot be read ({error})", "name a file that `comity panel --out` wrote", "panel") from None
    if len(data) > _LONGEST:
        raise bad(visible(str(path)), "is too long for a description", "name a file that `comity panel --out` wrote", "panel")
    return data


def _inside(path: Path) -> bytes:
    """The description that Parquet and Arrow files hold.

    Raises:
        BadInput: the file holds none.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        schema = pq.read_schema(path) if path.suffix.lower() == ".parquet" else pa.ipc.open_file(path).schema
    except (OSError, pa.ArrowException):
        schema = None
    found = (schema.metadata or {}).get(EMBEDDED) if schema is not None else None
    if found is None:
        fix = f"put {visible(path.name + SIDECAR)} beside it"
        raise bad(visible(str(path)), "has no sidecar beside it, and says nothing of itself", fix, "panel")
    return bytes(found)


def _parsed(path: Path, data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
        fits = found["comity"]["schema"] == SCHEMA and isinstance(found["title"], str) and _is_whole(found)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        fits = False
    if not fits:
        raise bad(visible(str(path)), "is no description of a panel", "name a file that `comity panel --out` wrote", "panel")
    made: dict[str, Any] = found
    return made


def _is_whole(found: dict[str, Any]) -> bool:
    """Whether what is cited of a panel has the shape that its writer gives it."""
    resource, sources, question = found["resources"][0], found.get("sources", []), found["comity"].get("question", {})
    fields = resource.get("schema", {}).get("fields", [])
    lists = isinstance(sources, list) and isinstance(fields, list)
    return lists and all(isinstance(each, dict) for each in (question, *sources, *fields)) and all("name" in field for field in fields)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return f"sha256:{hashlib.file_digest(stream, 'sha256').hexdigest()}"
