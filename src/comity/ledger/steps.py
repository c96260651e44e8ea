"""The steps of the view in their order, each a function of the tables before it; compiled to the engine's own words once.

`python -m comity.ledger.steps` writes `ledger/sql/`; a test holds the files equal to the expressions. A brief runs the files, and so
needs no expression library at run time; on another engine the same functions run as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir

SQL = Path(__file__).parent / "sql"
STEPS = (
    "superseded", "joining", "outsiders", "selected", "seen", "bases", "live", "relations", "shown", "standings", "claims",
    "heads", "parties", "documents", "publishers", "actors", "groups", "acts", "tops", "coming", "states", "came", "chains",
    "quantities", "amounts", "totals", "figures", "ratios", "sums", "arithmetic",
)
"""Names of the steps, and of the tables they make."""


def functions() -> dict[str, Callable[..., ir.Table]]:
    """The functions of the steps by name."""
    from comity.ledger import arithmetic, chains, groups, states, totals, view, visible

    modules = (view, visible, groups, states, chains, totals, arithmetic)
    return {name: next(getattr(module, name) for module in modules if hasattr(module, name)) for name in STEPS}


def expressions() -> dict[str, ir.Table]:
    """Each step as an expression over tables of the steps before it and of the stores."""
    import inspect

    import ibis

    from comity.ledger._tables import ASKED, RAW

    tables = {name: ibis.table(columns, name=name) for name, columns in {**RAW, "asked": ASKED}.items()}
    built: dict[str, ir.Table] = {}
    for name, function in functions().items():
        built[name] = function(**{argument: tables[argument] for argument in inspect.signature(function).parameters})
        tables[name] = ibis.table(built[name].schema(), name=name)
    return built


_READS = "-- reads "


def compiled() -> dict[str, str]:
    """The SQL text of each step for the engine the stores are in; its first line names the tables it reads."""
    import inspect

    import ibis

    read = {name: ", ".join(inspect.signature(function).parameters) for name, function in functions().items()}
    return {name: f"{_READS}{read[name]}\n{ordered(ibis.to_sql(expression, dialect='duckdb'))}\n" for name, expression in expressions().items()}


def ordered(sql: str) -> str:
    """The same SQL with the columns of each EXCLUDE in order: they come from a set, and a set's order is the hash seed's."""
    return re.sub(r"EXCLUDE \(([^)]*)\)", lambda found: f"EXCLUDE ({_sorted(found.group(1))})", sql)


def _sorted(names: str) -> str:
    return ", ".join(sorted(name.strip() for name in names.split(",")))


def script() -> list[tuple[str, str]]:
    """The steps' SQL as generated, in order."""
    return [(name, (SQL / f"{place:02}_{name}.sql").read_text(encoding="utf-8")) for place, name in enumerate(STEPS, 1)]


def reads(sql: str) -> frozenset[str]:
    """The steps that a step reads, as its first line says."""
    named = sql.partition("\n")[0].removeprefix(_READS)
    return frozenset(named.split(", ")) & frozenset(STEPS)


def write() -> None:
    """Write the file of each step, and remove those of steps that are gone or stand elsewhere now."""
    texts = {f"{place:02}_{name}.sql": text for place, (name, text) in enumerate(compiled().items(), 1)}
    for old in SQL.glob("*.sql"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (SQL / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
