"""Killed, or a broken disk, at each call by which an import touches its folder: nothing or a whole vintage, and the next import mends it."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

import comity.sources
from comity.sources._vintages import of
from crash.trace import needs_strace
from sources.conftest import DAY
from sources.test_kept_whole import SCRIPT
from sources.tiny import GOOD, TINY

TOUCHING = "write,openat,rename,fsync,mkdir,unlink,unlinkat,rmdir,chmod,fchmod,flock"
FAILING = "write,openat,rename,fsync,mkdir"
EVERY = 1 if os.environ.get("COMITY_CRASH") == "all" else 15


@pytest.fixture
def scene(imported, tmp_path, monkeypatch):
    """A folder of data with one vintage, a file to import, and the way to do that with a fault, told by how it ended."""
    monkeypatch.setenv("COMITY_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COMITY_TODAY", DAY)
    monkeypatch.setattr(comity.sources, "SOURCES", (TINY,))
    (tmp_path / "good.csv").write_bytes(GOOD)

    def act(calls, fault=""):
        shutil.rmtree(tmp_path / "data", ignore_errors=True)
        shutil.copytree(imported, tmp_path / "data")
        log = tmp_path / "calls"
        command = ["strace", "-y", "-qq", "-o", log, "-e", f"trace={calls}", *(["-e", f"inject={fault}"] if fault else [])]
        done = subprocess.run([*command, sys.executable, "-c", SCRIPT, tmp_path / "good.csv"], capture_output=True, text=True, timeout=120)
        counted, ours = Counter(), []
        for line in log.read_text(errors="replace").splitlines():
            if match := re.match(r"(\w+)\((.*)", line):
                counted[match[1]] += 1
                if str(tmp_path / "data") in match[2]:
                    ours.append((match[1], counted[match[1]]))
        return done, ours

    return act


def _faults(scene, calls, fault):
    done, ours = scene(calls)
    assert done.returncode == 0, done.stderr
    assert len(ours) > 15
    for name, nth in ours[::EVERY]:
        yield scene(calls, f"{name}:{fault}:when={nth}")[0], f"{name} {nth}"


def _whole():
    found = [each.table("grain").num_rows for each in of(TINY)]
    assert found in ([400], [400, 500])
    return found


@needs_strace
@pytest.mark.slow
def test_killed_at_a_call(scene, tmp_path, run):
    tried = missed = 0
    for done, at in _faults(scene, TOUCHING, "signal=SIGKILL"):
        tried += 1
        missed += done.returncode == 0  # the calls of two runs may differ by a few
        assert done.returncode in (-9, 137, 0), at
        _whole()
        again = run("import", "tiny", tmp_path / "good.csv")
        assert again.status == 0, (at, again.err)
        assert _whole() == [400, 500]
        assert not [name for name in os.listdir(tmp_path / "data" / "tiny") if name.startswith(".making")]
    assert missed <= tried // 10 + 1


@needs_strace
@pytest.mark.slow
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_a_broken_disk_at_a_call(scene, error):
    for done, at in _faults(scene, FAILING, f"error={error}"):
        assert done.returncode in (0, 4), (at, done.stderr)
        assert done.returncode == 0 or "nothing was changed" in done.stderr or "free space" in done.stderr, (at, done.stderr)
        assert "Traceback" not in done.stderr
        _whole()
