"""A data frame out of an R file (.rda, .rds), read by a library that runs no code; in the child process, under its limits."""

from __future__ import annotations

import gc
import struct
import warnings
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.problems import BadInput, Problem, bad
from comity.records._text import visible
from comity.sources._columns import FAR, ROW, NotThisLayout, header
from comity.sources._source import Layout

if TYPE_CHECKING:
    import pyarrow as pa

_LATIN1 = 4
"""The bit of R's general pointer that says so of a text; the others are ASCII or UTF-8."""
_RDX, _XDR = b"RDX3\n", b"X\n"
_HEAD = struct.Struct(">ii")
_KIND, _CHAR, _MORE = 0xFF, 9, 0x600
"""Of an object's flags: the bits of its kind, the kind of a text, and the bits that say that attributes or a tag follow."""
_CODES = ("LGL", "INT", "REAL")


def frame(path: Path, layout: Layout, name: str = "") -> pa.Table:
    """The handled columns of a data frame, under their handled names and as R's types have them, with the number of each row.

    Args:
        path: the file, no longer compressed.
        layout: which columns are handled.
        name: which data frame is meant, where the file has several.

    Raises:
        BadInput: the file cannot be read, holds no such data frame, or has a column that is not known.
    """
    found = _frames(path)
    chosen = name or (next(iter(found)) if len(found) == 1 else "")
    if chosen not in found:
        named = ", ".join(visible(each, 40) for each in list(found)[:10]) or "none"
        what = f"it has not the data frame {name}" if name else "it has not one data frame"
        raise NotThisLayout(Problem(path.name, 0, "rda", f"{what} but: {named}", "import the owner's file"), FAR)
    try:
        return _table(found[chosen], layout, path.name)
    except BadInput:
        raise
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise bad(path.name, f"its data frame is damaged ({type(error).__name__})", "get the file again", "rda") from None


def _table(body: Any, layout: Layout, file: str) -> pa.Table:
    import pyarrow as pa

    names = [_text(each) or "" for each in _attributes(body)["names"].value]
    kept = header(names, layout, file)
    arrays = {handled: _array(body.value[place], file, handled) for place, handled in kept.items()}
    length = len(next(iter(arrays.values()), ()))
    if any(len(array) != length for array in arrays.values()):
        raise bad(file, "its columns are not of one length", "get the file again; it is damaged", "rda")
    return pa.table({**arrays, ROW: pa.array(range(1, length + 1), pa.int64())})


@lru_cache(maxsize=1)  # one file is asked for several data frames, or by several layouts
def _frames(path: Path) -> dict[str, Any]:
    """The data frames of a file by name; the one of an .rds file has none."""
    gc.disable()  # millions of small objects that are all kept
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _named(_parsed(path))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file ends this reader in any of a dozen ways
        what = f"it cannot be read as an R file ({type(error).__name__}: {visible(str(error), 80)})"
        raise bad(path.name, what, "get the file again; it is cut, damaged or no R file", "rda") from None
    finally:
        gc.enable()


def _parsed(path: Path) -> Any:
    """The object in a file: of the usual format by a reader that keeps equal texts once, of others by the library's own."""
    import rdata

    data = path.read_bytes()
    body = data[len(_RDX):] if data.startswith((b"RDX2\n", b"RDX3\n")) else data
    if not body.startswith(_XDR):
        return rdata.parser.parse_file(path).object
    return _thrifty()(memoryview(body)[len(_XDR):], expand_altrep=True, altrep_constructor_dict=rdata.parser.DEFAULT_ALTREP_MAP).parse_all().object


@lru_cache(maxsize=1)
def _thrifty() -> Any:
    """The library's reader, with equal texts kept once: a file of roll calls has millions of them, each an object of half a kilobyte."""
    from rdata.parser import RObject
    from rdata.parser._parser import parse_r_object_info
    from rdata.parser._xdr import ParserXDR

    class Thrifty(ParserXDR):
        def _parse_vector_value(self, *given: Any) -> list[Any]:
            length, read, found, seen = self.parse_int(), self.file.read, [], {}
            for _ in range(length):
                flags, size = _HEAD.unpack(read(_HEAD.size))
                if flags & _KIND != _CHAR or flags & _MORE or size < -1:
                    self.file.seek(-_HEAD.size, 1)
                    found.append(self.parse_R_object(*given))
                    continue
                text = read(size) if size >= 0 else None
                if text is not None and len(text) < size:
                    raise EOFError("a text is cut")
                if (flags, text) not in seen:
                    seen[flags, text] = RObject(parse_r_object_info(flags), text, None, None, None)
                found.append(seen[flags, text])
            return found

    return Thrifty


def _named(parsed: Any) -> dict[str, Any]:
    if parsed.info.type.name == "VEC":
        return {"": parsed} if "names" in _attributes(parsed) else {}
    found: dict[str, Any] = {}
    while parsed.info.type.name == "LIST":
        value, rest = parsed.value
        if value.info.type.name == "VEC" and "names" in _attributes(value):
            found[_symbol(parsed.tag)] = value
        parsed = rest
    return found


def _attributes(made: Any) -> dict[str, Any]:
    found, node = {}, made.attributes
    while node is not None and node.info.type.name == "LIST":
        found[_symbol(node.tag)] = node.value[0]
        node = node.value[1]
    return found


def _symbol(tag: Any) -> str:
    whole = tag.referenced_object or tag
    return _text(whole.value) or ""


def _text(made: Any) -> str | None:
    if made.value is None:
        return None
    return str(made.value.decode("latin-1" if made.info.gp & _LATIN1 else "utf-8"))


def _array(made: Any, file: str, column: str) -> pa.Array:
    """A vector of R as an array: factors as their words, days as days."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = made.info.type.name
    if kind == "STR":
        seen: dict[tuple[bytes | None, int], str | None] = {}
        for each in made.value:
            if (each.value, each.info.gp) not in seen:
                seen[each.value, each.info.gp] = _text(each)
        return pa.array([seen[each.value, each.info.gp] for each in made.value], pa.string())
    if kind not in _CODES:
        raise bad(file, f"the column {column} is of R's type {kind}, which is not read", "import the owner's file", "rda")
    attributes = _attributes(made)
    classes = [_text(each) for each in attributes["class"].value] if "class" in attributes else []
    plain = pa.array(made.value, from_pandas=True)
    if "factor" in classes:
        words = pa.array([_text(each) for each in attributes["levels"].value], pa.string())
        return words.take(pc.subtract(plain.cast(pa.int64()), 1))
    return plain.cast(pa.int32()).cast(pa.date32()) if "Date" in classes else plain
