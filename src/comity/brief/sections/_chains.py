"""What was expected, for which day, how that moved, and what came: one sentence a speaker, never merged."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line
from comity.brief.sections._bits import Bit, ident, line
from comity.brief.sections._days import when, written
from comity.records._dates import parse

STEP = {
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
    "cancelled": "cancellation",
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
    text = f"expected by {facts.name(chain['speaker'])}{_first(chain)}"
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
        return f" for {written(first)} (said {times} times)"
    return f" {'first ' if times > 1 else ''}for {written(first)}"


def _rest(facts: Facts, desk: Desk, name: str, chain: Row) -> list[Bit]:
    moved: list[Bit] = []
    if chain["revisions"] and chain["first_due_text"] and chain["first_due_text"] != chain["current_due_text"]:
        times = {1: "once", 2: "twice"}.get(chain["revisions"], f"{chain['revisions']} times")
        now = f", last for {written(chain['current_due_text'])}" if chain["current_due_text"] else ", last with no day named"
        moved.append(f"; restated {times}{now}")
    if chain["actual"]:
        return [*moved, *_came(facts, chain)]
    if chain.get("happened"):
        return [*moved, "; it came, on no day that is known"]
    if chain["overdue_days"]:
        figure = f"{name}.overdue"
        said = f"{words.days(chain['overdue_days'])} overdue"
        return [*moved, "; none on record, ", desk.figure(figure, said, value=chain["overdue_days"], unit="days", measure="slippage")]
    if _passed(chain, facts.clocks.on):
        return [*moved, "; the first day passed without it"]
    if chain["slip_days"]:
        return [*moved, f", {words.days(abs(chain['slip_days']))} {'later' if chain['slip_days'] > 0 else 'earlier'} than first"]
    return moved


def _passed(chain: Row, on: str) -> bool:
    return chain["current_due"] is None and chain["first_due"] is not None and chain["first_due"].isoformat() < on


def _came(facts: Facts, chain: Row) -> list[Bit]:
    day: datetime.date = chain["actual"]
    said = _happened(facts, chain) or f"on {words.day(day)}"
    slip, last = chain["slip_days"], chain["last_slip_days"]
    if slip is None or not _dated(chain["first_due"]):
        return [f"; it came {said}"]
    moved = last is not None and last != slip
    apart = _against(slip, "first day named" if moved else "day named")
    further = f" and {_against(last, 'last')}" if moved else ""
    return [f"; it came {said}, {apart}{further}"]


def _against(days: int, what: str) -> str:
    return f"on the {what}" if days == 0 else f"{words.days(abs(days))} {'after' if days > 0 else 'before'} the {what}"


def _happened(facts: Facts, chain: Row) -> str | None:
    for group in facts.live(chain["record"], chain["for_"]):
        if group["day_to"] == chain["actual"] and group["which"] in (None, chain["which"]):
            return when(group["day_from"], group["day_to"])
    return None


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
