"""What a reproduction is: figures that somebody published, ours beside them, and the rule that they were computed by."""

from __future__ import annotations

from dataclasses import dataclass, field

REPRODUCED, NEAR, NOT = "reproduced", "near", "not reproduced"


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure and ours; equal where ours, rounded to the digits that were published, is theirs."""

    what: str
    published: float | str
    ours: float | str
    digits: int = 0
    """Decimals that were published."""

    @property
    def same(self) -> bool:
        """Whether ours is theirs, to the digits they gave."""
        if isinstance(self.published, str) or isinstance(self.ours, str):
            return self.published == self.ours
        return abs(self.published - self.ours) <= 0.5 * 10**-self.digits + 1e-9

    @property
    def gap(self) -> str:
        """Ours less theirs, to one digit more than was published."""
        if isinstance(self.published, str) or isinstance(self.ours, str):
            return "none" if self.same else "differs"
        return "none" if self.same else f"{self.ours - self.published:+.{self.digits + 1}f}".replace("-", "−")

    def printed(self) -> tuple[str, str]:
        """Both as text, ours to one digit more where it is another."""
        more = 0 if self.same else 1
        return tuple(
            value if isinstance(value, str) else f"{value:,.{self.digits + extra}f}".replace("-", "−")
            for value, extra in ((self.published, 0), (self.ours, more))
        )


@dataclass(frozen=True, slots=True)
class Reproduction:
    """Figures of one publication."""

    id: str
    title: str
    where: str
    """Where they were published, with its address."""
    source: str
    """The source that ours are computed from, empty where it is the package's own facts."""
    rule: str
    figures: tuple[Figure, ...]
    near: float = 0.0
    """How far off a figure may be, for a reason that `note` gives, before the test fails."""
    note: str = ""
    open: bool = field(default=False)
    """Whether it is known not to reproduce: it stays on the page with its gap."""

    @property
    def verdict(self) -> str:
        """In a word."""
        if all(figure.same for figure in self.figures):
            return REPRODUCED
        return NOT if self.open else NEAR

    @property
    def fits(self) -> bool:
        """Whether it is as the page says: every figure the same, or within what was allowed; an open one has no bound."""
        def close(figure: Figure) -> bool:
            numbers = not isinstance(figure.published, str) and not isinstance(figure.ours, str)
            return figure.same or (numbers and abs(figure.ours - figure.published) <= self.near)

        return self.open or all(close(figure) for figure in self.figures)
