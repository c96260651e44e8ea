"""Markdown: footnotes resolve, and nothing of the text is read as markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from brief.sample import hostile, large, sample
from comity.brief.markdown import escape, print_markdown

OURS = {"h1", "h2", "p", "strong", "ol", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "pre", "code", "a", "br"}


def render(text):
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(text)


@pytest.mark.parametrize("make", [sample, hostile, large])
def test_every_footnote_is_defined_once(make):
    out = print_markdown(make())
    defined = re.findall(r"^\[\^(\d+)\]: ", out, re.MULTILINE)
    used = set(re.findall(r"(?<!\\)\[\^(\d+)\](?!:)", out)) - {"99"}
    assert len(defined) == len(set(defined))
    assert used <= set(defined)
    assert defined == [str(n) for n in range(1, len(make().marks) + 1)]


@pytest.mark.parametrize("make", [sample, hostile])
def test_no_tag_but_ours(make):
    html = render(print_markdown(make()))
    assert set(re.findall(r"<([a-zA-Z][\w-]*)", html)) <= OURS
    assert all(re.match(r"https?://", href) for href in re.findall(r'<a href="([^"]*)"', html))


def test_sample_reads_as_markdown():
    out = print_markdown(sample())
    assert out.startswith("# Russia–Iran\n\n**As known on 5 November 2024**\n")
    assert "4.0 bn USD[^10]; the report" in out
    assert "1. Treaty to replace that of 2001: expected, not signed[^4]; slipped three times[^5]." in out
    assert "| --- | --- | --- | ---: |" not in out
    assert "| Law | treaty expected, unsigned[^4] | level in a year | 7 sources |" in out
    assert "## Third parties (not examined)\n\nNot examined yet.\n" in out
    assert "> **Contested:** Russia says 4.0[^10]" in out


def test_tables_have_as_many_cells_as_columns():
    for block in re.findall(r"(?:^\|.*\|\n)+", print_markdown(hostile()), re.MULTILINE):
        counts = {len(re.findall(r"(?<!\\)\|", row)) for row in block.splitlines()}
        assert len(counts) == 1


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs"]) | st.sampled_from(list("*_[]()<>|`~#-+=:!&;^$@0123456789. \\")), max_size=40))
def test_escaped_text_renders_as_itself(text):
    words = " ".join(text.split())
    html = render(escape(words))
    shown = re.sub(r"^<p>|</p>\n$", "", html)
    expected = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert shown == expected


@pytest.mark.parametrize("text", ["1. one", "12) twelve", "- dash", "+ plus", ": term", "# head", "> quote", "=== rule", "--- rule", "| cell", "```", "[^1]: note", "http://example.org", "www.example.org", "<b>", "&amp;"])
def test_openings_open_nothing(text):
    assert re.fullmatch(r"<p>.*</p>\n", render(escape(text)))


def test_same_brief_same_text():
    assert print_markdown(sample()) == print_markdown(sample())
