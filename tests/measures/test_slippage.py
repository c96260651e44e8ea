from __future__ import annotations

from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import slippage
from measures.proofs import few, values, well_formed
from writers import A, B, asked, chain, later, named, rows


def slipped(*chains, groups=(), on="2024-10-01", pair=(A, B)):
    parties = named(*(each["record"] for each in chains if each["record"] != "theirs"), first=pair[0], second=pair[1])
    return rows(slippage, asked=asked(on, *pair), parties=parties, chains=chains, groups=groups)


def medians(found):
    return {row["standing"]: (row["low"], row["value"], row["high"], row["n"]) for row in found if row["of"] == "median"}


def promises(found):
    return values([row for row in found if row["of"] == "promise"], "record")


def test_the_treaty_the_trade_area_and_the_reactor():
    """The treaty of 2025: hoped for at Kazan by 2024-10-24 (Adnkronos, 2024-10-11), signed 2025-01-17 (icl.center): 7 + 30 + 31 + 17 = 85 days.
    The free-trade agreement: for the start of 2025 (MENAFN, 2024-12-15), in force 2025-05-15 (Interfax, 2025-03-17): 28 + 31 + 30 + 15 = 104
    days from the end of January. Bushehr-2: due 2024-10 (NextBigFuture, 2017-03-15), unfinished when work stopped on 2026-03-03
    (Devdiscourse): 365 + 120 + 3 = 488 days so far."""
    on = "2026-03-03"
    found = slipped(
        chain("treaty", "2024-10-24", "2025-01-17", on=on), chain("trade", "2025-01-31", "2025-05-15", for_="in_force", on=on),
        chain("bushehr", "2024-10-31", for_="operational", on=on), on=on, pair=("IRN", "RUS"),
    )
    assert promises(found) == {"treaty": 85, "trade": 104, "bushehr": 488}
    assert medians(found) == {"happened": (85, 94.5, 104, 2), "overdue": (488, 488, 488, 1)}


def test_overdue_and_open_are_kept_apart_from_what_happened():
    found = slipped(
        chain("done", "2024-01-01", "2024-01-11"), chain("late", "2024-08-01", current="2024-09-01"),
        chain("moved", "2024-11-01", current="2024-12-01"),
    )
    each = {row["record"]: row for row in found if row["of"] == "promise"}
    assert {record: row["standing"] for record, row in each.items()} == {"done": "happened", "late": "overdue", "moved": "open"}
    assert each["late"]["value"] == 61 == each["late"]["low"]  # 31 days moved, 30 more gone by
    assert each["late"]["high"] is None
    assert (each["moved"]["low"], each["moved"]["value"], each["moved"]["high"]) == (None, 30, None)
    assert (each["done"]["low"], each["done"]["value"], each["done"]["high"]) == (10, 10, 10)


def test_what_comes_early_is_below_zero():
    assert promises(slipped(chain("treaty", "2024-02-01", "2024-01-22"))) == {"treaty": -10}


def test_an_open_end_is_no_day_to_be_late_against():
    assert slipped({**chain("treaty", "2024-02-01"), "current_due": "2999-12-31"}) == []
    assert slipped({**chain("treaty", "2024-02-01"), "slip_days": None}) == []


def test_it_rests_on_the_expectations_and_on_the_act():
    def act(**changes):
        return {
            "record": "treaty", "property": "signed", "day_to": "2024-03-01", "latest": "2024-03-31", "denied": False,
            "shown": "treaty#act@doc", **changes,
        }

    done = chain("treaty", "2024-02-01", "2024-03-01")
    expected = ["treaty#current@doc", "treaty#first@doc"]
    assert slipped(done, groups=[act()])[1]["claims"] == ["treaty#act@doc", *expected]
    assert slipped(done, groups=[act(day_to="2024-02-02", latest="2024-03-01")])[1]["claims"] == ["treaty#act@doc", *expected]
    others = [act(record="oil"), act(property="in_force"), act(which="second"), act(denied=True), act(day_to="2024-03-02")]
    assert slipped(done, groups=others)[1]["claims"] == expected
    both = [act(party=A, shown="treaty#a@doc"), act(party=B, shown="treaty#b@doc")]
    assert slipped(done, groups=both)[1]["claims"] == ["treaty#a@doc", "treaty#b@doc", *expected]


def test_speakers_stand_side_by_side():
    found = slipped(chain("treaty", "2024-02-01", "2024-03-01", speaker=A), chain("treaty", "2024-02-11", "2024-03-01", speaker=B))
    assert values([row for row in found if row["of"] == "promise"], "speaker") == {A: 29, B: 19}
    assert medians(found) == {"happened": (19, 24, 29, 2)}


@few
@given(st.lists(st.integers(-400, 2000), min_size=1, max_size=7))
def test_properties(days):
    chains = [chain(f"r{at}", "2020-01-01", later("2020-01-01", late)) for at, late in enumerate(days)]
    found = slipped(*chains, on="2026-01-01")
    well_formed(slippage, found)
    assert medians(found) == {"happened": (min(days), median(days), max(days), len(days))}
    # The states' names, what is still open and what others expect change nothing; the same promises twice keep the median and double n.
    assert medians(slipped(*chains, on="2026-01-01", pair=(B, A))) == medians(found)
    others = chain("late", "2019-01-01", on="2026-01-01"), chain("theirs", "2019-01-01", "2020-01-01")
    more = slipped(*chains, *others, on="2026-01-01")
    assert [row for row in more if row["standing"] == "happened"] == found
    twice = slipped(*chains, *({**each, "record": each["record"] + "x"} for each in chains), on="2026-01-01")
    assert medians(twice) == {"happened": (min(days), median(days), max(days), 2 * len(days))}
