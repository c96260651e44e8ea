"""The contract of a measure: named tables in, tidy rows out, and a docstring that can stand in a brief.

A measure is written as a function from Ibis tables to an Ibis table. The decorator names what it reads, refuses a docstring
without its headings and gives every measure the same shape of answer. A brief reads the SQL that is generated from the
expression and committed beside it: importing Ibis costs a quarter of a second, so nothing here imports it before it builds.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from comity.measures._tables import DECIMAL, TABLES, unbound

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import ibis.expr.types as ir

HEADINGS: Final = ("Range", "Limits", "References", "Example")
"""What every docstring says after its first line, in this order."""

UNITS: Final = ("share", "ratio", "percent", "days", "items", "column")
"""What a value is counted in; `column`: each row names its own in its `unit` column."""

SQL: Final = Path(__file__).with_name("sql")
"""Where the generated texts lie."""


@dataclass(frozen=True)
class Measure:
    """A measure: its name, what it reads, the shape of its rows and the words that explain it.

    Rows have the columns `a, b, period`, the measure's own keys (`by`), `value, low, high, n, claims`, and what it shows beside
    them (`also`). `low` and `high` are the ends between which the value lies as far as its inputs let us say; null where they
    do not. `n` is how many things the value rests on, as `Range` names them; `claims` the ids of the claims it rests on.
    There is no row where the inputs do not cover, and a 0 only where they cover and found nothing.
    """

    name: str
    reads: tuple[str, ...]
    by: tuple[str, ...]
    also: tuple[str, ...]
    unit: str
    summary: str
    """The first line of the docstring: a sentence that can stand in a brief."""
    sections: Mapping[str, str] = field(repr=False)
    """The text under each of HEADINGS. In the example, `rows` runs the measure over small tables written in place."""
    build: Callable[..., ir.Table] = field(repr=False)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of a row, in order."""
        return ("a", "b", "period", *self.by, "value", "low", "high", "n", "claims", *self.also)

    def __call__(self, *tables: ir.Table) -> ir.Table:
        """The measure as an expression over the tables it reads, in the order of `reads`."""
        import ibis

        made = self.build(*tables)
        none = ibis.literal([], type="array<string>")
        numbers = {name: made[name].cast(DECIMAL) for name in ("value", "low", "high")}
        # DuckDB adds integers up to a HUGEINT that Ibis believes is an int64: the cast makes a plain integer of it.
        tidy = made.mutate(**numbers, n=made.n.cast("int32"), claims=made.claims.fill_null(none))
        return tidy.select(*self.columns).order_by(*self.by, "period")

    def expression(self) -> ir.Table:
        """The measure over unbound tables: the same code for every engine that Ibis compiles to."""
        return self(*(unbound(name) for name in self.reads))

    def sql(self) -> str:
        """The generated text for DuckDB, as committed beside the measure."""
        return (SQL / f"{self.name}.sql").read_text(encoding="utf-8")


def measure(
    *, reads: tuple[str, ...], by: tuple[str, ...], unit: str, also: tuple[str, ...] = ()
) -> Callable[[Callable[..., ir.Table]], Measure]:
    """Make a measure of a function over the tables `reads`, answering with keys `by` and further columns `also`.

    Raises:
        ValueError: a table, a unit or the docstring is not as the contract says.
    """
    if unknown := [name for name in reads if name not in TABLES]:
        raise ValueError(f"no table is called {', '.join(unknown)}")
    if unit not in UNITS:
        raise ValueError(f"a measure's unit is one of {', '.join(UNITS)}, not {unit}")

    def make(function: Callable[..., ir.Table]) -> Measure:
        name, doc = function.__name__, inspect.getdoc(function) or ""
        summary, sections = read_docstring(name, doc)
        made = Measure(name, reads, by, also, unit, summary, sections, function)
        object.__setattr__(made, "__doc__", doc)
        return made

    return make


def read_docstring(name: str, doc: str) -> tuple[str, dict[str, str]]:
    """The first line and the sections of a docstring, refused where one is missing, empty or out of order."""
    summary, _, rest = doc.partition("\n")
    if not summary.endswith("."):
        raise ValueError(f"{name}: the docstring begins with one sentence on one line")
    parts = re.split(r"^(\w+):[ \n]", rest, flags=re.MULTILINE)
    found = tuple(parts[1::2])
    if found != HEADINGS:
        raise ValueError(f"{name}: the docstring has the headings {', '.join(HEADINGS)}, in this order; found {', '.join(found)}")
    sections = {heading: inspect.cleandoc(text).strip() for heading, text in zip(found, parts[2::2], strict=True)}
    if empty := [heading for heading, text in sections.items() if not text]:
        raise ValueError(f"{name}: nothing stands under {', '.join(empty)}")
    return summary, sections
