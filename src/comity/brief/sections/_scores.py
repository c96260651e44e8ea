"""What forecasts came to: which side of even they fell on, and the scores of those that gave a number."""

from __future__ import annotations

import math
from decimal import Decimal

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line
from comity.brief.sections._bits import ident, line
from comity.records._codes import LIKELIHOOD, OUTCOME

NAME = "forecasts"
_LEAST = 0.01
"""A probability of 0 or 1 that came out wrong has no finite log score; both are held this far from the ends, and the score says so."""


def outcome_of(facts: Facts, record: str) -> Row | None:
    """How a question was resolved; None while it is open."""
    return next(iter(facts.live(record, "resolved")), None)


def score(facts: Facts, desk: Desk, told: list[tuple[Row, Row]]) -> list[Line]:
    """How many are open, what the others came to, on which side of even the words fell, and the scores of what had a number."""
    outcomes = [
        (made, found["outcome"], [made["shown"], found["shown"]]) for head, made in told for found in [outcome_of(facts, head["record"])] if found
    ]
    counts = {word: sum(outcome == word for _, outcome, _ in outcomes) for word in OUTCOME.meaning}
    kinds = [f"{counts[word]} {word}" for word in ("yes", "no", "ambiguous", "annulled") if counts[word]]
    open_ = len(told) - len(outcomes)
    lines = [line(f"{words.plural(len(told), 'forecast')}: {open_} open, {len(outcomes)} resolved{f' ({words.listing(kinds)})' if kinds else ''}.")]
    decided = [(made, outcome, claims) for made, outcome, claims in outcomes if outcome in ("yes", "no")]
    sides = [(_side(made), outcome, claims) for made, outcome, claims in decided if _side(made) is not None]
    if sides:
        right = sum((side == "yes") == (outcome == "yes") for side, outcome, _ in sides)
        figure = desk.figure(
            ident(NAME, "side"),
            f"{right} of {len(sides)}",
            value=right,
            unit="items",
            low=0,
            high=len(sides),
            claims=[claim for _, _, claims in sides for claim in claims],
        )
        lines.append(
            line(
                "Of those that came out yes or no and were not even, ",
                figure,
                " came out on the side the forecast called likelier. With so few, this is no measure of skill.",
            )
        )
    return [
        *lines,
        *_scores(desk, [(made["probability"], outcome == "yes", claims) for made, outcome, claims in decided if made["probability"] is not None]),
    ]


def _side(made: Row) -> str | None:
    if made["probability"] is not None:
        return None if made["probability"] == Decimal("0.5") else "yes" if made["probability"] > Decimal("0.5") else "no"
    low, high = LIKELIHOOD.get(made["words"] or "", (50, 50))
    middle = (low + high) / 2
    return None if middle == 50 else "yes" if middle > 50 else "no"


def _scores(desk: Desk, scored: list[tuple[Decimal, bool, list[str]]]) -> list[Line]:
    """Brier and log score of the forecasts that gave a number; none where none did."""
    if not scored:
        return []
    n = len(scored)
    claims = [claim for _, _, own in scored for claim in own]
    brier = sum((float(probability) - came) ** 2 for probability, came, _ in scored) / n
    held = [(min(max(float(probability), _LEAST), 1 - _LEAST), came) for probability, came, _ in scored]
    log = sum(-math.log(share if came else 1 - share) for share, came in held) / n
    first = desk.figure(ident(NAME, "brier"), words.number(round(brier, 3)), value=round(brier, 6), unit="score", claims=claims)
    second = desk.figure(ident(NAME, "log_score"), words.number(round(log, 3)), value=round(log, 6), unit="score", claims=claims)
    return [
        line(
            "Brier score ",
            first,
            " (0 is perfect, 0.25 is always saying even), log score ",
            second,
            f" (0 is perfect), over {words.plural(n, 'forecast')} with a number; ambiguous and annulled ones are left out.",
        )
    ]
