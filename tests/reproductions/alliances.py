"""Figures published of alliances."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from reproductions.reproduction import Figure, Reproduction
from reproductions.tables import tables

FPSIM = {1960: (.4538, -.1630, .0546), 1990: (.3197, -.1587, .0470), 2000: (.4204, -.1922, .0373), 2010: (.5757, -.1751, .0527)}


def russia_iran() -> Reproduction:
    """L3: what Russia and Iran owe each other in ATOP."""
    owed = tables("atop")["atop.obligations"]
    rows = owed.filter(pc.and_(pc.equal(owed["code_a"], 365), pc.equal(owed["code_b"], 630))).sort_by("year").to_pylist()
    kinds = ("defense", "offense", "neutrality", "nonaggression", "consultation")
    last = [row for row in rows if row["year"] >= 2016]
    held = ", ".join(kind for kind in kinds if all(row[kind] for row in last))
    return Reproduction(
        "L3", "Russia and Iran in ATOP 5.1",
        "B. A. Leeds and others, Alliance Treaty Obligations and Provisions 5.1, http://www.atopdata.org, counted by hand in the data set itself",
        "atop", "rows from code 365, the Soviet Union and then Russia, to code 630; an obligation that was in force on at least one day of the year",
        (
            Figure("years with an obligation", 38, len(rows)), Figure("first year", "1927", str(rows[0]["year"])),
            Figure("last year", "2018", str(rows[-1]["year"])), Figure("2016 to 2018", "neutrality, nonaggression, consultation", held),
            Figure("years with a defence obligation since 1947", 0, sum(row["defense"] for row in rows if row["year"] >= 1947)),
        ),
        note="The only years in which the one had to defend the other are those of the Tripartite Treaty of 1942: "
             f"{', '.join(str(row['year']) for row in rows if row['defense'])}.",
    )


def united_states_korea() -> Reproduction:
    """V7: similarity of the alliance portfolios of the United States and South Korea."""
    from comity.measures import bulk_named

    rules = {"data": "atop"}
    given = {"S": ("s_score", {"metric": "squared"}), "pi": ("scott_pi", {"weighting": "quadratic"}), "kappa": ("cohen_kappa", {"weighting": "quadratic"})}
    figures = []
    for place, (word, (measure, choice)) in enumerate(given.items()):
        for square in bulk_named(measure).build(tables("atop"), list(FPSIM), **rules, **choice):
            at = square.ids.tolist().index
            figures.append(Figure(f"{word}, {square.period}", FPSIM[square.period][place], float(square.value[at("USA"), at("KOR")]), 4))
    return Reproduction(
        "V7", "Alliance portfolios of the United States and South Korea",
        "J. Alley, data/all-fp-sim.csv of https://github.com/joshuaalley/treaty-depth, treaty 3240, after F. M. Häge's FPSIM 2",
        "atop", bulk_named("s_score").told(**rules, metric="squared") + "; pi and kappa with quadratic weights",
        tuple(sorted(figures, key=lambda figure: (figure.what.split()[1], figure.what))), open=True,
        note="Pi and kappa are near, S is not. Which alliances, of which release, the published values rest on is not said beside them; the alliances of "
             "the Correlates of War project are not read here, since their maintainer asks software not to. With absolute distances, or with "
             "non-aggression ranked above consultation, S comes to other values, none nearer in all four years.",
    )


def signorino_ritter() -> Reproduction:
    """V6: kappa of Germany and Russia in 1914."""
    from comity.measures import bulk_named

    states = "GMY RUS UKG FRN AUH ITA BEL SPN TUR NTH SWD RUM POR SWZ GRC DEN YUG BUL NOR ALB".split()
    ties = [("GMY", ally, "defense") for ally in ("AUH", "ITA", "RUM")]
    ties += [("RUS", "UKG", "nonaggression"), ("RUS", "FRN", "defense"), ("RUS", "ITA", "nonaggression")]
    kinds = ("defense", "offense", "neutrality", "nonaggression", "consultation")
    owed = pa.table({
        "a": [a for a, _, _ in ties], "b": [b for _, b, _ in ties], "code_a": pa.nulls(len(ties), pa.int32()), "code_b": pa.nulls(len(ties), pa.int32()),
        "year": pa.array([1914] * len(ties), pa.int16()), **{kind: [kind == held for _, _, held in ties] for kind in kinds},
    })
    days = np.array(["1914-01-01"] * len(states), "datetime64[D]")
    spells = pa.table({"actor": states, "begin": pa.array(days), "end": pa.array(np.array(["1914-12-31"] * len(states), "datetime64[D]"))})
    (square,) = bulk_named("cohen_kappa").build({"atop.obligations": owed, "states.spells": spells}, [1914], data="atop", weighting="quadratic")
    at = square.ids.tolist().index
    return Reproduction(
        "V6", "Germany and Russia in 1914",
        "C. S. Signorino and J. M. Ritter, Tau-b or Not Tau-b, International Studies Quarterly 43 (1999), table 6, as cohenk(gmyrus14) on "
        "https://svmiller.com/fpsim/reference/cohenk.html",
        "", "the portfolios that the paper prints, of twenty states of Europe: 3 for the defence pacts, 1 for the ententes; quadratic weights",
        (Figure("kappa", -.07758621, float(square.value[at("GMY"), at("RUS")]), 8),),
    )
