"""Dates of the subset: the page's table, real days, and what is refused with the way to write it."""

from __future__ import annotations

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import _dates
from comity.records._claim import read_entry
from comity.records.agreement import AGREEMENT

READ = [
    ("2024-10-17", "2024-10-17", "2024-10-17"), ("2024-10", "2024-10-01", "2024-10-31"), ("2024", "2024-01-01", "2024-12-31"),
    ("2024-10-XX", "2024-10-01", "2024-10-31"), ("2024-XX", "2024-01-01", "2024-12-31"), ("202X", "2020-01-01", "2029-12-31"),
    ("[2024-10-22..2024-10-24]", "2024-10-22", "2024-10-24"), ("[..2024-10]", _dates.FIRST, "2024-10-31"), ("[2024-10..]", "2024-10-01", _dates.LAST),
    ("2022/2024", "2022-01-01", "2024-12-31"), ("2022/..", "2022-01-01", _dates.LAST), ("../2022", _dates.FIRST, "2022-12-31"),
    ("2022-02/2022-02", "2022-02-01", "2022-02-28"), ("2024-02", "2024-02-01", "2024-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
    ("2000-02-29", "2000-02-29", "2000-02-29"), ("1500", "1500-01-01", "1500-12-31"), ("2999-12-31", "2999-12-31", "2999-12-31"),
]
REFUSED = [
    ("", "is not a date"), ("2024-13", "there is no month 13"), ("2024-00", "there is no month 00"), ("2024-02-30", "that month has 29 days"),
    ("2023-02-29", "that month has 28 days"), ("2024-10-00", "that month has 31 days"), ("1499", "years run from 1500 to 2999"),
    ("3000-01-01", "years run from 1500 to 2999"), ("24-10-17", "is not a date"), ("2024-1-7", "is not a date"), ("20XX", "is not a date"),
    ("2024-XX-17", "is not a date"), ("2024-10-1X", "is not a date"), ("2024-10-17T00:00", "is not a date"), ("+2024", "is not a date"),
    (" 2024", "is not a date"), ("2024\n", "is not a date"), ("٢٠٢٤", "is not a date"), ("2024??", "is not a date"), ("2024-10-17 ", "is not a date"),
    ("[2024]", "is not a day between two"), ("[..]", "is not a day between two"), ("[2024-10-24..2024-10-22]", "ends before it begins"),
    ("2024/2022", "ends before it begins"), ("../..", "is not a stretch"), ("2022/2023/2024", "is not a stretch"), ("/2024", "is not a date"),
    ("17/10/2024", "is not a stretch"), ("05/11/2024", "write 2024-05-11 or 2024-11-05"), ("05.11.2024", "write 2024-05-11 or 2024-11-05"), ("2" * 41, "at most 40 characters"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), READ, ids=[text for text, *_ in READ])
def test_what_is_read(text, earliest, latest):
    assert _dates.parse(text) == (earliest, latest, "")


@pytest.mark.parametrize("mark", ["?", "~", "%"])
@pytest.mark.parametrize(("text", "earliest", "latest"), READ[:8], ids=[text for text, *_ in READ[:8]])
def test_a_mark_is_kept_and_moves_no_bound(text, earliest, latest, mark):
    assert _dates.parse(text + mark) == (earliest, latest, mark)


def test_a_stretch_takes_the_marks_of_its_ends():
    assert [_dates.parse(text).mark for text in ("2022~/2024", "2022/2024~", "2022~/2024~", "2022?/2024~")] == ["~", "~", "~", "%"]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[f"{text!r}" for text, _ in REFUSED])
def test_what_is_refused_and_why(text, reason):
    with pytest.raises(ValueError, match=reason):
        _dates.parse(text)


def test_where_one_day_is_asked_for_a_stretch_is_refused_and_a_day_between_is_not():
    assert _dates.parse("[2022..2024]", period=False).earliest == "2022-01-01"
    with pytest.raises(ValueError, match=r"is a stretch, and one day is asked for: write \[A\.\.B\]"):
        _dates.parse("2022/2024", period=False)


DAYS = st.dates(datetime.date(1500, 1, 1), datetime.date(2999, 12, 31))


@given(DAYS)
def test_every_day_of_the_calendar_is_itself_and_lies_in_its_month_and_year(day):
    text = day.isoformat()
    assert _dates.is_day(text)
    assert _dates.parse(text) == (text, text, "")
    last = calendar.monthrange(day.year, day.month)[1]
    assert _dates.parse(text[:7]) == (f"{text[:7]}-01", f"{text[:7]}-{last}", "")
    assert _dates.parse(text[:4]) == (f"{text[:4]}-01-01", f"{text[:4]}-12-31", "")


@given(DAYS, DAYS)
def test_ends_in_order_are_read_and_others_refused(one, other):
    for text in (f"[{one}..{other}]", f"{one}/{other}"):
        if one <= other:
            assert _dates.parse(text) == (one.isoformat(), other.isoformat(), "")
        else:
            with pytest.raises(ValueError, match="ends before it begins"):
                _dates.parse(text)


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
def test_only_days_of_the_calendar_are_days(year, month, day):
    try:
        datetime.date(year, month, day)
        real = 1500 <= year <= 2999
    except ValueError:
        real = False
    assert _dates.is_day(f"{year:04}-{month:02}-{day:02}") is real


@given(st.text(st.sampled_from("0123456789-/.[]X?~%"), max_size=26))
def test_whatever_is_read_is_two_days_in_order(text):
    try:
        span = _dates.parse(text)
    except ValueError:
        return
    assert _dates.is_day(span.earliest)
    assert _dates.is_day(span.latest)
    assert span.earliest <= span.latest
    assert span.mark in ("", "?", "~", "%")


@pytest.mark.parametrize(("text", "expected"), [("P18M", (18, 0)), ("P20Y", (240, 0)), ("P90D", (0, 90)), ("P1Y2M3D", (14, 3)), ("P26W", (0, 182)), ("P0D", (0, 0))])
def test_durations(text, expected):
    assert _dates.months_and_days(text) == expected


@pytest.mark.parametrize("text", ["", "P", "18M", "P1D1W", "PT1H", "P-1Y", "P1.5Y", "p1y", "P1D1Y", "P99999Y", "P1Y\n", "P" + "1" * 50 + "Y"])
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ValueError, match="is not a duration: write P18M, P20Y or P90D"):
        _dates.months_and_days(text)


def test_today_is_what_is_set_and_else_the_day_in_utc(monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-11-05")
    assert _dates.today() == "2024-11-05"
    for text in ("2024-11", "soon", "2024-02-30"):
        monkeypatch.setenv("COMITY_TODAY", text)
        with pytest.raises(ValueError, match="COMITY_TODAY"):
            _dates.today()
    monkeypatch.delenv("COMITY_TODAY")
    before = datetime.datetime.now(datetime.UTC).date().isoformat()
    assert before <= _dates.today() <= datetime.datetime.now(datetime.UTC).date().isoformat()


def test_a_day_between_two_is_read_without_quotes_too():
    told = []
    unquoted = {"stage": "signed", "on": ["2024-01-08..2024-01-10"], "cite": "a"}
    quoted = {"stage": "signed", "on": "[2024-01-08..2024-01-10]", "cite": "a"}
    one, two = (read_entry(entry, AGREEMENT, "t", lambda name, wrong: told.append((name, wrong))) for entry in (unquoted, quoted))
    assert one is not None
    assert one == two
    assert not told
    assert unquoted["on"] == quoted["on"]
