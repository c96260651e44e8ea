"""Text at the border: cleaned once here, so that what lies behind may trust it and only escapes for its own context."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")
"""Ids and keys, compared exactly."""

_REFUSED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but tab and newline; DEL and C1 too
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line separators, a stray byte order mark, annotations
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # surrogates and noncharacters
    "\U000e0000-\U000e007f"  # tag characters
    "]"
)
_REFUSED_IN_FILE = re.compile(_REFUSED.pattern.replace("\x0b-\x1f", "\x0b\x0c\x0e-\x1f") + "|\r(?!\n)")
_MARKS_IN_A_ROW = 3
"""More combining marks than this on one letter is no language's spelling."""


def fault(text: str) -> str | None:
    """Why a text is refused, or None where it is plain text."""
    if text.isascii() and text.isprintable():
        return None
    found = _REFUSED.search(text)
    if found is not None:
        return f"holds the character U+{ord(found.group()):04X} ({_kind(found.group())})"
    if not text.isascii() and _stacked(text):
        return f"stacks more than {_MARKS_IN_A_ROW} combining marks on one letter"
    return None


def odd_character(text: str) -> tuple[int, str] | None:
    """Where in a whole file the first character is that no text may hold, comments included, and why; Windows line ends are none."""
    if text.replace("\n", "").isprintable():  # nothing that is refused is printable, and a whole file is asked this way in no time
        return None
    found = _REFUSED_IN_FILE.search(text)
    return (found.start(), f"holds the character U+{ord(found.group()):04X} ({_kind(found.group())})") if found is not None else None


def _kind(character: str) -> str:
    if unicodedata.category(character) == "Cc":
        return "a control character"
    if unicodedata.bidirectional(character) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}:
        return "it reorders the text around it"
    return unicodedata.name(character, "not a character").lower()


def _stacked(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MARKS_IN_A_ROW:
            return True
    return False


def visible(text: str, longest: int = 200) -> str:
    """Any text made safe to print in a message: refused characters as escapes, and cut."""
    cut = text if len(text) <= longest else text[:longest] + "…"
    return _REFUSED.sub(lambda found: f"\\u{ord(found.group()):04x}", cut).replace("\n", "\\n").replace("\t", "\\t")


def printable(text: str) -> str:
    """A message of several lines made safe for a terminal: refused characters as escapes, line breaks and tabs kept."""
    return text if text.isascii() and text.replace("\n", "").isprintable() else _REFUSED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def a(word: str) -> str:
    """A word with its article: an agreement, a flow."""
    return f"{'an' if word[:1].lower() in 'aeio' else 'a'} {word}"


def nearest(word: str, known: list[str] | tuple[str, ...], limit: int = 3) -> list[str]:
    """The known words nearest to a mistyped one, best first."""
    return list(_nearest(word, tuple(known), limit))


@lru_cache(maxsize=256)
def _nearest(word: str, known: tuple[str, ...], limit: int) -> tuple[str, ...]:  # a mistake is often made in every row of a table
    from difflib import get_close_matches  # only on the way to a message

    lower = {entry.lower(): entry for entry in known}
    return tuple(lower[hit] for hit in get_close_matches(word.lower()[:80], list(lower), n=limit, cutoff=0.5))
