"""How much more alike two states' positions are than chance would make them, given how often each takes which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._bulk import bulk
from comity.measures._contingency import Joint, distances, quotient
from comity.measures._similarity import READS, RULES, similar, span, weighting

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square


@bulk(reads=READS, by=("data",), unit="index", covers=span, options=(*RULES, weighting("quadratic", "fpsim")))
def cohen_kappa(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The agreement of two states' positions beyond chance, where chance keeps how often each of the two takes which position.

    Range: At most 1, the same throughout; 0 is what chance gives, and below 0 is less. `n` is the number of common votes or, with
        `data=atop`, of states. Where chance leaves no room for disagreement (both always take one and the same position) it is
        undefined, and there is no figure.

    Limits: With almost constant positions it is near 0 at an agreement of 0.95 (the paradox of kappa): read it beside `s_score` and
        `n`. It is sensitive to unanimous votes. The weighting is part of the figure: kappas of different weighting do not compare.

    References: J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960), 37-46;
        J. Cohen, Weighted Kappa, Psychological Bulletin 70 (1968), 213-220; F. M. Häge, Choice or Circumstance? Adjusting Measures
        of Foreign Policy Similarity for Chance Agreement, Political Analysis 19 (2011), 287-305.

    Example:
        >>> assembly = roll_calls(2015, XAA="yyyn", XBB="yyan")
        >>> round(figures(cohen_kappa, assembly)[2015, "XAA", "XBB"], 4)
        0.8333
        >>> round(figures(cohen_kappa, assembly, weighting="nominal")[2015, "XAA", "XBB"], 4)
        0.5556
    """
    kind = str(chosen["weighting"])

    def formula(joint: Joint) -> NDArray[np.float64]:
        weights = distances(joint.levels, kind)
        return 1 - quotient(joint.n * joint.disagreement(weights), joint.independent(weights))

    return similar(tables, periods, chosen, formula)
