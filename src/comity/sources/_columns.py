"""From a stranger's file to typed columns: every column of it handled, ignored by name or refused, every cell cast or named with its line.

What reads a layout calls `strings` (CSV, tab) or `_rframe.frame` (R), then `typed`. All of it runs in the child process.
"""

from __future__ import annotations

import codecs
import csv
import itertools
import operator
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.problems import BadInput, Problem, bad
from comity.records._text import nearest, visible
from comity.sources._cells import ABSENT, as_text, caster
from comity.sources._source import IGNORED, Column, Layout

if TYPE_CHECKING:
    import pyarrow as pa

ROW = "row_"
"""The column that `strings` and `frame` add: the line of the file a row begins on, or its number."""
_TOLD = 5
"""How many problems of a kind are told one by one."""
_CHUNK = 65_536
_PREAMBLE = 50
"""How many lines may stand before the header."""


FAR = 10_000
"""How far a file is from a layout whose header or data frame it has not at all: a file with a changed column is nearer to its own layout."""


class NotThisLayout(BadInput):
    """A file whose columns are not those of a layout; another layout may fit better."""

    def __init__(self, problems: Problem | Iterable[Problem], distance: int = 0) -> None:
        """Keep how many columns are not as they should be, where one problem stands for many."""
        super().__init__(problems)
        self.distance = distance or len(self.problems)


