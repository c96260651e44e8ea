"""The desk a brief is written at: it numbers the claims as they are first cited and keeps every figure with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from comity.brief.parts import Figure, Span


class Desk:
    """Marks and figures of one brief, in the order of first use."""

    def __init__(self) -> None:
        """An empty desk."""
        self.marks: dict[str, int] = {}
        self.figures: dict[str, Figure] = {}

    def cite(self, claims: Iterable[str | None], most: int = 3) -> tuple[int, ...]:
        """The marks of claims, of no more than `most` of them: a figure leads to its chief claims, `explain` to all."""
        chosen = list(dict.fromkeys(claim for claim in claims if claim))[:most]
        return tuple(self.marks.setdefault(claim, len(self.marks) + 1) for claim in chosen)

    def figure(  # noqa: PLR0913 - by name, and few at a time: what one figure may carry
        self, name: str, text: str, *, value: Decimal | float | str | None = None, unit: str | None = None,
        low: Decimal | float | None = None, high: Decimal | float | None = None, measure: str | None = None, status: str = "ok",
        claims: Iterable[str | None] = (), most: int = 3, strong: bool = False, releases: tuple[str, ...] = (),
    ) -> Span:
        """A figure as it stands in a line: its text with the marks of its claims. `name` is its id in this brief; the first use of an id holds."""
        rests = tuple(dict.fromkeys(claim for claim in claims if claim))
        self.figures.setdefault(
            name, Figure(name, text, _number(value), unit, _float(low), _float(high), measure, status, rests, releases),
        )
        return Span(text, marks=self.cite(rests, most), figure=name, strong=strong)


def _number(value: Decimal | float | str | None) -> float | int | str | None:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _float(value: Decimal | float | None) -> float | int | None:
    found = _number(value)
    return found if not isinstance(found, str) else None
