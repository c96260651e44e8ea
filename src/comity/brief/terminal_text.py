"""Lines for a terminal: words that carry a style, wrapped so that a mark never leaves its figure.

Text from outside is only ever a piece of a row; nothing of it is read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.brief.parts import Line, Span
from comity.brief.plain import isolated

Piece = tuple[str, str]
"""Text and the name of its style; the empty name is plain."""

Row = list[Piece]

_TAG_STYLES = {"contested": "red", "stale": "yellow", "single source": "yellow", "one-sided": "yellow"}
_SHORT = 24
"""A figure up to this long stays on one row with its marks."""

_NARROW = str.maketrans("\u00a0\u202f\u2007\u2009", "    ")


def width_of(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
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
            glue = "\u00a0" if text and not text.endswith((" ", "\u00a0")) else ""
            out.append((f"{glue}[{','.join(map(str, span.marks))}]", ""))
    return out


def _kept(span: Span, text: str) -> str:
    kept = span.figure is not None and len(text) <= _SHORT and any(char.isdigit() for char in text)
    return text.replace(" ", "\u00a0") if kept else text


def wrap(parts: Iterable[Piece], width: int) -> list[Row]:
    """Rows no wider than `width`; breaks at spaces alone, and within a word only where it is wider than a row."""
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
    return _broken([(text, "")], width)


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


def _broken(word: Row, width: int) -> list[Row]:
    """A word wider than a row, cut where the row ends."""
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
