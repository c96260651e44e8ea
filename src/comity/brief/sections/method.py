"""How the brief was made: which claim is shown, how things are counted, what the arrows and the words of likelihood mean, and each measure used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.assessment import profile, standing
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Column, Line, Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections import _bottom_agreement, _bottom_institutions, _bottom_states, accounts, bottom_line, changed
from comity.brief.sections._bits import line
from comity.brief.sections._bottom_lead import grounds
from comity.measures import MEASURES, Measure
from comity.records._codes import GRADE, LIKELIHOOD, RELIABILITY

if TYPE_CHECKING:
    from comity.measures._bulk import Bulk

NAME, TITLE = "method", "Method"
SHOWN = (
    (
        "All claims are kept. Of those that speak of the same thing one is shown: the editor’s pick, else the better grade, the more reliable "
        "publisher, a witness before a party and a party before others, the later known, the first by id."
    ),
    "A denial that ranks before a claim it contradicts defeats it. An estimate is never shown beside a fact, and never dissents from one.",
    "Numbers agree within 0.5 % of the larger, within half a unit of the last digit of the coarser, or where their ranges overlap.",
    "Contested: two live claims dissent. One-sided: an act of both rests on the word of one.",
    "Single source: all documents go back to one root or one publisher. Stale: an open state nobody looked at for longer than its dossier allows.",
)
COUNTED = (
    (
        "Totals count from committed up: committed is the larger of committed, allocated, ordered and delivered; pledged stands apart. "
        "Pending is committed less delivered."
    ),
    "Units are never added or converted. An umbrella’s total is its children’s. A denial counts for no state and no total; no claim is never zero.",
    (
        "A claimed change, share or sum is recomputed from the figures it rests on, within the interval their rounding allows. "
        "The verdict is agrees, within rounding, or contradicts."
    ),
    "Expectations form a chain for each speaker and step. A slip is the current or actual day less the first day named, by latest days.",
)


def build(facts: Facts, desk: Desk) -> Section:
    """The section on method."""
    parts: list[Part] = [
        *_rules("Which claim is shown", SHOWN),
        *_judged(facts),
        *([] if _bare(facts) else _likelihood()),
        _grades(),
        *_measures(facts, desk),
    ]
    return Section(NAME, TITLE, "ok", tuple(parts))


def _judged(facts: Facts) -> list[Part]:
    """The rules of counting and judging; where seats, votes and treaties are all there is, those by which nothing was counted or judged fall out."""
    if all(head["kind"] in ("membership", "vote") for head in facts.heads.values()):
        return _rules("Profile", profile.RULES)
    if _bare(facts):
        found = standing.judge(grounds(facts))
        said = tuple(f"{word}: {meaning}." for word, meaning in standing.RULES if found and word in (found.closeness, found.manner))
        first = (_bottom_agreement.RULE, _bottom_institutions.RULE, _bottom_states.RULE, bottom_line.RULES[-1], changed.RULE, accounts.RULE)
        return [*_rules("Profile and judgement", (*profile.RULES, *said)), *_rules("What is told first", first)]
    return [
        *_rules("What is counted", COUNTED),
        *_rules("Profile and judgement", (*profile.RULES, *(f"{word}: {meaning}." for word, meaning in standing.RULES))),
        *_rules("What is told first", (*bottom_line.RULES, changed.RULE, accounts.RULE)),
    ]


def _bare(facts: Facts) -> bool:
    """Whether seats, votes and treaties are all that is told, so that nothing was promised, counted or foretold."""
    return all(head["kind"] in ("membership", "vote", "agreement") for head in facts.heads.values())


def _rules(heading: str, rules: tuple[str, ...]) -> list[Part]:
    return [Paragraph(line(Span(heading, strong=True), ":")), Points(tuple(line(rule) for rule in rules))]


def _likelihood() -> list[Part]:
    """The yardstick: each range with its words."""
    bands: dict[tuple[int, int], list[str]] = {}
    for word, ends in LIKELIHOOD.items():
        bands.setdefault(ends, []).append(word)
    rows = tuple((line(words.listing(names, "or")), line(f"{low}–{high}{words.NBSP}%")) for (low, high), names in bands.items())
    said = "Likelihood is said as number, word and range; confidence stands in a sentence of its own. Terms of one row mean the same."
    columns = (Column("word", weight=3), Column("range", "right", weight=1))
    caption = "Words of likelihood: ICD 203 (Office of the Director of National Intelligence, 2015)"
    return [Table("method-likelihood", caption, columns, rows, note=said, folded=True)]


def _grades() -> Table:
    rows: list[tuple[Line, ...]] = [(line(letter), line(meaning)) for letter, meaning in RELIABILITY.meaning.items()]
    rows += [(line(digit), line(meaning)) for digit, meaning in GRADE.meaning.items()]
    said = "The letter is the publisher’s, the digit the claim’s. F and 6 mean ungraded, not poor. Grades order; they are never added or multiplied."
    return Table(
        "method-grades", "Grades: the Admiralty scale", (Column("grade", weight=1), Column("meaning", weight=4)), tuple(rows), note=said, folded=True
    )


def _measures(facts: Facts, desk: Desk) -> list[Part]:
    """Of each measure used its first line, its range and its limits, from its own docstring."""
    named = {figure.measure for figure in desk.figures.values()}
    used: list[Measure | Bulk] = [measure for measure in MEASURES if facts.measures.get(measure.name) or measure.name in named]
    used += _of_sources(named)
    if not used:
        return [Paragraph(line("No measure has a row for this pair and day."))]
    rows = tuple(
        (line(measure.name), line(measure.summary), line(_flat(measure.sections["Range"])), line(_flat(measure.sections["Limits"])))
        for measure in used
    )
    columns = (Column("measure", weight=2), Column("what it is", weight=3), Column("range", weight=4), Column("limits", weight=5))
    return [Table("method-measures", f"Measures used: {words.plural(len(used), 'measure')}", columns, rows, folded=True)]


def _of_sources(named: set[str | None]) -> list[Bulk]:
    """The measures over bulk sources that a figure here names; their list costs what a brief without any need not pay."""
    if not {name for name in named if name} - {measure.name for measure in MEASURES}:
        return []
    from comity.measures import BULK

    return [measure for measure in BULK if measure.name in named]


def _flat(text: str) -> str:
    return " ".join(text.replace("`", "").split())
