"""The actors the package knows, and the rows of those it does not."""

from __future__ import annotations

import re

import pytest

from comity.records import _dates
from comity.records._codes import ACTOR_KIND
from comity.records.actor import ACTOR_FIELDS, known_actors
from dossier_cases import found, lay


def test_known_actors_have_ids_names_kinds_and_days_that_are_read():
    actors = known_actors()
    assert len({actor.name for actor in actors.values()}) == len(actors)
    for name, actor in actors.items():
        assert actor.id == name
        assert actor.kind in ACTOR_KIND
        assert actor.kind != "state" or re.fullmatch(r"[A-Z]{3}", name) or actor.end
        begin, end = (_dates.parse(day) if day else None for day in (actor.begin, actor.end))
        assert begin is None or end is None or begin.earliest <= end.latest
        assert not actor.part_of or actor.part_of in actors


def test_the_members_of_the_united_nations_are_known():
    assert {"RUS", "IRN", "CHN", "PAK", "SSD", "TLS", "MNE", "CHE", "LIE", "TUV"} <= known_actors().keys()
    assert sum(actor.kind == "state" and not actor.end for actor in known_actors().values()) >= 193


def test_the_fields_of_a_row():
    assert [field.name for field in ACTOR_FIELDS if field.required] == ["actor", "name", "kind"]


ROWS = [
    ("XCO,A company,company,1990,,RUS", []), ("XCO,A company,,,,", ["missing-field"]), ("XCO,A company,firm,,,", ["unknown-code"]),
    ("X CO,A company,company,,,", ["id"]), ("XCO,A company,company,soon,,", ["day"]), ("XCO,A company,company,,,\nXCO,Another,company,,,", ["doubled-id"]),
    ("RUS,Russia,company,,,", ["actor-differs"]), ("XCO,A company,company,,,XCO", ["cycle"]),
]


@pytest.mark.parametrize(("row", "codes"), ROWS, ids=[row for row, _ in ROWS])
def test_rows_that_load_and_rows_that_are_refused(tmp_path, row, codes):
    assert [code for code, _, _ in found(lay(tmp_path, {"actors.csv": f"actor,name,kind,from,to,part_of\n{row}\n"}))] == codes
