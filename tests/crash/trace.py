"""Faults at system calls, by strace: the calls of a command are counted once, then one of them is made to kill, or to fail."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from crash.scene import Scene

WRITING = "write,pwrite64,writev,pwritev,openat,rename,renameat,renameat2,fsync,fdatasync,ftruncate,fallocate,mkdir,mkdirat,link,linkat,symlink"
"""Calls that a full or broken disk makes fail."""
TOUCHING = f"{WRITING},unlink,unlinkat,rmdir,chmod,fchmod,flock"
"""Calls that touch files: between any two of them a process may be killed."""
_HERE = re.compile(r"AT_FDCWD<[^>]*>")
_RELATIVE = re.compile(r'(?:^|AT_FDCWD<[^>]*>, )"(?!/)')
_CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)")


class Call(NamedTuple):
    """The nth call of a name by a thread, and whether it is about the scene's files; not the interpreter's."""

    name: str
    nth: int
    ours: bool
    reads: bool = False
    text: str = ""


@cache
def why_not() -> str:
    """Why faults cannot be injected here; empty where they can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-f", "-e", "inject=getpid:error=EIO", "true"], capture_output=True)
    return "" if tried.returncode == 0 else "processes may not be traced here"


needs_strace = pytest.mark.skipif(bool(why_not()), reason=why_not() or "-")


def traced(scene: Scene, arguments: tuple[str, ...], calls: str, fault: str = "") -> tuple[int, bytes, list[Call]]:
    """Run a command under strace, with a fault if one is named: status, messages, and the calls seen, or those the fault fell on.

    Output goes to the file `out` of the scene, so that writing it is a call like the others.
    """
    log = scene.place.parent / f"{scene.place.name}.calls"
    quick = [] if "signal" in fault else ["--seccomp-bpf"]  # a signal is not sent where the kernel sorts the calls
    options = ["-f", "-y", "-qq", *quick, "-o", str(log), "-e", f"trace={calls}", *(["-e", f"inject={fault}"] if fault else [])]
    with (scene.place / "out").open("wb") as out:
        done = subprocess.run(
            ["strace", *options, *scene.command(*arguments)], cwd=scene.place, env=scene.env, stdout=out, stderr=subprocess.PIPE, timeout=120,
        )
    found = list(_calls(log, str(scene.place)))
    log.unlink()
    return done.returncode, done.stderr, [call for call in found if "INJECTED" in call.text] if fault else found


def _calls(log: Path, place: str):
    counted: Counter[tuple[str, str]] = Counter()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        match = _CALL.match(line)
        if match is None:
            continue
        thread, name, rest = match.groups()
        counted[thread, name] += 1
        ours = (place in _HERE.sub("", rest) or _RELATIVE.search(rest) is not None) and f'"{place}"' not in rest  # Python lists where it is
        yield Call(name, counted[thread, name], ours, "O_RDONLY" in rest, line)


def points(scene: Scene, arguments: tuple[str, ...], calls: str, about: tuple[str, ...] = ()) -> list[Call]:
    """The calls of a command, in order, each (name, nth) once; `about` names the files that are ours, where not all of the scene's are."""
    status, messages, found = traced(scene, arguments, calls)
    assert status == 0, messages
    seen: dict[tuple[str, int], Call] = {}
    for call in found:
        key = call.name, call.nth
        ours = call.ours and (not about or any(name in call.text for name in about))
        seen[key] = call._replace(ours=ours or (key in seen and seen[key].ours))
    return list(seen.values())
