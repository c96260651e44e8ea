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
    least = int(chosen["least"]) if chosen["data"] == "votes" else 1
    for period, ids, joint in joints(tables, periods, chosen):
        yield square(period, ids, formula(joint), joint.n, least=least)


def joints(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[tuple[int, NDArray[np.str_], Joint]]:
    """For each period in which there are states its joint table; those of votes are kept for the next measure that counts by the same rules."""
    if chosen.get("data") == "atop":
        for year, ids, owed in _obligations.portfolios(tables, periods, chosen):
            yield year, ids, Joint(owed, _obligations.LEVELS)
        return
    kept = _votes.ballots(tables).kept(_votes.counting(chosen))
    positions = _votes.counted(tables, chosen)
    for period in periods:
        if period not in kept:
            ids, taken = positions(period)
            kept[period] = (ids, Joint(taken, _votes.LEVELS))
        ids, joint = kept[period]
        if len(ids):
            yield period, ids, joint
