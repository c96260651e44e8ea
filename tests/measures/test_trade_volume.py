from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import trade_volume
from measures.proofs import few, swapped, values, well_formed
from writers import A, B, asked, ends_of, flow, rows, value

HEADS = [flow()]


def volumes(*groups, heads=HEADS, pair=(A, B)):
    return rows(trade_volume, asked=asked(a=pair[0], b=pair[1]), parties=ends_of(*heads), heads=heads, groups=groups)


FIGURES = st.dictionaries(st.integers(1990, 2030).map(str), st.integers(0, 10**15).map(str), max_size=5)


def test_russia_and_iran_by_year():
    """Interfax by way of regimechangeiran.blogspot.com, 2006-08-26 (USD 2.026 bn in 2005); RT, 2021-07 (2.22 bn in 2020);
    Iranian customs by way of Iran Chamber, otaghiranonline.ir/news/32887 (the Iranian year 1399); TASS 2025-01-29, tass.com/economy/1905751
    (3.3 bn in nine months of 2024, which is no year)."""
    groups = [
        value("trade", "2005", "2.026e9"), value("trade", "2020", "2.22e9"), value("trade", "2020-03/2021-03", "2.6199e9"),
        value("trade", "2024-01/2024-09", "3.3e9"),
    ]
    found = volumes(*groups, heads=[flow(origin="RUS", destination="IRN")], pair=("IRN", "RUS"))
    assert values(found, "period") == {
        "2005": 2_026_000_000, "2020": 2_220_000_000, "2020-03/2021-03": 2_619_900_000,
    }
    assert {row["period"]: (row["low"], row["high"]) for row in found}["2020"] == (2_215_000_000, 2_225_000_000)


def test_a_year_is_named_alike_however_it_was_written():
    found = volumes(value("trade", "2022-01/2022-12", "5"))
    assert found[0]["period"] == "2022"


def test_a_bound_alone_has_no_value_and_an_open_end():
    found = volumes(value("trade", "2022", None, low=4))
    assert [(row["low"], row["value"], row["high"]) for row in found] == [(4, None, None)]


def test_a_doubtful_year_keeps_its_mark_and_a_denied_amount_is_no_figure():
    found = volumes({**value("trade", "2022", "5"), "period": "2022?"}, value("trade", "2023", None))
    assert [row["period"] for row in found] == ["2022?"]


def test_a_company_counts_for_its_state():
    parties = [
        {"record": "gas", "actor": "xaa-gas", "whole": A, "role": "origin"}, {"record": "gas", "actor": B, "whole": B, "role": "destination"},
    ]
    found = rows(trade_volume, asked=asked(), parties=parties, heads=[flow("gas", origin="xaa-gas")], groups=[value("gas", "2022", "5")])
    assert values(found, "record") == {"gas": 5}


def test_a_shown_denial_a_part_and_one_sides_act_are_no_figure():
    groups = [
        value("trade", "2020", "1", denied=True), value("trade", "2021", "1", of_="food"), value("trade", "2022", "1", party=A),
        value("trade", "2023", "1", property="share"),
    ]
    assert volumes(*groups) == []


def test_unit_and_basis_of_the_claim_go_before_those_of_the_head():
    groups = [value("trade", "2022", "1", unit="EUR", basis="announced"), value("trade", "2023", "1")]
    found = volumes(*groups)
    assert {(row["period"], row["unit"], row["basis"]) for row in found} == {("2022", "EUR", "announced"), ("2023", "USD", "customs")}


@few
@given(FIGURES)
def test_properties(figures):
    groups = [value("trade", year, text) for year, text in figures.items()]
    found = volumes(*groups)
    well_formed(trade_volume, found)
    assert values(found, "period") == {year: Decimal(text) for year, text in figures.items()}
    # Other records, and the two states' names, change nothing.
    others = [*groups, value("oil", "2022", "7", kind="commitment"), value("loose", "2022", "7"), value("theirs", "2022", "7")]
    assert volumes(*others, heads=[flow(), flow("unseen"), flow("theirs", destination="XCC")]) == found
    assert volumes(*groups, heads=[swapped(flow())]) == found
    # Twice as many claims that say the same: the same values, twice the n.
    twice = volumes(*({**group, "n_claims": 2} for group in groups))
    assert [(row["value"], row["n"]) for row in twice] == [(row["value"], 2 * row["n"]) for row in found]
