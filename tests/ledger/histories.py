"""Ledgers with a past: what the files said on each day they were recorded, what they say now, and the same ledger without what came later.

Entries come from the pool of random ledgers and are recombined by `random.Random`, which is a hundred times cheaper than drawing anew.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from ledger.pool import View
from oracle import dates, identity
from oracle.focus import DAYS
from oracle.reading import Dossier, Fields, Record, listed
from oracle.sources import _PUBLISHED, _PUBLISHERS, ACTORS, LETTERS
from oracle.strategies import _ABOUT, _files
from oracle.writing import journal_text, line

RECORDED = ("2024-02-01", "2024-02-29", "2024-03-01")
"""The days on which the files were recorded; what was written after the last is a draft."""
NOW = len(RECORDED)
_TABLES = ("document", "publisher", "actor")
_NO_ACTORS = ("document", "title", "url", "note", "quote")


@dataclass(frozen=True)
class Snapshot:
    """What the files said at one time."""

    heads: dict[str, tuple[str, Fields]]
    entries: dict[str, list[Fields]]
    document: dict[str, Fields]
    publisher: dict[str, Fields]
    actor: dict[str, Fields]

    def things(self) -> Iterator[tuple[str, str, Fields]]:
        """Kind, id and content of all that is recorded of them."""
        for name, (kind, head) in self.heads.items():
            yield "head", name, {"vote": name, **head} if kind == "vote" else head
        for kind in _TABLES:
            yield from ((kind, name, content) for name, content in getattr(self, kind).items())
        for record, entries in self.entries.items():
            for entry in entries:
                for document in listed(entry.get("cite")) or [""]:
                    yield "claim", identity.claim_id(record, entry, document), entry | ({"cite": document} if document else {})


@dataclass(frozen=True)
class Ledger:
    """The snapshots of the recorded days, and the files as they are."""

    snapshots: tuple[Snapshot, ...]
    about: Fields

    def lines(self) -> list[Fields]:
        """The journal: of each day all that was new or differed."""
        last: dict[tuple[str, str], Fields] = {}
        found = []
        for day, snapshot in zip(RECORDED, self.snapshots, strict=False):
            for kind, name, content in snapshot.things():
                if last.get((kind, name)) != content:
                    last[kind, name] = content
                    found.append(line(day, kind, name, content))
        return found

    def recorded(self) -> Ledger:
        """The same ledger with nothing written since it was last recorded."""
        return replace(self, snapshots=(*self.snapshots[:NOW], self.snapshots[NOW - 1]))

    def files(self) -> dict[str, str]:
        """The texts of the files as they are, and of the journal."""
        return texts(self.about, self.snapshots[NOW], self.lines())

    def at(self, view: View) -> Snapshot | None:
        """What the files said on R, or say now where R is today and nothing was recorded after it."""
        _, _, recorded, today = view
        past = [place for place, day in enumerate(RECORDED) if day <= recorded.isoformat()]
        if recorded == today and len(past) == NOW:
            return self.snapshots[NOW]
        return self.snapshots[past[-1]] if past else None

    def cut(self, view: View) -> dict[str, str]:
        """The files of the same ledger without all that was recorded after R or known after K, and without what only that rested on."""
        found = self.at(view)
        if found is None:
            return texts(self.about, Snapshot({}, {}, {}, {}, {}), [])
        kept = _kept(found, view)
        names = {(kind, name) for kind, name, _ in kept.things()}
        cites = {identity.entry_id(record, entry): listed(entry.get("cite")) for record, entries in kept.entries.items() for entry in entries}
        lines = []
        for old in self.lines():
            if old["recorded"] <= view[2].isoformat() and (old["kind"], old["id"]) in names:
                content = old["content"] if old["kind"] != "claim" else _pointing(old["content"], old["id"].partition("@")[0], cites)
                lines.append(line(old["recorded"], old["kind"], old["id"], content))
        return texts(self.about, kept, lines)


def texts(about: Fields, files: Snapshot, lines: Iterable[Fields]) -> dict[str, str]:
    """The texts of a dossier's files."""
    records = {name: Record(name, kind, head, tuple(files.entries[name])) for name, (kind, head) in files.heads.items()}
    written = _files(Dossier(about, files.publisher, files.document, files.actor, records), set())
    tables = {"publishers.csv": files.publisher, "documents.csv": files.document, "actors.csv": files.actor}
    written = {name: text for name, text in written.items() if tables.get(name, True)}
    journal = journal_text(lines)
    return written | ({"journal.jsonl": journal} if journal else {})


