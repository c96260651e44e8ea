"""What a bulk measure answers for one period: a square of figures over the states that its data know in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

VALUE: Final = 0
NO_DATA: Final = 1
TOO_FEW: Final = 2
UNDEFINED: Final = 3
WHY: Final = ("value", "no_data", "too_few", "undefined")
"""What a cell is, by its number in `Square.why`: a figure; the data hold nothing for the pair; less than the rule's minimum; a
quotient over nothing, such as a chance-corrected agreement where chance leaves no room for disagreement."""


class Square(NamedTuple):
    """The figures of one period for all pairs of the states `ids`: row i, column j is i towards j.

    A state that the data do not know in the period is not among the ids. The diagonal is no pair and holds no figure.
    """

    period: int
    """The year; for sessions of the General Assembly the year in which the session opened."""
    ids: NDArray[np.str_]
    """Actor ids, sorted."""
    value: NDArray[np.float64]
    """nan where `why` is not VALUE, and never otherwise."""
    n: NDArray[np.int32]
    """How many things the figure rests on, as the measure's Range names them."""
    extra: Mapping[str, NDArray[Any]]
    """Further columns by name, float64, nan where there is none."""
    why: NDArray[np.int8]
    """What each cell is, as a number of WHY."""

    def counts(self) -> dict[str, int]:
        """How many cells off the diagonal are a figure, and how many are not for which reason."""
        import numpy as np

        found = np.bincount(self.why[~np.eye(len(self.ids), dtype=bool)].ravel(), minlength=len(WHY))
        return {word: int(number) for word, number in zip(WHY, found, strict=True)}


def square(
    period: int, ids: NDArray[np.str_], value: NDArray[np.float64], n: NDArray[Any], *, least: int = 1,
    extra: Mapping[str, NDArray[Any]] | None = None,
) -> Square:
    """A square whose cells say why they hold no figure: none below `least`, none on the diagonal, and undefined where `value` is nan.

    With `least` 0 a figure may rest on nothing: a source that means to be complete has looked, and found 0.
    """
    import numpy as np

    why = np.full(value.shape, VALUE, np.int8)
    why[np.isnan(value)] = UNDEFINED
    why[n < least] = TOO_FEW
    why[(n == 0) & (least > 0)] = NO_DATA
    np.fill_diagonal(why, NO_DATA)
    counted = n.astype(np.int32)
    np.fill_diagonal(counted, 0)
    off = {name: _off_diagonal(column) for name, column in (extra or {}).items()}
    return Square(period, ids, np.where(why == VALUE, value, np.nan), counted, off, why)


def _off_diagonal(column: NDArray[Any]) -> NDArray[np.float64]:
    import numpy as np

    copy = column.astype(np.float64)
    np.fill_diagonal(copy, np.nan)
    return copy
