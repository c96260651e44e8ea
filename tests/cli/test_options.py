"""What is asked on the command line: days, actors, dossiers."""

import click
import pytest
from click.testing import CliRunner

from comity.cli import _options, commands
from comity.ledger import actors as _actors
from comity.ledger import packaged
from comity.problems import BadInput
from dossier_cases import lay, record


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-01")


@click.command()
@_options.clocks
@_options.dossiers
@_options.pair
def command(a, b, as_of, on, known, recorded, dossier, packaged):
    click.echo(repr(_options.asked(a, b, as_of, on, known, recorded, _options.chosen(dossier, packaged))))


def said(*arguments):
    done = CliRunner().invoke(command, arguments)
    return str(done.exception) if isinstance(done.exception, BadInput) else done.output


VIEWS = [
    ([], "on='2024-06-01', known='2024-06-01', recorded='2024-06-01'"),
    (["--as-of", "2023-01-02"], "on='2023-01-02', known='2023-01-02', recorded='2024-06-01'"),
    (["--on", "2023-01-02"], "on='2023-01-02', known='2024-06-01', recorded='2024-06-01'"),
    (["--known", "2023-01-02", "--recorded", "today"], "on='2024-06-01', known='2023-01-02', recorded='2024-06-01'"),
    (["--as-of", "2023-01-02", "--known", "2023-05-05", "--recorded", "2024-01-01"], "on='2023-01-02', known='2023-05-05', recorded='2024-01-01'"),
]


@pytest.mark.parametrize(("options", "expected"), VIEWS, ids=range(len(VIEWS)))
def test_the_days_of_a_view(options, expected):
    assert said("RUS", "IRN", *options) == f"Asked(a='RUS', b='IRN', {expected})\n"


NO_DAYS = [
    ("11/05/2024", "`11/05/2024` reads as 5 November or 11 May; write 2024-11-05 or 2024-05-11"),
    ("11.05.2024", "write 2024-11-05 or 2024-05-11"), ("25/12/2024", "reads as 25 December; write 2024-12-25"), ("05/05/2024", "reads as 5 May; write 2024-05-05"),
    ("2024-11", "is no single day; write its last, 2024-11-30"), ("2024", "write its last, 2024-12-31"), ("yesterday", "is not a day"),
    ("2024-02-30", "is not a day"), ("2024-11-05 ", "is not a day"), ("٢٠٢٤-١١-٠٥", "is not a day"), ("\x1b[2J", "\\u001b"), ("", "is not a day"), ("31/31/2024", "is not a day"),
]


@pytest.mark.parametrize(("text", "message"), NO_DAYS, ids=range(len(NO_DAYS)))
def test_what_is_no_day_is_refused_with_what_to_write(text, message):
    assert message in said("RUS", "IRN", "--as-of", text)


@pytest.mark.parametrize("option", ["--as-of", "--known", "--recorded"])
def test_a_day_ahead_is_refused_where_nothing_is_known_of_it(option):
    assert "2024-06-02 lies ahead" in said("RUS", "IRN", option, "2024-06-02")
    assert "on='2030-01-01'" in said("RUS", "IRN", "--on", "2030-01-01")


def test_today_that_is_no_day_is_refused(monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "soon\x1b")
    assert "COMITY_TODAY" in said("RUS", "IRN")


ACTORS = [
    ("IRN", "IRN"), ("irn", "IRN"), ("Iran", "IRN"), ("iran", "IRN"), ("south korea", "KOR"), ("Guinea", "GIN"), ("Emirates", "ARE"),
    ("RU", "RUS"), ("ir", "IRN"), ("DPRK", "PRK"), ("Burma", "MMR"), ("Holland", "NLD"), ("cow:365", "RUS"), ("gw:970", "KIR"), ("cow:970", "NRU"),
    ("Ivory Coast", "CIV"), ("St. Kitts & Nevis", "KNA"), ("lanka", "LKA"), ("ROK", "KOR"), ("fips:RS", "RUS"),
]


@pytest.mark.parametrize(("text", "expected"), ACTORS)
def test_an_actor_by_id_or_name(text, expected):
    assert _actors.actor(text) == expected


NO_ACTORS = [
    ("IRNN", "is not an actor Comity knows", "IRN (Iran)"), ("Rusia", "is not an actor", "RUS (Russia)"), ("Korea", "KOR (South Korea)", "PRK (North Korea)"),
    ("Qq", "is not an actor", "comity states lists them"), ("Congo", "COG (Congo)", "COD (DR Congo)"), ("365", "each system has its own", "cow:365 (Russia)"),
    ("cow:999", "is not an actor", "comity states lists them"), ("", "is not an actor", "comity states lists them"), ("RUЅ", "is not an actor", "("), ("x\x1b[2J", "\\u001b", "comity states lists them"), ("Iran\u200b", "is not an actor", "IRN"),
]


