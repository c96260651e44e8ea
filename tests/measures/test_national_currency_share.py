from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import national_currency_share
from measures.proofs import few, swapped, values, well_formed
from writers import asked, ends_of, flow, rows, share

HEADS = (flow(basis="announced"),)


def shares(*groups, heads=HEADS):
    return rows(national_currency_share, asked=asked(), parties=ends_of(*heads), heads=heads, groups=groups)


def test_what_moscow_and_tehran_say():
    """TASS, 2023-05-17, tass.com/economy/1619073 (Novak: about 80 %); RT by way of hollywood-house.com, 2024-10 (the Kremlin: over 96 %). Hand
    computed: 80 as written is 79.5 to 80.5; over 96 is 96 to 100."""
    found = shares(share("trade", "2023", "80"), share("trade", "2024", None, low=96))
    assert [(row["period"], float(row["low"]), row["value"], float(row["high"])) for row in found] == [
        ("2023", 79.5, 80, 80.5), ("2024", 96, None, 100),
    ]


def test_no_end_leaves_the_scale():
    found = shares(share("trade", "2023", "100"), share("trade", "2024", None, high=5))
    assert [(row["low"], row["high"]) for row in found] == [(99.5, 100), (0, 5)]


def test_more_than_is_open_above_though_a_value_is_given():
    (found,) = shares(share("trade", "2024", "96", low=96))
    assert (found["low"], found["value"], found["high"]) == (96, 96, 100)
    (found,) = shares(share("trade", "2024", "20", high=20))
    assert (found["low"], found["value"], found["high"]) == (0, 20, 20)


def test_other_shares_and_denials_are_left_out():
    assert shares(share("trade", "2023", "80", of_="grain"), share("trade", "2024", "80", denied=True)) == []
    assert shares(share("trade", "2023", "80"), heads=()) == []


@few
@given(st.dictionaries(st.integers(2000, 2030).map(str), st.integers(0, 100).map(str), max_size=4))
def test_properties(figures):
    groups = [share("trade", year, text) for year, text in figures.items()]
    found = shares(*groups)
    well_formed(national_currency_share, found)
    assert values(found, "period") == {year: int(text) for year, text in figures.items()}
    assert all(0 <= row["low"] <= row["high"] <= 100 for row in found)
    assert shares(*groups, share("loose", "2022", "3"), heads=(swapped(flow(basis="announced")),)) == found
    twice = shares(*({**group, "n_claims": 2} for group in groups))
    assert [(row["value"], row["n"]) for row in twice] == [(row["value"], 2 * row["n"]) for row in found]
