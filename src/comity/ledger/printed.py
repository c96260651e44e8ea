"""What the ledger prints for machines: claims and records as CLAIMS.md §8 has them, numbers as numbers, days as ISO text."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

from comity.ledger.journal import DRAFT
from comity.ledger.reading import Reading
from comity.records._dates import FIRST, LAST

Row = dict[str, Any]
_RENAMED = {"for": "for_", "by": "by_", "on": "on_text", "from": "from_text", "to": "to_text", "until": "until_text"}
CLAIM_FIELDS = (
    "claim entry record kind property party chamber which for by on earliest latest period from to due until value low high unit basis "
    "estimate cumulative denies says speaker document publisher reliability grade known recorded status standing group contested"
).split()
_CHAIN = (
    "for", "which", "speaker", "party", "first_due", "current_due", "last_due", "actual", "revisions", "slip_days", "last_slip_days", "overdue_days",
    "claims",
)
_TOTAL = (
    "unit", "bases", "announced", "pledged", "committed", "delivered", "operational", "paid", "used", "cancelled", "repaid", "pending", "low", "high",
    "contested", "umbrella", "claims",
)
_SUM = ("claim", "property", "claimed", "computed", "low", "high", "verdict", "missing", "mixed", "uses")
_FLOAT_DIGITS = 9
"""Floats are rounded once, here; the engine's last digits are its own affair."""


def plain(value: Any) -> Any:
    """A value as JSON has it: days as text, decimals as the shortest number."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float):
        rounded = round(value, _FLOAT_DIGITS)
        return int(rounded) if rounded == int(rounded) else rounded
    if isinstance(value, date):
        return value.isoformat()
    return [plain(item) for item in value] if isinstance(value, list) else value


def claim_row(row: Row) -> Row:
    """A claim as it is printed."""
    printed = {name: plain(row[_RENAMED.get(name, name)]) for name in CLAIM_FIELDS}
    printed["recorded"] = None if printed["recorded"] == DRAFT else printed["recorded"]
    printed["denies"] = True if printed["denies"] == "true" else printed["denies"]
    printed["document"] = printed["document"] or None
    printed["estimate"], printed["cumulative"] = printed["estimate"] or None, printed["cumulative"] or None
    printed["group"] = hashlib.sha256(row["group"].encode()).hexdigest()[:16]
    return printed


def claims(reading: Reading, *, everything: bool = False, record: str | None = None) -> list[Row]:
    """The claims of a reading by id; those unknown or unrecorded only where everything is asked for."""
    rows = reading.rows("claims", order="claim")
    hidden = () if everything else ("unrecorded", "unknown")
    return [claim_row(row) for row in rows if row["status"] not in hidden and record in (None, row["record"])]


def records(reading: Reading, *, record: str | None = None) -> list[Row]:
    """The records of a reading by id."""
    below = {name: _by_record(reading.rows(name, order=order)) for name, order in _BELOW.items()}
    rows = [row for row in reading.rows("states", order="record") if record in (None, row["record"])]
    return [record_row(row, *(below[name].get(row["record"], []) for name in _BELOW)) for row in rows]


_BELOW = {"chains": "record, for_, which, speaker, party", "totals": "record, unit", "arithmetic": "record, claim"}


def record_row(state: Row, chains: list[Row], totals: list[Row], arithmetic: list[Row]) -> Row:
    """A record as it is printed."""
    return {
        **{name: plain(state[name]) for name in ("record", "kind", "state")},
        "state_on": day_text(state["state_from"], state["state_to"]),
        **{name: plain(state[name]) for name in ("possible", "contested", "one_sided", "single", "stale")},
        "chains": [{name: plain(row["for_" if name == "for" else name]) for name in _CHAIN} for row in chains],
        "totals": [{name: plain(row[name]) for name in _TOTAL} for row in totals],
        "arithmetic": [{name: plain(row[name]) for name in _SUM} for row in arithmetic],
    }


def day_text(earliest: date | None, latest: date | None) -> str | None:
    """A day known more or less exactly, as CLAIMS.md §2 writes it."""
    if earliest is None or latest is None:
        return None
    first, last = earliest.isoformat(), latest.isoformat()
    if first == last:
        return first
    return f"[{'' if first == FIRST else first}..{'' if last == LAST else last}]"


def _by_record(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["record"], []).append(row)
    return found
