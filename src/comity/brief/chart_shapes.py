"""What charts are drawn from: paths and labels with coordinates, and how wide a text will be.

Colours, dashes and fonts are the template's; a shape only names its paint.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

SIZE = 13.0
"""Height of a chart's type, in its own units."""

_JOINED = ("grid", "zero", "gap-a", "gap-b", "gap-c", "gap-d", "point-a", "point-b", "point-c", "point-d")

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Path:
    """An outline or a line, as the `d` of an SVG path."""

    d: str
    paint: str


@dataclass(frozen=True, slots=True)
class Label:
    """Text at a point; `anchor` is start, middle or end."""

    x: str
    y: str
    text: str
    paint: str = "ink"
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart ready for the template, and the words that explain its marks."""

    width: int
    height: int
    shapes: tuple[Path | Label, ...]
    key: str = ""


def joined(shapes: Iterable[Path | Label]) -> tuple[Path | Label, ...]:
    """Shapes with neighbouring lines of one paint made into one path: the same picture in fewer bytes."""
    out: list[Path | Label] = []
    for shape in shapes:
        last = out[-1] if out else None
        if isinstance(shape, Path) and isinstance(last, Path) and shape.paint == last.paint and shape.paint in _JOINED:
            out[-1] = Path(last.d + shape.d, shape.paint)
        else:
            out.append(shape)
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring shapes of one look, drawn as a group."""

    paint: str
    anchor: str
    shapes: tuple[Path | Label, ...]


def runs(shapes: Iterable[Path | Label]) -> tuple[Run, ...]:
    """Shapes in their order, those of one look that follow on one another together."""
    looks = groupby(joined(shapes), key=lambda shape: (shape.paint, shape.anchor if isinstance(shape, Label) else "start"))
    return tuple(Run(paint, anchor, tuple(group)) for (paint, anchor), group in looks)


def num(value: float) -> str:
    """A coordinate with one decimal at most and no negative zero."""
    return f"{value + 0.0:.1f}".rstrip("0").rstrip(".").replace("-0.0", "0") if abs(value) >= 0.05 else "0"


def label(x: float, y: float, text: str, paint: str = "ink", anchor: str = "start") -> Label:
    """A label at unrounded coordinates."""
    return Label(num(x), num(y), text, paint, anchor)


def line(*points: tuple[float, float], paint: str) -> Path:
    """An open line through points."""
    return Path("M" + "L".join(f"{num(x)} {num(y)}" for x, y in points), paint)


def outline(*points: tuple[float, float], paint: str) -> Path:
    """A closed outline through points."""
    return Path("M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "Z", paint)


def box(x: float, y: float, width: float, height: float, paint: str) -> Path:
    """A rectangle."""
    return Path(f"M{num(x)} {num(y)}h{num(width)}v{num(height)}h{num(-width)}z", paint)


def dot(x: float, y: float, radius: float, paint: str) -> Path:
    """A circle."""
    half = f"a{num(radius)} {num(radius)} 0 1 0"
    return Path(f"M{num(x - radius)} {num(y)}{half} {num(2 * radius)} 0{half} {num(-2 * radius)} 0z", paint)


def text_width(text: str, size: float = SIZE) -> float:
    """About how wide a text will be: fonts differ, so this errs on the wide side."""
    total = 0.0
    for char in text:
        if char in " .,:;'|!()[]ijltfr":
            total += 0.36
        elif char.isdigit():
            total += 0.58
        elif char in "mwMW%@–—":
            total += 0.92
        elif char.isupper():
            total += 0.72
        elif unicodedata.east_asian_width(char) in "WF":
            total += 1.05
        else:
            total += 0.57
    return total * size


def cut(text: str, room: float) -> str:
    """A text shortened to a room, with an ellipsis where it was cut."""
    if text_width(text) <= room:
        return text
    while text and text_width(text + "…") > room:
        text = text[:-1]
    return text.rstrip() + "…" if text else ""


def fold(text: str, room: float, lines: int) -> tuple[str, ...]:
    """A text in at most so many lines of a room; the last is cut if it must be."""
    out: list[str] = []
    rest = text.split(" ")
    while rest and len(out) < lines:
        row = rest.pop(0)
        while rest and text_width(f"{row} {rest[0]}") <= room:
            row = f"{row} {rest.pop(0)}"
        out.append(row)
    if rest:
        out[-1] = f"{out[-1]} {' '.join(rest)}"
    return tuple(cut(row, room) for row in out)


def steps(top: float, most: int) -> tuple[float, ...]:
    """Round numbers from zero to at least `top`, at most so many after zero."""
    if top <= 0:
        return (0.0, 1.0)
    size = 1.0
    while size > top:
        size /= 10
    while size * 10 <= top:
        size *= 10
    for factor in (0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 2.5, 5.0, 10.0):
        step = size * factor
        count = -int(-top / step // 1)
        if count <= most:
            return tuple(round(step * i, 10) for i in range(count + 1))
    return (0.0, size * 10)


def number(value: float, decimals: int) -> str:
    """A number as a chart prints it: grouped by no-break spaces, with a true minus."""
    return f"{value:,.{decimals}f}".replace(",", "\u00a0").replace("-", "\u2212")


def decimals_of(values: list[float]) -> int:
    """The decimals that tell the values apart, two at most."""
    for decimals in (0, 1):
        if all(abs(value - round(value, decimals)) < 1e-9 for value in values):
            return decimals
    return 2


def day_words(day: date) -> str:
    """A day as charts and tables print it, whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_words(day: date) -> str:
    """A month as an axis prints it."""
    return f"{_MONTHS[day.month - 1]} {day.year}"
