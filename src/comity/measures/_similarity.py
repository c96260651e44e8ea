"""What measures of similarity share: whose positions they compare, and squares from a formula over the joint table."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from comity.measures import _obligations, _votes
from comity.measures._bulk import Option
from comity.measures._contingency import Joint
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

DATA: Final = Option("data", "votes", MappingProxyType({
    "votes": "votes in the General Assembly of the United Nations",
    "atop": "alliance portfolios of the Alliance Treaty Obligations and Provisions data",
}))
READS: Final = {"votes": _votes.VOTES, "atop": _obligations.ATOP}
RULES: Final = (DATA, *_votes.rules(("data", "votes"), **_votes.BETWEEN), _obligations.RANKING)
"""The options of every measure of similarity, before its own."""


def weighting(default: str, source: str) -> Option:
    """How far apart positions count, with the default of the implementation named."""
    return Option("weighting", default, MappingProxyType({
        word: text + (f" (as {source} does)" if word == default else "") for word, text in (
            ("nominal", "any difference counts the same"), ("linear", "differences count by steps"),
            ("quadratic", "differences count by squared steps"),
        )
    }))


def span(tables: Tables, chosen: Chosen) -> tuple[int, int] | None:
    """The years that the chosen data cover."""
    return _votes.span(tables, chosen) if chosen["data"] == "votes" else _obligations.span(tables, chosen)


def similar(
    tables: Tables, periods: tuple[int, ...], chosen: Chosen, formula: Callable[[Joint], NDArray[np.float64]],
) -> Iterator[Square]:
    """A square for each period, by a formula over the joint table of all its pairs."""
    if chosen["data"] == "votes":
        found, levels, least = _votes.positions(tables, periods, chosen), _votes.LEVELS, int(chosen["least"])
    else:
        found, levels, least = _obligations.portfolios(tables, periods, chosen), _obligations.LEVELS, 1
    for period, ids, positions in found:
        joint = Joint(positions, levels)
        yield square(period, ids, formula(joint), joint.n, least=least)
