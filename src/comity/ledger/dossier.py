"""A dossier's files read into heads, entries and tables, every one with its file and line; nothing is refused in silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from comity.ledger import _csv, _folder, _yaml
from comity.ledger._heads import Fields, Head, read_head, read_row
from comity.problems import BadInput, Problem, bad
from comity.records import KINDS, RECORDS, Kind
from comity.records._claim import Entry, meaning_digest, read_entry
from comity.records._fields import CLAIM_FIELD_NAMES, Wrong
from comity.records._text import nearest, visible
from comity.records.actor import ACTOR_FIELDS
from comity.records.source import DOCUMENT_FIELDS, DOSSIER_FIELDS, PUBLISHER_FIELDS
from comity.records.vote import VOTE, VOTE_ROW

_FOLDER_KINDS: dict[str, Kind] = {kind.folder: kind for kind in RECORDS}
_HEADS = {kind.name: Fields.of_record(kind.name, kind.head) for kind in RECORDS}
_ABOUT = Fields.of_record("dossier", DOSSIER_FIELDS)
_VOTE = Fields("", VOTE_ROW)
_TABLES = {
    "publishers.csv": Fields("publisher", PUBLISHER_FIELDS), "documents.csv": Fields("document", DOCUMENT_FIELDS),
    "actors.csv": Fields("actor", ACTOR_FIELDS),
}


class Written(NamedTuple):
    """An entry where it stands: its record, what it says, and the mapping as written."""

    record: str
    kind: Kind
    entry: Entry
    raw: dict[str, Any]
    file: str
    line: int

    @property
    def id(self) -> str:
        """RECORD#KEY, or RECORD#DIGEST."""
        return f"{self.record}#{self.entry.name}"


@dataclass(slots=True)
class Dossier:
    """All a dossier holds, as written."""

    root: Path
    name: str = ""
    about: dict[str, str] = field(default_factory=dict)
    about_written: _yaml.Map | None = None
    heads: dict[str, Head] = field(default_factory=dict)
    entries: list[Written] = field(default_factory=list)
    publishers: dict[str, Head] = field(default_factory=dict)
    documents: dict[str, Head] = field(default_factory=dict)
    actors: dict[str, Head] = field(default_factory=dict)
    journal: bytes = b""
    lines: list[Any] | None = None
    """The journal's lines, once they were read."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of each file as it was read."""
    problems: list[Problem] = field(default_factory=list)
    looked: int = 0
    """How many words were looked at for those near to mistyped ones."""
    unread: set[str] = field(default_factory=set)
    """Files that are there and could not be read, or not to their end: what they hold is not missing."""

    def tell(self, file: str, line: int, wrong: Wrong) -> None:
        """Note a problem with its place."""
        self.problems.append(Problem(file, line, wrong.code, wrong.what, wrong.fix, wrong.severity))

    @property
    def errors(self) -> list[Problem]:
        """The problems for which the dossier is refused."""
        return [problem for problem in self.problems if problem.severity == "error"]


def load(root: Path) -> Dossier:
    """Read a dossier. Problems are collected in it, not raised.

    Raises:
        BadInput: `root` is not a folder that can be read.
    """
    if not os.path.isdir(root):
        what = "it is a file, and no folder" if os.path.isfile(root) else "there is no such folder"
        raise bad(visible(str(root)), what, "name a dossier's folder; `comity new A B` makes one", "no-dossier")
    try:
        found = _folder.listing(root)
    except OSError as error:
        raise bad(visible(str(root)), f"the folder cannot be read ({error.strerror})", "mend its permissions", "unreadable") from None
    dossier = Dossier(root, problems=list(found.problems), unread={problem.file for problem in found.problems})
    for file in found.files:
        try:
            data = _folder.read(root, file)
        except OSError as error:
            what = f"cannot be read ({error.strerror or error})"
            dossier.tell(file.name, 0, Wrong("unreadable", what, "mend its permissions, or put the file back"))
            dossier.unread.add(file.name)
            continue
        dossier.digests[file.name] = _folder.digest_of(data)
        if file.name == _folder.JOURNAL:
            dossier.journal = data
        else:
            _read_file(dossier, file.name, data)
    return dossier


def refuse_errors(dossier: Dossier) -> Dossier:
    """The same dossier, or all its errors at once, their files named from where one is.

    Raises:
        BadInput: it has errors.
    """
    if dossier.errors:
        raise BadInput(replace(problem, file=str(dossier.root / problem.file)) for problem in dossier.errors)
    return dossier


