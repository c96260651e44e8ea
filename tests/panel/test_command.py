"""`comity panel` and `comity cite --panel`: what they print, and with what status they end."""

import io
import json
import sys

import pytest

from comity import cli
from comity.panel.progress import Progress


def run(capsys, *words):
    status = cli.run([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, out, err


def test_a_panel_is_written_and_told_of(world, tmp_path, capsys):
    path = tmp_path / "p.csv"
    status, out, err = run(capsys, "panel", "--pairs", "XAA-XBB,XAA-XDD", "--from", 2001, "--to", 2002, "--measures", "accord,pledge",
                           "--option", "accord.least=2", "--status", "--out", path)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        f"4 rows in {path}, described in p.csv.datapackage.json",
        "accord: 2 too few, 1 not covered, 1 not a state",
        "  fewest common votes: 2; ties are kept",
        "pledge: 1 value, 2 zero, 1 not a state",
    ]
    assert path.read_text().splitlines()[1] == '"XAA","XBB",1,2,2001,,"too_few",1,"value"'
    status, out, _ = run(capsys, "cite", "--panel", path)
    assert status == 0
    assert len(out.splitlines()) == 3


def test_without_the_libraries_of_the_extra_it_says_what_to_install(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    status, out, err = run(capsys, "panel", "--pairs", "RUS-IRN", "--from", 2001, "--to", 2002, "--measures", "atop_defense", "--missing", "null", "--out", tmp_path / "p.csv")
    assert (status, out) == (4, "")
    assert err.endswith("error: a panel needs numpy, which is not here\nmend: pip install 'comity[bulk]'\n")
    assert list(tmp_path.iterdir()) == []


def test_one_end_of_the_years_may_be_left_to_the_sources(world, tmp_path, capsys):
    run(capsys, "panel", "--pairs", "undirected", "--from", 2002, "--measures", "accord", "--out", tmp_path / "p.csv")
    told = json.loads((tmp_path / "p.csv.datapackage.json").read_text())["comity"]
    assert told["question"]["years"] == [2002, None]
    assert told["rows"] == 12


@pytest.mark.parametrize(("words", "message"), [
    (["--out", "p.txt"], "a panel cannot be written as .txt"),
    (["--pairs", "XAA"], "is no pair"),
    (["--measures", "acord"], "did you mean accord?"),
    (["--option", "accord"], "write COLUMN.RULE=CHOICE"),
    (["--option", "accord.least=2", "--option", "accord.least=3"], "is chosen twice"),
    (["--option", "accord.least=x"], "no whole number"),
    (["--from", "2003", "--to", "2001"], "swap the two years"),
    (["--from", "x"], "not a valid integer"),
    (["--system", "un"], "choose one of cow, gw"),
    (["--known", "2999-01-01"], "lies ahead"),
    (["--missing", "skip"], "choose one of refuse, null"),
])
def test_a_fault_is_one_message_and_leaves_nothing(world, tmp_path, capsys, monkeypatch, words, message):
    monkeypatch.chdir(tmp_path)
    given = {"--pairs": "XAA-XBB", "--measures": "accord", "--out": "p.csv"}
    plain = [word for name, value in given.items() if name not in words for word in (name, value)]
    status, out, err = run(capsys, "panel", *plain, *words)
    assert (status, out) == (2, "")
    assert message in err
    assert err.count("error") == 1
    assert not list(tmp_path.iterdir())


def test_what_is_not_here_is_missing(world, here, tmp_path, capsys):
    here.clear()
    status, _, err = run(capsys, "panel", "--pairs", "XAA-XBB", "--measures", "accord", "--out", tmp_path / "p.csv")
    assert status == 4
    assert "comity import votes FILE" in err
    assert run(capsys, "panel", "--pairs", "XAA-XBB", "--from", 2001, "--to", 2001, "--measures", "accord", "--missing", "null", "--out", tmp_path / "p.csv")[0] == 0


def test_a_panel_is_cited_without_a_pair(world, tmp_path, capsys):
    for words, message in ((["--panel", tmp_path / "none.csv"], "there is no such file"), ([], "nothing is named to cite"),
                           (["RUS", "IRN", "--panel", "p.csv"], "a panel is cited by its file alone")):
        status, _, err = run(capsys, "cite", *words)
        assert status == 2
        assert message in err


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_progress_is_one_line_on_a_terminal_after_a_second(monkeypatch):
    clock = iter([0.0, 0.5, 1.5, 1.55, 2.0, 2.0, 2.0, 2.0])
    monkeypatch.setattr("comity.panel.progress.time.monotonic", lambda: next(clock))
    terminal = Terminal()
    with Progress(terminal) as line:
        for what in ("early", "one\x1b", "too soon", "two"):
            line.say(what)
    shown = terminal.getvalue()
    assert "early" not in shown
    assert "too soon" not in shown
    assert shown.endswith("two\r\x1b[K")
    assert "one\\u001b" in shown


def test_progress_goes_nowhere_else():
    pipe = io.StringIO()
    with Progress(pipe) as line:
        line._next = 0
        line.say("x")
    assert pipe.getvalue() == ""


def test_an_interruption_is_told_as_one(world, tmp_path, capsys, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("comity.panel.build.rows_of", stop)
    assert run(capsys, "panel", "--pairs", "directed", "--measures", "accord", "--out", tmp_path / "p.csv")[0] == 130
    assert not list(tmp_path.iterdir())
