"""What cannot be answered is refused with one message that says which part, and how to mend it."""

import pytest

import comity
from comity.panel.request import asked
from comity.problems import BadInput

AB = [("XAA", "XBB")]


@pytest.mark.parametrize(("pairs", "message"), [
    ("direct", "did you mean 'directed'"),
    ("", "no pair is named"),
    ([], "no pair is named"),
    (7, "no pair is named"),
    ("XAA", "`XAA` is no pair"),
    ("XAA-", "is no pair"),
    ("XAA-XZZ", "there is no state XZZ"),
    ([("XAA", "XBB", "XCC")], "is no pair"),
    ([("XAA", 3)], "is no pair"),
    ("XAA-xaa", "are one state, XAA"),
    ("XAA-X\x1b[31mZ", r"X\\u001b\[31mZ"),
])
def test_pairs(world, pairs, message):
    with pytest.raises(BadInput, match=message if "u001b" not in message else "there is no state"):
        asked(pairs, [2001], "accord")


@pytest.mark.parametrize(("years", "message"), [
    ([], "names no years"),
    ("1990", "names no years"),
    ([1990.5], "names no years"),
    ([True, 1990], "names no years"),
    ([1700], "1700 is out of reach"),
    (range(1990, 3001), "3000 is out of reach"),
])
def test_years(world, years, message):
    with pytest.raises(BadInput, match=message):
        asked(AB, years, "accord")


def test_a_span_backwards_is_refused(world):
    with pytest.raises(BadInput, match="2003 lies after 2001"):
        asked(AB, None, "accord", span=(2003, 2001))


@pytest.mark.parametrize(("measures", "options", "message"), [
    ("", {}, "no measure is named"),
    ("acord", {}, "did you mean accord?"),
    ("zzz", {}, "the measures are accord, pledge"),
    ("fulfilment", {}, "a pair's own records: `comity brief` has it; the measures of panels are accord, pledge"),
    ("accord,accord", {}, "two columns would be called accord"),
    ("Nice=accord", {}, "is no name for a column"),
    ("accord", {"pledge": {}}, "there is no column pledge"),
    ("accord", {"accord": {"most": "1"}}, "it has no option most"),
    ("accord", {"accord": "least"}, "gives no rules"),
    ("accord", ["least"], "gives no rules"),
    ("accord", {"accord": {"least": "many"}}, "no whole number"),
    ("accord", {"accord": {"ties": "some"}}, "choose one of keep, drop"),
])
def test_measures_and_their_rules(world, measures, options, message):
    with pytest.raises(BadInput, match=message.replace("?", r"\?")):
        asked(AB, [2001], measures, options=options)


def test_short_names_name_their_columns():
    found = asked("RUS-IRN", [2001], "kappa,p=pi,scott_pi", options={"kappa": {"weighting": "linear"}}).columns
    assert [(column.name, column.measure.name) for column in found] == [("kappa", "cohen_kappa"), ("p", "scott_pi"), ("scott_pi", "scott_pi")]
    assert found[0].options["weighting"] == "linear"


@pytest.mark.parametrize(("rules", "message"), [
    ({"system": "un"}, "choose one of cow, gw"),
    ({"known": "2015"}, "2015"),
    ({"known": "2011-01-01"}, "lies ahead"),
])
def test_list_and_day(world, rules, message):
    with pytest.raises(BadInput, match=message):
        asked(AB, [2001], "accord", **rules)


@pytest.mark.parametrize("rules", [{"as_": "panda"}, {"missing": "skip"}])
def test_words_of_a_short_list(world, rules):
    with pytest.raises(BadInput, match="choose one of"):
        comity.panel(AB, [2001], "accord", **rules)


def test_names_with_hyphens_of_their_own(world, monkeypatch):
    from comity.panel import request
    from panel.world import find

    monkeypatch.setattr(request.states, "find", lambda word: {"Xa-Aa": "XAA"}.get(word) or find(word))
    assert asked("Xa-Aa-XBB, XBB–Xa-Aa", [2001], "accord").pairs == (("XAA", "XBB"), ("XBB", "XAA"))


def test_the_question_is_told_without_today(world):
    told = asked("directed", range(2000, 2004), "accord").told()
    assert told == {
        "pairs": "directed", "years": [2000, 2003], "system": "cow", "known": None,
        "columns": {"accord": {"measure": "accord", "least": 1, "ties": "keep"}},
    }
