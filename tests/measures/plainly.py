"""The measures of similarity as plainly as their papers write them, one pair and one case at a time."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations

from measures.bulk import figures

SCALE = {"yes": 0, "abstain": 1, "no": 2}
RANKS = {
    "chiba": lambda row: 3 if row["defense"] or row["offense"] else 2 if row["neutrality"] or row["consultation"] else 1 if row["nonaggression"] else 0,
    "singer": lambda row: 3 if row["defense"] or row["offense"] else 2 if row["neutrality"] or row["nonaggression"] else 1 if row["consultation"] else 0,
}


def voted(tables, absences="out", abstentions="half", unanimous="keep", paragraphs="keep", important="all"):
    """For every pair the positions both took in the roll calls that the rules keep."""
    kept, positions = set(), {}
    calls = {row["roll_call"]: row for row in tables["un_votes.roll_calls"].to_pylist()}
    cast = {}
    for row in tables["un_votes.votes"].to_pylist():
        cast.setdefault(row["roll_call"], {})[row["actor"]] = row["choice"]
    for call, row in calls.items():
        part = row["amendment"] or row["paragraph"]
        choices = {choice for choice in cast.get(call, {}).values() if choice in SCALE}
        if not (
            (paragraphs == "drop" and part) or (paragraphs == "drop_after_1989" and part and row["day"].year > 1989)
            or (important == "only" and not row["important"]) or (unanimous == "drop" and len(choices) < 2)
        ):
            kept.add(call)
    for call in kept:
        for actor, written in cast.get(call, {}).items():
            choice = "abstain" if written == "absent" and absences == "abstain" else written
            if choice in SCALE and not (choice == "abstain" and abstentions == "out"):
                positions.setdefault(actor, {})[call] = SCALE[choice]
    return {
        (a, b): [(positions[a][call], positions[b][call]) for call in sorted(positions[a].keys() & positions[b].keys())]
        for a in positions for b in positions if a != b
    }


def owed(tables, ranking="chiba"):
    """For every pair what each owes to all states, itself included."""
    ids = sorted(row["actor"] for row in tables["states.spells"].to_pylist())
    value = {(a, b): 3 if a == b else 0 for a in ids for b in ids}
    for row in tables["atop.obligations"].to_pylist():
        value[row["a"], row["b"]] = RANKS[ranking](row)
    return {(a, b): [(value[a, c], value[b, c]) for c in ids] for a in ids for b in ids if a != b}


# --- formulas --------------------------------------------------------------------------------------------------------


def weight(kind, one, other):
    return float(one != other) if kind == "nominal" else abs(one - other) ** (1 if kind == "linear" else 2)


def mean_distance(cases, kind):
    return sum(weight(kind, one, other) for one, other in cases) / len(cases)


def shares(cases, side, levels):
    counted = Counter(case[side] for case in cases)
    return [counted[level] / len(cases) for level in range(levels)]


def expected(kind, first, second):
    return sum(weight(kind, k, m) * p * q for k, p in enumerate(first) for m, q in enumerate(second))


def agreement(cases, levels):
    return 1 - mean_distance(cases, "linear") / (levels - 1)


def s(cases, levels, metric="absolute"):
    kind = "linear" if metric == "absolute" else "quadratic"
    return 1 - 2 * mean_distance(cases, kind) / weight(kind, 0, levels - 1)


def kappa(cases, levels, weighting="quadratic"):
    chance = expected(weighting, shares(cases, 0, levels), shares(cases, 1, levels))
    return None if chance == 0 else 1 - mean_distance(cases, weighting) / chance


def pi(cases, levels, weighting="nominal"):
    mix = [(p + q) / 2 for p, q in zip(shares(cases, 0, levels), shares(cases, 1, levels), strict=True)]
    chance = expected(weighting, mix, mix)
    return None if chance == 0 else 1 - mean_distance(cases, weighting) / chance


def a(cases, levels):
    independent = 1 - 2 * expected("linear", shares(cases, 0, levels), shares(cases, 1, levels)) / (levels - 1)
    return s(cases, levels) - independent


def tau(cases, _levels):
    concordant = discordant = first = second = 0
    for (x, y), (u, v) in combinations(cases, 2):
        concordant += (x - u) * (y - v) > 0
        discordant += (x - u) * (y - v) < 0
        first += x != u
        second += y != v
    return None if not first or not second else (concordant - discordant) / math.sqrt(first * second)


def same(measure, tables, formula, cases, levels, **options):
    """The measure says of every pair what the formula says, to 1e-12, and nothing where it says nothing."""
    found = {(one, other): value for (_, one, other), value in figures(measure, tables, **options).items()}
    plain = {pair: formula(both, levels) for pair, both in cases.items() if both}
    assert found.keys() == {pair for pair, value in plain.items() if value is not None}
    for pair, value in found.items():
        assert math.isclose(value, plain[pair], rel_tol=0, abs_tol=1e-12), (pair, value, plain[pair])
