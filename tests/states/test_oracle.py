"""The lists of states against copies of their owners' files, on every day of both."""

import datetime

import pytest

from comity import states
from shared_data import frame

EPOCH = datetime.date(1970, 1, 1).toordinal()
FILES = {"cow": ("states/cw_system.rda", "ccode", "cw_abb"), "gw": ("states/gw_system.rda", "gwcode", "gw_abb")}

pytestmark = pytest.mark.oracle


def theirs(system):
    file, number, abbreviation = FILES[system]
    found = frame(file)
    return {
        (int(code), str(short), EPOCH + int(first), EPOCH + int(last))
        for code, short, first, last in zip(found[number], found[abbreviation], found["start"], found["end"], strict=True)
    }


def ours(system, spells):
    last = states.last_day(system)
    return {(spell.number, spell.abbreviation, spell.begin.toordinal(), (spell.end or last).toordinal()) for spell in spells}


@pytest.mark.parametrize("system", FILES)
def test_every_membership_has_the_days_of_the_owners_list(system):
    assert ours(system, states.memberships(system)) == theirs(system)


@pytest.mark.parametrize("system", FILES)
def test_the_members_of_every_day_are_the_owners(system):
    def changes(rows):
        found = {}
        for number, _, first, last in rows:
            found.setdefault(first, []).append((number, 1))
            found.setdefault(last + 1, []).append((number, -1))
        return found

    mine, other = changes(ours(system, states.spells(system))), changes(theirs(system))
    here, there = {}, {}
    for day in range(min(other), states.last_day(system).toordinal() + 1):
        for members, changed in ((here, mine), (there, other)):
            for number, step in changed.get(day, ()):
                members[number] = members.get(number, 0) + step
        assert {number for number, times in here.items() if times} == {number for number, times in there.items() if times}, day
        assert all(times in {0, 1} for times in here.values()), day


@pytest.mark.parametrize("system", FILES)
def test_a_microstate_is_one_in_the_owners_list(system):
    if system == "gw":
        found = frame(FILES[system][0])
        assert {spell.number for spell in states.spells("gw") if spell.micro} == {int(code) for code in found["gwcode"][found["microstate"] == 1]}


@pytest.mark.parametrize("system", FILES)
def test_the_states_of_a_day_can_be_asked_for(system):
    for day in ("1816-01-01", "1918-11-12", "1945-05-08", "1990-05-22", "1990-10-03", "2006-06-05", "2016-12-31"):
        ordinal = datetime.date.fromisoformat(day).toordinal()
        assert [spell.number for spell in states.members(system, day)] == sorted(code for code, _, first, last in theirs(system) if first <= ordinal <= last)
