"""How commands are found, and every way one can end."""

import json
import os
import statistics
import subprocess
import sys
import time

import click
import pytest

from comity import cli
from comity.problems import LimitReached, bad
from dossier_cases import comity, lay, record


def ended(monkeypatch, capfd, act, *arguments):
    """Run an invented command in this process: its status and what it said."""

    @click.command("check")
    def invented():
        return act()

    monkeypatch.setattr(cli.Commands, "get_command", lambda self, context, name: invented)
    status = cli.run(["check", *arguments])
    said = capfd.readouterr()
    return status, said.out, said.err


def raising(error):
    def act():
        raise error

    return act


ENDS = [
    (lambda: None, 0, ""), (lambda: 3, 3, ""), (raising(bad("f", "what", "fix", line=3)), 2, "error[input]: what\n  --> f:3\nmend: fix\n"),
    (raising(LimitReached("busy")), 4, "busy\n"), (raising(KeyboardInterrupt()), 130, "interrupted\n"),
    (raising(click.UsageError("no")), 2, "error: no"), (raising(click.exceptions.Exit(1)), 1, ""),
    (raising(ValueError("x\x1b[2J\ny")), 70, "a bug in comity (ValueError: x\\u001b[2J y)"), (raising(OSError(28, "No space left on device")), 4, "No space left"),
    (raising(bad("f", "esc \x1b]52;c;eA==\x07 \u202e", "fix")), 2, "esc \\u001b]52;c;eA==\\u0007 \\u202e"), (raising(RecursionError()), 70, "a bug"), (raising(MemoryError()), 4, "not enough memory"),
    (raising(ImportError("x.so: failed to map segment from shared object")), 4, "not enough memory"), (raising(type("OutOfMemoryException", (Exception,), {})()), 4, "not enough memory"),
    (raising(OSError(24, "Too many open files", "/x")), 4, "no more files can be opened"), (raising(EOFError("marshal data too short")), 70, "a file ends too early"),
]


@pytest.mark.parametrize(("act", "status", "said"), ENDS, ids=range(len(ENDS)))
def test_every_end_is_a_status_and_a_message(monkeypatch, capfd, act, status, said):
    monkeypatch.delenv("COMITY_DEBUG", raising=False)
    found = ended(monkeypatch, capfd, act)
    assert (found[0], found[1]) == (status, "")
    assert said in found[2] if said else found[2] == ""
    assert "Traceback" not in found[2]


def test_without_docstrings_nothing_is_tried(monkeypatch, capfd):
    with monkeypatch.context() as patched:
        patched.setattr(sys, "flags", type("Flags", (), {"optimize": 2}))
        assert cli.run(["--help"]) == 4
    said = capfd.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "without -OO" in said.err


def test_a_traceback_is_shown_when_asked_for(monkeypatch, capfd):
    for place, argument in (("COMITY_DEBUG", ()), (None, ("--debug",))):
        with monkeypatch.context() as patched:
            if place:
                patched.setenv(place, "1")
            status, _, said = ended(patched, capfd, raising(ValueError("x\x1b")), *argument)
            assert status == 70
            assert "Traceback" in said
            assert "\x1b" not in said


def test_a_mistyped_command_is_guessed():
    done = comity("breif", "RUS", "IRN")
    assert done.returncode == 2
    assert b"did you mean `brief`?" in done.stderr
    assert done.stdout == b""
    assert b"the commands are brief, explain" in comity("zzzz").stderr
    assert b"\\u001b" in comity("\x1b[2J").stderr


def test_help_names_every_command_without_importing_any():
    done = comity("--help")
    assert done.returncode == 0
    assert all(name.encode() in done.stdout for name in cli.COMMANDS)
    code = "import sys; from comity.cli import run; run(['--help']); import json; print(json.dumps([m for m in sys.modules if m.startswith(('comity.', 'duckdb', 'yaml', 'rich', 'ibis'))]))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert set(json.loads(found.stdout.splitlines()[-1])) <= {"comity.cli", "comity.problems", "comity.ledger", "comity.panel"}


def test_no_command_is_help(capsys):
    assert cli.run([]) == cli.run(["--debug"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Usage: comity [OPTIONS] COMMAND")
    assert said.err == ""


@pytest.mark.parametrize("name", ["new", "check", "fmt", "record"])
def test_each_command_has_examples_in_its_help(name):
    done = comity(name, "-h")
    assert done.returncode == 0
    assert f"comity {name} ".encode() in done.stdout.partition(b"Options:")[0].replace(b"Usage: comity", b"")


def test_help_is_quick():
    """At most three times the time of importing click; `make bench` measures it with care."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def seconds(*arguments):
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], env=env, capture_output=True, check=True)
        return time.perf_counter() - began

    bare = statistics.median(seconds("-c", "import click") for _ in range(5))
    helped = statistics.median(seconds("-m", "comity.cli", "--help") for _ in range(5))
    assert helped < 3 * bare + 0.05


def test_a_reader_that_stops_is_no_bug(tmp_path):
    path, text = record("agreement", *(f"{{stage: sigend, on: 2024, cite: m1, note: n{n}}}" for n in range(5_000)))
    lay(tmp_path / "d", {path: text})
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-m", "comity.cli", "check", str(tmp_path / "d")], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
    with open("/dev/full", "w") as full:
        closed = subprocess.run([sys.executable, "-m", "comity.cli", "--help"], env=env, stdout=full, stderr=subprocess.PIPE)
    assert closed.returncode == 4
    assert b"No space left" in closed.stderr
    assert b"Traceback" not in closed.stderr


WRITES = "import sys; from comity import cli; cli.commands.main = lambda *_, **__: sys.stdout.write('x' * 200_000) and 0; cli.main([])"


@pytest.mark.parametrize("shell", ['exec "$@" >&-', 'exec "$@" <&- >&-', 'ulimit -f 64; exec "$@" >"$FILE"'], ids=["closed", "both closed", "full"])
def test_an_output_that_cannot_take_it_all_is_told(tmp_path, shell):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1", "FILE": str(tmp_path / "f")}
    done = subprocess.run(["bash", "-c", shell, "-", sys.executable, "-c", WRITES], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
    assert "the output cannot be written" in done.stderr


def test_a_folder_that_is_gone_is_told(tmp_path):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(["bash", "-c", 'rmdir "$PWD"; exec "$@"', "-", sys.executable, "-m", "comity.cli", "check"], env=env, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (2, "error: the folder one is in is gone; change to another\n")


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "ascii"}, {"TZ": "Asia/Tokyo"}])
def test_the_same_bytes_in_any_locale(tmp_path, locale):
    path, text = record("agreement", "{stage: sigend, on: 2024, cite: m1, note: Ѝран — é}")
    root = lay(tmp_path / "d", {path: text})
    assert comity("check", root, **locale).stdout == comity("check", root).stdout
    assert "Ѝран — é".encode() in comity("check", root, **locale).stdout


@pytest.mark.parametrize("name", ["", *cli.COMMANDS])
def test_a_help_page_keeps_the_lines_of_its_examples(capsys, name):
    assert cli.run([*([name] if name else []), "--help"]) == 0
    said = capsys.readouterr().out
    assert "\\b" not in said
    assert "\b" not in said
    assert f"\n  comity {name}" in said
