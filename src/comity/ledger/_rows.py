"""From a dossier to the rows of its store: versions laid out by recorded day, wholes and roots followed once, here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from comity.ledger._stretches import Stretch, meeting, stretches
from comity.ledger._tables import ACTORS, CLAIMS, DOCUMENTS, DOSSIER, HEADS, PARTIES, PUBLISHERS, SUPERSEDES
from comity.ledger.dossier import Dossier, Written
from comity.ledger.journal import DRAFT, EVER, OPEN, History, Version, claim_content
from comity.records import Kind
from comity.records._claim import is_figure
from comity.records._dates import months_and_days, parse
from comity.records.actor import known_actors
from comity.records.sanction import SANCTION
from comity.records.source import SPEAKS_FOR_ITS_STATE, STALE_AFTER, WITNESSES

Row = list[str]
_RENAMED = {"on_text": "on", "for_": "for", "by_": "by", "from_text": "from", "to_text": "to", "until_text": "until", "of_": "of", "at_": "at",
            "type_": "type", "where_": "where"}
"""Columns whose field has another name, since SQL or Python keeps the word for itself."""
DEEPEST = 50
"""Steps up from a part to its whole, or from a copy to what it repeats; more are refused, and not followed in a journal."""
_ONE_PARTY = ("giver", "receiver", "origin", "destination", "by", "target", "organisation", "actor")


class Wholes:
    """Who speaks for whom, in each stretch of recorded days in which no actor's row changed."""

    def __init__(self, dossier: Dossier, history: History) -> None:
        """Gather the versions of every actor of the files and of the journal."""
        names = sorted({*dossier.actors, *history.names("actor")})
        now = {name: dict(head.written) for name, head in dossier.actors.items()}
        self.versions = {name: history.versions_since("actor", name, now.get(name)) for name in names}
        self.stretches = stretches(self.versions)

    def spans(self, version: Version) -> Iterator[tuple[Stretch, tuple[str, str, str]]]:
        """The stretches in which a version is read, each with the bounds of its rows."""
        return ((stretch, bounds) for stretch, *bounds in meeting(version, self.stretches))  # type: ignore[misc]

    def whole(self, name: str, stretch: Stretch) -> str:
        """The whole an actor is part of, itself where it is part of none."""
        seen = {name}
        known = known_actors()
        while True:
            told = stretch.contents.get(name)
            above = str(told.get("part_of", "")) if told is not None else known[name].part_of if name in known else ""
            if not above or above in seen or len(seen) > DEEPEST:
                return name
            seen.add(above)
            name = above


class Roots:
    """What each document goes back to by `repeats`; a document not yet published, or not yet recorded, does not tell what it repeats."""

    def __init__(self, dossier: Dossier, history: History) -> None:
        """Gather the versions of every document of the files and of the journal."""
        now = {name: dict(head.written) for name, head in dossier.documents.items()}
        names = {*dossier.documents, *history.names("document")}
        self.versions = {name: history.versions_since("document", name, now.get(name)) for name in names}

    def rows(self, version: Version) -> Iterator[tuple[str, tuple[str, str], tuple[str, str, str]]]:
        """The roots of a document's version: each with the days of knowledge and the recorded days in which it is the root."""
        target = str(version.content.get("repeats", ""))
        if target not in self.versions:
            yield target or str(version.content["document"]), (EVER, OPEN), version[1:]
            return
        for stretch, *bounds in meeting(version, stretches(self._reached(target))):
            for root, days in _followed(target, str(version.content["document"]), stretch):
                yield root, days, (bounds[0], bounds[1], bounds[2])

    def _reached(self, target: str) -> dict[str, list[Version]]:
        found: dict[str, list[Version]] = {}
        waiting = [target]
        while waiting and len(found) <= DEEPEST:
            name = waiting.pop()
            if name in self.versions and name not in found:
                found[name] = self.versions[name]
                waiting += [str(version.content.get("repeats", "")) for version in found[name]]
        return found


def _followed(target: str, document: str, stretch: Stretch) -> Iterator[tuple[str, tuple[str, str]]]:
    """The root by day of knowledge: a document on the way counts as the root until it is published, and shows what it repeats from then on."""
    seen, since = {document, target}, EVER
    while True:
        told = stretch.contents.get(target, {})
        above = str(told.get("repeats", ""))
        if not above or above in seen:
            break
        public = parse(str(told["published"])).latest
        if public > since:
            yield target, (since, public)
            since = public
        seen.add(above)
        target = above
    yield target, (since, OPEN)


