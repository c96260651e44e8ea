"""Lines for a terminal: words that carry a style, wrapped so that a mark never leaves its figure.

Text from outside is only ever a piece of a row; nothing of it is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from comity.brief.parts import Line, Span
from comity.brief.plain import isolated

Piece = tuple[str, str]
"""Text and the name of its style; the empty name is plain."""

Row = list[Piece]

_TAG_STYLES = {"contested": "red", "stale": "yellow", "single source": "yellow", "one-sided": "yellow"}
_SHORT = 24
"""A figure up to this long stays on one row with its marks."""

_KEPT, _BOUND, _HELD = "\u2007", "\u202f", "\u00a0"
"""What keeps the words of a figure together, binds a mark to the last of them, and holds a number to its unit; all print as spaces."""

_NARROW = str.maketrans("\u00a0\u202f\u2007\u2009", "    ")
_MARK = re.compile(r"\u202f?\[\d+(?:[,–]\d+)*\]")
_SINGLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u202f\u2030-\u205e\u2190-\u21ff\u2580-\u25ff]*")
"""Text of which every character takes one column; most of what a brief says."""


def width_of(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii() or _SINGLE.fullmatch(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def row_width(row: Row) -> int:
    """How many columns a row takes."""
    return sum(width_of(text) for text, _ in row)


def pieces(line: Line, *, loud: bool = False) -> list[Piece]:
    """A line's text with its marks; `loud` prints tags in capitals, as prose needs them and tables do not."""
    out: list[Piece] = []
    for span in line:
        text = isolated(span.text)
        if span.tag:
            out.append((text.upper().replace(" ", "\u00a0") if loud else text, _TAG_STYLES.get(span.tag, "")))
        elif text:
            out.append((_kept(span, text), "bold" if span.strong else ""))
        if span.marks:
            glue = _BOUND if text and not text.endswith((" ", _HELD, _KEPT)) else ""
            out.append((f"{glue}[{','.join(map(str, span.marks))}]", ""))
    return out


def _kept(span: Span, text: str) -> str:
    kept = span.figure is not None and len(text) <= _SHORT and any(char.isdigit() for char in text)
    return text.replace(" ", _KEPT) if kept else text


def wrap(parts: Iterable[Piece], width: int) -> list[Row]:
    """Rows no wider than `width`; breaks at spaces alone, and within a word only where it is wider than a row.

    Such a word breaks where a figure's words are kept together, then before a mark, within a number and its unit, between
    two marks, and only then anywhere.
    """
    rows: list[Row] = []
    row: Row = []
    used = 0
    for space, word in _words(parts):
        long = row_width(word)
        if row and used + space + long > width:
            rows.append(row)
            row, used = [], 0
        if long > width:
            *full, row = _broken(word, width)
            rows.extend(full)
            used = row_width(row)
            continue
        if row and space:
            row.append((" ", word[0][1] if row[-1][1] == word[0][1] else ""))
            used += 1
        row.extend(word)
        used += long
    rows.append(row)
    return [[(text.translate(_NARROW), style) for text, style in done] for done in rows]


def chopped(text: str, width: int) -> list[Row]:
    """A text as it stands, spaces and all, cut only where a row ends."""
    return _cut([(text, "")], width)


def _words(parts: Iterable[Piece]) -> Iterator[tuple[int, Row]]:
    """Each word with the space before it, 0 or 1; a word may change its style on the way."""
    word: Row = []
    space = 0
    for text, style in parts:
        for i, bit in enumerate(text.split(" ")):
            if i:
                if word:
                    yield space, word
                word, space = [], 1
            if bit:
                word.append((bit, style))
    if word:
        yield space, word


def widest(parts: Iterable[Piece]) -> tuple[int, int, int]:
    """The widest of what stays whole: of words with all that is kept to them, of numbers with unit and mark, and of them without it."""
    text = "".join(bit for bit, _ in parts)
    whole = max(map(width_of, text.split(" ")))
    if text.isascii():
        return whole, whole, whole
    text = text.replace(_KEPT, " ")
    kept = max(map(width_of, text.split(" ")))
    return whole, kept, max(map(width_of, text.replace(_BOUND, " ").split(" ")))


def _broken(word: Row, width: int) -> list[Row]:
    """A word wider than a row, broken where it hurts least."""
    for splitter in (_KEPT, _BOUND, _HELD, ","):
        bits = _split(word, splitter)
        if len(bits) > 1:
            break
    else:
        return _cut(word, width)
    space = 0 if splitter == "," else 1
    rows: list[Row] = []
    row: Row = []
    used = 0
    for bit in bits:
        long = row_width(bit)
        if row and used + space + long > width:
            rows.append(row)
            row, used = [], 0
        if long > width:
            *full, row = _broken(bit, width)
            rows.extend(full)
            used = row_width(row)
            continue
        if row and space:
            row.append((" ", ""))
            used += 1
        row.extend(bit)
        used += long
    return [*rows, row]


def _split(word: Row, at: str) -> list[Row]:
    """A word's parts, between which stood a space that held them; of marks each keeps its comma."""
    bits: list[Row] = [[]]
    for text, style in word:
        if at == "," and not _MARK.fullmatch(text):
            bits[-1].append((text, style))
            continue
        for i, bit in enumerate(re.split("(?<=,)", text) if at == "," else text.split(at)):
            if i:
                bits.append([])
            if bit:
                bits[-1].append((bit, style))
    return [bit for bit in bits if bit]


def _cut(word: Row, width: int) -> list[Row]:
    """A word cut where the row ends."""
    rows: list[Row] = [[]]
    room = width
    for text, style in word:
        start = 0
        for i, char in enumerate(text):
            wide = width_of(char)
            if wide > room:
                rows[-1].append((text[start:i], style))
                rows.append([])
                start, room = i, width
            room -= wide
        if start < len(text):
            rows[-1].append((text[start:], style))
    return rows


def indented(rows: list[Row], first: str, rest: str | None = None) -> list[Row]:
    """Rows moved in: the first behind `first`, the others behind as many spaces or behind `rest`."""
    hang = " " * width_of(first) if rest is None else rest
    return [[(first if i == 0 else hang, ""), *row] for i, row in enumerate(rows)]


def padded(row: Row, width: int, *, right: bool = False) -> Row:
    """A row filled with spaces to a width."""
    room = width - row_width(row)
    if room <= 0:
        return row
    return [(" " * room, ""), *row] if right else [*row, (" " * room, "")]
