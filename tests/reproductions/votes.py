"""Figures published of votes in the General Assembly."""

from __future__ import annotations

from reproductions.names import name
from reproductions.reproduction import Figure, Reproduction
from reproductions.tables import tables

QSS = {"China": ("CHN", .1410), "India": ("IND", .0864), "Israel": ("ISR", .8250), "Brazil": ("BRA", .2250), "Iran": ("IRN", .1818)}
TOP_2017 = ["Israel", "Micronesia", "Canada", "Marshall Islands", "Australia", "United Kingdom", "France", "Palau", "Ukraine", "Czech Republic"]
LOWEST_2017 = {"Iran", "Syria", "Cuba"}


def state_department() -> Reproduction:
    """V1: who voted with the United States in 2017."""
    import numpy as np

    from comity.measures import bulk_named

    measure = bulk_named("voting_agreement")
    rules = {"paragraphs": "drop"}
    (square,) = measure.build(tables("un_votes"), [2017], **rules)
    row = square.value[square.ids.tolist().index("USA")]
    order = [place for place in np.argsort(-np.nan_to_num(row, nan=-1), kind="stable") if not np.isnan(row[place])]
    ours = [name(str(square.ids[place])) for place in order]
    lowest = {each for each in LOWEST_2017 if each in ours[-10:]}
    votes = int(square.n[square.ids.tolist().index("USA")].max())
    return Reproduction(
        "V1", "Voting with the United States in 2017",
        "US Department of State, Voting Practices in the United Nations 2017, as reported at https://allafrica.com/stories/201804300283.html",
        "un_votes", measure.told(**rules),
        (
            *(Figure(f"{place}.", theirs, mine) for place, (theirs, mine) in enumerate(zip(TOP_2017, ours, strict=False), 1)),
            Figure("of the lowest ten: Cuba, Iran, Syria", ", ".join(sorted(LOWEST_2017)), ", ".join(sorted(lowest))),
            Figure("mean coincidence, per cent", 31, 100 * float(np.nanmean(row))),
            Figure("recorded votes", 93, votes),
        ),
        near=2.0,
        note="The data of Voeten have two recorded votes more of that year than the report, and the mean is theirs. With votes on paragraphs and "
             "amendments kept there would be 129 votes and a mean of 40 per cent: the rule decides, and it is an argument.",
    )


def against_beijing_and_moscow() -> Reproduction:
    """V2: with whom the world votes where Washington differs from Beijing and Moscow."""
    import numpy as np

    from comity.measures import _votes

    cast = _votes.ballots(tables("un_votes"))
    actors = cast.actors.tolist()
    america, china = (cast.choices[actors.index(actor)] for actor in ("USA", "CHN"))
    russia = np.where(cast.choices[actors.index("RUS")] != _votes.NONE, cast.choices[actors.index("RUS")], cast.choices[actors.index("SUN")])
    apart = (cast.year >= 1991) & (cast.year <= 2020) & (china == russia) & (america != china) & (america >= 0) & (china >= 0)

    others = ~np.isin(cast.actors, ("USA", "CHN", "RUS", "SUN"))

    def share(calls: np.ndarray) -> float:
        choices = cast.choices[others][:, calls]
        with_america = (choices == america[calls]).sum()
        return float(100 * with_america / (with_america + (choices == china[calls]).sum()))

    every, important = share(apart), share(apart & cast.marked["important"])
    return Reproduction(
        "V2", "Where Washington differs from Beijing and Moscow, 1991–2020",
        "M. Papa, co-author of the study, in The Diplomat, September 2023, https://thediplomat.com",
        "un_votes",
        "votes from 1991 on in which China and Russia (until December 1991 the Soviet Union) voted alike and the United States otherwise; share of "
        "the other members' votes that match one of the two sides",
        (
            Figure("with the United States, per cent", 14, every), Figure("with China and Russia, per cent", 86, 100 - every),
            Figure("with the United States on votes it marks important, per cent", 36, important),
        ),
        note=f"{int(apart.sum()):,} such votes, {int((apart & cast.marked['important']).sum())} of them marked important; the data end in January 2020. "
             "The article does not print its denominator: by all votes cast the shares would not add up to 100.",
    )


def identical_votes() -> Reproduction:
    """V4: shares of identical votes in session 50."""
    from comity.measures import bulk_named

    measure = bulk_named("voting_agreement")
    rules = {"every": "session", "abstentions": "different", "paragraphs": "drop_after_1989"}
    (square,) = measure.build(tables("un_votes"), [1995], **rules)
    at = square.ids.tolist().index
    return Reproduction(
        "V4", "Identical votes in 1995",
        "K. Imai, Quantitative Social Science (Princeton 2017), unvoting.csv of https://github.com/kosukeimai/qss, columns PctAgreeUS and PctAgreeRUSSIA",
        "un_votes", measure.told(**rules),
        (
            *(Figure(f"United States and {state}", figure, float(square.value[at("USA"), at(actor)]), 4) for state, (actor, figure) in QSS.items()),
            Figure("Russia and China", .4744, float(square.value[at("RUS"), at("CHN")]), 4),
        ),
    )


SESSION_70 = {
    ("USA", "RUS"): (73, .4110, -.1781, -.0548, -.073529, -.051239, -.141998, -.0574),
    ("RUS", "IRN"): (69, .7536, .5072, .6087, .330579, .316035, .259392, .2277),
    ("GBR", "FRA"): (73, .9726, .9452, .9726, .963664, .940819, .913520, .8711),
    ("CHN", "RUS"): (72, .8333, .6667, .7778, .618543, .538462, .428118, .3889),
    ("USA", "ISR"): (73, .9247, .8493, .8973, .849360, .812864, .765399, .6545),
}
"""n, agreement, S, S squared, kappa quadratic and linear, pi nominal, A."""
COLUMNS = (
    ("common votes", "voting_agreement", {}, 0), ("agreement", "voting_agreement", {}, 4), ("S", "s_score", {}, 4),
    ("S, squared", "s_score", {"metric": "squared"}, 4), ("kappa, quadratic", "cohen_kappa", {"weighting": "quadratic"}, 6),
    ("kappa, linear", "cohen_kappa", {"weighting": "linear"}, 6), ("pi, nominal", "scott_pi", {"weighting": "nominal"}, 6), ("A", "alignment_a", {}, 4),
)


def session_70() -> Reproduction:
    """Agreement, S, kappa, pi and A of five pairs over session 70."""
    from comity.measures import bulk_named

    figures = []
    for place, (word, measure, rules, digits) in enumerate(COLUMNS):
        (square,) = bulk_named(measure).build(tables("un_votes"), [2015], every="session", **rules)
        at = square.ids.tolist().index
        matrix = square.n if place == 0 else square.value
        figures += [Figure(f"{name(a)}–{name(b)}: {word}", row[place], float(matrix[at(a), at(b)]), digits) for (a, b), row in SESSION_70.items()]
    return Reproduction(
        "K1", "Five pairs over session 70, which opened in 2015",
        "computed from the data of the R package unvotes with the functions srs, cohenk, spi and bcai of the R package fpsim, https://github.com/svmiller/fpsim",
        "un_votes", bulk_named("s_score").told(every="session"), tuple(figures),
    )