def claim_rows(dossier: Dossier, history: History) -> Iterator[Row]:
    """The rows of `claims`, a row a claim and version, in order of record and claim."""
    for written in sorted(dossier.entries, key=lambda entry: entry.id):
        yield from _rows_of(written, history)


def _rows_of(written: Written, history: History) -> Iterator[Row]:
    kind, columns = written.kind, written.entry.columns
    prop = columns["property"]
    stage = "stage" in columns
    own = {
        **columns,
        "entry": written.id, "record": written.record, "kind": kind.name, "is_stage": _flag(stage), "is_figure": _flag(is_figure(prop, kind)),
        "mutual": _flag(stage and prop in kind.mutual),
        "ladder": str(kind.ladder.index(prop) + 1) if stage and prop in kind.ladder else "",
        "state": kind.reads_as.get(prop, prop) if stage and prop in kind.ladder else "",
        "text": _text(columns, prop, kind), "known_own": columns.get("known_latest", ""),
    }
    if prop in ("change", "share", "salience"):
        own["value"] = columns.get(prop, "")
    base = [""] * len(CLAIMS)
    for name, text in own.items():  # fewer than there are columns
        place = _PLACE_OF_FIELD.get(name)
        if place is not None:
            base[place] = text
    for document in written.entry.cite:
        claim = f"{written.id}@{document}"
        recorded = history.recorded("claim", claim)
        for version in history.versions("claim", claim, claim_content(written, document)) if recorded != DRAFT else (None,):
            row = base.copy()
            content: dict[str, Any] = version.content if version is not None else written.raw
            row[_CLAIM], row[_DOCUMENT], row[_RECORDED] = claim, document, recorded
            row[_GRADE], row[_PICKED] = str(content.get("grade", "")), _flag(bool(document) and content.get("pick", "") == document)
            row[_FROM], row[_TO], row[_DRAFT] = version[1:] if version is not None else (EVER, OPEN, "")
            if version is not None:
                row[_AT], row[_NOTE], row[_LANG] = (str(content.get(name, "")) for name in ("at", "note", "lang"))
                quote = content.get("quote", "")
                row[_QUOTE] = str(quote.get("exact", "")) if isinstance(quote, dict) else ""
            yield row


_PLACES = {name: place for place, name in enumerate(CLAIMS)}
_PLACE_OF_FIELD = {_RENAMED.get(name, name): place for name, place in _PLACES.items()}
_CLAIM, _DOCUMENT, _RECORDED, _GRADE, _PICKED, _FROM, _TO, _DRAFT, _AT, _NOTE, _QUOTE, _LANG = (
    _PLACES[name] for name in ("claim", "document", "recorded", "grade", "picked", "rec_from", "rec_to", "rec_draft", "at_", "note", "quote", "lang")
)


def _text(columns: dict[str, str], prop: str, kind: Kind) -> str:
    if prop in ("obligation", "term", "position", "measure"):
        return columns[prop]
    if kind is SANCTION:
        return columns.get("measure", "")
    return columns.get("text", "")


def _flag(value: bool) -> str:
    return "true" if value else ""


def head_rows(dossier: Dossier, history: History) -> Iterator[Row]:
    """The rows of `heads`, a row a version."""
    months, days = months_and_days(dossier.about.get("stale_after", STALE_AFTER))
    for name, head in sorted(dossier.heads.items()):
        for version in history.versions("head", name, dict(head.written)):
            fields = {field: value for field, value in version.content.items() if field != "claims"}
            domains = _several(fields.get("domains")) or _several(fields.get("domain"))
            checked = fields.get("checked", "")
            own = {
                **{field: value for field, value in fields.items() if isinstance(value, str)},
                "record": name, "kind": head.kind.name if head.kind is not None else "", "dossier": dossier.name,
                "domains": ";".join(domains), "domain": domains[0] if domains else "",
                "title": str(fields.get("title") or fields.get("what") or fields.get("issue") or fields.get("question") or ""),
                "checked": parse(checked).latest if checked else "", **_read(version[1:]),
                "n_parties": str(len(_several(fields.get("parties")))), "stale_months": str(months), "stale_days": str(days),
            }
            yield [own.get(_RENAMED.get(column, column), own.get(column, "")) for column in HEADS]


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) and value else list(value or [])


