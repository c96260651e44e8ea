"""Frames of the two lists as they are."""

import datetime
import sys
from subprocess import run

import numpy as np
import pyarrow as pa
import pytest

from comity import frames, states
from comity.panel.request import asked
from comity.panel.rows import rows_of
from comity.problems import LimitReached


@pytest.mark.parametrize(("day", "count"), [("1816-01-01", 23), ("1900-01-01", 42), ("1946-01-01", 62), ("1990-01-01", 161), ("2016-12-31", 195)])
def test_members_by_the_correlates_of_war(day, count):
    """Counts of the State System Membership List, v2016."""
    assert frames.state_days("cow", day, day).size() == count
    assert frames.state_days("cow", day, day).table().num_rows == count


@pytest.mark.parametrize(("year", "count"), [(1816, 23), (1900, 42), (2016, 195)])
def test_members_of_a_year(year, count):
    assert frames.state_years("cow", year, year).size() == count


def test_january_1946_has_those_of_its_days():
    table = frames.state_periods("cow", "1946-01-01", "1946-01-31", "month").table()
    assert table.num_rows == 62
    assert set(table["period"].to_pylist()) == {"1946-01"}
    assert set(table["days"].to_pylist()) == {31}


def as_number(one, other, year):
    """A pair in a year as one number, of which millions are quickly compared."""
    return (np.asarray(one, np.int64) * 1000 + other) * 10_000 + year


def by_year(system, last):
    """Every two that were members in a year, whether or not on one day of it."""
    there = {}
    for spell in states.memberships(system):
        for year in range(spell.begin.year, (spell.end.year if spell.end else last) + 1):
            there.setdefault(year, set()).add(spell.number)
    pairs = []
    for year, held in there.items():
        numbers = np.array(sorted(held))
        one, other = np.meshgrid(numbers, numbers)
        pairs.append(as_number(one, other, year)[one != other])
    return np.concatenate(pairs)


def in_frame(frame):
    table = frame.table()
    numbers = np.sort(as_number(*(table[column].to_numpy() for column in ("code_a", "code_b", "period"))))
    assert frame.size() == table.num_rows == len(numbers)
    assert (np.diff(numbers) > 0).all(), "no row stands twice"
    return numbers


def not_in(ours, years):
    """Which of these pairs in years are not among those."""
    return np.setdiff1d(ours, years, assume_unique=True)


def test_the_pairs_that_share_a_year_but_no_day_are_no_pairs():
    """peacesciencer's data set `false_cow_dyads` counts 60 rows; its function create_dyadyears() returns 2,252,760, which is 1816 to 2025."""
    ours, years = in_frame(frames.dyads("cow", 1816, 2025)), by_year("cow", 2025)
    assert len(ours) == 2_252_760
    assert not len(not_in(ours, years))
    more = not_in(years, ours)
    assert len(more) == 60
    assert {as_number(115, 817, 1975), as_number(817, 115, 1975)} <= set(more)


def test_gleditsch_and_ward_too():
    assert not len(not_in(in_frame(frames.dyads("gw", 1816, 2020)), by_year("gw", 2020)))


@pytest.mark.parametrize("pairs", ["directed", "undirected"])
def test_the_rows_are_those_a_panel_is_laid_on(pairs):
    rows = rows_of(asked(pairs, range(1985, 1995), "s_score"), tuple(range(1985, 1995)))
    table = frames.dyads("cow", 1985, 1994, directed=pairs == "directed").table()
    for column, theirs in (("a", rows.actors[rows.a]), ("b", rows.actors[rows.b]), ("code_a", rows.code_a), ("code_b", rows.code_b), ("period", rows.year)):
        assert table[column].to_pylist() == theirs.tolist()


def test_columns():
    schema = frames.dyads("cow", 1990, 1990).table().schema
    assert schema == pa.schema({
        "a": pa.dictionary(pa.int16(), pa.string()), "b": pa.dictionary(pa.int16(), pa.string()), "code_a": pa.int32(), "code_b": pa.int32(),
        "period": pa.int32(), "begin": pa.date32(), "end": pa.date32(), "days": pa.int32(),
    })
    assert frames.dyads("cow", 1990, 1990, "month").table().schema.field("period").type == pa.string()
    assert frames.k_ads(3, "cow", 1816, 1816).table().schema.names == ["a", "b", "c", "code_a", "code_b", "code_c", "period", "begin", "end", "days"]


def test_a_frame_without_rows_has_its_columns():
    empty = frames.dyads("cow", 1990, 1991, states=[])
    assert empty.size() == 0
    assert empty.table().schema == frames.dyads("cow", 1990, 1990).table().schema
    assert list(empty.batches()) == list(empty.squares()) == []
    full = frames.state_years("cow", 1816, 1816).table().validate(full=True)
    assert full is None


