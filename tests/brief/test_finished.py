"""Finished outputs: found again by what they were made of, made anew where a file was cut, altered or swapped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from comity.brief import finished


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path))
    monkeypatch.delenv("COMITY_NO_FINISHED", raising=False)
    return tmp_path / "briefs"


def test_what_was_kept_is_found(cache):
    finished.keep("a" * 64, "A brief — with “quotes”\n")
    assert finished.find("a" * 64) == "A brief — with “quotes”\n"
    assert finished.find("b" * 64) is None


@pytest.mark.parametrize("damage", [
    lambda data: b"", lambda data: data[:-1], lambda data: data + b"x", lambda data: data[:70] + b"?" + data[71:], lambda data: b"\n" + data,
    lambda data: data.split(b"\n", 1)[1], lambda data: b"\xff" * len(data),
])
def test_a_damaged_entry_is_none(cache, damage):
    finished.keep("a" * 64, "A brief\n" * 10)
    path = cache / ("a" * 64)
    path.write_bytes(damage(path.read_bytes()))
    assert finished.find("a" * 64) is None


def test_an_entry_under_another_name_is_none(cache):
    finished.keep("a" * 64, "A brief\n")
    (cache / ("a" * 64)).rename(cache / ("b" * 64))
    assert finished.find("b" * 64) is None


def test_a_cache_that_cannot_be_written_only_costs_time(cache, tmp_path):
    cache.write_text("a file where the folder would be")
    finished.keep("a" * 64, "A brief\n")
    assert finished.find("a" * 64) is None


def test_the_oldest_go_first(cache):
    for number in range(finished.KEEP + 3):
        finished.keep(f"{number:064}", "A brief\n")
        os.utime(cache / f"{number:064}", (number, number))
    assert sorted(path.name for path in cache.iterdir()) == [f"{number:064}" for number in range(3, finished.KEEP + 3)]


def test_it_can_be_switched_off(cache, monkeypatch):
    finished.keep("a" * 64, "A brief\n")
    monkeypatch.setenv("COMITY_NO_FINISHED", "1")
    assert finished.find("a" * 64) is None
    finished.keep("b" * 64, "A brief\n")
    assert [path.name for path in cache.iterdir()] == ["a" * 64]


def test_the_name_tells_apart_whatever_was_asked():
    same = finished.key_of(["f"], pair=("AAA", "BBB"), on="2024-01-01", form=("text", 80))
    assert same == finished.key_of(["f"], pair=("AAA", "BBB"), on="2024-01-01", form=("text", 80))
    others = [
        finished.key_of(["g"], pair=("AAA", "BBB"), on="2024-01-01", form=("text", 80)),
        finished.key_of(["f"], pair=("BBB", "AAA"), on="2024-01-01", form=("text", 80)),
        finished.key_of(["f"], pair=("AAA", "BBB"), on="2024-01-02", form=("text", 80)),
        finished.key_of(["f"], pair=("AAA", "BBB"), on="2024-01-01", form=("text", 81)),
    ]
    assert len({same, *others}) == 5


@pytest.mark.parametrize("file", [
    "brief/compose.py", "ledger/sql/11_claims.sql", "measures/sql/slippage.sql", "brief/sections/agreements.py", "records/actors.csv",
])
def test_a_changed_file_of_the_package_changes_the_name(tmp_path, monkeypatch, file):
    home = Path(finished.__file__).parent.parent
    copy = tmp_path / "comity"
    shutil.copytree(home, copy, ignore=shutil.ignore_patterns("dossiers", "__pycache__"))
    monkeypatch.setattr(finished, "__file__", str(copy / "brief" / "finished.py"))
    before = finished.key_of([])
    assert finished.key_of([]) == before
    place = copy / file
    place.write_bytes(place.read_bytes() + b"\n")
    assert finished.key_of([]) != before


def test_the_templates_and_styles_count_and_compiled_files_do_not(tmp_path, monkeypatch):
    copy = tmp_path / "comity"
    (copy / "brief" / "__pycache__").mkdir(parents=True)
    monkeypatch.setattr(finished, "__file__", str(copy / "brief" / "finished.py"))
    before = finished.key_of([])
    (copy / "brief" / "__pycache__" / "page.pyc").touch()
    assert finished.key_of([]) == before
    (copy / "brief" / "page.css").touch()
    assert finished.key_of([]) != before
