"""Joins that keep each column once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import ibis.expr.types as ir

On = Sequence[str | tuple[str, str]]
"""Columns to join on; (left, right) where their names differ."""


def beside(left: ir.Table, right: ir.Table, on: On, how: Literal["left", "inner"] = "left") -> ir.Table:
    """The columns of `left`, and beside them those of `right` that are not joined on."""
    keys = [key if isinstance(key, tuple) else (key, key) for key in on]
    joined_on = {key for _, key in keys}
    rest = [right[name] for name in right.columns if name not in joined_on]
    return left.join(right, [left[one] == right[two] for one, two in keys], how=how).select(left, *rest)


def within(left: ir.Table, right: ir.Table, on: On) -> ir.Table:
    """`beside`, of the rows that have a match."""
    return beside(left, right, on, "inner")
