"""Codes at a date: there and back, one holder a day, years, renamings, and columns of many."""

import datetime
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity import states
from comity.problems import BadInput
from comity.records.actor import known_actors
from comity.states import _codes

DAYS = st.dates(datetime.date(1816, 1, 1), datetime.date(2026, 12, 31)).map(datetime.date.isoformat)
SYSTEMS = st.sampled_from(list(states.CODE_SYSTEMS))
ACTORS = sorted(name for name, actor in known_actors().items() if actor.kind == "state")

CASES = [
    ("VNM", "iso3", "gw", "2020-01-01", "816"), ("YEM", "iso3", "gw", "2020-01-01", "678"), ("CZE", "iso3", "gw", "2020-01-01", "316"),
    ("VNM", "iso3", "cow", "2010-01-01", "816"), ("YEM", "iso3", "cow", "1990-05-22", "679"), ("YEM", "iso3", "cow", "1990-05-21", "678"),
    ("DEU", "iso3", "cow", "1990-10-02", "260"), ("DEU", "iso3", "cow", "1990-10-03", "255"), ("DEU", "iso3", "gw", "1990-10-03", "260"),
    ("DEU", "iso3", "gw", "1940-01-01", "255"), ("260", "gw", "iso3", "2020-01-01", "DEU"), ("255", "cow", "m49", "1990-10-03", "276"),
    ("260", "cow", "m49", "1990-10-02", "280"), ("970", "gw", "iso3", "2010-01-01", "KIR"), ("970", "cow", "iso3", "2010-01-01", "NRU"),
    ("SRB", "iso3", "gw", "2006-06-05", "340"), ("SRB", "iso3", "cow", "2006-06-05", "345"), ("SCG", "iso3", "gw", "2006-06-04", "345"),
    ("365", "cow", "iso3", "1985-01-01", "SUN"), ("365", "gw", "iso2", "1992-01-01", "RU"), ("RS", "fips", "iso2", "2020-01-01", "RU"),
    ("RS", "iso2", "fips", "2020-01-01", "RI"), ("GE", "fips", "iso3", "1980-01-01", "DEU"), ("ROM", "cameo", "iso3", "2018-01-01", "ROU"),
    ("TMP", "cameo", "cow", "2018-01-01", "860"), ("TMP", "iso3", "cow", "2010-01-01", "860"), ("BYS", "iso3", "iso3", "2010-01-01", "BLR"),
    ("BLR", "iso3", "iso3", "1992-01-01", "BYS"), ("BU", "iso2", "iso3", "1985-01-01", "BUR"), ("ZAR", "iso3", "cow", "1990-01-01", "490"),
    ("4", "m49", "iso3", "2020-01-01", "AFG"), (4, "m49", "iso3", "2020-01-01", "AFG"), (2.0, "cow", "iso3", "2020-01-01", "USA"),
    ("ukg", "cow_abbrev", "gw_abbrev", "2020-01-01", "UKG"), ("817", "cow", "cow_abbrev", "1970-01-01", "RVN"), ("552", "cow", "iso3", "1970-01-01", "RHO"),
    # none of that day
    ("817", "gw", "iso3", "1975-05-01", None), ("315", "gw", "iso3", "1993-01-01", None), ("680", "gw", "iso3", "1990-05-22", None),
    ("815", "gw", "iso3", "2020-01-01", None), ("265", "cow", "iso3", "1990-10-03", None), ("KOR", "iso3", "cow", "1949-06-28", None),
    ("XXX", "iso3", "cow", "2020-01-01", None), ("", "iso3", "cow", "2020-01-01", None), (None, "iso3", "cow", "2020-01-01", None),
    (float("nan"), "cow", "iso3", "2020-01-01", None), ("SSD", "iso3", "cow", "2011-07-08", None),
]


@pytest.mark.parametrize(("code", "source", "target", "day", "expected"), CASES, ids=[f"{code} {source} {day}" for code, source, _, day, _ in CASES])
def test_a_code_in_another_system_on_a_day(code, source, target, day, expected):
    assert states.convert(code, source, target, day) == expected
    assert states.convert(code, source, target, datetime.date.fromisoformat(day)) == expected


@given(system=SYSTEMS, actor=st.sampled_from(ACTORS), day=DAYS)
def test_from_an_actor_to_its_code_and_back(system, actor, day):
    code = states.code_of(system, actor, day)
    if code is not None:
        assert states.actor_of(system, code, day) == actor
        assert states.convert(code, system, system, day) == code


@given(system=SYSTEMS, day=DAYS)
def test_no_two_actors_hold_a_code_on_one_day(system, day):
    codes = [code for actor in ACTORS if (code := states.code_of(system, actor, day)) is not None]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("system", states.CODE_SYSTEMS)
