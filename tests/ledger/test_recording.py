"""Recording: what is new enters the journal, nothing is ever half-written, and two writers take turns."""

import errno
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time

import pytest

from comity import cache
from comity.ledger._hold import LOCK, hold
from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.ledger.journal import read_lines
from comity.ledger.recording import put_in_form, record
from comity.problems import BadInput, LimitReached
from dossier_cases import comity, found, lay
from dossier_cases import record as record_file

SIGNED = "{key: s, on: 2024-01-02, stage: signed, cite: [m1, p1]}"


@pytest.fixture
def root(tmp_path):
    return lay(tmp_path / "d", [record_file("agreement", SIGNED)])


def files(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def journal(root):
    return [json.loads(line) for line in (root / "journal.jsonl").read_text().splitlines()]


def test_all_that_is_new_is_recorded_once(root):
    done = record(root, "2024-06-01")
    assert done.new == {"head": 1, "publisher": 2, "document": 3, "actor": 2, "claim": 2}
    assert done.rewritten == ("agreements/r.yaml",)
    lines = journal(root)
    assert len(lines) == 10
    assert set(lines[0]) == {"recorded", "id", "kind", "digest", "content"}
    assert {line["id"] for line in lines if line["kind"] == "claim"} == {"r#s@m1", "r#s@p1"}
    assert {line["recorded"] for line in lines} == {"2024-06-01"}
    before = files(root)
    again = record(root, "2024-06-02")
    assert (again.new, again.changed, again.rewritten) == ({}, {}, ())
    assert files(root) == before


def test_lines_are_only_ever_appended(root):
    record(root, "2024-06-01")
    first = (root / "journal.jsonl").read_bytes()
    path = root / "agreements/r.yaml"
    path.write_text(path.read_text().replace("title: Treaty", "title: The Treaty") + "  - {stage: in_force, on: 2024-02, cite: p1}\n")
    done = record(root, "2024-06-02")
    assert (done.new, done.changed) == ({"claim": 1}, {"head": 1})
    assert (root / "journal.jsonl").read_bytes().startswith(first)


def test_a_journal_without_its_last_line_end_is_continued_on_a_line_of_its_own(root):
    record(root, "2024-06-01")
    path = root / "journal.jsonl"
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    (root / "actors.csv").write_text((root / "actors.csv").read_text() + "XCC,Xcland,state,,\n")
    record(root, "2024-06-02")
    assert [line["id"] for line in journal(root)][-1] == "XCC"


def test_a_dry_run_writes_nothing(root):
    before = files(root)
    assert record(root, "2024-06-01", dry_run=True).new["claim"] == 2
    assert files(root) == before


def test_what_may_change_is_recorded_anew_and_what_may_not_is_refused(root):
    record(root, "2024-06-01")
    path = root / "agreements/r.yaml"
    text = path.read_text()
    path.write_text(text.replace("cite: [m1, p1]", "cite: [m1, p1], grade: 2, note: seen"))
    assert record(root, "2024-06-02").changed == {"claim": 2}
    path.write_text(text.replace("2024-01-02", "2024-01-03"))
    assert ("recorded-altered", "agreements/r.yaml", 8) in found(root)
    with pytest.raises(BadInput, match="2024-06-01 with another meaning"):
        record(root, "2024-06-03")
    path.write_text(text.replace("[m1, p1]", "[m1]"))
    assert [code for code, _, _ in found(root)] == ["recorded-removed"]
    path.unlink()
    assert {code for code, _, _ in found(root)} == {"recorded-removed"}


def test_a_dossier_with_errors_is_refused_before_anything_is_written(root):
    (root / "events").mkdir()
    (root / "events/e.yaml").write_text("event: e\n")
    before = files(root)
    for act in (lambda: record(root, "2024-06-01"), lambda: put_in_form(root)):
        with pytest.raises(BadInput):
            act()
        assert files(root) == before


def test_a_clock_that_runs_behind_the_journal_is_refused(root):
    record(root, "2024-06-02")
    before = files(root)
    with pytest.raises(BadInput, match="2024-06-02, and today is 2024-06-01"):
        record(root, "2024-06-01")
    assert files(root) == before


@pytest.mark.parametrize("line", ["{", "[]", '{"recorded": "2024-06-01"}', '{"recorded":"2024-13-01","id":"x","kind":"claim","digest":"","content":{}}', "[" * 100_000, "\x1b[2J"])
def test_a_line_that_is_no_entry_is_named(root, line):
    record(root, "2024-06-01")
    with (root / "journal.jsonl").open("a") as stream:
        stream.write(line + "\n")
    assert found(root) == [("journal", "journal.jsonl", 11)]


# --- cut short -------------------------------------------------------------------------------------------------------


def whole(root, before):
    """The dossier loads, each file is as before or canonical, and the journal is the old one or the new one."""
    assert [problem for problem in check(load(root)).problems if problem.severity == "error"] == []
    now = files(root)
    assert now.get("journal.jsonl", b"").count(b"\n") in (0, 10)
    return {name for name in now if name not in before and name != "journal.jsonl"}


@pytest.mark.parametrize("call", ["replace", "fsync", "open", "fchmod"])
def test_a_failure_at_any_write_leaves_old_or_new(root, monkeypatch, call):
    before, told = files(root), []
    real = getattr(os, call)
    for fails in range(8):
        calls = iter(range(1_000))

        def failing(*arguments, fails=fails, calls=calls, **named):
            if next(calls) == fails:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments, **named)

        with monkeypatch.context() as patched:
            patched.setattr(os, call, failing)
            try:
                record(root, "2024-06-01")
            except (LimitReached, OSError, BadInput) as error:
                told.append(str(error))
        assert whole(root, before) == set()
    assert all("No space left" in message or "cannot be read" in message for message in told)
    assert record(root, "2024-06-01").new in ({}, {"head": 1, "publisher": 2, "document": 3, "actor": 2, "claim": 2})
    assert len(journal(root)) == 10


