"""Several processes at once on one dossier and one empty cache: every one answers right, and a lock that is held is waited for."""

import fcntl
import os
import shutil
import subprocess
import threading
import time

import pytest

from comity.ledger import store
from crash.scene import CLAIMS, IN_FULL, Scene, Wanted, tally


@pytest.fixture(scope="module")
def laid(tmp_path_factory):
    """An untidy scene with a cold cache, and what `comity record` is to make of it."""
    work = tmp_path_factory.mktemp("together")
    scene = Scene(work / "scene")
    scene.place.mkdir()
    scene.lay()
    shutil.rmtree(scene.cache, ignore_errors=True)
    return scene, Wanted(scene, ("record", "d"), work), work


@pytest.mark.parametrize("readers", [1, 3])
def test_some_compile_while_another_records(laid, readers):
    scene, wanted, work = laid
    rounds = 15 if IN_FULL else 1
    for _ in range(rounds):
        copy = scene.copy(work / "tried")
        running = [copy.start(*CLAIMS) for _ in range(readers)]
        recording = copy.start("record", "d")
        said = [process.communicate(timeout=60) for process in running]
        assert (recording.communicate(timeout=60)[0], recording.returncode) == (wanted.done[1], 0)
        for process, (out, err) in zip(running, said, strict=True):
            assert (process.returncode, out, err) in wanted.answers
        assert wanted.faults(copy) == []
        shutil.rmtree(copy.place)
    tally(f"together: {rounds} rounds of {readers} compiling and one recording")


def test_two_record_at_once(laid):
    scene, wanted, work = laid
    copy = scene.copy(work / "tried")
    both = [copy.start("record", "d") for _ in range(2)]
    said = sorted(process.communicate(timeout=60)[0] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said == sorted([wanted.done[1], b"nothing new to record\n"])
    assert wanted.faults(copy) == []
    shutil.rmtree(copy.place)


def test_readers_while_the_dossier_is_put_in_form_file_by_file(laid, monkeypatch):
    """A writer that pauses between any two files: who reads in between waits for it rather than give up."""
    from comity.ledger import recording

    scene, wanted, work = laid
    copy = scene.copy(work / "tried")
    real, begun = recording.replace, threading.Event()

    def slow(*arguments):
        begun.set()
        time.sleep(0.15)
        real(*arguments)

    monkeypatch.setattr(recording, "replace", slow)
    monkeypatch.setenv("COMITY_TODAY", "2024-12-01")
    writer = threading.Thread(target=recording.record, args=(copy.root, "2024-12-01"))
    writer.start()
    begun.wait(10)
    readers = [copy.start(*CLAIMS) for _ in range(2)]
    said = [process.communicate(timeout=60) for process in readers]
    writer.join()
    for process, (out, err) in zip(readers, said, strict=True):
        assert (process.returncode, out, err) in wanted.answers
    assert copy.files() == wanted.after
    shutil.rmtree(copy.place)


@pytest.fixture
def held(tmp_path):
    """A scene whose build lock someone holds."""
    scene = Scene(tmp_path)
    scene.lay(untidy=False)
    (scene.cache / "stores").mkdir(parents=True)
    descriptor = os.open(scene.cache / "stores" / "build.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield scene, descriptor
    os.close(descriptor)


def test_a_held_lock_is_waited_for(held):
    scene, descriptor = held
    waiting = scene.start(*CLAIMS)
    with pytest.raises(subprocess.TimeoutExpired):
        waiting.wait(1.5)
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    out, err = waiting.communicate(timeout=30)
    assert (waiting.returncode, out, err) == scene.answer(*CLAIMS)
    assert waiting.returncode == 0


def test_a_lock_held_for_too_long_ends_with_a_message(held, monkeypatch):
    scene, _ = held
    monkeypatch.setattr(store, "PATIENCE", 0.3)
    began = time.monotonic()
    status, out, messages = scene.answer(*CLAIMS)
    assert 0.25 < time.monotonic() - began < 5
    assert (status, out) == (4, b"")
    assert b"another comity has been building a store" in messages
    assert str(scene.place).encode() not in messages
    assert messages.count(b"\n") == 1


def test_a_warm_cache_needs_no_lock(held):
    scene, descriptor = held
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    wanted = scene.answer(*CLAIMS)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    began = time.monotonic()
    assert scene.answer(*CLAIMS) == wanted
    assert time.monotonic() - began < 5


def test_a_lock_of_a_killed_builder_is_free(held):
    """The lock falls with its holder; the file that is left means nothing."""
    scene, descriptor = held
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    (scene.cache / "stores" / "build.lock").write_text("12345")
    assert scene.answer(*CLAIMS)[0] == 0
