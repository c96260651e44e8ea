"""kill -9 at any system call, and at any moment: the dossier and its journal stay whole, and the next command answers right."""

import random
import shutil
import time

import pytest

from crash.scene import ABOUT, IN_FULL, share, tally
from crash.trace import TOUCHING, needs_strace, points, traced

OURS, INTERPRETER, RANDOM = {"compile": 3, "record": 2, "fmt": 2, "brief": 1}, 0, 1
"""Points of each that are tried where not all are."""


def tried(work, scene, wanted, cut_short):
    """The faults found after a command was cut short on a copy of the scene."""
    copy = scene.copy(work / "tried")
    try:
        cut_short(copy)
        return wanted.faults(copy)
    finally:
        shutil.rmtree(copy.place)


@needs_strace
@pytest.mark.slow
def test_killed_at_a_system_call(told):
    name, work, scene, wanted = told
    calls = points(scene.copy(work / "counted"), wanted.command, TOUCHING, ABOUT.get(name, ()))
    ours = [call for call in calls if call.ours]
    assert len(ours) > 8
    chosen = share(ours, OURS[name]) + share([call for call in calls[::10] if not call.ours], INTERPRETER)
    wrong, missed = {}, 0
    for call in chosen:
        ended = []

        def cut_short(copy, call=call, ended=ended):
            ended.append(traced(copy, wanted.command, TOUCHING, f"{call.name}:signal=SIGKILL:when={call.nth}")[0])

        found = tried(work, scene, wanted, cut_short)
        missed += ended != [-9]
        if found:
            wrong[call.text[:120]] = found
    tally(f"{name}: killed at {len(chosen)} of {len(calls)} calls, of which {len(ours)} on our files; {missed} ran on; {len(wrong)} wrong")
    assert not wrong
    assert missed <= len(chosen) // 20 + 1


@pytest.mark.slow
def test_killed_at_a_random_moment(told):
    name, work, scene, wanted = told
    chance = random.Random(f"{name}")
    began = time.monotonic()
    scene.copy(work / "timed").run(*wanted.command)
    whole = time.monotonic() - began
    wrong = {}
    moments = [chance.uniform(0.1, 1.05) * whole for _ in range(17 if IN_FULL else RANDOM)]
    for moment in moments:
        def cut_short(copy, moment=moment):
            process = copy.start(*wanted.command)
            time.sleep(moment)
            process.kill()
            process.communicate()

        found = tried(work, scene, wanted, cut_short)
        if found:
            wrong[moment] = found
    tally(f"{name}: killed at {len(moments)} moments within {whole:.2f} s; {len(wrong)} wrong")
    assert not wrong
