"""Columns handled, ignored by name or refused; cells cast strictly, or named with their line; text files and R files read strictly."""

import csv
import datetime
import io
import subprocess
import sys
from unittest.mock import Mock

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.problems import BadInput, Problem
from comity.sources import IGNORED, Column, Layout, _inside
from comity.sources._cells import clean
from comity.sources._columns import ROW, NotThisLayout, header, strings, typed
from comity.sources._rframe import frame
from house import ROOT

LAYOUT = Layout("the CSV", "csv", {"state": "code", "year": "year", "v2x_*": "(kept)", "v2x_old_*": IGNORED, "note": IGNORED, "late": "late"}, "x:y",
                optional=("late",))


# --- columns ---------------------------------------------------------------------------------------------------------


def test_columns_are_handled_or_ignored_by_name():
    layout = Layout("l", "csv", {"a": "one", "b": IGNORED, "c_*": IGNORED, "c_1": "kept"}, "x:y")
    assert header(["b", "a", "c_2", "c_1"], layout) == {1: "one", 3: "kept"}


@pytest.mark.parametrize(("names", "says"), [
    (["state", "yaer"], ["`yaer` is not one that the CSV has", "nearest that is known is `year`", "`year`, which the CSV needs", "nearest in the file is `yaer`"]),
    (["state", "year", "extra"], ["`extra`"]), (["year"], ["`state`, which the CSV needs, is not there"]),
    (["state", "year", "year"], ["`year` is there twice"]), ([], ["`state`", "`year`"]), (["state", "year", "\x1b[2J"], ["\\u001b[2J"]), (["State", "year"], ["`State`"]),
])
def test_any_other_column_is_refused_and_the_nearest_named(names, says):
    with pytest.raises(BadInput) as error:
        header(names, LAYOUT)
    assert [word for word in says if word not in str(error.value)] == []


def test_another_file_altogether_is_said_once():
    many = Layout("the CSV", "csv", {name: name for name in "abcdefg"}, "x:y")
    with pytest.raises(NotThisLayout) as error:
        header(["state", "state", "g"], many)
    (one,) = error.value.problems
    assert (one.what, error.value.distance) == ("it lacks 6 of the 7 columns that are read of the CSV (`a`, `b`, `c`, `d`, `e` and more)", 8)


def test_of_many_problems_the_rest_are_counted(monkeypatch):
    many = BadInput(Problem("a.csv", line, "cast", "it is wrong", "mend it") for line in range(1, 31))
    monkeypatch.setattr(_inside, "_done", Mock(side_effect=many))
    told = _inside._answer({}, None)["problems"]
    assert (len(told), told[18]["line"], told[19]["what"]) == (20, 19, "11 more problems")


def test_the_layout_with_the_fewest_faults_is_the_one_that_is_told_of(tmp_path):
    with pytest.raises(NotThisLayout) as error:
        header(["state", "yaer"], LAYOUT)
    assert len(error.value.problems) == 2


# --- text files ------------------------------------------------------------------------------------------------------


def read(tmp_path, content, **more):
    path = tmp_path / "votes.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return strings(path, LAYOUT, **more)


GOOD = "state,year,note\nFRA,1990,x\nDEU,1991,\n"


@pytest.mark.parametrize(("content", "more"), [
    (GOOD, {}), (GOOD.replace("\n", "\r\n"), {}), ("\ufeff" + GOOD, {}), (GOOD.rstrip("\n"), {}), (GOOD.replace(",", "\t"), {"delimiter": "\t"}),
    ("Title, with commas\n\n" + GOOD, {"begins": "state,"}), (GOOD.replace("x", '"x\n"""'), {}), (GOOD.replace("x", "é").encode("latin-1"), {"encoding": "latin-1"}),
    (GOOD.replace("FRA", '"FRA"') + "\n\n", {}),
])
def test_a_good_file(tmp_path, content, more):
    found = read(tmp_path, content, **more)
    assert found.select(["code", "year"]).to_pylist() == [{"code": "FRA", "year": "1990"}, {"code": "DEU", "year": "1991"}]


def test_a_row_knows_its_line(tmp_path):
    found = read(tmp_path, 'title\nstate,year,note\nFRA,1990,"x\ny\n"\nDEU,1991,\n', begins="state")
    assert found[ROW].to_pylist() == [3, 6]


