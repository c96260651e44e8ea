"""How often two states took each pair of positions, for all pairs of states in one expression.

Positions are small whole numbers on a scale, −1 where a state took none. A matrix of ones where state i took position k in case m,
times its own transpose, counts for all pairs at once; no loop runs over pairs or cases. Counts are whole numbers far below 2²⁴, so
single precision holds them exactly, and every quotient is taken in double precision.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Joint:
    """The joint table of positions of every pair of states over the cases in which both took one.

    It is one product of a matrix with its own transpose. Smaller products for what a measure needs of it were slower: more calls, and
    threads that wait for each other.
    """

    def __init__(self, positions: NDArray[np.int8], levels: int) -> None:
        """Of a matrix of states by cases, with positions 0 to levels − 1 and −1 for none."""
        import numpy as np

        self.levels = levels
        self.states = len(positions)
        took = np.concatenate([positions == level for level in range(levels)]).astype(np.float32)
        self.counts = (took @ took.T).reshape(levels, self.states, levels, self.states)
        """[k, i, l, j]: in how many cases i took position k and j position l."""

    @cached_property
    def n(self) -> NDArray[np.float64]:
        """The number of cases that each pair has in common."""
        import numpy as np

        found: NDArray[np.float64] = self.counts.sum(axis=(0, 2), dtype=np.float64)
        return found

    def margins(self) -> NDArray[np.float64]:
        """[k, i, j]: how often i took position k in the cases it has in common with j."""
        import numpy as np

        found: NDArray[np.float64] = self.counts.sum(axis=2).astype(np.float64)
        return found

    def disagreement(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The sum over common cases of the weight of the two positions taken."""
        import numpy as np

        total = np.zeros((self.states, self.states), np.float32)
        for k, m in zip(*np.nonzero(weights), strict=True):
            total += np.float32(weights[k, m]) * self.counts[k, :, m]
        return total.astype(np.float64)

    def independent(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The sum over pairs of positions of the weight times how often i takes the one times how often j takes the other."""
        import numpy as np

        rows = self.margins()
        found: NDArray[np.float64] = np.einsum("kij,kji->ij", rows, np.tensordot(weights, rows, axes=1))
        return found

    def pooled(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same, where both take each position as often as the two take it together."""
        import numpy as np

        rows = self.margins()
        both = rows + second(rows)
        found: NDArray[np.float64] = np.einsum("kij,kij->ij", both, np.tensordot(weights, both, axes=1))
        return found

    def table(self) -> NDArray[np.float64]:
        """[k, l, i, j]: in how many cases i took position k and j position l."""
        import numpy as np

        return self.counts.transpose(0, 2, 1, 3).astype(np.float64)


def second(margins: NDArray[np.float64]) -> NDArray[np.float64]:
    """The margins of the second state of each pair, from those of the first."""
    return margins.transpose(0, 2, 1)


def distances(levels: int, kind: str) -> NDArray[np.float64]:
    """How far apart two positions are: 1 where they differ (nominal), in steps (linear), or in squared steps (quadratic)."""
    import numpy as np

    steps = np.abs(np.subtract.outer(np.arange(levels), np.arange(levels))).astype(np.float64)
    if kind == "nominal":
        return (steps > 0).astype(np.float64)
    return steps if kind == "linear" else steps**2


def quotient(over: NDArray[np.float64], under: NDArray[np.float64]) -> NDArray[Any]:
    """One matrix over another, nan where the lower is 0."""
    import numpy as np

    return np.divide(over, under, out=np.full_like(over, np.nan), where=under != 0)
