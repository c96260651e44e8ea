"""What the leading converters are known to get wrong, and what is right here.

Their answers were read from their own tables: countrycode 1.8.0 (R, codelist and codelist_panel) and country_converter 1.3.2 (Python,
country_data.tsv). Both keep one Gleditsch–Ward number a state, without days.
"""

import pytest

from comity import states

# a state's ISO alpha-3 code, the day, the converter, its answer (None where it has none), and the number on the list that day
WRONG = [
    ("VNM", "2020-01-01", "countrycode", "815", "816"),
    ("VNM", "2020-01-01", "country_converter", "817", "816"),
    ("VNM", "1960-01-01", "countrycode panel", None, "816"),
    ("VNM", "1991-01-01", "countrycode panel", None, "816"),
    ("VNM", "2005-01-01", "countrycode panel", None, "816"),
    ("VNM", "2010-01-01", "countrycode panel", None, "816"),
    ("YEM", "2020-01-01", "countrycode", None, "678"),
    ("YEM", "2020-01-01", "country_converter", "680", "678"),
    ("CZE", "2020-01-01", "country_converter", "315", "316"),
    ("XKX", "2020-01-01", "countrycode", None, "347"),
    ("TON", "2020-01-01", "countrycode", None, "972"),
    ("NRU", "2020-01-01", "countrycode", None, "971"),
    ("KIR", "2020-01-01", "countrycode", None, "970"),
    ("TUV", "2020-01-01", "countrycode", None, "973"),
]


@pytest.mark.parametrize(("code", "day", "converter", "theirs", "right"), WRONG, ids=[f"{code} {day} {tool}" for code, day, tool, *_ in WRONG])
def test_an_answer_that_others_get_wrong(code, day, converter, theirs, right):
    assert states.convert(code, "iso3", "gw", day) == right != theirs
    assert states.is_member("gw", right, day)
    assert theirs is None or not states.is_member("gw", theirs, day)


# a state, its number by Correlates of War and by Gleditsch and Ward, where the two part; the day
APART = [
    ("DEU", "255", "260", "2010-01-01"), ("YEM", "679", "678", "2010-01-01"), ("SRB", "345", "340", "2010-01-01"), ("KIR", "946", "970", "2010-01-01"),
    ("NRU", "970", "971", "2010-01-01"), ("TUV", "947", "973", "2010-01-01"), ("TON", "955", "972", "2010-01-01"),
]


@pytest.mark.parametrize(("actor", "cow", "gw", "day"), APART)
def test_numbers_in_which_the_lists_part(actor, cow, gw, day):
    assert (states.code_of("cow", actor, day), states.code_of("gw", actor, day)) == (cow, gw)
    assert states.convert(cow, "cow", "gw", day) == gw
    assert states.convert(gw, "gw", "cow", day) == cow


def test_those_are_all_in_which_the_lists_part_today():
    both = {spell.actor: spell.number for spell in states.members("cow", "2016-12-31")}
    other = {spell.actor: spell.number for spell in states.members("gw", "2016-12-31")}
    assert {actor for actor in both.keys() & other.keys() if both[actor] != other[actor]} == {actor for actor, *_ in APART}
    assert other.keys() - both.keys() == {"ABK", "SOT"}
    assert both.keys() <= other.keys()
