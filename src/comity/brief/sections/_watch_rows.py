"""What falls due: forecasts, steps that someone expects, commitments with a day, and terms that run out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._apart import moved
from comity.brief.sections._bits import ident, line, rests
from comity.brief.sections._chains import step
from comity.brief.sections._compact import dues, name_of, short, slips, times, world_day
from comity.brief.sections._days import spell, written
from comity.brief.sections._telling import term_words
from comity.records._dates import LAST
from comity.records.agreement import AGREEMENT
from comity.records.commitment import COMMITMENT

OPEN_END = datetime.date.fromisoformat(LAST)
_OVER = AGREEMENT.ends | COMMITMENT.ends
"""States after which nobody waits for a step; one may still wait for a sanction to come back, or a member."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to watch: the last day it is due (None: no day named), the day in words, what, who says so, and how it stands."""

    day: datetime.date | None
    said: str
    what: Line
    who: str
    stands: Line
    record: str

    @property
    def order(self) -> tuple[object, ...]:
        """By day, then by record."""
        return (self.day or OPEN_END, self.record, "".join(span.text for span in self.what), self.who)


def forecasts(facts: Facts, desk: Desk) -> list[Due]:
    """Judgements that are not resolved, each forecaster's latest word."""
    found = []
    for head in facts.of_kind("judgement"):
        record = head["record"]
        if facts.live(record, "resolved"):
            continue
        latest: dict[str, Row] = {}
        told = [group for group in facts.live(record, "made", "revised") if group["by_"]]
        for group in sorted(told, key=lambda row: (row["latest"] or datetime.date.min, row["property"] == "revised", row["shown"])):
            latest[group["by_"]] = group
        for by, group in sorted(latest.items()):
            said = words.likelihood(group["probability"], group["words"])
            figure = desk.figure(
                ident("watch", record, by),
                said,
                value=group["probability"] if group["probability"] is not None else group["words"],
                claims=rests(group),
            )
            late = _late(facts, group["due_latest"])
            stands = line(figure, f"; {words.days(late)} past its day, not resolved" if late else None)
            found.append(
                Due(
                    group["due_latest"],
                    written(group["due"], short=True) if group["due"] else "–",
                    line(head["question"]),
                    facts.name(by),
                    stands,
                    record,
                )
            )
    return found


def _late(facts: Facts, due: datetime.date | None) -> int:
    on = world_day(facts)
    return (on - due).days if due is not None and due < on else 0


def expectations(facts: Facts, desk: Desk) -> list[Due]:
    """Steps that someone expects and that have not come, with how often the day moved and how long it is overdue."""
    found = []
    followed = _followed(facts)
    for record, chains in facts.chains_of.items():
        state = facts.states[record]["state"]
        if record in followed or facts.heads[record]["link"] == "about" or state in _OVER:
            continue
        found += [_expected(facts, desk, chain) for chain in chains if chain["actual"] is None]
    return found


def _followed(facts: Facts) -> set[str]:
    """Agreements whose successor is in force: they run out for nobody and no one waits for their end, though none has said that they ended."""
    return {head["replaces"] for head in facts.of_kind("agreement") if facts.states[head["record"]]["state"] == "in_force"}


def _expected(facts: Facts, desk: Desk, chain: Row) -> Due:
    record, told, count = chain["record"], dues(facts, chain), slips(facts, chain)
    now = told[-1] if told else None
    due = chain["current_due"] if chain["current_due"] != OPEN_END else None
    which = f" ({chain['which']})" if chain["which"] else ""
    stem = ident("watch", record, chain["for_"], chain["which"], chain["speaker"])
    what = line(
        f"{short(name_of(facts, record), 12)}: ",
        desk.figure(stem, f"{step(chain['for_'])}{which}", value=now or "no day named", claims=[chain["current_claim"]]),
    )
    return Due(
        due,
        written(now, short=True) if now else "no day given",
        what,
        facts.name(chain["speaker"]),
        _standing(desk, chain, stem, told, count),
        record,
    )


