"""The rows of a panel, and a measure's squares laid over them: each cell with its figure and its status, no loop over pairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from comity.measures._square import WHY
from comity.panel.columns import NO_DATA, NOT_A_STATE, NOT_COVERED, STATUSES, ZERO

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._square import Square

NO_CODE = -1
"""In the row of a pair that was not one in that year."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Whose row and of which year, row by row, years in order; `a` and `b` are places in `actors`."""

    actors: NDArray[np.str_]
    """Ids, sorted."""
    a: NDArray[np.int32]
    b: NDArray[np.int32]
    code_a: NDArray[np.int32]
    code_b: NDArray[np.int32]
    year: NDArray[np.int32]
    earlier: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
    """By year, actors who took over a number in it, each with the one who bore it before: a source by the day may know that one alone."""

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.year)

    def of(self, year: int) -> slice:
        """The rows of a year."""
        import numpy as np

        first, last = self.year.searchsorted(np.array([year, year + 1], self.year.dtype))  # of the years' own type, or all of them are converted
        return slice(int(first), int(last))


@dataclass(frozen=True, slots=True)
class Laid:
    """A column over the rows: figures (nan where there is none), the status of each, how many things each rests on, and what is shown beside."""

    value: NDArray[np.float64]
    status: NDArray[np.uint8]
    n: NDArray[np.int32]
    beside: Mapping[str, NDArray[np.float64]]

    def cells(self) -> dict[str, int]:
        """How many cells have each status."""
        import numpy as np

        counts = np.bincount(self.status, minlength=len(STATUSES))
        return {name: int(count) for name, count in zip(STATUSES, counts, strict=True)}


def empty(rows: Rows, beside: Iterable[str] = ()) -> Laid:
    """A column that nothing has been laid on: not covered, but where there was no pair."""
    import numpy as np

    status = np.where(rows.code_a == NO_CODE, NOT_A_STATE, NOT_COVERED).astype(np.uint8)
    nothing = {name: np.full(len(rows), np.nan) for name in beside}
    return Laid(np.full(len(rows), np.nan), status, np.zeros(len(rows), np.int32), nothing)


def lay(rows: Rows, square: Square, columns: tuple[Laid, ...]) -> None:
    """Write a square's figures into the rows of its period: into the first column as from a to b, into a second as from b to a.

    Actors whom the square does not hold are not covered; a 0 in it is a finding; what is no figure says why. Where a number passed from one
    actor to the next in the period, the later one's figure goes first, and his 0 stands only where the earlier one has nothing else.
    """
    import numpy as np

    here = rows.of(int(square.period))
    if here.start == here.stop or not len(square.ids):
        return
    ids = np.asarray(square.ids, dtype=np.str_)
    place = np.minimum(ids.searchsorted(rows.actors), len(ids) - 1)
    place[ids[place] != rows.actors] = -1
    every = np.arange(here.start, here.stop)
    _write(rows, square, columns, place, every[rows.code_a[here] != NO_CODE])
    for actor, before in rows.earlier.get(int(square.period), {}).items():
        theirs = place.copy()
        theirs[actor] = place[before]
        again = every[((rows.a[here] == actor) | (rows.b[here] == actor)) & (rows.code_a[here] != NO_CODE)]
        _write(rows, square, columns, theirs, again)


def _write(rows: Rows, square: Square, columns: tuple[Laid, ...], place: NDArray[np.int64], which: NDArray[np.int64]) -> None:
    """Write figures into rows, where these say less: a figure goes before a 0, and either before none."""
    import numpy as np

    says = np.array([STATUSES.index(word) for word in WHY], np.uint8)
    a, b = place[rows.a[which]], place[rows.b[which]]
    held = (a >= 0) & (b >= 0)
    which, a, b, wide = which[held], a[held], b[held], len(square.ids)
    for column, cell in zip(columns, (a * wide + b, b * wide + a), strict=False):
        value = square.value.take(cell)
        status = np.where(value == 0, ZERO, says.take(square.why.take(cell)))
        better = np.flatnonzero(status < column.status[which])
        row, there = which[better], cell[better]
        column.value[row], column.status[row], column.n[row] = value[better], status[better], square.n.take(there)
        for name, side in column.beside.items():
            side[row] = square.extra[name].take(there)


def nothing(rows: Rows, years: Iterable[int], columns: tuple[Laid, ...]) -> None:
    """Say no data of years that are covered and have no square: the Assembly took no vote in 1964."""
    for year in years:
        here = rows.of(year)
        for column in columns:
            column.status[here][column.status[here] == NOT_COVERED] = NO_DATA
