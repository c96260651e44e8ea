"""Python's way in: a ledger, read at some days, as claims, records and briefs; and panels."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.ledger import reading
from comity.ledger.printed import claim_row
from comity.panel.result import Result
from comity.problems import bad
from comity.records import _dates
from comity.records._text import visible

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from comity.brief.parts import Brief as _Brief
    from comity.brief.write import Question


class Table:
    """Rows with named columns, and the same as Arrow, pandas or Polars; any of them also takes it as it stands (Arrow's C stream)."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        """Keep the rows."""
        self.rows = rows

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, each a mapping."""
        return iter(self.rows)

    def __repr__(self) -> str:
        """How many rows, and their columns."""
        count = len(self.rows)
        return f"<Table of {count} {'row' if count == 1 else 'rows'}{': ' if self.rows else ''}{', '.join(self.rows[0]) if self.rows else ''}>"

    def to_arrow(self) -> pyarrow.Table:
        """The rows as a pyarrow table."""
        import pyarrow

        return pyarrow.Table.from_pylist(self.rows)

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas data frame."""
        return self.to_arrow().to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """The rows as a Polars data frame."""
        import polars

        return polars.DataFrame(self.to_arrow())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Arrow's C stream, for whoever asks."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        """The first rows, for a notebook."""
        from html import escape

        shown = self.rows[:20]
        names = list(shown[0]) if shown else []
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        cells = [[escape("" if row[name] is None else str(row[name])) for name in names] for row in shown]
        body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in cells)
        left = len(self.rows) - len(shown)
        more = f"<p>{left} more {'row' if left == 1 else 'rows'}</p>" if left else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


class Brief:
    """A finished brief: its text, page, Markdown and JSON; a notebook shows it by itself."""

    def __init__(self, question: Question) -> None:
        """Keep the question; what is asked of the brief is written when it is asked."""
        self._question = question

    @property
    def parts(self) -> _Brief:
        """The brief as its parts."""
        return self._question.brief

    def _print(self, form: str, **look: Any) -> str:
        from comity.brief.write import Form

        return self._question.output(Form(form, **look))

    @property
    def html(self) -> str:
        """The page: one file without script."""
        return self._print("html")

    @property
    def markdown(self) -> str:
        """Markdown with footnotes."""
        return self._print("md")

    @property
    def object(self) -> dict[str, Any]:
        """The object `comity brief --json` prints."""
        return self._question.object

    def text(self, width: int = 80) -> str:
        """The brief as text."""
        return self._print("text", width=width)

    def __repr__(self) -> str:
        """The pair and the days."""
        clocks = self._question.clocks
        return f"<Brief {'–'.join(self._question.pair)}, on {clocks.on}, known {clocks.known}, recorded {clocks.recorded}>"

    def __str__(self) -> str:
        """The brief as text of 80 columns."""
        return self.text()

    def _repr_html_(self) -> str:
        """The page in a frame of its own, so that its style stays its own."""
        from html import escape

        return f'<iframe srcdoc="{escape(self.html)}" sandbox style="width:100%;height:60em;border:0" title="{escape(self.parts.title)}"></iframe>'

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        """What notebooks and documents choose from."""
        return {"text/html": self._repr_html_(), "text/markdown": self.markdown, "text/plain": str(self)}


@dataclass(frozen=True, repr=False)
class Ledger:
    """Dossiers at some days; `at` gives the same at others. Nothing is read until something is asked."""

    roots: tuple[Path, ...]
    on: str | None = None
    known: str | None = None
    recorded: str | None = None

    def at(self, as_of: str | None = None, *, on: str | None = None, known: str | None = None, recorded: str | None = None) -> Ledger:
        """The same ledger in the world of `on`, as known by `known` and recorded by `recorded`; `as_of` sets the first two.

        Args:
            as_of: the state of the world on a day, as it was known that day.
            on: the day in the world, if another; it may lie ahead.
            known: what was public by a day, if another.
            recorded: what the ledger held by a day.

        Raises:
            BadInput: one of them is no day such as 2024-11-05, or lies ahead where nothing is known yet.
        """
        for name, day in (("as_of", as_of), ("on", on), ("known", known), ("recorded", recorded)):
            if day is not None:
                _check_day(name, day)
        return replace(self, on=on or as_of or self.on, known=known or as_of or self.known, recorded=recorded or self.recorded)

    def __repr__(self) -> str:
        """The dossiers by their folders, and the days that were given."""
        days = "".join(f", {name}={day}" for name, day in (("on", self.on), ("known", self.known), ("recorded", self.recorded)) if day)
        return f"<Ledger of {', '.join(root.name or str(root) for root in self.roots)}{days}>"

    @property
    def clocks(self) -> reading.Clocks:
        """The three days; today where none was given."""
        return reading.clocks(self.on, self.known, self.recorded)

    @property
    def claims(self) -> Table:
        """The claims, as `comity claims --json` prints them."""
        with reading.ask(self.roots, self.clocks) as answer:
            return Table([claim_row(row) for row in answer.rows("claims", order="claim") if row["status"] not in ("unknown", "unrecorded")])

    @property
    def records(self) -> Table:
        """The records, as `comity records --json` prints them."""
        from comity.ledger.printed import records

        with reading.ask(self.roots, self.clocks) as answer:
            return Table(records(answer))

    def brief(self, a: str, b: str) -> Brief:
        """The brief on a pair, by the ids of its actors, or by codes or names they had on the day in the world.

        Raises:
            BadInput: one is not known, or both are the same.
        """
        from comity.brief.write import Question
        from comity.ledger.actors import pair
        from comity.ledger.packaged import folders, packaged

        roots = self.roots if self.roots == packaged() else folders(self.roots, with_world=True)
        return Brief(Question(roots, self.clocks, pair(a, b, roots, self.clocks.on)))


