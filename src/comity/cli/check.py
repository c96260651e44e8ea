"""`comity check`: every problem of a dossier at once, each with its place, its reason and its mend."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

import click

from comity.cli._places import Place, places
from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.ledger.hints import advise
from comity.problems import ANSWER_IS_NO, BAD_INPUT, OK, BadInput, Problem
from comity.records._text import printable, visible

_WEIGHT = {"note": 0, "warning": 1, "error": 2}
_GITHUB = {"note": "notice", "warning": "warning", "error": "error"}
_LONGEST = 160
"""Characters of a file's line that are shown."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--strict", is_flag=True, help="Exit 1 where there are warnings.")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
              help="text: a block a problem; json: an object a line; github: annotations.")
def command(paths: tuple[str, ...], strict: bool, form: str) -> int:
    """Name every problem of a dossier, with its place, its reason and its mend.

    PATH is a dossier's folder, or a file or folder in one; the folder one is in where none is named.

    \b
    comity check chn-pak                   a dossier
    comity check --strict --format github  in a workflow

    Errors are refused (exit 2), warnings are kept and said, notes explain what the ledger makes of what is written.
    """
    told = [problem for place in places(paths) for problem in _problems(place)]
    told.sort(key=lambda problem: (_WEIGHT.get(problem.severity, 0), problem))
    PRINTERS[form](told)
    counts = Counter(problem.severity for problem in told)
    click.echo(_summary(told, counts), err=form != "text")
    if counts["error"]:
        return BAD_INPUT
    return ANSWER_IS_NO if strict and counts["warning"] else OK


def _problems(place: Place) -> Iterator[Problem]:
    """A dossier's problems, each with its file as the user would name it."""
    try:
        found: Iterable[Problem] = dict.fromkeys(advise(check(load(place.root))).problems)
    except BadInput as error:
        yield from error.problems
        return
    for problem in found:
        if place.means(problem.file):
            yield replace(problem, file=place.path_of(problem.file))


def _summary(told: list[Problem], counts: Counter[str]) -> str:
    if not told:
        return "no problems"
    files = len({problem.file for problem in told})
    said = [f"{counts[name]} {name}{'s' if counts[name] > 1 else ''}" for name in ("error", "warning", "note") if counts[name]]
    return f"{', '.join(said)} in {files} file{'s' if files > 1 else ''}; nothing was written"


def _as_text(told: list[Problem]) -> None:
    """A block a problem, the gravest last, where the eye is; with the line it is about."""
    lines = _Lines()
    blocks = []
    for problem in told:
        reason, place, *mend = str(problem).split("\n")
        line = lines.of(problem)
        shown = [f"   | {line}"] if line else []
        blocks.append(printable("\n".join([reason, place, *shown, *mend])))
    if blocks:
        click.echo("\n\n".join(blocks) + "\n")


class _Lines:
    """The lines of the files that problems are about; each file is read once, and only the one last asked for is kept."""

    def __init__(self) -> None:
        self.file, self.lines = "", [""]

    def of(self, problem: Problem) -> str:
        """The line a problem stands on, made safe to print; empty where there is none."""
        if problem.file != self.file:
            self.file, self.lines = problem.file, self._read(problem.file)
        return visible(self.lines[problem.line - 1].strip(), _LONGEST) if 0 < problem.line <= len(self.lines) else ""

    @staticmethod
    def _read(file: str) -> list[str]:
        path = Path(file)
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > 64 << 20:
                return []
            return path.read_bytes().decode("utf-8", "replace").split("\n")
        except (OSError, ValueError):
            return []


def _as_json(told: list[Problem]) -> None:
    for problem in told:
        click.echo(json.dumps(asdict(problem), ensure_ascii=True))


def _as_github(told: list[Problem]) -> None:
    """Workflow commands; what would end a property or the message is escaped as the runner asks."""
    for problem in told:
        place = f"file={_property(problem.file)}" + (f",line={problem.line}" if problem.line else "")
        title = f",title={_property(problem.code)}"
        click.echo(f"::{_GITHUB[problem.severity]} {place}{title}::{_message(f'{problem.what}. Mend: {problem.fix}')}")


def _message(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


PRINTERS: dict[str, Callable[[list[Problem]], None]] = {"text": _as_text, "json": _as_json, "github": _as_github}
