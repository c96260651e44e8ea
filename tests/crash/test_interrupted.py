"""Ctrl-C at any moment: exit 130 within two seconds, one line on standard error, and nothing torn."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crash.scene import COMMANDS, IN_FULL, Scene, Wanted, tally

STARTING = -signal.SIGINT
"""While Python imports our first modules it ends by the signal itself, which a shell shows as 130 too; before that, with a status of 1."""


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c(name, tmp_path):
    scene = Scene(tmp_path / "scene")
    scene.place.mkdir()
    scene.lay()
    shutil.rmtree(scene.cache, ignore_errors=True)
    wanted = Wanted(scene, COMMANDS[name], tmp_path)
    began = time.monotonic()
    scene.copy(tmp_path / "timed").run(*wanted.command)
    whole = time.monotonic() - began
    chance = random.Random(name)
    moments = [chance.uniform(0.05, 1.0) * whole for _ in range(30 if IN_FULL else 2)]
    ends, slowest, wrong = {}, 0.0, {}
    for moment in moments:
        copy = scene.copy(tmp_path / "tried")
        process = copy.start(*wanted.command)
        time.sleep(moment)
        process.send_signal(signal.SIGINT)
        sent = time.monotonic()
        try:
            out, err = process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            wrong[moment] = ["it did not end"]
            continue
        slowest = max(slowest, time.monotonic() - sent)
        ends[process.returncode] = ends.get(process.returncode, 0) + 1
        found = wanted.faults(copy)
        if process.returncode == 130:
            found += [] if err.strip() == b"interrupted" else [f"it says {err[:300]!r}"]
        elif process.returncode == 0:
            found += [] if (out, err) == wanted.done[1:] else ["it ended well with another answer"]
        elif process.returncode != STARTING and (process.returncode != 1 or b"/comity/" in err):
            found.append(f"exit {process.returncode}: {err[:300]!r}")
        if found:
            wrong[moment] = found
        shutil.rmtree(copy.place)
    tally(f"{name}: Ctrl-C at {len(moments)} moments within {whole:.2f} s; exits {ends}; slowest {slowest:.2f} s; {len(wrong)} wrong")
    assert not wrong
    assert slowest < 2


CRASHES_AT_EXIT = """
import ctypes, sys, tempfile
from comity import cli
libc = ctypes.CDLL(None)
libc.__cxa_atexit(libc.abort, None, None)
folder = tempfile.TemporaryDirectory()
print(folder.name, flush=True)
def interrupted(*_, **__):
    raise KeyboardInterrupt
cli.commands.main = interrupted
cli.main(sys.argv[1:])
"""
"""As the engine does when it was interrupted half imported: its destructors call a Python that has ended."""


ASKED_TO_END = """
import os, signal, sys, time
from pathlib import Path
from comity import cli
from comity.cache import written
def asked(*_, **__):
    with written(Path(sys.argv[1])):
        os.kill(os.getpid(), getattr(signal, sys.argv[2]))
        time.sleep(60)
cli.commands.main = asked
cli.main(["claims"])
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_who_is_asked_to_end_leaves_nothing_half_written(name, tmp_path):
    done = subprocess.run([sys.executable, "-c", ASKED_TO_END, tmp_path / "F.html", name], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (128 + getattr(signal, name), "interrupted\n")
    assert not list(tmp_path.iterdir())


def test_a_library_that_crashes_at_exit_does_not_hide_the_interruption():
    done = subprocess.run([sys.executable, "-c", CRASHES_AT_EXIT, "claims"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "interrupted\n")
    assert not Path(done.stdout.strip()).exists(), "a temporary folder was left"


LOST = """
import signal, sys, time, weakref
from comity import cli
class Thing:
    pass
def lose(*_, **__):
    thing = Thing()
    weakref.finalize(thing, signal.raise_signal, signal.SIGINT).atexit = False
    del thing
    time.sleep(60)
cli.commands.main = lose
cli.main(sys.argv[1:])
"""
"""Where Python cannot raise what came, as in its own locks of modules: it told of it, and the command went on."""


def test_an_interruption_that_python_cannot_raise_is_not_lost():
    done = subprocess.run([sys.executable, "-c", LOST, "claims"], capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (130, "interrupted\n")
