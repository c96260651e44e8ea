"""Citations of a panel and of the sources it rests on, from its description: the same for a panel in Python and for a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from comity.brief.citing import NO_DAY, Work, bibtex, csl_json, plain
from comity.brief.links import safe_url
from comity.problems import bad
from comity.records._dates import is_day
from comity.records._text import visible

FORMS = {"plain": plain, "bibtex": bibtex, "csl": csl_json}
"""How citations are written."""


def cited(description: Mapping[str, Any], form: str = "plain") -> str:
    """A panel and its sources as citations.

    Raises:
        BadInput: there is no such form.
    """
    if form not in FORMS:
        raise bad("form", f"there is no form {visible(str(form), 40)}", f"choose one of {', '.join(FORMS)}", "form")
    return FORMS[form]([of_panel(description), *of_sources(description)])


def of_panel(description: Mapping[str, Any]) -> Work:
    """The panel itself: its title has the measures, pairs and years; its note the rules that are not to be guessed, and the bytes."""
    about = description["comity"]
    known = str(about.get("question", {}).get("known") or "")
    fields = description["resources"][0].get("schema", {}).get("fields", [])
    rules = [f"{field['name']}: {field['rule']}" for field in fields if field.get("rule")]
    digest = str(description["resources"][0].get("hash", "")).removeprefix("sha256:")[:12]
    note = [*rules, *([f"digest {digest}"] if digest else [])]
    publisher = f"Comity {about.get('version', '')} panel".replace("  ", " ")
    return Work(
        key=f"comity-panel-{digest or 'unwritten'}", kind="dataset", title=str(description["title"]), authors=(),
        day=known if is_day(known) else NO_DAY, publisher=publisher, lang="en", note="; ".join(note),
    )


def of_sources(description: Mapping[str, Any]) -> list[Work]:
    """The sources of its columns, each with version and digest, in their producers' own words."""
    return [_source(given) for given in description.get("sources", [])]


def _source(given: Mapping[str, Any]) -> Work:
    released, taken = str(given.get("released", "")), bool(given.get("released_by"))
    link = safe_url(f"https://doi.org/{given['doi']}" if given.get("doi") else str(given.get("path", "")))
    told = [f"version {given['version']}" if given.get("version") else "", f"digest {str(given['digest'])[:12]}" if given.get("digest") else ""]
    told += [f"imported {released}" if taken else ""]
    told += [f"licence {given['licence']}" if given.get("licence") else "", str(given.get("why", "")), f"cite as: {given.get('citation', '')}"]
    return Work(
        key=f"source-{given.get('source', '')}", kind="dataset", title=str(given.get("title", "")), authors=(str(given.get("producer", "")),),
        day=released if is_day(released) and not taken else NO_DAY, url=link.href if link else "", note="; ".join(word for word in told if word),
    )