def _kept(files: Snapshot, view: View) -> Snapshot:
    _, known, _, _ = view
    entries: dict[str, list[Fields]] = {}
    for record, several in files.entries.items():
        seen = [_seen(entry, files, known) for entry in several]
        if any(seen):
            entries[record] = [entry for entry in seen if entry]
    cites = {identity.entry_id(record, entry): listed(entry.get("cite")) for record, several in entries.items() for entry in several}
    entries = {record: [_pointing(entry, identity.entry_id(record, entry), cites) for entry in several] for record, several in entries.items()}
    cited = {name for several in entries.values() for entry in several for name in listed(entry.get("cite"))}
    documents = _with_roots(cited, files, known)
    publishers = {files.document[name]["publisher"] for name in documents}
    heads = {record: files.heads[record] for record in entries}
    words = {*_words([entries, [head for _, head in heads.values()], [files.publisher[name] for name in publishers]])}
    actors = _with_wholes(words & files.actor.keys(), files)
    return Snapshot(
        heads, entries, {name: files.document[name] for name in files.document if name in documents},
        {name: files.publisher[name] for name in files.publisher if name in publishers},
        {name: files.actor[name] for name in files.actor if name in actors},
    )


def known_of(entry: Fields, document: str, files: Snapshot) -> Any:
    """The day on which a claim was known, none for the analyst's own mark."""
    return dates.latest(entry.get("known") or (files.document[document]["published"] if document else None))


def _seen(entry: Fields, files: Snapshot, known: Any) -> Fields | None:
    cites = listed(entry.get("cite")) or [""]
    found = [name for name in cites if (day := known_of(entry, name, files)) is None or day <= known]
    if found in ([""], cites):
        return entry
    return entry | {"cite": found[0] if len(found) == 1 else found} if found else None


def _pointing(entry: Fields, name: str, cites: dict[str, list[str]]) -> Fields:
    """An entry that neither corrects an entry that is gone (its id rests on its key, and stays) nor picks a document that is."""
    gone = []
    target = entry.get("supersedes")
    if target is not None and (target if "#" in target else f"{name.partition('#')[0]}#{target}") not in cites:
        gone += ["supersedes", "change_kind"]
    if entry.get("pick") not in cites[name]:
        gone.append("pick")
    return {field: value for field, value in entry.items() if field not in gone}


def _with_roots(cited: set[str], files: Snapshot, known: Any) -> set[str]:
    """The documents cited, and those they retell as far as they were published."""
    found, waiting = set(cited), list(cited)
    while waiting:
        origin = files.document[waiting.pop()].get("repeats", "")
        if origin in files.document and origin not in found and dates.span(files.document[origin]["published"]).latest <= known:
            found.add(origin)
            waiting.append(origin)
    return found


def _with_wholes(named: set[str], files: Snapshot) -> set[str]:
    found, waiting = set(named), list(named)
    while waiting:
        above = files.actor[waiting.pop()].get("part_of", "")
        if above in files.actor and above not in found:
            found.add(above)
            waiting.append(above)
    return found


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _words(part)
    else:
        for part in value:
            yield from _words(part)


