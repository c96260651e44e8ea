"""Tables for a terminal: columns share the width, and where they cannot, each row becomes a short list."""

from __future__ import annotations

from comity.brief import charts, strings
from comity.brief.parts import Profile, ProfileRow, Table
from comity.brief.plain import visible
from comity.brief.terminal_text import Piece, Row, indented, padded, pieces, row_width, widest, width_of, wrap

_GAP = 2
_LEAST = 4
"""No column is made narrower than this while its text is longer."""

_HIGHEST = 6
"""A row higher than this is hard to follow; the table is then printed as a list."""

_SHORT = 30
"""A cell of a row printed as a list that is no wider than this shares its row with others."""

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
        rows += side_by_side([[(name, "dim")] for name in names], widths, rights)
        for row in cells:
            rows += side_by_side(row, widths, rights)
    if table.note:
        rows += wrap([(visible(table.note), "dim")], room)
    return indented(rows, "  ")


def _widths(table: Table, names: list[str], cells: list[list[list[Piece]]], room: int) -> list[int] | None:
    """Each column's width, or None where they do not fit side by side.

    A column is as wide as the widest of its words, however little weight it has; a figure leaves its mark, and its words
    each other, only where there is no room for that.
    """
    natural = [max([width_of(name), *(row_width(row[i]) for row in cells)]) for i, name in enumerate(names)]
    room -= _GAP * (len(names) - 1)
    if sum(natural) <= room:
        return natural
    words = [[max(width_of(word) for word in name.split(" "))] * 3 for name in names]
    for row in cells:
        words = [list(map(max, word, widest(cell))) if cell else word for word, cell in zip(words, row, strict=True)]
    least = _least([[min(max(one, _LEAST), wide) for one in word] for word, wide in zip(words, natural, strict=True)], room)
    if least is None:
        return None
    widths = _shared_out(least, natural, [column.weight for column in table.columns], room)
    high = max((-(-wide // given) for wide, given in zip(natural, widths, strict=True)), default=1)
    return widths if high <= _HIGHEST else None


def _least(words: list[list[int]], room: int) -> list[int] | None:
    """The least width of each column: of as few of them as need be it is that of the smaller of its words."""
    least = [word[0] for word in words]
    for binding in (1, 2):
        while (over := sum(least) - room) > 0:
            saved = [wide - word[binding] for wide, word in zip(least, words, strict=True)]
            if not any(saved):
                break
            enough = [saving for saving in saved if saving >= over]
            i = saved.index(min(enough) if enough else max(saved))
            least[i] = words[i][binding]
    return least if sum(least) <= room else None


def _shared_out(least: list[int], natural: list[int], weights: list[int], room: int) -> list[int]:
    """The room shared out by weight, no column below what it needs nor above what it can use."""
    kept = [wide if not weight else low for low, wide, weight in zip(least, natural, weights, strict=True)]
    if sum(kept) <= room and any(weights):
        least = kept
    low, high = 0.0, float(room)
    while high - low > 0.05:
        share = (low + high) / 2
        if sum(_held(least, natural, weights, share)) <= room:
            low = share
        else:
            high = share
    widths = _held(least, natural, weights, low)
    for i in sorted(range(len(widths)), key=lambda i: widths[i] - natural[i]):
        widths[i] += min(room - sum(widths), natural[i] - widths[i])
    return widths


def _held(least: list[int], natural: list[int], weights: list[int], share: float) -> list[int]:
    return [min(max(low, int(share * (weight or 1))), wide) for low, wide, weight in zip(least, natural, weights, strict=True)]


def side_by_side(cells: list[list[Piece]], widths: list[int], rights: list[bool] | None = None, *, gap: int = _GAP) -> list[Row]:
    """Cells wrapped to their columns, next to each other."""
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
    """A row as a short list: what is long on rows of its own, what is short side by side."""
    rows = wrap(cells[0], room)
    run: list[Piece] = []
    for name, cell in zip(names[1:], cells[1:], strict=True):
        told: list[Piece] = [(f"{name}: ".replace(" ", "\u00a0"), "dim"), *cell]
        if row_width(told) > _SHORT:
            rows += indented(wrap(run, room - 2), "  ") if run else []
            rows += indented(wrap(told, room - 2), "  ")
            run = []
        else:
            run += [("; ", ""), *told] if run else told
    return [*rows, *(indented(wrap(run, room - 2), "  ") if run else [])]


def profile_rows(profile: Profile, title: str, width: int) -> list[Row]:
    """The profile with its heading: state and evidence share what domain, sparkline and arrow leave."""
    window = cut(profile.window, _LONGEST_SPARK)
    domains = [cut(row.domain, 14) for row in profile.rows]
    states = [pieces(row.state) for row in profile.rows]
    evidence = [pieces(row.evidence) for row in profile.rows]
    sparks = [charts.spark_text(row.spark[-_LONGEST_SPARK:]) for row in profile.rows]
    first = max(map(width_of, domains), default=0)
    spark = max([width_of(window), *map(len, sparks)])
    fixed = first + spark + len(strings.ONE_YEAR)
    wanted = (max(map(row_width, states), default=0), max([len(strings.EVIDENCE), *map(row_width, evidence)]))
    # The indent and the gaps are given up, in this order, before a state takes a second row.
    indent, gap = next((way for way in _LOOSE if fixed + sum(wanted) + len(way[0]) + 4 * way[1] <= width), _LOOSE[-1])
    needed = max([len(strings.EVIDENCE), *(min(widest(cell)[2], _LONGEST_PROOF) for cell in evidence if cell)])
    state, last = _shared(width - len(indent) - fixed - 4 * gap, *wanted, needed)
    widths = [first, state, spark, len(strings.ONE_YEAR), last]
    header: list[list[Piece]] = [[], [], [(window, "")], [(strings.ONE_YEAR, "")], [(strings.EVIDENCE, "")]]
    rows: list[Row] = [_over(title, indented(side_by_side(header, widths, gap=gap), indent)[0])]
    for row, domain, now, drawn, proof in zip(profile.rows, domains, states, sparks, evidence, strict=True):
        cells: list[list[Piece]] = [[(domain, "")], now, [(drawn, "")], [(_arrow(row), "")], proof]
        rows += indented(side_by_side(cells, widths, gap=gap), indent)
    return rows


_LOOSE = (("  ", 2), ("  ", 1), ("", 1))
_LONGEST_PROOF = 12


def _shared(room: int, first: int, second: int, needed: int) -> tuple[int, int]:
    """Two columns' widths: what each needs, or the second no more than its words do."""
    if first + second <= room:
        return first, second
    right = min(second, max(room - first, needed))
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
