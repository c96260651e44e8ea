"""What runs in the child process: takes a stranger's file apart under limits, and writes our tables of it.

It is asked by a line of JSON on its standard input, and answers with `answer.json` in its folder: counts, or problems.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import resource
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.problems import BadInput, LimitReached, Missing, Problem, bad
from comity.records._text import visible
from comity.sources import _archive
from comity.sources._columns import NotThisLayout
from comity.sources._source import Column, Expect, Layout, Table

if TYPE_CHECKING:
    import pyarrow as pa

ANSWER = "answer.json"
FULL = 28
"""The status a child ends with where the disk is full: it cannot write an answer."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
_R = frozenset({"rda", "rds", "rdata"})
_FILES = 64
_TOLD = 20
"""How many problems are told at the most."""


def main() -> int:
    """Do what is asked on standard input."""
    ask = json.loads(sys.stdin.readline())
    work = Path(ask["work"])
    threading.Thread(target=_outlive_none, args=(ask["life"],), daemon=True).start()
    _limit(ask["limits"])
    try:
        (work / ANSWER).write_text(json.dumps(_answer(ask, work)), encoding="utf-8")
    except OSError as error:
        if error.errno in _FULL:
            return FULL
        raise
    return 0


def _outlive_none(life: int) -> None:
    """End when the process that asked has ended."""
    os.read(life, 1)
    os._exit(1)


def _answer(ask: Mapping[str, Any], work: Path) -> dict[str, Any]:
    try:
        return {"tables": _done(ask, work)}
    except BadInput as error:
        told = list(error.problems)
        if len(told) > _TOLD:
            told[_TOLD - 1:] = [Problem(told[-1].file, 0, told[-1].code, f"{len(told) - _TOLD + 1} more problems", "mend these first")]
        return {"kind": "bad", "problems": [asdict(problem) for problem in told]}
    except (LimitReached, Missing) as error:
        return {"kind": "limit", "message": str(error)}
    except MemoryError:
        return {"kind": "memory"}


def _limit(limits: Mapping[str, int]) -> None:
    for name, most in (("AS", limits["memory"]), ("CPU", limits["cpu"]), ("FSIZE", limits["written"]), ("CORE", 0), ("NOFILE", _FILES)):
        with contextlib.suppress(ValueError, OSError):  # macOS knows no limit of address space
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))


def _done(ask: Mapping[str, Any], work: Path) -> dict[str, Any]:
    layouts = [Layout(**{**each, "optional": tuple(each["optional"]), "together": tuple(each["together"])}) for each in ask["layouts"]]
    tables = {each["name"]: _table(**each) for each in ask["tables"]}
    path = Path(ask["path"])
    _not_a_page(path, path.name)
    made, layout = _read(path, layouts, work, ask["limit_out"])
    if made.keys() != tables.keys():
        raise ValueError(f"{layout.read} gives the tables {', '.join(made)}, not {', '.join(tables)}")
    counts = {name: _checked(made[name], table, path.name) for name, table in tables.items()}
    _expected(made, tables, Expect(**{name: tuple(value) for name, value in ask["expect"].items()}), path.name, ask["year"])
    for name, table in made.items():
        _write(table, work / f"{name}.parquet")
    return {"layout": layout.name, "counts": counts}


def _table(name: str, columns: list[dict[str, str]], key: list[str], actors: list[str], time: str) -> Table:
    return Table(name, tuple(Column(**column) for column in columns), tuple(key), tuple(actors), time)


def _read(path: Path, layouts: Iterable[Layout], work: Path, limit: int) -> tuple[dict[str, pa.Table], Layout]:
    """The tables of a file, by the layout that fits; where none does, what the nearest says."""
    failures: list[tuple[int, BadInput]] = []
    for layout, file in _fitting(path, layouts, work, limit):
        module, _, function = layout.read.partition(":")
        try:
            return getattr(import_module(module), function)(file), layout
        except NotThisLayout as error:
            failures.append((error.distance, error))
        except ImportError as error:
            raise Missing(f"{path.name}: reading it needs the package {visible(str(error.name), 60)}; install comity[bulk]") from None
    if failures:
        raise min(failures, key=lambda each: each[0])[1]
    read = ", ".join(layout.name for layout in layouts)
    raise bad(path.name, "it is of no kind that this source is read from", f"what is read: {read}", "layout")


def _fitting(path: Path, layouts: Iterable[Layout], work: Path, limit: int) -> Iterator[tuple[Layout, Path]]:
    """The layouts that are of the file's kind, each with the plain file it is to read."""
    made: dict[str, Path] = {}
    refusal: BadInput | None = None
    found = False
    packed = _archive.is_zip(path)
    for layout in layouts:
        if packed and layout.together:
            folder = _archive.together(path, _folder(work, "together"), limit, layout.together)
            if (folder / layout.together[0]).exists():
                yield layout, folder
                return
        wanted = (layout.member or f"*.{layout.ending}") if packed else "*"
        try:
            if wanted not in made:
                made[wanted] = _not_a_page(_archive.plain(path, _folder(work, len(made)), limit, wanted), path.name)
        except BadInput as error:
            if not packed:
                raise
            refusal = refusal or error
            continue
        kind = _kind(made[wanted])
        if _family(layout.ending) == kind:
            if kind == "xml":
                _declares_nothing(made[wanted], path.name)
            found = True
            yield layout, made[wanted]
    if not found and refusal is not None:
        raise refusal


