"""Frames of random spells against days counted one by one."""

import datetime
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity import frames
from comity.frames import _drawing
from comity.frames._counting import groups
from frames.plain import of, rows, spell

FIRST = datetime.date(1899, 12, 1)
LENGTH = 460
REACH = (FIRST + datetime.timedelta(days=20), FIRST + datetime.timedelta(days=LENGTH - 20))


@st.composite
def lists(draw, most=6):
    """Spells of a few numbers, each of one stretch or several, apart or end to end, some under another id from then on."""
    found = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        cuts = sorted(draw(st.lists(st.integers(0, LENGTH), min_size=2, max_size=6, unique=True)))
        if draw(st.booleans()):
            cuts = cuts[:2]
        ends = list(zip(cuts[::2], cuts[1::2], strict=False))
        if draw(st.booleans()):
            ends = [part for begin, end in ends for part in ((begin, (begin + end) // 2), ((begin + end) // 2 + 1, end)) if part[0] <= part[1]]
        for at, (begin, end) in enumerate(ends):
            actor = f"A{number:02}" if at == 0 or draw(st.booleans()) else f"B{number:02}"
            last = None if at == len(ends) - 1 and draw(st.booleans()) else FIRST + datetime.timedelta(days=end)
            found.append(spell(number, FIRST + datetime.timedelta(days=begin), last, actor))
    return tuple(found)


def made(k, ordered, every, spells):
    if k == 1:
        return frames.state_periods("cow", *REACH, every, spells=spells)
    if k == 2:
        return frames.dyads("cow", *REACH, every, ordered, spells=spells)
    return frames.k_ads(k, "cow", *REACH, every, ordered=ordered, spells=spells)


@settings(max_examples=120, deadline=None)
@given(lists(), st.integers(1, 4), st.booleans(), st.sampled_from(["year", "quarter", "month", "week"]))
def test_rows_and_size_are_those_of_a_plain_loop(spells, k, ordered, every):
    frame = made(k, ordered, every, spells)
    expected = rows(spells, k, ordered and k > 1, *REACH, every)
    assert of(frame.table(), k) == expected
    assert frame.size() == len(expected)
    assert [row for batch in frame.batches() for row in of(batch, k)] == expected


@settings(max_examples=15, deadline=None)
@given(lists(4), st.booleans())
def test_days_are_periods_too(spells, ordered):
    frame = made(2, ordered, "day", spells)
    assert of(frame.table(), 2) == rows(spells, 2, ordered, *REACH, "day")
    assert frame.size() == frame.table().num_rows


@settings(max_examples=60, deadline=None)
@given(lists(), st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)).filter(lambda pair: pair[0] != pair[1]), max_size=4), st.booleans())
def test_named_pairs_are_those_rows_of_all(spells, named, directed):
    there = {each.number for each in spells}
    named = [pair for pair in named if set(pair) <= there]
    kept = {pair if directed else frozenset(pair) for pair in named}
    frame = made(2, directed, "year", spells).where(pairs=named)
    expected = [row for row in rows(spells, 2, directed, *REACH, "year") if (row[2] if directed else frozenset(row[2])) in kept]
    assert of(frame.table(), 2) == expected if named else frame.size() == 0
    assert frame.size() == len(expected)


@settings(max_examples=60, deadline=None)
@given(lists(), st.integers(2, 4), st.booleans(), st.integers(0, 40), st.integers(0, 9))
def test_a_sample_is_rows_of_the_frame_none_twice(spells, k, ordered, count, seed):
    frame = made(k, ordered, "year", spells)
    everything = of(frame.table(), k)
    drawn = of(frame.sample(count, seed).table(), k)
    assert len(drawn) == frame.sample(count, seed).size() == min(count, len(everything))
    assert [row for row in everything if row in drawn] == drawn
    assert of(frame.sample(count, seed).table(), k) == drawn


@settings(max_examples=60, deadline=None)
@given(lists(), st.integers(3, 4), st.booleans(), st.integers(1, 12), st.integers(0, 9))
def test_rows_drawn_alone_are_rows_of_the_frame(spells, k, ordered, count, seed):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_drawing, "_MADE", 0)
        frame = made(k, ordered, "year", spells)
        everything = of(frame.table(), k)
        drawn = of(frame.sample(count, seed).table(), k)
    assert len(drawn) == min(count, len(everything))
    assert [row for row in everything if row in drawn] == drawn


@given(st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=8, unique=True), max_size=6), st.integers(1, 6))
def test_groups_are_counted_right_where_states_left_and_came_back(cuts, k):
    stretches = [list(zip(sorted(each)[::2], sorted(each)[1::2], strict=False)) for each in cuts]
    days = [{on for begin, end in each for on in range(begin, end + 1)} for each in stretches]
    assert groups(k, stretches) == sum(bool(set.intersection(*some)) for some in combinations(days, k))


@settings(max_examples=60, deadline=None)
@given(lists(), st.booleans())
def test_squares_say_which_two_shared_a_day(spells, directed):
    everything = rows(spells, 2, True, *REACH, "year")
    alone = rows(spells, 1, False, *REACH, "year")
    squares = list(made(2, directed, "year", spells).squares())
    assert [period for period, _, _ in squares] == sorted({row[0] for row in alone})
    for period, ids, exists in squares:
        assert ids.tolist() == sorted({row[1][0] for row in alone if row[0] == period})
        shared = {row[1] for row in everything if row[0] == period}
        for at, one in enumerate(ids):
            for to, other in enumerate(ids):
                assert exists[at, to] == ((one, other) in shared)
