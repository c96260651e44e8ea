"""The canonical form of a dossier's files: fields in their order, a line each, quoted only where that is needed, comments kept.

The form is printed from the events of the parser that reads dossiers, not by a second YAML library: the two would have to agree on
every text a stranger can write, and a round trip through one that keeps comments costs more than `comity check` may take, which says
for every file whether it is canonical. What is printed is read again, and refused where a text, a comment or an order was lost.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from comity.ledger import _csv, _folder, _yaml
from comity.ledger._layout import Branch, Layout, Leaf, Note, Part, layout
from comity.records import RECORDS
from comity.records._fields import CLAIM_FIELD_NAMES
from comity.records._record import Field
from comity.records.actor import ACTOR_FIELDS
from comity.records.source import DOCUMENT_FIELDS, DOSSIER_FIELDS, PUBLISHER_FIELDS
from comity.records.vote import VOTE, VOTE_ROW

_KINDS = {kind.folder: kind for kind in RECORDS}
_TABLES: dict[str, tuple[Field, ...]] = {"publishers.csv": PUBLISHER_FIELDS, "documents.csv": DOCUMENT_FIELDS, "actors.csv": ACTOR_FIELDS}
_QUOTE = ("prefix", "exact", "suffix")
_BLOCK_HEADER = re.compile(r"[|>]-?")
_FIRST, _LATER = r"(?:[^\W_]|[-+.(/$€£][^\W_])", r":(?=[\w/])|(?<=\S)#| (?=[^\s#])"
_PLAIN = re.compile(rf"{_FIRST}(?:[^\s,?\[\]{{}}:#\"\\`\ufeff]|{_LATER})*")
_PLAIN_IN_BLOCK = re.compile(rf"{_FIRST}(?:[^\s:#\"\\`\ufeff]|{_LATER})*")
"""Texts that need no quotes: no indicator, no `: `, no ` #`, no odd space, and inside braces none of what parts their items.

The `?` counts there too: PyYAML's reader in Python ends a text at it, though the C parser does not."""
_NULLS = ("null", "Null", "NULL")


class NotCanonical(Exception):
    """A file whose canonical form would not read as the file does; it is left as it is."""


def order_of(name: str) -> tuple[str, ...]:
    """The order of the fields, or columns, of a file of a dossier."""
    if name == "dossier.yaml":
        return tuple(each.name for each in DOSSIER_FIELDS)
    if name in _TABLES:
        return tuple(each.name for each in _TABLES[name])
    kind = _KINDS[name.partition("/")[0]]
    head = tuple(each.name for each in kind.head)
    if kind is VOTE:
        head = (*head, *(each.name for each in VOTE_ROW))
    return tuple(dict.fromkeys((kind.name, *head, *(CLAIM_FIELD_NAMES if name.endswith(".csv") else ("claims",)))))


def canonical(name: str, text: str) -> str:
    """The canonical form of one file that loads without errors.

    Raises:
        NotCanonical: printing it would lose something; it says what.
        _yaml.Refused: it does not load.
    """
    if name.endswith(".csv"):
        return _canonical_csv(text, order_of(name))
    written = layout(text)
    for keep_blocks in (True, False):
        printed = _print(written, order_of(name), keep_blocks)
        if printed == text or _says_the_same(written, text, printed):
            return printed
    raise NotCanonical("its layout cannot be kept; write one field a line")


def is_canonical(name: str, text: str) -> bool:
    """Whether a file that loads without errors is as `canonical` would print it."""
    try:
        return text == (_canonical_csv(text, order_of(name)) if name.endswith(".csv") else _print(layout(text), order_of(name), keep_blocks=True))
    except NotCanonical:
        return False


def _says_the_same(written: Layout, text: str, printed: str) -> bool:
    """Whether a text read again holds the same values and comments."""
    try:
        same = _yaml.read(text.replace("\r\n", "\n")) == _yaml.read(printed)
    except _yaml.Refused:
        return False
    return same and sorted(note.text for note in written.notes if note.text) == sorted(note.text for note in layout(printed).notes if note.text)


def changes(root: Path) -> Iterator[tuple[_folder.Found, bytes, bytes]]:
    """The files of a dossier that are not canonical: each with its bytes as they are, and as they should be.

    Raises:
        NotCanonical: a file's form cannot be printed; the message names it.
    """
    for found in _folder.listing(root).files:
        if found.name == _folder.JOURNAL:
            continue
        data = _folder.read(root, found)
        try:
            better = canonical(found.name, _folder.text_of(data)).encode()
        except NotCanonical as error:
            raise NotCanonical(f"{found.name}: {error}") from None
        if better != data:
            yield found, data, better


# --- CSV -------------------------------------------------------------------------------------------------------------


def _canonical_csv(text: str, order: tuple[str, ...]) -> str:
    rank = {name: place for place, name in enumerate(order)}
    csv.field_size_limit(_csv.CELL)
    table = [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if any(row)]
    places = sorted(range(len(table[0])), key=lambda place: rank.get(table[0][place], len(rank)))
    printed = io.StringIO()
    csv.writer(printed, lineterminator="\n").writerows([row[place] for place in places] for row in table)
    return printed.getvalue()


# --- YAML ------------------------------------------------------------------------------------------------------------


class _Slot:
    """A stretch of lines that is printed as one: a field of a head, or an entry, or a field of an entry in block style."""

    __slots__ = ("before", "end", "lines", "start", "tail")

    def __init__(self, start: int, end: int, lines: list[str]) -> None:
        self.start, self.end, self.lines = start, end, lines
        self.before: list[str] = []
        self.tail = ""

    def take(self, note: Note) -> None:
        """Keep a note: beside the one line it stands beside, else before the slot."""
        if note.own or note.line != self.end or len(self.lines) > 1 or self.tail:
            self.before.append(note.text)
        else:
            self.tail = note.text

    def printed(self, indent: str) -> Iterator[str]:
        """Its lines, the notes before them at the same indent."""
        yield from (f"{indent}{text}" if text else "" for text in self.before)
        yield from (f"{line}  {self.tail}" if self.tail else line for line in self.lines)


