"""Periods of the calendar against Python's own dates."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.frames import EVERY
from comity.frames._calendar import periods
from frames.plain import DAY, name

EPOCH = datetime.date(1970, 1, 1)
DAYS = st.dates(datetime.date(1816, 1, 1), datetime.date(2100, 12, 31))


@given(DAYS, st.integers(0, 1000), st.sampled_from(EVERY))
def test_every_day_lies_in_the_period_of_its_name(first, length, every):
    days = [first + at * DAY for at in range(length + 1)]
    found = periods((first - EPOCH).days, (days[-1] - EPOCH).days, every)
    expected = {}
    for on in days:
        expected.setdefault(name(on, every), []).append((on - EPOCH).days)
    assert found.names() == list(expected)
    assert list(zip(found.begin.tolist(), found.end.tolist(), strict=True)) == [(held[0], held[-1]) for held in expected.values()]
    assert found.year.tolist() == [int(str(each)[:4]) for each in expected]


@pytest.mark.parametrize(("day", "week"), [("2016-01-03", "2015-W53"), ("2018-12-31", "2019-W01"), ("2021-01-03", "2020-W53")])
def test_a_week_bears_the_year_of_its_thursday(day, week):
    at = (datetime.date.fromisoformat(day) - EPOCH).days
    assert periods(at, at, "week").names() == [week]
