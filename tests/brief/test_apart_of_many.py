"""How an agreement of many stands between two of its parties: the rules of `obligations_in_force`, on rows as a brief holds them."""

from datetime import date

import pytest

from comity.brief.apart import state_between

FORCE = {"record": "pact", "state": "in_force", "state_claim": "pact#force@doc"}
HEAD = {"record": "pact", "kind": "agreement", "link": "both"}


def act(party, word, day, which=None, denied=False):
    made = date.fromisoformat(day)
    return {
        "property": word, "party": party, "which": which, "denied": denied, "day_from": made, "day_to": made, "shown": f"pact#{party}-{word}-{day}@doc",
        "group": f"{party}-{word}-{day}", "contested": False, "one_sided": False, "single": True,
    }


def between(pair, acts, members=("AUS", "NZL", "USA"), head=HEAD, state=FORCE):
    return state_between(state, head, acts, [{"actor": who, "whole": who} for who in members], pair)["state"]


SUSPENDED = [act("USA", "suspended", "1986-08-11", which="NZL")]
RIO = [act("URY", "signed", "1947-09-02"), act("URY", "withdrawn", "2019-12-31"), act("URY", "acceded", "2020-12-31"), act("MEX", "withdrawn", "2004-09-30")]
AMERICAN = ("MEX", "URY", "USA")


@pytest.mark.parametrize(("pair", "acts", "members", "state"), [
    (("NZL", "USA"), SUSPENDED, ("AUS", "NZL", "USA"), "suspended"),
    (("AUS", "USA"), SUSPENDED, ("AUS", "NZL", "USA"), "in_force"),
    (("AUS", "NZL"), SUSPENDED, ("AUS", "NZL", "USA"), "in_force"),
    (("MEX", "USA"), RIO, AMERICAN, "withdrawn"),
    (("USA", "URY"), RIO, AMERICAN, "in_force"),
    (("USA", "URY"), RIO[:2], AMERICAN, "withdrawn"),
    (("MEX", "USA"), [act("MEX", "withdrawn", "2004-09-30", denied=True)], AMERICAN, "in_force"),
    (("IRN", "IRQ"), [act("IRQ", "withdrawn", "1980-09-17")], ("IRN", "IRQ"), "in_force"),
])
def test_state_between_the_two(pair, acts, members, state):
    assert between(pair, acts, members) == between(pair[::-1], acts, members) == state


def test_only_an_agreement_of_both_that_is_in_force_is_looked_at():
    assert between(("NZL", "USA"), SUSPENDED, head={**HEAD, "link": "one"}) == "in_force"
    assert between(("NZL", "USA"), SUSPENDED, head={**HEAD, "kind": "dispute"}) == "in_force"
    assert between(("NZL", "USA"), SUSPENDED, state={**FORCE, "state": "terminated"}) == "terminated"


def test_the_act_itself_is_what_the_state_rests_on():
    found = state_between(FORCE, HEAD, SUSPENDED, [{"actor": who, "whole": who} for who in ("AUS", "NZL", "USA")], ("USA", "NZL"))
    assert (found["record"], found["state_claim"], found["state_to"]) == ("pact", SUSPENDED[0]["shown"], date(1986, 8, 11))
