"""How many organisations of states two states sit in together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from comity.measures._bulk import Option, bulk
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

COUNTED: Final = {"full": ("full",), "associate": ("full", "associate"), "observer": ("full", "associate", "observer")}
UNKNOWN: Final = "missing"
OUTSIDE: Final = "not_in_system"
"""The file's own word for a state that was none in the year: no row of the answer."""

MEMBERSHIP = Option("membership", "full", MappingProxyType({
    "full": "full members of intergovernmental organisations", "associate": "full and associate members of intergovernmental organisations",
    "observer": "full and associate members and observers of intergovernmental organisations",
}))


def _span(tables: Tables, _: Chosen) -> tuple[int, int] | None:
    import pyarrow.compute as pc

    ends = pc.min_max(tables["cow_igo.memberships"]["year"]).as_py()
    return None if ends["min"] is None else (int(ends["min"]), int(ends["max"]))


@bulk(reads=("cow_igo.memberships",), unit="items", covers=_span, options=(MEMBERSHIP,), also=("unknown",))
def shared_igos(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The number of intergovernmental organisations that two states are members of together in a year.

    Range: 0 and up. `n` is the number of organisations whose members the data know for both states; `unknown` counts those in which
        one is a member and the other's membership is not known, so that the figure may be higher by as many.

    Limits: Counts an organisation of two hundred members as much as one of five, and says nothing of what they do in it. The number
        of organisations grew from a handful to hundreds: compare pairs within a year. Bodies set up by other bodies are left out.

    References: J. C. Pevehouse, T. Nordstrom, R. W. McManus and A. S. Jamison, Tracking Organizations in the World: The Correlates
        of War IGO Version 3.0 Datasets, Journal of Peace Research 57 (2020), 492-503.

    Example:
        >>> rows = [{"organisation": body, "actor": actor, "year": 1950, "status": status} for body, actor, status in (
        ...     ("UPU", "XAA", "full"), ("UPU", "XBB", "full"), ("ITU", "XAA", "full"), ("ITU", "XBB", "observer"))]
        >>> members = {"cow_igo.memberships": table("cow_igo.memberships", rows)}
        >>> figures(shared_igos, members)[1950, "XAA", "XBB"], figures(shared_igos, members, membership="observer")[1950, "XAA", "XBB"]
        (1.0, 2.0)
    """
    import numpy as np
    import pyarrow.compute as pc

    rows = tables["cow_igo.memberships"]
    rows = rows.filter(pc.and_(pc.is_valid(rows["actor"]), pc.not_equal(rows["status"], OUTSIDE)))
    when = rows["year"].to_numpy(zero_copy_only=False)
    for year in periods:
        these = rows.take(np.flatnonzero(when == year))
        if not these.num_rows:
            continue
        ids, who = np.unique(np.array(these["actor"].to_pylist(), np.str_), return_inverse=True)
        bodies, which = np.unique(np.array(these["organisation"].to_pylist(), np.str_), return_inverse=True)
        status = np.array([str(each) for each in these["status"].to_pylist()])
        member, unknown, known = (_where(who, which, (len(ids), len(bodies)), mask) for mask in (
            np.isin(status, COUNTED[str(chosen["membership"])]), status == UNKNOWN, status != UNKNOWN,
        ))
        doubtful = member @ unknown.T
        extra = {"unknown": doubtful + doubtful.T}
        yield square(year, ids, (member @ member.T).astype(np.float64), known @ known.T, extra=extra)


def _where(who: NDArray[np.int64], which: NDArray[np.int64], shape: tuple[int, int], mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Ones where a state has a row of a kind for an organisation."""
    import numpy as np

    made = np.zeros(shape, np.float32)
    made[who[mask], which[mask]] = 1
    return made
