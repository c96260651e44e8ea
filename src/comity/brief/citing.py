"""Citations of a brief, of the dossiers it rests on and of their documents: as BibTeX, as CSL-JSON and in plain words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from comity.brief import words
from comity.brief.facts import Facts, Row
from comity.brief.links import safe_url
from comity.brief.plain import visible

_UNSAFE_KEY = re.compile(r"[^A-Za-z0-9:._-]+")
_SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {char: f"\\{char}" for char in "&%$#_"}
_ESCAPES = str.maketrans(_SPECIAL)
NO_DAY = ""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited: text is as it stands in the dossier; each writer escapes for its own format."""

    key: str
    kind: str
    """report, dataset or webpage: a type of CSL."""
    title: str
    authors: tuple[str, ...]
    day: str
    """ISO day, or empty where none is known."""
    container: str = ""
    publisher: str = ""
    url: str = ""
    lang: str = ""
    note: str = ""


def of_brief(facts: Facts) -> Work:
    """The brief itself: by those who compiled its dossiers, of the day that was asked, with the digests it rests on."""
    names = [facts.name(actor) for actor in facts.pair]
    on, known = facts.clocks.on, facts.clocks.known
    stamp = f"as known on {_day(on)}" if on == known else f"the world of {_day(on)}, with what was public by {_day(known)}"
    rests = [row for row in facts.dossiers if row["n"]]
    digests = "; ".join(f"{row['dossier']} {row['digest'][:12]}" for row in rests)
    authors = tuple(dict.fromkeys(str(row["compiled_by"]) for row in rests))
    return Work(
        key=f"comity-{'-'.join(facts.pair)}-{known}",
        kind="report",
        title=f"{names[0]}–{names[1]}: Comity brief, {stamp}",
        authors=authors,
        day=known,
        publisher="Comity",
        lang="en",
        note=f"Ledger: {digests}" if digests else "",
    )


def of_dossiers(facts: Facts) -> list[Work]:
    """The dossiers that hold something of the pair, as data sets; what is cited of each is what is visible here, so its digest stands with it."""
    return [
        Work(
            key=f"dossier-{row['dossier']}",
            kind="dataset",
            title=row["title"],
            authors=(row["compiled_by"],),
            day=facts.clocks.known,
            publisher="Comity dossier",
            lang="en",
            note=f"Dossier {row['dossier']}, digest {row['digest'][:12]}, licence {row['licence']}",
        )
        for row in facts.dossiers
        if row["n"]
    ]


def of_documents(facts: Facts, documents: Iterable[str]) -> list[Work]:
    """Documents of the ledger, by id; those that no visible claim cites are left out."""
    found = [facts.documents[document] for document in sorted(set(documents)) if document in facts.documents]
    return [_document(facts, row) for row in found]


def _document(facts: Facts, row: Row) -> Work:
    undated = row["published"].startswith("[..")
    link = safe_url(row["url"])
    return Work(
        key=row["document"],
        kind="webpage" if link else "document",
        title=row["title"],
        authors=(facts.name(row["publisher"]),),
        day=NO_DAY if undated else row["published_latest"].isoformat(),
        url=link.href if link else "",
        lang=row["lang"] or "",
        note=f"undated, seen by {row['published_latest'].isoformat()}" if undated else row["where_"] or "",
    )


def _day(iso: str) -> str:
    return words.day(iso).replace(words.NBSP, " ")


def short(work: Work) -> str:
    """Who, what, of which day: for a line under a chart."""
    return visible(f"{work.title}. {work.note}.".replace("..", ".") if work.note else f"{work.title}.")


def plain(works: Sequence[Work]) -> str:
    """One line a work: authors, title, publisher, day, address."""
    return "\n".join(_plain(work) for work in works)


def _plain(work: Work) -> str:
    told = [words.listing(work.authors), f"“{work.title}”", work.publisher, _day(work.day) if work.day else "", work.note, work.url]
    return visible(", ".join(word for word in told if word)) + ("" if work.url else ".")


def bibtex(works: Sequence[Work]) -> str:
    """Entries for BibTeX and biblatex, in UTF-8, special characters escaped and titles kept in their own case."""
    return "\n\n".join(_entry(work) for work in works)


def _entry(work: Work) -> str:
    kind = {"report": "techreport"}.get(work.kind, "misc")
    fields = {
        "author": " and ".join(f"{{{_tex(author)}}}" for author in work.authors),
        "title": f"{{{_tex(work.title)}}}",
        "institution" if kind == "techreport" else "howpublished": _tex(work.publisher),
        "year": work.day[:4],
        "date": work.day,
        "url": work.url,
        "language": _tex(work.lang),
        "note": _tex(work.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{_UNSAFE_KEY.sub('-', work.key)},", *lines, "}"])


def _tex(text: str) -> str:
    return visible(text).translate(_ESCAPES)


def csl_json(works: Sequence[Work]) -> str:
    """CSL-JSON, as reference managers read it."""
    return json.dumps([_csl(work) for work in works], ensure_ascii=False, indent=2, sort_keys=True)


def _csl(work: Work) -> dict[str, Any]:
    item: dict[str, Any] = {"id": visible(work.key), "type": work.kind, "title": visible(work.title)}
    if work.authors:
        item["author"] = [{"literal": visible(author)} for author in work.authors]
    if work.day:
        item["issued"] = {"date-parts": [[int(part) for part in work.day.split("-")]]}
    told = {"container-title": work.container, "publisher": work.publisher, "URL": work.url, "language": work.lang, "note": work.note}
    return item | {name: visible(value) for name, value in told.items() if value}
