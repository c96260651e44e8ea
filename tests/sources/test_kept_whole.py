"""Nothing half-written, whatever happens: killed, interrupted, a full disk, a reader that a hostile file has got the better of."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

import comity.sources
from comity.problems import BadInput, LimitReached
from comity.sources import _vintages, vintages
from comity.sources._child import Limits
from comity.sources._vintages import of
from house import ROOT
from small_disk import small_disk
from sources import server as does
from sources.conftest import DAY, files
from sources.tiny import GOOD, HEAD, TINY, rows

SCRIPT = f"""
import sys
import time
from dataclasses import replace
sys.path[:0] = [{str(ROOT / "src")!r}, {str(ROOT / "tests")!r}]
import comity.sources, comity.cli
from sources.tiny import TINY
comity.sources.SOURCES = (TINY,)
comity.cli.main(["import", "tiny", *sys.argv[1:]])
"""


def program(*arguments, **more):
    return subprocess.Popen([sys.executable, "-c", SCRIPT, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


@pytest.mark.parametrize("after", [0.2, 0.6, 1.2])
def test_killed_at_any_moment_it_left_nothing_or_all(earlier, data, tmp_path, after):
    file = tmp_path / "good.csv"
    file.write_bytes(GOOD)
    before = vintages("tiny")
    child = program(file)
    try:
        child.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
    found = vintages("tiny")
    assert found[:1] == before
    assert [each.table("grain").num_rows for each in found] in ([400], [400, 500])
    with program(file) as again:
        _, err = again.communicate(timeout=60)
    assert again.returncode == 0, err
    assert [each.table("grain").num_rows for each in vintages("tiny")] == [400, 500]
    assert not [name for name in os.listdir(data / "tiny") if name.startswith(".making")]


def test_killed_between_any_two_steps_it_left_nothing_or_all(earlier, data, put, monkeypatch):
    """An end without any clearing up, before and after each step that touches a disk."""
    class Killed(BaseException):
        pass

    for step in ("os.rename", "write_whole", "sync", "_settle", "shutil.rmtree"):
        for when in ("before", "after"):
            with monkeypatch.context() as patched:
                owner = __import__(step.split(".")[0]) if "." in step else _vintages
                real = getattr(owner, step.split(".")[-1])

                def dies(*given_, real=real, when=when, **named):
                    if when == "after":
                        real(*given_, **named)
                    raise Killed

                patched.setattr(owner, step.split(".")[-1], dies)
                if step != "shutil.rmtree":
                    patched.setattr(shutil, "rmtree", lambda *_, **__: None)
                with pytest.raises(Killed):
                    put(GOOD + f"S900,1990,{len(step)}{when == 'after':d},\n".encode())
            assert all(each.table("grain").num_rows in (400, 501) for each in vintages("tiny"))
            assert vintages("tiny")[0].version == "0.9"
    put(GOOD)
    assert not [name for name in os.listdir(data / "tiny") if name.startswith(".making")]


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path, "2m") as found:
        yield found


@pytest.mark.parametrize("free", [0, 4096, 8192, 12288, 16384, 24576, 40960, 81920])
def test_a_full_disk_leaves_the_earlier_vintage(imported, disk, run, tmp_path, monkeypatch, free):
    place, leave = disk
    shutil.copytree(imported, place / "data")
    monkeypatch.setenv("COMITY_DATA", str(place / "data"))
    monkeypatch.setenv("COMITY_TODAY", DAY)
    monkeypatch.setattr(comity.sources, "SOURCES", (TINY,))
    file = tmp_path / "long.csv"
    file.write_text(HEAD + rows(4000))
    before = files(place / "data")
    leave(free)
    done = run("import", "tiny", file)
    (place / "filler").unlink()
    assert "Traceback" not in done.err
    assert done.status in (0, 4), done.err
    if done.status == 4:
        assert "free space" in done.err
        assert files(place / "data") == before
    assert of(TINY)[0].table("grain").num_rows == 400
    assert free or done.status == 4


def test_a_full_disk_under_a_download_keeps_what_came(imported, disk, quick, server, run, monkeypatch):
    place, leave = disk
    shutil.copytree(imported, place / "data")
    monkeypatch.setenv("COMITY_DATA", str(place / "data"))
    monkeypatch.setattr(comity.sources, "SOURCES", (TINY,))
    content = (HEAD + rows(10_000, more="x" * 60)).encode()
    address = server.at("/tiny", does.ranged(content))
    leave(300_000)
    done = run("fetch", "tiny", "--address", address, "--yes", "--allow-host", "127.0.0.1")
    assert (done.status, done.out) == (4, "")
    assert "free space" in done.err
    assert "Traceback" not in done.err
    assert of(TINY)[0].table("grain").num_rows == 400
    (place / "filler").unlink()
    done = run("fetch", "tiny", "--address", address, "--yes", "--allow-host", "127.0.0.1")
    assert done.status == 0, done.err
    assert "from before" in done.err


def test_a_folder_that_cannot_be_made(put, data):
    data.write_text("a file")
    with pytest.raises(LimitReached, match="set COMITY_DATA"):
        put(GOOD)
    assert data.read_text() == "a file"


def test_ctrl_c_in_an_import_leaves_nothing(earlier, data, tmp_path):
    file = tmp_path / "hang.json"
    file.write_text("{hang}")
    with program(file, start_new_session=True) as child:
        with pytest.raises(subprocess.TimeoutExpired):
            child.communicate(timeout=2.5)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=10)
    assert (child.returncode, err.strip()) == (130, "interrupted")
    earlier()


def test_two_at_once_agree(data, tmp_path):
    file = tmp_path / "good.csv"
    file.write_bytes(GOOD)
    children = [program(file) for _ in range(3)]
    ends = [(child.communicate(), child.returncode)[1] for child in children]
    assert ends == [0, 0, 0]
    assert len(vintages("tiny")) == 1


# --- the child -------------------------------------------------------------------------------------------------------

HARM = {
    "die": (BadInput, "ended by signal 11"), "hang": (LimitReached, "took longer than 2 s"), "spin": (BadInput, "ended by signal"),
    "eat": (LimitReached, "needs more than 700 MiB"), "fill": (LimitReached, "free space"), "lie": (BadInput, "ended with status 1"),
    "stumble": (BadInput, "ended with status 1"),
}


@pytest.mark.parametrize(("what", "error", "says"), [(what, *ends) for what, ends in HARM.items()], ids=HARM)
def test_a_reader_that_is_taken_over_ends_alone(earlier, put, what, error, says):
    limits = Limits(memory=700 << 20, cpu=1 if what == "spin" else 60, written=8 << 20, wall=2 if what == "hang" else 60)
    with pytest.raises(error, match=says):
        put(f"{{{what}}}".encode(), limits=limits)
    earlier()


def test_a_reader_does_not_outlive_who_asked(data, tmp_path):
    file = tmp_path / "hang.json"
    file.write_text("{hang}")
    with program(file, start_new_session=True) as child:
        with pytest.raises(subprocess.TimeoutExpired):
            child.communicate(timeout=2.5)
        readers = subprocess.run(["ps", "-o", "pid=", "--ppid", str(child.pid)], capture_output=True, text=True).stdout.split()
        child.kill()
        child.communicate()
    if not readers:
        pytest.skip("its process could not be found")
    for _ in range(100):
        left = subprocess.run(["ps", "-o", "stat=", "-p", readers[0]], capture_output=True, text=True).stdout.strip()
        if not left or left.startswith("Z"):
            return
        time.sleep(0.05)
    pytest.fail("it is still there")