def _check_day(name: str, day: object) -> None:
    """Refuse what is no day, or one ahead where the day in the world is not what is asked.

    Raises:
        BadInput: it is refused.
    """
    if not isinstance(day, str):
        raise bad(name, f"`{visible(str(day), 40)}` is not a text", "write a day such as '2024-11-05'", "day")
    if not _dates.is_day(day):
        raise bad(name, _dates.not_a_day(day), "write a day such as 2024-11-05", "day")
    if name != "on" and day > _dates.today():
        raise bad(name, _dates.ahead(day, _dates.today()), f"write {_dates.today()} or earlier", "day")


def open_ledger(path: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] | None = None) -> Ledger:
    """The ledger of a dossier, of several, or of those that ship with the package.

    Raises:
        BadInput: a folder is no dossier.
    """
    from comity.ledger.packaged import folders

    given = [] if path is None else [path] if isinstance(path, (str, os.PathLike)) else list(path)
    return Ledger(folders([os.fspath(each) for each in given]))


FORMS = ("pandas", "polars", "arrow", "panel")
"""What a panel is handed out as."""


class Panel(Result):
    """A panel: its table, what each column rests on, and how to cite it; a notebook shows it by itself."""

    def cite(self, form: str = "plain") -> str:
        """How to cite the panel and every source it rests on: `plain`, `bibtex` or `csl`.

        Raises:
            BadInput: there is no such form.
        """
        from comity.brief.citing_panels import cited

        return cited(self.describe(), form)


def panel(  # noqa: PLR0913 - a question has as many sides
    pairs: str | Iterable[tuple[str, str]] = "directed", years: Iterable[int] | int | None = None, measures: str | Iterable[str] = (), *,
    system: str = "cow", known: str | None = None, options: Mapping[str, Mapping[str, Any]] | None = None, status: bool = False, n: bool = False,
    parts: bool = False, missing: str = "refuse", as_: str | None = None,
) -> Any:
    """A tidy table of measures: a row a pair and year, a column a measure.

    Args:
        pairs: all pairs, `directed` or `undirected`, or some, each from its first state to its second: [("RUS", "IRN")].
        years: such as range(1990, 2021); all that the measures' sources cover where none are named.
        measures: names of bulk measures; `column=measure` names the column, so that one measure can stand twice under different rules.
        system: the list of states that rows are laid on: `cow` or `gw`.
        known: what was public by a day, such as 2015-06-30; all that is on this machine where none is named.
        options: rules of a column that differ from the literature's: {"s_score": {"metric": "squared"}}.
        status: a column beside each, which says what each cell is.
        n: a column beside each, with how many things each figure rests on.
        parts: the further columns of measures that have some.
        missing: `refuse`, or `null` to leave the columns of a source empty that is not on this machine.
        as_: `pandas`, `polars`, `arrow`, or `panel` for the object that describes, writes and cites itself. Where none is named: pandas or
            Polars, whichever the code that asks has imported, else that object.

    Raises:
        BadInput: part of it cannot be answered, and which.
        Missing: a source is not on this machine.
    """
    from comity.panel._asker import works_with
    from comity.panel.build import build
    from comity.panel.request import asked, chosen

    form = chosen("as_", as_, FORMS) if as_ is not None else works_with() or "panel"
    request = asked(pairs, years, measures, system=system, known=known, options=options)
    absent_is_null = chosen("missing", missing, ("refuse", "null")) == "null"
    made = build(request, status=status, n=n, parts=parts, absent_is_null=absent_is_null)
    found = Panel(made.table, made.fields, made.question, made.years)
    return {"pandas": found.to_pandas, "polars": found.to_polars, "arrow": found.to_arrow}.get(form, lambda: found)()


__all__ = ["Brief", "Ledger", "Panel", "Table", "open_ledger", "panel"]
