"""Panels of the owners' own files: every obligation of ATOP where it belongs, rows as the state system has them, and what a day knew."""

import datetime

import numpy as np
import pytest

import comity
from comity.panel.request import Request
from comity.panel.rows import rows_of
from comity.sources import named
from comity.sources._vintages import add
from shared_data import frame, shared

pytestmark = pytest.mark.oracle

KINDS = {"defense": "defense", "offense": "offense", "neutral": "neutrality", "nonagg": "nonaggression", "consul": "consultation"}
EPOCH = datetime.date(1970, 1, 1)


@pytest.fixture(scope="module")
def atop(tmp_path_factory):
    """A folder of vintages with ATOP in it, released on a made-up day."""
    folder = tmp_path_factory.mktemp("vintages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMITY_DATA", str(folder))
        add(named("atop"), shared("atop/atop_alliance.rda"), today="2026-01-01", version="5.1", released="2022-07-30")
        yield folder


def test_every_obligation_stands_where_the_file_has_it(atop):
    """Of its rows those of two states on one day; every other cell from 1816 to 2018 is a 0.

    Germany of 1990 is one actor under two numbers, 260 and then 255: what it owed under either stands in both of its rows.
    """
    found = comity.panel("directed", range(1816, 2019), [f"atop_{kind}" for kind in KINDS.values()], as_="panel")
    theirs = frame("atop/atop_alliance.rda")
    key = {name: found.table.column(name).to_numpy().astype(np.int64) for name in ("code_a", "code_b", "year")}
    ours = (key["code_a"] * 1000 + key["code_b"]) * 10_000 + key["year"]
    given = (theirs["ccode1"].to_numpy() * 1000 + theirs["ccode2"].to_numpy()) * 10_000 + theirs["year"].to_numpy()
    given = given.astype(np.int64)
    assert len(np.unique(ours)) == len(ours)
    order = np.argsort(ours)
    place = np.minimum(np.searchsorted(ours[order], given), len(ours) - 1)
    there = ours[order][place] == given
    assert there.sum() > 260_000
    for raw, kind in KINDS.items():
        column = found.table.column(f"atop_{kind}")
        assert column.null_count == 0
        wanted = np.zeros(len(ours), np.int64)
        wanted[order[place[there]]] = theirs[f"atop_{raw}"].to_numpy()[there]
        different = {(int(row) // 10_000_000, int(row) // 10_000 % 1000, int(row) % 10_000) for row in ours[wanted != column.to_numpy()]}
        assert different <= {(260, 365, 1990), (365, 260, 1990)}


def test_rows_are_the_pairs_that_were_states_on_one_day():
    """1,912,350 rows of pairs that share a year from 1816 to 2016, less 60 that share no day (peacesciencer, `false_cow_dyads`)."""
    listed = frame("states/cw_system.rda")
    rows = rows_of(Request("directed", None, (None, None), (), "cow", None), tuple(range(1816, 2017)))
    assert len(rows) == 1_912_290
    for year in (1816, 1860, 1918, 1945, 1975, 1990, 2006, 2011, 2016):
        first, last = ((datetime.date(year, *day) - EPOCH).days for day in ((1, 1), (12, 31)))
        spells = [(int(code), max(start, first), min(end, last)) for code, start, end in zip(listed["ccode"], listed["start"], listed["end"], strict=True)
                  if start <= last and end >= first]
        wanted = {(one, other) for one, *mine in spells for other, *theirs in spells if one != other and max(mine[0], theirs[0]) <= min(mine[1], theirs[1])}
        here = rows.of(year)
        assert set(zip(rows.code_a[here].tolist(), rows.code_b[here].tolist(), strict=True)) == wanted


def test_nothing_of_a_release_before_its_day(atop):
    before = comity.panel([("RUS", "IRN")], [2016], "atop_neutrality", known="2022-07-29", as_="panel", status=True)
    after = comity.panel([("RUS", "IRN")], [2016], "atop_neutrality", known="2022-07-30", as_="panel", status=True)
    assert before.table.column("atop_neutrality_status").to_pylist() == ["not_covered"]
    assert after.table.column("atop_neutrality").to_pylist() == [1]


def test_of_states_that_the_coders_did_not_look_at_there_is_no_zero(atop):
    found = comity.panel([("LIE", "CHE"), ("CHE", "FRA")], [1918, 2000], "atop_defense", as_="panel", system="gw", status=True).table.to_pylist()
    said = {(row["a"], row["year"]): row["atop_defense_status"] for row in found}
    assert said == {("CHE", 1918): "zero", ("LIE", 1918): "not_covered", ("CHE", 2000): "zero", ("LIE", 2000): "zero"}


def test_a_state_is_followed_under_its_number(atop):
    found = comity.panel([("RUS", "IRN")], range(1940, 2004), "atop_defense", as_="panel").table.to_pylist()
    assert {row["a"] for row in found if row["year"] < 1991} == {"SUN"}
    assert {row["a"] for row in found if row["year"] >= 1991} == {"RUS"}
    assert [row["year"] for row in found if row["atop_defense"]] == [1942, 1943, 1944, 1945, 1946]
    assert [row["year"] for row in found] == list(range(1940, 2004))
