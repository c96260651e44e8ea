"""Whether two states order their positions alike."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from comity.measures._bulk import bulk
from comity.measures._contingency import Joint, quotient, second
from comity.measures._similarity import READS, RULES, similar, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square


@bulk(reads=READS, by=("data",), unit="index", covers=span, options=RULES)
def tau_b(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """Kendall's rank correlation of two states' positions, corrected for ties.

    Range: −1 to 1; 0 is no association. `n` is the number of common votes or, with `data=atop`, of states. Computed exactly from the
        joint table. Where one of the two always takes the same position there is no figure.

    Limits: Measures association, not agreement: two states whose positions rise and fall together have 1 though they never take the
        same one. Signorino and Ritter wrote against its use for alliances; it is here because the literature before them used it.

    References: M. G. Kendall, The Treatment of Ties in Ranking Problems, Biometrika 33 (1945), 239-251; B. Bueno de Mesquita,
        Measuring Systemic Polarity, Journal of Conflict Resolution 19 (1975), 187-216.

    Example:
        >>> assembly = roll_calls(2015, XAA="yyan", XBB="yaan")
        >>> round(figures(tau_b, assembly)[2015, "XAA", "XBB"], 4)
        0.8
    """
    return similar(tables, periods, chosen, _from_table)


def _from_table(joint: Joint) -> NDArray[np.float64]:
    """Concordant less discordant pairs of cases, over the geometric mean of the pairs that each state tells apart."""
    import numpy as np

    table, rows = joint.table(), joint.margins()
    ordered = np.zeros_like(joint.n)
    for k, higher in combinations(range(joint.levels), 2):
        for m, other in combinations(range(joint.levels), 2):
            ordered += table[k, m] * table[higher, other] - table[k, other] * table[higher, m]
    told_apart = (joint.n**2 - (rows**2).sum(axis=0)) / 2
    return quotient(ordered, np.sqrt(told_apart * second(told_apart[None])[0]))
