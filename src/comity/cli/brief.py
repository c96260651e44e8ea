"""`comity brief A B`: the brief on a pair, in the terminal and in files."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from comity.cli._outputs import refuse_unfit, write_output
from comity.cli._question import Request, of_pair
from comity.problems import OK

NARROWEST, WIDEST, PIPED = 60, 120, 80


@click.command("brief")
@of_pair
@click.option("--html", metavar="FILE", help="Write the page to FILE, one file without script (- for standard output).")
@click.option("--md", metavar="FILE", help="Write Markdown with footnotes to FILE.")
@click.option("--json", metavar="FILE", help="Write the JSON object to FILE.")
@click.option("--width", type=click.IntRange(NARROWEST, WIDEST), metavar="N", help="Columns of the text. [default: the terminal's, 80 where piped]")
@click.option("--full", is_flag=True, help="Print what is folded away too: long tables, every claim below its source.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Draw with ASCII only.")
@click.option("--quiet", "-q", is_flag=True, help="Write the files; print nothing.")
def command(
    request: Request, html: str | None, md: str | None, json: str | None, width: int | None, full: bool, ascii_only: bool, quiet: bool,
) -> int:
    """Write the brief on the relations of A and B, as known on a day.

    A and B are ISO 3166-1 alpha-3 codes, or names. Without other options the brief is printed; each of --html, --md and --json writes a file too.

    \b
    comity brief RUS IRN                                     as of today
    comity brief RUS IRN --as-of 2024-11-05 --html F.html    as it was known on a day
    comity brief RUS IRN --on 2024-11-05 --known 2025-03-01  that day's world, with what came to be known
    comity brief XAA XBB --dossier my/dossier                from a dossier of one's own
    """
    from comity.brief.write import Form

    question = request.question()
    files = {name: file for name, file in (("html", html), ("md", md), ("json", json)) if file is not None}
    refuse_unfit(files, request.roots)
    for name, file in files.items():
        if file != "-":
            write_output(Path(file), question.output(Form(name)))
    aside = "-" in files.values()
    if aside:
        print_out(question.output(Form(next(name for name, file in files.items() if file == "-"))))
    elif not quiet:
        terminal = sys.stdout.isatty()
        columns = width or (min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST) if terminal else PIPED)
        print_out(question.output(Form("text", columns, color=terminal and colour_wanted(), ascii=ascii_only, full=full)))
    return OK


def colour_wanted() -> bool:
    """Whether the terminal is to be coloured: not with NO_COLOR, nor on a dumb terminal."""
    import os

    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_out(text: str) -> None:
    """Print an answer to standard output, as it stands."""
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    sys.stdout.flush()