def test_germany_and_yemen_in_1990_to_the_day():
    table = frames.state_years("cow", 1990, 1990, states=[255, 260, 265, 678, 679, 680]).table()
    assert {row["code_a"]: (row["a"], row["begin"], row["end"], row["days"]) for row in table.to_pylist()} == {
        255: ("DEU", datetime.date(1990, 10, 3), datetime.date(1990, 12, 31), 90),
        260: ("DEU", datetime.date(1990, 1, 1), datetime.date(1990, 10, 2), 275),
        265: ("DDR", datetime.date(1990, 1, 1), datetime.date(1990, 10, 2), 275),
        678: ("YAR", datetime.date(1990, 1, 1), datetime.date(1990, 5, 21), 141),
        679: ("YEM", datetime.date(1990, 5, 22), datetime.date(1990, 12, 31), 224),
        680: ("YMD", datetime.date(1990, 1, 1), datetime.date(1990, 5, 21), 141),
    }
    pairs = frames.dyads("cow", 1990, 1990, directed=False, states=[255, 260, 265]).table().to_pylist()
    assert [(row["code_a"], row["code_b"]) for row in pairs] == [(265, 260)]


def test_a_square_has_an_id_once_though_it_bore_two_numbers():
    ((period, ids, exists),) = frames.dyads("cow", 1990, 1990, states=["DEU", "DDR", "USA"]).squares()
    assert (period, ids.tolist()) == (1990, ["DDR", "DEU", "USA"])
    assert exists.tolist() == (~np.eye(3, dtype=bool)).tolist()


def test_what_lies_past_the_last_day_is_said_to_be_assumed():
    assert frames.dyads("cow", 1990, 2016).assumed_from is None
    assert frames.dyads("cow", 1990, "2017-01-01").assumed_from == 2017
    assert frames.dyads("cow", 1990, 2025, "quarter").assumed_from == "2017-Q1"
    assert frames.dyads("cow", 2016, 2017, "week").assumed_from == "2016-W52"  # it ends on 2017-01-01
    assert frames.dyads("gw", 1990, 2025).assumed_from == 2021
    assert frames.dyads("cow").periods[-1] == 2016


def test_subsetting_is_the_rows_that_are_left():
    frame = frames.dyads("cow", 1816, 2016)
    narrow = frame.where(states=["Russia", "ir", 710], begin=1995, end="1996-06-30")
    assert narrow.size() == 12
    assert set(narrow.table()["a"].to_pylist()) == {"RUS", "IRN", "CHN"}
    assert narrow.periods == [1995, 1996]
    assert max(narrow.table()["end"].to_pylist()) == datetime.date(1996, 6, 30)
    assert frame.where(pairs=[("RUS", "IRN")], begin=2000).size() == 17
    assert frame.where(pairs=[("RUS", "IRN")]).where(pairs=[("IRN", "RUS")]).size() == 0
    assert frames.dyads("cow", 2000, 2016, directed=False, pairs=[("RUS", "IRN"), ("IRN", "RUS")]).size() == 17


def test_an_id_keeps_its_own_days():
    table = frames.dyads("cow", 1990, 1993, pairs=[("RUS", "USA"), ("SUN", "USA")]).table().to_pylist()
    assert [(row["a"], row["period"]) for row in table] == [("SUN", 1990), ("RUS", 1991), ("RUS", 1992), ("RUS", 1993)]
    assert [row["days"] for row in table] == [365, 365, 366, 365]
    alone = frames.dyads("cow", 1991, 1991, pairs=[("RUS", "USA")]).table().to_pylist()
    assert [row["begin"] for row in alone] == [next(each.begin for each in states.spells("cow") if each.actor == "RUS" and each.begin.year == 1991)]


def test_a_few_large_groups_are_drawn_out_of_billions():
    frame = frames.k_ads(5, "cow", 2000, 2016)
    assert frame.size() > 30_000_000_000
    drawn = frame.sample(200, seed=11).table()
    assert drawn.num_rows == 200
    assert drawn.equals(frame.sample(200, seed=11).table())
    assert not drawn.equals(frame.sample(200, seed=12).table())
    keys = list(zip(*(drawn[f"code_{letter}"].to_pylist() for letter in "abcde"), drawn["period"].to_pylist(), strict=True))
    assert len(set(keys)) == 200
    assert len(set(drawn["period"].to_pylist())) > 10


def test_too_many_rows_are_refused_before_one_is_made():
    frame = frames.k_ads(4, "cow", 2016, 2016)
    with pytest.raises(LimitReached, match="the frame has 58,409,520 rows, more than the limit of 20,000,000"):
        frame.table()
    with pytest.raises(LimitReached, match="a period of the frame has 58,409,520 rows"):
        frame.batches()
    with pytest.raises(LimitReached, match=r"the frame has 37,830 rows.*\n.*\nmend: .*sample"):
        frames.dyads("cow", 2016, 2016).table(limit=1000)


def test_neither_engine_is_imported_before_rows_are_asked_for():
    code = "import sys; import comity.frames as f; f.dyads('cow', 1990, 2020); print(sorted({'numpy', 'pyarrow', 'pandas'} & set(sys.modules)))"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
