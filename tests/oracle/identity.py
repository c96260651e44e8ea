"""The digest of an entry and the ids of its claims (section 7)."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from .reading import Fields

_NOT_MEANING = {"key", "cite", "grade", "at", "quote", "lang", "translation", "note", "pick"}


def canonical(value: Any) -> bytes:
    """Canonical JSON (RFC 8785) of texts, lists and mappings, whose names here are ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def meaning(entry: Fields) -> Fields:
    """What may never change once recorded; for an obligation the article is part of it."""
    left_out = _NOT_MEANING - {"at"} if "obligation" in entry else _NOT_MEANING
    return {name: value for name, value in entry.items() if name not in left_out}


def digest(entry: Fields) -> str:
    """SHA-256 of the entry's meaning as written."""
    return hashlib.sha256(canonical(meaning(entry))).hexdigest()


def entry_id(record: str, entry: Fields) -> str:
    """`RECORD#KEY`, with the first ten digits of the digest where there is no key."""
    return f"{record}#{entry.get('key') or digest(entry)[:10]}"


def claim_id(record: str, entry: Fields, document: str | None) -> str:
    """`RECORD#KEY@DOCUMENT`; the analyst's own mark has no document."""
    return f"{entry_id(record, entry)}@{document or ''}"
