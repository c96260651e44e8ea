"""The sidecar is a Data Package, and says of each column what it is, rests on and says."""

import hashlib
import json

import jsonschema
import pytest

import comity

# The parts of https://datapackage.org/profiles/2.0/datapackage.json and dataresource.json that bear on what is written here.
PATH = r"^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$"
PROFILE = {
    "type": "object", "required": ["resources"],
    "properties": {
        "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
        "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"},
        "title": {"type": "string"}, "description": {"type": "string"},
        "licenses": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "pattern": "^([-a-zA-Z0-9._])+$"}, "path": {"type": "string", "pattern": PATH}, "title": {"type": "string"},
        }}},
        "sources": {"type": "array", "items": {"type": "object", "required": ["title"], "properties": {
            "title": {"type": "string"}, "path": {"type": "string", "pattern": PATH}, "version": {"type": "string"},
        }}},
        "resources": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name", "path"], "properties": {
            "name": {"type": "string"}, "path": {"type": "string", "pattern": PATH}, "type": {"const": "table"}, "format": {"type": "string"},
            "mediatype": {"type": "string", "pattern": "^(.+)/(.+)$"}, "encoding": {"type": "string"}, "bytes": {"type": "integer"},
            "hash": {"type": "string", "pattern": "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$"},
            "schema": {"type": "object", "required": ["fields"], "properties": {
                "missingValues": {"type": "array", "items": {"type": "string"}},
                "primaryKey": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string"}},
                "fields": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"], "properties": {
                    "name": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"},
                    "type": {"enum": ["string", "number", "integer", "boolean", "date", "year", "any"]},
                }}},
            }},
        }}},
    },
}


@pytest.fixture
def written(world, tmp_path):
    path = tmp_path / "my panel.csv"
    found = comity.panel("directed", range(2000, 2004), "accord,pledge", as_="panel", options={"accord": {"ties": "drop"}})
    found.write(path)
    return path, json.loads((tmp_path / "my panel.csv.datapackage.json").read_text()), found


def test_it_has_the_shape_of_the_profile(written):
    jsonschema.validate(written[1], PROFILE)


def test_it_names_the_file_and_its_bytes(written):
    path, package, _ = written
    (resource,) = package["resources"]
    assert (resource["path"], resource["format"], resource["encoding"]) == ("my panel.csv", "csv", "utf-8")
    assert resource["bytes"] == path.stat().st_size
    assert resource["hash"] == f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"
    assert resource["schema"]["primaryKey"] == ["a", "b", "code_a", "code_b", "year"]


def test_every_column_says_what_it_rests_on(written):
    fields = {field["name"]: field for field in written[1]["resources"][0]["schema"]["fields"]}
    assert list(fields) == ["a", "b", "code_a", "code_b", "year", "accord", "pledge"]
    accord = fields["accord"]
    assert (accord["type"], accord["unit"], accord["rule"], accord["covers"]) == (
        "number", "share", "fewest common votes: 1; ties are left out", [2001, 2003],
    )
    assert accord["sources"] == [{
        "source": "votes", "title": "The votes", "producer": "Makers of votes", "version": "1.0", "digest": "d1" * 32, "released": "2005-06-01",
        "licence": "CC BY 4.0", "terms": "Cite it.", "citation": "Makers of votes, The votes, version 1.0 (2004)", "home": "https://example.org/votes",
    }]
    assert sum(accord["cells"].values()) == 36
    assert accord["references"] == "A. Author, A Paper (2000)."
    assert fields["pledge"]["type"] == "integer"
    assert fields["pledge"]["direction"] == "a towards b"


def test_a_pair_that_was_none_has_no_key(world):
    described = comity.panel([("XAA", "XDD")], [2001], "accord", as_="panel").describe()
    assert "primaryKey" not in described["resources"][0]["schema"]


def test_it_says_what_was_asked_and_what_a_cell_can_say(written):
    about = written[1]["comity"]
    assert about["question"]["columns"]["accord"] == {"measure": "accord", "least": 1, "ties": "drop"}
    assert set(about["statuses"]) == {"value", "zero", "no_data", "too_few", "undefined", "not_covered", "not_a_state"}
    assert about["rows"] == 36


def test_nothing_of_the_sidecar_depends_on_today(world, monkeypatch):
    first = comity.panel("directed", [2001], "accord", as_="panel").describe()
    monkeypatch.setenv("COMITY_TODAY", "2009-05-05")
    assert comity.panel("directed", [2001], "accord", as_="panel").describe() == first