def _read_file(dossier: Dossier, name: str, data: bytes) -> None:
    try:
        text = _folder.text_of(data)
        if name in _TABLES:
            _read_table(dossier, name, text)
        elif name.endswith(".csv"):
            _read_rows(dossier, _FOLDER_KINDS[name.partition("/")[0]], name, text)
        elif name == "dossier.yaml":
            _read_about(dossier, text)
        else:
            _read_record(dossier, _FOLDER_KINDS[name.partition("/")[0]], name, text)
    except _yaml.Refused as refused:
        dossier.unread.add(name)
        dossier.tell(name, refused.line, Wrong(refused.code, refused.what, refused.fix))
    except ValueError as error:
        dossier.unread.add(name)
        line, _, what = str(error).partition(":")
        dossier.tell(name, int(line), Wrong("encoding", what, "save the file as UTF-8"))


def _read_about(dossier: Dossier, text: str) -> None:
    node = _yaml.read(text)
    head = read_head(node, _ABOUT, "dossier.yaml", dossier.tell)
    dossier.about = {name: value for name, value in head.fields.items() if isinstance(value, str)}
    dossier.name, dossier.about_written = head.id, head.written


def _read_table(dossier: Dossier, name: str, text: str) -> None:
    fields = _TABLES[name]
    if not _has_columns(dossier, name, text, [field.name for field in fields.required], tuple(fields.by_name)):
        return
    table = {"publisher": dossier.publishers, "document": dossier.documents, "actor": dossier.actors}[fields.key]
    for row in _known_columns(dossier, name, text, tuple(fields.by_name)):
        head = read_row(row, fields, name, dossier.tell)
        if head.id in table:
            dossier.tell(name, row.line, Wrong("doubled-id", f"`{head.id}` stands twice (first on line {table[head.id].line})", "keep one row"))
        elif head.id:
            table[head.id] = head


def _has_columns(dossier: Dossier, name: str, text: str, needed: list[str], known: tuple[str, ...]) -> bool:
    """Whether a table has the columns no row can do without; those it lacks are told once, and its rows are then not read."""
    header = _csv.header(text)
    if not any(column in known for column in header):
        dossier.unread.add(name)
        dossier.tell(name, 1, Wrong("csv", "the first line names no column of this table", f"put them there: {', '.join(needed)}"))
        return False
    lacking = [column for column in needed if column not in header]
    meant = {near[0] for column in header if column not in known and (near := nearest(column, known))}
    for column in header if lacking else ():
        if column not in known:
            dossier.tell(name, 1, _unknown_column(column, known))
    told = [f"`{column}`" for column in lacking if column not in meant]
    if told:
        what = f"the column {told[0]} is missing" if len(told) == 1 else f"the columns {', '.join(told[:-1])} and {told[-1]} are missing"
        dossier.tell(name, 1, Wrong("missing-field", what, "add it to the first line, and its cells below" if len(told) == 1 else "add them"))
    if lacking:
        dossier.unread.add(name)
    return not lacking


def _unknown_column(column: str, known: tuple[str, ...]) -> Wrong:
    near = nearest(column, known)
    fix = f"did you mean `{near[0]}`?" if near else f"the columns are {', '.join(known)}"
    return Wrong("unknown-field", f"the column `{visible(column, 60)}` is none of this table's", fix)


def _known_columns(dossier: Dossier, name: str, text: str, known: tuple[str, ...]) -> Iterator[_yaml.Map]:
    """The rows without the columns nobody knows; each of those is told once, and not at every row that fills it."""
    told: set[str] = set()
    for row in _csv.rows(text):
        for column in [column for column in row if column not in known]:
            del row[column]
            if column not in told:
                told.add(column)
                dossier.tell(name, 1, _unknown_column(column, known))
        yield row


def _read_record(dossier: Dossier, kind: Kind, name: str, text: str) -> None:
    node = _yaml.read(text)
    if isinstance(node, _yaml.Map) and kind.name not in node:
        first = next(iter(node), "")
        if first in KINDS:
            dossier.unread.add(name)
            dossier.tell(name, 1, Wrong("folder", f"a record of kind {first} lies in {kind.folder}/", f"move it to {KINDS[first].folder}/"))
            return
    claims = node.pop("claims", None) if isinstance(node, _yaml.Map) else None
    head = read_head(node, _HEADS[kind.name], name, dossier.tell)
    stem = name.rpartition("/")[2].removesuffix(".yaml")
    if head.id and head.id != stem:
        what = f"the file is named {stem}, and its first key says {head.id}"
        dossier.tell(name, 1, Wrong("record-id", what, f"write `{kind.name}: {stem}`, or rename the file"))
    if isinstance(node, _yaml.Map) and node and next(iter(node)) != kind.name:
        dossier.tell(name, node.line, Wrong("first-key", f"the first key names the kind: `{kind.name}: {stem}`", "put it first"))
    if not head.id or not _add_head(dossier, kind, head):
        return
    if kind is VOTE:
        dossier.tell(name, 1, Wrong("votes", "votes are written as CSV", "write votes/*.csv, one row a vote"))
    elif not isinstance(claims, _yaml.Seq):
        fix = "add `claims:` and below it one entry a line: `- {stage: …}`"
        dossier.tell(name, head.line, Wrong("no-claims", "the record has no list of claims", fix))
    else:
        for claim in claims:
            if isinstance(claim, _yaml.Map):
                _add_entry(dossier, kind, head.id, claim, claim, name)
            else:
                dossier.tell(name, claims.line, Wrong("no-mapping", "an entry is a mapping", "write `- {stage: …, on: …, cite: …}`"))