@pytest.mark.parametrize(("text", "first", "second"), NO_ACTORS, ids=range(len(NO_ACTORS)))
def test_an_actor_that_is_not_known_or_not_only_one(text, first, second):
    with pytest.raises(BadInput) as refused:
        _actors.actor(text)
    assert first in str(refused.value)
    assert second in str(refused.value)
    assert str(refused.value).count("(") <= 6


@pytest.mark.parametrize(("text", "day", "expected"), [
    ("USSR", "1985-01-01", "SUN"), ("cow:365", "1985-01-01", "SUN"), ("Yemen", "2001-01-01", "YEM"), ("Korea", "1900-01-01", "KOR-1816"), ("SUN", "2020-01-01", "SUN"),
])
def test_a_name_or_code_is_read_on_the_day_asked_and_an_id_on_any(text, day, expected):
    assert _actors.actor(text, on=day) == expected


@pytest.mark.parametrize(("text", "day", "said"), [
    ("USSR", "2020-01-01", r"ended on 1991-12-26[\s\S]*RUS \(Russia\)"), ("South Sudan", "2001-01-01", r"began on 2011-07-09[\s\S]*SDN \(Sudan\)"),
    ("Yemen", "1980-01-01", r"YAR \(North Yemen\) or YMD \(South Yemen\)"),
])
def test_a_name_of_no_state_of_the_day_is_refused(text, day, said):
    with pytest.raises(BadInput, match=said):
        _actors.actor(text, on=day)


def test_both_actors_are_refused_at_once_and_a_pair_is_two():
    with pytest.raises(BadInput) as refused:
        _actors.pair("IRNN", "RUSS")
    assert len(refused.value.problems) == 2
    for one, other in (("IRN", "IRN"), ("IRN", "Iran")):
        with pytest.raises(BadInput, match="named twice"):
            _actors.pair(one, other)
    assert _actors.pair("RUS", "AFG") == ("RUS", "AFG")


def test_a_dossiers_own_actors_may_be_asked_for(tmp_path):
    root = lay(tmp_path)
    assert _actors.pair("XAA", "Xbland", (root,)) == ("XAA", "XBB")
    with pytest.raises(BadInput):
        _actors.pair("XAA", "XCC", (root,))
    lay(tmp_path, {"actors.csv": "actor\n\x00"})
    with pytest.raises(BadInput):
        _actors.actor("XAA", (root,))


def test_the_dossiers_of_the_package_are_read_where_none_is_named(tmp_path):
    shipped = packaged.packaged()
    assert [path.name for path in shipped] == sorted(path.name for path in shipped)
    assert "rus_irn" in {path.name for path in shipped}
    assert packaged.folders(()) == shipped
    root = lay(tmp_path)
    assert packaged.folders((str(root),)) == (root,)
    assert packaged.folders((str(root), f"{root}/."), with_packaged=True) == (root, *shipped)


def test_a_folder_that_is_no_dossier_is_refused(tmp_path):
    for text in (tmp_path, tmp_path / "none", tmp_path / "a\x1b[2J"):
        with pytest.raises(BadInput, match=r"holds no dossier\.yaml"):
            packaged.folders((text,))


def test_one_record_in_two_dossiers_is_refused(tmp_path):
    path, text = record("agreement")
    votes = {"votes/v.csv": "body,item,on,actor,choice,cite\nUNGA,i,2024,XAA,yes,m1\n"}
    one, other = lay(tmp_path / "one", {path: text, **votes}), lay(tmp_path / "two", {path: text, "votes/w.csv": votes["votes/v.csv"]})
    with pytest.raises(BadInput) as refused:
        packaged.folders((one, other))
    assert [problem.file for problem in refused.value.problems] == [f"{other}/agreements/r.yaml", f"{other}/votes/w.csv"]
    (other / path).rename(other / "agreements/s.yaml")
    (other / "votes/w.csv").unlink()
    rows = "event,type,title,parties,stage,on,cite\nr,visit,V,XAA;XBB,held,2024,m1\n"
    assert packaged.folders((one, other)) == (one, other)
    (other / "events").mkdir()
    (other / "events/rows.csv").write_text(rows)
    with pytest.raises(BadInput, match=r"events/rows\.csv"):
        packaged.folders((one, other))


@pytest.mark.parametrize(("name", "told"), [("brief", "that of the world is read all the same"), ("verify", "that of the world is read all the same"), ("claims", "in place of those of the package")])
def test_the_help_says_what_is_read_beside_a_dossier_that_is_given(name, told):
    assert told in " ".join(CliRunner().invoke(commands, [name, "--help"]).output.split())
