"""The generated texts are those of the expressions, one for each measure, with the columns of the contract."""

from __future__ import annotations

import pytest

from comity.measures import MEASURES
from comity.measures._compile import compile_sql, write
from comity.measures._measure import SQL

EACH = pytest.mark.parametrize("measure", MEASURES, ids=lambda each: each.name)


@EACH
def test_the_committed_text_is_the_expression_compiled(measure):
    assert compile_sql(measure) == measure.sql(), "run `python -m comity.measures._compile`"


@EACH
def test_no_text_depends_on_the_order_of_a_set(measure):
    assert "EXCLUDE" not in measure.sql(), "Ibis writes the columns of `drop` in the order of a set, another on each run: use `select`"


def test_there_is_a_text_for_each_measure_and_no_other():
    assert {path.stem for path in SQL.iterdir()} == {each.name for each in MEASURES}


def test_texts_are_written_and_old_ones_removed(tmp_path):
    (tmp_path / "gone.sql").write_text("SELECT 1", encoding="utf-8")
    write(tmp_path, MEASURES[:2])
    assert {path.stem for path in tmp_path.iterdir()} == {each.name for each in MEASURES[:2]}


@EACH
def test_the_expression_names_the_columns_of_the_contract(measure):
    schema = measure.expression().schema()
    assert tuple(schema.names) == measure.columns
    assert {str(schema[name]) for name in ("value", "low", "high")} == {"decimal(38, 9)"}
    assert str(schema["claims"]) == "array<string>"
