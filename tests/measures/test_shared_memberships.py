from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import shared_memberships
from measures.proofs import few, well_formed
from writers import A, B, asked, rows, seat


def shared(*seats, pair=(A, B), groups=()):
    return rows(
        shared_memberships, asked=asked(a=pair[0], b=pair[1]), heads=[head for head, _ in seats], groups=groups,
        states=[state for _, state in seats],
    )


def counts(found):
    return [(row["low"], row["value"], row["high"], row["n"], row["organisations"]) for row in found]


def test_russia_and_iran_before_and_after_two_accessions():
    """Members by the organisations' own lists and their copies: UN (un.org/en/about-us/member-states), the North-South corridor
    (en.pmo.ir/en/cargoandpassenger/internationalcorridors), SCO (Iran an observer from 2005-07-05, a member from 2023-07-04), BRICS (Iran from
    2024-01-01), the Non-Aligned Movement and the OIC (Russia an observer), the EAEU (Iran an observer from 2024-12-26); en.wikipedia.org
    articles of those names, 2025-08. Counted by hand: two before July 2023, four after January 2024."""
    steady = [
        *(seat(club, state) for club in ("UN", "INSTC") for state in ("IRN", "RUS")),
        seat("NAM", "IRN"), seat("NAM", "RUS", "observer"), seat("OIC", "IRN"), seat("OIC", "RUS", "observer"),
        seat("SCO", "RUS"), seat("BRICS", "RUS"), seat("EAEU", "RUS"),
    ]
    before = shared(*steady, seat("SCO", "IRN", "observer"), pair=("IRN", "RUS"))
    after = shared(*steady, seat("SCO", "IRN"), seat("BRICS", "IRN"), seat("EAEU", "IRN", "observer"), pair=("IRN", "RUS"))
    assert counts(before) == [(2, 2, 2, 5, ["INSTC", "UN"])]
    assert counts(after) == [(4, 4, 4, 7, ["BRICS", "INSTC", "SCO", "UN"])]


def test_no_row_where_one_side_is_not_followed():
    assert shared(seat("UN", A), seat("SCO", A)) == []
    assert shared(seat("UN", A), seat("UN", "XCC")) == []


def test_zero_where_both_are_followed_and_share_none():
    (found,) = shared(seat("UN", A), seat("SCO", B))
    assert (found["value"], found["n"], found["organisations"]) == (0, 0, [])
    assert found["claims"] == ["XAA_UN#member@doc", "XBB_SCO#member@doc"]


def test_the_reinstated_count_and_the_suspended_do_not():
    words = ["applied", "invited", "observer", "partner", "member", "suspended", "reinstated", "withdrawing", "left"]
    (found,) = shared(*(seat(word, A) for word in words), *(seat(word, B, word) for word in words))
    assert found["organisations"] == ["member", "reinstated"]


def test_a_disputed_membership_lowers_the_low_end():
    act = {"record": "XBB_UN", "property": "member", "shown": "XBB_UN#member@doc", "contested": True}
    (found,) = shared(seat("UN", A), seat("UN", B), seat("SCO", A), seat("SCO", B), groups=[act])
    assert (found["low"], found["value"], found["high"]) == (1, 2, 2)


SEATS = st.dictionaries(
    st.sampled_from(["C1", "C2", "C3", "C4", "C5"]),
    st.tuples(*[st.sampled_from([None, "member", "observer", "reinstated", "left"])] * 2), max_size=5,
)


@few
@given(SEATS)
def test_properties(clubs):
    def written(order):
        return [seat(club, who, word) for club, words in clubs.items() for who, word in zip(order, words, strict=True) if word]

    found = shared(*written((A, B)))
    well_formed(shared_memberships, found)
    full = {"member", "reinstated"}
    both = sorted(club for club, words in clubs.items() if set(words) <= full)
    followed = [any(words[side] for words in clubs.values()) for side in (0, 1)]
    assert [(row["value"], row["organisations"]) for row in found] == ([(len(both), both)] if all(followed) else [])
    assert all(0 <= row["low"] <= row["value"] <= row["n"] for row in found)
    # Symmetric; a third state changes nothing; the same clubs under other names double the count.
    assert counts(shared(*written((B, A)))) == counts(found)
    assert shared(*written((A, B)), *(seat(club, "XCC") for club in clubs)) == found
    doubled = shared(*written((A, B)), *(seat(f"{club}x", who, word) for club, words in clubs.items()
                                         for who, word in zip((A, B), words, strict=True) if word))
    assert [(row["value"], row["n"]) for row in doubled] == [(2 * row["value"], 2 * row["n"]) for row in found]
