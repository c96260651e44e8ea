"""From a reading to the brief: every section in its order, the marks in the order of first use, the receipt last."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from importlib import import_module

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Brief, Paragraph, Section, Span, Verbatim
from comity.brief.receipt import receipt_of
from comity.ledger.packaged import shipped
from comity.records._dates import parse

SECTIONS = (
    "bottom_line", "profile", "watch", "changed", "agreements", "commitments", "flows", "institutions", "frictions", "sanctions",
    "third_parties", "forecasts", "accounts", "contested", "coverage", "method", "sources", "cite", "receipt",
)
"""The sections of a brief (CLAIMS.md §8), each a file of `brief.sections`; the receipt is written here."""
LATER = ("sources", "cite")
"""Written when all others are, since they list what was cited."""


def compose(facts: Facts) -> Brief:
    """Write the brief on a pair from its facts."""
    desk = Desk()
    made: dict[str, Section] = {}
    for name in (*(name for name in SECTIONS if name not in (*LATER, "receipt")), *LATER):
        build: Callable[[Facts, Desk], Section] = import_module(f"comity.brief.sections.{name}").build
        made[name] = build(facts, desk)
    receipt = receipt_of(facts)
    made["receipt"] = _receipt_section(facts, receipt)
    sections = tuple(made[name] for name in SECTIONS)
    names = (facts.name(facts.pair[0]), facts.name(facts.pair[1]))
    return Brief(
        pair=facts.pair, names=names, title=f"{names[0]}–{names[1]}", stamp=stamp(facts), counts=counts(facts),
        on=facts.clocks.on, known=facts.clocks.known, recorded=facts.clocks.recorded, sections=sections, marks=tuple(desk.marks),
        figures=tuple(desk.figures.values()), receipt=receipt, next_commands=_next(facts),
    )


def stamp(facts: Facts) -> str:
    """The days asked, in words."""
    on, known = facts.clocks.on, facts.clocks.known
    if on == known:
        return f"As known on {words.day(on)}"
    return f"The world of {words.day(on)}, with what was public by {words.day(known)}"


def counts(facts: Facts) -> str:
    """How much the brief rests on, and what to know of it first."""
    if not facts.claims:
        return "No claims: the dossiers read hold nothing of this pair by this day. See Coverage."
    said = _newest(facts)
    digests = ", ".join(row["digest"][:7] for row in facts.dossiers if row["n"])
    return (
        f"{words.plural(len(facts.claims), 'claim')} from {words.plural(len(facts.documents), 'source')}{said}. "
        f"Ledger {digests}, compiled by hand: see Coverage for what it leaves out."
    )


def _newest(facts: Facts) -> str:
    """The day of the newest source with a date; apart, those of no day within a year, and those out after the day asked."""
    published = {name: str(row["published"] or _UNDATED[0]) for name, row in facts.documents.items()}
    bare = [name for name, text in published.items() if text.startswith(_UNDATED) or _years(text) > 1]
    days = [parse(text).latest for name, text in published.items() if name not in bare]
    out = [day for day in days if day <= facts.clocks.known]
    newest = f", the newest dated {words.day(max(out), short=True)}" if out else ""
    apart = [f"{words.number(n)} {kind}" for n, kind in ((len(bare), "undated"), (len(days) - len(out), "published since")) if n]
    return f"{newest}{'; ' if apart else ''}{', '.join(apart)}"


_UNDATED = ("[..", "..")


def _years(text: str) -> float:
    """How many years lie between the first and the last day a source may be of."""
    found = parse(text)
    return (datetime.date.fromisoformat(found.latest) - datetime.date.fromisoformat(found.earliest)).days / 366


def _receipt_section(facts: Facts, receipt: str) -> Section:
    first = "By this line the brief can be rebuilt byte for byte: comity verify FILE."
    if facts.drafts:
        first = (
            f"This brief rests on {words.plural(facts.drafts, 'claim')} not yet recorded in the journal; it cannot be rebuilt on a later day. "
            "Record them first: comity record."
        )
    return Section("receipt", "Receipt", "ok", (Paragraph((Span(first),)), Verbatim(receipt, "Receipt")))


def _next(facts: Facts) -> tuple[str, ...]:
    pair = " ".join(facts.pair)
    days = f" --as-of {facts.clocks.on}" if facts.clocks.on == facts.clocks.known else f" --on {facts.clocks.on} --known {facts.clocks.known}"
    options = f"{days}{_dossiers(facts)}"
    return (f"comity explain {pair} FIGURE{options}", f"comity brief {pair}{options} --html brief.html")


def _dossiers(facts: Facts) -> str:
    """The options that name the dossiers, by what they are called: a folder's path would give one brief other bytes in another folder."""
    read = [str(row["dossier"]) for row in facts.dossiers if row["n"]]
    own = [name for name in read if name not in shipped()]
    return " --dossier DIR" * len(own) + (" --packaged" if own and len(own) < len(read) else "")