def test_a_kill_at_any_moment_leaves_old_or_new(root):
    chance = random.Random(7)
    code = "import sys; from comity.cli import main; print('up', flush=True); main(sys.argv[1:])"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COMITY_TODAY": "2024-06-01"}
    before = files(root)
    for _ in range(8):
        with subprocess.Popen([sys.executable, "-c", code, "record", str(root)], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            process.stdout.readline()
            time.sleep(chance.random() * 0.25)
            process.send_signal(signal.SIGKILL)
            process.communicate()
        left = whole(root, before)
        assert all(name == LOCK or name.endswith(".tmp") for name in left)
    assert comity("record", root).returncode == 0
    assert whole(root, before) == set()
    assert len(journal(root)) == 10


def test_a_full_disk_is_a_message(root):
    limit = ("import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)); "
             "from comity.cli import main; main(sys.argv[1:])")
    before = files(root)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COMITY_TODAY": "2024-06-01", "PYTHONDONTWRITEBYTECODE": "1"}
    for command in ("fmt", "record"):
        done = subprocess.run([sys.executable, "-c", limit, command, str(root)], env=env, capture_output=True)
        assert done.returncode == 4
        assert b"cannot be written" in done.stderr
        assert b"Traceback" not in done.stderr
        assert files(root) == before


def test_a_file_changed_meanwhile_is_left_alone(root, monkeypatch):
    real = cache.write_whole
    theirs = b"agreement: r\n"

    def slow(path, data):
        (root / "documents.csv").write_bytes(theirs)
        real(path, data)

    (root / "documents.csv").write_text("title,publisher,document,published,url,lang\nSigned,mfa,m1,2024-01-12,https://e.org/1,en\nReport,post,p1,2024-02,https://e.org/2,en\n")
    with monkeypatch.context() as patched:
        patched.setattr(cache, "write_whole", slow)
        with pytest.raises(BadInput, match="changed while it was being rewritten"):
            put_in_form(root)
    assert (root / "documents.csv").read_bytes() == theirs


# --- turns -----------------------------------------------------------------------------------------------------------


def test_writers_take_turns_and_leave_no_lock(root):
    inside, most = [], []

    def write():
        with hold(root):
            inside.append(1)
            most.append(len(inside))
            time.sleep(0.01)
            inside.pop()

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 8
    assert not (root / LOCK).exists()


def test_what_a_killed_writer_left_is_removed(root):
    (root / "agreements/.r.yaml-abc.tmp").write_text("half")
    (root / LOCK).write_text("")
    record(root, "2024-06-01")
    assert not (root / "agreements/.r.yaml-abc.tmp").exists()
    assert not (root / LOCK).exists()


def test_a_lock_that_is_a_link_is_not_followed(root, tmp_path):
    (root / LOCK).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LimitReached):
        record(root, "2024-06-01")
    assert not (tmp_path / "elsewhere").exists()


def test_waiting_for_too_long_is_a_message(root, monkeypatch):
    monkeypatch.setattr("comity.ledger._hold.PATIENCE", 0.1)
    with hold(root), pytest.raises(LimitReached, match="another comity"):
        record(root, "2024-06-01")


def test_two_commands_at_once_record_each_thing_once(root):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COMITY_TODAY": "2024-06-01"}
    both = [subprocess.Popen([sys.executable, "-m", "comity.cli", "record", str(root)], env=env, stdout=subprocess.PIPE) for _ in range(2)]
    said = sorted(process.communicate()[0].decode() for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said[0].startswith("1 file put in canonical form")
    assert said[1] == "nothing new to record\n"
    assert len(journal(root)) == len(read_lines(load(root))) == 10


def errors(root):
    return [problem for problem in check(load(root)).problems if problem.severity == "error"]


def test_an_entry_that_was_altered_is_told_once_where_it_stands_now(root):
    record(root, "2024-06-01")
    path = root / "agreements/r.yaml"
    text = path.read_text()
    for old, new, code in (("2024-01-02", "2024-01-03", "recorded-altered"), ("key: s, ", "", "recorded-removed")):
        path.write_text(text.replace(old, new))
        (told,) = errors(root)
        assert (told.code, told.file, told.line) == (code, "agreements/r.yaml", 8)
        assert "(m1, p1) was recorded on 2024-06-01" in told.what
        assert '"cite":["m1","p1"]' in told.fix
        assert told.fix.endswith("with `supersedes: s`, `change_kind` and `why`")
    with pytest.raises(BadInput) as refused:
        record(root, "2024-06-03")
    assert refused.value.problems[0].file == str(root / "agreements/r.yaml")


def test_what_broke_a_recorded_file_is_told_and_not_all_that_is_missed_for_it(root):
    record(root, "2024-06-01")
    path = root / "agreements/r.yaml"
    text = path.read_text()
    for slip, code in ((text.replace("XBB]", "XBB"), "yaml"), (text.replace("2024-01-02", "2 January 2024"), "day"), (text.replace("binding:", "bindign:"), "unknown-field")):
        path.write_text(slip)
        assert [problem.code for problem in errors(root)] == [code]


def test_a_merge_left_open_in_the_journal_is_told_once(root):
    record(root, "2024-06-01")
    journal = root / "journal.jsonl"
    first, *rest = journal.read_text().splitlines(keepends=True)
    journal.write_text("".join(["<<<<<<< HEAD\n", first, "=======\n", *rest, ">>>>>>> other\n"]))
    assert [(problem.code, problem.line) for problem in errors(root)] == [("journal", 1)]
