"""A word is a state: by id, code or name in use, on the day it is asked of; what is unknown, ambiguous or out of its time is refused."""

import csv
import re
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity import states
from comity.problems import BadInput
from comity.records.actor import known_actors
from comity.states import _names

STATES = sorted(name for name, actor in known_actors().items() if actor.kind == "state")

FOUND = [
    ("Iran", None, "IRN"), ("iran (islamic republic of)", None, "IRN"), ("IRAN, Islamic Rep.", None, "IRN"), ("Persia", None, "IRN"), ("ir", None, "IRN"),
    ("RU", None, "RUS"), ("South Korea", None, "KOR"), ("Korea, Republic of", None, "KOR"), ("R.O.K.", None, "KOR"), ("DPRK", None, "PRK"),
    ("Burma", None, "MMR"), ("Burma", "1980-01-01", "MMR"), ("Holland", None, "NLD"), ("The Netherlands", None, "NLD"), ("Côte d’Ivoire", None, "CIV"),
    ("cote d'ivoire", None, "CIV"), ("Ivory Coast", None, "CIV"), ("Türkiye", None, "TUR"), ("TURKIYE", None, "TUR"), ("Czech Republic", None, "CZE"),
    ("St. Lucia", None, "LCA"), ("Saint Lucia", None, "LCA"), ("Antigua & Barbuda", None, "ATG"), ("Bosnia-Herzegovina", None, "BIH"), ("Zaire", None, "COD"),
    ("S. Korea", None, "KOR"), ("Egypt, Arab Rep.", None, "EGY"), ("Micronesia, Fed. Sts.", None, "FSM"), ("Republic of Congo", None, "COG"),
    ("Guinea", None, "GIN"), ("Niger", None, "NER"), ("Dominica", None, "DMA"), ("America", None, "USA"), ("U.S.A.", None, "USA"), ("UK", None, "GBR"),
    ("USSR", None, "SUN"), ("USSR", "1985-01-01", "SUN"), ("Soviet Union", "1991-12-26", "SUN"), ("GDR", "1980-01-01", "DDR"), ("West Germany", "1980-01-01", "DEU"),
    ("Yugoslavia", "1990-01-01", "YUG"), ("Serbia", None, "SRB"), ("Serbia", "1900-01-01", "SRB-1878"), ("Serbia", "2020-01-01", "SRB"),
    ("Montenegro", "1910-01-01", "MNE-1868"), ("Yemen", None, "YEM"), ("Yemen", "2001-01-01", "YEM"), ("Yemen", "1950-01-01", "YAR"),
    ("Vietnam", None, "VNM"), ("Vietnam", "1850-01-01", "VNM-1816"), ("Korea", "1890-01-01", "KOR-1816"), ("Macedonia", None, "MKD"),
    ("cow:365", None, "RUS"), ("cow:365", "1985-01-01", "SUN"), ("gw:365", "1900-01-01", "RUS"), ("cow:970", None, "NRU"), ("gw:970", None, "KIR"),
    ("fips:RS", None, "RUS"), ("iso2:rs", None, "SRB"), ("m49:4", None, "AFG"), ("GW: 340", None, "SRB"), ("cow_abbrev:SWZ", None, "CHE"), ("SWZ", None, "SWZ"),
    ("UKG", None, "GBR"), ("FRN", None, "FRA"), ("ROM", None, "ROU"), ("KBI", None, "KIR"), ("irn", None, "IRN"), (" IRN ", None, "IRN"), ("SUN", "2020-01-01", "SUN"),
]


@pytest.mark.parametrize(("word", "on", "expected"), FOUND, ids=[f"{word} {on or ''}" for word, on, _ in FOUND])
def test_a_word_means_a_state(word, on, expected):
    assert states.find(word, on) == expected


REFUSED = [
    ("Rusia", None, "is not an actor", "RUS (Russia)"), ("Cechia", None, "is not an actor", "CZE (Czechia)"), ("", None, "is not an actor", "comity states lists them"),
    ("RUЅ", None, "is not an actor", "RUS (Russia)"), ("Iran\u200b", None, "is not an actor", "IRN (Iran)"), ("x\x1b[2J", None, "\\u001b", "comity states lists them"),
    ("cow:999", None, "is not an actor", "comity states lists them"), ("polity:2", None, "is not an actor", "the nearest are"),
    ("Korea", None, "may be", "KOR (South Korea) or PRK (North Korea)"), ("Congo", None, "may be", "COG (Congo) or COD (DR Congo)"),
    ("Yemen", "1980-01-01", "may be", "YAR (North Yemen) or YMD (South Yemen)"), ("CS", None, "may be", "CSK (Czechoslovakia) or SCG (Serbia and Montenegro)"),
    ("365", None, "each system has its own", "cow:365 (Russia), gw:365 (Russia)"), ("970", None, "each system has its own", "cow:970 (Nauru), gw:970 (Kiribati)"),
    ("999", None, "each system has its own", "write a name or an id"),
    ("USSR", "2020-01-01", "ended on 1991-12-26", "or name RUS (Russia)"), ("South Sudan", "2000-01-01", "began on 2011-07-09", "or name SDN (Sudan)"),
    ("Montenegro", "1950-01-01", "MNE-1868 (Montenegro (until 1918)) ended on 1918-11-30", "or name YUG (Yugoslavia)"),
    ("gw:817", "2000-01-01", "ended on 1976-07-02", "or name VNM (Vietnam)"), ("Iran", "2000-02-30", "2000-02-30", "day"),
]


