"""What a parser's complaint means to who wrote the file: where the slip is, not where the parser stumbled over it, and how to mend it."""

from __future__ import annotations

import re
from typing import Any

from comity.records._text import visible

_QUOTE = "quote text that holds `: `, `#` or brackets"
_INDENTED = ("broken YAML: the line is indented otherwise than those above it", "begin keys at the margin, and each entry with two spaces and `- `")
_OPENED = {"while parsing a flow mapping": ("{", "}"), "while parsing a flow sequence": ("[", "]")}


def explained(error: Any, text: str) -> tuple[int, str, str]:
    """The line of a slip, the reason, and the mend."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    begun: Any = getattr(error, "context_mark", None) or mark
    if mark is None:
        return 1, f"broken YAML: {visible(str(error))}", f"mend the line; {_QUOTE}"
    lines = text.split("\n")
    merge = next((number for number, line in enumerate(lines, 1) if line.startswith(("<<<<<<< ", ">>>>>>> "))), 0)
    if merge:
        return merge, "broken YAML: a merge that git left open", "keep one side, and remove the lines with the marks"
    place, start = min(mark.line, len(lines) - 1), min(begun.line, len(lines) - 1)
    context, problem = str(error.context or ""), str(error.problem or "not YAML")
    if context in _OPENED:
        opening, closing = _OPENED[context]
        if place != start:
            return start + 1, f"broken YAML: the `{opening}` of this line is not closed", f"close it with `{closing}`"
        what = f"broken YAML: between `{opening}` and `{closing}` a comma is missing, or a text needs quotes"
        return start + 1, what, f"part fields with commas; {_QUOTE}"
    if "simple key" in context or "expected ':'" in problem:
        return start + 1, "broken YAML: a line that is no `key: value`", "put a colon and a space after the key, or remove the line"
    if "quoted scalar" in context:
        return start + 1, "broken YAML: a quotation mark that is not closed", "close it on its line"
    if "cannot start any token" in problem:
        return place + 1, *_odd_start(lines[place], mark.column)
    return place + 1, *_out_of_line(lines, place, problem)


def _odd_start(line: str, column: int) -> tuple[str, str]:
    found = line[column:column + 1]
    if found == "\t" or "\t" in line[:column + 1]:
        return "broken YAML: the line is indented with a tab", "indent with spaces"
    return f"broken YAML: a text cannot begin with `{visible(found)}`", "put the text in quotes"


def _out_of_line(lines: list[str], place: int, problem: str) -> tuple[str, str]:
    """A line that does not fit to those above it."""
    line = lines[place]
    above = next((other for other in reversed(lines[:place]) if other.strip() and not other.lstrip().startswith("#")), "")
    if "mapping values" in problem:
        inner = line.count(": ") < 2 and line[:1] == " "
        return _INDENTED if inner else ("broken YAML: a second colon in one line", _QUOTE)
    if re.match(r"""\s*(?:- )?[^:]*:\s*(['"])""", line) and not line.lstrip().startswith("- {"):
        return "broken YAML: text stands after a closing quotation mark", 'quote a text that holds apostrophes with "…"'
    if line.lstrip().startswith("- "):
        if line.count("}") > line.count("{"):
            return "broken YAML: the line closes a `}` more than it opens", "remove it; or quote the text it belongs to"
        if re.match(r"claims:\s*\[\s*\]", above):
            return "broken YAML: entries stand below `claims: []`", "remove the brackets: entries go below `claims:`"
        if not any(other.startswith("claims:") for other in lines[:place]):
            return "broken YAML: an entry stands where a key is expected", "entries go below a line `claims:`"
        return _INDENTED
    return f"broken YAML: {visible(problem)}", f"mend the line; {_QUOTE}"
