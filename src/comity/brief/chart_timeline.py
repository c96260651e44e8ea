"""Agreements on a line of time: a lane each, its stages and what was expected, up to the day asked and no further."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from comity.brief import strings
from comity.brief.chart_shapes import (
    Drawn,
    Label,
    Path,
    box,
    cut,
    day_words,
    fold,
    label,
    line,
    month_words,
    outline,
    text_width,
)
from comity.brief.parts import Bar, Lane, Timeline
from comity.brief.plain import visible

STANDS = frozenset(
    "in_force provisional resumed extended amended member reinstated operational imposed widened eased snapped_back".split()
)
AWAITED = frozenset("expected negotiating planned postponed invited".split())
STOPPED = frozenset("withdrawn expired terminated replaced left lifted cancelled lapsed annulled ended".split())

_BAR, _STEP, _TOP, _NAMES, _EDGE = 16.0, 22.0, 30.0, 216.0, 12.0
_LEAST = 9.0
"""A stretch narrower than this is drawn as a day: it could not be seen otherwise."""


def draw_timeline(drawing: Timeline, width: int) -> Drawn:
    """The timeline at a width; below 500 the names stand over their lanes instead of beside them."""
    beside = width >= 500
    left = _NAMES if beside else _EDGE
    right = width - _EDGE
    first, last = _day(drawing.start), _day(drawing.end)
    across = _scale(first, last, left, right)
    lanes: list[Path | Label] = []
    y = _TOP
    for lane in drawing.lanes:
        lanes.append(line((0 if beside else left, y), (right, y), paint="grid"))
        names = fold(visible(lane.name), _NAMES - 16 if beside else right - left, 4 if beside else 2)
        top = y + 6 if beside else y + 6 + 17 * len(names)
        for i, name in enumerate(names):
            lanes.append(label(0 if beside else left, y + 18 + 17 * i, name, "name"))
        rows = 0
        for row, shapes in _place(lane, across, left, right, top):
            lanes.extend(shapes)
            rows = max(rows, row + 1)
        y = max(top + rows * _STEP, y + 17 * len(names) + 6) + 6
    axis = list(_axis(first, last, across, left, right, y))
    return Drawn(width, int(y + 6), (*axis, *lanes), _key(drawing))


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


def _scale(first: date, last: date, left: float, right: float) -> Callable[[date], float]:
    days = max((last - first).days, 1)

    def across(day: date) -> float:
        return left + (right - left) * min(max((day - first).days / days, 0.0), 1.0)

    return across


def _axis(
    first: date, last: date, across: Callable[[date], float], left: float, right: float, bottom: float
) -> Iterator[Path | Label]:
    end = day_words(last)
    stop = right - text_width(end) - 10
    busy = left - 100.0
    ticks = [(across(tick), words) for tick, words in _ticks(first, last, right - left)]
    for x, _ in ticks:
        yield line((x, _TOP - 6), (x, bottom), paint="grid")
    for x, words in ticks:
        half = text_width(words) / 2
        if x - half >= busy and x + half < stop and x - half > left - 24:
            yield label(x, _TOP - 12, words, "mute", "middle")
            busy = x + half + 10
    yield line((right, _TOP - 6), (right, bottom), paint="edge")
    yield label(right + _EDGE - 2, _TOP - 12, end, "name", "end")


def _ticks(first: date, last: date, room: float) -> Iterator[tuple[date, str]]:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    apart = room / max(months, 1)
    step = next((s for s in (1, 3, 6, 12, 24, 60, 120, 240) if s * apart >= (64 if s < 12 else 44)), 600)
    start = first.year * 12 if step < 12 else first.year - first.year % (step // 12)
    if step < 12:
        for month in range(start, last.year * 12 + last.month, step):
            day = date(month // 12, month % 12 + 1, 1)
            if first <= day <= last:
                yield day, month_words(day)
        return
    for year in range(start, last.year + 1, step // 12):
        if year >= 1 and first <= date(year, 1, 1) <= last:
            yield date(year, 1, 1), str(year)


def _place(
    lane: Lane, across: Callable[[date], float], left: float, right: float, top: float
) -> Iterator[tuple[int, list[Path | Label]]]:
    """Each bar with its label in the first row where both fit."""
    taken: list[list[tuple[float, float]]] = []
    for bar in sorted(lane.bars, key=lambda b: (b.start, b.end)):
        start, end = across(_day(bar.start)), across(max(_day(bar.end), _day(bar.start)))
        if end - start < _LEAST:
            middle = min(max((start + end) / 2, left + 6), right)
            start, end = middle - 6, middle + 6
        slope = _slope(bar, start, end)
        row, where, words = _fit(visible(bar.label), start, end, slope, (left, right), taken)
        y = top + row * _STEP
        inside = where == "inside"
        x = start + slope + 5 if inside else end + 6 if where == "right" else start - 6
        over = "halo" if not inside else "over" if bar.kind in STANDS else "ink"
        yield row, [*_bar(bar, start, end, y), label(x, y + 12.5, words, over, "end" if where == "left" else "start")]


def _fit(
    words: str, start: float, end: float, slope: float, edges: tuple[float, float], taken: list[list[tuple[float, float]]]
) -> tuple[int, str, str]:
    """The row of a bar, the side of its label, and the label, cut where no side has room for it."""
    left, right = edges
    wide = text_width(words)
    ways = [("right", start, end + 6 + wide), ("left", start - 6 - wide, end)]
    ways = [way for way in ways if way[1] >= left - 6 and way[2] <= max(right - 5, end)]
    if end - start >= wide + 14 + 2 * slope:
        ways.insert(0, ("inside", start, end))
    if not ways:
        rooms = {"inside": end - start - 14 - 2 * slope, "right": right - end - 6, "left": start - left - 6}
        way = max(rooms, key=lambda where: rooms[where])
        words = cut(words, rooms[way])
        ways = [(way, left if way == "left" else start, right if way == "right" else end)]
    for row in range(len(taken) + 1):
        if row == len(taken):
            taken.append([])
        for where, low, high in ways:
            if all(high + 6 <= a or low - 6 >= b for a, b in taken[row]):
                taken[row].append((low, high))
                return row, where, words
    raise AssertionError("an empty row takes any bar")


def _slope(bar: Bar, start: float, end: float) -> float:
    """How far the edges of a bar lean, whose days are only roughly known."""
    return min(_BAR, (end - start) / 2) if bar.rough else 0.0


def _bar(bar: Bar, start: float, end: float, y: float) -> list[Path | Label]:
    bottom, middle = y + _BAR, y + _BAR / 2
    if bar.kind in AWAITED:
        paint = "awaited"
    elif bar.kind in STANDS:
        paint = "solid"
    else:
        paint = "light"
    if end - start <= 12.01 and not bar.rough and not bar.open_end:
        if bar.kind in STOPPED:
            return [line((start + 1, y + 3), (end - 1, bottom - 3), paint="cross"), line((start + 1, bottom - 3), (end - 1, y + 3), paint="cross")]
        x = (start + end) / 2
        return [outline((x, y + 1), (x + 7, middle), (x, bottom - 1), (x - 7, middle), paint=paint)]
    slope = _slope(bar, start, end)
    points = [(start + slope, y)]
    points += [(end - 8, y), (end, middle), (end - 8, bottom)] if bar.open_end else [(end - slope, y), (end, bottom)]
    shapes: list[Path | Label] = [outline(*points, (start, bottom), paint=paint)]
    if bar.kind == "suspended":
        shapes.append(outline(*points, (start, bottom), paint="hatch"))
    if bar.kind in STOPPED and not bar.open_end:
        shapes.append(box(end - 2.5, y - 1, 2.5, _BAR + 2, "stop"))
    return shapes


def _key(drawing: Timeline) -> str:
    bars = [bar for lane in drawing.lanes for bar in lane.bars]
    words = []
    if any(bar.kind in AWAITED for bar in bars):
        words.append(strings.KEY_EXPECTED)
    if any(bar.kind == "suspended" for bar in bars):
        words.append(strings.KEY_SUSPENDED)
    if any(bar.rough for bar in bars):
        words.append(strings.KEY_ROUGH)
    if any(bar.open_end for bar in bars):
        words.append(strings.KEY_OPEN)
    return "; ".join(words)
