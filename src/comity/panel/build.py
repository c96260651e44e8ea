"""A panel put together: the rows from the frame, each measure's squares laid over them, every column with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from heapq import merge
from typing import TYPE_CHECKING, Any

from comity.panel import cells
from comity.panel.columns import NOT_COVERED, STATUSES, ZERO, Field
from comity.panel.inputs import Inputs, refuse_absent
from comity.panel.progress import Progress
from comity.panel.request import SYSTEMS, Asked, Request
from comity.panel.result import Result
from comity.panel.rows import rows_of
from comity.problems import bad

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyarrow as pa

    from comity.measures._square import Square
    from comity.panel.cells import Laid, Rows
    from comity.panel.inputs import Input

_WHOLE = frozenset({"items", "yes or no"})
"""Units whose figures are whole numbers."""


def build(
    request: Request, *, status: bool = False, n: bool = False, parts: bool = False, absent_is_null: bool = False, progress: Progress | None = None
) -> Result:
    """Answer a request.

    Args:
        request: the question.
        status: a column beside each measure's, with what each cell says.
        n: a column beside each measure's, with how many things each figure rests on.
        parts: the further columns that a measure has beside its figure.
        absent_is_null: leave the columns empty whose source is not on this machine, where it would be refused.
        progress: where to say how far it is.

    Raises:
        BadInput: no year is asked for, and the sources cover none.
        Missing: a source is not here.
    """
    works = _works(request, Inputs(request.known, absent_is_null=True))
    if not absent_is_null:
        refuse_absent(given for work in works for given in work.inputs)
    years = request.years if request.years is not None else _covered_years(works, request.span)
    with progress or Progress() as line:
        line.say("states and pairs")
        rows = rows_of(request, years)
        laid = {work: tuple(cells.empty(rows, work.column.measure.also if parts else ()) for _ in _ways(work.column, request)) for work in works}
        _lay(laid, rows, years, line)
    made, fields = _keys(rows, request)
    for work, columns in laid.items():
        for (suffix, direction), each in zip(_ways(work.column, request), columns, strict=True):
            for name, array, field in _shown(work.column, suffix, each, status=status, n=n):
                made.append((name, array))
                fields.append(replace(field, direction=direction, inputs=work.inputs, years=work.span))
    return Result(_table(made), tuple(fields), request, years)


@dataclass(frozen=True, eq=False)
class _Work:
    """A column to be made: what it rests on, and the years that this covers."""

    column: Asked
    inputs: tuple[Input, ...]
    tables: Mapping[str, pa.Table] | None
    span: tuple[int, int] | None


def _works(request: Request, tables: Inputs) -> list[_Work]:
    works = []
    for column in request.columns:
        inputs, found = tables.of(column.measure.needs(**column.options), request.system)
        span = column.measure.covers(found, **column.options) if found is not None else None
        works.append(_Work(column, inputs, found, span))
    return works


def _covered_years(works: list[_Work], span: tuple[int | None, int | None]) -> tuple[int, ...]:
    """From the first to the last year that any measure covers, within a span.

    Raises:
        BadInput: none covers any of it.
    """
    spans = [work.span for work in works if work.span is not None]
    first = span[0] if span[0] is not None else min((begin for begin, _ in spans), default=None)
    last = span[1] if span[1] is not None else max((end for _, end in spans), default=None)
    if first is None or last is None or first > last:
        why = sorted({f"; {given.source.name}: {given.why}" for work in works for given in work.inputs if given.why})
        mend = "name the years: range(1990, 2021), or --from 1990 --to 2020"
        raise bad("years", f"the sources cover no year of those{''.join(why)}", mend, "years")
    return tuple(range(first, last + 1))


def _lay(laid: Mapping[_Work, tuple[Laid, ...]], rows: Rows, years: tuple[int, ...], line: Progress) -> None:
    """Lay all measures' squares, year by year and not measure by measure: what two measures make of the same votes is then made once."""
    wanted = {work: {year for year in years if work.span is not None and work.span[0] <= year <= work.span[1]} for work in laid}
    for square, work in merge(*(_squares(work, years) for work in laid if work.tables is not None), key=lambda pair: pair[0].period):
        cells.lay(rows, square, laid[work])
        wanted[work].discard(square.period)
        line.say(f"{square.period}, {years.index(square.period) + 1} of {len(years)} years: {work.column.name}")
    for work, left in wanted.items():
        cells.nothing(rows, left, laid[work])


