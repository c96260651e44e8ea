"""How near the positions of two states are, of how far apart they could be."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from comity.measures._bulk import Option, bulk
from comity.measures._contingency import Joint, distances, quotient
from comity.measures._similarity import READS, RULES, similar, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square

METRIC = Option("metric", "absolute", MappingProxyType({
    "absolute": "absolute distances (as Signorino and Ritter), no weights", "squared": "squared distances, no weights",
}))


@bulk(reads=READS, by=("data",), unit="index", covers=span, options=(*RULES, METRIC))
def s_score(tables: Tables, periods: tuple[int, ...], chosen: Chosen) -> Iterator[Square]:
    """The similarity of two states' positions as 1 less twice the mean distance between them, of the greatest possible.

    Range: −1, opposed throughout, to 1, the same throughout. `n` is the number of common votes, or with `data=atop` of states that
        both have an obligation towards or none. On the same votes with absolute distances it is twice `voting_agreement` less 1.

    Limits: Not corrected for chance: where ties are rare, as alliances are, almost every pair looks similar. Absolute and squared
        distances give different figures that do not order pairs alike. Weights by capability, which Signorino and Ritter allow for,
        are not taken: they rest the figure on a few great powers.

    References: C. S. Signorino and J. M. Ritter, Tau-b or Not Tau-b: Measuring the Similarity of Foreign Policy Positions,
        International Studies Quarterly 43 (1999), 115-144; F. M. Häge, Choice or Circumstance? Adjusting Measures of Foreign Policy
        Similarity for Chance Agreement, Political Analysis 19 (2011), 287-305; B. Chiba, J. C. Johnson and B. A. Leeds, Careful
        Commitments: Democratic States and Alliance Design, Journal of Politics 77 (2015), 968-982.

    Example:
        >>> assembly = roll_calls(2015, XAA="yyyn", XBB="yann")
        >>> figures(s_score, assembly)[2015, "XAA", "XBB"]
        0.25
        >>> figures(s_score, assembly, metric="squared")[2015, "XAA", "XBB"]
        0.375
    """
    kind = "linear" if chosen["metric"] == "absolute" else "quadratic"

    def formula(joint: Joint) -> NDArray[np.float64]:
        weights = distances(joint.levels, kind)
        return 1 - 2 * quotient(joint.disagreement(weights), joint.n * weights.max())

    return similar(tables, periods, chosen, formula)
