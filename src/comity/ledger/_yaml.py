"""YAML as plain text with lines: the C parser's events, taken one by one under limits, and nodes built here.

Nothing is ever loaded: there are no types, anchors, aliases, tags, directives or second documents, and what is nested too deep
or too large stops the pass before it costs anything (trust: 100,000 open brackets crash the C loader itself).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from yaml.cyaml import CParser

from comity.records._text import fault, odd_character, visible

if TYPE_CHECKING:
    from collections.abc import Callable

DEPTH, EVENTS, SCALAR = 16, 400_000, 65_536
"""Limits of one file: nesting, events, characters in a scalar."""


class Map(dict[str, "Node"]):
    """A mapping; `line` is where it begins, `lines` the lines of keys that stand elsewhere."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        """An empty mapping that begins on `line`."""
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}

    def at(self, key: str) -> int:
        """The line a key stands on; the mapping's own line where it has none."""
        return self.lines.get(key, self.line)


class Seq(list["Node"]):
    """A list; `line` is where it begins."""

    __slots__ = ("line",)

    def __init__(self, line: int) -> None:
        """An empty list that begins on `line`."""
        super().__init__()
        self.line = line


Node = str | Map | Seq


class Refused(Exception):
    """A file that is not YAML as Comity reads it: line, code, reason and mend."""

    def __init__(self, line: int, code: str, what: str, fix: str) -> None:
        """Keep the four parts of the problem."""
        super().__init__(what)
        self.line, self.code, self.what, self.fix = line, code, what, fix


def read(text: str) -> Node:
    """The one document of a text as nodes, every scalar a text with its line.

    Raises:
        Refused: the first thing that is not admitted.
    """
    odd = odd_character(text)  # in comments too: some end a line for the C parser and not for an editor, and hide what follows
    if odd is not None:
        raise Refused(text.count("\n", 0, odd[0]) + 1, "character", f"the file {odd[1]}", "remove the character; lines end with a line feed")
    try:
        return _build(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        reason = visible(str(getattr(error, "problem", None) or "not YAML"))
        line = mark.line + 1 if mark is not None else 1
        raise Refused(line, "yaml", f"broken YAML: {reason}", "mend the line; quote text that holds `: `, `#` or brackets") from None
    except (ValueError, UnicodeError) as error:
        raise Refused(1, "yaml", f"broken YAML: {visible(str(error))}", "write the file as plain UTF-8 YAML") from None


def _build(text: str) -> Node:  # noqa: C901, PLR0912, PLR0915 - one loop over events, kept together because every call costs
    parser = CParser(text)
    take = parser.get_event
    scalar_event, map_start, seq_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    map_end, seq_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
    take()  # stream start
    event = take()
    if isinstance(event, yaml.StreamEndEvent):
        raise Refused(1, "empty", "the file is empty", "write the record, or remove the file")
    if event.version is not None or event.tags:
        raise Refused(event.start_mark.line + 1, "yaml-directive", "directives are not admitted", "remove the line that begins with %")
    stack: list[Map | Seq] = []
    top: Node | None = None
    key: str | None = None
    keys: list[str | None] = []
    count = 0
    while True:
        event = take()
        kind = event.__class__
        count += 1
        if count > EVENTS:
            raise Refused(event.start_mark.line + 1, "limit", f"more than {EVENTS} values in one file", "split the file")
        if kind is scalar_event:
            word: str = event.value
            node: Node = word
            if event.anchor is not None or event.tag is not None:
                raise _adorned(event)
            if len(word) > SCALAR:
                raise Refused(event.start_mark.line + 1, "limit", f"a text longer than {SCALAR} characters", "shorten it")
            if not (word.isascii() and word.isprintable()):
                reason = fault(word)
                if reason is not None:
                    raise Refused(event.start_mark.line + 1, "character", f"a text {reason}", "remove the character")
        elif kind is map_start or kind is seq_start:
            if event.anchor is not None or event.tag is not None:
                raise _adorned(event)
            if len(stack) >= DEPTH:
                raise Refused(event.start_mark.line + 1, "limit", f"nested deeper than {DEPTH}", "a record is never that deep")
            node = Map(event.start_mark.line + 1) if kind is map_start else Seq(event.start_mark.line + 1)
        elif kind is map_end or kind is seq_end:
            stack.pop()
            key = keys.pop()
            if not stack:
                break
            continue
        elif kind is yaml.AliasEvent:
            raise Refused(event.start_mark.line + 1, "yaml-alias", "aliases (*name) are not admitted", "write the text out")
        else:
            break
        if stack:
            parent = stack[-1]
            if parent.__class__ is Map:
                if key is None:
                    if node.__class__ is not str:
                        raise Refused(event.start_mark.line + 1, "yaml-key", "a key is a word, not a list or mapping", "write `key: value`")
                    key = node
                    if key in parent:
                        first = parent.at(key)
                        raise Refused(
                            event.start_mark.line + 1, "doubled-key", f"`{visible(key, 40)}` is written twice (first on line {first})",
                            "keep one of the two",
                        )
                    parent[key] = ""
                    line = event.start_mark.line + 1
                    if line != parent.line:
                        parent.lines[key] = line
                    continue
                parent[key] = node
                key = None
            else:
                parent.append(node)  # type: ignore[union-attr]
        else:
            top = node
            if node.__class__ is str:
                break
        if node.__class__ is not str:
            stack.append(node)  # type: ignore[arg-type]
            keys.append(None)
            key = None
    _no_second(take)
    return top if top is not None else ""


def _no_second(take: Callable[[], yaml.Event]) -> None:
    while True:
        event = take()
        if isinstance(event, yaml.StreamEndEvent):
            return
        if isinstance(event, yaml.DocumentStartEvent):
            raise Refused(event.start_mark.line + 1, "yaml-document", "a second document (---) is not admitted", "one file holds one record")


def _adorned(event: yaml.NodeEvent) -> Refused:
    line = event.start_mark.line + 1
    if event.anchor is not None:
        return Refused(line, "yaml-anchor", "anchors (&name) are not admitted", "write the text out where it is needed")
    return Refused(line, "yaml-tag", "tags (!name) are not admitted", "remove the tag; every value is read as text")