def _squares(work: _Work, years: tuple[int, ...]) -> Iterator[tuple[Square, _Work]]:
    for square in work.column.measure.build(work.tables or {}, years, **work.column.options):
        yield square, work


def _ways(column: Asked, request: Request) -> tuple[tuple[str, str], ...]:
    """The columns that a measure makes: one, but where a row stands for both ways of a pair and they may differ."""
    if not column.measure.directed:
        return (("", ""),)
    return (("_ab", "a towards b"), ("_ba", "b towards a")) if request.undirected else (("", "a towards b"),)


def _keys(rows: Rows, request: Request) -> tuple[list[tuple[str, pa.Array]], list[Field]]:
    """The columns that say whose row it is, and of which year."""
    import pyarrow as pa

    ids, absent, system = pa.array(rows.actors.tolist(), pa.string()), rows.code_a == cells.NO_CODE, SYSTEMS[request.system]
    first, second = ("one of the two", "the other one") if request.undirected else ("the first of the pair", "the second of the pair")
    return [
        ("a", ids.take(pa.array(rows.a))), ("b", ids.take(pa.array(rows.b))),
        ("code_a", pa.array(rows.code_a, mask=absent)), ("code_b", pa.array(rows.code_b, mask=absent)), ("year", pa.array(rows.year)),
    ], [
        Field("a", "string", f"The state that is {first}: an actor's id"), Field("b", "string", f"The state that is {second}: an actor's id"),
        Field("code_a", "integer", f"The number of a in the {system} list"), Field("code_b", "integer", f"The number of b in the {system} list"),
        Field("year", "integer", "The year"),
    ]


def _shown(column: Asked, suffix: str, laid: Laid, *, status: bool, n: bool) -> Iterator[tuple[str, pa.Array, Field]]:
    """A measure's figures as a column of the table, and those that go beside it."""
    import numpy as np
    import pyarrow as pa

    measure, name = column.measure, column.name + suffix
    empty = laid.status > ZERO
    whole = measure.unit in _WHOLE
    values = np.where(empty, 0, np.nan_to_num(laid.value)).astype(np.int32) if whole else laid.value
    about: dict[str, Any] = {
        "measure": measure.name, "rule": measure.told(**column.options), "options": column.options,
        "limits": measure.sections["Limits"], "references": measure.sections["References"],
    }
    described = Field(name, "integer" if whole else "number", measure.summary.rstrip("."), unit=measure.unit, cells=laid.cells(), **about)
    yield name, pa.array(values, mask=empty), described
    if status:
        words = pa.array(STATUSES, pa.string()).take(pa.array(laid.status))
        what = f"What each cell of {name} says: {', '.join(STATUSES)}"
        yield f"{name}_status", words, Field(f"{name}_status", "string", what, measure=measure.name)
    if n:
        counted = laid.status < NOT_COVERED
        yield f"{name}_n", pa.array(laid.n, mask=~counted), Field(f"{name}_n", "integer", f"How many things {name} rests on", measure=measure.name)
    for part in measure.parts:
        if (side := laid.beside.get(part.name)) is not None:
            told = replace(described, name=f"{name}_{part.name}", type="number", description=f"{part.what}, beside {name}", unit=part.unit, cells={})
            yield told.name, pa.array(side, mask=np.isnan(side)), told


def _table(made: list[tuple[str, pa.Array]]) -> pa.Table:
    """The columns as a table.

    Raises:
        BadInput: two have one name.
    """
    import pyarrow as pa

    names = [name for name, _ in made]
    if twice := [name for place, name in enumerate(names) if name in names[:place]]:
        raise bad("measures", f"two columns would be called {twice[0]}", "give the measure another name: other=measure", "measure")
    return pa.table([array for _, array in made], names=names)
