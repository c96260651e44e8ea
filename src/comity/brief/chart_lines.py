"""Values by year, a line a reporter: solid with circles against dashed with squares, and a gap stays a gap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from comity.brief import strings
from comity.brief.chart_shapes import (
    Drawn,
    Label,
    Path,
    box,
    cut,
    decimals_of,
    dot,
    label,
    line,
    number,
    outline,
    steps,
    text_width,
)
from comity.brief.parts import Lines, Series
from comity.brief.plain import visible

_HUES = "abcd"
_TOP, _PLOT, _ROW = 30.0, 190.0, 20.0


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    right: float
    top: float
    bottom: float
    x: Callable[[int], float]
    y: Callable[[float], float]


def draw_lines(drawing: Lines, width: int) -> Drawn:
    """The lines at a width; below 500 the names are a legend over the plot, beside it they end the lines."""
    beside = width >= 500
    values = [v for s in drawing.series for p in s.points for v in (p[1], p[2], p[3]) if v is not None]
    marks = steps(max(values, default=1.0), 5)
    ends = [_end_words(series, drawing.last) for series in drawing.series]
    left = 12.0 + max(text_width(number(mark, decimals_of(list(marks)))) for mark in marks)
    room = min(max((text_width(words) for words in ends), default=0.0), width * 0.32)
    right = width - room - 30 if beside else width - 14.0
    top = _TOP if beside else _TOP + _ROW * len(drawing.series)
    frame = _frame(drawing, left, right, top, top + _PLOT, marks[-1], min(min(values, default=0.0), 0.0))
    shapes: list[Path | Label] = [label(0, 14, cut(visible(drawing.unit), width), "mute")]
    shapes += _grid(drawing, frame, marks)
    below = frame.bottom + 38
    for i, series in enumerate(drawing.series):
        hue = _HUES[i % len(_HUES)]
        shapes += _series(series, frame, hue)
        strip, height = _gaps(series, drawing, frame, hue, below)
        shapes += strip
        below += height
    shapes += _names(drawing, ends, frame, width, beside)
    return Drawn(width, int(below - 8), tuple(shapes), _key(drawing))


def _frame(
    drawing: Lines, left: float, right: float, top: float, bottom: float, high: float, low: float
) -> _Frame:
    years = max(drawing.last - drawing.first, 1)

    def x(year: int) -> float:
        return left + 8 + (right - left - 8) * (year - drawing.first) / years

    def y(value: float) -> float:
        return bottom - (bottom - top) * (value - low) / ((high - low) or 1.0)

    return _Frame(left, right, top, bottom, x, y)


def _grid(drawing: Lines, frame: _Frame, marks: tuple[float, ...]) -> Iterator[Path | Label]:
    places = decimals_of(list(marks))
    for mark in reversed(marks):
        y = frame.y(mark)
        yield line((frame.left, y), (frame.right, y), paint="zero" if mark == 0 else "grid")
    for mark in marks:
        yield label(frame.left - 6, frame.y(mark) + 4.5, number(mark, places), "mute", "end")
    apart = (frame.right - frame.left) / max(drawing.last - drawing.first, 1)
    step = next((s for s in (1, 2, 5, 10, 20) if s * apart >= 42), 50)
    years = range(drawing.last, drawing.first - 1, -step)
    for year in years:
        yield line((frame.x(year), frame.bottom), (frame.x(year), frame.bottom + 4), paint="zero")
    for year in years:
        yield label(frame.x(year), frame.bottom + 18, str(year), "mute", "middle")


def _runs(series: Series) -> Iterator[list[tuple[int, float, float | None, float | None]]]:
    """The stretches of years without a gap."""
    run: list[tuple[int, float, float | None, float | None]] = []
    for point in sorted(series.points, key=lambda p: p[0]):
        if run and point[0] != run[-1][0] + 1:
            yield run
            run = []
        run.append(point)
    if run:
        yield run


def _series(series: Series, frame: _Frame, hue: str) -> Iterator[Path | Label]:
    for run in _runs(series):
        banded = [(frame.x(year), frame.y(low), frame.y(high)) for year, _, low, high in run if low is not None and high is not None]
        if len(banded) == 1:
            x, low, high = banded[0]
            yield box(x - 4, high, 8, max(low - high, 1.0), f"band-{hue}")
        elif banded:
            upper = [(x, high) for x, _, high in banded]
            yield outline(*upper, *((x, low) for x, low, _ in reversed(banded)), paint=f"band-{hue}")
    for run in _runs(series):
        if len(run) > 1:
            yield line(*((frame.x(year), frame.y(value)) for year, value, _, _ in run), paint=f"line-{hue}")
    for year, value, _, _ in sorted(series.points, key=lambda p: p[0]):
        yield marker(frame.x(year), frame.y(value), hue)


def marker(x: float, y: float, hue: str) -> Path:
    """A series' own mark, so that it is told apart without its colour."""
    paint = f"point-{hue}"
    if hue == "a":
        return dot(x, y, 4, paint)
    if hue == "b":
        return box(x - 3.8, y - 3.8, 7.6, 7.6, paint)
    if hue == "c":
        return outline((x, y - 5), (x + 5, y + 4), (x - 5, y + 4), paint=paint)
    return outline((x, y - 5.4), (x + 5.4, y), (x, y + 5.4), (x - 5.4, y), paint=paint)


