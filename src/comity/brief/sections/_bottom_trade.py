"""The second judgement: what trade came to, how that changed, and whether what was claimed of it follows from the figures."""

from __future__ import annotations

import datetime
from decimal import Decimal
from functools import partial

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident
from comity.brief.sections._compact import JUDGEMENT, fitted, group_of, inside, is_money, name_of, rival, short, tagged, world_day
from comity.brief.sections._days import written
from comity.brief.sections._telling import amount, of_two_reporters, says
from comity.records._dates import parse

RULE = (
    "Trade is the flow in money with the largest yearly amount of the last three years on record, both ways before one way, leaving aside "
    "figures graded doubtful or improbable."
)
TWO_REPORTERS = "by figures of two reporters"
DOUBTFUL = 4
RECENT = 3


def yearly(facts: Facts, *, money: bool = True) -> list[Row]:
    """The yearly figures that may stand in a headline: not doubted by their grade."""
    found = []
    for row in facts.measures["trade_volume"]:
        claim = facts.claims.get(row["claims"][0]) if row["claims"] else None
        if claim is not None and (claim["grade"] or 0) not in (DOUBTFUL, DOUBTFUL + 1) and (not money or is_money(row["unit"])):
            found.append({**row, "year": datetime.date.fromisoformat(parse(row["period"]).latest).year, "claim": claim})
    return found


def main_flow(facts: Facts) -> Row | None:
    """The latest year of the flow that the second judgement speaks of."""
    found = yearly(facts)
    newest = max((row["year"] for row in found), default=0)
    recent = [row for row in found if row["year"] > newest - RECENT]
    best = max(recent, key=lambda row: (row["way"] == "both", _size(row), row["record"], row["basis"]), default=None)
    if best is None:
        return None
    same = [row for row in found if (row["record"], row["basis"], row["unit"]) == (best["record"], best["basis"], best["unit"])]
    return max(same, key=lambda row: (row["year"], row["period"]))


def _size(row: Row) -> Decimal:
    found = next((row[end] for end in ("value", "low", "high") if row[end] is not None), None)
    return found if isinstance(found, Decimal) else Decimal(0)


def change_of(facts: Facts, row: Row) -> Row | None:
    """The recomputed change of that year, where both its figures may stand in a headline."""
    trusted = {figure["claim"]["claim"] for figure in yearly(facts)}
    for change in facts.measures["trade_change"]:
        same = all(change[key] == row[key] for key in ("record", "basis", "unit", "period"))
        if same and change["value"] is not None and set(change["claims"]) <= trusted:
            return change
    return None


def trade_line(facts: Facts, desk: Desk) -> Line | None:
    """The judgement on trade."""
    row = main_flow(facts)
    if row is None:
        return None
    change = change_of(facts, row)
    further = (partial(_dissent, facts, row), partial(_verdict, facts, row, change), partial(_later, facts, row))
    return fitted(desk, partial(_came_to, facts, row, change), further, JUDGEMENT)


def _came_to(facts: Facts, row: Row, change: Row | None, desk: Desk) -> list[Span]:
    name = short(name_of(facts, row["record"]).split(", ")[0], 5)
    year = Span(f" in {written(row['period'])}")
    if change is None:
        return [Span(f"{name} came to "), *_volume(desk, row), year]
    moved = desk.figure(
        ident("measure", "trade_change", row["record"], row["period"]),
        words.percent(abs(change["value"])),
        value=round(change["value"], 1),
        unit="percent",
        low=_round(change["low"]),
        high=_round(change["high"]),
        measure="trade_change",
        claims=change["claims"],
        most=2,
        strong=True,
    )
    return [
        Span(f"{name} {'rose' if change['value'] > 0 else 'fell'} "),
        *tagged(moved, ("recomputed", True)),
        Span(" to "),
        *_volume(desk, row),
        year,
        *([Span(f", {TWO_REPORTERS}")] if of_two_reporters(facts, change) else []),
    ]


def _volume(desk: Desk, row: Row) -> list[Span]:
    claim = row["claim"]
    figure = desk.figure(
        ident("bottom_line", row["record"], row["period"]),
        amount(claim) or "an unknown amount",
        value=row["value"],
        low=row["low"],
        high=row["high"],
        unit=row["unit"],
        measure="trade_volume",
        claims=row["claims"],
        most=1,
        strong=True,
        status="contested" if claim["contested"] else "ok",
    )
    return tagged(figure, ("contested", claim["contested"]))


