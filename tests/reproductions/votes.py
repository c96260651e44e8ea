"""Figures published of votes in the General Assembly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reproductions.names import name
from reproductions.reproduction import Figure, Reproduction
from reproductions.tables import tables

if TYPE_CHECKING:
    import numpy as np

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


def matrix() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Actors; the choice of each in each roll call, 1 yes, 2 abstain, 3 no, 0 none; the calls' years, and whether they are marked important."""
    import numpy as np
    import pyarrow.compute as pc

    calls = tables("un_votes")["un_votes.roll_calls"]
    calls = calls.filter(pc.is_valid(calls["day"])).sort_by("roll_call")
    votes = tables("un_votes")["un_votes.votes"]
    votes = votes.filter(pc.and_(pc.is_valid(votes["actor"]), pc.is_in(votes["roll_call"], calls["roll_call"].combine_chunks())))
    actors, who = np.unique(np.array(votes["actor"].to_pylist()), return_inverse=True)
    found = np.zeros((len(actors), calls.num_rows), np.int8)
    found[who, np.searchsorted(calls["roll_call"].to_numpy(), votes["roll_call"].to_numpy())] = [
        {"yes": 1, "abstain": 2, "no": 3}.get(choice, 0) for choice in votes["choice"].to_pylist()
    ]
    return actors, found, pc.year(calls["day"]).to_numpy(), pc.fill_null(calls["important"], False).to_numpy(zero_copy_only=False)


def against_beijing_and_moscow() -> Reproduction:
    """V2: with whom the world votes where Washington differs from Beijing and Moscow."""
    import numpy as np

    actors, choices, year, important = matrix()
    america, china = (choices[actors.tolist().index(actor)] for actor in ("USA", "CHN"))
    russia = choices[[actors.tolist().index(actor) for actor in ("RUS", "SUN")]].max(axis=0)
    apart = (year >= 1991) & (year <= 2020) & (china == russia) & (america != china) & (america > 0) & (china > 0)
    others = ~np.isin(actors, ("USA", "CHN", "RUS", "SUN"))

    def share(calls: np.ndarray) -> float:
        theirs = choices[others][:, calls]
        with_america = (theirs == america[calls]).sum()
        return float(100 * with_america / (with_america + (theirs == china[calls]).sum()))

    every, marked = share(apart), share(apart & important)
    return Reproduction(
        "V2", "Where Washington differs from Beijing and Moscow, 1991–2020",
        "M. Papa, co-author of the study, in The Diplomat, September 2023, https://thediplomat.com",
        "un_votes",
        "votes from 1991 on in which China and Russia (until December 1991 the Soviet Union) voted alike and the United States otherwise; share of "
        "the other members' votes that match one of the two sides",
        (
            Figure("with the United States, per cent", 14, every), Figure("with China and Russia, per cent", 86, 100 - every),
            Figure("with the United States on votes it marks important, per cent", 36, marked),
        ),
        note=f"{int(apart.sum()):,} such votes, {int((apart & important).sum())} of them marked important; the data end in January 2020. "
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


def united_states_mexico() -> Reproduction:
    """K2: kappa and pi of the United States and Mexico in 1946."""
    from comity.measures import bulk_named

    figures = []
    for word, measure, rules, published in (("kappa", "cohen_kappa", {"weighting": "quadratic"}, -.01222707), ("pi", "scott_pi", {}, -.02775801)):
        (square,) = bulk_named(measure).build(tables("un_votes"), [1946], **rules)
        at = square.ids.tolist().index
        figures.append(Figure(word, published, float(square.value[at("USA"), at("MEX")]), 8))
    return Reproduction(
        "K2", "The United States and Mexico in 1946",
        "S. V. Miller, examples of https://svmiller.com/fpsim/reference/cohenk.html and https://svmiller.com/fpsim/reference/spi.html",
        "un_votes", "recorded votes of 1946 that both took part in; kappa with quadratic weights, pi nominal", tuple(figures),
    )
