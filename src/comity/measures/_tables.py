"""The tables a measure may read: names, columns and types, defined here and nowhere else.

All of them hold one pair's records as they stand on one (on, known, recorded); the ledger's view makes them under these names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    import ibis.expr.types as ir

DECIMAL: Final = "decimal(38, 9)"
"""Money and quantities: exact, and wide enough for 1e24 with half a unit in the last of eight decimals."""

IBIS: Final = {
    "text": "string", "text[]": "array<string>", "day": "date", "decimal": DECIMAL, "int": "int64", "bool": "boolean",
}
"""The engine's type for each of the words used in TABLES."""


def _columns(spec: str) -> dict[str, str]:
    """Columns of a table from words like ``record`` (text) or ``checked:day``."""
    return {name: kind or "text" for name, _, kind in (word.partition(":") for word in spec.split())}


TABLES: Final[Mapping[str, Mapping[str, str]]] = {
    "asked": _columns("on_day:day known_day:day recorded_day:day today:day a b"),
    "heads": _columns(
        "record kind dossier title domain domains:text[] form binding what unit basis way origin destination giver receiver by_"
        " target actor organisation issue proposition question criteria type_ level where_ agreement part_of replaces amends"
        " checked:day"
    ),
    "parties": _columns("record actor whole role"),
    "claims": _columns(
        "claim entry record kind property party chamber which part_of for_ by_ on_text earliest:day latest:day period from_text"
        " to_text due due_earliest:day due_latest:day until_text until_latest:day value:decimal low:decimal high:decimal"
        " half:decimal unit basis estimate:bool cumulative:bool denies says speaker of_ text lean:int probability:decimal words"
        " outcome document publisher reliability grade:int known:day recorded:day status standing group contested:bool condition"
        " note at_ quote"
    ),
    "groups": _columns(
        "group record kind property party chamber which for_ by_ of_ text unit basis period from_earliest:day from_latest:day"
        " to_earliest:day to_latest:day earliest:day latest:day day_from:day day_to:day shown denied:bool value:decimal"
        " low:decimal high:decimal half:decimal speaker known:day n_claims:int n_documents:int contested:bool one_sided:bool"
        " single:bool estimate:bool cumulative:bool part_of lean:int"
    ),
    "states": _columns(
        "record kind state state_from:day state_to:day state_claim possible contested:bool one_sided:bool single:bool stale:bool"
        " last_confirmed:day open_:bool"
    ),
    "chains": _columns(
        "record for_ which speaker first_due:day current_due:day revisions:int actual:day slip_days:int last_slip_days:int"
        " overdue_days:int first_claim current_claim last_due:day"
    ),
    "totals": _columns(
        "record unit bases:text[] announced:decimal pledged:decimal committed:decimal delivered:decimal paid:decimal used:decimal"
        " pending:decimal low:decimal high:decimal contested:bool umbrella:bool counted:bool claims:text[]"
    ),
    "arithmetic": _columns(
        "record claim property claimed:decimal computed:decimal low:decimal high:decimal verdict missing uses:text[] mixed"
    ),
    "documents": _columns("document publisher title published published_latest:day url where_ lang seen root"),
    "publishers": _columns("publisher name kind state reliability basis"),
    "actors": _columns("actor name kind"),
}
"""Columns and types of each table, in order."""


def unbound(name: str) -> ir.Table:
    """A table by its name and columns alone, tied to no data and no engine."""
    import ibis

    return ibis.table({column: IBIS[kind] for column, kind in TABLES[name].items()}, name=name)
