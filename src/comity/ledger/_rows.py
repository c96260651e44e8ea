"""From a dossier to the rows of its store: versions laid out by recorded day, wholes and roots followed once, here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from comity.ledger._heads import Head
from comity.ledger._tables import ACTORS, CLAIMS, DOCUMENTS, DOSSIER, HEADS, PARTIES, PUBLISHERS, SUPERSEDES
from comity.ledger.dossier import Dossier, Written
from comity.ledger.journal import DRAFT, EVER, OPEN, History
from comity.records import Kind
from comity.records._claim import is_figure
from comity.records._dates import months_and_days, parse
from comity.records.actor import known_actors
from comity.records.event import EVENT, MUTUAL_TYPES
from comity.records.sanction import SANCTION
from comity.records.source import SPEAKS_FOR_ITS_STATE, STALE_AFTER, WITNESSES

Row = list[str]
_RENAMED = {"on_text": "on", "for_": "for", "by_": "by", "from_text": "from", "to_text": "to", "until_text": "until", "of_": "of", "at_": "at",
            "type_": "type", "where_": "where"}
"""Columns whose field has another name, since SQL or Python keeps the word for itself."""
_ONE_PARTY = ("giver", "receiver", "origin", "destination", "by", "target", "organisation", "actor")


class Wholes:
    """Who speaks for whom, on each recorded day on which an actor's row changed."""

    def __init__(self, dossier: Dossier, history: History) -> None:
        """Follow `part_of` of every actor on every such day."""
        self.versions = {name: history.versions("actor", name, dict(head.written)) for name, head in dossier.actors.items()}
        self.days = sorted({EVER, *(version.begin for versions in self.versions.values() for version in versions)})
        self._part_of = [
            {name: str(version.content.get("part_of", "")) for name, versions in self.versions.items() for version in versions
             if version.begin <= day < version.end}
            for day in self.days
        ]

    def spans(self, begin: str, end: str) -> Iterator[tuple[int, str, str]]:
        """The stretches between `begin` and `end` in which no actor changes: (place, begin, end)."""
        for place, day in enumerate(self.days):
            following = self.days[place + 1] if place + 1 < len(self.days) else OPEN
            if max(day, begin) < min(following, end):
                yield place, max(day, begin), min(following, end)

    def whole(self, name: str, place: int) -> str:
        """The whole an actor is part of, itself where it is part of none."""
        seen = {name}
        part_of = self._part_of[place]
        known = known_actors()
        while True:
            above = part_of.get(name) or (known[name].part_of if name in known else "")
            if not above or above in seen:
                return name
            seen.add(above)
            name = above


def claim_rows(dossier: Dossier, history: History) -> Iterator[Row]:
    """The rows of `claims`, a row a claim and version, in order of record and claim."""
    for written in sorted(dossier.entries, key=lambda entry: entry.id):
        yield from _rows_of(written, dossier, history)


def _rows_of(written: Written, dossier: Dossier, history: History) -> Iterator[Row]:
    kind, columns = written.kind, written.entry.columns
    prop = columns["property"]
    stage = "stage" in columns
    own = {
        **columns,
        "entry": written.id, "record": written.record, "kind": kind.name, "is_stage": _flag(stage), "is_figure": _flag(is_figure(prop, kind)),
        "mutual": _flag(stage and prop in kind.mutual and _is_mutual(kind, dossier.heads[written.record])),
        "ladder": str(kind.ladder.index(prop) + 1) if stage and prop in kind.ladder else "",
        "state": kind.reads_as.get(prop, prop) if stage and prop in kind.ladder else "",
        "text": _text(columns, prop, kind), "known_own": columns.get("known_latest", ""),
    }
    if prop in ("change", "share", "salience"):
        own["value"] = columns.get(prop, "")
    get = own.get
    base = [get(_RENAMED.get(name, name), get(name, "")) for name in CLAIMS]
    for document in written.entry.cite:
        claim = f"{written.id}@{document}"
        recorded = history.recorded("claim", claim)
        now = {**written.raw, "cite": document}
        for version in history.versions("claim", claim, now) if recorded != DRAFT else (None,):
            row = base.copy()
            content: dict[str, Any] = version.content if version is not None else written.raw
            row[_CLAIM], row[_DOCUMENT], row[_RECORDED] = claim, document, recorded
            row[_GRADE], row[_PICKED] = str(content.get("grade", "")), _flag(bool(document) and content.get("pick", "") == document)
            row[_FROM], row[_TO] = (version.begin, version.end) if version is not None else (EVER, OPEN)
            if version is not None:
                row[_AT], row[_NOTE] = str(content.get("at", "")), str(content.get("note", ""))
                quote = content.get("quote", "")
                row[_QUOTE] = str(quote.get("exact", "")) if isinstance(quote, dict) else ""
            yield row


