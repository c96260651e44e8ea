"""Which states, pairs of states and larger groups there were in each period: the rows a panel is laid on.

    from comity import frames

    frames.dyads("cow", 1990, 2020).size()                            # counted, not laid out
    frames.dyads("gw", "1990-05-01", "1990-06-30", every="month", pairs=[("DEU", "YEM")]).table()
    frames.dyad_years("cow", range(1816, 2017), directed=False).where(states=["RUS", "IRN", "TUR"])
"""

from __future__ import annotations

from comity.frames._frame import LIMIT, Frame
from comity.frames.dyads import dyad_arrays, dyad_years, dyads
from comity.frames.periods import EVERY, Periods

__all__ = ["EVERY", "LIMIT", "Frame", "Periods", "dyad_arrays", "dyad_years", "dyads"]
