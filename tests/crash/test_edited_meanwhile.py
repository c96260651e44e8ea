"""A dossier edited, or swapped for a link, while it is read: the answer is of the old state or of the new one, never of both."""

import os
import shutil
import threading

import pytest

from comity.ledger import _build, _folder
from crash.scene import CLAIMS, IN_FULL, Scene, tally

LOAN, TRADE = "commitments/XAA-XBB_loan.yaml", "flows/XAA-XBB_trade.yaml"


@pytest.fixture
def scene(tmp_path):
    scene = Scene(tmp_path / "scene")
    scene.place.mkdir()
    scene.lay()
    shutil.rmtree(scene.cache, ignore_errors=True)
    return scene


def edit(scene, text):
    """Save two files one after the other: the first and the last but one that a reader comes to."""
    for name in ("actors.csv", TRADE):
        path = scene.root / name
        new = path.read_text() + text[name]
        (path.parent / ".saving").write_text(new)
        os.replace(path.parent / ".saving", path)


TEXT = {"actors.csv": "Third,XCC,state\n", TRADE: "  - {cite: post-7, says: XBB, value: 9.9e9, period: 2021}\n"}


@pytest.fixture
def states(scene, tmp_path):
    """The answers before and after the edit."""
    new = scene.copy(tmp_path / "new")
    edit(new, TEXT)
    answers = scene.copy(tmp_path / "old").answer(*CLAIMS), new.answer(*CLAIMS)
    assert [status for status, _, _ in answers] == [0, 0]
    assert answers[0] != answers[1]
    return answers


def at_read(monkeypatch, nth, change, every=False):
    """Have something happen before the nth file is read (or before every nth)."""
    real, count = _folder.read, [0]

    def read(root, found):
        count[0] += 1
        if count[0] == nth or (every and count[0] % nth == 0):
            change(count[0])
        return real(root, found)

    monkeypatch.setattr(_folder, "read", read)
    return count


def test_an_edit_before_any_file_is_read(scene, states, tmp_path, monkeypatch):
    seen = set()
    for nth in range(1, 18) if IN_FULL else (8, 9, 16):
        copy = scene.copy(tmp_path / "tried")
        with monkeypatch.context() as patched:
            count = at_read(patched, nth, lambda _, copy=copy: edit(copy, TEXT))
            answer = copy.answer(*CLAIMS)
        assert answer in states, f"at file {nth} of {count[0]}"
        assert copy.answer(*CLAIMS) == states[count[0] >= nth]
        seen.add(states.index(answer))
        shutil.rmtree(copy.place)
    tally(f"edited before each of {17 if IN_FULL else 3} readings of a file: {len(seen)} of the two states answered, no other")


def test_a_dossier_that_never_rests_is_given_up(scene, monkeypatch):
    def touch(number):
        (scene.root / "actors.csv").write_text(f"name,actor,kind\nXaland{number},XAA,state\nXbland,XBB,state\n")

    with monkeypatch.context() as patched:
        count = at_read(patched, 8, touch, every=True)
        status, out, messages = scene.answer(*CLAIMS)
    assert (status, out) == (4, b"")
    assert b"was changed while it was being read" in messages
    assert str(scene.place).encode() not in messages
    assert count[0] < 100
    assert not (scene.cache / "stores").exists() or not list((scene.cache / "stores").glob("*.duckdb"))
    assert scene.answer(*CLAIMS)[0] == 0


@pytest.mark.parametrize("what", [TRADE, "flows", "actors.csv"])
@pytest.mark.parametrize("nth", [1, 6, 9, 12] if IN_FULL else [9])
def test_a_swap_for_a_link_is_refused(scene, states, tmp_path, monkeypatch, what, nth):
    """The file, or the folder it lies in, becomes a link to another that would load."""
    other = scene.copy(tmp_path / "other")
    edit(other, TEXT)

    def swap(_):
        path = scene.root / what
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        path.symlink_to(other.root / what)

    with monkeypatch.context() as patched:
        at_read(patched, nth, swap)
        status, out, messages = scene.answer(*CLAIMS)
    assert (status, out, messages) == states[0] or (status, out) == (2, b"")
    if status:
        assert b"link" in messages or b"cannot be read" in messages
    status, out, messages = scene.answer(*CLAIMS)
    assert (status, out) == (2, b"")
    assert b"a link is not followed" in messages


def test_a_dossier_switched_for_another_is_the_one_or_the_other(scene, states, tmp_path, monkeypatch):
    """`current -> v1` becomes `current -> v2`: a link that names the dossier itself is the user's own."""
    new = scene.copy(tmp_path / "second")
    edit(new, TEXT)
    for nth in range(1, 18, 1 if IN_FULL else 8):
        place = tmp_path / f"at-{nth}"
        place.mkdir()
        current = Scene(place)
        current.root.symlink_to(scene.root)

        def switch(_, current=current):
            current.root.unlink()
            current.root.symlink_to(new.root)

        with monkeypatch.context() as patched:
            at_read(patched, nth, switch)
            assert current.answer(*CLAIMS) in states


def test_a_store_is_never_kept_under_the_name_of_another_state(scene, states, monkeypatch):
    """An edit between the look for a store and the reading for one; then the edit is undone."""
    real, files = _build.load, scene.files()

    def late(root):
        monkeypatch.setattr(_build, "load", real)
        edit(scene, TEXT)
        return real(root)

    monkeypatch.setattr(_build, "load", late)
    assert scene.answer(*CLAIMS) == states[1]
    for name, data in files.items():
        (scene.root / name).write_bytes(data)
    assert scene.answer(*CLAIMS) == states[0]


def test_an_editor_at_work_all_along(scene, states):
    """Someone saves the old and the new state by turns, two files each time; every answer is of a state that was there."""
    texts = {name: ((scene.root / name).read_text(), (scene.root / name).read_text() + TEXT[name]) for name in TEXT}
    mixed = []
    for which in ((0, 1), (1, 0)):
        for name, new in zip(TEXT, which, strict=True):
            (scene.root / name).write_text(texts[name][new])
        mixed.append(scene.answer(*CLAIMS))
    stop = threading.Event()

    def work():
        turn = 0
        while not stop.wait(0.004):
            turn = 1 - turn
            for name, text in texts.items():
                (scene.root / ".saving").write_text(text[turn])
                os.replace(scene.root / ".saving", scene.root / name)

    editor = threading.Thread(target=work)
    editor.start()
    try:
        answers = [scene.answer(*CLAIMS) for _ in range(100 if IN_FULL else 4)]
    finally:
        stop.set()
        editor.join()
    busy = [answer for answer in answers if answer[0] == 4]
    assert all(answer in (*states, *mixed) for answer in answers if answer not in busy)
    assert all(b"was changed while it was being read" in messages for _, _, messages in busy)
    tally(f"an editor saving all along: {len(answers)} answers, {len(busy)} of them that the dossier never rested")
