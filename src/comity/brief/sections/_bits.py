"""What lines of several sections are put together from: ids of figures, days with their prepositions, tags, and what is said where a list is cut."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable

from comity.brief import words
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Paragraph, Section, Span
from comity.records._dates import FIRST, LAST, parse

Bit = Span | str | None
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")
_EDGES = (datetime.date.fromisoformat(FIRST), datetime.date.fromisoformat(LAST))
NONE = "–"
"""No claim: never a zero."""


def ident(*parts: object) -> str:
    """The id of a figure: its parts in characters that a command line takes as they are."""
    return ".".join(_safe(str(part)) for part in parts if part not in (None, ""))


def _safe(text: str) -> str:
    found = _UNSAFE.sub("-", text).strip("-")
    # Letters that fall away must not make two names one.
    return found if text.isascii() and found else f"{found}-{hashlib.sha256(text.encode()).hexdigest()[:6]}".strip("-")


def line(*bits: Bit | Iterable[Bit]) -> Line:
    """A line of spans and plain texts; what is None or empty falls out."""
    flat: list[Bit] = []
    for bit in bits:
        flat.extend([bit] if bit is None or isinstance(bit, Span | str) else bit)
    return tuple(Span(bit) if isinstance(bit, str) else bit for bit in flat if bit)


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


def spell(earliest: datetime.date | None, latest: datetime.date | None, *, short: bool = False) -> str:
    """A day known more or less exactly, without saying its year or month twice: 22–24 October 2024."""
    said = words.span(earliest, latest, short)
    if earliest is None or latest is None or " – " not in said:
        return said
    if earliest.day == 1 and (latest + datetime.timedelta(days=1)).day == 1:
        return _months(earliest, latest, short=short)
    if earliest.year != latest.year:
        return said
    if earliest.month == latest.month:
        return f"{earliest.day}–{words.day(latest, short)}"
    return f"{words.day(earliest, short).removesuffix(f'{words.NBSP}{earliest.year}')} – {words.day(latest, short)}"


def _months(earliest: datetime.date, latest: datetime.date, *, short: bool) -> str:
    first, last = (words.span(day.replace(day=1), _month_end(day), short) for day in (earliest, latest))
    if earliest.year == latest.year:
        return f"{first.partition(words.NBSP)[0]}–{last}"
    return f"{first} – {last}"


def _month_end(day: datetime.date) -> datetime.date:
    following = day.replace(day=28) + datetime.timedelta(days=4)
    return following.replace(day=1) - datetime.timedelta(days=1)


def written(text: str, *, short: bool = False) -> str:
    """A date of a dossier in words; its doubt is said."""
    found = parse(text)
    said = spell(datetime.date.fromisoformat(found.earliest), datetime.date.fromisoformat(found.latest), short=short)
    return {"?": f"{said} (doubtful)", "~": f"about {said}", "%": f"about {said} (doubtful)"}.get(found.mark, said)


def when(earliest: datetime.date | None, latest: datetime.date | None, text: str | None = None) -> str:
    """A day with its preposition: on 17 January 2025, in March 2021, by 25 November 2024."""
    if earliest is None or latest is None:
        return "on an unknown day"
    said = spell(earliest, latest)
    if earliest == latest:
        return f"{_about(text, 'on')} {said}{_doubt(text)}"
    if earliest == _EDGES[0] or latest == _EDGES[1]:
        return said
    if " – " in said:
        return f"between {said.replace(' – ', ' and ')}"
    if "–" in said and (earliest.day != 1 or (latest + datetime.timedelta(days=1)).day != 1):
        return f"on {said}"
    return f"{_about(text, 'in')} {said}{_doubt(text)}"


def since(earliest: datetime.date | None, latest: datetime.date | None) -> str:
    """The day from which a state holds."""
    if earliest is None or latest is None:
        return "since an unknown day"
    if earliest == _EDGES[0]:
        return f"since {words.day(latest)} or earlier"
    return f"since {spell(earliest, latest)}".replace(" – ", " or a day up to ")


def _about(text: str | None, preposition: str) -> str:
    return "about" if text and text[-1] in "~%" else preposition


def _doubt(text: str | None) -> str:
    return " (doubtful)" if text and text[-1] in "?%" else ""


def of_group(group: Row) -> str:
    """The printed day of a group with its preposition; the doubt its shown claim has is said."""
    own = group["day_from"] == group["earliest"] and group["day_to"] == group["latest"]
    return when(group["day_from"], group["day_to"], group["on_text"] if own else None)


def due(row: Row) -> str | None:
    """The day something is due, as written, in words."""
    return written(row["due"]) if row["due"] else None


def duration(text: str | None) -> str:
    """An ISO duration in words: P20Y is 20 years; anything else stays as it is."""
    found = _DURATION.fullmatch(text or "")
    if not found or not any(found.groups()):
        return text or ""
    counts = zip(found.groups(), ("year", "month", "week", "day"), strict=True)
    return words.listing([words.plural(int(count), unit) for count, unit in counts if count])


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


def more(facts: Facts, left: int, noun: str, verb: str = "records", what: str = "") -> list[Paragraph]:
    """What is said where a list is cut; nothing where it is whole."""
    if left <= 0:
        return []
    return [note(f"And {words.plural(left, noun)} more: {command(facts, verb, what)}")]


def both_names(facts: Facts) -> str:
    """The two sides by name."""
    return f"{facts.name(facts.pair[0])} and {facts.name(facts.pair[1])}"


def on_the_day(facts: Facts) -> str:
    """The world day asked, in words."""
    return words.day(facts.clocks.on)


def w_day(facts: Facts) -> datetime.date:
    """The world day asked."""
    return datetime.date.fromisoformat(facts.clocks.on)
