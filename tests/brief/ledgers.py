"""Records in strings for the first sections of a brief, and the plain text of what they say."""

from __future__ import annotations

from brief.ledgers_b import build, facts_of, flat, lines, packaged
from comity.brief.parts import Paragraph, Points

OLD = """agreement: XAA-XBB_old
title: Treaty of friendship
form: treaty
binding: legal
parties: [XAA, XBB]
domains: [diplomatic]
claims:
  - {stage: signed, on: 2001-03-12, cite: p1, grade: 1}
  - {stage: in_force, on: 2002-04-05, cite: p1, grade: 1}
  - {stage: extended, on: 2021-03, until: 2026, cite: [p1, a1], grade: 2}
  - {obligation: neutrality, at: art. 3, cite: p1, grade: 2}
"""
PENDING = """agreement: XAA-XBB_new
title: Treaty of partnership
form: treaty
binding: legal
parties: [XAA, XBB]
domains: [diplomatic, economic, security]
replaces: XAA-XBB_old
claims:
  - {stage: negotiating, on: 2023-03, cite: p1, grade: 2}
  - {stage: expected, for: signed, on: 2023-04-01, due: "[2023-05-22..2023-05-24]", says: XBB, cite: b1, grade: 2}
  - {stage: expected, for: signed, on: 2023-05-25, says: XBB, condition: on a visit, cite: b1, grade: 2}
"""
PLEDGE = """commitment: XAA-XBB_fields
what: Investment of Xaland in the fields of Xbland under the memorandum
domain: energy
form: investment
giver: XAA
receiver: XBB
claims:
  - {stage: pledged, on: 2022-07-19, value: 40e9, unit: USD, cite: [p1, a1], grade: 2}
  - {stage: delivered, cumulative: true, on: 2023-03-20, value: 2.76e9, low: 0, high: 2.76e9, unit: USD, cite: p1, grade: 3}
"""
ARMS = """commitment: XAA-XBB_aircraft
what: Fighter aircraft
domain: security
form: sale
giver: XAA
receiver: XBB
claims:
  - {stage: committed, on: 2022-03-10, says: XBB, cite: b1, grade: 2}
  - {stage: expected, for: delivered, on: 2022-06, due: 2022, says: XBB, cite: b1, grade: 3}
  - {stage: delivered, on: 2023-01, cite: r1, grade: 5}
  - {stage: delivered, denies: true, on: 2023-05-20, cite: p1, grade: 3}
"""
TRADE = """flow: XAA-XBB_trade
what: Merchandise trade, both ways
domain: economic
origin: XAA
destination: XBB
way: both
unit: USD
basis: customs
claims:
  - {period: 2021, value: 4.9e9, cite: p1, grade: 2}
  - {period: 2022, value: 4.0e9, cite: p1, grade: 1}
  - {period: 2022, value: 3.6e9, says: XBB, cite: b1, grade: 3}
  - {change: -17, from: 2021, to: 2022, cite: a1, grade: 3}
"""
ISLANDS = """dispute: XAA-XBB_islands
issue: The three islands
proposition: The islands should go to court.
domain: diplomatic
parties: [XAA, XBB]
claims:
  - {position: Backs talks, party: XAA, lean: 1, on: 2023-01-10, cite: p1, grade: 2}
  - {position: Refuses, party: XBB, lean: -2, on: 2023-01-12, cite: p1, grade: 2}
  - {salience: 4, why: It comes up at each meeting.}
"""
LATER = """dispute: XAA-XBB_later
issue: Whatever came in 2025
proposition: It should not have come.
domain: security
parties: [XAA, XBB]
claims:
  - {salience: 5, why: Known only to whoever looks back.}
"""
FORECAST = """judgement: XAA-XBB_by_july
question: Will the two sign by July 2023?
domain: diplomatic
criteria: Yes if signed by then.
claims:
  - {stage: made, by: The Post, on: 2023-05, due: 2023-07-01, probability: 0.65, cite: p1}
"""
WHOLE = {
    "agreement": [OLD, PENDING], "commitment": [PLEDGE, ARMS], "flow": TRADE, "dispute": [ISLANDS, LATER], "judgement": FORECAST,
}


def whole(tmp_path, day="2023-06-30", **records):
    """The facts of all of these records, some of them replaced."""
    return facts_of(tmp_path, day, **{**WHOLE, **records})


def told(name, facts):
    """A section's lines as texts."""
    return [flat(line) for line in lines(build(name, facts))]


def opening(section):
    """The lead, the numbered judgements and what follows them."""
    paragraphs = [flat(part.line) for part in section.parts if isinstance(part, Paragraph)]
    points = [flat(line) for part in section.parts if isinstance(part, Points) for line in part.lines]
    return paragraphs[0], points, paragraphs[1:]


__all__ = ["build", "facts_of", "flat", "lines", "opening", "packaged", "told", "whole"]
