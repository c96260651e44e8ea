"""From a chart's data to its coordinates; the template draws what comes out."""

from __future__ import annotations

from comity.brief.chart_bars import draw_bars
from comity.brief.chart_lines import draw_lines
from comity.brief.chart_shapes import Drawn, Path, dot, line
from comity.brief.chart_timeline import draw_timeline
from comity.brief.parts import Bars, Lines, Timeline

WIDE, NARROW = 820, 360
"""Each chart is laid out twice, for a desk or paper and for a phone, so that its type is never scaled away."""

SPARK_WIDTH, SPARK_HEIGHT = 96, 22
_BLOCKS = "▁▂▃▄▅▆▇"


def draw(drawing: Timeline | Bars | Lines, width: int) -> Drawn:
    """A drawing laid out at a width."""
    if isinstance(drawing, Timeline):
        return draw_timeline(drawing, width)
    if isinstance(drawing, Bars):
        return draw_bars(drawing, width)
    return draw_lines(drawing, width)


def spark(values: tuple[float | None, ...]) -> Drawn:
    """A sparkline: breaks where a year is missing, a dot at its last value."""
    high = SPARK_HEIGHT - 7.0
    apart = (SPARK_WIDTH - 8.0) / max(len(values) - 1, 1)
    places = [None if share is None else (4 + apart * i, 3.5 + high * (1 - share)) for i, share in enumerate(_shares(values))]
    shapes: list[Path] = []
    run: list[tuple[float, float]] = []
    for place in (*places, None):
        if place is not None:
            run.append(place)
            continue
        if len(run) > 1:
            shapes.append(line(*run, paint="spark"))
        elif run:
            shapes.append(dot(*run[0], 1.2, "spark-dot"))
        run = []
    known = [place for place in places if place is not None]
    if known:
        shapes.append(dot(*known[-1], 2.6, "spark-dot"))
    return Drawn(SPARK_WIDTH, SPARK_HEIGHT, tuple(shapes))


def spark_text(values: tuple[float | None, ...]) -> str:
    """A sparkline in block characters; a missing year is a dot."""
    return "".join("·" if share is None else _BLOCKS[round(share * (len(_BLOCKS) - 1))] for share in _shares(values))


def _shares(values: tuple[float | None, ...]) -> list[float | None]:
    """Each value as a share of the scale, which starts at zero unless a value is below it."""
    known = [value for value in values if value is not None]
    low, high = min([*known, 0.0]), max([*known, 0.0])
    if high == low:
        return [None if value is None else 0.0 for value in values]
    return [None if value is None else (value - low) / (high - low) for value in values]