def _print(written: Layout, order: tuple[str, ...], keep_blocks: bool) -> str:
    top = written.top
    if isinstance(top, Leaf) or not top.mapping:
        raise NotCanonical("it is no mapping of fields")
    head = [(key.text, _head_slot(key, value, keep_blocks), value) for key, value in top.items]
    entries = [_entry_slots(value, keep_blocks) for _, value in _claims(top)]
    slots = [slot for name, slot, value in head if not _is_list_of_entries(name, value)]
    slots += [slot for name, slot, value in head if _is_list_of_entries(name, value)]
    slots += [slot for group in entries for slot in group]
    rest = _hand_out(sorted(written.notes), sorted(slots, key=lambda slot: slot.start))
    rank = {name: place for place, name in enumerate(order)}
    head.sort(key=lambda each: rank.get(each[0], len(rank)))
    lines = [line for name, slot, value in head for line in slot.printed("")]
    for group in entries:
        lines.extend(_entry_lines(group))
    lines.extend(f"{'  ' if note.indented and entries else ''}{note.text}" for note in rest)
    return _close(lines)


def _claims(top: Branch) -> list[tuple[Leaf, Part]]:
    return [item for key, value in top.items if _is_list_of_entries(key.text, value) and isinstance(value, Branch) for item in value.items]


def _is_list_of_entries(name: str, value: Part) -> bool:
    return name == "claims" and isinstance(value, Branch) and not value.mapping and bool(value.items)


def _head_slot(key: Leaf, value: Part, keep_blocks: bool) -> _Slot:
    if _is_list_of_entries(key.text, value):
        return _Slot(key.line, key.line, ["claims:"])
    return _Slot(key.line, value.end, _field(key.text, value, "  ", keep_blocks))


def _field(name: str, value: Part, indent: str, keep_blocks: bool) -> list[str]:
    """A field in block style; a block text (`>-`) keeps its lines."""
    if isinstance(value, Leaf) and value.block and keep_blocks:
        header, *lines = value.block.rstrip().split("\n")
        header = header.partition("#")[0].rstrip()
        filled = [line for line in lines if line.strip()]
        if filled and _BLOCK_HEADER.fullmatch(header) and filled[0] == lines[0]:
            cut = min(len(line) - len(line.lstrip(" ")) for line in filled)
            return [f"{name}: {header}", *(f"{indent}{line[cut:]}" if line.strip() else "" for line in lines)]
    return [f"{name}: {quoted(value.text, _PLAIN_IN_BLOCK) if isinstance(value, Leaf) else _inline(value)}"]


def _entry_slots(value: Part, keep_blocks: bool) -> list[_Slot]:
    """The slots of an entry in the order of its fields: one in flow style, one a field in block style."""
    if isinstance(value, Leaf) or not value.mapping:
        raise NotCanonical("an entry is no mapping")
    if value.flow or not value.items:
        return [_Slot(value.line, value.end, [_inline(value)])]
    rank = {name: place for place, name in enumerate(CLAIM_FIELD_NAMES)}
    fields = sorted(value.items, key=lambda item: rank.get(item[0].text, len(rank)))
    return [_Slot(key.line, node.end, _field(key.text, node, "      ", keep_blocks)) for key, node in fields]


def _entry_lines(group: list[_Slot]) -> Iterator[str]:
    first, *others = group
    first.lines = [f"  - {first.lines[0]}", *first.lines[1:]]
    yield from first.printed("  ")
    for slot in others:
        slot.lines = [f"    {slot.lines[0]}", *slot.lines[1:]]
        yield from slot.printed("    ")


def _hand_out(notes: Iterable[Note], slots: list[_Slot]) -> list[Note]:
    """Give each note to the slot it stands in, beside or before; what stands after the last is left over."""
    rest: list[Note] = []
    place = 0
    for note in notes:
        while place < len(slots) and slots[place].end < note.line:
            place += 1
        if place == len(slots):
            rest.append(note)
            continue
        while place + 1 < len(slots) and slots[place + 1].start <= note.line:
            place += 1
        slot = slots[place]
        if note.text or note.line < slot.start:
            slot.take(note)
    return rest


def _close(lines: list[str]) -> str:
    """The lines as a text: no two blank lines in a row, none at either end."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join([*kept, ""])


def _inline(value: Part) -> str:
    """A value on one line, in flow style."""
    if isinstance(value, Leaf):
        return quoted(value.text)
    if not value.mapping:
        return f"[{', '.join(_inline(node) for _, node in value.items)}]"
    names = CLAIM_FIELD_NAMES if not {key.text for key, _ in value.items} <= set(_QUOTE) else _QUOTE
    rank = {name: place for place, name in enumerate(names)}
    items = sorted(value.items, key=lambda item: rank.get(item[0].text, len(rank)))
    return f"{{{', '.join(f'{quoted(key.text)}: {_inline(node)}' for key, node in items)}}}"


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def quoted(text: str, plain: re.Pattern[str] = _PLAIN) -> str:
    """A text as YAML reads it back: plain where that is safe, else in quotes, always on one line."""
    if plain.fullmatch(text) and text not in _NULLS:
        return text
    if ('"' in text or "\\" in text) and not any(c in text for c in "\n\t\r"):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(c, c) for c in text) + '"'
