"""What every source says of itself is whole: who, under which terms, from where, what it covers, and a reader for each layout."""

from __future__ import annotations

import datetime
from importlib import import_module

import pytest

from comity.sources import IGNORED, SOURCES
from comity.sources._page import page

EVERY = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)


@EVERY
def test_it_says_who_made_it_and_under_which_terms(source):
    assert all((source.title, source.producer, source.citation, source.licence))
    assert "https://" in source.terms or "http://" in source.terms
    assert source.home.startswith(("https://", "http://"))
    assert source.address.startswith("https://") or source.bring
    assert not source.doi or source.doi.startswith("10.")
    assert all(datetime.date.fromisoformat(day) < datetime.date(2026, 1, 1) for day in source.releases.values())


@EVERY
def test_it_says_what_it_covers_and_what_an_absent_row_means(source):
    covered = source.coverage
    assert covered.first >= source.expect.years[0] or source.name == "polity"
    assert covered.states
    assert covered.absent


@EVERY
def test_every_column_says_what_it_is(source):
    for table in source.tables.values():
        assert all(column.meaning for column in table.columns)
        assert table.actors or table.name in {"roll_calls", "choices", "conflicts"}


@EVERY
def test_every_layout_has_its_reader_and_knows_its_columns_by_name(source):
    for layout in source.layouts:
        module, _, function = layout.read.partition(":")
        assert module == f"comity.sources.{source.name}"
        assert callable(getattr(import_module(module), function))
        assert any(made != IGNORED for made in layout.columns.values())
        assert set(layout.optional) <= set(layout.columns)


def test_the_page_tells_every_source_and_table():
    text = page()
    assert [source.name for source in SOURCES if f"## `{source.name}`" not in text] == []
    assert [table for source in SOURCES for table in source.tables if f"`{source.name}.{table}`" not in text] == []
