"""Coverage: the dossier's own words, counts by the year in which claims became public, and hindsight said where there is some."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, packaged, reading, rows, said


def test_counts_are_of_what_was_known(tmp_path):
    section = build("coverage", reading(EXAMPLE, "2024-02-01"))
    assert rows(section, "coverage-counts")[0] == ("Agreements", "1", "–", "–", "–", "–", "1", "2", "3")
    assert "5 claims" in said(section) or "6 claims" in said(section)
    assert "A treaty, a loan and the trade of two invented states." in said(section)
    assert "Frictions" in said(section)
    assert "comity new XAA XBB" in said(section)


def test_hindsight_is_said_only_where_the_ledger_is_later():
    assert "people who knew what followed" in said(build("coverage", reading(EXAMPLE, "2024-02-01")))
    assert "people who knew what followed" not in said(build("coverage", reading(EXAMPLE, None)))


def test_a_dossier_that_holds_nothing_of_the_pair_is_named_and_not_quoted():
    section = build("coverage", packaged("2024-11-05", ("DEU", "FRA")))
    assert section.status == "no_data"
    assert "Read, and holding nothing of Germany and France by 5 November 2024: Russia and Iran (rus_irn)." in said(section)
    assert "It says of itself" not in said(section)


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    build("coverage", packaged(day))
