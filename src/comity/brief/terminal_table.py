"""Tables for a terminal: columns share the width, and where they cannot, each row becomes a short list."""

from __future__ import annotations

from comity.brief import charts, strings
from comity.brief.parts import Profile, ProfileRow, Table
from comity.brief.plain import visible
from comity.brief.terminal_text import Piece, Row, indented, padded, pieces, row_width, width_of, wrap

_GAP = 2
_LEAST = 8
"""A column narrower than this holds no word; the table is then printed as a list."""

_TIGHT = 72
"""Below this width the profile gives up its indent and half its gaps."""

_LONGEST_SPARK = 20
"""The profile shows no more years than this; its heading says which."""


def table_rows(table: Table, width: int) -> list[Row]:
    """A table with its header, indented by two."""
    room = width - 2
    names = [visible(column.name) for column in table.columns]
    cells = [[pieces(line) for line in row] for row in table.rows]
    widths = _widths(table, names, cells, room)
    rows: list[Row] = []
    if widths is None:
        for row in cells:
            rows += _listed(names, row, room)
    else:
        rights = [column.align == "right" for column in table.columns]
        rows += _side_by_side([[(name, "dim")] for name in names], widths, rights)
        for row in cells:
            rows += _side_by_side(row, widths, rights)
    if table.note:
        rows += wrap([(visible(table.note), "dim")], room)
    return indented(rows, "  ")


def _widths(table: Table, names: list[str], cells: list[list[list[Piece]]], room: int) -> list[int] | None:
    """Each column's width, or None where they do not fit side by side."""
    natural = [max([width_of(name), *(row_width(row[i]) for row in cells)]) for i, name in enumerate(names)]
    room -= _GAP * (len(names) - 1)
    if sum(natural) <= room:
        return natural
    shares = [column.weight for column in table.columns]
    if not any(shares):
        shares = [int(wide > 12) for wide in natural]
    kept = sum(wide for wide, share in zip(natural, shares, strict=True) if not share)
    left, total = room - kept, sum(shares)
    if total == 0 or left < _LEAST * sum(1 for share in shares if share):
        return None
    widths = list(natural)
    open_ = [i for i, share in enumerate(shares) if share]
    for i in sorted(open_, key=lambda i: natural[i] / shares[i]):
        # The ones that need least take what they need, so that the others share the rest.
        widths[i] = min(natural[i], max(left * shares[i] // total, _LEAST))
        left, total = left - widths[i], total - shares[i]
    return widths if sum(widths) <= room else None


def _side_by_side(cells: list[list[Piece]], widths: list[int], rights: list[bool] | None = None, *, gap: int = _GAP) -> list[Row]:
    rights = rights or [False] * len(cells)
    blocks = [wrap(cell, wide) for cell, wide in zip(cells, widths, strict=True)]
    rows: list[Row] = []
    for i in range(max(len(block) for block in blocks)):
        row: Row = []
        for n, (block, wide, right) in enumerate(zip(blocks, widths, rights, strict=True)):
            if n:
                row.append((" " * gap, ""))
            row.extend(padded(block[i] if i < len(block) else [], wide, right=right))
        rows.append(row)
    return rows


def _listed(names: list[str], cells: list[list[Piece]], room: int) -> list[Row]:
    rows: list[Row] = []
    for i, (name, cell) in enumerate(zip(names, cells, strict=True)):
        label: list[Piece] = [] if i == 0 else [(f"{name}: ", "dim")]
        rows += indented(wrap([*label, *cell], room - (2 if i else 0)), "  " if i else "")
    return rows


def profile_rows(profile: Profile, title: str, width: int) -> list[Row]:
    """The profile with its heading: state and evidence share what domain, sparkline and arrow leave."""
    indent, gap = ("  ", 2) if width >= _TIGHT else ("", 1)
    window = cut(profile.window, _LONGEST_SPARK)
    domains = [cut(row.domain, 14) for row in profile.rows]
    states = [pieces(row.state) for row in profile.rows]
    evidence = [pieces(row.evidence) for row in profile.rows]
    sparks = [charts.spark_text(row.spark[-_LONGEST_SPARK:]) for row in profile.rows]
    first = max(map(width_of, domains), default=0)
    spark = max([width_of(window), *map(len, sparks)])
    room = width - len(indent) - first - spark - len(strings.ONE_YEAR) - 4 * gap
    state, last = _shared(room, max(map(row_width, states), default=0), max([len(strings.EVIDENCE), *map(row_width, evidence)]))
    widths = [first, state, spark, len(strings.ONE_YEAR), last]
    header: list[list[Piece]] = [[], [], [(window, "")], [(strings.ONE_YEAR, "")], [(strings.EVIDENCE, "")]]
    rows: list[Row] = [_over(title, indented(_side_by_side(header, widths, gap=gap), indent)[0])]
    for row, domain, now, drawn, proof in zip(profile.rows, domains, states, sparks, evidence, strict=True):
        cells: list[list[Piece]] = [[(domain, "")], now, [(drawn, "")], [(_arrow(row), "")], proof]
        rows += indented(_side_by_side(cells, widths, gap=gap), indent)
    return rows


def _shared(room: int, first: int, second: int) -> tuple[int, int]:
    """Two columns' widths: what each needs, or its share of the room by need."""
    if first + second <= room:
        return first, second
    right = min(second, max(room * second // (first + second), _LEAST + 1))
    return room - right, right


def cut(name: str, width: int) -> str:
    """A name in at most so many columns."""
    shown = visible(name)
    if width_of(shown) <= width:
        return shown
    while width_of(shown) > width - 1:
        shown = shown[:-1]
    return shown.rstrip() + "…"


def _arrow(row: ProfileRow) -> str:
    return f" {strings.ARROWS.get(row.arrow, strings.ARROWS['unknown'])}"


def _over(title: str, head: Row) -> Row:
    """The title written over the empty start of the header."""
    plain = "".join(text for text, _ in head)
    return [(title, "bold"), (plain[width_of(title):], "dim")]
