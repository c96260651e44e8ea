"""Heads of records, and rows of the tables: their fields checked against the record's own list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from comity.ledger._yaml import Map, Node, Seq
from comity.records import Kind
from comity.records._fields import READERS, Wrong, check_code, told_of
from comity.records._record import Field
from comity.records._text import ID, nearest, visible
from comity.records.commitment import COMMITMENT

Tell = Callable[[str, int, Wrong], None]


class Fields:
    """The fields a head or row may have, its id among them; made once for each kind of file, since there are many rows."""

    __slots__ = ("by_name", "key", "plain", "required")

    def __init__(self, key: str, fields: Iterable[Field]) -> None:
        """Take the fields; `key` names the one that holds the id, or is empty where none does."""
        self.key = key
        self.by_name = {field.name: field for field in fields}
        self.required = [field for field in self.by_name.values() if field.required]
        self.plain = {name for name, field in self.by_name.items() if field.form in ("text", "actor") and field.codes is None}
        """Fields any text is right for."""

    @classmethod
    def of_record(cls, kind: str, fields: Iterable[Field]) -> Fields:
        """The fields of a record's head: its kind, which holds the id, and its own."""
        return cls(kind, (Field(kind, "its id", "id", required=True), *fields))


class Head(NamedTuple):
    """A head, or a row of a table: its id, its fields as text (lists for several), the bounds of its days, and where it stands."""

    id: str
    fields: dict[str, Any]
    days: dict[str, tuple[str, str]]
    file: str
    line: int
    written: Map
    kind: Kind | None = None


def read_head(node: Node, fields: Fields, file: str, tell: Tell) -> Head:
    """Read the head of a record; problems are told, and what is sound is kept."""
    key = fields.key
    if not isinstance(node, Map):
        tell(file, 1, Wrong("no-mapping", "the file is not a mapping of fields", f"begin with `{key}: ID`"))
        return Head("", {}, {}, file, 1, Map(1))
    head = read_row(node, fields, file, tell)
    if key == COMMITMENT.name and not head.fields.get("parties") and not (head.fields.get("giver") and head.fields.get("receiver")):
        tell(file, node.line, Wrong("missing-field", "a commitment needs giver and receiver, or parties where it is mutual", "add them"))
    return head


def read_row(row: Map, fields: Fields, file: str, tell: Tell) -> Head:
    """Read the fields of a row or head."""
    known = fields.by_name
    kept: dict[str, Any] = {}
    days: dict[str, tuple[str, str]] = {}
    for name, value in row.items():
        if name in fields.plain and value and value.__class__ is str:  # most are
            kept[name] = value
            continue
        field = known.get(name)
        if field is None:
            near = nearest(name, tuple(known))
            fix = f"did you mean `{near[0]}`?" if near else f"the fields are {', '.join(known)}"
            tell(file, row.at(name), Wrong("unknown-field", f"`{visible(name, 60)}` is not a field here", fix))
        elif value not in ("", []):
            _read_value(field, value, row.at(name), kept, days, file, tell)
    meant = {near[0] for name in row if name not in known and (near := nearest(name, tuple(known)))}
    for field in fields.required:
        if row.get(field.name, "") in ("", []) and field.name not in meant:
            other = " (or `where`, in words)" if field.name == "url" else ""
            tell(file, row.line, Wrong("missing-field", f"`{field.name}` is missing: {field.meaning}", f"add `{field.name}: …`{other}"))
    found = str(kept.get(fields.key, ""))
    if fields.key != "vote" and found and ID.fullmatch(found) is None:
        found = ""
    return Head(found, kept, days, file, row.line, row)


def _read_value(
    field: Field, value: Node, line: int, kept: dict[str, Any], days: dict[str, tuple[str, str]], file: str, tell: Tell,
) -> None:
    several = field.form in ("actors", "codes")
    if several:
        value = Seq(line) if isinstance(value, Map) else [value] if isinstance(value, str) else value  # type: ignore[assignment]
        if not value or not all(isinstance(word, str) and word for word in value):
            tell(file, line, Wrong("not-text", f"`{field.name}` is a list of words", f"write `{field.name}: [A, B]`"))
            return
    elif not isinstance(value, str):
        tell(file, line, Wrong("not-text", f"`{field.name}` is a list or mapping, and a text is asked for", f"write `{field.name}: text`"))
        return
    kept[field.name] = list(value) if several else value
    if field.codes is not None:
        for word in value if several else (value,):
            wrong = check_code(field.codes, str(word), field.name)
            if wrong is not None:
                tell(file, line, wrong)
    elif field.form in READERS and not (field.name == "vote" and "#" in str(value)):
        try:
            read = READERS[field.form](str(value))
        except ValueError as error:
            tell(file, line, Wrong(field.form if field.form != "date" else "day", *told_of(field.name, error)))
            return
        if field.form in ("day", "date"):
            days[field.name] = (read[0], read[1])  # type: ignore[index]
