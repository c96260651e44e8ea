"""The volume of arms that went from one state to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from comity.measures._bulk import Part, bulk
from comity.measures._deals import REGISTER, deals, span
from comity.measures._members import members
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square


PARTS: Final = (
    Part("ordered", "SIPRI TIV", "Volume of the deals made in the year"),
    Part("delivered", "SIPRI TIV", "Volume that had come of any deal by the end of the year"),
    Part("pending", "SIPRI TIV", "Volume that had been ordered by the end of the year and not come"),
)


@bulk(reads=REGISTER, unit="SIPRI TIV", covers=span, directed=True, parts=PARTS)
def arms_transfers(tables: Tables, periods: tuple[int, ...], _: Chosen) -> Iterator[Square]:
    """The volume of major arms that the first state delivered to the second in a year, in millions of SIPRI trend-indicator values.

    Range: 0 and up; `n` is the number of deals of which something came in the year. `ordered` is the volume of the deals made in the
        year, `delivered` all that had come of any deal by its end, and `pending` what had been ordered by then and not come. 0 says that
        the register, which means to be complete for major arms, has nothing between the two.

    Limits: A volume, not a price: a TIV stands for the military worth of a weapon by its known cost of production, and small arms are left
        out. What came of a deal is spread evenly over its years of delivery. Deals that were called off leave the register, so that an
        earlier release shows more pending than a later one does for the same year; S-300 for Iran, ordered in 2007 and stopped in 2010,
        are in no row of their time. A deal stands under the state that delivered it: what the Soviet Union left to Russia is ordered and
        pending in no row of the Soviet Union. Deals in which one side is no state are left out.

    References: SIPRI, Sources and Methods of the Arms Transfers Database; P. D. Wezeman, A. Fleurant, A. Kuimova and S. T. Wezeman,
        Trends in International Arms Transfers, SIPRI Fact Sheets.

    Example:
        >>> deals = register("XAA XBB", ("XAA>XBB", 2001, "2002;2003", 30, 20))
        >>> figures(arms_transfers, deals, [2002])[2002, "XAA", "XBB"], figures(arms_transfers, deals, [2002])[2002, "XBB", "XAA"]
        (10.0, 0.0)
        >>> figures(arms_transfers, deals, [2003], "pending")[2003, "XAA", "XBB"]
        10.0
    """
    import numpy as np

    found = deals(tables)
    number = len(found.ordered)
    for year, states in members(tables, periods):
        now = found.year == year
        ids = np.union1d(states, np.concatenate([found.supplier[found.came[now]], found.recipient[found.came[now]]]))
        at = _cells(ids, found.supplier, found.recipient)
        so_far = _added(found.came, np.where(found.year <= year, found.part, 0.0), number)
        rest = np.where(found.ordered <= year, np.maximum(found.volume - so_far, 0.0), 0.0)
        moved = _added(found.came[now], np.ones(int(now.sum())), number) > 0
        value, n, *extra = (_added(at, each, len(ids) ** 2 + 1)[:-1].reshape(len(ids), len(ids)) for each in (
            _added(found.came[now], found.part[now], number), moved.astype(np.float64),
            np.where(found.ordered == year, found.volume, 0.0), so_far, rest,
        ))
        yield square(year, ids, value, n, least=0, extra=dict(zip(("ordered", "delivered", "pending"), extra, strict=True)))


def _cells(ids: NDArray[np.str_], supplier: NDArray[np.str_], recipient: NDArray[np.str_]) -> NDArray[np.int64]:
    """The cell of each deal in a square over the ids, laid out in a row; one past the end where a side is not among them."""
    import numpy as np

    if not len(ids):
        return np.zeros(len(supplier), np.int64)
    one, other = (np.minimum(np.searchsorted(ids, side), len(ids) - 1) for side in (supplier, recipient))
    both = (ids[one] == supplier) & (ids[other] == recipient)
    return np.where(both, one * len(ids) + other, len(ids) ** 2).astype(np.int64)


def _added(where: NDArray[np.int64], what: NDArray[np.float64], places: int) -> NDArray[np.float64]:
    """Sums by place."""
    import numpy as np

    return np.bincount(where, what, minlength=places).astype(np.float64)
