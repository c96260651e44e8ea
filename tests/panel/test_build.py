"""What each cell of a panel says, and why the others say nothing."""

from dataclasses import replace

import pytest

import comity
from comity.panel import inputs
from comity.panel.inputs import SPELLS, Inputs
from comity.problems import BadInput, Missing
from comity.sources import Coverage
from panel.world import PACTS

YEARS = range(2000, 2004)
AB = ("XAA", "XBB")


def panel(pairs="directed", years=YEARS, measures="accord,pledge", **rules):
    return comity.panel(pairs, years, measures, as_="panel", **rules)


def said(found, column, **where):
    """The figures of a column by (year, a, b), of the rows that are asked for."""
    rows = found.table.to_pylist()
    return {(row["year"], row["a"], row["b"]): row[column] for row in rows if all(row[name] == value for name, value in where.items())}


def test_a_row_a_pair_and_year_in_order(world):
    found = panel()
    assert found.table.column_names == ["a", "b", "code_a", "code_b", "year", "accord", "pledge"]
    assert len(found) == 6 + 6 + 12 + 12
    rows = [(row["year"], row["a"], row["b"]) for row in found.table.to_pylist()]
    assert rows == sorted(rows)
    assert [str(kind) for kind in found.table.schema.types] == ["string", "string", "int32", "int32", "int32", "double", "int32"]


def test_every_cell_says_which_of_the_answers_it_is(world):
    found = panel([AB, ("XAA", "XDD"), ("XBB", "XCC")], status=True)
    assert said(found, "accord_status") == {
        (2000, "XAA", "XBB"): "not_covered", (2000, "XAA", "XDD"): "not_a_state", (2000, "XBB", "XCC"): "not_covered",
        (2001, "XAA", "XBB"): "value", (2001, "XAA", "XDD"): "not_a_state", (2001, "XBB", "XCC"): "no_data",
        (2002, "XAA", "XBB"): "zero", (2002, "XAA", "XDD"): "not_covered", (2002, "XBB", "XCC"): "not_covered",
        (2003, "XAA", "XBB"): "value", (2003, "XAA", "XDD"): "zero", (2003, "XBB", "XCC"): "not_covered",
    }
    figures = said(found, "accord")
    assert {figures[2001, *AB], figures[2003, *AB]} == {1.0}
    assert figures[2002, *AB] == 0
    assert [figure for key, figure in figures.items() if said(found, "accord_status")[key] not in ("value", "zero")] == [None] * 8


def test_counts_of_cells_add_up_to_the_rows(world):
    found = panel(status=True)
    for name in ("accord", "pledge"):
        cells = next(field.cells for field in found.fields if field.name == name)
        assert sum(cells.values()) == len(found)
        column = found.table.column(f"{name}_status").to_pylist()
        assert cells == {status: column.count(status) for status in cells}


def test_too_few_is_said_where_the_rule_asks_for_more(world):
    found = panel([AB], [2001], "accord", status=True, n=True, options={"accord": {"least": 2}})
    assert found.table.to_pylist()[0]["accord_status"] == "too_few"
    assert found.table.to_pylist()[0]["accord_n"] == 1
    assert found.fields[5].rule == "fewest common votes: 2; ties are kept"


def test_a_pair_is_read_from_its_first_to_its_second(world):
    found = panel([("XAA", "XCC"), ("XCC", "XAA")], [2002], "pledge")
    assert said(found, "pledge") == {(2002, "XAA", "XCC"): 1, (2002, "XCC", "XAA"): 0}


def test_both_ways_stand_in_one_row_where_pairs_have_no_direction(world):
    found = panel("undirected", [2002], "pledge,accord")
    assert found.table.column_names[5:] == ["pledge_ab", "pledge_ba", "accord"]
    assert len(found) == 6
    assert said(found, "pledge_ab")[2002, "XAA", "XCC"] == 1
    assert said(found, "pledge_ba")[2002, "XAA", "XCC"] == 0
    assert [field.direction for field in found.fields[5:]] == ["a towards b", "b towards a", ""]


def test_a_measure_stands_twice_under_two_rules(world):
    found = panel([AB], [2001], ["accord", "strict=accord"], options={"strict": {"least": 2}})
    assert said(found, "accord") == {(2001, *AB): 1.0}
    assert said(found, "strict") == {(2001, *AB): None}


def test_parts_stand_beside_where_they_are_asked_for(world):
    found = panel([("XAA", "XCC")], [2002, 2003], "pledge", parts=True)
    assert found.table.column("pledge_strength").to_pylist() == [2.5, None]
    described = found.describe()["resources"][0]["schema"]["fields"]
    pledged, strength = ({field["name"]: field for field in described}[name] for name in ("pledge", "pledge_strength"))
    assert (pledged["unit"], strength["unit"], strength["description"]) == ("yes or no", "ratio", "How strong the pledge is, beside pledge")


def test_only_what_was_public_by_a_day(world):
    """Votes are public on their day, pacts with the release of 2005."""
    found = panel([AB], YEARS, known="2002-12-31", status=True)
    assert [said(found, "accord_status")[year, *AB] for year in YEARS] == ["not_covered", "value", "zero", "not_covered"]
    assert set(said(found, "pledge_status").values()) == {"not_covered"}
    inputs = {given.source.name: given for given in found.inputs}
    assert inputs["pacts"].vintage is None
    assert inputs["pacts"].why == "nothing of this source was public by 2002-12-31"


