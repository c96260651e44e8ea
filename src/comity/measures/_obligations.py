"""What states owe each other in alliances, as squares over all states there were: where the coders found nothing there is a 0."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from comity.measures._bulk import Option
from comity.measures._square import square

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

ATOP: Final = ("atop.obligations",)
KINDS: Final = ("defense", "offense", "neutrality", "nonaggression", "consultation")
LEVELS: Final = 4

RANKING: Final = Option(
    "ranking", "chiba",
    MappingProxyType({
        "chiba": "3 defence or offence, 2 neutrality or consultation, 1 non-aggression, 0 none, 3 to itself",
        "singer": "3 defence or offence, 2 neutrality or non-aggression, 1 consultation, 0 none, 3 to itself",
    }),
    where=("data", "atop"),
)
"""How obligations are ranked. Chiba, Johnson and Leeds rank consultation above a promise not to attack; Singer and Small below."""
_RANKS: Final = {
    "chiba": {"nonaggression": 1, "neutrality": 2, "consultation": 2, "offense": 3, "defense": 3},
    "singer": {"consultation": 1, "nonaggression": 2, "neutrality": 2, "offense": 3, "defense": 3},
}


class Owed(NamedTuple):
    """The states of one year, and for each kind of obligation whether the row's state owes it to the column's."""

    year: int
    ids: NDArray[np.str_]
    kinds: dict[str, NDArray[np.bool_]]


def span(tables: Tables, _: Chosen) -> tuple[int, int] | None:
    """The first and the last year coded."""
    import pyarrow.compute as pc

    ends = pc.min_max(tables["atop.obligations"]["year"]).as_py()
    return None if ends["min"] is None else (int(ends["min"]), int(ends["max"]))


def owed(tables: Tables, years: tuple[int, ...], kinds: tuple[str, ...] = KINDS) -> Iterator[Owed]:
    """Year by year, over the states that were members of the state system on any day of it, each number of the list once, as in the source."""
    import numpy as np

    from comity.measures._members import members

    rows = tables["atop.obligations"]
    when = rows["year"].to_numpy(zero_copy_only=False)
    for year, ids in members(tables, years, last=True):
        these = rows.take(np.flatnonzero(when == year))
        a, b = _places(ids, these["a"]), _places(ids, these["b"])
        found = {}
        for kind in kinds:
            found[kind] = np.zeros((len(ids), len(ids)), dtype=bool)
            holds = these[kind].fill_null(False).to_numpy(zero_copy_only=False) & (a >= 0) & (b >= 0)
            found[kind][a[holds], b[holds]] = True
        yield Owed(year, ids, found)


def held(tables: Tables, years: tuple[int, ...], kind: str) -> Iterator[Square]:
    """Year by year, 1 where an obligation of this kind was owed and 0 where not."""
    import numpy as np

    for year, ids, kinds in owed(tables, years, (kind,)):
        yield square(year, ids, kinds[kind].astype(np.float64), np.ones((len(ids), len(ids)), np.int32))


def _places(ids: NDArray[np.str_], column: object) -> NDArray[np.int64]:
    """Where each word of a column stands among sorted ids, −1 where it does not."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    return np.asarray(pc.fill_null(pc.index_in(column, value_set=pa.array(ids.tolist(), pa.string())), -1).to_numpy(zero_copy_only=False), np.int64)


def portfolios(tables: Tables, years: tuple[int, ...], chosen: Chosen) -> Iterator[tuple[int, NDArray[np.str_], NDArray[np.int8]]]:
    """For each year its states and what each owes all of them, itself included, as the highest rank among its obligations."""
    import numpy as np

    ranks = _RANKS[str(chosen["ranking"])]
    for year, ids, kinds in owed(tables, years):
        value = np.zeros((len(ids), len(ids)), np.int8)
        for kind, rank in ranks.items():
            value = np.maximum(value, np.where(kinds[kind], np.int8(rank), np.int8(0)))
        np.fill_diagonal(value, LEVELS - 1)
        yield year, ids, value
