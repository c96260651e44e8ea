"""Text at the border: what no text may hold, how it is shown in a message, and the words nearest to a mistyped one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import _text

PLAIN = ["", "plain", "two\nlines\tand a tab", "Тегеран, تهران, 德黑兰", "e\u0301a\u0308", "q\u0323\u0307\u0301", "“quotes” – dashes…", "no\u00a0break", "👍🏽", "\u200bzero width"]
REFUSED = [
    ("\x00", "a control character"), ("a\x1b[2J", "U\\+001B"), ("\x7f", "U\\+007F"), ("\x85", "U\\+0085"), ("a\rb", "U\\+000D"), ("a\x0cb", "U\\+000C"),
    ("\u202e", "it reorders the text around it"), ("\u2066", "reorders"), ("\u200f", "right-to-left mark"), ("\u2028", "line separator"), ("\ufeff", "zero width no-break space"),
    ("\ufffe", "not a character"), ("\ud800", "U\\+D800"), ("\U000e0041", "tag latin capital letter a"), ("e" + "\u0301" * 4, "stacks more than 3 combining marks"),
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_of_any_language_has_no_fault(text):
    assert _text.fault(text) is None


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[ascii(text) for text, _ in REFUSED])
def test_what_is_refused_and_why(text, reason):
    with pytest.raises(ValueError, match=reason):
        raise ValueError(_text.fault(text))


@pytest.mark.parametrize(("text", "place"), [("a\nb\r\nc\n", None), ("a\rb", 1), ("ab\x0c", 2), ("# \u2028x", 2), ("Тегеран\n", None), ("no\u00a0break", None), ("\r", 0), ("a\x00", 1)])
def test_the_first_odd_character_of_a_file(text, place):
    found = _text.odd_character(text)
    assert (found[0] if found else None) == place


@given(st.text())
def test_a_text_without_fault_stands_in_a_file(text):
    if _text.fault(text) is None:
        assert _text.odd_character(text) is None


@given(st.text(st.characters()))
def test_what_is_made_visible_or_printable_holds_nothing_that_a_terminal_obeys(text):
    for shown, kept in ((_text.visible(text, 10_000), ""), (_text.printable(text), "\n\t")):
        assert not [character for character in shown if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") and character not in kept]
        assert not [character for character in shown if unicodedata.bidirectional(character) in ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")]


def test_a_message_cuts_what_is_long_and_escapes_what_is_odd():
    assert _text.visible("a" * 300, 5) == "aaaaa…"
    assert _text.visible("a\n\x1b[31m\u202e") == "a\\n\\u001b[31m\\u202e"
    assert _text.printable("a\n\x1b[31m") == "a\n\\u001b[31m"


@pytest.mark.parametrize(("text", "is_id"), [
    ("a", True), ("RUS-IRN_treaty_2025", True), ("9.x", True), ("a" * 80, True), ("", False), ("a" * 81, False), ("_a", False), ("-a", False), (".a", False), ("a b", False), ("é", False), ("a\n", False), ("a/b", False),
])
def test_ids(text, is_id):
    assert (_text.ID.fullmatch(text) is not None) is is_id


def test_the_nearest_words_best_first():
    assert _text.nearest("sigend", ["signed", "resigned", "opened"])[0] == "signed"
    assert _text.nearest("SIGNED", ("signed",)) == ["signed"]
    assert _text.nearest("xyz", ("signed",)) == []
