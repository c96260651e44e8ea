"""Text as it may be shown: what a reader cannot see is spelled out.

Control characters move cursors and set clipboards, direction marks turn a line around, and a lone surrogate cannot be
written at all. Dossiers refuse them at the border; the printers spell out what came another way.
"""

from __future__ import annotations

import re

_SPACE = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_OPEN, _CLOSE = "\u2068", "\u2069"


def visible(text: str) -> str:
    """Text on one line, with every character that would not show written as its number."""
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(_spell, _SPACE.sub(" ", text))


def visible_block(text: str) -> str:
    """Text whose line breaks stay, each line of it visible."""
    return "\n".join(visible(line) for line in text.replace("\r\n", "\n").split("\n"))


def isolated(text: str) -> str:
    """Visible text; what runs from right to left is set apart so that its neighbours keep their places."""
    shown = visible(text)
    if shown.isascii() or not _RIGHT_TO_LEFT.search(shown):
        return shown
    return f"{_OPEN}{shown}{_CLOSE}"


def _spell(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
