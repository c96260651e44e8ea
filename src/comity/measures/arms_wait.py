"""How long arms take from the order to the first delivery."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from comity.measures._bulk import Option, Part, bulk
from comity.measures._deals import REGISTER, Deals, deals, span
from comity.measures._members import members
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

OPTIONS: Final = (
    Option("reference", "pair", MappingProxyType({
        "pair": "deals between the two states", "supplier": "all deals of the supplier, whoever receives",
        "receiver": "all deals of the receiver, whoever supplies",
    })),
    Option("within", 20, number="orders of the last {} years"),
    Option("least", 1, number="fewest deals: {}"),
)


PARTS: Final = (
    Part("waiting", "items", "Deals of which nothing had come by the end of the year"),
    Part("in_time", "share", "Estimated share of deals that begin to come within five years"),
)


@bulk(reads=REGISTER, unit="years", covers=span, directed=True, options=OPTIONS, parts=PARTS)
def arms_wait(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The median time from an order of major arms to its first delivery, deals still waiting counted as waiting.

    Range: Whole years from 0, by the estimate of Kaplan and Meier as it stood at the end of the year of the row: what came later is
        not known there. `n` is the number of deals in the reference class, `waiting` how many of them had not begun to come, and
        `in_time` the estimated share that has begun to within five years. No figure where fewer than half are estimated to begin.

    Limits: Deals that were called off are no longer in the register; were they counted as waiting for ever, times would be longer. Years
        of order are often estimates. A deal stands under the state that delivered it: what the Soviet Union left to Russia waits, from the
        order on, in Russia's class and in none of the Soviet Union's. Deals of which nothing came in an earlier release and that are
        dropped in this one have left no trace. A pair with few deals has a median that hangs on one of them: ask for `least`, or for a
        wider reference class. Kaplan and Meier take waiting deals to be like the others, which deals in trouble are not.

    References: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, Journal of the American Statistical
        Association 53 (1958), 457-481; SIPRI, Sources and Methods of the Arms Transfers Database.

    Example:
        >>> deals = register("XAA XBB", ("XAA>XBB", 2001, "2002"), ("XAA>XBB", 2001, "2004"), ("XAA>XBB", 2001, ""))
        >>> figures(arms_wait, deals, [2004])[2004, "XAA", "XBB"], figures(arms_wait, deals, [2004], "waiting")[2004, "XAA", "XBB"]
        (3.0, 1.0)
    """
    import numpy as np

    found = deals(tables)
    for year, states in members(tables, periods):  # the register means to be complete: it covers those that have no deal
        seen = (found.ordered <= year) & (found.ordered > year - int(chosen["within"]))
        pairs = np.unique(np.stack([found.supplier[seen], found.recipient[seen]]), axis=1)
        ids = np.union1d(states, pairs)
        if not len(ids):
            continue
        grids = {name: np.full((len(ids), len(ids)), np.nan) for name in ("value", "n", "waiting", "in_time")}
        estimates = _estimates(found, seen, year, str(chosen["reference"]))
        for one, other in pairs.T:
            cell = (np.searchsorted(ids, one), np.searchsorted(ids, other))
            key = {"pair": f"{one} {other}", "supplier": one, "receiver": other}[str(chosen["reference"])]
            for grid, figure in zip(grids.values(), estimates[key], strict=True):
                grid[cell] = figure
        value, n = grids.pop("value"), np.nan_to_num(grids.pop("n"))
        yield square(year, ids, value, n, least=int(chosen["least"]), extra=grids)


HORIZON: Final = 5
"""Within how many years `in_time` asks for a first delivery."""


def _estimates(found: Deals, seen: NDArray[np.bool_], year: int, reference: str) -> dict[str, tuple[float, float, float, float]]:
    """For each reference class its median, its deals, those waiting, and the share begun within the horizon."""
    import numpy as np

    keys = {
        "pair": np.char.add(np.char.add(found.supplier[seen], " "), found.recipient[seen]),
        "supplier": found.supplier[seen], "receiver": found.recipient[seen],
    }[reference]
    names, where = np.unique(keys, return_inverse=True)
    begun = found.first[seen] <= year
    times = np.maximum(np.where(begun, found.first[seen], year) - found.ordered[seen], 0)
    order = np.argsort(where, kind="stable")
    bounds = np.searchsorted(where[order], np.arange(len(names) + 1))
    made = {}
    for at, name in enumerate(names):
        these = order[bounds[at]:bounds[at + 1]]
        made[str(name)] = _kaplan_meier(_sorted(times[these][begun[these]]), _sorted(times[these][~begun[these]]))
    return made


def _sorted(times: NDArray[np.int64]) -> tuple[int, ...]:
    return tuple(sorted(times.tolist()))


@lru_cache(maxsize=10_000)
def _kaplan_meier(begun: tuple[int, ...], waiting: tuple[int, ...]) -> tuple[float, float, float, float]:
    """The median, the deals, those waiting and the share begun in time; kept, since most pairs have the same few deals as others."""
    import numpy as np
    from scipy.stats import CensoredData, ecdf

    number = float(len(begun) + len(waiting))
    if not begun:
        return np.nan, number, number, 0.0
    curve = ecdf(CensoredData(uncensored=begun, right=waiting)).sf
    # Half is reached where the product of the curve's quotients is a half, give or take the last bit.
    reached = np.flatnonzero(curve.probabilities <= 0.5 + 1e-12)
    median = float(curve.quantiles[reached[0]]) if len(reached) else np.nan
    return median, number, float(len(waiting)), float(1 - curve.evaluate(HORIZON))
