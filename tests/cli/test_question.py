"""What a command is asked reaches it as one object, and as two where it compares two days."""

import click
import pytest
from click.testing import CliRunner

from comity.cli._question import Request, between, of_pair, of_pair_or_all
from comity.problems import BadInput
from dossier_cases import lay


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-01")


@click.command()
@of_pair
@click.option("--own", is_flag=True)
def one_pair(request, own):
    click.echo(f"{request.pair} {request.on} {request.known} {request.recorded} {len(request.roots)} {own}")


@click.command()
@of_pair_or_all
def perhaps_a_pair(request):
    click.echo(f"{request.pair} {request.on} {request.known} {request.recorded}")


@click.command()
@between
def two_days(before, after):
    click.echo(f"{before.pair} {before.on} {before.known} {before.recorded} / {after.on} {after.known} {after.recorded}")


def said(command, *arguments):
    done = CliRunner().invoke(command, arguments)
    return str(done.exception) if isinstance(done.exception, BadInput) else done.output.strip()


CASES = [
    (one_pair, "RUS IRN", "('RUS', 'IRN') 2024-06-01 2024-06-01 2024-06-01 2 False"),
    (one_pair, "irn RUS --as-of 2023-01-02 --recorded 2024-01-01 --own", "('IRN', 'RUS') 2023-01-02 2023-01-02 2024-01-01 2 True"),
    (perhaps_a_pair, "--known 2023-01-02", "None 2024-06-01 2023-01-02 2024-06-01"),
    (perhaps_a_pair, "RUS IRN --on 2023-01-02", "('RUS', 'IRN') 2023-01-02 2024-06-01 2024-06-01"),
    (two_days, "RUS IRN --from 2023-01-02", "('RUS', 'IRN') 2023-01-02 2023-01-02 2024-06-01 / 2024-06-01 2024-06-01 2024-06-01"),
    (two_days, "RUS IRN --from 2023-01-02 --to 2023-02-02 --on 2023-03-03",
     "('RUS', 'IRN') 2023-03-03 2023-01-02 2024-06-01 / 2023-03-03 2023-02-02 2024-06-01"),
]


@pytest.mark.parametrize(("command", "line", "expected"), CASES, ids=[line for _, line, _ in CASES])
def test_what_was_asked(tmp_path, command, line, expected):
    assert said(command, *line.split(), "--dossier", str(lay(tmp_path))) == expected


def test_half_a_pair_and_days_the_wrong_way_round_are_refused(tmp_path):
    here = ("--dossier", str(lay(tmp_path)))
    assert "name both, or neither" in said(perhaps_a_pair, "RUS", *here)
    assert "swap the two days" in said(two_days, "RUS", "IRN", "--from", "2024-03-03", "--to", "2024-01-01", *here)


def test_a_brief_is_about_a_pair():
    with pytest.raises(ValueError, match="about a pair"):
        Request((), "2024-06-01", "2024-06-01", "2024-06-01").question()
