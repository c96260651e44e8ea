"""The decorator refuses what the contract does not allow, and nothing heavy is imported before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import comity.measures
from comity.measures import BULK, MEASURES, measure, named, reading
from comity.measures._tables import IBIS, TABLES
from measures.proofs import example_holds, nothing_from_nothing

GOOD = """Something measured.

Range: 0 to 1.

Limits: Few.

References: None yet.

Example:
    >>> 1
    1
"""
EACH = pytest.mark.parametrize("measure", MEASURES, ids=lambda each: each.name)


def made(doc, **changes):
    def something(asked):
        return asked

    something.__doc__ = doc
    return measure(**{"reads": ("asked",), "by": (), "unit": "share", **changes})(something)


def test_a_docstring_with_its_headings_is_taken_apart():
    found = made(GOOD)
    assert (found.name, found.summary) == ("something", "Something measured.")
    assert found.sections == {"Range": "0 to 1.", "Limits": "Few.", "References": "None yet.", "Example": ">>> 1\n1"}


@pytest.mark.parametrize("heading", ["Range", "Limits", "References", "Example"])
def test_a_docstring_without_a_heading_is_refused(heading):
    with pytest.raises(ValueError, match="headings"):
        made(GOOD.replace(f"{heading}:", f"{heading} -"))


@pytest.mark.parametrize(("doc", "reason"), [
    (GOOD.replace("measured.", "measured"), "one sentence"),
    (GOOD.replace(" Few.", ""), "under Limits"),
    (GOOD.replace("Range: 0 to 1.\n\nLimits: Few.", "Limits: Few.\n\nRange: 0 to 1."), "in this order"),
    (None, "one sentence"),
])
def test_a_docstring_out_of_shape_is_refused(doc, reason):
    with pytest.raises(ValueError, match=reason):
        made(doc)


def test_unknown_tables_and_units_are_refused():
    with pytest.raises(ValueError, match="no table is called clams"):
        made(GOOD, reads=("clams",))
    with pytest.raises(ValueError, match="not bananas"):
        made(GOOD, unit="bananas")


@EACH
def test_the_worked_example_holds(measure):
    example_holds(measure)


@EACH
def test_nothing_from_nothing(measure):
    nothing_from_nothing(measure)


def test_every_measure_is_a_file_of_its_name_and_a_test_of_its_name():
    folder = Path(comity.measures.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert files == {each.name for each in (*MEASURES, *BULK)}
    assert files <= {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}


def test_no_two_measures_begin_alike():
    assert len({each.summary for each in (*MEASURES, *BULK)}) == len(MEASURES) + len(BULK)


def test_measures_are_found_by_name_and_by_table():
    assert named("mirror_gap").name == "mirror_gap"
    assert [each.name for each in reading("chains")] == ["slippage"]
    with pytest.raises(KeyError):
        named("power")


def test_every_column_has_a_type():
    assert {kind for columns in TABLES.values() for kind in columns.values()} <= IBIS.keys()


def test_importing_the_measures_and_reading_their_sql_imports_no_engine():
    code = (
        "import sys, comity.measures as m; [each.sql() for each in m.MEASURES];"
        "print(sorted({'ibis', 'duckdb', 'pyarrow', 'pandas', 'sqlglot', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_measures_imports_no_bulk_measure_and_listing_these_no_engine():
    code = (
        "import sys, comity.measures as m; before = {'comity.measures._bulk_list', 'comity.measures.s_score'} & set(sys.modules);"
        "[each.told() for each in m.BULK]; print(sorted(before | {'pyarrow', 'numpy', 'scipy', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