@pytest.mark.parametrize(("word", "on", "what", "mend"), REFUSED, ids=[f"{word!a} {on or ''}" for word, on, *_ in REFUSED])
def test_a_word_is_refused_with_what_to_write(word, on, what, mend):
    with pytest.raises(BadInput) as refused:
        states.find(word, on)
    assert what in str(refused.value)
    assert mend in str(refused.value)
    assert "\x1b" not in str(refused.value)


@pytest.mark.parametrize("actor", STATES)
def test_every_state_is_found_by_its_id_and_its_own_name_on_a_day_of_its_life(actor):
    first, last = states.life(actor)
    assert states.find(actor) == actor
    if known_actors()[actor].name != "Congo":
        assert states.find(known_actors()[actor].name, min(last, "2024-01-01")) == actor
        assert known_actors()[actor].begin == "" or states.find(known_actors()[actor].name.upper(), first) == actor


AMBIGUOUS = {"Congo", "Korea", "Yemen"}


def test_names_are_of_states_that_are_known_and_mean_one_on_their_last_day():
    for name, actor, _, last in _names._rows():
        assert known_actors()[actor].kind == "state"
        assert _names.folded(name), name
        if name not in AMBIGUOUS:
            begin, end = states.life(actor)  # a name may be that of a colony, before the state
            assert states.find(name, max(begin, min(last, end, "2024-01-01"))) == actor, name


@given(word=st.text(max_size=30), on=st.sampled_from([None, "1900-01-01", "2020-01-01"]))
def test_any_text_is_a_state_or_refused(word, on):
    with suppress(BadInput):
        assert states.find(word, on) in known_actors()


@given(name=st.sampled_from([row[0] for row in _names._rows()]), change=st.sampled_from([str.upper, str.lower, str.title, lambda text: f"  {text} "]))
def test_case_and_blanks_make_no_difference(name, change):
    assert _names.folded(change(name)) == _names.folded(name)


def test_names_in_use_on_a_day():
    assert states.named("MMR", "1980-01-01")[:2] == ("Myanmar", "Burma")
    assert "Burma" not in states.named("MMR", "2020-01-01")
    assert "Prussia" in states.named("DEU", "1850-01-01")


USUAL = [
    ("TUR", "2022-05-31", "Turkey"), ("TUR", "2022-06-01", None), ("TUR", "1900-01-01", "Ottoman Empire"), ("TUR", "2026-01-01", None),
    ("MKD", "1993-04-07", None), ("MKD", "1993-04-08", "The former Yugoslav Republic of Macedonia"), ("MKD", "2019-02-12", None),
    ("SWZ", "2018-04-18", "Swaziland"), ("SWZ", "2018-04-19", None), ("MMR", "1989-06-17", "Burma"), ("MMR", "1989-06-18", None), ("CZE", "1992-12-31", None),
    ("CZE", "2016-05-16", "Czech Republic"), ("CZE", "2016-05-17", None), ("CPV", "2013-10-24", None), ("COD", "1980-01-01", "Zaire"), ("COD", "1971-10-26", None),
    ("THA", "1939-01-01", "Siam"), ("THA", "1943-01-01", None), ("THA", "1947-01-01", "Siam"), ("KHM", "1975-05-01", None), ("KHM", "1980-01-01", "Democratic Kampuchea"),
    ("DEU", "1970-01-01", "West Germany"), ("RUS", "1980-01-01", None), ("XAA", "1980-01-01", None),
]


@pytest.mark.parametrize(("actor", "day", "name"), USUAL, ids=[f"{actor} {day}" for actor, day, _ in USUAL])
def test_the_usual_name_of_a_day_where_it_was_another_than_today(actor, day, name):
    assert states.usual_name(actor, day) == name
    assert states.usual_names(day).get(actor) == name


def test_usual_names_are_of_one_stretch_each_and_differ_from_todays():
    of = {}
    for name, meant in _names._usual():
        assert name != known_actors()[meant.actor].name
        assert meant.first <= meant.last <= states.life(meant.actor)[1]
        of.setdefault(meant.actor, []).append(meant)
    assert all(one.last < other.first for held in of.values() for one, other in pairwise(sorted(held)))


def test_no_table_is_read_from_the_day_of_the_latest_change_on(monkeypatch):
    assert max(meant.last for _, meant in _names._usual()) == _names.USUAL_UNTIL
    monkeypatch.setattr(_names, "_usual", None)
    assert states.usual_names("2022-06-01") == {}


@pytest.mark.parametrize(("table", "days"), [("names.csv", ("from", "to")), ("successions.csv", ("on",))])
def test_every_day_has_a_source_and_every_source_is_told(table, days):
    told = set(re.findall(r"^\| `([a-z0-9-]+)` \|", (_names.HERE / "CITATIONS.md").read_text(encoding="utf-8"), re.MULTILINE))
    with (_names.HERE / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        assert bool(row["source"]) == any(row[day] for day in days), row
        assert set(row["source"].split()) <= told, row


def test_nothing_near_is_not_made_up():
    from comity.ledger.actors import actor

    for ask in (states.find, actor):
        with pytest.raises(BadInput, match="comity states lists them"):
            ask("Qqqqzzzz Xxxxwwww Vvvvkkkk")
