"""What a state owes another by asking first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.measures._bulk import bulk
from comity.measures._obligations import ATOP, held, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comity.measures._bulk import Chosen, Tables
    from comity.measures._square import Square


@bulk(reads=ATOP, unit="yes or no", covers=span, directed=True)
def atop_consultation(tables: Tables, periods: tuple[int, ...], _: Chosen) -> Iterator[Square]:
    """Whether the first state has to consult the second in a crisis.

    Range: 1 where it was owed in the year by any treaty, 0 where not. `n` is 1: the one pair that was looked at. Directed,
        though most obligations go both ways.

    Limits: Says that they must talk, and not what they must do; many treaties of defence have it as well. 0 says that the
        coders, who read the treaties of all members of the state system, found none. The year is one in which it was owed on at
        least one day. Only treaties that are written down count.

    References: B. A. Leeds, J. M. Ritter, S. McLaughlin Mitchell and A. G. Long, Alliance Treaty Obligations and Provisions,
        1815-1944, International Interactions 28 (2002), 237-260.

    Example:
        >>> pact = alliances("XAA XBB XCC", ("XAA=XBB", "consultation"), ("XAA>XCC", "consultation"), year=1935)
        >>> found = figures(atop_consultation, pact)
        >>> found[1935, "XAA", "XCC"], found[1935, "XCC", "XAA"], found[1935, "XBB", "XCC"]
        (1.0, 0.0, 0.0)
    """
    return held(tables, periods, "consultation")
