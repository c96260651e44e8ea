"""The journal: when each claim, head, publisher, document and actor entered the ledger, and in which versions (CLAIMS.md §6)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from comity.ledger._heads import Head
from comity.ledger.dossier import Dossier, Written
from comity.problems import Problem
from comity.records import KINDS
from comity.records._claim import meaning_digest
from comity.records._dates import is_day
from comity.records._fields import Wrong
from comity.records._text import visible

EVER, DRAFT, OPEN = "1000-01-01", "9999-12-30", "9999-12-31"
"""Bounds of a version's days, from the first and without end; and the day that stands for a draft's, which has none."""
KINDS_OF_LINE = ("head", "publisher", "document", "actor", "claim")
_FIELDS = ("recorded", "id", "kind", "digest", "content")


class Line(NamedTuple):
    """One line: the day, what it is, the digest of its meaning, and its content as written that day."""

    recorded: str
    id: str
    kind: str
    digest: str
    content: dict[str, Any]


class Version(NamedTuple):
    """A content and the recorded days on which a reader finds it, `begin` included, `end` not."""

    content: dict[str, Any]
    begin: str
    end: str
    draft: str = ""
    """"true" where only a reader of drafts finds it, "false" where only another does, empty where both do."""


def canonical(content: Any) -> str:
    """Canonical JSON (RFC 8785); dossiers hold nothing but text, so sorting the keys makes it so."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def read_lines(dossier: Dossier) -> list[Line]:
    """The journal's lines in order of their days, read once; what is no line is told as a problem."""
    if dossier.lines is not None:
        return dossier.lines
    lines: list[Line] = []
    merging = False
    for number, raw in enumerate(dossier.journal.split(b"\n"), 1):
        if not raw.strip():
            continue
        if raw.startswith((b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")):
            mend = "remove the lines with the marks and keep all others: lines of both sides stand side by side"
            if not merging:
                dossier.tell("journal.jsonl", number, Wrong("journal", "a merge that git left open", mend))
            merging = True
            continue
        line = _line(raw)
        if line is None:
            whole = number <= dossier.journal.count(b"\n")
            what = "a line that is no journal entry" if whole else "the last line is cut short: a record was interrupted"
            said, mend = visible(raw[:60].decode("utf-8", "replace")), "put the line back from git; or remove it, and run `comity record` again"
            dossier.tell("journal.jsonl", number, Wrong("journal", f"{what}: {said}", mend))
        else:
            lines.append(line)
    dossier.lines = sorted(lines, key=lambda line: line.recorded)
    return dossier.lines


def _line(raw: bytes) -> Line | None:
    try:
        parsed = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(parsed, dict) or not isinstance(parsed.get("content"), dict):
        return None
    if not all(isinstance(parsed.get(name), str) for name in _FIELDS[:-1]) or not is_day(parsed["recorded"]):
        return None
    kind = "head" if parsed["kind"] in KINDS else parsed["kind"]
    return Line(parsed["recorded"], parsed["id"], kind, parsed["digest"], parsed["content"]) if kind in KINDS_OF_LINE else None


class Present(NamedTuple):
    """What stands in the files now: kind, id, digest of its meaning, content, and its place."""

    kind: str
    id: str
    digest: str
    content: dict[str, Any]
    file: str
    line: int


def present(dossier: Dossier) -> Iterator[Present]:
    """All that the files say now, in a fixed order: heads, publishers, documents, actors, claims."""
    for kind, table in (("head", dossier.heads), ("publisher", dossier.publishers), ("document", dossier.documents), ("actor", dossier.actors)):
        for name in sorted(table):
            head = table[name]
            yield Present(kind, name, "", dict(head.written), head.file, head.line)
    for written in sorted(dossier.entries, key=lambda entry: entry.id):
        for document in written.entry.cite:
            yield Present("claim", f"{written.id}@{document}", written.entry.digest, claim_content(written, document), written.file, written.line)


def claim_content(written: Written, document: str) -> dict[str, Any]:
    """What the journal holds of one claim of an entry; the analyst's own mark cites nothing."""
    return {**written.raw, "cite": document} if document else dict(written.raw)


class History:
    """The versions of everything, by kind and id."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Gather the lines of each thing."""
        self.lines: dict[tuple[str, str], list[Line]] = {}
        for line in lines:
            self.lines.setdefault((line.kind, line.id), []).append(line)

    def recorded(self, kind: str, name: str) -> str:
        """The day a thing was first recorded; DRAFT where it is in no line."""
        lines = self.lines.get((kind, name))
        return lines[0].recorded if lines else DRAFT

    def names(self, kind: str) -> Iterator[str]:
        """What is in the journal of a kind."""
        return (name for of, name in self.lines if of == kind)

    def versions(self, kind: str, name: str, now: dict[str, Any] | None) -> list[Version]:
        """Its versions, the first readable from ever: whether it shows at all is the affair of the claims that rest on it."""
        first, *later = self.versions_since(kind, name, now)
        return [first._replace(begin=EVER, draft=first.draft if later else ""), *later]

    def versions_since(self, kind: str, name: str, now: dict[str, Any] | None) -> list[Version]:
        """Its versions, none readable before it was recorded, nor as a draft but by who reads drafts; `now` is None if it is not in the files."""
        lines = self.lines.get((kind, name), [])
        by_day = {line.recorded: line.content for line in lines}  # of several lines of a day the last is read
        days = [*by_day, OPEN]
        differs = now is not None and not (lines and lines[-1].content == now)
        found = [Version(by_day[day], day, end, "false" if differs else "") for day, end in pairwise(days)]
        return [*found, Version(now, EVER, OPEN, "true")] if differs and now is not None else found


def altered(dossier: Dossier, lines: Iterable[Line]) -> list[Problem]:
    """Recorded claims whose meaning was altered or removed, told once an entry, with the day they were recorded and the mend.

    What a file with another error held is not missed before that is mended: the slip that broke it is the one to tell.
    """
    now = {thing.id: thing for thing in present(dossier) if thing.kind == "claim"}
    broken = {problem.file for problem in dossier.errors} | dossier.unread
    unread = {PurePosixPath(file).stem for file in broken}
    slips = {(problem.file, problem.line) for problem in dossier.errors}
    problems = []
    seen: set[str] = set()
    gone: dict[tuple[str, str], list[Line]] = {}
    altered_ones: dict[tuple[str, int, str], list[Line]] = {}
    for line in lines:
        if line.kind != "claim" or line.id in seen:
            continue
        seen.add(line.id)
        thing = now.get(line.id)
        if thing is None:
            gone.setdefault((line.id.rpartition("@")[0], line.recorded), []).append(line)
        elif thing.content != line.content and thing.digest != meaning_digest(line.content):
            altered_ones.setdefault((thing.file, thing.line, line.id.rpartition("@")[0]), []).append(line)
    for (file, place, entry), claims in altered_ones.items():
        if (file, place) in slips:
            continue
        content, of_it = _whole(claims)
        what = f"the entry `{visible(entry)}`{of_it} was recorded on {claims[0].recorded} with another meaning"
        problems.append(Problem(file, place, "recorded-altered", what, _back(entry, content)))
    for (entry, recorded), claims in gone.items():
        record = entry.partition("#")[0]
        head = dossier.heads.get(record)
        if record not in unread and (head is None or head.file not in broken):
            problems.append(_gone(entry, recorded, claims, head, [thing for name, thing in now.items() if name not in seen]))
    return problems


def _gone(entry: str, recorded: str, claims: list[Line], head: Head | None, fresh: list[Present]) -> Problem:
    """What is said of an entry that is no longer there, at the entry it seems to have become."""
    content, of_it = _whole(claims)
    what = f"the entry `{visible(entry)}`{of_it} was recorded on {recorded}, and is gone or altered"
    said = {(name, str(value)) for name, value in content.items() if name != "cite"}
    near = [(len(said & {(name, str(value)) for name, value in thing.content.items()}), thing) for thing in fresh
            if head is not None and thing.file == head.file]
    alike, now = max(near, key=lambda pair: pair[0], default=(0, None))
    file, line = (head.file, head.line) if head is not None else ("journal.jsonl", 0)
    return Problem(file, now.line if now is not None and 2 * alike >= len(said) else line, "recorded-removed", what, _back(entry, content))


def _whole(claims: list[Line]) -> tuple[dict[str, Any], str]:
    """The content of the entry that made some claims, and the documents it cites, in words."""
    cites = [str(line.content["cite"]) for line in claims if "cite" in line.content]
    content = {**claims[0].content, **({"cite": cites if len(cites) > 1 else cites[0]} if cites else {})}
    return content, visible(f" ({', '.join(cites)})") if cites else ""


def _back(entry: str, content: dict[str, Any]) -> str:
    how = f"`supersedes: {visible(entry.partition('#')[2])}`, `change_kind` and `why`"
    return f"put it back ({visible(canonical(content), 400)}), and correct it in an entry of its own, with {how}"


def new_lines(dossier: Dossier, history: History, day: str) -> list[str]:
    """The lines `comity record` appends on a day: everything that is new, or differs from its last line."""
    fresh = []
    for thing in present(dossier):
        lines = history.lines.get((thing.kind, thing.id))
        if not lines or lines[-1].content != thing.content:
            digest = thing.digest or meaning_digest(thing.content)
            fresh.append(canonical({"recorded": day, "id": thing.id, "kind": thing.kind, "digest": digest, "content": thing.content}))
    return fresh
