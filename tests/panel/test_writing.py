"""A panel as a file: every format gives back what was written, twice the same bytes, whole or not at all."""

import contextlib
import gc
import json
import os
import tempfile
import zipfile

import pandas
import polars
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import comity
from comity.panel import _workbook, writing
from comity.panel._stata import names
from comity.panel.sidecar import SIDECAR
from comity.problems import BadInput, LimitReached

ENDINGS = tuple(writing.FORMATS)


@pytest.fixture
def found(world):
    return comity.panel("directed", range(2000, 2004), "accord,pledge", status=True, n=True, as_="panel")


READ = {
    ".parquet": lambda path: pq.read_table(path).to_pandas(),
    ".arrow": lambda path: pa.ipc.open_file(path).read_pandas(),
    ".csv": pandas.read_csv,
    ".dta": pandas.read_stata,
    ".xlsx": lambda path: sheet(path),  # noqa: PLW0108 - it stands below
}


def sheet(path):
    """The first sheet read by hand: no reader of workbooks is among what we need."""
    import re
    from xml.etree import ElementTree as ET

    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        root = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
        shared = ["".join(node.itertext()) for node in ET.fromstring(book.read("xl/sharedStrings.xml"))] if "xl/sharedStrings.xml" in book.namelist() else []
    rows = []
    for row in root.iter(f"{space}row"):
        cells = {}
        for cell in row.iter(f"{space}c"):
            text = "".join(cell.itertext())
            kind = cell.get("t", "n")
            letters = re.match("[A-Z]+", cell.get("r")).group()
            cells[letters] = shared[int(text)] if kind == "s" else text if kind == "inlineStr" else float(text)
        rows.append(cells)
    head = rows[0]
    return pandas.DataFrame([{name: row.get(letters) for letters, name in head.items()} for row in rows[1:]])


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_read_is_what_was_written(found, tmp_path, ending):
    path = tmp_path / f"p{ending}"
    assert found.write(str(path)).name == f"p{ending}.datapackage.json"  # a place may be a text, as in a notebook
    read = READ[ending](path)
    wanted = found.table.to_pandas()
    assert list(read.columns) == list(wanted.columns)
    for name in wanted.columns:
        got = read[name].tolist()
        for one, other in zip(got, wanted[name].tolist(), strict=True):
            assert one == other or (pandas.isna(one) and pandas.isna(other)), (ending, name)


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_panel_is_the_same_bytes(found, tmp_path, ending, monkeypatch):
    first, second = tmp_path / "one" / f"p{ending}", tmp_path / "two" / f"p{ending}"
    for path, zone in ((first, "UTC"), (second, "Asia/Tokyo")):
        path.parent.mkdir()
        monkeypatch.setenv("TZ", zone)
        found.write(path)
    assert first.read_bytes() == second.read_bytes()
    assert (first.parent / f"p{ending}.datapackage.json").read_bytes() == (second.parent / f"p{ending}.datapackage.json").read_bytes()


def test_an_unknown_ending_is_refused_before_anything_is_done(found, tmp_path):
    for name, message in (("p.parket", r"did you mean \.parquet"), ("p", "has no ending"), ("p.sav", r"\.dta, \.arrow, \.xlsx")):
        with pytest.raises(BadInput, match=message):
            found.write(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_fault_on_the_way_leaves_what_stood_there(found, tmp_path, monkeypatch):
    path = tmp_path / "p.csv"
    path.write_text("old")

    def half(table, result, stream):
        stream.write(b"half")
        raise KeyboardInterrupt

    monkeypatch.setitem(writing.FORMATS, ".csv", writing.Format(half, "text/csv"))
    with pytest.raises(KeyboardInterrupt):
        found.write(path)
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("p.csv", "old")]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
def test_a_workbook_that_is_interrupted_leaves_no_temporary_files(found, tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    (tmp_path / "t").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "t"))
    monkeypatch.setattr(_workbook, "_described", interrupted)
    with contextlib.suppress(KeyboardInterrupt):
        found.write(tmp_path / "p.xlsx")
    gc.collect()  # the library's streams, which an interrupted command would not live to close
    assert [each.name for each in tmp_path.rglob("*")] == ["t"]


