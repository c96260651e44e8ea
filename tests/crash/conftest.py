"""What is cut short or broken, made once for the tests of a file."""

from __future__ import annotations

import shutil

import pytest

from crash.scene import COMMANDS, Scene, Wanted


@pytest.fixture(scope="module", params=COMMANDS)
def told(request, tmp_path_factory):
    """A command, a scene it is run on, and what is to come of it."""
    work = tmp_path_factory.mktemp(request.param)
    scene = Scene(work / "scene")
    scene.place.mkdir()
    scene.lay()
    shutil.rmtree(scene.cache, ignore_errors=True)
    return request.param, work, scene, Wanted(scene, COMMANDS[request.param], work)
