"""How close two states stand: each word has its rule, and the first that fits is taken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comity.assessment.standing import RULES, Grounds, change_word, judge, share_word

NOTHING = Grounds({}, defence_denied=False, agreements=0, promises=0, frictions=0, sanctions=0)


@pytest.mark.parametrize(("grounds", "words", "reason"), [
    ({"others": 1}, "In contact", "no agreement between the two is on record as in force"),
    ({"common": 2, "others": 2}, "Under common treaties", "what the two have with each other alone is not covered here"),
    ({"common": 1, "frictions": 1}, "At odds", "no agreement between the two alone is on record as in force"),
    ({"common": 1, "obligations": {"defence": (1, 1)}}, "Allied", "an obligation to defend is in force"),
    ({"pending": 1, "others": 1}, "In talks", "no agreement between the two is on record as in force"),
    ({"pending": 1, "signed": 1}, "Signatories", "an agreement is signed, and none between the two is on record as in force"),
    ({"pending": 2, "signed": 1, "signed_to_defend": True, "common": 1}, "Signatories",
     "an agreement with an obligation to defend is signed, and none between the two alone is on record as in force"),
    ({"pending": 1, "signed": 1, "agreements": 1}, "Cooperating and treaty-based", "whether either must defend the other is not covered"),
    ({"promises": 2, "pending": 1, "signed": 1}, "In dealings", "no agreement between the two is on record as in force"),
    ({"flows": 1}, "In dealings", "no agreement between the two is on record as in force"),
    ({"agreements": 2, "promises": 1}, "Cooperating and treaty-based", "whether either must defend the other is not covered"),
    ({"agreements": 1, "defence_denied": True}, "Cooperating and treaty-based, short of an alliance", "no obligation to defend is in force"),
    ({"agreements": 1, "promises": 5, "obligations": {"neutrality": (1, 1)}}, "Aligned and transactional, short of an alliance", "no obligation to defend is in force"),
    ({"agreements": 1, "obligations": {"defence": (1, 1)}}, "Allied and treaty-based", "an obligation to defend is in force"),
    ({"agreements": 1, "obligations": {"defence": (1, 0)}}, "Allied and treaty-based", "an obligation to defend is in force, and disputed"),
    ({"agreements": 3, "sanctions": 1}, "At odds", "one has sanctions in force on the other"),
    ({"frictions": 1, "flows": 3}, "At odds", "no agreement between the two is on record as in force"),
])
def test_words_follow_from_grounds(grounds, words, reason):
    found = judge(replace(NOTHING, **grounds))
    assert (found.words, found.reason) == (words, reason)


def test_nothing_on_record_is_not_judged():
    assert judge(NOTHING) is None


def test_every_word_has_a_rule():
    named = {word for word, _ in RULES}
    found = [judge(replace(NOTHING, **grounds)) for grounds in ({"others": 1}, {"pending": 1}, {"signed": 1}, {"flows": 1}, {"agreements": 1}, {"agreements": 1, "promises": 2}, {"frictions": 1})]
    assert {each.closeness for each in found} | {each.manner for each in found if each.manner} <= named


def test_shares_and_changes_in_words():
    assert [share_word(share) for share in (None, 0.0, 0.099, 0.1, 0.49, 0.5, 1.2)] == [None, "little", "little", "part", "part", "most", "most"]
    assert [change_word(change) for change in (None, -18.4, -5.0, 0.0, 5.0, 5.1)] == [None, "down", "level", "level", "level", "up"]
