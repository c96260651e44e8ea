"""Vintages: what one is, which is latest on a day, what changed between two."""

import datetime
import json
import os
import shutil
from dataclasses import replace

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import comity.sources
from comity.problems import BadInput
from comity.sources import OWN_DAY, latest, vintages
from comity.sources._changes import Change, changes
from comity.sources._vintages import of
from sources.conftest import DAY, files
from sources.tiny import GOOD, TINY, rows

# --- what a vintage is -----------------------------------------------------------------------------------------------


def test_a_vintage_says_where_it_came_from_and_what_is_in_it(put, data):
    one = put(GOOD, address="https://example.org/x").vintage
    assert (one.source, one.version, one.released, one.added, one.address) == ("tiny", "1.0", "2020-02-03", DAY, "https://example.org/x")
    assert (one.bytes, one.counts, one.file, one.layout) == (len(GOOD), {"grain": {"rows": 500}}, "tiny.csv", "long CSV")
    assert one.path == data / "tiny" / one.digest[:12]
    assert sorted(os.listdir(one.path)) == ["grain.parquet", "vintage.json"]
    assert vintages("tiny") == (one,)
    assert json.dumps(one.row())


def test_a_table_has_the_columns_that_were_promised(put):
    put(b"state,year,grain,day\nFRA,1990,1.5,1990-02-28\nZZZ,1991,NA,\n")
    table = latest("tiny").table("grain")
    assert table.to_pylist() == [
        {"actor": "FRA", "code": "FRA", "year": 1990, "tonnes": 1.5, "day": datetime.date(1990, 2, 28)},
        {"actor": None, "code": "ZZZ", "year": 1991, "tonnes": None, "day": None},
    ]
    assert table.schema.equals(TINY.tables["grain"].schema())
    assert latest("tiny").table("grain", ["year"]).column_names == ["year"]
    assert latest("tiny").counts == {"grain": {"rows": 2, "actor no state": 1}}


def test_the_same_bytes_are_one_vintage(put, data):
    first = put(GOOD)
    before = files(data)
    second = put(GOOD, version="7")
    assert (first.new, second.new, second.vintage) == (True, False, first.vintage)
    assert files(data) == before


def test_the_same_version_with_other_bytes_is_another_vintage_and_the_change_is_counted(put):
    old = put(rows(10))
    new = put(rows(9, 2).replace(",5.5,", ",77,").replace(",6.5,", ",,"), today="2026-05-05")
    assert new.vintage.version == old.vintage.version == "1.0"
    assert new.against == old.vintage
    assert new.changed == {"grain": Change(added=1, removed=2, changed=2, same=6)}
    assert of(TINY) == (old.vintage, new.vintage)


def test_other_bytes_of_a_known_release_are_public_when_they_came(put):
    """Nobody knows when the owner changed the file; before it was seen here nobody may have known it."""
    old, new = put(rows(10)).vintage, put(rows(11), today="2026-05-05").vintage
    assert (old.released, new.released) == ("2020-02-03", "2026-05-05")
    assert put(rows(12), today="2026-05-06", released="2020-09-09").vintage.released == "2020-09-09"


def test_an_unchanged_order_of_rows_is_no_change(put):
    put(rows(10))
    lines = rows(10).splitlines(keepends=True)
    assert put("".join(reversed(lines))).changed == {"grain": Change(0, 0, 0, 10)}


# --- which is latest -------------------------------------------------------------------------------------------------


@pytest.fixture
def three(put):
    put(rows(5), version="3", released="2024-01-01", today="2024-06-01")
    put(rows(3), version="1", released="2020-01-01", today="2024-07-01")
    put(rows(4), version="2", released="2022-01-01", today="2024-08-01")


LATEST = {None: "3", "2024-01-01": "3", "2023-12-31": "2", "2022-01-01": "2", "2021-12-31": "1", "2019-12-31": None}


def test_the_latest_on_a_day_is_the_newest_that_was_public(three):
    """A release imported late is visible on the days after it was public, not only after it was imported."""
    found = {known: latest("tiny", known) for known in LATEST}
    assert {known: each.version if each else None for known, each in found.items()} == LATEST
    assert [each.version for each in vintages("tiny")] == ["1", "2", "3"]
    assert latest("tiny", version="2").counts["grain"]["rows"] == 4
    assert latest("tiny", version="9") is None
    assert latest("tiny", "2021-01-01", "2") is None


