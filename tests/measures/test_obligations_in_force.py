from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import obligations_in_force
from measures.proofs import few, values, well_formed
from writers import A, B, asked, named, obligation, rows, state


def owed(groups, states, pair=(A, B), claims=()):
    parties = named(*(each["record"] for each in states if each["record"] != "theirs"), first=pair[0], second=pair[1])
    return rows(obligations_in_force, asked=asked("2025-10-03", *pair), parties=parties, groups=groups, states=states, claims=claims)


def test_two_treaties_of_russia():
    """With North Korea (in force 2024-12-04, iuvmpress.co, 2024-12): defence (art. 4; Pravda.ru, 2024-10-15), consultation (art. 3),
    non-aggression; the treaty of 2000 is replaced and counts no more. With Iran (treaty of 2025-01-17): no help to an aggressor (art. 3; AFP in O
    Povo, 2025-01-17) and consultation (art. 4 and 5; Firstpost, 2025-01), and no duty of defence, as a deputy minister told the Duma (RT and
    TASS in Almawqea, 2025-04). Counted by hand."""
    korea = owed(
        [obligation("new", word) for word in ("defence", "consultation", "nonaggression")] + [obligation("old", "consultation")],
        [state("new", "in_force"), state("old", "replaced")], pair=("PRK", "RUS"),
    )
    assert values(korea, "obligation") == {"consultation": 1, "defence": 1, "nonaggression": 1}
    iran = owed(
        [obligation("treaty", "neutrality"), obligation("treaty", "consultation"), obligation("treaty", "defence", denied=True)],
        [state("treaty", "in_force")], pair=("IRN", "RUS"),
    )
    assert values(iran, "obligation") == {"consultation": 1, "neutrality": 1}


def test_amended_extended_and_resumed_bind_and_nothing_before_or_after_does():
    binding = ["in_force", "amended", "extended", "resumed"]
    words = ["negotiating", "signed", "ratified", "provisional", *binding, "suspended", "withdrawn", "expired", "terminated", "replaced"]
    (found,) = owed([obligation(word, "defence") for word in words], [state(word, word) for word in words])
    assert (found["agreements"], found["n"]) == (sorted(binding), 4)


def test_a_word_in_two_articles_counts_once_and_is_firm_where_one_of_them_is():
    twice = [obligation("treaty", "defence", contested=True), obligation("treaty", "defence", shown="treaty#art-5@doc")]
    (found,) = owed(twice, [state("treaty", "in_force"), state("trade", "in_force")])
    assert (found["low"], found["value"], found["n"]) == (1, 1, 2)
    assert found["claims"] == ["treaty#art-5@doc", "treaty#defence@doc", "treaty#in_force@doc"]


def test_a_disputed_text_or_state_lowers_the_low_end():
    assert owed([obligation("treaty", "defence", contested=True)], [state("treaty", "in_force")])[0]["low"] == 0
    act = {"record": "treaty", "group": "g", "property": "in_force", "shown": "treaty#in_force@doc", "contested": True}
    treaty = [obligation("treaty", "defence"), act], [state("treaty", "in_force")]
    assert owed(*treaty)[0]["low"] == 1, "claims may dissent on the day alone"
    assert owed(*treaty, claims=[{"group": "g", "standing": "dissents", "denies": "true"}])[0]["low"] == 0


def test_an_end_that_a_better_claim_denies_lowers_the_low_end():
    """The Manila Pact: ended in 1973 in a data book, and valid by a list of 2016 (National Bureau of Asian Research)."""
    end = {"record": "treaty", "kind": "agreement", "property": "terminated", "shown": "treaty#end@doc", "denied": True, "contested": True}
    assert owed([obligation("treaty", "defence"), end], [state("treaty", "in_force")])[0]["low"] == 0


def act(party, word, day, record="pact", **more):
    """Group of what one party of an agreement did alone."""
    shown = f"{record}#{party}-{word}-{day}@doc"
    return {"record": record, "kind": "agreement", "property": word, "party": party, "day_to": day, "shown": shown, "denied": False, **more}


def bound(acts, pair, members=("AUS", "NZL", "USA"), word="in_force"):
    """The agreements that hold defence between two of the members, with what is firm of them."""
    parties = [{"record": "pact", "actor": who, "whole": who, "role": "party"} for who in members]
    found = rows(
        obligations_in_force, asked=asked("2025-10-03", *pair), parties=parties, groups=[obligation("pact", "defence"), *acts],
        states=[state("pact", word)],
    )
    return [(row["agreements"], row["low"]) for row in found]


