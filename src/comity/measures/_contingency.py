"""How often two states took each pair of positions, for all pairs of states in one expression.

Positions are small whole numbers on a scale, −1 where a state took none. A matrix of ones where state i took position k in case m,
times its own transpose, counts for all pairs at once; no loop runs over pairs or cases. Counts are whole numbers far below 2²⁴, so
single precision holds them exactly, and every quotient is taken in double precision.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Joint:
    """The joint table of positions of every pair of states over the cases in which both took one."""

    def __init__(self, positions: NDArray[np.int8], levels: int) -> None:
        """Of a matrix of states by cases, with positions 0 to levels − 1 and −1 for none."""
        import numpy as np

        self.levels = levels
        self.took = np.stack([positions == level for level in range(levels)]).astype(np.float32)
        self.n = _counted(self.took.sum(axis=0), self.took.sum(axis=0))

    def disagreement(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """The sum over common cases of the weight of the two positions taken."""
        import numpy as np

        across = np.einsum("kl,lim->ikm", weights.astype(np.float32), self.took)
        wide = (across.shape[0], across.shape[1] * across.shape[2])
        return _counted(self.took.transpose(1, 0, 2).reshape(wide), across.reshape(wide))

    def margins(self) -> NDArray[np.float64]:
        """[k, i, j]: how often i took position k in the cases it has in common with j."""
        import numpy as np

        any_position = self.took.sum(axis=0)
        return np.stack([_counted(level, any_position) for level in self.took])

    def chance(self, weights: NDArray[np.float64], one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
        """The sum over pairs of positions of the weight times how often each would be taken, by margins of the first and the second."""
        import numpy as np

        total = np.zeros_like(self.n)
        for k in range(self.levels):
            for m in np.flatnonzero(weights[k]):
                total += weights[k, m] * one[k] * other[m]
        return total

    def table(self) -> NDArray[np.float64]:
        """[k, l, i, j]: in how many cases i took position k and j position l."""
        import numpy as np

        found = np.empty((self.levels, self.levels, *self.n.shape))
        for k in range(self.levels):
            for m in range(k, self.levels):
                found[k, m] = _counted(self.took[k], self.took[m])
                found[m, k] = found[k, m].T
        return found


def _counted(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float64]:
    import numpy as np

    return (left @ right.T).astype(np.float64)


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