def header(names: Sequence[str], layout: Layout, file: str = "the file") -> dict[int, str]:
    """The columns of a file that are kept: the place of each, with the name it is handled by.

    Raises:
        NotThisLayout: a column is neither handled nor ignored, or one that is needed is not there; the nearest is named.
    """
    made = [layout.handled(name) for name in names]
    unknown = [name for name, handled in zip(names, made, strict=True) if handled is None]
    lacking = [name for name in layout.needed() if name not in names]
    if len(lacking) >= max(_TOLD, len(layout.needed()) // 2 + 1):
        raise _of_another(lacking, layout, file, len(unknown) + len(lacking))
    doubled = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
    if doubled:
        raise bad(file, f"the column `{visible(doubled[0], 60)}` is there twice", "remove one of them", "columns")
    if unknown or lacking:
        raise NotThisLayout([*_unknown(unknown, lacking, layout, file), *_lacking(lacking, unknown, layout, file)])
    return {place: handled for place, handled in enumerate(made) if handled is not None and handled != IGNORED}


def _of_another(lacking: list[str], layout: Layout, file: str, distance: int) -> NotThisLayout:
    """What is said once of a file that lacks most columns: it is another one altogether."""
    named = ", ".join(f"`{name}`" for name in lacking[:_TOLD]) + (" and more" if len(lacking) > _TOLD else "")
    what = f"it lacks {len(lacking)} of the {len(layout.needed())} columns that are read of {layout.name} ({named})"
    return NotThisLayout(Problem(file, 1, "columns", what, "look whether it is a file of this source, as the owner gives it"), distance)


def _unknown(unknown: list[str], lacking: list[str], layout: Layout, file: str) -> Iterator[Problem]:
    for name in unknown:
        near = nearest(name, lacking or list(layout.columns), 1)
        hint = f"the nearest that is known is `{near[0]}`; " if near else ""
        what = f"the column `{visible(name, 60)}` is not one that {layout.name} has"
        yield Problem(file, 1, "columns", what, f"{hint}import a version of the layout that is read, or report the change of the file")


def _lacking(lacking: list[str], unknown: list[str], layout: Layout, file: str) -> Iterator[Problem]:
    for name in lacking:
        near = nearest(name, unknown, 1)
        hint = f"the nearest in the file is `{visible(near[0], 60)}`; " if near else ""
        what = f"the column `{name}`, which {layout.name} needs, is not there"
        yield Problem(file, 1, "columns", what, f"{hint}import the file as the owner gives it")


def strings(path: Path, layout: Layout, *, delimiter: str = ",", encoding: str = "utf-8", begins: str = "",
            renamed: Callable[[list[str]], list[str]] | None = None, quoted: bool = True) -> pa.Table:
    """The handled columns of a delimited text file, as strings under their handled names, with the line of each row.

    Args:
        path: the plain file.
        layout: which columns are handled.
        delimiter: what parts the cells.
        encoding: of the file; a byte order mark is taken off.
        begins: what the header line begins with, where lines stand before it.
        renamed: gives each column of the header its name, where the owner's file leaves some without one.
        quoted: whether `"` may stand around a cell; where not, it is a letter like another.

    Raises:
        BadInput: it is not text, a row has too few or too many cells, a quote is not closed, or a column is not known.
    """
    import pyarrow as pa

    _is_text(path, encoding)
    with path.open(encoding="utf-8-sig" if encoding == "utf-8" else encoding, newline="") as stream:
        before = _skip(stream, begins, path.name)
        reader = csv.reader(stream, delimiter=delimiter, strict=True, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)
        try:
            names = next(reader, None)
            if names is None:
                raise bad(path.name, "the file is empty", "get it again", "empty")
            kept = header(renamed(names) if renamed else names, layout, path.name)
            schema = pa.schema([(name, pa.string()) for name in kept.values()] + [(ROW, pa.int64())])
            rows = _rows(reader, len(names), path.name, before)
            return pa.Table.from_batches(_batches(rows, list(kept), schema), schema)
        except csv.Error as error:
            raise bad(path.name, visible(str(error)), "get the file again; it is cut or damaged", "csv", reader.line_num + before) from None


def _is_text(path: Path, encoding: str) -> None:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    line = 1
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            if b"\0" in block:
                line += block.count(b"\n", 0, block.index(b"\0"))
                raise bad(path.name, "a byte of the file is 0: it is no text", "export it as UTF-8", "encoding", line)
            try:
                decoder.decode(block)
            except UnicodeDecodeError as error:
                line += error.object.count(b"\n", 0, error.start)
                raise bad(path.name, f"it is not {encoding}", f"export it as {encoding}", "encoding", line) from None
            line += block.count(b"\n")
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        raise bad(path.name, f"it ends in the middle of a character of {encoding}", "get it again; it is cut", "encoding", line) from None


def _skip(stream: Any, begins: str, file: str) -> int:
    """Leave the lines before the header unread; how many there were."""
    if not begins:
        return 0
    for before in range(_PREAMBLE):
        here = stream.tell()
        if (line := stream.readline()).startswith(begins):
            stream.seek(here)
            return before
        if not line:
            break
    what = f"no line begins with `{begins}`, as the header does"
    raise NotThisLayout(Problem(file, 1, "columns", what, "import the file as the owner gives it"), FAR)


def _rows(reader: Any, width: int, file: str, before: int) -> Iterator[tuple[int, list[str]]]:
    begin = reader.line_num + 1
    for cells in reader:
        if len(cells) != width and cells:
            what = f"the row has {len(cells)} cells, and the header {width}"
            raise bad(file, what, "get the file again; it is cut or damaged", "csv", begin + before)
        if cells:
            yield begin + before, cells
        begin = reader.line_num + 1


def _batches(rows: Iterator[tuple[int, list[str]]], places: list[int], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    pick = operator.itemgetter(*places) if len(places) > 1 else lambda cells: tuple(cells[place] for place in places)
    while chunk := [(line, pick(cells)) for line, cells in itertools.islice(rows, _CHUNK)]:  # a file may have thousands of columns more
        columns = zip(*(cells for _, cells in chunk), strict=True) if places else ()
        arrays = [pa.array(column, pa.string()) for column in columns]
        yield pa.record_batch([*arrays, pa.array([line for line, _ in chunk], pa.int64())], schema=schema)


def typed(table: pa.Table, columns: Iterable[Column], *, absent: Collection[str] = ABSENT, words: Mapping[str, Mapping[str, Any]] | None = None,
          day: Callable[[str], str] | None = None, file: str = "the file", tolerance: int = 0) -> pa.Table:
    """The columns as their types, those of them that the table has; a cell that cannot be cast is refused with its line and column.

    Args:
        table: of `strings` or `frame`; columns not asked for stay as they are.
        columns: names and types.
        absent: what stands in a cell that holds nothing, which becomes null.
        words: by column, what its words mean, where they are not the value itself: `{"choice": {"1": "yes"}}`; a word not listed is refused.
        day: turns a file's way to write a day into 2024-11-05; raises ValueError where it is none.
        file: how messages name the file.
        tolerance: how many cells may fail, and become null.

    Raises:
        BadInput: more cells than the tolerance cannot be cast; the first are told, and how many there are.
    """
    problems: list[Problem] = []
    failed = 0
    for column in columns:
        if column.name not in table.column_names:
            continue
        cast = caster(column, (words or {}).get(column.name), day)
        made, wrong = _cast(table[column.name], column, cast, absent)
        failed += len(wrong)
        problems += [_failed(table, column, place, file) for place in wrong[:_TOLD]]
        table = table.set_column(table.column_names.index(column.name), column.name, made)
    if failed > tolerance:
        told = sorted(problems)[:_TOLD]
        rest = [Problem(file, 0, "cast", f"{failed - len(told)} more cells cannot be read", "the same")] if failed > len(told) else []
        raise BadInput([*told, *rest])
    return table


def _cast(values: pa.ChunkedArray, column: Column, cast: Callable[[str], Any], absent: Collection[str]) -> tuple[pa.Array, list[int]]:
    """An array of the column's type, and the places of the cells that could not be cast."""
    import pyarrow as pa
    import pyarrow.compute as pc

    from comity.sources._source import Table

    to = Table("one", (column,), ()).schema().field(0).type
    coded = values.combine_chunks().dictionary_encode()
    words, wrong = [], []
    for place, word in enumerate(coded.dictionary.to_pylist()):
        text = as_text(word)
        made = None
        if text is not None and text not in absent:
            try:
                made = cast(text)
            except ValueError:
                wrong.append(place)
        words.append(made)
    made_of = pa.array(words, to)
    found = made_of.take(coded.indices)
    if not wrong:
        return found, []
    hit = pc.is_in(coded.indices, value_set=pa.array(wrong, coded.indices.type))
    return found, pc.indices_nonzero(hit).to_pylist()


def _failed(table: pa.Table, column: Column, place: int, file: str) -> Problem:
    row = table[ROW][place].as_py() if ROW in table.column_names else place + 1
    shown = visible(str(table[column.name][place].as_py()), 60)
    kind = {"date": "a day", "bool": "true or false", "string": "a known word"}.get(column.type, "a number that fits")
    return Problem(file, int(row), "cast", f"`{shown}` in the column {column.name} is not {kind}", "correct the cell, or get the file again")
