"""Trade by year, a line a reporter: which record is drawn, whose figure stands for which year, and where a line breaks."""

from __future__ import annotations

import datetime
from collections import defaultdict

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Chart, Column, Line, Lines, Part, Series, Span, Table
from comity.brief.sections._bits import NONE, ident, line, tags, w_day
from comity.brief.sections._bottom_trade import TWO_REPORTERS
from comity.brief.sections._commitment_chart import is_money
from comity.brief.sections._days import written
from comity.brief.sections._telling import amount, of_two_reporters, signed_percent, stretch

_SHORTEST, _LONGEST, _YEARS = 360, 397, 24
_Told = dict[str, dict[int, Row]]


def main_record(facts: Facts, heads: list[Row]) -> str | None:
    """The flow that is drawn: both ways before one, money before weight, then the one with figures for most years, then by id."""
    years: dict[str, set[str]] = defaultdict(set)
    for row in facts.measures["trade_volume"]:
        years[row["record"]].add(row["period"])
    known = [head for head in heads if years[head["record"]]]
    chosen = sorted(known, key=lambda head: (head["way"] != "both", not is_money(head["unit"]), -len(years[head["record"]]), head["record"]))
    return str(chosen[0]["record"]) if chosen else None


def chart(facts: Facts, desk: Desk, record: str) -> list[Part]:
    """The picture of one flow with its table."""
    head = facts.heads[record]
    told = _by_speaker(facts, head)
    if not told:
        return []
    newest = max(max(years) for years in told.values())
    on = w_day(facts)
    over = on.year if (on.month, on.day) == (12, 31) else on.year - 1
    last = max(newest, min(over, newest + _YEARS // 2))  # of figures long past the newest are drawn, and as many years without one
    first = max(min(min(years) for years in told.values()), last - _YEARS)
    points = [
        value for years in told.values() for claim in years.values() for value in (claim["value"], claim["low"], claim["high"]) if value is not None
    ]
    scale, unit = _scale(max(points), head["unit"])
    series = [_series(facts, speaker, years, (first, last), float(scale)) for speaker, years in told.items()]
    drawn = tuple(each for each in series if each.points)
    table = _table(facts, desk, record, told, first)
    title = _finding(facts, record, head)
    bounds = any(claim["value"] is None for years in told.values() for claim in years.values())
    left_out = "; “at least” and “at most” stand in the table and are not drawn" if bounds else ""
    own = sorted({year for each in told.values() for year in each if year >= first})
    subtitle = f"{_what(facts, head)}, {unit}, {f'{own[0]} to {own[-1]}' if own[0] != own[-1] else own[0]}{left_out}"
    if not drawn:
        return [table]
    reporters = words.listing([each.name for each in drawn])
    desc = f"{title}. One line for each reporter: {reporters}. A line breaks where that reporter gives no figure for a year."
    return [Chart("flows-trade", title, subtitle, desc, Lines(unit, first, last, drawn), table)]


def _what(facts: Facts, head: Row) -> str:
    """What flows, and which way where its name does not say so."""
    if head["way"] == "both":
        return head["what"] if "both ways" in head["what"].lower() else f"{head['what']}, both ways"
    first, last = (head["origin"], head["destination"]) if head["way"] == "out" else (head["destination"], head["origin"])
    return f"{head['what']}, {facts.name(first)} to {facts.name(last)}"


def _by_speaker(facts: Facts, head: Row) -> _Told:
    """For each reporter the best-ranked figure of each year; each side of the pair by itself, all others together."""
    found: _Told = {}
    a, b = facts.pair
    groups = [
        group for group in facts.live(head["record"], "value") if group["unit"] == head["unit"] and not group["of_"] and _year(group) is not None
    ]
    # The record's own basis first, calendar years before years that begin in another month.
    groups.sort(key=lambda group: (group["basis"] != head["basis"], group["day_from"].month != 1, group["group"]))
    for group in groups:
        year = _year(group)
        for identifier in group["claims"]:
            claim = facts.claims[identifier]
            if year is not None and not claim["denies"] and claim["party"] is None:
                speaker = claim["speaker"] if claim["speaker"] in (a, b) else ""
                found.setdefault(speaker, {}).setdefault(year, claim)
    return {speaker: found[speaker] for speaker in (a, b, "") if speaker in found}


def _year(group: Row) -> int | None:
    """The year a stretch is drawn at: the one it begins in, or half a year later where it begins in the second half."""
    first, last = group["day_from"], group["day_to"]
    if first is None or last is None or not _SHORTEST <= (last - first).days + 1 <= _LONGEST:
        return None
    year: int = (first + datetime.timedelta(days=183)).year
    return year if first.month > 6 else int(first.year)


def _scale(top: float, unit: str) -> tuple[float, str]:
    for size, word in ((1e9, "bn"), (1e6, "m")):
        if top >= size:
            return size, f"{word} {unit}"
    return 1.0, unit


def _series(facts: Facts, speaker: str, years: dict[int, Row], window: tuple[int, int], scale: float) -> Series:
    points = tuple(
        (year, float(claim["value"]) / scale, _scaled(claim["low"], scale), _scaled(claim["high"], scale))
        for year, claim in sorted(years.items())
        if claim["value"] is not None and window[0] <= year <= window[1]
    )
    name = f"{facts.name(speaker)} says" if speaker else "others say"
    return Series(name, points, f"no figure from {facts.name(speaker)}" if speaker else "no figure from others")


def _scaled(value: object, scale: float) -> float | None:
    return None if value is None else float(str(value)) / scale


def _table(facts: Facts, desk: Desk, record: str, told: _Told, first: int) -> Table:
    changes = {row["period"]: row for row in facts.measures["trade_change"] if row["record"] == record and row["value"] is not None}
    years = sorted({year for own in told.values() for year in own if year >= first}, reverse=True)
    rows: list[tuple[Line, ...]] = []
    for year in years:
        cells = [_cell(facts, desk, record, own[year], speaker) if year in own else line(NONE) for speaker, own in told.items()]
        periods = [str(year), *(str(own[year]["period"]) for own in told.values() if year in own)]  # a year of twelve other months has its own name
        row = next((changes[period] for period in periods if period in changes), None)
        rows.append((line(str(year)), *cells, line(_change(facts, desk, record, row)) if row else line(NONE)))
    names = [f"{facts.name(speaker)} says" if speaker else "others say" for speaker in told]
    columns = (Column("year", weight=1), *(Column(name, "right", weight=3) for name in names), Column("change", "right", weight=3))
    said = "– no figure, which is not zero. The change is recomputed from the figures shown, with the ends that their rounding allows."
    return Table("flows-trade-table", "Each reporter's figure by year", columns, tuple(rows), note=said)


def _cell(facts: Facts, desk: Desk, record: str, claim: Row, speaker: str) -> Line:
    name = ident("flows", record, claim["period"], None if claim["standing"] == "shown" else speaker or "others")
    status = "contested" if claim["contested"] else "ok"
    figure = desk.figure(
        name,
        amount(claim) or NONE,
        value=claim["value"],
        unit=claim["unit"],
        low=claim["low"],
        high=claim["high"],
        status=status,
        claims=[claim["claim"]],
    )
    whole = claim["earliest"].month == 1 and claim["latest"].month == 12
    who = f" ({facts.name(claim['speaker'])})" if not speaker else ""
    return line(
        figure, who, None if whole else f" ({stretch(claim)})", tags({"contested": claim["contested"] and claim["standing"] in ("shown", "dissents")})
    )


def _change(facts: Facts, desk: Desk, record: str, row: Row) -> list[Span | str | None]:
    name = ident("measure", "trade_change", record, row["period"])
    low, high = (signed_percent(row[end]) if row[end] is not None else "" for end in ("low", "high"))
    ends = f" ({low} to {high})" if low and high and low != high else ""
    said = f"{signed_percent(row['value'])}{ends}"
    return [
        desk.figure(
            name, said, value=row["value"], unit="percent", low=row["low"], high=row["high"], measure="trade_change", claims=row["claims"], most=2
        ),
        " ",
        words.tag("recomputed"),
        f", {TWO_REPORTERS}" if of_two_reporters(facts, row) else None,
    ]


def _finding(facts: Facts, record: str, head: Row) -> str:
    """The title: the last year's shown figure, and how it moved where the year before is known too."""
    rows = [row for row in facts.measures["trade_volume"] if row["record"] == record and row["unit"] == head["unit"]]
    last = max(rows, key=lambda row: (row["period"], row["basis"] == head["basis"]))
    said = words.between(last["value"], last["low"] if last["value"] is None else None, last["high"] if last["value"] is None else None, last["unit"])
    text = f"{head['what']}: {said} in {written(last['period'])}"
    change = next(
        (row for row in facts.measures["trade_change"] if row["record"] == record and row["period"] == last["period"] and row["value"] is not None),
        None,
    )
    if change is None:
        return text
    moved = "up" if change["value"] > 0 else "down"
    said = f"{text}, {moved} {words.percent(abs(change['value']))} on the year before" if change["value"] else f"{text}, as in the year before"
    return f"{said}, {TWO_REPORTERS}" if of_two_reporters(facts, change) else said
