"""A full or broken disk at any write, sync, rename or open: a message and exit 4, or the answer; nothing is torn, and no traceback is shown."""

import shutil

import pytest

from comity.ledger import store
from crash.scene import ABOUT, CLAIMS, IN_FULL, Scene, Wanted, share, tally
from crash.trace import WRITING, needs_strace, points, traced
from small_disk import small_disk

SHARE = {"compile": 2, "record": 1, "fmt": 1, "brief": 1}
"""Points of each fault that are tried where not all are."""


def judged(status, messages, out, wanted, reading):
    """What is wrong with how a command ended on a faulty disk."""
    allowed = (0, 2, 4) if reading else (0, 4)
    wrong = [] if status in allowed else [f"exit {status}: {messages[:300]!r}"]
    wrong += ["no message"] if status and not messages.strip() else []
    wrong += ["a traceback"] if b"Traceback" in messages or b"a bug in comity" in messages else []
    wrong += ["exit 0 with another answer"] if status == 0 and out != wanted.done[1] else []
    return wrong


@needs_strace
@pytest.mark.slow
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_a_fault_at_a_call(told, error):
    name, work, scene, wanted = told
    calls = [call for call in points(scene.copy(work / f"counted-{error}"), wanted.command, WRITING, ABOUT.get(name, ())) if call.ours]
    if name in ABOUT:  # it imports in a thread beside the main one: the nth opening of a file is another at each run
        calls = [call for call in calls if call.name != "openat"]
    chosen = share(calls, SHARE[name], seed=len(error))
    wrong, missed, ends = {}, 0, {}
    for call in chosen:
        copy = scene.copy(work / "tried")
        status, messages, hit = traced(copy, wanted.command, WRITING, f"{call.name}:error={error}:when={call.nth}")
        ours = [found for found in hit if found.ours]
        missed += not ours  # the calls of two runs may differ by a few; then a file of the interpreter or the engine could not be opened
        ends[status] = ends.get(status, 0) + 1
        found = judged(status, messages, (copy.place / "out").read_bytes(), wanted, any(each.reads for each in ours)) if ours else []
        found += wanted.faults(copy)
        if found:
            wrong[call.text[:160]] = found
        shutil.rmtree(copy.place)
    tally(f"{name}: {error} at {len(chosen)} of {len(calls)} calls on our files; {missed} fell elsewhere; exits {ends}; {len(wrong)} wrong")
    assert not wrong
    assert missed <= len(chosen) // 10 + 1


# --- a small file system ---------------------------------------------------------------------------------------------


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path, "4m") as found:
        yield found


def test_a_full_disk_under_the_dossier(disk, tmp_path):
    place, leave = disk
    scene = Scene(tmp_path / "scene")
    scene.place.mkdir()
    scene.lay()
    wanted = {command: Wanted(scene, (command, "d"), tmp_path / command) for command in ("fmt", "record")}
    full = Scene(place)
    (place / "F.html").write_text("the old page")
    for command, outcome in wanted.items():
        for free in (0, 4096, 16384) if IN_FULL else (8192,):
            shutil.copytree(scene.root, full.root)
            full.cache = tmp_path / "cache"
            leave(free)
            status, _, messages = full.answer(command, "d")
            assert status in (0, 4), messages
            assert status == 0 or b"No space left" in messages
            (place / "filler").unlink()
            assert outcome.faults(full) == [], f"{command} with {free} bytes free"
            shutil.rmtree(full.root)


def test_a_full_disk_under_the_cache(disk, tmp_path):
    place, leave = disk
    scene = Scene(tmp_path / "scene")
    scene.place.mkdir()
    scene.lay()
    wanted = scene.answer(*CLAIMS)
    scene.cache = place / "cache"
    for free in (0, 4096, 32 << 10, 256 << 10, 1 << 20, 2 << 20) if IN_FULL else (4096, 256 << 10, 1 << 20):
        leave(free)
        status, out, messages = scene.answer(*CLAIMS)
        assert status in (0, 4), messages
        assert (out, messages) == wanted[1:] if status == 0 else b"the cache cannot be written" in messages
        assert b"Traceback" not in messages
        (place / "filler").unlink()
        assert scene.answer(*CLAIMS) == wanted, f"with {free} bytes free before"
        shutil.rmtree(scene.cache)


def test_a_full_disk_under_an_output(disk, tmp_path, monkeypatch):
    """`--html F`: F is what it was, and nothing is left beside it."""
    from comity.cli._outputs import write_output
    from comity.problems import LimitReached

    place, leave = disk
    page = place / "F.html"
    page.write_text("the old page")
    leave(4096)
    with pytest.raises(LimitReached, match="cannot be written"):
        write_output(page, "x" * 100_000)
    assert page.read_text() == "the old page"
    assert sorted(path.name for path in place.iterdir()) == ["F.html", "filler"]


def test_a_cache_that_cannot_be_written_costs_no_brief(tmp_path, monkeypatch):
    from comity.brief import finished

    monkeypatch.setenv("COMITY_CACHE", str(tmp_path / "file"))
    (tmp_path / "file").write_text("no folder")
    finished.keep("key", "text")
    assert finished.find("key") is None
    assert store.find("key") is None


def test_a_cache_that_is_no_folder_costs_no_answer(tmp_path):
    """The answer is that of any cache, one line says why it will take as long the next time, and nothing is left."""
    scene = Scene(tmp_path / "scene")
    scene.place.mkdir()
    scene.lay()
    wanted = scene.run(*CLAIMS)
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "tmp").mkdir()
    status, out, messages = scene.run(*CLAIMS, COMITY_CACHE=str(tmp_path / "file" / "cache"), TMPDIR=str(tmp_path / "tmp"))
    assert (status, out) == wanted[:2]
    assert messages.startswith(b"note: the cache ")
    assert messages.count(b"\n") == 1
    assert list((tmp_path / "tmp").iterdir()) == []