BAD = {
    "a zero byte": (b"state,year\nFRA,19\x0090\n", 2, "is 0"),
    "no UTF-8": ("state,year\nFRA,é\n".encode("latin-1"), 2, "not utf-8"),
    "UTF-16": (GOOD.encode("utf-16"), 1, "is 0"),
    "cut in a character": ("state,year\nFRA,é".encode()[:-1], 2, "middle of a character"),
    "a short row": (b"state,year,note\nFRA,1990,x\nDEU\n", 3, "1 cells, and the header 3"),
    "a long row": (b"state,year,note\nFRA,1990,x,y\n", 2, "4 cells"),
    "a quote that does not close": (b'state,year,note\nFRA,1990,"x\nDEU,1991,\n', 3, "unexpected end of data"),
    "text after a quote": (b'state,year,note\nFRA,1990,"x"y\n', 2, "expected after"),
    "a cell without end": (b"state,year\n" + b"x" * 200_000 + b",1\n", 2, "field limit"),
    "nothing": (b"", 0, "empty"),
    "another file": (b"a,b\n1,2\n", 1, "`a`"),
    "twenty thousand columns": ((",".join(f"c{n}" for n in range(20_000)) + "\n").encode(), 1, "`c0`"),
}


@pytest.mark.parametrize(("content", "line", "says"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_its_line(tmp_path, content, line, says):
    with pytest.raises(BadInput) as error:
        read(tmp_path, content)
    assert says in str(error.value)
    assert error.value.problems[0].line == line


CELL = st.text(st.characters(exclude_characters="\0\r", codec="utf-8"), max_size=6)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(CELL, CELL.filter(bool), CELL), max_size=12), end=st.sampled_from(["\n", "\r\n"]))
def test_what_was_written_as_csv_is_read(tmp_path, rows, end):
    made = io.StringIO()
    csv.writer(made, lineterminator=end).writerows([("state", "year", "note"), *rows])
    found = read(tmp_path, made.getvalue())
    assert found.select(["code", "year"]).to_pylist() == [{"code": code, "year": year} for code, year, _ in rows]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200), head=st.sampled_from([b"", b"state,year\n", b"state,year,note\r\n", b'"state","year"\n"', b"\xef\xbb\xbfstate,year\n"]))
def test_any_bytes_are_rows_or_a_message(tmp_path, content, head):
    try:
        found = read(tmp_path, head + content)
    except BadInput:
        return
    assert found.column_names == ["code", "year", ROW]


def test_a_header_alone_is_no_rows(tmp_path):
    assert read(tmp_path, "state,year\n").num_rows == 0


# --- cells -----------------------------------------------------------------------------------------------------------

CASTS = [
    ("int16", "7", 7), ("int16", "-0", 0), ("int16", "+12", 12), ("int16", "3.0", 3), ("int16", " 4 ", 4), ("int32", "2147483647", 2**31 - 1), ("int64", "", None),
    ("int16", "NA", None), ("int16", ".", None), ("float64", "1.5", 1.5), ("float64", "-2e3", -2000.0), ("float64", "NA", None), ("bool", "1", True), ("bool", "FALSE", False),
    ("date", "2024-02-29", datetime.date(2024, 2, 29)), ("string", "NO", "NO"), ("string", "0123", "0123"), ("string", "a\u202eb", "a\\u202eb"), ("string", "é", "é"),
]
REFUSED = [
    ("int16", "40000"), ("int16", "1e3"), ("int16", "3.5"), ("int16", "3."), ("int16", "1_000"), ("int16", "٢٠٢٤"), ("int16", "nan"), ("int16", "0x1f"), ("int16", "--1"),
    ("int16", "9" * 5000), ("int32", "2147483648"), ("float64", "nan"), ("float64", "inf"), ("float64", "1e999"), ("float64", "1,5"), ("float64", "1_0.5"), ("float64", "١"),
    ("bool", "2"), ("bool", "maybe"), ("date", "2023-02-29"), ("date", "2024-1-1"), ("date", "20240101"), ("date", "2024-W01-1"), ("date", "1/2/2024"),
]


@pytest.mark.parametrize(("kind", "text", "value"), CASTS)
def test_a_cell(kind, text, value):
    made = typed(pa.table({"x": [text]}), [Column("x", kind)])
    assert made["x"].to_pylist() == [value]


@pytest.mark.parametrize(("kind", "text"), REFUSED)
def test_a_cell_that_is_refused(kind, text):
    with pytest.raises(BadInput, match="in the column x is not"):
        typed(pa.table({"x": [text]}), [Column("x", kind)])


def test_the_first_failures_are_told_and_all_are_counted(tmp_path):
    table = read(tmp_path, "state,year\n" + "FRA,1990\nDEU,soon\n" * 9)
    with pytest.raises(BadInput) as error:
        typed(table, [Column("year", "int16")], file="votes.csv")
    assert [problem.line for problem in error.value.problems] == [0, 3, 5, 7, 9, 11]
    assert "4 more cells" in str(error.value)
    assert "`soon` in the column year" in str(error.value)
    made = typed(table, [Column("year", "int16")], tolerance=9)
    assert made["year"].null_count == 9


