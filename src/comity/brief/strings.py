"""The printers' own words: labels around the brief's sentences, one place for all of them."""

from __future__ import annotations

BRIEF = "Comity brief"
SKIP = "Skip to the bottom line"
CONTENTS = "Sections"
ONE_YEAR = "1 yr"
EVIDENCE = "evidence"
DOMAIN = "domain"
NOW = "now"
NEXT = "next:"
NEXT_LABEL = "Look further"
RECEIPT = "Receipt"
FOLDED = "Table: {caption}, {count} (--full prints it)"
YEARS_TO = "years {window}"

LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "hy": "Armenian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "ko": "Korean",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip
"""Languages as a source line names them; any other is given by its code."""

IN_LANGUAGE = "in {language}"

STATUS = {
    "ok": "",
    "contested": "contested",
    "no_data": "none found",
    "not_covered": "not covered",
    "not_applicable": "not applicable",
    "not_examined": "not examined",
}
"""A section's status as the word beside its heading."""

EMPTY = {
    "ok": "Nothing to show here.",
    "contested": "Contested, with nothing to show here.",
    "no_data": "None found.",
    "not_covered": "Not covered.",
    "not_applicable": "Not applicable.",
    "not_examined": "Not examined yet.",
}
"""What a section without parts says instead."""

ARROWS = {"up": "▲", "down": "▼", "level": "=", "unknown": "·"}
ARROW_WORDS = {"up": "up in a year", "down": "down in a year", "level": "level in a year", "unknown": "trend unknown"}

ALSO, AGAINST, REPEATS = "also", "against", "repeats"
BACK = "cited at"
TABLE_ROWS = "Table: {caption} ({count})"
CLAIMS = ("{n}\u00a0claim", "{n}\u00a0claims")
ROWS = ("{n} row", "{n} rows")

KEY_EXPECTED = "dashed: expected"
KEY_SUSPENDED = "hatched: suspended"
KEY_ROUGH = "sloped edge: only the month or year is known"
KEY_OPEN = "pointed end: still so on the day, or due after it"
KEY_BARS = ("pledged", "committed", "delivered")
KEY_GAP = "a break in a line: no figure for that year"
KEY_BAND = "shaded: the range given"
NO_FIGURE = "no figure"


def language(code: str) -> str:
    """``in Russian``, from a language code with or without a region."""
    return IN_LANGUAGE.format(language=LANGUAGES.get(code.partition("-")[0].lower(), code))


def counted(forms: tuple[str, str], n: int) -> str:
    """A count with its noun in the singular or plural."""
    return forms[n != 1].format(n=n)
