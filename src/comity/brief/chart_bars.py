"""Promised, committed and delivered, one inside the other; each unit has a scale of its own, from zero."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from comity.brief import strings
from comity.brief.chart_shapes import (
    Drawn,
    Label,
    Path,
    box,
    cut,
    decimals_of,
    fold,
    label,
    line,
    number,
    steps,
    text_width,
)
from comity.brief.parts import Bars, Nested
from comity.brief.plain import visible

_NAMES, _EDGE, _BAR = 216.0, 12.0, 18.0
_PAINTS = ("promised", "light", "solid")


def draw_bars(drawing: Bars, width: int) -> Drawn:
    """The bars at a width; below 500 the names stand over their bars."""
    beside = width >= 500
    left = _NAMES if beside else 2.0
    right = width - _EDGE
    shapes: list[Path | Label] = list(_swatches(left if beside else 0.0))
    y = 26.0
    for unit, grouped in groupby(drawing.rows, key=lambda row: row.unit):
        rows = list(grouped)
        y = _group(shapes, visible(unit), rows, y, left, right, beside)
    return Drawn(width, int(y), tuple(shapes))


def _swatches(x: float) -> list[Path | Label]:
    shapes: list[Path | Label] = []
    for paint, words in zip(_PAINTS, strings.KEY_BARS, strict=True):
        shapes += [box(x + 1, 3, 20, 12, paint), label(x + 27, 13.5, words)]
        x += 27 + text_width(words) + 18
    return shapes


def _group(
    shapes: list[Path | Label], unit: str, rows: list[Nested], y: float, left: float, right: float, beside: bool
) -> float:
    """One unit's bars over their own scale; gives back where the next unit may begin."""
    known = [value for row in rows for value in (row.pledged, row.committed, row.delivered) if value is not None]
    marks = steps(max(known, default=0.0), 5 if right - left > 400 else 4)
    top = marks[-1]
    full, right = right, _room_for_words(rows, left, right, top)

    def across(value: float) -> float:
        return left + (right - left) * max(value, 0.0) / top

    edge = full + _EDGE
    y += 26
    shapes.append(label(0, y, cut(unit, left - 16 if beside else full), "name"))
    if not beside:
        y += 22
    places = decimals_of(list(marks))
    head = len(shapes)
    start = y + 6
    for row in rows:
        names = fold(visible(row.name), (left - 16) if beside else full - left, 3 if beside else 2)
        low = y + 12 if beside else y + 10
        if not beside:
            low += 17 * len(names)
        for n, name in enumerate(names):
            shapes.append(label(0, (low + 13.5 if beside else y + 22) + 17 * n, name, "halo"))
        end = _nest(shapes, row, across, low)
        words = cut(visible(row.words), edge - left)
        if end + 8 + text_width(words) <= edge:
            shapes.append(label(end + 8, low + 13.5, words, "halo"))
            bottom = low + _BAR
        else:
            shapes.append(label(left, low + _BAR + 15, words, "halo"))
            bottom = low + _BAR + 17
        y = max(bottom, low + 17 * len(names) if beside else bottom)
    y += 8
    grid = [line((across(mark), start), (across(mark), y), paint="zero" if mark == 0 else "grid") for mark in marks]
    ticks = [label(across(mark), start - 6, number(mark, places), "mute", "middle" if mark else "start") for mark in marks]
    shapes[head:head] = [*grid, *ticks]
    return y + 4


def _room_for_words(rows: list[Nested], left: float, right: float, top: float) -> float:
    """Where the scale must end for the words to stand after their bars; not below half the room."""
    ends = [right]
    for row in rows:
        longest = max((value for value in (row.pledged, row.committed, row.delivered) if value is not None), default=0.0)
        if longest > 0:
            ends.append(left + (right + _EDGE - 10 - text_width(visible(row.words)) - left) * top / longest)
    return max(min(ends), left + (right - left) / 2)


def _nest(shapes: list[Path | Label], row: Nested, across: Callable[[float], float], y: float) -> float:
    start = end = across(0.0)
    for value, paint, inset in zip((row.pledged, row.committed, row.delivered), _PAINTS, (0.0, 0.0, 4.5), strict=True):
        if value is None:
            continue
        length = across(value) - start
        if value == 0:
            # Looked for and none found is not the same as no claim: a zero is drawn, as a stroke on the axis.
            shapes.append(box(start - 1.5, y + inset, 3, _BAR - 2 * inset, "stop"))
        else:
            shapes.append(box(start, y + inset, max(length, 2.0), _BAR - 2 * inset, paint))
        end = max(end, start + max(length, 2.0))
    return end
