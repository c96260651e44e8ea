"""`comity record`: what is new or changed enters the journal."""

from __future__ import annotations

import click

from comity.cli._options import today
from comity.cli._places import places
from comity.ledger.journal import KINDS_OF_LINE
from comity.ledger.recording import Recorded
from comity.ledger.recording import record as enter
from comity.problems import OK, bad
from comity.records._text import printable, visible


@click.command("record")
@click.argument("path", default=".", metavar="[PATH]")
@click.option("--dry-run", is_flag=True, help="Say what would be recorded; write nothing.")
def command(path: str, dry_run: bool) -> int:
    """Enter in a dossier's journal every claim, head, publisher, document and actor that is new or changed.

    PATH is a dossier's folder; the folder one is in where none is named. The dossier is checked first and put in canonical form. What is
    recorded keeps its meaning: correct it with a new entry that supersedes it.

    \b
    comity record chn-pak --dry-run  what would be recorded
    comity record chn-pak            record it, as of today
    """
    place = places((path,))[0]
    if place.only:
        raise bad(visible(path), "a dossier is recorded whole", f"comity record {visible(place.shown)}", "not-a-dossier")
    for line in _lines(enter(place.root, today(), dry_run), dry_run):
        click.echo(printable(line))
    return OK


def _lines(done: Recorded, dry_run: bool) -> list[str]:
    lines = [f"{len(done.rewritten)} {_files(len(done.rewritten))} {'to be put' if dry_run else 'put'} in canonical form"] if done.rewritten else []
    if not done.new and not done.changed:
        return [*lines, "nothing new to record"]
    verb = "would be recorded" if dry_run else "recorded"
    for counts, word in ((done.new, "new"), (done.changed, "changed")):
        if counts:
            lines.append(f"{verb} on {done.day}, {word}: " + ", ".join(_count(counts[kind], kind) for kind in KINDS_OF_LINE if kind in counts))
    return lines


def _count(number: int, kind: str) -> str:
    return f"{number} {kind}{'s' if number > 1 else ''}"


def _files(number: int) -> str:
    return "file" if number == 1 else "files"
