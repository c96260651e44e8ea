"""How many organisations of states two states sit in together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from comity.measures._bulk import Option, Part, bulk
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    import pyarrow as pa
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


PARTS: Final = (Part("unknown", "items", "Organisations of which one is a member and the other's membership is not known"),)


@bulk(reads=("cow_igo.memberships",), unit="items", covers=_span, options=(MEMBERSHIP,), parts=PARTS)
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

    rows = tables["cow_igo.memberships"].select(["organisation", "actor", "year", "status"])
    rows = rows.filter(pc.and_(pc.is_valid(rows["actor"]), pc.not_equal(rows["status"], OUTSIDE)))
    when = rows["year"].to_numpy(zero_copy_only=False)
    order = np.argsort(when, kind="stable")
    (actors, whose), (_, bodies), (words, said) = (_coded(rows[name], order) for name in ("actor", "organisation", "status"))
    masks = np.isin(words, COUNTED[str(chosen["membership"])]), words == UNKNOWN, words != UNKNOWN
    ends = when[order].searchsorted(periods), when[order].searchsorted(periods, side="right")
    for year, first, last in zip(periods, *ends, strict=True):
        if first == last:
            continue
        there, who = _present(whose[first:last])
        body, which = _present(bodies[first:last])
        shape, status = (len(there), len(body)), said[first:last]
        member, unknown, known = (_where(who, which, shape, mask[status]) for mask in masks)
        doubtful = member @ unknown.T
        extra = {"unknown": doubtful + doubtful.T}
        yield square(year, actors[there], (member @ member.T).astype(np.float64), known @ known.T, extra=extra)


def _coded(column: pa.ChunkedArray, order: NDArray[np.int64]) -> tuple[NDArray[np.str_], NDArray[np.int32]]:
    """The different words of a column, sorted, and for each row in an order the place of its word: words are compared once, not in each year."""
    import numpy as np
    import pyarrow.compute as pc

    coded = pc.dictionary_encode(column).unify_dictionaries().combine_chunks()
    coded = coded.chunk(0) if hasattr(coded, "chunk") else coded
    words = np.array(coded.dictionary.to_pylist(), dtype=np.str_)
    rank = np.argsort(words)
    place = np.empty(len(words), np.int32)
    place[rank] = np.arange(len(words))
    return words[rank], place[coded.indices.to_numpy()[order]]


def _present(codes: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The codes that occur, in order, and for each row the place of its own among them."""
    import numpy as np

    counts = np.bincount(codes)
    return np.flatnonzero(counts), (np.cumsum(counts > 0) - 1)[codes]


def _where(who: NDArray[np.int64], which: NDArray[np.int64], shape: tuple[int, int], mask: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Ones where a state has a row of a kind for an organisation."""
    import numpy as np

    made = np.zeros(shape, np.float32)
    made[who[mask], which[mask]] = 1
    return made
