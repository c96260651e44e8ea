"""Politically relevant pairs, and the major powers."""

import csv
import datetime
import hashlib
from importlib.resources import files

import pyarrow as pa
import pytest

from comity import frames
from comity.problems import BadInput

TABLE = {"a": ["IRQ", 630], "b": ["IRN", 640], "year": [1980, 1982]}


def test_the_major_powers_are_those_of_the_owners_file_byte_for_byte():
    """The digest of majors2016.csv, as the copy in github.com/brickleq/CoW at df1c8df has it."""
    lines = ["stateabb,ccode,styear,stmonth,stday,endyear,endmonth,endday,version"]
    for row in csv.DictReader(files("comity.frames").joinpath("majors.csv").read_text("utf-8").splitlines()):
        begin, end = (datetime.date.fromisoformat(row[side] or "2016-12-31") for side in ("from", "to"))
        lines.append(f"{row['abbreviation']},{row['number']},{begin.year},{begin.month},{begin.day},{end.year},{end.month},{end.day},2016")
    text = "\r\n".join(lines).encode()
    assert len(text) == 539
    assert hashlib.sha256(text).hexdigest() == "6ba42de12f2f63401ff5a61e6d0037d17b5dd03ed9aca07d0bc16660e03694eb"


def test_major_powers_are_told_by_who_bore_the_number():
    on = datetime.date(2000, 1, 1)
    assert {each.actor for each in frames.majors() if each.begin <= on and (each.end is None or each.end >= on)} == {
        "USA", "GBR", "FRA", "DEU", "RUS", "CHN", "JPN",
    }
    assert {each.actor for each in frames.majors() if each.number == 365} == {"RUS", "SUN"}


@pytest.mark.parametrize("table", [TABLE | {"a": ["IRQ", "IRN"], "b": ["IRN", "TUR"]}, pa.table({"a": ["IRQ", "IRN"], "b": ["IRN", "TUR"], "year": [1980, 1982]})])
@pytest.mark.parametrize("directed", [True, False])
def test_pairs_that_touch_or_have_a_major_power(table, directed):
    frame = frames.dyads("cow", 1980, 1982, directed=directed, states=["IRN", "IRQ", "TUR", "USA"])
    found = frames.politically_relevant(frame, table)
    rows = {frozenset((row["a"], row["b"])) for row in found.table().to_pylist() if row["period"] == 1980}
    assert rows == {frozenset(pair) for pair in (("IRN", "IRQ"), ("IRN", "USA"), ("IRQ", "USA"), ("TUR", "USA"))}
    assert found.size() == found.table().num_rows == (4 + 3 + 4) * (2 if directed else 1)


def test_a_major_power_counts_from_its_day():
    """The United States from 1898-08-13, Japan until 1945-08-14."""
    table = {"a": ["USA"], "b": ["CAN"], "year": [1898]}
    frame = frames.politically_relevant(frames.dyads("cow", 1898, 1898, "month", states=["USA", "BRA"], directed=False), table)
    assert frame.table()["period"].to_pylist() == ["1898-08", "1898-09", "1898-10", "1898-11", "1898-12"]


def test_both_lists_have_the_same_major_powers():
    table = {"a": ["DEU"], "b": ["FRA"], "year": [1995]}
    for system in ("cow", "gw"):
        frame = frames.dyads(system, 1995, 1995, directed=False, states=["DEU", "KIR", "BRA"])
        pairs = frames.politically_relevant(frame, table).table().to_pylist()
        assert {(row["a"], row["b"]) for row in pairs} <= {("BRA", "DEU"), ("DEU", "KIR")}
        assert ("BRA", "DEU") in {(row["a"], row["b"]) for row in pairs}


def test_years_that_the_table_does_not_speak_of_are_refused():
    frame = frames.dyads("cow", 1980, 1990)
    with pytest.raises(BadInput, match=r"speaks of 1980 to 1982, and the frame has 1983.*\n.*\nmend: narrow the frame with where\(begin=1980, end=1982\)"):
        frames.politically_relevant(frame, TABLE)
    assert frames.politically_relevant(frame.where(begin=1980, end=1982), TABLE).size() > 0


@pytest.mark.parametrize("table", [
    {}, {"a": ["USA"], "b": ["CAN"]}, {"a": [], "b": [], "year": []}, {"a": ["USA"], "b": ["CAN"], "year": ["1980"]}, {"a": ["USA"], "b": ["CAN"], "year": [True]},
    {"a": ["USA", "CAN"], "b": ["CAN"], "year": [1980]}, {"a": ["Atlantis"], "b": ["CAN"], "year": [1980]}, {"a": "USA", "b": "CAN", "year": 1980}, None, 7,
    {"a": [None], "b": ["CAN"], "year": [1980]},
])
def test_a_table_that_is_none_is_refused(table):
    with pytest.raises(BadInput, match="mend: "):
        frames.politically_relevant(frames.dyads("cow", 1980, 1980), table)


def test_only_pairs_are_relevant():
    with pytest.raises(BadInput, match="make one with `dyads`"):
        frames.politically_relevant(frames.state_years("cow", 1980, 1982), TABLE)
