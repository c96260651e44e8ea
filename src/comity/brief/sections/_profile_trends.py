"""The years of each row of the profile, and which way the last one went."""

from __future__ import annotations

import datetime
from collections import Counter

from comity.assessment import profile as assessed
from comity.assessment.profile import Trend
from comity.brief.facts import Facts, Row
from comity.brief.sections._bottom_trade import main_flow, yearly
from comity.brief.sections._compact import world_day
from comity.records._dates import parse

ENDS_SANCTION = ("lifted", "suspended")


def trend(facts: Facts, domain: str) -> Trend:
    """The row's years."""
    on = world_day(facts)
    years = assessed.window(on)
    if domain == "diplomatic":
        met: Counter[int] = Counter()
        for row in facts.measures["visit_frequency"]:
            met[int(row["period"])] += int(row["value"])
        return assessed.counted(years, met, on)
    if domain == "institutional":
        return assessed.stock(years, _shared(facts), on)
    if domain == "frictions":
        return assessed.stock(years, _frictions(facts), on)
    if domain == "sanctions":
        return assessed.stock(years, _sanctions(facts), on)
    flow = main_flow(facts) if domain == "economic" else None
    if flow is not None and facts.heads[flow["record"]]["domain"] == "economic":
        same = [row for row in yearly(facts) if all(row[key] == flow[key] for key in ("record", "basis", "unit"))]
        return assessed.amounts(years, {_year(row): float(row["value"]) for row in same if row["value"] is not None}, on)
    return assessed.counted(years, _steps(facts, domain), on)


def _year(row: Row) -> int:
    """The year a yearly stretch begins in: 1402 of the Iranian calendar is 2023."""
    return datetime.date.fromisoformat(parse(row["period"]).earliest).year


def _steps(facts: Facts, domain: str) -> Counter[int]:
    """Steps of agreements and commitments of a domain, by the year they came in."""
    found: Counter[int] = Counter()
    for head in facts.of_kind("agreement", "commitment"):
        if not facts.between(head) or assessed.domain_of(head) != domain:
            continue
        for group in facts.live(head["record"]):
            first, last = group["day_from"], group["day_to"]
            if group["is_stage"] and group["property"] != "expected" and first and last and first.year == last.year:
                found[first.year] += 1
    return found


def _shared(facts: Facts) -> list[tuple[datetime.date, datetime.date | None]]:
    seats = []
    for head in facts.of_kind("membership"):
        since = [group["day_to"] for group in facts.live(head["record"], *assessed.FULL) if group["day_to"]]
        left = [group["day_to"] for group in facts.live(head["record"], "left", "suspended") if group["day_to"]]
        if since:
            ended = max(left) if left and max(left) > max(since) else None
            seats.append((head["organisation"], head["actor"], min(since), ended))
    return assessed.shared_spans(seats, facts.pair)


def _frictions(facts: Facts) -> list[tuple[datetime.date, datetime.date | None]]:
    found = []
    for head in facts.of_kind("dispute"):
        if facts.between(head):
            told = [
                (claim["latest"], claim["party"], claim["lean"])
                for claim in facts.claims_of.get(head["record"], [])
                if claim["property"] == "position" and claim["status"] == "live" and claim["lean"] is not None and claim["latest"] is not None
            ]
            found += assessed.open_spans(told, facts.pair)
    return found


def _sanctions(facts: Facts) -> list[tuple[datetime.date, datetime.date | None]]:
    found = []
    for head in facts.of_kind("sanction"):
        starts = [group["day_to"] for group in facts.live(head["record"], *assessed.IN_FORCE_SANCTION) if group["day_to"]]
        ends = [group["day_to"] for group in facts.live(head["record"], *ENDS_SANCTION) if group["day_to"]]
        if starts:
            ended = max(ends) if ends and max(ends) >= max(starts) else None
            found.append((min(starts), ended))
    return found