def test_a_later_vintage_changes_nothing_at_an_earlier_day(world, here):
    import json

    from panel.world import vintage

    before = panel(known="2005-12-31", status=True)
    here["pacts"].append(vintage("pacts", "2007-01-01"))
    after = panel(known="2005-12-31", status=True)
    assert before.table.equals(after.table)
    assert json.dumps(before.describe()) == json.dumps(after.describe())


@pytest.mark.parametrize("day", ["2000-06-01", "2001-04-30", "2001-05-01", "2002-12-31", "2003-11-01"])
def test_deleting_what_came_later_changes_no_byte(world, here, tmp_path, monkeypatch, day):
    """Of a source whose rows are public on their own day."""
    import datetime

    from pyarrow import compute

    from panel.world import TABLES

    def written(name):
        found = panel(known=day, status=True, n=True)
        beside = found.write(tmp_path / name / "p.parquet")
        return [(tmp_path / name / "p.parquet").read_bytes(), beside.read_bytes()]

    for name in ("all", "cut"):
        (tmp_path / name).mkdir()
    whole = written("all")
    calls = TABLES["votes"]["calls"]
    calls = calls.filter(compute.less_equal(calls["day"], datetime.date.fromisoformat(day)))
    choices = TABLES["votes"]["choices"]
    monkeypatch.setitem(TABLES["votes"], "calls", calls)
    monkeypatch.setitem(TABLES["votes"], "choices", choices.filter(compute.is_in(choices["call"], calls["call"].combine_chunks())))
    assert written("cut") == whole


def test_a_source_that_is_not_here_is_refused_or_left_empty(world, here):
    del here["pacts"]
    with pytest.raises(Missing, match=r"not on this machine: The pacts\n.*comity import pacts FILE; bring get pacts\.csv\nor leave"):
        panel()
    found = panel(missing="null", status=True)
    assert set(said(found, "pledge_status").values()) == {"not_covered"}
    assert said(found, "pledge")[2001, *AB] is None
    assert "value" in said(found, "accord_status").values()
    here.clear()
    with pytest.raises(Missing, match="The votes; The pacts"):
        panel()


def test_a_source_that_goes_by_one_list_says_nothing_of_the_states_of_another(world, monkeypatch):
    """ATOP looks at the members of the Correlates of War list: a 0 for Liechtenstein of 1918 would be a finding that nobody made."""
    assert SPELLS in Inputs(None).of(("pacts.owed",), "gw")[1]
    going_by = replace(PACTS, coverage=Coverage(2001, 2002, "the members", "nothing was owed", system="cow"))
    monkeypatch.setattr(inputs, "SOURCES", (going_by,))
    assert SPELLS not in Inputs(None).of(("pacts.owed",), "gw")[1]


def test_years_are_those_that_the_sources_cover_where_none_are_named(world):
    assert panel(years=None).years == (2001, 2002, 2003)
    assert panel(years=None, measures="pledge").years == (2001, 2002)
    with pytest.raises(BadInput, match="cover no year"):
        panel(years=None, known="1999-01-01", measures="accord")
    with pytest.raises(BadInput, match=r"cover no year of those; pacts: nothing of this source was public by 1999-01-01"):
        panel(years=None, known="1999-01-01", measures="pledge")


def test_years_need_not_follow_each_other(world):
    found = panel([AB], [2001, 2003], "accord")
    assert [row["year"] for row in found.table.to_pylist()] == [2001, 2003]


def test_two_columns_of_one_name_are_refused(world):
    with pytest.raises(BadInput, match="two columns would be called accord_n"):
        panel(measures="accord,accord_n=accord", n=True)


@pytest.mark.parametrize("form", ["pandas", "polars", "arrow"])
def test_the_frame_the_user_works_in(world, form):
    found = comity.panel([AB], [2001, 2002], "accord", as_=form)
    assert type(found).__module__.split(".")[0] == ("pyarrow" if form == "arrow" else form)
    assert list(found["accord"].to_pylist() if form == "arrow" else found["accord"]) == [1.0, 0.0]
    if form == "pandas":
        assert found.attrs["comity"]["resources"][0]["schema"]["fields"][5]["name"] == "accord"


@pytest.mark.parametrize(("imported", "kind"), [
    ("", "comity.api.Panel"), ("import polars as pl", "polars.DataFrame"), ("import polars as pl; import pandas as pd", "pandas.DataFrame"),
    ("from polars import DataFrame", "polars.DataFrame"), ("import pandas.api", "pandas.DataFrame"),
])
def test_what_the_asker_has_imported_is_taken_and_not_what_is_loaded(world, imported, kind):
    """Arrow loads pandas by itself: what is loaded would make the second panel of a notebook another thing than the first."""
    __import__("pandas"), __import__("polars")
    asked = f"{imported}\nimport comity\nfound = [comity.panel([('XAA', 'XBB')], [2001], 'accord') for _ in range(2)]\n"
    notebook = {"__name__": "__main__"}
    exec(asked, notebook)
    module, _, name = kind.rpartition(".")
    assert {(type(each).__module__.split(".")[0], type(each).__name__) for each in notebook["found"]} == {(module.split(".")[0], name)}


def test_a_notebook_shows_it_escaped(world):
    found = panel()
    shown = found._repr_html_()
    assert "<th>accord</th>" in shown
    assert "16 more rows" in shown
    assert "accord: 4 value, 8 zero, 2 no data, 22 not covered" in shown
    assert repr(found).startswith("<Panel of 36 rows, accord, pledge: directed pairs")
