"""Advice on days: what was known too early, comes in an unlikely order, is more exact than its source, or has grown old."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from comity.ledger._standing import denies, earliest, hint, is_stage, known, latest, plus, published, said_day, standing
from comity.ledger.dossier import Dossier, Written
from comity.problems import Problem
from comity.records._dates import FIRST, months_and_days, parse, today
from comity.records._text import visible
from comity.records.agreement import AGREEMENT
from comity.records.dispute import DISPUTE
from comity.records.source import STALE_AFTER

_AHEAD = frozenset({"expected", "planned", "postponed"})
"""Stages that may lie in the future of who speaks of them."""
PRECEDES: dict[str, tuple[tuple[str, str], ...]] = {
    "agreement": (
        ("initialled", "signed"), ("signed", "ratified"), ("signed", "in_force"), ("in_force", "suspended"), ("suspended", "resumed"),
        ("in_force", "expired"), ("in_force", "terminated"), ("signed", "replaced"), ("signed", "withdrawn"),
    ),
    "commitment": (
        ("committed", "delivered"), ("committed", "paid"), ("ordered", "delivered"), ("delivered", "used"), ("delivered", "returned"),
        ("paid", "repaid"), ("begun", "operational"), ("suspended", "resumed"),
    ),
    "membership": (("applied", "member"), ("member", "left"), ("suspended", "reinstated"), ("withdrawing", "left")),
    "sanction": (("imposed", "lifted"), ("imposed", "eased"), ("imposed", "widened"), ("imposed", "snapped_back")),
    "event": (("planned", "held"),),
    "judgement": (("made", "resolved"),),
}
"""Stages of which the second makes no sense before the first; a record may skip rungs."""
_A_YEAR = 12


def forecasts_are_no_facts(dossier: Dossier) -> Iterator[Problem]:
    """What was known before it can have been so was a forecast (anchor rule 4)."""
    for written in standing(dossier):
        columns = written.entry.columns
        if columns["property"] in _AHEAD or columns.get("estimate") or not earliest(written):
            continue
        public = known(written, dossier)
        if public and public < earliest(written):
            told = f"`{columns['property']}` on {said_day(written)} was public on {public}, before it can have been so: a forecast"
            yield hint(written, "forecast", told, f"{_as_forecast(written, public)}mend the day, or give the day it was `known` with `why`")


def _as_forecast(written: Written, public: str) -> str:
    if not is_stage(written):
        return "mark it `estimate: true`, "
    if "expected" in written.kind.stages:
        return f"write it as `stage: expected, for: {written.entry.columns['property']}, on: {public}, due: {said_day(written)}`, "
    return "write it as `stage: planned`, " if "planned" in written.kind.stages else ""


def stages_come_in_order(dossier: Dossier) -> Iterator[Problem]:
    """No stage is dated before one that must go before it (anchor rule 6)."""
    stages: dict[str, dict[str, list[Written]]] = {}
    for written in standing(dossier):
        if is_stage(written) and latest(written) and not denies(written):
            stages.setdefault(written.record, {}).setdefault(written.entry.columns["property"], []).append(written)
    for record, told in stages.items():
        head = dossier.heads.get(record)
        for before, after in PRECEDES.get(head.kind.name, ()) if head is not None and head.kind is not None else ():
            if before in told and after in told:
                first = min(told[before], key=earliest)
                for late in told[after]:
                    if latest(late) < earliest(first) and late.entry.columns.get("which") == first.entry.columns.get("which"):
                        yield hint(late, "order", f"{after} on {said_day(late)}, before anything was {before} ({said_day(first)}, line {first.line})",
                                   f"mend one of the days; or give the {after} and the {before} a `which` each, if they are of different things")


def stretches_run_forward(dossier: Dossier) -> Iterator[Problem]:
    """A change goes from the earlier stretch to the later, and what is expected lies ahead of who expects it."""
    for written in standing(dossier):
        columns = written.entry.columns
        if columns["property"] == "change" and columns.get("to_latest", "9") < columns.get("from_latest", ""):
            yield hint(written, "backward", f"a change from {columns['from']} to {columns['to']}, which lies before it", "swap `from` and `to`")
        elif columns["property"] == "expected" and columns.get("due_latest", "9") < columns.get("on_earliest", ""):
            what = f"expected for {columns['due']}, which was over when it was said ({columns['on']})"
            yield hint(written, "backward", what, "mend `due` or `on`")


def publications_are_past(dossier: Dossier) -> Iterator[Problem]:
    """No document is published on a day to come: until then nobody knows what it tells."""
    try:
        now = today()
    except ValueError:
        return  # told where it stands
    for name, head in dossier.documents.items():
        if head.days.get("published", ("", ""))[0] > now:
            what = f"the document `{visible(name, 60)}` is published on {head.fields['published']}, which lies ahead: no brief reads it before"
            yield Problem(head.file, head.line, "ahead", what, "mend `published`", "warning")


def events_are_not_publications(dossier: Dossier) -> Iterator[Problem]:
    """The day of a treaty action is not just the day its report came out (anchor rule 14)."""
    for written in standing(dossier):
        if written.kind is not AGREEMENT or written.entry.columns["property"] not in AGREEMENT.ladder or denies(written):
            continue
        if written.raw.get("quote") or written.raw.get("at") or written.raw.get("note") or earliest(written) != latest(written):
            continue
        days = {published(document, dossier) for document in written.entry.cite}
        if days == {(earliest(written), latest(written))}:
            yield hint(written, "publication-day", f"{said_day(written)} is the day on which all that it cites was published",
                       'quote the words that give the day (`quote: {exact: "…"}`); or write `on: "[..' + said_day(written) + ']"`')


def days_are_no_more_exact_than_quoted(dossier: Dossier) -> Iterator[Problem]:
    """No day is exact where the words quoted name only its month or year (anchor rule 16)."""
    for written in standing(dossier):
        quote = written.raw.get("quote")
        day = written.entry.columns.get("on", "")
        if not isinstance(quote, dict) or not day or earliest(written) != latest(written):
            continue
        words = " ".join(str(part) for part in quote.values())
        numbers = {_number(found) for found in re.findall(r"\d+", words)}
        if int(day[:4]) in numbers and int(day[8:10]) not in numbers:
            yield hint(written, "too-exact", f"on {day}, and the words quoted name the year without that day: “{visible(words, 80)}”",
                       f"write the month, `{day[:7]}`; or quote the words that name the day")


def _number(digits: str) -> int:
    """A number in whatever script its digits are."""
    return int("".join(str(unicodedata.digit(digit, 0)) for digit in digits[-9:]))


def open_records_were_looked_at(dossier: Dossier) -> Iterator[Problem]:
    """No record stays open that nobody has looked at for longer than the dossier allows (anchor rule 15)."""
    allowed = dossier.about.get("stale_after", STALE_AFTER)
    try:
        months, days = months_and_days(allowed)
        now = today()
    except ValueError:
        return  # told where it stands
    entries: dict[str, list[Written]] = {}
    for written in standing(dossier):
        entries.setdefault(written.record, []).append(written)
    for name, head in dossier.heads.items():
        if head.kind is None or "checked" not in head.kind.head_names or not _is_open(entries.get(name, [])):
            continue
        looked = max((head.days.get("checked", ("", ""))[1], *(known(written, dossier) for written in entries[name])))
        if looked and looked != FIRST and plus(looked, months, days) < now:
            what = f"`{name}` is open, and nobody has looked since {looked}: stale after {allowed}"
            yield Problem(head.file, head.written.at("checked"), "stale", what, "look again, add what is new, and write `checked: DAY`", "warning")


def _is_open(entries: list[Written]) -> bool:
    """Whether a record's last stage, or its parties' last positions, leave something open."""
    if not entries:
        return False
    kind = entries[0].kind
    if kind is DISPUTE:
        leans: dict[str, tuple[str, int]] = {}
        for written in entries:
            columns = written.entry.columns
            if columns["property"] == "position" and columns.get("lean") in {"-2", "-1", "0", "1", "2"}:
                party = columns.get("party", "")
                leans[party] = max(leans.get(party, ("", 0)), (latest(written), int(columns["lean"])))
        values = [lean for _, lean in leans.values()]
        return bool(values) and max(values) - min(values) >= 2
    stages = [(latest(written), kind.ladder.index(written.entry.columns["property"])) for written in entries
              if is_stage(written) and not denies(written) and written.entry.columns["property"] in kind.ladder]
    return not stages or kind.ladder[max(stages)[1]] not in kind.ends


def late_documents(dossier: Dossier) -> Iterator[Problem]:
    """A document that came a year after what it tells leaves briefs of that year without it."""
    behind: dict[str, list[Written]] = {}
    for written in standing(dossier):
        if latest(written) and not written.entry.columns.get("known_latest"):
            for document in written.entry.cite:
                public = published(document, dossier)[0]
                if public and plus(latest(written), _A_YEAR) < public:
                    behind.setdefault(document, []).append(written)
    for document, told in behind.items():
        head = dossier.documents[document]
        first = min(told, key=latest)
        rest = f" and {len(told) - 1} more" if len(told) > 1 else ""
        what = (f"`{document}` was published in {parse(str(head.fields['published'])).earliest[:7]}, more than a year after what it tells "
                f"({said_day(first)}, {first.file}:{first.line}{rest}): until then nothing of it is known")
        yield Problem(head.file, head.line, "late", what, "cite an earlier document beside it, if there is one; or leave it", "note")
