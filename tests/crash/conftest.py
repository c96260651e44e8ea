"""What is cut short, broken or damaged, made once for the tests of a file."""

from __future__ import annotations

import shutil

import pytest

from crash.scene import CLAIMS, COMMANDS, Scene, Wanted


@pytest.fixture(scope="module", params=COMMANDS)
def told(request, tmp_path_factory):
    """A command, a scene it is run on, and what is to come of it."""
    work = tmp_path_factory.mktemp(request.param)
    scene = Scene(work / "scene")
    scene.place.mkdir()
    scene.lay()
    shutil.rmtree(scene.cache, ignore_errors=True)
    return request.param, work, scene, Wanted(scene, COMMANDS[request.param], work)


@pytest.fixture(scope="module")
def warm(tmp_path_factory):
    """A scene with a warm cache, and what a command answers on it."""
    scene = Scene(tmp_path_factory.mktemp("warm") / "scene")
    scene.place.mkdir()
    scene.lay()
    answer = scene.answer(*CLAIMS)
    assert answer[0] == 0
    return scene, answer


@pytest.fixture
def scene(warm, tmp_path, monkeypatch):
    """A copy of that scene, whose cache this process uses too."""
    scene = warm[0].copy(tmp_path / "scene")
    scene.wanted = warm[1]
    monkeypatch.setenv("COMITY_CACHE", str(scene.cache))
    return scene
