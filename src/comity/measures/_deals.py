"""Deals of a register of arms transfers: who ordered what when, and in which years it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables

REGISTER: Final = ("sipri_arms.deals",)
NEVER: Final = 9999
"""The year of a first delivery that has not come."""


class Deals(NamedTuple):
    """The deals between two states, one a place; and each year of delivery of each, with the part of it that came then."""

    supplier: NDArray[np.str_]
    recipient: NDArray[np.str_]
    ordered: NDArray[np.int64]
    """The year of the order."""
    first: NDArray[np.int64]
    """The year of the first delivery, NEVER where none has come."""
    volume: NDArray[np.float64]
    """What was ordered, in TIV."""
    came: NDArray[np.int64]
    """For each delivery year of each deal, its deal."""
    year: NDArray[np.int64]
    """That year."""
    part: NDArray[np.float64]
    """What came of the deal in that year, in TIV: the register gives the sum, which is spread evenly."""


def span(tables: Tables, _: Chosen) -> tuple[int, int] | None:
    """The first year of a delivery and the last of a delivery or an order: the register's own years."""
    import pyarrow.compute as pc

    deals = tables["sipri_arms.deals"]
    first = pc.min(deals["first_delivery"]).as_py()
    last = [pc.max(deals[name]).as_py() for name in ("last_delivery", "order_year")]
    known = [int(year) for year in last if year is not None]
    if not known:
        return None
    return (int(pc.min(deals["order_year"]).as_py() if first is None else first), max(known))


def deals(tables: Tables) -> Deals:
    """The deals of which both sides are states and the year of the order is known."""
    import numpy as np
    import pyarrow.compute as pc

    rows = tables["sipri_arms.deals"]
    valid = [pc.is_valid(rows[name]) for name in ("supplier", "recipient", "order_year")]
    rows = rows.filter(pc.and_(pc.and_(valid[0], valid[1]), valid[2]))
    years = [_years(text, first, last) for text, first, last in zip(
        *(rows[name].to_pylist() for name in ("delivery_years", "first_delivery", "last_delivery")), strict=True,
    )]
    counts = np.array([len(each) for each in years], np.int64)
    came = np.repeat(np.arange(len(years)), counts)
    delivered = _volumes(rows["tiv_delivered"])
    return Deals(
        np.array(rows["supplier"].to_pylist(), np.str_), np.array(rows["recipient"].to_pylist(), np.str_),
        rows["order_year"].to_numpy(zero_copy_only=False).astype(np.int64),
        np.array([min(each, default=NEVER) for each in years], np.int64), _volumes(rows["tiv_order"]),
        came, np.array([year for each in years for year in each], np.int64), (delivered / np.maximum(counts, 1))[came],
    )


def _years(text: str | None, first: int | None, last: int | None) -> list[int]:
    """The years of delivery as listed, else all from the first to the last."""
    if text:
        return [int(year) for year in text.split(";")]
    return [] if first is None else list(range(first, (first if last is None else last) + 1))


def _volumes(column: pa.ChunkedArray) -> NDArray[np.float64]:
    """Volumes, nan where the register gives none."""
    import numpy as np

    return np.asarray(column.to_numpy(), np.float64)
