"""What the hints ask of entries: which still stand, when they were so and when that was known, and what they go back to."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from comity.ledger._rows import root_of
from comity.ledger.dossier import Dossier, Written
from comity.problems import Problem


class Amount(NamedTuple):
    """The least and the most that an entry says."""

    least: Decimal
    most: Decimal


def standing(dossier: Dossier) -> Iterator[Written]:
    """The entries that no other entry corrects, in the order they are written in."""
    corrected = {
        target if "#" in target else f"{written.record}#{target}" for written in dossier.entries for target in written.entry.supersedes
    }
    return (written for written in dossier.entries if written.id not in corrected)


def is_stage(written: Written) -> bool:
    """Whether an entry speaks of a stage."""
    return "stage" in written.entry.columns


def denies(written: Written) -> bool:
    """Whether an entry says that something had not happened."""
    return written.entry.columns.get("denies") == "true"


def earliest(written: Written) -> str:
    """The first day it can have been so; empty where the entry names none."""
    return written.entry.columns.get("earliest", "")


def latest(written: Written) -> str:
    """The last day it can have been so; empty where the entry names none."""
    return written.entry.columns.get("latest", "")


def said_day(written: Written) -> str:
    """Its day or period as it is written."""
    columns = written.entry.columns
    return columns.get("to" if columns["property"] == "change" else "on") or columns.get("period", "")


def published(document: str, dossier: Dossier) -> tuple[str, str]:
    """The first and last day on which a document can have been published."""
    head = dossier.documents.get(document)
    return head.days.get("published", ("", "")) if head is not None else ("", "")


def known(written: Written, dossier: Dossier) -> str:
    """The first day on which one of its claims was public."""
    own = written.entry.columns.get("known_latest", "")
    return own or min((published(document, dossier)[1] for document in written.entry.cite), default="")


def grade(written: Written, document: str, dossier: Dossier) -> str:
    """The grade of one of its claims: its own, else its document's."""
    head = dossier.documents.get(document)
    return str(written.raw.get("grade") or (head.fields.get("grade", "") if head is not None else ""))


def roots(documents: set[str], dossier: Dossier) -> tuple[set[str], set[str]]:
    """What documents go back to by `repeats`, and who published what they go back to."""
    found = {root_of(document, dossier) for document in documents}
    heads = {root: dossier.documents.get(root) for root in found}
    return found, {str(head.fields.get("publisher", "")) if head is not None else root for root, head in heads.items()}


def amount(written: Written) -> Amount | None:
    """What an entry's value or range says, if it has one."""
    columns = written.entry.columns
    value = columns.get("value", "")
    low, high = columns.get("low", value), columns.get("high", value)
    if not (low or high):
        return None
    return Amount(Decimal(low or high), Decimal(high or low))


def by_group(entries: Iterator[Written]) -> Iterator[list[Written]]:
    """Entries that speak of the same thing, two or more together; figures of another unit or basis apart."""
    groups: dict[tuple[str, ...], list[Written]] = {}
    for written in entries:
        columns = written.entry.columns
        own = () if is_stage(written) else (columns.get("unit", ""), columns.get("basis", ""))
        groups.setdefault((columns["group_key"], *own), []).append(written)
    return (group for group in groups.values() if len(group) > 1)


def plus(day: str, months: int, days: int = 0) -> str:
    """The day some months and days after another, for comparison."""
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    last = 28 if month == 1 else 30
    moved = datetime.date(min(year, 2999), month + 1, min(int(day[8:]), last))
    return (moved + datetime.timedelta(days=days)).isoformat()


def place(written: Written, seen_from: Written) -> str:
    """Where another entry is: its line, and its file if that is another one."""
    return f"line {written.line}" if written.file == seen_from.file else f"{written.file}:{written.line}"


def hint(written: Written, code: str, what: str, fix: str, severity: str = "warning") -> Problem:
    """A piece of advice at an entry's place."""
    return Problem(written.file, written.line, code, what, fix, severity)
