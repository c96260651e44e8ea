"""The record of expectations: how late things came against the day first named."""

from __future__ import annotations

from decimal import Decimal

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Part
from comity.brief.sections._apart import missed
from comity.brief.sections._bits import cut_points, ident, line
from comity.brief.sections._chains import step

_SPEAKERS = 5


def slips(facts: Facts, desk: Desk) -> list[Part]:
    """The record of expectations: how late things came, by standing, and the widest by speaker."""
    medians = sorted((row for row in facts.measures["slippage"] if row["of"] == "median"), key=lambda row: _STANDING.index(row["standing"]))
    lines: list[Line] = []
    for row in medians:
        name = ident("measure", "slippage", row["standing"])
        said = _days(row["value"])
        ends = f" (from {_days(row['low'])} to {_days(row['high'])})" if row["n"] > 1 and row["low"] is not None and row["high"] is not None else ""
        figure = desk.figure(name, said, value=row["value"], unit="days", low=row["low"], high=row["high"], measure="slippage", claims=row["claims"])
        lines.append(line(f"{_OPENING[row['standing']].format(n=words.plural(row['n'], 'expectation'))}", figure, f"{ends}."))
    told = [row for row in facts.measures["slippage"] if row["of"] == "promise" and row["standing"] != "open"]
    worst = [row for row in told if row["value"] > 0 and _late(facts, row)]
    worst.sort(key=lambda row: (-row["value"], row["record"], row["for"], row["which"] or "", row["speaker"]))
    lines += [_one_slip(facts, desk, row) for row in worst]
    return cut_points("forecasts-slips", "Expectations that came late or are overdue", lines, len(medians) + _SPEAKERS)


_STANDING = ("happened", "overdue", "open")


_OPENING = {
    "happened": "Expected steps that came ({n}), the median, counted from the last day first named: ",
    "overdue": "Expected steps that are overdue ({n}), the median so far, counted from the last day first named: ",
    "open": "Expected steps not due yet ({n}), the median by which the last day named has moved: ",
}


def _days(value: Decimal) -> str:
    count = round(value)
    return "0 days" if count == 0 else f"{words.days(abs(count))} {'later' if count > 0 else 'before it'}"


def _late(facts: Facts, row: Row) -> bool:
    """Whether it came or is awaited after the last day named, and not perhaps within it."""
    if row["standing"] == "overdue":
        return True
    keys = ("for_", "which", "speaker")
    chains = (chain for chain in facts.chains_of.get(row["record"], []) if [chain[key] for key in keys] == [row["for"], row["which"], row["speaker"]])
    return any((told := missed(facts, chain)) is not None and told.days is not None and told.days > 0 for chain in chains)


def _one_slip(facts: Facts, desk: Desk, row: Row) -> Line:
    name = ident("measure", "slippage", row["record"], row["for"], row["which"], row["speaker"])
    which = f" ({row['which']})" if row["which"] else ""
    said = words.days(round(row["value"]))
    figure = desk.figure(name, said, value=row["value"], unit="days", measure="slippage", claims=row["claims"])
    so_far = " so far" if row["standing"] == "overdue" else ""
    head = facts.heads[row["record"]]
    title = head["title"] or f"{facts.name(head['actor'])} in {facts.name(head['organisation'])}"
    expected = f"{title}, {step(row['for'])}{which}, as {facts.name(row['speaker'])} expected it: "
    return line(expected, figure, f" after the last day first named{so_far}.")
