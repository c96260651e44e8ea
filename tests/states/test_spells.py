"""Spells of membership: to the day, never two of one number at once, each of an actor the package knows."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity import states
from comity.problems import BadInput
from comity.records.actor import known_actors

SYSTEMS = ["cow", "gw"]
EARLY = {("gw", 265): 2, ("gw", 935): 30}
"""By how many days a list has a state before it was proclaimed: East Germany, and Vanuatu."""
DAYS = st.dates(datetime.date(1816, 1, 1), datetime.date(2026, 12, 31))


@pytest.mark.parametrize("system", SYSTEMS)
def test_spells_of_a_number_never_overlap_and_stand_in_order(system):
    for one, other in zip(states.spells(system), states.spells(system)[1:], strict=False):
        assert (one.number, one.begin) < (other.number, other.begin)
        assert one.number != other.number or one.end < other.begin
        assert one.end is None or one.begin <= one.end


@pytest.mark.parametrize("system", SYSTEMS)
def test_spells_belong_to_states_that_the_package_knows(system):
    for spell in states.spells(system):
        assert known_actors()[spell.actor].kind == "state"
        first, last = states.life(spell.actor)
        grace = EARLY.get((system, spell.number), 0)
        assert (spell.begin + datetime.timedelta(grace)).isoformat() >= first
        assert spell.end is None or spell.end.isoformat() <= last


EXACT = [
    ("cow", "1990-10-02", {260: "DEU", 265: "DDR"}, {255}), ("cow", "1990-10-03", {255: "DEU"}, {260, 265}),
    ("gw", "1990-10-02", {260: "DEU", 265: "DDR"}, {255}), ("gw", "1990-10-03", {260: "DEU"}, {255, 265}),
    ("cow", "1990-05-21", {678: "YAR", 680: "YMD"}, {679}), ("cow", "1990-05-22", {679: "YEM"}, {678, 680}),
    ("gw", "1990-05-21", {678: "YAR", 680: "YMD"}, {679}), ("gw", "1990-05-22", {678: "YEM"}, {679, 680}),
    ("cow", "2006-06-04", {345: "SCG"}, {340, 341}), ("cow", "2006-06-05", {345: "SRB"}, {340, 341}), ("cow", "2006-06-12", {345: "SRB", 341: "MNE"}, {340}),
    ("gw", "2006-06-02", {345: "SCG"}, {340, 341}), ("gw", "2006-06-04", {345: "SCG", 341: "MNE"}, {340}), ("gw", "2006-06-05", {340: "SRB", 341: "MNE"}, {345}),
    ("cow", "1991-12-25", {365: "SUN"}, {369}), ("cow", "1991-12-26", {365: "RUS", 369: "UKR"}, set()),
    ("gw", "2020-01-01", {970: "KIR", 971: "NRU", 316: "CZE", 816: "VNM", 678: "YEM"}, {315, 679, 680, 815, 817}),
    ("cow", "2020-01-01", {970: "NRU", 946: "KIR", 679: "YEM"}, {971, 678, 680, 817}),
]


@pytest.mark.parametrize(("system", "day", "there", "gone"), EXACT, ids=[f"{system} {day}" for system, day, *_ in EXACT])
def test_states_that_united_or_parted_do_so_on_their_day(system, day, there, gone):
    found = {spell.number: spell.actor for spell in states.members(system, day)}
    assert {number: found.get(number) for number in there} == there
    assert not gone & found.keys()


@given(system=st.sampled_from(SYSTEMS), day=DAYS)
def test_no_actor_is_a_member_twice_on_one_day(system, day):
    actors = [spell.actor for spell in states.members(system, day)]
    assert len(actors) == len(set(actors))
    for spell in states.members(system, day):
        assert states.is_member(system, spell.number, day)
        assert states.is_member(system, spell.abbreviation.lower(), day.isoformat())


def test_a_membership_goes_on_where_the_actor_behind_its_number_changes():
    russia = [spell for spell in states.spells("cow") if spell.number == 365]
    assert [(spell.actor, spell.begin.isoformat()) for spell in russia] == [("RUS", "1816-01-01"), ("SUN", "1922-12-30"), ("RUS", "1991-12-26")]
    (whole,) = (spell for spell in states.memberships("cow") if spell.number == 365)
    assert (whole.actor, whole.begin.isoformat(), whole.end) == ("RUS", "1816-01-01", None)
    assert len(states.memberships("cow")) == 243
    assert len(states.memberships("gw")) == 239


def test_a_gap_stays_a_gap():
    assert [spell.end.year for spell in states.memberships("cow") if spell.number == 40 and spell.end] == [1906]
    assert not states.is_member("cow", 40, "1907-01-01")


def test_the_last_day_of_each_list_is_told_and_members_go_on_after_it():
    assert [states.last_day(system).isoformat() for system in SYSTEMS] == ["2016-12-31", "2020-12-31"]
    for system in SYSTEMS:
        at_end = [spell.number for spell in states.members(system, states.last_day(system))]
        assert at_end == [spell.number for spell in states.members(system, "2026-01-01")]


def apart(system):
    """Pairs of numbers, each with a year in which both were members, and on no day together."""
    spells = states.memberships(system)
    found = set()
    for one in spells:
        for other in spells:
            if one.end and one.number != other.number and one.end.year == other.begin.year and one.end < other.begin:
                year = one.end.year
                together = any(
                    max(a.begin, b.begin) <= min(a.end or datetime.date.max, b.end or datetime.date.max)
                    for a in spells if a.number == one.number and a.begin.year <= year <= (a.end or datetime.date.max).year
                    for b in spells if b.number == other.number and b.begin.year <= year <= (b.end or datetime.date.max).year
                )
                if not together:
                    found.add((one.number, other.number, year))
    return found


def test_pairs_that_share_a_year_but_no_day():
    """peacesciencer lists 60 by the Correlates of War (`false_cow_dyads`), each pair of these 30 both ways."""
    assert {(817, 115, 1975), (265, 255, 1990), (260, 255, 1990), (678, 679, 1990), (680, 679, 1990)} <= apart("cow")
    assert len(apart("cow")) == 30
    assert {(345, 340, 2006), (817, 115, 1975)} <= apart("gw")


@pytest.mark.parametrize(("system", "day"), [("polity", "2000-01-01"), ("cow", "2000-02-30"), ("cow", 2000), ("cow", "soon\x1b[2J"), ("cow", None)])
def test_no_system_and_no_day_are_refused(system, day):
    with pytest.raises(BadInput) as refused:
        states.members(system, day)
    assert "\x1b" not in str(refused.value)
