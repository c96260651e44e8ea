"""What a column of a panel is: its name and type, the rule behind it, the vintages it rests on, and how many cells say what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from comity.panel.inputs import Input

STATUSES: Final = ("value", "zero", "no_data", "too_few", "undefined", "not_covered", "not_a_state")
"""What a cell says, in the order of their codes: a figure other than 0; 0; and five ways of saying nothing."""
VALUE, ZERO, NO_DATA, TOO_FEW, UNDEFINED, NOT_COVERED, NOT_A_STATE = range(7)

MEANINGS: Final = {
    "value": "a figure other than 0",
    "zero": "the figure 0: the sources cover the pair and the year and there was none, or an index lies at its 0",
    "no_data": "the sources cover the pair and the year, and hold nothing to make a figure of",
    "too_few": "the sources hold less of the pair and the year than the rule's minimum",
    "undefined": "the figure is a quotient over nothing, such as agreement beyond chance where chance leaves no room to differ",
    "not_covered": "the sources do not cover the pair or the year, or nothing of them was public by the day asked",
    "not_a_state": "in that year the two were at no time states on one day, by the list that was asked for",
}
"""The same, as the sidecar says it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column, as the sidecar describes it."""

    name: str
    type: str
    """A type of Table Schema: string, integer, number."""
    description: str
    unit: str = ""
    measure: str = ""
    """Empty for the columns that say whose row it is."""
    direction: str = ""
    """In words, where a figure has one: what `a` does towards `b`, or the other way."""
    rule: str = ""
    """The choices behind the figures, the literature's or the user's."""
    limits: str = ""
    references: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    years: tuple[int, int] | None = None
    """The first and last year that the sources cover."""
    inputs: tuple[Input, ...] = ()
    cells: Mapping[str, int] = field(default_factory=dict)
    """How many cells have each of STATUSES."""
