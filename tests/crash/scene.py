"""A dossier with something to lose, a cache of its own, and commands run on them: in a process of their own, or in this one."""

from __future__ import annotations

import contextlib
import io
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from comity import cache, cli
from house import ROOT

IN_FULL = os.environ.get("COMITY_CRASH") == "all"
"""COMITY_CRASH=all tries every point; without it a fair share of them, so that `make test` stays quick."""
CASE = ROOT / "tests" / "cases" / "xaa-xbb"
TODAY = "2024-12-01"
CLAIMS = ("claims", "--dossier", "d", "--json")
BRIEF = ("brief", "XAA", "XBB", "--dossier", "d", "--html", "F.html")
COMMANDS = {"compile": CLAIMS, "record": ("record", "d"), "fmt": ("fmt", "d"), "brief": BRIEF}
"""What is cut short: commands that write a cache, a journal, a dossier's files, an output."""
ABOUT = {"brief": ("F.html", "/briefs")}
"""Of a command that does what another does too, the names of the files that are its own."""
_UNTIDY = {
    "agreements/XAA-XBB_treaty.yaml": "  - {cite: post-7, on: 2024-01-10, denies: true, stage: signed, says: XBB}   # to be looked into\n",
    "commitments/XAA-XBB_loan.yaml": "  - {cite: post-7, basis: reported, unit: USD, value: 10e6, on: 2024-09, stage: paid}\n",
    "flows/XAA-XBB_trade.yaml": "  - {cite: post-7, says: XBB, value: 3.1e9, period: 2023}\n",
}


class Scene:
    """A folder with the dossier `d` in it, and the cache."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.root = place / "d"
        self.cache = place / "cache"
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("COMITY", "PYTHON"))},
            "COMITY_CACHE": str(self.cache), "COMITY_TODAY": TODAY, "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0",
        }

    def lay(self, untidy: bool = True) -> Scene:
        """Write the dossier: recorded once, then added to in a form that is not canonical."""
        shutil.copytree(CASE, self.root)
        assert self.answer("record", "d", today="2024-11-01")[0] == 0
        for name, line in _UNTIDY.items() if untidy else ():
            with (self.root / name).open("a", encoding="utf-8") as stream:
                stream.write(line)
        if untidy:
            table = self.root / "actors.csv"
            table.write_text("name,actor,kind\nXaland,XAA,state\nXbland,XBB,state\n", encoding="utf-8")
        return self

    def copy(self, place: Path) -> Scene:
        """The same scene elsewhere, its cache included."""
        shutil.copytree(self.place, place, symlinks=True)
        return Scene(place)

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "comity.cli", *arguments]

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
        """Start a command in a process of its own."""
        return subprocess.Popen(self.command(*arguments), cwd=self.place, env={**self.env, **more}, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *arguments: str, **more: str) -> tuple[int, bytes, bytes]:
        """Run a command in a process of its own: status, output, messages."""
        process = self.start(*arguments, **more)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def answer(self, *arguments: str, today: str = TODAY) -> tuple[int, bytes, bytes]:
        """Run a command in this process, which is quicker: status, output, messages."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        old, here = dict(os.environ), Path.cwd()
        try:
            os.environ.update(COMITY_CACHE=str(self.cache), COMITY_TODAY=today)
            os.chdir(self.place)
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                status = cli.run(arguments)
        finally:
            os.chdir(here)
            os.environ.clear()
            os.environ.update(old)
            while cache._INSTEAD:  # a process of its own would forget it at its end
                cache._INSTEAD.pop().cleanup()
        out.flush()
        err.flush()
        return status, out.buffer.getvalue(), err.buffer.getvalue()

    def files(self) -> dict[str, bytes]:
        """The dossier's files, byte for byte; what begins with a dot is no part of it."""
        found = (path for path in self.root.rglob("*") if path.is_file() and not path.name.startswith("."))
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in found}

    def page(self) -> bytes | None:
        """What stands under the name of the page that `comity brief` writes."""
        page = self.place / "F.html"
        return page.read_bytes() if page.exists() else None

    def hidden(self) -> list[str]:
        """What a writer left in the dossier beside its files."""
        return sorted(path.name for path in self.root.rglob(".*"))

    def store(self) -> Path:
        """The one store of the cache."""
        found, = (self.cache / "stores").glob("*.duckdb")
        return found


class Wanted:
    """What a command makes of a scene when nothing goes wrong, and what may stand when something did."""

    def __init__(self, scene: Scene, command: tuple[str, ...], work: Path) -> None:
        self.command = command
        self.before = scene.files()
        (scene.place / "F.html").write_text("the old page")
        done = scene.copy(work / "done")
        self.answers = [scene.copy(work / "asked").answer(*CLAIMS)]
        self.done = done.run(*command)
        assert self.done[0] == 0, self.done[2]
        self.after, self.page = done.files(), done.page()
        self.answers.append(done.answer(*CLAIMS))
        assert [status for status, _, _ in self.answers] == [0, 0]

    def faults(self, scene: Scene) -> list[str]:
        """What is wrong with a scene in which the command was cut short: files torn or lost, a next command that answers wrong."""
        found = scene.files()
        wrong = [f"{name} is neither old nor new" for name, data in found.items() if data not in (self.before.get(name), self.after.get(name))]
        wrong += [f"{name} is lost" for name in self.before if name not in found]
        journal = found.get("journal.jsonl", b"")
        wrong += ["the journal ends in the middle of a line"] if journal and not journal.endswith(b"\n") else []
        wrong += [f"{name} was left" for name in scene.hidden() if name != ".comity.lock" and not name.endswith(".tmp")]
        wrong += [] if scene.page() in (b"the old page", self.page) else ["the page is neither old nor new"]
        answer = scene.answer(*CLAIMS)
        if answer not in self.answers:
            wrong.append(f"the next command answers otherwise: {answer[0]} {answer[2][:300]!r}")
        again = scene.answer(*self.command)
        if again[0] != 0 or scene.files() != self.after or scene.page() != self.page or scene.hidden():
            wrong.append(f"the same command does not mend it: {again[0]} {again[2][:300]!r} {scene.hidden()}")
        return wrong


def tally(line: str) -> None:
    """Add a line of figures to the file that COMITY_CRASH_FIGURES names, if it names one."""
    name = os.environ.get("COMITY_CRASH_FIGURES")
    if name:
        with Path(name).open("a", encoding="utf-8") as stream:
            stream.write(f"{line}\n")


def share(points: list, limit: int, seed: int = 0) -> list:
    """All points where they are tried in full; else `limit` of them, spread evenly."""
    if IN_FULL or len(points) <= limit:
        return points
    step = len(points) / max(limit, 1)
    start = random.Random(seed).random() * step
    return [points[int(start + place * step)] for place in range(limit)]
