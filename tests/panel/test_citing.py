"""How a panel is cited, from Python and from its file: itself, and every source of its columns."""

import json
from pathlib import Path

import pytest

import comity
from comity.brief.citing_panels import cited
from comity.panel.reading import description
from comity.problems import BadInput
from panel.world import vintage


@pytest.fixture
def found(world):
    return comity.panel("directed", [2001, 2002], "accord,pledge", as_="panel")


def test_panel_and_sources_are_named(found):
    text = found.cite()
    assert "“accord, pledge: directed pairs of the Correlates of War list, 2001–2002”" in text
    assert "accord: fewest common votes: 1; ties are kept" in text
    assert "Makers of votes, “The votes”, 1 June 2005, version 1.0; digest d1d1d1d1d1d1; licence CC BY 4.0; cite as: Makers of votes, The votes" in text
    assert len(text.splitlines()) == 3


def test_the_day_of_an_import_is_no_day_of_publication(world, here):
    here["votes"] = [vintage("votes", "2009-01-01")]
    found = comity.panel("directed", [2001, 2002], "accord,pledge", as_="panel")
    assert "Makers of votes, “The votes”, version 1.0; digest d1d1d1d1d1d1; imported 2009-01-01; licence" in found.cite()
    assert "Makers of pacts, “The pacts”, 1 June 2005, version 1.0" in found.cite()
    assert found.cite("bibtex").count("year =") == 1


def test_other_forms(found):
    assert found.cite("bibtex").count("@misc{") == 3
    assert [work["id"] for work in json.loads(found.cite("csl"))] == ["comity-panel-unwritten", "source-votes", "source-pacts"]
    with pytest.raises(BadInput, match="choose one of plain, bibtex, csl"):
        found.cite("apa")


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".arrow", ".dta", ".xlsx"])
def test_a_file_is_cited_as_the_panel_was(found, tmp_path, ending):
    path = tmp_path / f"p{ending}"
    beside = found.write(path)
    text = cited(description(path))
    assert text == cited(description(beside))
    digest = json.loads(beside.read_text())["resources"][0]["hash"][7:19]
    assert f"digest {digest}" in text


def test_parquet_and_arrow_need_no_sidecar(found, tmp_path):
    for ending in (".parquet", ".arrow"):
        path = tmp_path / f"p{ending}"
        found.write(path).unlink()
        assert cited(description(path)) == found.cite()


def test_what_cannot_be_cited_is_refused(found, tmp_path):
    path = tmp_path / "p.csv"
    beside = found.write(path)
    told = json.loads(beside.read_text())
    path.write_text("other")
    with pytest.raises(BadInput, match="describes other bytes"):
        description(path)
    beside.unlink()
    with pytest.raises(BadInput, match="has no sidecar beside it"):
        description(path)
    with pytest.raises(BadInput, match="there is no such file"):
        description(tmp_path / "none.csv")
    for name in ("", "x" * 5_000):
        with pytest.raises(BadInput, match="there is no such file"):
            description(Path(name))
    for part in ({"sources": [1]}, {"sources": {}}, {"resources": [[]]}, {"resources": [{"schema": {"fields": [{}]}}]}, {"comity": {**told["comity"], "question": []}}):
        beside.write_text(json.dumps({**told, **part}))
        with pytest.raises(BadInput, match="is no description of a panel"):
            description(beside)
    for text in ("", "[]", "{}", '{"comity": 1}', "[" * 100_000, '{"comity": {"schema": "comity.panel/1"}, "resources": [], "title": ""}'):
        beside.write_text(text)
        with pytest.raises(BadInput, match="is no description of a panel"):
            description(beside)


def test_a_hostile_sidecar_reaches_no_terminal(found, tmp_path):
    path = tmp_path / "p.csv"
    beside = found.write(path)
    told = json.loads(beside.read_text())
    told["title"] = "x\x1b[31m"
    told["sources"] = [{"source": "\u202e\x1b", "title": "y\u202e", "path": "javascript:1", "doi": 7, "version": ["z"]}]
    beside.write_text(json.dumps(told))
    for form in ("plain", "bibtex", "csl"):
        text = cited(description(beside), form)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "javascript" not in text
