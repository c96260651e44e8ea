"""How a YAML file is laid out: its nodes with the lines they stand on and the style they were written in, and its comments.

What `_yaml` has read without complaint is parsed once more, this time for its looks. Comments and blank lines are what lies between
the parser's events, so that nothing is known of them but their line; `canonical` puts each before the field or entry it stood before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import yaml
from yaml.cyaml import CParser

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Leaf:
    """A scalar: its text, the lines it stands on, and its source where it is a block (`>` or `|`)."""

    text: str
    line: int
    end: int
    block: str = ""


@dataclass(slots=True)
class Branch:
    """A mapping (pairs of key and node) or a list (nodes under empty keys), and whether it was written in flow style."""

    mapping: bool
    flow: bool
    line: int
    end: int
    items: list[tuple[Leaf, Part]] = field(default_factory=list)


Part = Leaf | Branch


class Note(NamedTuple):
    """A comment, or a blank line (empty text): its line, whether it stands on a line of its own, and whether it is indented."""

    line: int
    text: str
    own: bool
    indented: bool


class Layout(NamedTuple):
    """A file's tree, and its notes in order of their lines."""

    top: Part
    notes: list[Note]


_COMMENT = re.compile(r"#[^\n]*")
_BLOCK_COMMENT = re.compile(r"[|>][^\s#]*[ \t]+(#[^\n]*)")
_NO_KEY = Leaf("", 0, 0)


def layout(text: str) -> Layout:
    """The layout of a text that `_yaml.read` has admitted."""
    text = text.replace("\r\n", "\n")
    parser = CParser(text)
    spans: list[tuple[int, int]] = []
    take = parser.get_event
    while not isinstance(take(), yaml.DocumentStartEvent):
        pass
    top = _node(take(), take, text, spans)
    return Layout(top, sorted(_notes(text, spans)))


def _node(event: yaml.Event, take: Callable[[], yaml.Event], text: str, spans: list[tuple[int, int]]) -> Part:
    line = event.start_mark.line
    if isinstance(event, yaml.ScalarEvent):
        begin, end = event.start_mark.index, event.end_mark.index
        spans.append((begin, end))
        block = text[begin:end] if event.style in ("|", ">") else ""
        return Leaf(event.value, line, line + text.count("\n", begin, end) if not block else line + block.rstrip().count("\n"), block)
    mapping = isinstance(event, yaml.MappingStartEvent)
    branch = Branch(mapping, bool(event.flow_style), line, line)
    while True:
        event = take()
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            if branch.flow:
                branch.end = event.end_mark.line
            return branch
        key = _node(event, take, text, spans) if mapping else _NO_KEY
        value = _node(take() if mapping else event, take, text, spans)
        branch.items.append((key, value))  # type: ignore[arg-type]  # a key is a scalar: `_yaml.read` saw to it
        branch.end = max(value.end, key.end)


def _notes(text: str, spans: list[tuple[int, int]]) -> Iterator[Note]:
    """Comments and blank lines: what lies outside scalars is structure, and there a `#` begins a comment."""
    covered: set[int] = set()
    line, seen = 0, 0
    for begin, end in [*spans, (len(text), len(text))]:
        for found in _COMMENT.finditer(text, seen, begin):
            yield _comment(text, found.start(), found.group(), line + text.count("\n", seen, found.start()))
        line += text.count("\n", seen, begin)
        header = _BLOCK_COMMENT.match(text, begin, end)
        if header is not None:
            yield Note(line, header.group(1).rstrip(), own=False, indented=True)
        last = line + text.count("\n", begin, end)
        inside = last if text[begin:begin + 1] not in ("|", ">") else line + text[begin:end].rstrip().count("\n")
        covered.update(range(line, inside + 1))
        line, seen = last, end
    for number, content in enumerate(text.split("\n")[:-1]):
        if number not in covered and not content.strip():
            yield Note(number, "", own=True, indented=False)


def _comment(text: str, begin: int, comment: str, line: int) -> Note:
    before = text[text.rfind("\n", 0, begin) + 1:begin]
    return Note(line, comment.rstrip(), own=not before.strip("- \t\ufeff"), indented=bool(before))