def _standing(desk: Desk, chain: Row, stem: str, told: list[str | None], count: int) -> Line:
    bits: list[Span | str] = []
    first = next((text for text in told if text), None)
    if chain["overdue_days"]:
        late = desk.figure(
            f"{stem}.overdue",
            words.days(chain["overdue_days"]),
            value=chain["overdue_days"],
            unit="days",
            measure="slippage",
            most=0,
            claims=[chain["current_claim"]],
        )
        bits += [late, " overdue"]
    if count and first:
        said = f"slipped {times(count)}"
        further = moved(first, told[-1]) if told[-1] else "no day given since"
        slipped = desk.figure(f"{stem}.slip", said, value=count, unit="items", measure="slippage", claims=[chain["first_claim"]])
        bits += [*(["; "] if bits else []), slipped, f", first due {written(first, short=True)}{f', {further}' if further else ''}"]
    elif first and first != told[-1]:
        bits += [*([] if bits else [words.tag("expected")]), f", first due {written(first, short=True)}"]
    return line(bits or [words.tag("expected")])


def commitments(facts: Facts, desk: Desk) -> list[Due]:
    """Promises that name the day they fall due, and have not been delivered."""
    found = []
    for head in facts.of_kind("commitment"):
        record = head["record"]
        if not facts.between(head) or facts.states[record]["state"] in COMMITMENT.ends or facts.live(record, "delivered", "operational"):
            continue
        for group in facts.live(record):
            if not group["due"] or not group["is_stage"] or group["property"] == "expected":
                continue
            amount = words.between(group["value"], group["low"], group["high"], group["unit"], group["half"]) if group["unit"] else None
            figure = desk.figure(
                ident("watch", record, group["property"], group["which"], "due"),
                f"{f'{amount}, ' if amount else ''}{words.stage(group['property'])}",
                value=group["value"],
                low=group["low"],
                high=group["high"],
                unit=group["unit"],
                claims=rests(group),
            )
            late = _late(facts, group["due_latest"])
            stands = line(f"{words.days(late)} past its day" if late else "falls due")
            found.append(
                Due(
                    group["due_latest"],
                    written(group["due"], short=True),
                    line(f"{short(name_of(facts, record), 12)}: ", figure),
                    facts.name(group["speaker"]),
                    stands,
                    record,
                )
            )
    return found


def terms(facts: Facts, desk: Desk) -> list[Due]:
    """Agreements whose term runs out, as last extended, or as the term runs from the day they came into force."""
    found = []
    followed = _followed(facts)
    for head in facts.of_kind("agreement"):
        record = head["record"]
        if not facts.between(head) or facts.states[record]["state"] != "in_force" or record in followed:
            continue
        extended = [group for group in facts.live(record, "extended") if group["until_latest"]]
        if extended:
            group = max(extended, key=lambda row: (row["until_latest"], row["shown"]))
            end, said = group["until_latest"], written(group["until_text"], short=True)
            text = "term as last extended"
        else:
            counted = _counted(facts, record)
            if counted is None:
                continue
            group, over = counted
            end = _renewed(group, over, world_day(facts))
            said, text = spell(end, end, short=True), term_words(group)
        figure = desk.figure(ident("watch", record, "term"), text, value=end.isoformat(), claims=rests(group))
        late = _late(facts, end)
        if late:
            stands = f"ran out {words.days(late)} ago; no end on record"
        elif not extended and end != over:
            stands = f"renewed by itself since {spell(over, over, short=True)}, unless ended; no end on record"
        else:
            stands = "renewed by itself, unless ended" if _renews(facts, record) else "runs out, unless renewed"
        found.append(Due(end, said, line(f"{short(name_of(facts, record), 12)}: ", figure), facts.name(group["speaker"]), line(stands), record))
    return found


def _renewed(term: Row, end: datetime.date, on: datetime.date) -> datetime.date:
    """The end of a term that has renewed itself until the day asked; its first end where it does not."""
    by = _years(term["renews"])
    while by and end < on:
        end = end.replace(year=end.year + by, day=min(end.day, 28) if end.month == 2 else end.day)
    return end


def _renews(facts: Facts, record: str) -> bool:
    return any(group["renews"] for group in facts.live(record, "term"))


def _counted(facts: Facts, record: str) -> tuple[Row, datetime.date] | None:
    """The term counted from entry into force."""
    force = [group for group in facts.live(record, "in_force") if group["party"] is None and group["day_to"]]
    term = next(iter(facts.live(record, "term")), None)
    years = _years(term["text"]) if term else None
    if not force or term is None or years is None:
        return None
    day = min(group["day_to"] for group in force)
    return term, day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def _years(text: str | None) -> int | None:
    found = text or ""
    return int(found[1:-1]) if found.startswith("P") and found.endswith("Y") and found[1:-1].isdigit() else None
