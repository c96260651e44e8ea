"""A file system of a few MiB, for what happens when there is no room."""

from __future__ import annotations

import contextlib
import os
import subprocess

import pytest


@contextlib.contextmanager
def small_disk(tmp_path, size):
    """Its folder, and a way to leave so many bytes of it free; the test skips where it cannot be mounted."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], capture_output=True).returncode != 0:
        pytest.skip("a file system can be mounted only by root")

    def leave(free):
        (place / "filler").unlink(missing_ok=True)
        room = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
        (place / "filler").write_bytes(bytes(max(room - free, 0)))

    yield place, leave
    subprocess.run(["umount", "--lazy", place], check=True)
