"""A panel that was put together: the table, and what each of its columns is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Field
from comity.panel.request import SYSTEMS, Request

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow as pa

    from comity.panel.inputs import Input


SHOWN = 20
"""Rows that a notebook shows."""


def counted(cells: Mapping[str, int]) -> str:
    """How many cells say what, in words."""
    return ", ".join(f"{count:,} {status.replace('_', ' ')}" for status, count in cells.items() if count) or "no cells"


@dataclass(frozen=True, eq=False, repr=False)
class Result:
    """The table of a panel, its columns described, and the question it answers."""

    table: pa.Table
    fields: tuple[Field, ...]
    """One for each column of the table, in its order."""
    question: Request
    years: tuple[int, ...]

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The sources of all columns, each once, in the order of the columns."""
        return tuple({given.source.name: given for field in self.fields for given in field.inputs}.values())

    @cached_property
    def title(self) -> str:
        """One line: what of whom, and when."""
        asked = self.question
        names = ", ".join(column.name for column in asked.columns[:4]) + (" and others" if len(asked.columns) > 4 else "")
        pairs = f"{asked.pairs} pairs" if isinstance(asked.pairs, str) else ", ".join("–".join(pair) for pair in asked.pairs[:4])
        more = "" if isinstance(asked.pairs, str) or len(asked.pairs) <= 4 else f" and {len(asked.pairs) - 4} more"
        span = f"{self.years[0]}–{self.years[-1]}" if len(self.years) > 1 else str(self.years[0]) if self.years else "no year"
        known = f", as known on {asked.known}" if asked.known else ""
        return f"{names}: {pairs}{more} of the {SYSTEMS[asked.system]} list, {span}{known}"

    def __len__(self) -> int:
        """How many rows the panel has."""
        return int(self.table.num_rows)

    def __repr__(self) -> str:
        """What of whom and when, and how large."""
        return f"<{type(self).__name__} of {len(self):,} rows, {self.title}>"

    def to_arrow(self) -> pa.Table:
        """The panel as a pyarrow table."""
        return self.table

    def to_pandas(self) -> pandas.DataFrame:
        """The panel as a pandas data frame, its description in `attrs["comity"]`."""
        frame = self.table.to_pandas()
        frame.attrs["comity"] = self.describe()
        return frame

    def to_polars(self) -> polars.DataFrame:
        """The panel as a Polars data frame."""
        import polars

        return polars.DataFrame(self.table)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Arrow's C stream of the table, for whoever asks."""
        return self.table.__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        """The first rows under the title, for a notebook, and what the cells without a figure say."""
        from html import escape

        names = self.table.column_names
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        rows = [[escape("" if row[name] is None else str(row[name])) for name in names] for row in self.table.slice(0, SHOWN).to_pylist()]
        body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        told = "".join(f"<li>{escape(field.name)}: {escape(counted(field.cells))}</li>" for field in self.fields if field.cells)
        more = f"<p>{len(self) - SHOWN:,} more rows</p>" if len(self) > SHOWN else ""
        return f"<p>{escape(self.title)}</p><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}<ul>{told}</ul>"

    def describe(self) -> dict[str, Any]:
        """The panel as a Data Package, without a file."""
        from comity.panel.sidecar import describe

        return describe(self)

    def write(self, path: str | Path) -> Path:
        """The panel as a file, by the ending of its name, with its sidecar beside it; the place of the sidecar.

        Raises:
            BadInput: the ending is unknown, the format cannot hold so much, or the place cannot be written.
            LimitReached: there is no room.
        """
        from comity.panel.writing import write

        return write(self, Path(path))
