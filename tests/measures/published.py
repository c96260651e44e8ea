"""Figures of others that several measures answer to."""

from __future__ import annotations

from measures.bulk import alliances, squares

EUROPE_1914 = alliances(
    "GMY RUS UKG FRN AUH ITA BEL SPN TUR NTH SWD RUM POR SWZ GRC DEN YUG BUL NOR ALB",
    *((f"GMY>{ally}", "defense") for ally in ("AUH", "ITA", "RUM")),
    *((f"RUS>{ally}", kind) for ally, kind in (("UKG", "nonaggression"), ("FRN", "defense"), ("ITA", "nonaggression"))),
    year=1914,
)
"""The portfolios of Germany and Russia among the twenty states of Europe as Signorino and Ritter (1999, table 6) value them: 3 for
the defence pacts, 1 for the ententes, here the obligation that is worth 1. The package fpsim has them as `gmyrus14`
(svmiller.com/blog/2026/06/alliances-weighting-foreign-policy-similarity); its reference pages print tau-b, kappa, pi and A of them."""

SESSION_70 = {
    ("US", "RU"): {"n": 73, "agree": .4110, "s": -.1781, "s_squared": -.0548, "quadratic": -.073529, "linear": -.051239, "pi": -.141998, "a": -.0574},
    ("RU", "IR"): {"n": 69, "agree": .7536, "s": .5072, "s_squared": .6087, "quadratic": .330579, "linear": .316035, "pi": .259392, "a": .2277},
    ("GB", "FR"): {"n": 73, "agree": .9726, "s": .9452, "s_squared": .9726, "quadratic": .963664, "linear": .940819, "pi": .913520, "a": .8711},
    ("CN", "RU"): {"n": 72, "agree": .8333, "s": .6667, "s_squared": .7778, "quadratic": .618543, "linear": .538462, "pi": .428118, "a": .3889},
    ("US", "IL"): {"n": 73, "agree": .9247, "s": .8493, "s_squared": .8973, "quadratic": .849360, "linear": .812864, "pi": .765399, "a": .6545},
}
"""All recorded votes of session 70, computed from the data of the package unvotes with the functions of the R package fpsim."""


def in_2015(measure, tables, pair, column=None, **options):
    """A measure of one pair over session 70, which opened in 2015."""
    (found,) = squares(measure, tables, [2015], every="session", **options)
    i, j = (found.ids.tolist().index(code) for code in pair)
    return float((found.value if column is None else getattr(found, column))[i, j])


def in_1946(measure, tables):
    """On how many votes of 1946 the figure of the United States and Mexico rests, and the figure, under the literature's rules."""
    (found,) = squares(measure, tables, [1946])
    i, j = (found.ids.tolist().index(code) for code in ("US", "MX"))
    return int(found.n[i, j]), float(found.value[i, j])