def test_a_suspension_between_two_of_three_leaves_the_third_bound_to_both():
    """ANZUS: the United States suspended its obligations towards New Zealand (The Press, 1986-08-13); Australia keeps its ties with both."""
    acts = [act("USA", "suspended", "1986-08-11", which="NZL")]
    assert bound(acts, ("NZL", "USA")) == bound(acts, ("USA", "NZL")) == []
    assert bound(acts, ("AUS", "NZL")) == bound(acts, ("AUS", "USA")) == [(["pact"], 1)]
    assert bound([*acts, act("USA", "resumed", "2030-01-01", which="NZL")], ("NZL", "USA")) == [(["pact"], 1)]


def test_who_left_owes_nothing_and_who_came_back_does():
    """The Rio Treaty: Mexico left in 2004, Uruguay left in 2019 and returned in 2020 (Wikipedia, 2025-08)."""
    american = ("MEX", "URY", "USA")
    acts = [act(who, "signed", "1947-09-02") for who in american]
    acts += [act("MEX", "withdrawn", "2004-09-30"), act("URY", "withdrawn", "2019-12-31"), act("URY", "acceded", "2020-12-31")]
    assert bound(acts, ("MEX", "USA"), american) == bound(acts, ("MEX", "URY"), american) == []
    assert bound(acts, ("USA", "URY"), american) == [(["pact"], 1)]
    assert bound(acts[:-1], ("USA", "URY"), american) == []


def test_who_has_not_joined_yet_owes_nothing():
    """The North Atlantic Treaty before 2023-04-04: nothing is told of Finland yet."""
    acts = [act("USA", "signed", "1949-04-04"), act("GBR", "signed", "1949-04-04")]
    members = ("FIN", "GBR", "USA")
    assert bound(acts, ("FIN", "USA"), members) == []
    assert bound([*acts, act("FIN", "acceded", "2023-04-04")], ("FIN", "USA"), members) == bound(acts, ("GBR", "USA"), members) == [(["pact"], 1)]
    assert bound([], ("FIN", "USA"), members) == [(["pact"], 1)], "where joining is told of none, the head names the parties"


def test_a_denied_suspension_leaves_it_in_force_and_lowers_the_low_end():
    """Armenia says its part in the Collective Security Treaty is frozen (Asbarez, 2024-02-23); Russia had no notice of it (RFE/RL, 2024-05-08)."""
    members = ("ARM", "KAZ", "RUS")
    frozen = [act("ARM", "suspended", "2024-05-08", denied=True, contested=True)]
    assert bound(frozen, ("ARM", "RUS"), members) == [(["pact"], 0)]
    assert bound(frozen, ("KAZ", "RUS"), members) == [(["pact"], 1)]


def test_of_two_the_state_tells_alone():
    acts = [act("IRQ", "withdrawn", "1980-09-17")]
    assert bound(acts, ("IRN", "IRQ"), ("IRN", "IRQ"), word="resumed") == [(["pact"], 1)]
    assert bound(acts, ("IRN", "IRQ"), ("IRN", "IRQ"), word="withdrawn") == []


TREATIES = st.dictionaries(
    st.sampled_from(["t1", "t2", "t3", "t4"]),
    st.tuples(st.sampled_from(["signed", "in_force", "extended"]), st.frozensets(st.sampled_from(["defence", "consultation", "neutrality"]))),
    max_size=4,
)


@few
@given(TREATIES)
def test_properties(treaties):
    groups = [obligation(record, word) for record, (_, words) in treaties.items() for word in words]
    states = [state(record, word) for record, (word, _) in treaties.items()]
    found = owed(groups, states)
    well_formed(obligations_in_force, found)
    force = {record: words for record, (word, words) in treaties.items() if word != "signed"}
    assert values(found, "obligation") == {
        word: count for word in ("consultation", "defence", "neutrality") if (count := sum(word in words for words in force.values()))
    }
    assert all(1 <= row["value"] <= row["n"] == len(force) for row in found)
    # Symmetric; what is no agreement, and others' agreements, change nothing; the same treaties under other names double all.
    assert values(owed(groups, states, pair=(B, A)), "obligation") == values(found, "obligation")
    strange = [obligation("club", "defence", kind="membership"), obligation("theirs", "defence")]
    assert owed([*groups, *strange], [*states, state("club", "in_force", "membership"), state("theirs", "in_force")]) == found
    others = [{**row, "record": row["record"] + "x"} for row in groups], [{**row, "record": row["record"] + "x"} for row in states]
    doubled = owed(groups + others[0], states + others[1])
    assert [(row["value"], row["n"]) for row in doubled] == [(2 * row["value"], 2 * row["n"]) for row in found]