def _read_rows(dossier: Dossier, kind: Kind, name: str, text: str) -> None:
    if not kind.csv:
        dossier.tell(name, 1, Wrong("csv", f"{kind.folder} are not written as CSV", f"write {kind.folder}/ID.yaml"))
        return
    own = {kind.name, *kind.head_names}
    of_claims = (*(column.name for column in VOTE_ROW), "cite", "key") if kind is VOTE else CLAIM_FIELD_NAMES
    known_names = (kind.name, *(head.name for head in kind.head), *of_claims)
    columns = (*kind.head, *VOTE_ROW) if kind is VOTE else kind.head
    needed = [*(() if kind is VOTE else (kind.name,)), *(column.name for column in columns if column.required), "cite"]
    if not _has_columns(dossier, name, text, needed, known_names):
        return
    for row in _known_columns(dossier, name, text, known_names):
        mine = _yaml.Map(row.line)
        if kind is VOTE:
            mine[kind.name] = f"{row.get('body', '')}#{row.get('item', '')}"
        mine.update((field, value) for field, value in row.items() if field in own)
        record = str(mine.get(kind.name, ""))
        known = dossier.heads.get(record)
        if known is None:
            head = read_head(mine, _HEADS[kind.name], name, dossier.tell)
            if not head.id or not _add_head(dossier, kind, head):
                continue
        elif known.file != name or known.written != mine:
            what = f"the head of `{record}` differs from that on line {known.line} of {known.file}"
            dossier.tell(name, row.line, Wrong("head-differs", what, "a record's own columns are equal in all its rows, and stand in one file"))
            continue
        entry = {field: value for field, value in row.items() if field not in own}
        if kind is VOTE:
            _add_vote(dossier, record, entry, row, name)
        else:
            _add_entry(dossier, kind, record, entry, row, name)


def _add_head(dossier: Dossier, kind: Kind, head: Head) -> bool:
    first = dossier.heads.get(head.id)
    if first is not None and all(file.endswith((f"/{head.id}.yaml", ".csv")) for file in (first.file, head.file)):  # else the copy's name is told
        what = f"the record `{head.id}` stands twice (first in {first.file})"
        dossier.tell(head.file, head.line, Wrong("doubled-record", what, "rename one of the two"))
    if first is not None:
        return False
    dossier.heads[head.id] = head._replace(kind=kind)
    return True


def _add_entry(dossier: Dossier, kind: Kind, record: str, raw: dict[str, Any], place: _yaml.Map, file: str) -> None:
    def tell(name: str, wrong: Wrong) -> None:
        dossier.tell(file, place.at(name), wrong)

    entry = read_entry(raw, kind, record, tell)
    if entry is not None:
        dossier.entries.append(Written(record, kind, entry, raw, file, place.line))


def _add_vote(dossier: Dossier, record: str, raw: dict[str, Any], place: _yaml.Map, file: str) -> None:
    cast = _yaml.Map(place.line)
    cast.update((name, value) for name, value in raw.items() if name not in ("cite", "key"))
    head = read_row(cast, _VOTE, file, dossier.tell)
    actor, choice = str(raw.get("actor", "")), str(raw.get("choice", ""))
    cite = raw.get("cite", "")
    cites = tuple(cite) if isinstance(cite, list) else (cite,) if cite else ()
    if not cites:
        dossier.tell(file, place.line, Wrong("uncited", "a vote without a citation does not load", "add a document's id in the column `cite`"))
    digest = meaning_digest(raw)
    day = head.days.get("on", ("", ""))
    columns = {"property": "vote", "party": actor, "text": choice, "on": str(raw.get("on", "")), "earliest": day[0], "latest": day[1],
               "on_earliest": day[0], "on_latest": day[1], "group_key": f"{record}\x1fvote\x1f{actor}"}
    dossier.entries.append(Written(record, VOTE, Entry(str(raw.get("key") or digest[:10]), digest, cites, (), columns), raw, file, place.line))
