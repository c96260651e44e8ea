"""Rows made ready at installation: the same store as the dossier gives, and only where they are its own, whole, and the package's."""

import shutil

import duckdb
import pytest

from comity.cache import cache_folder
from comity.ledger import _build, _ready
from comity.ledger._tables import STORE
from comity.ledger.packaged import packaged


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A package of one dossier, with a cache of its own."""
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(_ready, "_HOME", tmp_path / "comity")
    for place in ("records", "ledger"):
        (tmp_path / "comity" / place).mkdir(parents=True)
        (tmp_path / "comity" / place / "a.py").write_text("a = 1\n")
    root = tmp_path / "comity" / "dossiers" / "rus_irn"
    shutil.copytree(packaged()[0].parent / "rus_irn", root, ignore=shutil.ignore_patterns(_ready.FOLDER))
    return root


def content(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        return {table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}").fetchall())) for table in STORE}


def loaded(monkeypatch):
    calls = []
    monkeypatch.setattr(_build, "load", lambda root, load=_build.load: calls.append(root) or load(root))
    return calls


def test_the_store_is_the_same_and_nothing_is_parsed(home, monkeypatch):
    parsed = content(_build.compiled(home))
    _build.make_ready(home)
    shutil.rmtree(cache_folder())
    calls = loaded(monkeypatch)
    assert content(_build.compiled(home)) == parsed
    assert calls == []


@pytest.mark.parametrize("table", ["claims", "documents", "supersedes"])
def test_damaged_rows_are_not_read(home, monkeypatch, table):
    _build.make_ready(home)
    with (home / _ready.FOLDER / f"{table}.csv").open("a") as stream:
        stream.write("x\n")
    calls = loaded(monkeypatch)
    _build.compiled(home)
    assert calls == [home]


def test_rows_of_an_edited_dossier_are_not_read(home, monkeypatch):
    _build.make_ready(home)
    about = home / "dossier.yaml"
    about.write_text(about.read_text() + "# a note\n")
    calls = loaded(monkeypatch)
    _build.compiled(home)
    assert calls == [home]


def test_rows_made_by_another_program_are_not_read(home, monkeypatch):
    _build.make_ready(home)
    (home.parent.parent / "ledger" / "a.py").write_text("a = 2\n")
    calls = loaded(monkeypatch)
    _build.compiled(home)
    assert calls == [home]


def test_rows_in_a_dossier_from_elsewhere_are_not_looked_at(home, tmp_path, monkeypatch):
    _build.make_ready(home)
    shutil.copytree(home, tmp_path / "mine")
    calls = loaded(monkeypatch)
    _build.compiled(tmp_path / "mine")
    (tmp_path / "comity" / "dossiers" / "linked").symlink_to(tmp_path / "mine")
    shutil.rmtree(cache_folder())
    _build.compiled(tmp_path / "comity" / "dossiers" / "linked")
    assert len(calls) == 2


def test_without_rows_the_dossier_is_read(home):
    assert _ready.rows(home, _build.fingerprint(home)) is None
    (home / _ready.FOLDER).mkdir()
    (home / _ready.FOLDER / "made.json").write_text("[" * 100_000)
    assert _ready.rows(home, _build.fingerprint(home)) is None
