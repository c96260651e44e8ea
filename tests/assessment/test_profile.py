"""The profile's rows, years and arrows."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.assessment.profile import MOST, Evidence, amounts, counted, domain_of, domains, evidence, open_spans, shared_spans, stock, window

D = datetime.date
PAIR = ("XAA", "XBB")
ON = D(2024, 11, 5)
YEARS = window(ON)


def test_the_window_ends_at_the_year_asked():
    assert (YEARS[0], YEARS[-1], len(YEARS)) == (2015, 2024, 10)


@pytest.mark.parametrize(("per_year", "on", "arrow"), [
    ({2022: 4, 2023: 5}, ON, "level"),
    ({2022: 2, 2023: 9}, ON, "up"),
    ({2022: 9, 2023: 2}, ON, "down"),
    ({2023: 9}, ON, "unknown"),
    ({2022: 2, 2023: 2, 2024: 40}, ON, "level"),
    ({2023: 2, 2024: 40}, D(2024, 12, 31), "up"),
])
def test_counts_move_beyond_their_own_noise_and_only_over_years_that_are_over(per_year, on, arrow):
    assert counted(window(on), per_year, on).arrow == arrow


@pytest.mark.parametrize(("last", "arrow"), [(4.0, "down"), (4.9, "level"), (5.1, "level"), (6.0, "up")])
def test_amounts_move_beyond_five_per_cent(last, arrow):
    found = amounts(YEARS, {2022: 4.9, 2023: last}, ON)
    assert found.arrow == arrow
    assert found.values[-3:] == (4.9, last, None)


def test_a_year_without_a_figure_is_a_gap():
    assert amounts(YEARS, {2020: 1.0, 2022: 3.0}, ON).values == (None, None, None, None, None, 1.0, None, 3.0, None, None)
    assert amounts(YEARS, {2022: 0.0, 2023: 3.0}, ON).arrow == "unknown"


def test_stocks_are_counted_on_the_day_and_a_year_before():
    found = stock(YEARS, [(D(2020, 5, 1), None), (D(2024, 1, 1), None), (D(2021, 1, 1), D(2022, 6, 1))], ON)
    assert found.values == (None, None, None, None, None, 1.0, 2.0, 1.0, 1.0, 2.0)
    assert found.arrow == "up"
    assert stock(YEARS, [], ON).arrow == "unknown"
    assert stock(window(D(2024, 2, 29)), [(D(2023, 3, 1), None)], D(2024, 2, 29)).arrow == "up"


def test_both_sit_in_an_organisation_from_the_later_to_the_first_end():
    seats = [("club", "XAA", D(2001, 1, 1), None), ("club", "XBB", D(2023, 7, 4), None), ("pact", "XAA", D(2000, 1, 1), D(2010, 1, 1)), ("pact", "XBB", D(2005, 1, 1), None), ("solo", "XAA", D(2000, 1, 1), None)]
    assert shared_spans(seats, PAIR) == [(D(2023, 7, 4), None), (D(2005, 1, 1), D(2010, 1, 1))]


def test_a_friction_opens_and_closes_with_the_leans_of_the_two():
    told = [(D(2020, 1, 1), "XAA", 1), (D(2021, 1, 1), "XBB", -2), (D(2022, 1, 1), "XCC", 2), (D(2023, 1, 1), "XBB", 0), (D(2024, 1, 1), "XAA", 2)]
    assert open_spans(told, PAIR) == [(D(2021, 1, 1), D(2023, 1, 1)), (D(2024, 1, 1), None)]


def test_rows_are_at_most_eight_and_the_most_documented_further_domains_stand():
    found = {domain: Evidence(n, single=False) for domain, n in (("energy", 2), ("financial", 9), ("technology", 5), ("security", 1))}
    rows = domains(found)
    assert len(rows) == MOST
    assert rows == ("diplomatic", "security", "economic", "financial", "technology", "institutional", "frictions", "sanctions")
    assert len(domains({})) == MOST


def test_evidence_counts_documents_of_live_claims_and_their_roots():
    heads = [{"record": "t", "kind": "agreement", "domain": "diplomatic"}, {"record": "d", "kind": "dispute", "domain": "security"}, {"record": "m", "kind": "membership", "domain": None}]
    claims = {
        "t": [{"status": "live", "document": "a", "root": "a"}, {"status": "live", "document": "b", "root": "a"}, {"status": "future", "document": "c", "root": "c"}],
        "d": [{"status": "live", "document": None, "root": None}],
    }
    assert evidence(heads, claims) == {"diplomatic": Evidence(2, single=True)}
    assert [domain_of(head) for head in heads] == ["diplomatic", "frictions", "institutional"]


@given(st.lists(st.tuples(st.dates(D(2000, 1, 1), D(2024, 11, 5)), st.none() | st.dates(D(2000, 1, 1), D(2024, 11, 5))), max_size=8))
def test_no_year_holds_more_than_there_are(spans):
    found = stock(YEARS, spans, ON)
    assert all(value is None or 0 <= value <= len(spans) for value in found.values)