@dataclass
class Maker:
    """Makes ledgers from the records of a pool; `chance` alone decides."""

    chance: random.Random
    pieces: list[Record]
    marks: int = field(default=0)

    def mark(self) -> str:
        """A word that stands nowhere else."""
        self.marks += 1
        return f"zq{self.marks}qz"

    def ledger(self) -> Ledger:
        """A ledger of one to three records, three to six documents, and their past."""
        chance = self.chance
        by = chance.sample(_PUBLISHERS, chance.randint(2, 4))
        births = {f"doc-{number}": chance.choice([0, 0, 0, 1, 2, NOW]) for number in range(chance.randint(3, 6))}
        documents = {name: self._past(birth, self._document(name, by, births), self._later_document(by)) for name, birth in births.items()}
        publishers = {row["publisher"]: self._past(0, self._publisher(row), self._later_publisher) for row in by}
        actors = {name: self._past(chance.choice([0, 0, 0, 1, 2, NOW]), row | {"name": self.mark()}, self._later_actor) for name, row in ACTORS.items()}
        records = self._records(births)
        snapshots = []
        for place in range(NOW + 1):
            entries = {name: [past[place] for past in pasts if past[place]] for name, (_, _, pasts) in records.items()}
            entries = {name: several for name, several in entries.items() if several}
            papers = {name: past[place] for name, past in documents.items() if past[place]}
            used = {row["publisher"] for row in papers.values()}
            snapshots.append(Snapshot(
                {name: (records[name][0], records[name][1][place]) for name in entries}, entries, papers,
                {name: past[place] for name, past in publishers.items() if name in used},
                {name: past[place] for name, past in actors.items() if past[place]},
            ))
        after = chance.choice([None, "P18M", "P1M", "P30D"])
        return Ledger(tuple(snapshots), {"dossier": "xaa-xbb", **_ABOUT, **({"stale_after": after} if after else {})})

    def _past(self, birth: int, first: Fields, later: Callable[[Fields], Fields]) -> list[Any]:
        """A thing's content at each time: none before it came, and changed now and then."""
        past: list[Any] = [None] * birth + [first]
        while len(past) <= NOW:
            past.append(later(past[-1]) if self.chance.random() < 0.15 else past[-1])
        return past

    def _document(self, name: str, by: list[Fields], births: dict[str, int]) -> Fields:
        retold = self.chance.choice([None, None, "a wire report", *[other for other in births if other != name]])
        grade = self.chance.choice([None, None, "2", "6"])
        row = {"document": name, "publisher": self.chance.choice(by)["publisher"], "title": self.mark(), "published": self.chance.choice(_PUBLISHED),
               "url": f"https://example.org/{name}", "lang": "en", "seen": "2024-01-31"}
        return row | {key: value for key, value in (("repeats", retold), ("grade", grade)) if value}

    def _later_document(self, by: list[Fields]) -> Callable[[Fields], Fields]:
        def later(row: Fields) -> Fields:
            change = self.chance.choice([
                {"published": self.chance.choice(DAYS)}, {"grade": self.chance.choice("1236")}, {"publisher": self.chance.choice(by)["publisher"]},
                {"repeats": "a cable"}, {"lang": "fr"}, {},
            ])
            return row | {"title": self.mark()} | change

        return later

    def _publisher(self, row: Fields) -> Fields:
        return row | {"name": self.mark(), "reliability": self.chance.choice(LETTERS), "basis": "As it was found to be"}

    def _later_publisher(self, row: Fields) -> Fields:
        change = self.chance.choice([{"reliability": self.chance.choice(LETTERS)}, {"kind": "court"}, {"state": "XBB"}, {"part_of": "XBB"}])
        return row | {"basis": self.mark()} | change

    def _later_actor(self, row: Fields) -> Fields:
        bound = row["actor"] == "XCO"
        change = {"part_of": self.chance.choice(["XAA", "XBB"])} if bound else {}
        return row | {"name": self.mark()} | change

    def _records(self, births: dict[str, int]) -> dict[str, tuple[str, list[Fields], list[list[Any]]]]:
        """Kind, heads and entries of each record at each time."""
        found: dict[str, tuple[str, list[Fields], list[list[Any]]]] = {}
        keys: dict[str, int] = {}
        for number, piece in enumerate(self.chance.sample(self.pieces, self.chance.randint(1, 3))):
            name = f"UNGA#{number}" if piece.kind == "vote" else f"{piece.kind}_{number}"
            head = {**piece.head, **({"item": str(number)} if piece.kind == "vote" else {piece.kind: name})}
            above = [other for other, (kind, _, _) in found.items() if kind == "commitment"]
            head.pop("part_of", None)
            if piece.kind == "commitment" and above and self.chance.random() < 0.5:
                head["part_of"] = self.chance.choice(above)
            heads = self._past(0, self._marked(piece.kind, head), lambda row, kind=piece.kind: self._later_head(kind, row))
            digests: set[str] = set()
            pasts = []
            for place, entry in enumerate(piece.entries):
                fresh, birth = self._entry(piece.kind, name, place, entry, keys)
                if identity.digest(fresh) not in digests:
                    digests.add(identity.digest(fresh))
                    pasts.append(self._past_of_entry(piece.kind, name, fresh, birth, births, keys))
            found[name] = (piece.kind, heads, pasts)
        return found

    def _entry(self, kind: str, record: str, place: int, entry: Fields, keys: dict[str, int]) -> tuple[Fields, int]:
        """The meaning of an entry, now and then a correction of one before it, and when it is written."""
        fresh = {name: value for name, value in entry.items() if name not in ("supersedes", "change_kind", "key", "cite", "grade", "pick", "known")}
        birth = self.chance.choice([0, 0, 1, 2, NOW])
        if kind == "vote":
            return fresh, birth
        if self.chance.random() < 0.2:
            fresh["known"] = self.chance.choice(DAYS)
        fresh["why"] = self.mark()
        if self.chance.random() < 0.6 or (keys and self.chance.random() < 0.5):
            fresh["key"] = f"k{place}"
            targets = sorted(keys)
            if targets and self.chance.random() < 0.5:
                target = self.chance.choice(targets)
                birth = max(birth, keys[target])
                of, _, key = target.partition("#")
                fresh |= {"supersedes": key if of == record else target, "change_kind": "ledger_error"}
        return fresh, birth

    def _past_of_entry(self, kind: str, record: str, entry: Fields, birth: int, births: dict[str, int], keys: dict[str, int]) -> list[Any]:
        """An entry at each time: the documents it cites by then, its grade, its notes."""
        chance = self.chance
        if "salience" in entry:
            cites: dict[str, int] = {}
        else:
            several = chance.sample(sorted(births), 1 if kind == "vote" else chance.choice([1, 1, 2]))
            cites = {name: max(birth, births[name], chance.choice([0, 0, 1, 2])) for name in several}
            birth = min(cites.values())
        if "key" in entry:
            keys[f"{record}#{entry['key']}"] = birth
        told = self._past(birth, self._told(kind, {}), lambda row: self._told(kind, row))
        past: list[Any] = []
        for place in range(NOW + 1):
            by_then = [name for name, since in cites.items() if since <= place]
            if place < birth:
                past.append(None)
                continue
            full = entry | told[place]
            if by_then:
                full["cite"] = by_then[0] if len(by_then) == 1 else by_then
            if full.pop("picks", None) and by_then:
                full["pick"] = by_then[0]
            past.append(full)
        return past

    def _told(self, kind: str, row: Fields) -> Fields:
        """What is no part of an entry's meaning."""
        if kind == "vote":
            return row
        grade = self.chance.choice([None, "1", "2", "3", "6"])
        lang = self.chance.choice([None, "fa", "ru"])
        return {"note": self.mark(), **{k: v for k, v in (("grade", grade), ("lang", lang), ("picks", self.chance.random() < 0.1)) if v}}

    def _marked(self, kind: str, head: Fields) -> Fields:
        named = {"agreement": "title", "commitment": "what", "dispute": "issue", "event": "title", "judgement": "question", "vote": "title", "sanction": "act"}
        return head | {named[kind]: self.mark()} if kind in named else head

    def _later_head(self, kind: str, head: Fields) -> Fields:
        changes: dict[str, list[Fields]] = {
            "agreement": [{"parties": ["XAA", "XBB"]}, {"parties": ["XAA", "XBB", "XCC"]}, {"checked": self.chance.choice(DAYS)}],
            "commitment": [{"giver": "XAA"}, {"giver": "XCO"}, {"checked": self.chance.choice(DAYS)}],
            "flow": [{"basis": "customs"}, {"basis": "company"}, {"unit": "kt"}],
            "event": [{"type": "incident"}, {"type": "meeting"}],
            "dispute": [{"checked": self.chance.choice(DAYS)}], "sanction": [{"checked": self.chance.choice(DAYS)}],
        }
        return self._marked(kind, head) | self.chance.choice(changes.get(kind, [{}]))
