"""What lines of several sections are put together from: ids of figures, days with their prepositions, tags, and what is said where a list is cut."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from comity.brief import words
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections._days import due, duration, of_group, since, spell, when, written

__all__ = [
    "NONE",
    "Bit",
    "both_names",
    "command",
    "cut",
    "cut_points",
    "days_asked",
    "due",
    "duration",
    "empty",
    "ident",
    "joined",
    "line",
    "note",
    "of_group",
    "of_kinds",
    "on_the_day",
    "plain_word",
    "rests",
    "since",
    "spell",
    "staleness",
    "tags",
    "w_day",
    "when",
    "written",
]

Bit = Span | str | None
"""What a line is put together from."""
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
NONE = "–"
"""No claim: never a zero."""


def ident(*parts: object) -> str:
    """The id of a figure: its parts in characters that a command line takes as they are."""
    return ".".join(_safe(str(part)) for part in parts if part not in (None, ""))


@lru_cache(maxsize=4096)
def _safe(text: str) -> str:
    found = _UNSAFE.sub("-", text).strip("-")
    # Letters that fall away must not make two names one.
    return found if text.isascii() and found else f"{found}-{hashlib.sha256(text.encode()).hexdigest()[:6]}".strip("-")


def line(*bits: Bit | Iterable[Bit]) -> Line:
    """A line of spans and plain texts; what is None or empty falls out."""
    out: list[Span] = []
    for bit in bits:
        if isinstance(bit, str):
            if bit:
                out.append(Span(bit))
        elif isinstance(bit, Span):
            out.append(bit)
        elif bit is not None:
            out.extend(Span(each) if isinstance(each, str) else each for each in bit if each)
    return tuple(out)


def joined(items: Iterable[Iterable[Bit]], glue: str = "; ") -> list[Bit]:
    """Several runs of bits with the same text between them."""
    out: list[Bit] = []
    for item in items:
        out.extend([glue] if out else [])
        out.extend(item)
    return out


def empty(name: str, title: str, status: str, why: str) -> Section:
    """A section that has nothing to show, and says why."""
    return Section(name, title, status, (note(why),))


def note(text: str) -> Paragraph:
    """A small paragraph of plain text."""
    return Paragraph(line(text), "note")


def plain_word(code: str | None) -> str:
    """A code as a reader's words: regional_security is regional security."""
    return (code or "").replace("_", " ")


def tags(row: Row, *names: str) -> list[Bit]:
    """The tags a group or a state carries, each with a space before it; `names` limits them."""
    told = {"contested": row.get("contested"), "one-sided": row.get("one_sided"), "single source": row.get("single"), "stale": row.get("stale")}
    out: list[Bit] = []
    for name, holds in told.items():
        if holds and (not names or name in names):
            out += [" ", words.tag(name)]
    return out


def staleness(state: Row) -> list[Bit]:
    """The tag of a stale state and the last day that someone looked."""
    if not state["stale"]:
        return []
    return [" ", words.tag("stale"), f" (last confirmed {words.day(state['last_confirmed'])})"]


def of_kinds(facts: Facts, *kinds: str) -> list[Row]:
    """Heads of these kinds of which someone had said something by the day asked.

    The analyst's own marks have no document, so no day on which they were known: alone they do not bring a record into a brief.
    """
    return [head for head in facts.of_kind(*kinds) if head["newest"] is not None]


def rests(group: Row) -> list[str]:
    """The claims a group's printed value rests on, the shown one first."""
    return list(dict.fromkeys([group["shown"], *(() if group["denied"] else group["supporters"] or ())]))


def days_asked(facts: Facts) -> str:
    """The options that ask for the same days again."""
    clocks = facts.clocks
    asked = f" --as-of {clocks.on}" if clocks.on == clocks.known else f" --on {clocks.on} --known {clocks.known}"
    return asked if clocks.reads_drafts else f"{asked} --recorded {clocks.recorded}"


def command(facts: Facts, verb: str, what: str = "") -> str:
    """A command about this pair and these days, to be typed as it stands."""
    return f"comity {verb} {' '.join(facts.pair)}{' ' + what if what else ''}{days_asked(facts)}"


def cut(table: Table, most: int) -> list[Part]:
    """A table with its first rows in sight and the rest folded behind them, so that nothing is left out; one that is folded stays whole."""
    if table.folded or len(table.rows) <= most:
        return [table]
    rest = Table(f"{table.id}-rest", f"{table.caption}: the rest", table.columns, table.rows[most:], note=table.note, folded=True)
    return [replace(table, rows=table.rows[:most]), rest]


def cut_points(name: str, what: str, lines: Sequence[Line], most: int) -> list[Part]:
    """The first lines as points, and the rest as a folded table of one column."""
    if not lines:
        return []
    rest = Table(f"{name}-rest", f"{what}: the rest", (Column("the rest"),), tuple((each,) for each in lines[most:]), folded=True)
    return [Points(tuple(lines[:most])), *([rest] if rest.rows else [])]


def both_names(facts: Facts) -> str:
    """The two sides by name, within a sentence."""
    return words.listing([words.the(facts.name(side)) for side in facts.pair])


def on_the_day(facts: Facts) -> str:
    """The world day asked, in words."""
    return words.day(facts.clocks.on)


def w_day(facts: Facts) -> datetime.date:
    """The world day of the question as a date."""
    return datetime.date.fromisoformat(facts.clocks.on)
