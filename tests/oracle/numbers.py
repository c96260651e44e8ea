"""Numbers as they are written, and when two of them agree (section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

_SHARE = Decimal("0.005")
_INFINITY = Decimal("Infinity")


def quantum(text: str) -> Decimal:
    """One unit in the last digit written."""
    exponent = Decimal(text).as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"not a number: {text}")
    return Decimal(1).scaleb(exponent)


@dataclass(frozen=True)
class Figure:
    """A plain value as written, a range, or both."""

    value: str | None
    low: str | None
    high: str | None

    def range(self) -> tuple[Decimal, Decimal]:
        """From low to high; a plain value is the range from itself to itself."""
        if self.low is None and self.high is None and self.value is not None:
            return Decimal(self.value), Decimal(self.value)
        low = -_INFINITY if self.low is None else Decimal(self.low)
        high = _INFINITY if self.high is None else Decimal(self.high)
        return low, high

    def rounded(self) -> tuple[Decimal, Decimal]:
        """The interval that the digits written allow, of a figure with a value."""
        if self.value is None:
            raise ValueError("no value")
        half = quantum(self.value) / 2
        return Decimal(self.value) - half, Decimal(self.value) + half


def near(a: Decimal, b: Decimal, unit: Decimal) -> bool:
    """Within half a per cent of the larger, or half of one unit of the last digit."""
    return abs(a - b) <= max(_SHARE * max(abs(a), abs(b)), unit / 2)


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures agree by closeness or by the overlap of their ranges."""
    if a.value is not None and b.value is not None:
        unit = max(quantum(a.value), quantum(b.value))
        if near(Decimal(a.value), Decimal(b.value), unit):
            return True
    (a_low, a_high), (b_low, b_high) = a.range(), b.range()
    return a_low <= b_high and b_low <= a_high


def plain(number: Decimal | str | None) -> int | float | None:
    """A number as JSON prints it."""
    if number is None:
        return None
    exact = Decimal(number)
    return int(exact) if exact == exact.to_integral_value() else float(exact)
