"""What became known lately, record by record, the weightiest first."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident
from comity.brief.sections._compact import name_of, short
from comity.brief.sections._news import News, in_order, is_new, news_of

POINTS = {"agreement": 4, "commitment": 3, "dispute": 3, "sanction": 3, "flow": 3, "membership": 2, "event": 1, "vote": 1}
RULE = (
    "What changed is weighed by kind (agreement 4, commitment, dispute, flow and sanction 3, membership 2, event and vote 1), with 2 more for a "
    "new state, 1 for a meeting of leaders and 1 for new dissent, and half a point for each further document, up to 2; the newest first among "
    "equals. What had come about more than a year before the stretch is no news, though it became known in it. Forecasts are told together."
)
LONGEST = 2
"""Sentences of one record: the weightiest."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record's news: how weighty, how new, and the line."""

    weight: float
    newest: datetime.date
    record: str
    line: Line

    @property
    def order(self) -> tuple[float, int, str]:
        """The weightiest first, then the newest."""
        return (-self.weight, -self.newest.toordinal(), self.record)


def changes(facts: Facts, desk: Desk, since: datetime.date) -> list[Change]:
    """The news since a day, the weightiest first."""
    found = []
    for record, head in facts.heads.items():
        if head["kind"] == "judgement":
            continue
        told = [
            claim for claim in facts.claims_of.get(record, []) if claim["status"] == "live" and claim["known"] is not None and claim["known"] > since
        ]
        if told and head["link"] != "about":
            bits = list(news_of(facts, head, since))
            if bits:
                found.append((_weight(facts, head, told, bits), max(claim["known"] for claim in told), record, bits))
    found.sort(key=lambda item: (-item[0], -item[1].toordinal(), item[2]))
    return [Change(weight, newest, record, _line(facts, desk, record, bits)) for weight, newest, record, bits in found]


def forecasts(facts: Facts, desk: Desk, since: datetime.date) -> list[Line]:
    """Forecasts resolved and forecasts made in the stretch, told together."""
    resolved: dict[str, list[str]] = {}
    made: dict[str, list[str]] = {}
    for head in facts.of_kind("judgement"):
        for group in facts.live(head["record"], "resolved", "made"):
            if group["known"] is not None and is_new(facts, group, since):
                by = group["outcome"] or "open" if group["property"] == "resolved" else facts.name(group["by_"])
                (resolved if group["property"] == "resolved" else made).setdefault(by, []).append(group["shown"])
    lines: list[Line] = []
    if resolved:
        count = sum(map(len, resolved.values()))
        told = [
            desk.figure(ident("changed", "resolved", outcome), f"{len(claims)} {outcome}", value=len(claims), unit="items", claims=claims, most=2)
            for outcome, claims in sorted(resolved.items())
        ]
        lines.append(
            (
                Span(f"{words.plural(count, 'forecast')} resolved: "),
                *(bit for n, span in enumerate(told) for bit in ((Span(", "), span) if n else (span,))),
                Span("."),
            )
        )
    for by, claims in sorted(made.items()):
        said = f"{words.plural(len(claims), 'forecast')} made"
        lines.append((desk.figure(ident("changed", "made", by), said, value=len(claims), unit="items", claims=claims, most=2), Span(f" by {by}.")))
    return lines


def _line(facts: Facts, desk: Desk, record: str, bits: Sequence[News]) -> Line:
    spans = [Span(f"{short(name_of(facts, record), 12)}: ")]
    for n, news in enumerate(sorted(bits, key=in_order)[:LONGEST]):
        spans += [Span("; ")] if n else []
        spans.append(
            desk.figure(
                ident("changed", record, news.what),
                news.words,
                **_number(news),
                claims=news.claims,
                most=2,
                status="contested" if news.dissent else "ok",
            )
        )
        if news.dissent:
            spans += [Span(" "), words.tag("contested")]
    return (*spans, Span("."))


def _number(news: News) -> dict[str, Any]:
    """What a machine reads of it: the number in its unit, or the words where it is none."""
    return {"value": news.words} if news.figure is None else {name: news.figure[name] for name in ("value", "unit", "low", "high")}


def _weight(facts: Facts, head: Row, told: Sequence[Row], bits: Sequence[News]) -> float:
    documents = len({claim["document"] for claim in told if claim["document"]})
    extra = 2.0 * any(news.state for news in bits) + any(news.dissent for news in bits) + (head["level"] == "leaders")
    held = 0.0 if facts.between(head) else 1.0
    return float(POINTS.get(head["kind"], 1) + extra + min(max(documents - 1, 0) / 2, 2.0) - held)
