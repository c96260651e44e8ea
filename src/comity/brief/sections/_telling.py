"""A claim in words, who says it, and why of two that dissent one is used."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from functools import partial

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import Bit, joined, line, plain_word, rests
from comity.brief.sections._compact import group_of
from comity.brief.sections._days import duration, spell, when, written
from comity.records._codes import LEAN

_UNGRADED = 6


def amount(row: Row) -> str | None:
    """The quantity of a claim or a group, or None where it has none."""
    if row["value"] is None and row["low"] is None and row["high"] is None:
        return None
    if row["value"] is None and row["low"] is not None and row["high"] is not None:
        return ends(row["low"], row["high"], row["unit"])
    return one_item(words.between(row["value"], row["low"], row["high"], row["unit"], row["half"]))


def one_item(said: str) -> str:
    """One item is not items."""
    return f"1{words.NBSP}item" if said == f"1{words.NBSP}items" else said


def ends(low: Decimal, high: Decimal, unit: str | None) -> str:
    """A range with its unit once where both ends have one: 2.5 to 3 m t, 0 to 2.76 bn USD."""
    first, last = words.quantity(low, unit), words.quantity(high, unit)
    if not low:
        return f"0 to {last}"
    number, _, rest = first.partition(words.NBSP)
    return f"{number} to {last}" if rest == last.partition(words.NBSP)[2] else f"{first} to {last}"


def signed_percent(value: object, digits: int = 1) -> str:
    """A change with its sign: +7.0 %, −18.4 %."""
    number = float(str(value))
    return f"{'+' if number > 0 else ''}{words.percent(number, digits)}"


def of_two_reporters(facts: Facts, change: Row) -> bool:
    """Whether no one gives both figures of a change: then it may be one of reporters and not of what they report."""
    told = [{facts.claims[claim]["speaker"] for claim in rests(group)} for group in map(partial(group_of, facts), change["claims"]) if group]
    return not set.intersection(*told) if told else False


def stretch(row: Row) -> str:
    """The stretch a figure measures, in words."""
    return written(row["period"]) if row["period"] else spell(row["earliest"], row["latest"])


def claimed_change(row: Row) -> str:
    """A claimed change as it was given: −17 %, at least +10 %."""
    if row["value"] is not None:
        sign = "+" if row["value"] > 0 else ""
        return f"{sign}{words.quantity(row['value'], 'percent')}"
    return words.between(None, row["low"], row["high"], "percent")


def claim_words(facts: Facts, claim: Row) -> str:
    """What a claim says, with its day."""
    kind = claim["property"]
    if claim["is_stage"]:
        return _stage_words(facts, claim)
    tell = _TOLD.get(kind)
    told = tell(facts, claim) if tell else plain_word(kind)
    if claim["denies"] == "true":
        if kind == "obligation":
            return f"no {told}"
        return f"not so by {spell(claim['earliest'], claim['latest'])}: {told}" if claim["earliest"] else f"not so: {told}"
    return told


def _value_words(facts: Facts, claim: Row) -> str:
    of = f" of {plain_word(facts.name(claim['of_']))}" if claim["of_"] else ""
    return f"{amount(claim) or 'an unknown amount'}{of} in {stretch(claim)}"


def _change_words(_: Facts, claim: Row) -> str:
    return f"{claimed_change(claim)} from {written(claim['from_text'])} to {written(claim['to_text'])}"


def _position_words(facts: Facts, claim: Row) -> str:
    lean = f" ({LEAN.meaning[str(claim['lean'])]})" if claim["lean"] is not None else ""
    return f"position of {facts.name(claim['party'])}: {claim['text']}{lean}, {when(claim['earliest'], claim['latest'], claim['on_text'])}"


_TOLD: dict[str, Callable[[Facts, Row], str]] = {
    "value": _value_words,
    "share": _value_words,
    "change": _change_words,
    "position": _position_words,
    "obligation": lambda _, claim: f"obligation: {plain_word(claim['text'])}{at(claim)}",
    "term": lambda _, claim: term_words(claim),
    "measure": lambda _, claim: f"{plain_word(claim['text'])}: {amount(claim) or 'an unknown number'}",
    "salience": lambda _, claim: f"salience {amount(claim)} of 5",
    "vote": lambda facts, claim: f"{facts.name(claim['party'])} votes {plain_word(claim['text'])} {when(claim['earliest'], claim['latest'])}",
}


def term_words(row: Row) -> str:
    """A term and how it renews."""
    renewed = f", renewed by {duration(row['renews'])}" if row["renews"] else ""
    return f"term of {duration(row['text'])}{renewed}"


def at(row: Row) -> str:
    """The article or page, in brackets; nothing where it is not given."""
    return f" ({row['at_']})" if row["at_"] else ""


def _stage_words(facts: Facts, claim: Row) -> str:
    stage = words.stage(claim["property"])
    day = when(claim["earliest"], claim["latest"], claim["on_text"]) if claim["earliest"] else "on an unknown day"
    if claim["denies"] == "true":
        return f"not {stage} by {spell(claim['earliest'], claim['latest']).removeprefix('by ')}{_which(facts, claim)}"
    if claim["property"] == "expected":
        due = f" {_due(claim)}" if claim["due"] else ", no day named"
        return f"expected: {words.stage(claim['for_'])}{due}{_which(facts, claim)}, said {day}"
    if claim["property"] in ("made", "revised"):
        due = f" by {written(claim['due'])}" if claim["due"] else ""
        return f"forecast: {words.likelihood(claim['probability'], claim['words'])}{due}, {stage} {day}"
    if claim["outcome"]:
        return f"{stage} {day}: {claim['outcome']}"
    value = amount(claim)
    if claim["denies"] == "value":
        return f"{stage} {day}, but not {value or 'so much'}{_which(facts, claim)}"
    measure = f"{plain_word(claim['text'])}, " if claim["text"] else ""
    return f"{measure}{stage} {day}{f', {value}' if value else ''}{_which(facts, claim)}"


def _due(claim: Row) -> str:
    return when(claim["due_earliest"], claim["due_latest"], claim["due"])


def _which(facts: Facts, claim: Row) -> str:
    told = [facts.name(claim["party"]) if claim["party"] else None, claim["chamber"], claim["which"]]
    kept = [word for word in told if word]
    return f" ({', '.join(kept)})" if kept else ""


def short_grade(claim: Row) -> str:
    """B2: the letter of the publisher and the figure of the claim."""
    return f"{claim['reliability'] or 'F'}{claim['grade'] or _UNGRADED}"


def why(used: Row, other: Row) -> str:
    """Why the first of two claims that dissent is used, in the order of the rule."""
    if used["picked"]:
        return "the editor's choice"
    if other["estimate"] and not used["estimate"]:
        return "the other is an estimate"
    grades = [row["grade"] if row["grade"] and row["grade"] < _UNGRADED else _UNGRADED for row in (used, other)]
    if grades[0] != grades[1]:
        return f"better grade ({short_grade(used)} against {short_grade(other)})" if grades[0] < grades[1] else _RULE
    letters = [(row["reliability"] or "F") for row in (used, other)]
    if letters[0] != letters[1]:
        return f"more reliable source ({short_grade(used)} against {short_grade(other)})" if letters[0] < letters[1] else _RULE
    witnesses = [0 if row["witness"] else 1 if row["spoke_whole"] else 2 for row in (used, other)]
    if witnesses[0] != witnesses[1]:
        return _WITNESS[witnesses[0]] if witnesses[0] < witnesses[1] else _RULE
    days = [row["known"] or datetime.date.min for row in (used, other)]
    return "same rank, the later word" if days[0] > days[1] else "same rank, the first by its id" if days[0] == days[1] else _RULE


_RULE = "the better-ranked claim is denied by others"
_WITNESS = ("a depositary, court or statistics office", "a party's own word")


def dissent(facts: Facts, desk: Desk, group: Row, most: int = 4) -> Line:
    """A contested thing as both sides tell it, which of them is used, and why."""
    told = [facts.claims[claim] for claim in group["claims"] if claim in facts.claims]
    used = facts.claims[group["shown"]]
    rivals = [claim for claim in told if claim["standing"] == "dissents"] or [claim for claim in told if claim["claim"] != group["shown"]]
    firsts = {(rival["speaker"], claim_words(facts, rival)): rival for rival in reversed(rivals)}
    kept = sorted(firsts.values(), key=lambda claim: (group["claims"].index(claim["claim"]), claim["claim"]))
    said: list[list[Bit]] = [_says(facts, desk, used, rests(group))]
    said += [_says(facts, desk, rival, [rival["claim"]]) for rival in kept[: most - 1]]
    left = len(kept) - (most - 1)
    mark = desk.cite([group["shown"]])
    reason = why(used, kept[0]) if kept else "it ranks first"
    return line(
        words.tag("contested"),
        ": ",
        joined(said),
        f"; and {left} more" if left > 0 else None,
        Span(". Used:", marks=mark),
        f", {reason}.",
    )


def says(facts: Facts, speaker: str | None) -> str:
    """Who says what follows: a state or publisher says it, and of anyone else, who may be many, it is according to them."""
    return f"{words.the(facts.name(speaker))} says " if speaker in facts.names else f"according to {facts.name(speaker)}, "


def said_by(facts: Facts, speaker: str | None) -> str:
    """Who says what stands before."""
    return f"says {words.the(facts.name(speaker))}" if speaker in facts.names else f"according to {facts.name(speaker)}"


def _says(facts: Facts, desk: Desk, claim: Row, claims: list[str]) -> list[Bit]:
    told = claim_words(facts, claim)
    return [says(facts, claim["speaker"]), Span(told, marks=desk.cite(claims))]
