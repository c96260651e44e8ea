"""What bulk sources add to a brief: their figures with rules and release where they are here and were public, else why there is none."""

import json
import shutil

import pytest

from comity.brief.verify import verify
from comity.brief.write import Form, Question
from comity.ledger.reading import Clocks
from comity.sources import named
from comity.sources._vintages import add

TODAY = "2024-06-01"
ATOP = "stateA,stateB,year,defense,offense,neutral,nonagg,consul\n" + "".join(
    f"{a},{b},{year},{int(a == 365)},0,0,1,1\n" for year in range(2015, 2019) for a, b in ((365, 630), (630, 365))
)
VOTES = "rcid,ccode,vote,date,session\n" + "".join(
    f"{call},{state},{vote},20{18 + call % 2}-11-{call + 1:02},{73 + call % 2}\n"
    for call in range(8) for state, vote in ((365, 1), (630, 1 if call < 6 else 3), (2, 3), (200, 2))
)


@pytest.fixture(scope="module")
def vintages(tmp_path_factory):
    """Two small files, imported as their owners' are."""
    folder = tmp_path_factory.mktemp("vintages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMITY_DATA", str(folder / "data"))
        for name, file, text in (("atop", "atop5_1ddyr.csv", ATOP), ("un_votes", "UNVotes.csv", VOTES)):
            source = named(name)
            patch.setattr(type(source), "__setattr__", object.__setattr__)
            (folder / file).write_text(text)
            unbound = source.expect
            object.__setattr__(source, "expect", type(unbound)((1, None), (1, None), unbound.years))
            try:
                add(source, folder / file, today=TODAY, version="1", released="2022-08-31")
            finally:
                object.__setattr__(source, "expect", unbound)
    return folder / "data"


@pytest.fixture
def ask(tmp_path, monkeypatch):
    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COMITY_TODAY", TODAY)
    dossier = tmp_path / "d"
    dossier.mkdir()
    (dossier / "dossier.yaml").write_text("dossier: d\ntitle: T\nabout: A.\ncompiled_by: N\nlicence: CC0-1.0\n")

    def of(day, data=None):
        monkeypatch.setenv("COMITY_DATA", str(data or tmp_path / "none"))
        return Question([dossier], Clocks(day, day, TODAY), ("RUS", "IRN"))

    return of


def test_where_nothing_is_here_each_says_so(ask):
    said = ask("2024-05-01").output(Form("md"))
    assert said.count("not covered; no release of it that was public by 1\u00a0May\u00a02024 is on this machine") == 4
    assert "releases" not in json.loads(ask("2024-05-01").output(Form("json")))


def test_figures_carry_their_release_and_its_rules(ask, vintages):
    found = json.loads(ask("2024-05-01", vintages).output(Form("json")))
    (atop,) = [name for name in found["releases"] if name.startswith("atop@1#")]
    figure = found["figures"]["bulk.atop_defense.2018"]
    assert (figure["value"], figure["text"], figure["releases"], figure["claims"]) == (1.0, "yes / none coded", [atop], [])
    assert found["figures"]["bulk.voting_agreement.2018"]["value"] == 0.75
    assert found["figures"]["bulk.voting_agreement.2019"]["value"] == 0.75
    assert "unanimous votes are kept" in json.dumps(found["releases"])
    assert found["sections"][7]["id"] == "institutions"
    assert found["sections"][7]["status"] == "ok"


def test_years_alike_stand_in_one_row(ask, vintages):
    said = ask("2024-05-01", vintages).output(Form("md"))
    assert "| 2015–2018 | yes / none coded |" in said


def test_a_release_is_not_read_before_its_day(ask, vintages):
    said = ask("2022-08-30", vintages).output(Form("md"))
    assert "no release of it that was public by 30\u00a0August\u00a02022" in said
    assert "atop@" not in said
    assert "| 2015–2018 |" in ask("2022-08-31", vintages).output(Form("md"))


def test_votes_are_read_by_their_own_day_and_a_year_once_it_is_over(ask, vintages):
    found = json.loads(ask("2019-12-30", vintages).output(Form("json")))["figures"]
    assert "bulk.voting_agreement.2018" in found
    assert "bulk.voting_agreement.2019" not in found
    assert "bulk.voting_agreement.2019" in json.loads(ask("2019-12-31", vintages).output(Form("json")))["figures"]
    assert not any("voting" in name for name in json.loads(ask("2018-11-05", vintages).output(Form("json")))["figures"])


def test_a_release_of_a_later_day_changes_no_byte(ask, vintages, tmp_path):
    cut = tmp_path / "cut"
    shutil.copytree(vintages, cut)
    shutil.rmtree(cut / "atop")
    before, after = (ask("2018-12-31", data).output(Form("text", 100, full=True)) for data in (vintages, cut))
    assert "Votes in the UN General Assembly: the last" in before
    assert before == after


def test_a_receipt_names_releases_and_verify_misses_them(ask, vintages, tmp_path):
    question = ask("2024-05-01", vintages)
    page = question.output(Form("html"))
    file = tmp_path / "b.html"
    file.write_text(page)
    assert verify(file, file.read_bytes(), question.roots).same
    ask("2024-05-01")  # the same machine without the vintages
    verdict = verify(file, file.read_bytes(), question.roots)
    assert not verdict.same
    assert any("it read atop@1#" in line and "comity sources" in line for line in verdict.lines)


def test_a_damaged_vintage_is_told_and_ends_nothing(ask, vintages, tmp_path):
    bad = tmp_path / "bad"
    shutil.copytree(vintages, bad)
    (table,) = bad.glob("atop/*/obligations.parquet")
    table.chmod(0o644)
    table.write_bytes(b"PAR1")
    assert "not covered; what is on this machine of it is damaged" in ask("2024-05-01", bad).output(Form("md"))