def _dissent(facts: Facts, row: Row, desk: Desk) -> list[Span]:
    """What the best-ranked dissenting claim says of the year."""
    other = rival(facts, group_of(facts, row["claim"]["claim"]))
    if other is None:
        return []
    figure = desk.figure(
        ident("bottom_line", row["record"], row["period"], "dissent"),
        amount(other) or "otherwise",
        value=other["value"],
        low=other["low"],
        high=other["high"],
        unit=other["unit"],
        claims=[other["claim"]],
        most=1,
        status="contested",
    )
    return [Span(f" ({says(facts, other['speaker'])}"), figure, Span(")")]


def _round(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 1)


VERDICTS = {"agrees": "agrees with the figures", "within_rounding": "is within rounding", "contradicts": "contradicts the figures"}


def _verdict(facts: Facts, row: Row, change: Row | None, desk: Desk) -> list[Span]:
    """What was claimed of the same change, and whether it follows; of other reporters' figures only what one of the two says, where these differ."""
    if change is None:
        return []
    told = [
        (list(VERDICTS).index(check["verdict"]), check["claim"], check, facts.claims[check["claim"]])
        for check in facts.arithmetic_of.get(row["record"], [])
        if check["claim"] in facts.claims and check["verdict"] in VERDICTS and check["property"] == "change"
    ]
    told = [each for each in told if (each[3]["from_text"], each[3]["to_text"]) == (change["previous"], change["period"])]
    found = [each for each in told if not each[2]["mixed"]]
    if not found:
        return _said_otherwise(facts, row, [claim for _, _, check, claim in told if check["verdict"] == "contradicts"], desk)
    _, _, check, claim = max(found, key=lambda item: item[:2])
    said = f"{words.number(abs(claim['value']))}{words.NBSP}%"
    return [Span("; the "), _claimed(desk, row["record"], row["period"], claim, said), Span(f" claimed {VERDICTS[check['verdict']]}")]


def _said_otherwise(facts: Facts, row: Row, told: list[Row], desk: Desk) -> list[Span]:
    """What one of the two itself says of the change."""
    own = [claim for claim in told if claim["speaker"] in facts.pair and not claim["estimate"] and (claim["grade"] or 0) < DOUBTFUL]
    if not own:
        return []
    claim = min(own, key=lambda each: (each["standing"] != "shown", each["claim"]))
    return [Span(f"; {says(facts, claim['speaker'])}"), _claimed(desk, row["record"], row["period"], claim, _moved(claim))]


def _moved(claim: Row) -> str:
    return f"{'up' if claim['value'] > 0 else 'down'} {words.number(abs(claim['value']))}{words.NBSP}%"


def _claimed(desk: Desk, record: str, period: str, claim: Row, said: str) -> Span:
    name = ident("bottom_line", record, period, "claimed")
    return desk.figure(name, said, value=claim["value"], unit="percent", claims=[claim["claim"]], most=1)


def _latest(claim: Row) -> tuple[object, ...]:
    """The later stretch, of two that end together the longer."""
    return (claim["to_latest"], (claim["to_latest"] - claim["to_earliest"]).days, claim["standing"] == "shown", claim["claim"])


def _later(facts: Facts, row: Row, desk: Desk) -> list[Span]:
    """A claimed change of a later stretch, which no figures here bear out yet."""
    on = world_day(facts)
    after = datetime.date.fromisoformat(parse(row["period"]).latest)
    told = [
        claim
        for claim in facts.claims_of.get(row["record"], [])
        if claim["property"] == "change"
        and claim["standing"] in ("shown", "agrees")
        and claim["value"] is not None
        and claim["to_earliest"]
        and claim["to_latest"]
        and not claim["estimate"]
        and after < claim["to_latest"] <= on
        and (claim["grade"] or 0) < DOUBTFUL
    ]
    if not told:
        return []
    claim = max(told, key=_latest)
    figure = _claimed(desk, row["record"], claim["to_text"], claim, _moved(claim))
    return [Span(f"; {says(facts, claim['speaker'])}"), figure, Span(f" in {inside(written(claim['to_text']))}")]
