"""One claim as a view reads it: an entry and one of the documents it cites (sections 1 and 4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import dates, identity
from .dates import Span
from .journal import Journal, View
from .numbers import Figure
from .reading import Dossier, Fields, Record, listed
from .speaker import Whole, parties, speaker, whole_in

_PROPERTIES = ("obligation", "term", "position", "measure", "salience", "change", "share")
_OWN_NUMBER = ("change", "share", "salience")


@dataclass(frozen=True)
class Claim:
    """A claim, with the versions of its grade, pick, head, document and publisher of one view."""

    id: str
    entry: str
    record: str
    kind: str
    aspect: str
    fields: Fields
    head: Fields
    document: str | None
    document_fields: Fields
    publisher: Fields
    grade: int | None
    picked: bool
    span: Span | None
    known: date | None
    recorded: date | None
    speaker: str | None
    whole: Whole

    @property
    def stage(self) -> bool:
        """Whether it speaks of a stage."""
        return "stage" in self.fields

    @property
    def party(self) -> str | None:
        """Whose act it is; a vote is its actor's."""
        return self.fields.get("actor" if self.kind == "vote" else "party")

    @property
    def denial(self) -> bool:
        """Whether it says that by its day it had not happened."""
        return self.fields.get("denies") == "true"

    @property
    def unit(self) -> str | None:
        """Its own unit, else per cent for a change or share, else the flow's."""
        if self.aspect in ("change", "share"):
            return self.fields.get("unit") or "percent"
        return self._own_or_flow("unit")

    @property
    def basis(self) -> str | None:
        """Its own basis, else the flow's."""
        return self._own_or_flow("basis")

    @property
    def figure(self) -> Figure | None:
        """Its number, unless it has none or says only that a number was not reached."""
        value = self.number
        low, high = self.fields.get("low"), self.fields.get("high")
        if self.fields.get("denies") or (value is None and low is None and high is None):
            return None
        return Figure(value, low, high)

    @property
    def number(self) -> str | None:
        """The number as written, wherever its property keeps it."""
        name = self.aspect if self.aspect in _OWN_NUMBER else "value"
        return self.fields.get(name)

    @property
    def tentative(self) -> bool:
        """Whether it is an estimate, or a figure known before its period was over."""
        if self.fields.get("estimate") == "true":
            return True
        text = self.fields.get("to" if self.aspect == "change" else "period")
        over = dates.latest(text)
        if self.figure is None or self.known is None or over is None:
            return False
        return self.known < over

    @property
    def parties(self) -> set[str]:
        """The parties to its record, each as the whole it is part of."""
        return parties(self.fields if self.kind == "vote" else self.head, self.whole)

    def _own_or_flow(self, name: str) -> str | None:
        own: str | None = self.fields.get(name)
        return own or (self.head.get(name) if self.kind == "flow" else None)


def property_of(kind: str, entry: Fields) -> str:
    """The first present of the fields that say what a claim is of."""
    if kind == "vote":
        return "vote"
    if "stage" in entry:
        return str(entry["stage"])
    return next((name for name in _PROPERTIES if name in entry), "value")


def span_of(entry: Fields) -> Span | None:
    """The days by which a claim is judged: `on`, of a figure asserted its period, or what a change leads to."""
    name = next((name for name in ("stage", *_PROPERTIES) if name in entry), "value")
    usual = ("period", "on") if name in ("share", "value") and entry.get("denies") != "true" else ("on", "period")
    if name == "change":
        usual = ("to",)
    text = next((entry[field] for field in usual if entry.get(field)), None)
    return dates.span(text) if text else None


def claims_of(dossier: Dossier, view: View) -> list[Claim]:
    """Every claim of a dossier, whatever its status, by id."""
    reader = _Reader(dossier, view)
    found = [
        reader.claim(record, entry, document)
        for record in dossier.records.values()
        for entry in record.entries
        for document in _cited(entry)
    ]
    return sorted(found, key=lambda claim: claim.id)


def _cited(entry: Fields) -> list[str | None]:
    # The analyst's own mark cites nothing, and is a claim for all that.
    return [*listed(entry.get("cite"))] or [None]


class _Reader:
    def __init__(self, dossier: Dossier, view: View) -> None:
        self._dossier = dossier
        self._journal = Journal(dossier.journal)
        self._view = view
        actors = {
            name: self._journal.at("actor", name, written, view)
            for name, written in dossier.actors.items()
        }
        self._whole = whole_in({name: seen for name, seen in actors.items() if seen})

    def _version(self, kind: str, name: str, written: Fields) -> Fields:
        # What no version was recorded of is read as written: only `--all` can show it.
        return self._journal.at(kind, name, written, self._view) or written

    def claim(self, record: Record, entry: Fields, document: str | None) -> Claim:
        name = identity.claim_id(record.id, entry, document)
        version = self._version("claim", name, entry)
        paper: Fields = {}
        publisher: Fields = {}
        if document is not None:
            paper = self._version("document", document, self._dossier.documents[document])
            by = paper["publisher"]
            publisher = self._version("publisher", by, self._dossier.publishers[by])
        grade = version.get("grade") or paper.get("grade")
        return Claim(
            id=name,
            entry=identity.entry_id(record.id, entry),
            record=record.id,
            kind=record.kind,
            aspect=property_of(record.kind, entry),
            fields=entry,
            head=self._version("head", record.id, record.head),
            document=document,
            document_fields=paper,
            publisher=publisher,
            grade=int(grade) if grade else None,
            picked=document is not None and version.get("pick") == document,
            span=span_of(entry),
            known=dates.latest(entry.get("known") or paper.get("published")),
            recorded=self._journal.recorded("claim", name),
            speaker=speaker(entry.get("says"), publisher, self._whole),
            whole=self._whole,
        )