def test_no_room_is_a_limit_and_no_folder_bad_input(found, tmp_path, monkeypatch):
    def full(table, result, stream):
        raise OSError(28, "No space left on device")

    with pytest.raises(BadInput, match="cannot be written"):
        found.write(tmp_path / "none" / "p.csv")
    (tmp_path / "d.csv").mkdir()
    with pytest.raises(BadInput, match="is a folder or a device"):
        found.write(tmp_path / "d.csv")
    with pytest.raises(BadInput, match="cannot be written"):
        found.write(tmp_path / "a\0b.csv")
    monkeypatch.setitem(writing.FORMATS, ".csv", writing.Format(full, "text/csv"))
    with pytest.raises(LimitReached, match="nothing was half-written"):
        found.write(tmp_path / "p.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["d.csv"]
    for name in ("p.csv", f"{'p' * 240}.csv"):  # no panel stands without its sidecar
        (tmp_path / f"p.csv{SIDECAR}").mkdir(exist_ok=True)
        with pytest.raises(BadInput, match="unwritable"):
            found.write(tmp_path / name)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["d.csv", f"p.csv{SIDECAR}"]


def test_a_name_that_is_no_text_is_described_all_the_same(found, tmp_path):
    beside = found.write(tmp_path / os.fsdecode(b"\xff\x1b.csv"))
    assert json.loads(beside.read_text())["resources"][0]["path"] == "\\udcff\\u001b.csv"


def test_files_are_readable_as_others_are(found, tmp_path):
    found.write(tmp_path / "p.csv")
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "p.csv").stat().st_mode & 0o777 == 0o644 & ~mask


def test_text_that_begins_like_a_formula_is_none(found, tmp_path):
    table = found.table
    place = table.column_names.index("accord_status")
    risky = ["=1+1", "+x", "-x", "@x", "\tx", "plain", "a=b"]
    bad = pa.array(risky + ["x"] * (len(found) - len(risky)))
    made = type(found)(table.set_column(place, "accord_status", bad), found.fields, found.question, found.years)
    made.write(tmp_path / "p.csv")
    assert pandas.read_csv(tmp_path / "p.csv")["accord_status"].tolist()[:7] == ["'=1+1", "'+x", "'-x", "'@x", "'\tx", "plain", "a=b"]
    made.write(tmp_path / "p.xlsx")
    assert sheet(tmp_path / "p.xlsx")["accord_status"].tolist()[:7] == risky
    with zipfile.ZipFile(tmp_path / "p.xlsx") as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_a_sheet_that_is_too_long_is_refused(found, tmp_path, monkeypatch):
    monkeypatch.setattr(_workbook, "ROWS", 36)
    with pytest.raises(BadInput, match=r"36 rows and 11 columns, and a sheet of Excel holds 35"):
        found.write(tmp_path / "p.xlsx")
    assert not list(tmp_path.iterdir())


def test_a_workbook_tells_what_its_columns_are(found, tmp_path):
    found.write(tmp_path / "p.xlsx")
    with zipfile.ZipFile(tmp_path / "p.xlsx") as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
        assert {info.date_time[:2] for info in book.infolist()} == {(1980, 1)}
    assert "Makers of votes, The votes, version 1.0 (2004)" in text
    assert "2000-01-01T00:00:00Z" in text


def test_names_that_stata_takes(world, tmp_path):
    assert names(["a", "with", "1st", "x" * 40, "x" * 41, "x" * 32]) == ["a", "_with", "_1st", "x" * 32, "x" * 30 + "_2", "x" * 30 + "_3"]
    long = "a_name_that_is_longer_than_stata_takes"
    comity.panel("directed", [2001], f"{long}=accord", as_="panel").write(tmp_path / "p.dta")
    reader = pandas.io.stata.StataReader(tmp_path / "p.dta")
    with reader:
        assert long[:32] in reader.variable_labels()
        assert reader.variable_labels()["a"] == "The state that is the first of the pair: an actor's id"
        assert reader.data_label.startswith(long)
        assert reader.time_stamp == "01 Jan 2000 00:00"


def test_columns_files_hold_their_own_description(found, tmp_path):
    for ending in (".parquet", ".arrow"):
        found.write(tmp_path / f"p{ending}")
        schema = pq.read_schema(tmp_path / "p.parquet") if ending == ".parquet" else pa.ipc.open_file(tmp_path / "p.arrow").schema
        assert b'"comity.panel/1"' in schema.metadata[b"comity.panel"]


def test_any_library_takes_it_as_it_stands(found):
    assert polars.DataFrame(found).shape == (36, 11)
    assert pa.table(found).num_rows == 36