def _not_a_page(path: Path, name: str) -> Path:
    with path.open("rb") as stream:
        _archive.refuse_page(stream.read(4096), name)
    return path


def _folder(work: Path, number: int | str) -> Path:
    made = work / f"plain-{number}"
    made.mkdir(exist_ok=True)  # one that failed may have left it
    return made


def _family(ending: str) -> str:
    """Kinds of file that can be told apart by how they begin; all text that is neither JSON nor XML is one."""
    return "r" if ending.lower() in _R else ending.lower() if ending.lower() in ("json", "xml", "parquet", "xlsx", "dta") else "text"


def _kind(path: Path) -> str:
    with path.open("rb") as stream:
        begin = stream.read(64)
    if begin.startswith((b"RDX", b"RDA", b"X\n\x00", b"A\n")):
        return "r"
    if begin.startswith(b"PAR1"):
        return "parquet"
    if begin.startswith(b"<stata_dta>") or (begin[:1] in (b"\x71", b"\x72", b"\x73") and begin[1:3] in (b"\x01\x01", b"\x02\x01")):
        return "dta"
    text = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    return "xml" if text.startswith(b"<") else "json" if text.startswith((b"{", b"[")) else "text"


def _declares_nothing(path: Path, name: str) -> None:
    """Refuse XML that declares a type of document: no data set does, and there entities are declared, which stand for files or for each other."""
    end = b""
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            if b"<!DOCTYPE" in end + block or b"\0" in block:
                raise bad(name, "it declares a type of document, or is no UTF-8", "get it again from the owner", "xml")
            end = block[-16:]


def _checked(table: pa.Table, told: Table, file: str) -> dict[str, int]:
    """The counts of a table that is as the contract says: rows, and rows whose code is no state's.

    Raises:
        BadInput: two rows have one key.
    """
    if not table.schema.equals(told.schema()):
        raise ValueError(f"{told.name}: the columns are {table.schema}, not {told.schema()}")
    table.validate(full=True)
    if told.key:
        groups = table.group_by(list(told.key)).aggregate([([], "count_all")])
        if groups.num_rows < table.num_rows:
            import pyarrow.compute as pc

            first = groups.filter(pc.greater(groups["count_all"], 1)).slice(0, 1).to_pylist()[0]
            named = ", ".join(f"{name} {visible(str(first[name]), 40)}" for name in told.key)
            what = f"{table.num_rows - groups.num_rows} rows of {told.name} repeat another's {', '.join(told.key)} (the first: {named})"
            raise bad(file, what, "get the owner's file; it is doubled or altered", "doubled")
    counts = {"rows": table.num_rows}
    return counts | {f"{name} no state": table[name].null_count for name in told.actors if table[name].null_count}


def _expected(made: Mapping[str, pa.Table], tables: Mapping[str, Table], expect: Expect, file: str, year: int) -> None:
    """Refuse a file whose rows, states or years lie outside what the source can have.

    Raises:
        BadInput: they do.
    """
    import pyarrow.compute as pc

    problems = []
    states = {actor for name, table in tables.items() for column in table.actors for actor in pc.unique(made[name][column]).to_pylist()} - {None}
    rows = next(iter(made.values())).num_rows
    for what, count, (low, high) in (("rows", rows, expect.rows), ("states", len(states), expect.states)):
        if count < low or (high is not None and count > high):
            problems.append(f"{what}: {count} are in it, and {_bounds(low, high)} are expected")
    first, last = expect.years[0], expect.years[1] or year
    years = [each for name, table in tables.items() if table.time for each in _years(made[name][table.time])]
    if years and not (first <= min(years) and max(years) <= last):
        problems.append(f"years: it goes from {min(years)} to {max(years)}, and {first} to {last} is expected")
    if problems:
        mend = "look whether it is the whole file of this source, as the owner gives it"
        raise BadInput([Problem(file, 0, "expect", what, mend) for what in problems])


def _bounds(low: int, high: int | None) -> str:
    return f"at least {low}" if high is None else f"{low} to {high}"


def _years(column: pa.ChunkedArray) -> list[int]:
    import pyarrow as pa
    import pyarrow.compute as pc

    plain = pc.year(column) if pa.types.is_date(column.type) else column
    ends = pc.min_max(plain).as_py()
    return [end for end in ends.values() if end is not None]


def _write(table: pa.Table, path: Path) -> None:
    import pyarrow.parquet as pq

    pq.write_table(table, path, compression="zstd", row_group_size=1 << 20, store_schema=True, write_page_checksum=True)
