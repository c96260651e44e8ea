"""By how much two states' positions are nearer than those of two that choose each for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._bulk import bulk
from comity.measures._contingency import Joint, distances, quotient
from comity.measures._similarity import READS, RULES, similar, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square


@bulk(reads=READS, by=("data",), unit="index", covers=span, options=RULES)
def alignment_a(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The S score of two states less the S score they would have if each chose independently, as often as it does, among positions.

    Range: Above −2 and below 2, in practice within −1 and 1; 0 is what independent choice gives. Absolute distances, no weights.
        `n` is the number of common votes or, with `data=atop`, of states. Unlike `cohen_kappa` it is defined for constant positions,
        where it is 0.

    Limits: A difference, not a share: how large it can be depends on how often each state takes which position, so that a pair that
        votes yes nearly always has little room. Independence is only one picture of chance.

    References: S. Benati and A. Capurri, The Alignment Index and its Application to Voting at the United Nations General Assembly,
        Quality & Quantity (2026), doi:10.1007/s11135-026-02814-x.

    Example:
        >>> assembly = roll_calls(2015, XAA="yyyn", XBB="yyan")
        >>> figures(alignment_a, assembly)[2015, "XAA", "XBB"]
        0.625
    """

    def formula(joint: Joint) -> NDArray[np.float64]:
        weights = distances(joint.levels, "linear")
        chance = quotient(joint.independent(weights), joint.n)
        return 2 * quotient(chance - joint.disagreement(weights), joint.n * weights.max())

    return similar(tables, periods, chosen, formula)