def test_words_and_days_of_a_files_own():
    table = pa.table({"choice": ["1", "3", "", "1"], "day": ["1/2/2024", "31/12/2023", "NA", ""]})
    made = typed(table, [Column("choice", "string"), Column("day", "date")], words={"choice": {"1": "yes", "3": "no"}},
                 day=lambda text: "-".join(part.zfill(2) for part in reversed(text.split("/"))))
    assert made["choice"].to_pylist() == ["yes", "no", None, "yes"]
    assert made["day"].to_pylist()[:2] == [datetime.date(2024, 2, 1), datetime.date(2023, 12, 31)]
    with pytest.raises(BadInput, match="`9` in the column choice is not a known word"):
        typed(pa.table({"choice": ["9"]}), [Column("choice", "string")], words={"choice": {"1": "yes"}})


def test_columns_not_asked_for_stay():
    assert typed(pa.table({"x": ["1"], "y": ["a"]}), [Column("x", "int8"), Column("z", "int8")]).to_pylist() == [{"x": 1, "y": "a"}]


@settings(max_examples=200, deadline=None)
@given(numbers=st.lists(st.integers(-(2**31), 2**31 - 1) | st.none(), max_size=30))
def test_whole_numbers_come_through(numbers):
    table = pa.table({"x": pa.array(["" if number is None else str(number) for number in numbers], pa.string())})
    assert typed(table, [Column("x", "int32")])["x"].to_pylist() == numbers


@settings(max_examples=200, deadline=None)
@given(numbers=st.lists(st.floats(allow_nan=False, allow_infinity=False, width=64), max_size=30))
def test_decimals_come_through_bit_by_bit(numbers):
    made = typed(pa.table({"x": pa.array([repr(number) for number in numbers], pa.string())}), [Column("x", "float64")])
    assert [repr(number) for number in made["x"].to_pylist()] == [repr(number) for number in numbers]


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=20))
def test_no_text_keeps_what_acts_on_a_terminal(text):
    from comity.records._text import fault

    made = clean(text)
    assert fault(made) is None or "combining" in fault(made)
    assert clean(made) == made


# --- R files ---------------------------------------------------------------------------------------------------------

R = Layout("the R file", "rda", {"n": "n", "x": "x", "word": "word", "flag": "flag", "kind": "kind", "unused": IGNORED}, "x:y")


@pytest.fixture(scope="module")
def rda(tmp_path_factory):
    import pandas as pd
    import rdata

    path = tmp_path_factory.mktemp("r") / "tiny.rda"
    made = pd.DataFrame({
        "n": pd.array([1, None, 3], "Int32"), "x": [0.5, float("nan"), 2.0], "word": pd.array(["Österreich", "b", "c"], pd.StringDtype("python")),
        "flag": [True, False, True], "kind": pd.Categorical(pd.array(["hi", "lo", "hi"], pd.StringDtype("python"))), "unused": [1.0, 2.0, 3.0],
    }, index=range(3))
    rdata.write_rda(path, {"tiny": made}, compression=None)
    return path


def test_a_data_frame(rda):
    made = typed(frame(rda, R), [Column("n", "int16"), Column("x", "float64"), Column("word", "string"), Column("flag", "bool"), Column("kind", "string")])
    assert made.drop_columns([ROW]).to_pydict() == {
        "n": [1, None, 3], "x": [0.5, None, 2.0], "word": ["Österreich", "b", "c"], "flag": [True, False, True], "kind": ["hi", "lo", "hi"],
    }


def test_the_thrifty_reader_reads_what_the_library_reads(rda, monkeypatch):
    import rdata

    from comity.sources import _rframe

    found = frame(rda, R)
    monkeypatch.setattr(_rframe, "_parsed", lambda path: rdata.parser.parse_file(path).object)
    _rframe._frames.cache_clear()
    assert frame(rda, R).equals(found)
    _rframe._frames.cache_clear()


def test_a_data_frame_of_another_name_or_with_another_column(rda):
    with pytest.raises(NotThisLayout, match="data frame other but: tiny"):
        frame(rda, R, "other")
    with pytest.raises(NotThisLayout, match="`kind` is not one"):
        frame(rda, Layout("l", "rda", {name: made for name, made in R.columns.items() if name != "kind"}, "x:y"))


MUTATE = """
import resource, sys, random
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
sys.path[:0] = sys.argv[1:3]
from pathlib import Path
from comity.problems import BadInput, Problem
from comity.sources._rframe import frame
from sources.test_columns import R
data, path, chance = Path(sys.argv[3]).read_bytes(), Path(sys.argv[4]), random.Random(4)
refused = 0
for n in range(400):
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        made[chance.randrange(len(made))] = chance.randrange(256)
    path = path.with_name(f"{n}.rda")
    path.write_bytes(made[:chance.randrange(len(made))] if n % 5 == 0 else made)
    try:
        frame(path, R)
    except (BadInput, MemoryError):
        refused += 1
print(refused)
"""


def test_an_altered_r_file_is_read_or_refused(rda, tmp_path):
    done = subprocess.run([sys.executable, "-c", MUTATE, ROOT / "src", ROOT / "tests", rda, tmp_path / "x"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-800:]
    assert int(done.stdout) > 100
