from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import fulfilment
from measures.proofs import SWAP, few, values, well_formed
from writers import A, B, asked, commitment, named, promise, rows, total


def fulfilled(*totals, heads=None, pair=(A, B), groups=None):
    groups = [promise(each) for each in totals if each.get("committed") is not None] if groups is None else groups
    heads = heads if heads is not None else [commitment(record) for record in sorted({each["record"] for each in totals})]
    parties = named(*(each["record"] for each in totals if each["record"] != "theirs"))
    return rows(fulfilment, asked=asked(a=pair[0], b=pair[1]), parties=parties, heads=heads, groups=groups, totals=totals)


def ends(found):
    return [(row["of"], float(row["low"]), float(row["value"]), float(row["high"]), row["n"], row["unknown"]) for row in found]


def test_the_loan_of_the_format_s_page():
    """CLAIMS.md section 9, as of 2024-10-01: 50 of 100 million delivered."""
    assert ends(fulfilled(total("loan", committed="100e6", delivered="50e6"))) == [("committed", 0.5, 0.5, 0.5, 1, 0)]


def test_land_for_the_railway_from_rasht_to_astara():
    """Report.az, 2025-11, report.az/en/infrastructure/construction-of-rasht-astara-railway-in-iran-to-begin-after-novruz-holiday-exclusive: 95 of
    164 km of land handed over, which is 58 %."""
    (found,) = fulfilled(total("land", unit="km", committed=164, delivered=95))
    assert round(found["value"], 2) == Decimal("0.58")


def test_an_unknown_delivery_is_not_zero():
    assert fulfilled(total("loan", committed=100)) == []
    found = fulfilled(total("loan", committed=100, delivered=50), total("plant", committed=300))
    assert ends(found) == [("committed", 0.125, 0.5, 0.875, 1, 1)]  # 50 of 100; 50 of 400; 350 of 400


def test_a_known_zero_is_zero():
    assert ends(fulfilled(total("loan", committed=100, delivered=0))) == [("committed", 0, 0, 0, 1, 0)]


def test_pledged_and_committed_stand_apart():
    found = fulfilled(total("loan", pledged=400, committed=100, delivered=50))
    assert values(found, "of") == {"committed": Decimal("0.5"), "pledged": Decimal("0.125")}


def test_domains_bases_and_units_are_never_crossed():
    totals = [
        total("loan", committed=100, delivered=50), total("gift", committed=100, delivered=25), total("loan", unit="EUR", committed=10, delivered=1),
        total("plant", bases=["announced", "reported"], committed=10, delivered=3), total("port", bases=[], committed=10, delivered=4),
    ]
    heads = [commitment("loan"), commitment("gift", domain="security"), commitment("plant"), commitment("port")]
    assert values(fulfilled(*totals, heads=heads), "domain", "basis", "unit") == {
        ("economic", "announced", "EUR"): Decimal("0.1"), ("economic", "announced", "USD"): Decimal("0.5"),
        ("economic", "announced, reported", "USD"): Decimal("0.3"), ("economic", "unstated", "USD"): Decimal("0.4"), ("security", "announced", "USD"): Decimal("0.25"),
    }


def test_unlike_things_are_not_added():
    found = fulfilled(
        total("aircraft", unit="items", committed=50, delivered=0), total("shells", unit="items", committed=300_000, delivered=300_000),
        total("loan", committed=100, delivered=50), total("gift", committed=100, delivered=100), total("arms", unit="TIV", committed=4, delivered=1),
        total("rent", unit="USD/year", committed=10, delivered=1),
    )
    assert values(found, "unit", "record") == {
        ("items", "aircraft"): 0, ("items", "shells"): 1, ("USD", None): Decimal("0.75"), ("TIV", None): Decimal("0.25"),
        ("USD/year", None): Decimal("0.1"),
    }


def test_an_umbrella_is_not_counted_beside_its_children():
    found = fulfilled(total("plan", committed=100, delivered=50, umbrella=True, counted=False), total("loan", committed=100, delivered=50))
    assert [(row["n"], row["claims"]) for row in found] == [(1, ["loan#1@doc"])]


def test_a_delivery_that_no_one_promised_is_not_fulfilment():
    drones = total("drones", unit="items", committed=46, delivered=46)  # committed is never less than delivered
    assert fulfilled(drones, groups=[]) == []
    for other in ({"property": "announced"}, {"denied": True}, {"value": None}, {"unit": "t"}, {"record": "others"}):
        assert fulfilled(drones, groups=[{**promise(drones), **other}]) == []
    assert values(fulfilled(drones, groups=[promise(drones), {**promise(drones), "property": "ordered"}]), "record") == {"drones": 1}


def test_nothing_promised_is_no_ratio():
    assert fulfilled(total("loan", committed=0, delivered=0), total("gift", delivered=5)) == []


AMOUNTS = st.lists(st.tuples(st.integers(1, 10**12), st.none() | st.integers(0, 100)), min_size=1, max_size=6)


@few
@given(AMOUNTS)
def test_properties(amounts):
    totals = [
        total(f"c{at}", committed=promised, delivered=None if part is None else promised * part // 100)
        for at, (promised, part) in enumerate(amounts)
    ]
    found = fulfilled(*totals)
    well_formed(fulfilment, found)
    assert bool(found) == any(part is not None for _, part in amounts)
    assert all(0 <= row["low"] <= row["value"] <= row["high"] <= 1 for row in found)
    assert all(row["n"] + row["unknown"] == len(amounts) for row in found)
    # Neither the order of the pair's names nor an amount in another unit nor someone else's commitment moves it.
    names = fulfilled(*totals, pair=(SWAP[A], SWAP[B]))
    assert ends(names) == ends(found)
    others = total("other", unit="t", committed=7, delivered=1), total("theirs", committed=7, delivered=1)
    assert [row for row in fulfilled(*totals, *others) if row["unit"] == "USD"] == found
    doubled = fulfilled(*totals, *({**each, "record": each["record"] + "x"} for each in totals))
    assert [row[1:4] for row in ends(doubled)] == [row[1:4] for row in ends(found)]
    assert [row["n"] for row in doubled] == [2 * row["n"] for row in found]
