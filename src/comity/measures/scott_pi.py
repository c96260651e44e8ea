"""How much more alike two states' positions are than chance would make them, if both drew from what the pair does on average."""

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


@bulk(reads=READS, by=("data",), unit="index", covers=span, options=(*RULES, weighting("nominal", "fpsim")))
def scott_pi(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The agreement of two states' positions beyond chance, where chance takes both to draw from one and the same mix of positions.

    Range: At most 1, the same throughout; 0 is what chance gives, and below 0 is less. `n` is the number of common votes or, with
        `data=atop`, of states. Where both states always take one and the same position there is no chance of disagreement, and no
        figure.

    Limits: With almost constant positions it is near 0, or below, at an agreement of 0.95: read it beside `s_score` and `n`. Unanimous
        votes move it. Its weighting is nominal and that of `cohen_kappa` quadratic in the usual software, so that the two are on one
        footing only where the same `weighting` is asked of both.

    References: W. A. Scott, Reliability of Content Analysis: The Case of Nominal Scale Coding, Public Opinion Quarterly 19 (1955),
        321-325; F. M. Häge, Choice or Circumstance? Adjusting Measures of Foreign Policy Similarity for Chance Agreement, Political
        Analysis 19 (2011), 287-305.

    Example:
        >>> assembly = roll_calls(2015, XAA="yyyn", XBB="yyny")
        >>> round(figures(scott_pi, assembly)[2015, "XAA", "XBB"], 4)
        -0.3333
    """
    kind = str(chosen["weighting"])

    def formula(joint: Joint) -> NDArray[np.float64]:
        weights = distances(joint.levels, kind)
        return 1 - quotient(4 * joint.n * joint.disagreement(weights), joint.pooled(weights))

    return similar(tables, periods, chosen, formula)