def _gaps(series: Series, drawing: Lines, frame: _Frame, hue: str, y: float) -> tuple[list[Path | Label], float]:
    """A strip under the years and its height: a bracket over each gap, what is missing in words beside the widest."""
    have = {point[0] for point in series.points}
    gaps: list[list[int]] = []
    for year in range(drawing.first, drawing.last + 1):
        if year in have:
            continue
        if gaps and gaps[-1][-1] == year - 1:
            gaps[-1].append(year)
        else:
            gaps.append([year])
    if not gaps:
        return [], 0.0
    half = min((frame.right - frame.left) / max(drawing.last - drawing.first, 1) / 2 - 2, 14.0)
    spans = [(frame.x(gap[0]) - half, frame.x(gap[-1]) + half) for gap in gaps]
    shapes: list[Path | Label] = [
        line((low, y - 4), (low, y + 1), (high, y + 1), (high, y - 4), paint=f"gap-{hue}") for low, high in spans
    ]
    words = cut(visible(series.gap_words or strings.NO_FIGURE), frame.right - frame.left)
    wide = text_width(words)
    low, high = max(spans, key=lambda span: span[1] - span[0])
    later = [span[0] for span in spans if span[0] > high]
    earlier = [span[1] for span in spans if span[1] < low]
    if high + 8 + wide <= min(later, default=frame.right + 14):
        return [*shapes, label(high + 8, y + 3, words, f"hue-{hue}")], _ROW
    if low - 8 - wide >= max(earlier, default=0.0):
        return [*shapes, label(low - 8, y + 3, words, f"hue-{hue}", "end")], _ROW
    return [*shapes, label(frame.left + 8, y + 18, words, f"hue-{hue}")], 2 * _ROW


def _end_words(series: Series, last: int) -> str:
    """A series' name with its last figure, no more exact than it is, and its year where that is not the last of the axis."""
    name = visible(series.name)
    if not series.points:
        return f"{name}: {strings.NO_FIGURE}"
    year, value, low, high = max(series.points, key=lambda p: p[0])
    words = f"{name} {number(value, decimals_of([value]))}"
    if low is not None and high is not None:
        places = decimals_of([low, high])
        words += f" ({number(low, places)}–{number(high, places)})"
    return words if year == last else f"{words}, {year}"


def _names(
    drawing: Lines, ends: list[str], frame: _Frame, width: int, beside: bool
) -> Iterator[Path | Label]:
    if not beside:
        for i, words in enumerate(ends):
            hue, y = _HUES[i % len(_HUES)], _TOP + _ROW * i + 4
            yield line((0, y), (34, y), paint=f"line-{hue}")
            yield marker(17, y, hue)
            yield label(42, y + 4.5, cut(words, width - 42), f"hue-{hue}")
        return
    order = []
    for i, series in enumerate(drawing.series):
        points = sorted(series.points, key=lambda p: p[0])
        order.append((frame.y(points[-1][1]) if points else frame.bottom, i, points[-1][0] if points else drawing.last))
    floor = frame.top - _ROW
    for wanted, i, year in sorted(order):
        y = max(wanted, floor + 17)
        floor = y
        hue = _HUES[i % len(_HUES)]
        x = frame.right + 28
        if year == drawing.last and y - wanted > 6:
            yield line((frame.x(year) + 6, wanted), (x - 18, y), paint="lead")
        yield marker(x - 10, y, hue)
        yield label(x, y + 4.5, cut(ends[i], width - x), f"hue-{hue}")


def _key(drawing: Lines) -> str:
    words = []
    years = drawing.last - drawing.first + 1
    if any(len({p[0] for p in series.points}) < years for series in drawing.series):
        words.append(strings.KEY_GAP)
    if any(low is not None and high is not None for series in drawing.series for _, _, low, high in series.points):
        words.append(strings.KEY_BAND)
    return "; ".join(words)