def party_rows(dossier: Dossier, history: History, wholes: Wholes) -> Iterator[Row]:
    """The rows of `parties`: who is named by a head, in which role, and for which whole."""
    for name, head in sorted(dossier.heads.items()):
        for version in history.versions("head", name, dict(head.written)):
            named = [(actor, "party") for actor in _several(version.content.get("parties"))]
            named += [(version.content[role], role) for role in _ONE_PARTY if isinstance(version.content.get(role), str) and version.content[role]]
            for actor, role in named:
                for stretch, bounds in wholes.spans(version):
                    row = {"record": name, "actor": actor, "whole": wholes.whole(actor, stretch), "role": role, **_read(bounds)}
                    yield [row[column] for column in PARTIES]


def _read(bounds: tuple[str, str, str]) -> dict[str, str]:
    """The columns that say who reads a row."""
    return dict(zip(("rec_from", "rec_to", "rec_draft"), bounds, strict=True))


def actor_rows(wholes: Wholes) -> Iterator[Row]:
    """The rows of `actors`, those of the dossier and those the package knows."""
    known = {name: {"actor": name, "name": actor.name, "kind": actor.kind} for name, actor in known_actors().items()}
    for name, content in known.items():
        if name not in wholes.versions:
            row = {**content, "whole": name, "rec_from": EVER, "rec_to": OPEN, "rec_draft": ""}
            yield [row[column] for column in ACTORS]
    for name, versions in sorted(wholes.versions.items()):
        for version in (*_before(versions, known.get(name)), *versions):
            for stretch, bounds in wholes.spans(version):
                row = {**version.content, "whole": wholes.whole(name, stretch), **_read(bounds)}
                yield [str(row[column]) for column in ACTORS]


def _before(versions: list[Version], known: dict[str, str] | None) -> list[Version]:
    """What the package knows of an actor, for who reads the ledger as it was before a dossier repeated it."""
    recorded = [version.begin for version in versions if version.draft != "true"]
    apart = any(version.draft for version in versions)
    return [Version(known, EVER, min(recorded, default=OPEN), "false" if apart else "")] if known is not None else []


def publisher_rows(dossier: Dossier, history: History, wholes: Wholes) -> Iterator[Row]:
    """The rows of `publishers`, with who speaks where a document names no speaker; one no longer in the files stays as it was recorded."""
    now = {name: dict(head.written) for name, head in dossier.publishers.items()}
    for name in sorted({*now, *history.names("publisher")}):
        for version in history.versions("publisher", name, now.get(name)):
            for stretch, bounds in wholes.spans(version):
                get = version.content.get
                organ = get("state") if get("kind") in SPEAKS_FOR_ITS_STATE else None
                speaker = wholes.whole(str(get("part_of") or organ or name), stretch)  # one that is an actor too counts as that actor
                row = {**version.content, "speaker": speaker, "witness": _flag(get("kind") in WITNESSES), **_read(bounds)}
                yield [str(row.get(column, "")) for column in PUBLISHERS]


def document_rows(dossier: Dossier, history: History) -> Iterator[Row]:
    """The rows of `documents`, with the root each goes back to."""
    roots = Roots(dossier, history)
    for name, head in sorted(dossier.documents.items()):
        for version in history.versions("document", name, dict(head.written)):
            published = parse(str(version.content["published"])).latest
            for root, (since, until), bounds in roots.rows(version):
                row = {**version.content, "published_latest": published, "root": root, "known_from": since, "known_to": until, **_read(bounds)}
                yield [str(row.get(_RENAMED.get(column, column), row.get(column, ""))) for column in DOCUMENTS]


def root_of(document: str, dossier: Dossier) -> str:
    """The document, or the report in words, that a document goes back to by `repeats`."""
    seen = {document}
    while True:
        head = dossier.documents.get(document)
        above = str(head.fields.get("repeats", "")) if head is not None else ""
        if not above or above in seen or len(seen) > DEEPEST:
            return document
        seen.add(above)
        document = above


def supersedes_rows(dossier: Dossier) -> Iterator[Row]:
    """The rows of `supersedes`: which entry corrects which."""
    for written in dossier.entries:
        for target in written.entry.supersedes:
            yield [{"by_entry": written.id, "entry": target if "#" in target else f"{written.record}#{target}"}[c] for c in SUPERSEDES]


def dossier_row(dossier: Dossier, schema: str) -> Row:
    """The one row of `dossier`."""
    about = {**dossier.about, "stale_after": dossier.about.get("stale_after", STALE_AFTER), "schema": schema}
    return [about.get(column, "") for column in DOSSIER]


