"""Which states, pairs of states and larger groups there were in each period: the rows a panel is laid on.

    import comity.frames as frames

    frame = frames.dyads("cow", "1990-01-01", "2020-12-31")
    frame.size()                                        # rows, counted without making them
    frame.assumed_from                                  # 2017: the list ends with 2016
    frame.where(states=["RUS", "IRN", "CHN"]).table()   # an Arrow table
    frames.k_ads(3, "cow", 2000, 2016).sample(1_000, seed=7).table()
"""

from __future__ import annotations

from comity.frames._calendar import EVERY
from comity.frames._frame import LIMIT, Frame
from comity.frames._making import dyad_years, dyads, k_ads, politically_relevant, state_days, state_periods, state_years
from comity.frames._relevance import Major, majors

__all__ = [
    "EVERY", "LIMIT", "Frame", "Major", "dyad_years", "dyads", "k_ads", "majors", "politically_relevant", "state_days",
    "state_periods", "state_years",
]