_PLACES = {name: place for place, name in enumerate(CLAIMS)}
_CLAIM, _DOCUMENT, _RECORDED, _GRADE, _PICKED, _FROM, _TO, _AT, _NOTE, _QUOTE = (
    _PLACES[name] for name in ("claim", "document", "recorded", "grade", "picked", "rec_from", "rec_to", "at_", "note", "quote")
)


def _text(columns: dict[str, str], prop: str, kind: Kind) -> str:
    if prop in ("obligation", "term", "position", "measure"):
        return columns[prop]
    if kind is SANCTION:
        return columns.get("measure", "")
    return columns.get("text", "")


def _is_mutual(kind: Kind, head: Head) -> bool:
    return kind is not EVENT or head.fields.get("type") in MUTUAL_TYPES


def _flag(value: bool) -> str:
    return "true" if value else ""


def head_rows(dossier: Dossier, history: History) -> Iterator[Row]:
    """The rows of `heads`, a row a version."""
    months, days = months_and_days(dossier.about.get("stale_after", STALE_AFTER))
    for name, head in sorted(dossier.heads.items()):
        kind = head.kind
        assert kind is not None  # every head got its kind when it was added
        for version in history.versions("head", name, dict(head.written)):
            fields = {field: value for field, value in version.content.items() if field != "claims"}
            domains = _several(fields.get("domains")) or _several(fields.get("domain"))
            checked = fields.get("checked", "")
            own = {
                **{field: value for field, value in fields.items() if isinstance(value, str)},
                "record": name, "kind": kind.name, "dossier": dossier.name, "domains": ";".join(domains), "domain": domains[0] if domains else "",
                "title": str(fields.get("title") or fields.get("what") or fields.get("issue") or fields.get("question") or ""),
                "checked": parse(checked).latest if checked else "", "rec_from": version.begin, "rec_to": version.end,
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
                for place, begin, end in wholes.spans(version.begin, version.end):
                    row = {"record": name, "actor": actor, "whole": wholes.whole(actor, place), "role": role, "rec_from": begin, "rec_to": end}
                    yield [row[column] for column in PARTIES]


def actor_rows(dossier: Dossier, wholes: Wholes) -> Iterator[Row]:
    """The rows of `actors`, those of the dossier and those the package knows."""
    known = {name: actor for name, actor in known_actors().items() if name not in dossier.actors}
    for name, actor in known.items():
        yield [{"actor": name, "name": actor.name, "kind": actor.kind, "whole": name, "rec_from": EVER, "rec_to": OPEN}[c] for c in ACTORS]
    for name, versions in sorted(wholes.versions.items()):
        for version in versions:
            for place, begin, end in wholes.spans(version.begin, version.end):
                row = {**version.content, "whole": wholes.whole(name, place), "rec_from": begin, "rec_to": end}
                yield [str(row[column]) for column in ACTORS]


def publisher_rows(dossier: Dossier, history: History, wholes: Wholes) -> Iterator[Row]:
    """The rows of `publishers`, with who speaks where a document names no speaker."""
    for name, head in sorted(dossier.publishers.items()):
        for version in history.versions("publisher", name, dict(head.written)):
            for place, begin, end in wholes.spans(version.begin, version.end):
                get = version.content.get
                speaker = wholes.whole(str(get("part_of")), place) if get("part_of") else name
                if not get("part_of") and get("state") and get("kind") in SPEAKS_FOR_ITS_STATE:
                    speaker = wholes.whole(str(get("state")), place)
                row = {**version.content, "speaker": speaker, "witness": _flag(get("kind") in WITNESSES), "rec_from": begin, "rec_to": end}
                yield [str(row.get(column, "")) for column in PUBLISHERS]


def document_rows(dossier: Dossier, history: History) -> Iterator[Row]:
    """The rows of `documents`, with the root each goes back to."""
    for name, head in sorted(dossier.documents.items()):
        for version in history.versions("document", name, dict(head.written)):
            row = {**version.content, "published_latest": parse(str(version.content["published"])).latest, "root": root_of(name, dossier),
                   "rec_from": version.begin, "rec_to": version.end}
            yield [str(row.get(_RENAMED.get(column, column), row.get(column, ""))) for column in DOCUMENTS]


def root_of(document: str, dossier: Dossier) -> str:
    """The document, or the report in words, that a document goes back to by `repeats`."""
    seen = {document}
    while True:
        head = dossier.documents.get(document)
        above = str(head.fields.get("repeats", "")) if head is not None else ""
        if not above or above in seen:
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