def test_stretches_of_one_code_and_of_one_actor_never_overlap(system):
    for index in (_codes._actors(system), _codes._codes(system)):
        for held in index.values():
            assert all(one.first <= one.last for one in held)
            assert all(one.last < other.first for one, other in itertools.pairwise(held))


@pytest.mark.parametrize("system", states.CODE_SYSTEMS)
def test_codes_are_of_their_systems_form_and_of_states_that_are_known(system):
    form = {"iso2": "[A-Z]{2}", "fips": "[A-Z]{2}", "iso3": "[A-Z]{3}", "cameo": "[A-Z]{3}", "m49": "[0-9]{3}", "cow": "[0-9]{1,3}", "gw": "[0-9]{1,3}"}
    for code, held in _codes._actors(system).items():
        assert re.fullmatch(form.get(system, "[A-Z]{3}"), code)
        assert all(each.what in known_actors() for each in held)


@pytest.mark.parametrize("system", ["iso2", "iso3"])
def test_every_state_that_lasts_has_its_iso_codes(system):
    without = {actor for actor in ACTORS if not known_actors()[actor].end and states.code_of(system, actor, "2024-01-01") is None}
    assert without == {"ABK", "SOT"}


YEARS = [
    ("678", "cow", 1990, "YAR"), ("680", "gw", 1990, "YMD"), ("260", "cow", 1990, "DEU"), ("265", "cow", 1990, "DDR"), ("365", "cow", 1991, "RUS"),
    ("345", "cow", 2006, "SRB"), ("345", "gw", 2006, "SCG"), ("817", "cow", 1975, "RVN"), ("817", "cow", 1976, None), ("626", "cow", 2011, "SSD"),
    ("115", "cow", "1975", "SUR"), ("300", "gw", 1918, "AUH"),
]


@pytest.mark.parametrize(("code", "system", "year", "expected"), YEARS)
def test_a_year_means_the_last_state_that_bore_the_code_in_it(code, system, year, expected):
    assert states.actor_of(system, code, year) == expected


def test_a_renamed_code_is_read_on_all_days_of_its_state_and_written_as_of_the_day():
    assert {states.actor_of("iso3", code, day) for code in ("BUR", "MMR") for day in ("1980-01-01", "2000-01-01")} == {"MMR"}
    assert [states.code_of("iso3", "MMR", day) for day in ("1989-12-04", "1989-12-05")] == ["BUR", "MMR"]
    assert states.actor_of("iso3", "RHO", "1990-01-01") is None
    assert states.actor_of("cow", 255, "1970-01-01") is None


def test_many_codes_at_once_are_what_each_is_by_itself():
    codes = [code for code, *_ in CASES]
    for source in ("iso3", "cow", "m49"):
        days = [day for *_, day, _ in CASES]
        assert states.convert_many(codes, source, "iso2", days) == [states.convert(code, source, "iso2", day) for code, day in zip(codes, days, strict=True)]
    assert states.convert_many(["RUS", "IRN"], "iso3", "cow", "2000-01-01") == ["365", "630"]
    assert states.convert_many([2, 365], "cow", "actor", 1980) == ["USA", "SUN"]
    assert states.convert_many([], "cow", "actor", []) == []
    with pytest.raises(BadInput, match="2 codes and 1 days"):
        states.convert_many([2, 20], "cow", "actor", ["2000-01-01"])


def test_days_of_other_libraries_are_days():
    np, pd = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    assert states.actor_of("cow", np.int64(2), np.datetime64("2000-01-01")) == "USA"
    assert states.convert_many(pd.Series([2.0, None]), "cow", "actor", pd.to_datetime(pd.Series(["2000-01-01", "2001-01-01"]))) == ["USA", None]
    assert states.convert_many(np.array([255, 260]), "gw", "actor", np.array([1940, 1990])) == ["DEU", "DEU"]


@pytest.mark.parametrize(("system", "near"), [("iso", "iso3"), ("COW", "cow"), ("", "fips"), ("\x1b[2J", "\\u001b")])
def test_an_unknown_system_is_refused_with_the_nearest(system, near):
    with pytest.raises(BadInput) as refused:
        states.actor_of(system, "RUS", "2000-01-01")
    assert near in str(refused.value)
    assert "\x1b" not in str(refused.value)


def test_the_codes_of_a_day_together():
    assert states.codes_on("DEU", "1990-10-02") == {
        "iso2": "DE", "iso3": "DEU", "m49": "280", "cow": "260", "cow_abbrev": "GFR", "gw": "260", "gw_abbrev": "GFR", "cameo": "DEU", "fips": "GE",
    }
