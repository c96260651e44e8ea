"""What was expected, for which day, how that moved, and what came: one sentence a speaker, never merged."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line
from comity.brief.sections._apart import apart, came, moved
from comity.brief.sections._bits import Bit, ident, line
from comity.brief.sections._days import when, written
from comity.records._dates import parse

STEP = {
    "negotiating": "negotiations",
    "signed": "signature",
    "initialled": "initialling",
    "adopted": "adoption",
    "opened": "opening",
    "approved": "approval",
    "ratified": "ratification",
    "acceded": "accession",
    "provisional": "provisional application",
    "in_force": "entry into force",
    "extended": "extension",
    "amended": "amendment",
    "suspended": "suspension",
    "resumed": "resumption",
    "withdrawn": "withdrawal",
    "expired": "expiry",
    "terminated": "termination",
    "replaced": "replacement",
    "announced": "announcement",
    "pledged": "pledge",
    "committed": "commitment",
    "allocated": "allocation",
    "ordered": "order",
    "begun": "start",
    "delivered": "delivery",
    "operational": "start of operation",
    "paid": "payment",
    "repaid": "repayment",
    "used": "use",
    "cancelled": "cancellation",
    "lapsed": "lapse",
    "returned": "return",
    "revised": "revision of terms",
    "applied": "application",
    "invited": "invitation",
    "reinstated": "reinstatement",
    "withdrawing": "notice of withdrawal",
    "member": "membership",
    "observer": "observer status",
    "partner": "partner status",
    "left": "departure",
    "imposed": "imposition",
    "lifted": "lifting",
    "widened": "widening",
    "eased": "easing",
    "snapped_back": "return",
}
"""A step as a noun; any other is named by its word."""
_NO_DAY = 2999


def step(stage: str | None) -> str:
    """The step that is expected, as a noun."""
    return STEP.get(stage or "", f"step “{words.stage(stage)}”")


def chain_line(facts: Facts, desk: Desk, section: str, chain: Row, *, named: bool = False) -> Line:
    """A chain of expectations: first due, current due or the day it came, and the days between.

    `named` puts the record's title before it.
    """
    whose = ", ".join(word for word in (facts.name(chain["party"]) if chain.get("party") else None, chain["which"]) if word)
    which = f" ({whose})" if whose else ""
    name = ident(section, chain["record"], "expected", chain["for_"], chain.get("party"), chain["which"], chain["speaker"])
    slip = chain["slip_days"]
    text = f"expected by {words.the(facts.name(chain['speaker']))}{_first(chain)}"
    claims = [chain["first_claim"], chain["current_claim"]]
    first = desk.figure(name, text, value=slip, unit="days" if slip is not None else None, measure="slippage", claims=claims)
    title = f"{facts.heads[chain['record']]['title']}: " if named else ""
    opening = f"{title}{step(chain['for_'])}{which} "
    return line(opening if named else opening[0].upper() + opening[1:], first, _rest(facts, desk, name, chain), ".")


def _first(chain: Row) -> str:
    first, times = chain["first_due_text"], chain["revisions"] + 1
    if not first:
        return ", no day named"
    if first == chain["current_due_text"] and times > 1:
        return f" {for_day(first)} (said {times} times)"
    return f" {'first ' if times > 1 else ''}{for_day(first)}"


def for_day(text: str) -> str:
    """A day named, with its preposition: for 2024, by 12 August 2026, from 1 May 2025."""
    said = written(text)
    return said if said.startswith(("by ", "from ")) else f"for {said}"


def _rest(facts: Facts, desk: Desk, name: str, chain: Row) -> list[Bit]:
    told: list[Bit] = []
    if chain["revisions"] and chain["first_due_text"] and chain["first_due_text"] != chain["current_due_text"]:
        times = {1: "once", 2: "twice"}.get(chain["revisions"], f"{chain['revisions']} times")
        now = f", last {for_day(chain['current_due_text'])}" if chain["current_due_text"] else ", last with no day named"
        told.append(f"; restated {times}{now}")
    if chain["actual"]:
        return [*told, *_came(facts, chain)]
    if chain.get("happened"):
        return [*told, "; it came, on no day that is known"]
    if chain["overdue_days"]:
        figure = f"{name}.overdue"
        said = f"{words.days(chain['overdue_days'])} overdue"
        return [*told, "; none on record, ", desk.figure(figure, said, value=chain["overdue_days"], unit="days", measure="slippage")]
    if _passed(chain, facts.clocks.on):
        return [*told, "; the first day passed without it"]
    further = moved(chain["first_due_text"], chain["current_due_text"]) if chain["first_due_text"] and chain["current_due_text"] else None
    if further:
        return [*told, f", {further.replace(',', ' than first,', 1) if ',' in further else f'{further} than first'}"]
    return told


def _passed(chain: Row, on: str) -> bool:
    return chain["current_due"] is None and chain["first_due"] is not None and chain["first_due"].isoformat() < on


def _came(facts: Facts, chain: Row) -> list[Bit]:
    happened = came(facts, chain)
    said = when(*happened)
    if not chain["first_due_text"] or not _dated(chain["first_due"]):
        return [f"; it came {said}"]
    last = _last_named(facts, chain)
    restated = last is not None and last != chain["first_due_text"]
    first = apart(happened, chain["first_due_text"], "first named" if restated else "named").said
    further = apart(happened, last, "last named").said if restated and last else None
    return [f"; it came {said}, {first}{f' and {further}' if further else ''}"]


def _last_named(facts: Facts, chain: Row) -> str | None:
    """The day named last before it came."""
    told = [facts.claims[name] for name in chain["claims"] if name in facts.claims]
    before = [claim["due"] for claim in told if claim["due"] and claim["due_latest"] == chain["last_due"]]
    return str(before[-1]) if before else None


def _dated(day: datetime.date | None) -> bool:
    return day is not None and day.year < _NO_DAY


def wanting(chains: Iterable[Row], on: datetime.date) -> list[Row]:
    """Chains that slipped, are overdue or were put off, the longest overdue first and then the longest slip."""
    found = [chain for chain in chains if chain["overdue_days"] or chain["slip_days"] or chain["revisions"]]
    found = [chain for chain in found if _dated(chain["first_due"]) and _past(chain, on)]
    return sorted(
        found,
        key=lambda chain: (
            -(chain["overdue_days"] or 0),
            -(chain["slip_days"] or 0),
            chain["record"],
            chain["for_"],
            str(chain["which"]),
            chain["speaker"],
        ),
    )


def _past(chain: Row, on: datetime.date) -> bool:
    first = chain["first_due_text"]
    return bool(chain["revisions"]) or (bool(first) and datetime.date.fromisoformat(parse(first).earliest) <= on)