def test_rows_public_on_days_of_their_own_are_in_the_newest(put, monkeypatch):
    daily = replace(TINY, public=OWN_DAY)
    monkeypatch.setattr(comity.sources, "SOURCES", (daily,))
    put(rows(5), source=daily, version="5", released="2024-01-01")
    assert latest("tiny", "1999-01-01").version == "5"


def test_of_two_released_on_one_day_the_later_import_counts(put):
    put(rows(5), version="a", released="2024-01-01")
    put(rows(6), version="b", released="2024-01-01")
    assert latest("tiny").version == "b"


def test_an_unknown_source_is_refused_with_those_near(data):
    for asked in (vintages, latest):
        with pytest.raises(BadInput, match="did you mean tiny"):
            asked("tinny")


# --- damage ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [0.0, 0.3, 0.99])
def test_a_damaged_table_is_no_table(put, at):
    one = put(GOOD).vintage
    path = one.path / "grain.parquet"
    content = bytearray(path.read_bytes())
    content[int(at * len(content))] ^= 4
    path.chmod(0o644)
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))
    with pytest.raises(BadInput, match="altered or damaged"):
        latest("tiny").table("grain")
    again = put(GOOD)
    assert again.new
    assert latest("tiny").table("grain").num_rows == 500


@pytest.mark.parametrize("name", ["grain.parquet", "vintage.json"])
@pytest.mark.parametrize("lay", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), lambda path: path.symlink_to(path), os.mkdir])
def test_what_is_no_file_is_not_waited_for(put, name, lay):
    path = put(GOOD).vintage.path / name
    path.unlink()
    lay(path)
    if name == "vintage.json":
        assert vintages("tiny") == ()
    else:
        with pytest.raises(BadInput, match="altered or damaged"):
            latest("tiny").table("grain")
    assert put(GOOD).new


@pytest.mark.parametrize("content", [b"", b"{}", b"null", b"[]", b"[" * 100_000, b'{"seal": 1}', None])
def test_a_damaged_note_is_no_vintage(put, content):
    one = put(GOOD).vintage
    note = one.path / "vintage.json"
    note.write_bytes(note.read_bytes().replace(b"2020-02-03", b"2010-02-03") if content is None else content)
    assert vintages("tiny") == ()
    assert put(GOOD).new
    assert len(vintages("tiny")) == 1


def test_what_is_not_ours_is_left_alone(put, data):
    put(GOOD)
    (data / "tiny" / "0123456789ab").mkdir()
    (data / "tiny" / "notes.txt").write_text("mine")
    shutil.copytree(data / "tiny" / of(TINY)[0].short, data / "tiny" / "abcdefabcdef")
    assert len(vintages("tiny")) == 1


# --- what changed ----------------------------------------------------------------------------------------------------

KEYS = st.tuples(st.sampled_from(["a", "b", "ä", None]), st.integers(0, 6))
VALUES = st.tuples(st.sampled_from([None, 0.5, 1.0, -1.5]), st.sampled_from([None, "x", "y", ""]))
TABLES = st.dictionaries(KEYS, VALUES, max_size=20)
SCHEMA = pa.schema([("code", pa.string()), ("year", pa.int16()), ("value", pa.float64()), ("word", pa.string())])


def table(rows_):
    return pa.Table.from_pylist([dict(zip(SCHEMA.names, (*key, *value), strict=True)) for key, value in rows_.items()], SCHEMA)


@settings(max_examples=200, deadline=None)
@given(old=TABLES, new=TABLES, kept=st.booleans())
def test_changes_are_those_of_a_plain_comparison(old, new, kept):
    new = {**old, **new} if kept else new
    both = old.keys() & new.keys()
    same = sum(old[key] == new[key] for key in both)
    assert changes(table(old), table(new), ("code", "year")) == Change(len(new.keys() - both), len(old.keys() - both), len(both) - same, same)


@settings(max_examples=100, deadline=None)
@given(old=TABLES, new=TABLES)
def test_changes_backwards_are_their_mirror(old, new):
    there, back = changes(table(old), table(new), ("code", "year")), changes(table(new), table(old), ("code", "year"))
    assert (there.added, there.removed, there.changed, there.same) == (back.removed, back.added, back.changed, back.same)


def test_a_column_that_only_one_has_is_not_compared():
    old, new = table({("a", 1): (0.5, "x")}), table({("a", 1): (0.5, "y")})
    assert changes(old.drop_columns("word"), new, ("code", "year")) == Change(0, 0, 0, 1)
