"""The terminal: no row too wide, the first screen holds the answer, and outside text is never obeyed."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.sample import HOSTILE, PERSIAN, claim, hostile, large, sample, say, text
from comity.brief.parts import Column, Paragraph, Section, Source, Sources, Span, Table
from comity.brief.plain import visible
from comity.brief.terminal import print_terminal
from comity.brief.terminal_text import chopped, pieces, row_width, width_of, wrap

BRIEFS = [sample, hostile, large]
ANSI = re.compile(r"\x1b\[[\d;]*m")


def joined(rows):
    return ["".join(piece for piece, _ in row) for row in rows]


@pytest.mark.parametrize("make", BRIEFS)
@pytest.mark.parametrize("width", [60, 72, 80, 109, 110, 120])
def test_no_row_is_wider_than_asked(make, width):
    brief = make() if make is not large else large(12)
    for row in print_terminal(brief, width).splitlines():
        assert width_of(row) <= width, row


@pytest.mark.parametrize(("asked", "held"), [(10, 60), (300, 120)])
def test_width_is_held_between_sixty_and_a_hundred_and_twenty(asked, held):
    assert print_terminal(sample(), asked) == print_terminal(sample(), held)


@pytest.mark.parametrize("width", [80, 110, 120])
def test_first_screen_holds_bottom_line_and_profile(width):
    head = print_terminal(sample(), width).splitlines()[:24]
    assert any(row.startswith("BOTTOM LINE") for row in head)
    assert any("Confidence is moderate" in row for row in head)
    for domain in ("Law", "Trade", "Investment", "Arms", "Bodies", "Votes", "Frictions", "Sanctions"):
        assert any(domain in row for row in head), domain


def test_from_a_hundred_and_ten_they_stand_side_by_side():
    wide, narrow = print_terminal(sample(), 110), print_terminal(sample(), 109)
    assert re.search(r"^BOTTOM LINE +PROFILE BY DOMAIN", wide, re.MULTILINE)
    assert re.search(r"^BOTTOM LINE$", narrow, re.MULTILINE)


@pytest.mark.parametrize("make", BRIEFS)
def test_plain_output_has_no_control_characters(make):
    out = print_terminal(make())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", out)
    assert all(row == row.rstrip() for row in out.splitlines())


@pytest.mark.parametrize("make", BRIEFS)
@pytest.mark.parametrize("width", [80, 120])
def test_colour_adds_and_changes_nothing(make, width):
    plain, colored = print_terminal(make(), width), print_terminal(make(), width, color=True)
    assert ANSI.sub("", colored) == plain
    assert "\x1b[1m" in colored


def test_tags_and_contested_figures_are_words():
    out = print_terminal(sample())
    assert "SINGLE SOURCE" in out
    assert "CONTESTED" in out
    assert "Russia says 4.0 [10]; Iran says 3.6 [9]" in out
    assert re.search(r"Sanctions +not covered", out)


def test_markup_is_shown_not_obeyed():
    out = " ".join(print_terminal(hostile(), 120, color=True).split())
    assert "[/] [bold]not bold[/bold] :smile: **not strong**" in out


def test_hostile_text_is_shown_whole():
    out = "".join(print_terminal(hostile(), 120).split())
    for attack in HOSTILE:
        assert "".join(visible(attack).split()) in out


def test_names_from_right_to_left_are_set_apart():
    assert f"\u2068{PERSIAN}\u2069 [8]" in print_terminal(sample())
    assert "\u2068" not in print_terminal(sample(), ascii=True)


def test_ascii_is_ascii_but_for_names():
    out = print_terminal(sample(), ascii=True)
    rest = {char for char in out if not char.isascii()}
    assert all(char.isalpha() or char in "٫۳۶" for char in rest), rest
    assert print_terminal(large(5), ascii=True).isascii() is False
    cyrillic_only = replace(sample(), sections=sample().sections[:4])
    assert print_terminal(cyrillic_only, ascii=True).isascii()


def test_gap_and_lowest_value_differ_in_ascii():
    out = print_terminal(sample(), ascii=True)
    assert re.search(r"Arms .* __________ ", out)
    assert re.search(r"Sanctions .* \.\.\.\.\.\.\.\.\.\. ", out)


def test_sections_keep_their_headings():
    out = print_terminal(sample())
    for section in sample().sections:
        assert section.title.upper() in out
    assert re.search(r"THIRD PARTIES \(not examined\)\n  Not examined yet\.", out)


def test_a_table_without_room_becomes_a_list():
    columns = tuple(Column(f"Column {n}", weight=1) for n in range(9))
    table = Table("t", "Wide", columns, (tuple(text(f"some words of cell {n}") for n in range(9)),))
    out = print_terminal(replace(sample(), sections=(Section("x", "X", "ok", (table,)),)), 60)
    assert "Column 3: some words of cell 3" in out
    assert "some words of cell 0" in out


def test_text_to_copy_is_not_rewrapped():
    out = print_terminal(sample())
    assert "    @misc{comity-rus-iran,\n      title = {Russia–Iran},\n" in out
    assert joined(chopped("a  b   c", 4)) == ["a  b", "   c"]


@given(st.lists(st.tuples(st.text("ab \u00a0й漢", max_size=30), st.sampled_from(["", "bold"])), max_size=6), st.integers(4, 40))
def test_wrapping_keeps_every_word_and_the_width(parts, width):
    rows = wrap(parts, width)
    assert all(row_width(row) <= width for row in rows)
    given_text = "".join(text for text, _ in parts).replace("\u00a0", "").replace(" ", "")
    assert "".join(joined(rows)).replace(" ", "") == given_text


def test_marks_never_leave_their_figure():
    line = (Span("Trade fell from 4.9 to "), say("4.0 bn USD", 10, 11, figure="x"), Span(". Then it rose."))
    for width in range(19, 60):
        assert any("4.0 bn USD [10,11]." in row for row in joined(wrap(pieces(line), width)))


def test_environment_changes_nothing():
    code = "from brief.sample import sample; from comity.brief.terminal import print_terminal; print(print_terminal(sample(), 80, color=True), end='')"
    outs = set()
    for extra in ({}, {"NO_COLOR": "1", "COLUMNS": "40", "TERM": "dumb", "LC_ALL": "C"}, {"FORCE_COLOR": "1", "COLORTERM": "truecolor", "TZ": "Asia/Tehran"}):
        env = {"PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1", **extra}
        outs.add(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout)
    assert len(outs) == 1


def test_starts_without_what_it_does_not_need():
    code = (
        "import sys; from brief.sample import sample; from comity.brief.terminal import print_terminal; print_terminal(sample());"
        "bad = {'jinja2', 'duckdb', 'ibis', 'rich.console', 'rich.table', 'rich.markdown'} & set(sys.modules); sys.exit(str(bad) if bad else 0)"
    )
    env = {"PYTHONPATH": ":".join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True).returncode == 0


def test_warning_paragraph_has_a_sign():
    brief = replace(sample(), sections=(Section("x", "X", "ok", (Paragraph(text("Mind this."), "warn"),)),))
    assert "  ! Mind this.\n" in print_terminal(brief)


REAL = (
    (text("Free trade agreement between the Eurasian Economic Union and Iran"), (say("at least 300,000 items", 115, figure="a"),), (say("21\u00a0March\u00a02022\u00a0– 20\u00a0March\u00a02023", 153, 193, 194, 195),), text("MarketScreener")),
    (text("Agreement on the Rasht–Astara railway"), (say("2.76\u00a0bn\u00a0USD", 9, figure="b"),), (say("28\u00a0Nov\u00a02023", 59),), (say("July–September 2021", 178),)),
)


@pytest.mark.parametrize("width", [60, 66, 72, 80, 100, 120])
def test_no_word_and_no_mark_is_broken_while_there_is_room(width):
    columns = (Column("agreement", weight=4), Column("committed", "right", weight=3), Column("stretch"), Column("says", weight=1))
    table = Table("t", "Table", columns, REAL * 3)
    out = print_terminal(replace(sample(), sections=(Section("x", "X", "ok", (table,)),)), width)
    for word in ("agreement", "committed", "Eurasian", "Rasht–Astara", "MarketScreener", "[115]", "[153,193,194,195]", "[59]", "[178]", "300,000", "2.76 bn USD"):
        assert word in out, word


def test_a_figure_breaks_where_it_hurts_least():
    cell = pieces((say("at least 300,000\u00a0items", 115, 116, figure="a"),))
    assert joined(wrap(cell, 40)) == ["at least 300,000 items [115,116]"]
    assert joined(wrap(cell, 31)) == ["at least", "300,000 items [115,116]"]
    assert joined(wrap(cell, 24)) == ["at least", "300,000 items [115,116]"]
    assert joined(wrap(cell, 15)) == ["at least", "300,000 items", "[115,116]"]
    assert joined(wrap(cell, 9)) == ["at least", "300,000", "items", "[115,116]"]
    assert joined(wrap(cell, 6)) == ["at", "least", "300,00", "0", "items", "[115,", "116]"]


def test_a_source_is_one_line_and_its_marks_stay_whole():
    claims = tuple(replace(claim(1, "signed"), mark=n) for n in (10, 51, 52, 53, 58, 291))
    source = Source("x", "A title " * 20, "A publisher", "29 November 2023", "en", None, None, "B", None, claims)
    brief = replace(sample(), sections=(Section("sources", "Sources", "ok", (Sources((source, replace(source, claims=claims[:1]))),)),))
    for width in (60, 80, 120):
        rows = print_terminal(brief, width).split("SOURCES\n")[1].splitlines()
        assert rows[0].startswith("  [10,51–53,58,  A publisher, 29 November 2023")
        assert rows[1] == "  291]"
        assert rows[2].startswith("  [10]           A publisher, 29 November 2023" + (" · A title" if width > 60 else ""))
        assert rows[2].endswith("…" if width > 60 else "2023")
    assert "#" not in print_terminal(brief)
    assert "signed" in print_terminal(brief, full=True)


def test_what_the_page_folds_is_named_and_printed_in_full():
    table = Table("t", "Long", (Column("a"),), ((text("first"),), (text("second"),)), folded=True)
    brief = replace(sample(), sections=(Section("x", "X", "ok", (table,)),))
    assert "  Table: Long, 2 rows (--full prints it)\n" in print_terminal(brief)
    assert "second" not in print_terminal(brief)
    assert "second" in print_terminal(brief, full=True)


def test_counts_below_a_low_screen_lose_nothing():
    brief = sample()
    long = replace(brief, counts="549 claims from 196 sources, the newest of 31 Oct 2024. " + "See Coverage for what it leaves out. " * 6)
    out = " ".join(print_terminal(long, 80).split())
    assert "549 claims from 196 sources, the newest of 31 Oct 2024." in print_terminal(long, 80).splitlines()[1]
    assert out.count("See Coverage for what it leaves out.") == 6
