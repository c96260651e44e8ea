"""YAML as plain text with lines: the C parser's events, taken one by one under limits, and nodes built here.

Nothing is ever loaded: there are no types, anchors, aliases, tags, directives or second documents, and what is nested too deep
or too large stops the pass before it costs anything (trust: 100,000 open brackets crash the C loader itself).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from yaml.cyaml import CParser

from comity.ledger._yaml_faults import explained
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
        line, reason, fix = explained(error, text)
        raise Refused(line, "yaml", reason, fix) from None
    except (ValueError, UnicodeError) as error:
        raise Refused(1, "yaml", f"broken YAML: {visible(str(error))}", "write the file as plain UTF-8 YAML") from None


def _build(text: str) -> Node:
    take = CParser(text).get_event
    take()  # stream start
    event = take()
    if event.__class__ is yaml.StreamEndEvent:
        raise Refused(1, "empty", "the file is empty", "write the record, or remove the file")
    if event.version is not None or event.tags:
        raise Refused(_line(event), "yaml-directive", "directives are not admitted", "remove the line that begins with %")
    event = take()
    top = _checked(event) if event.__class__ is yaml.ScalarEvent else _Nodes(take).under(event, 1)
    _no_second(take)
    return top


class _Nodes:
    """Builds lists and mappings from events. The loops ask a scalar for nothing but what is usual, since every call costs."""

    __slots__ = ("count", "take")

    def __init__(self, take: Callable[[], yaml.Event]) -> None:
        self.take = take
        self.count = 0

    def under(self, event: yaml.Event, depth: int) -> Node:
        """The node that begins with an event that is no scalar; `depth` counts it and those around it."""
        kind = event.__class__
        if kind is yaml.AliasEvent:
            raise Refused(_line(event), "yaml-alias", "aliases (*name) are not admitted", "write the text out")
        if event.anchor is not None or event.tag is not None:
            raise _adorned(event)
        if depth > DEPTH:
            raise Refused(_line(event), "limit", f"nested deeper than {DEPTH}", "a record is never that deep")
        node = self._map(_line(event), depth) if kind is yaml.MappingStartEvent else self._seq(_line(event), depth)
        self.count += 2 + len(node) * (2 if kind is yaml.MappingStartEvent else 1)
        if self.count > EVENTS:
            raise Refused(_line(event), "limit", f"more than {EVENTS} values in one file", "split the file")
        return node

    def _seq(self, line: int, depth: int) -> Seq:
        take, scalar, end = self.take, yaml.ScalarEvent, yaml.SequenceEndEvent
        node = Seq(line)
        while True:
            event = take()
            kind = event.__class__
            if kind is scalar:
                node.append(_checked(event))
            elif kind is end:
                return node
            else:
                node.append(self.under(event, depth + 1))

    def _map(self, line: int, depth: int) -> Map:
        take, scalar, end = self.take, yaml.ScalarEvent, yaml.MappingEndEvent
        node = Map(line)
        while True:
            event = take()
            if event.__class__ is not scalar:
                if event.__class__ is end:
                    return node
                self.under(event, depth + 1)
                raise Refused(_line(event), "yaml-key", "a key is a word, not a list or mapping", "write `key: value`")
            key: str = event.value
            if event.anchor is not None or event.tag is not None or not (key.isascii() and key.isprintable()) or len(key) > SCALAR:
                _checked(event)
            place = event.start_mark.line + 1
            if key in node:
                what = f"`{visible(key, 40)}` is written twice (first on line {node.at(key)})"
                fix = "a comma parts entries: write a number without commas" if key.isdecimal() else "keep one of the two"
                raise Refused(place, "doubled-key", what, fix)
            if place != line:
                node.lines[key] = place
            event = take()
            if event.__class__ is scalar:
                word: str = event.value
                if event.anchor is not None or event.tag is not None or not (word.isascii() and word.isprintable()) or len(word) > SCALAR:
                    _checked(event)
                node[key] = word
            else:
                node[key] = self.under(event, depth + 1)


def _line(event: yaml.Event) -> int:
    line: int = event.start_mark.line
    return line + 1


def _checked(event: yaml.ScalarEvent) -> str:
    """The text of a scalar.

    Raises:
        Refused: it is not plain text.
    """
    word: str = event.value
    if event.anchor is not None or event.tag is not None:
        raise _adorned(event)
    if len(word) > SCALAR:
        raise Refused(_line(event), "limit", f"a text longer than {SCALAR} characters", "shorten it")
    reason = fault(word)
    if reason is not None:
        raise Refused(_line(event), "character", f"a text {reason}", "remove the character")
    return word


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
