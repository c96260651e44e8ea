"""`comity import`: a file that one has, into a vintage of its source."""

from __future__ import annotations

from pathlib import Path

import click

from comity.cli._options import PAST, today
from comity.cli._vintage_lines import print_added, say_reading
from comity.problems import OK


@click.command("import")
@click.argument("name", metavar="SOURCE")
@click.argument("file", metavar="FILE")
@click.option("--version", metavar="V", help="What the owner calls this release.")
@click.option("--released", type=PAST, metavar="DAY", help="The day on which the owner published it. [default: the known one, or today]")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(name: str, file: str, version: str | None, released: str | None, as_json: bool) -> int:
    """Read a file of a source that one has, check it, and keep it as a vintage. FILE may lie in a .zip or .gz.

    \b
    comity sources                                  which file each source takes
    comity import atop atop5_1ddyr.csv --version 5.1 --released 2022-03-01
    comity import un_votes UNVotes.rda

    Every column of the file is handled, ignored by name, or refused. Each file with other bytes is a vintage of its own; none is replaced.
    """
    from comity.sources import named
    from comity.sources._vintages import add

    source = named(name)
    say_reading(file)
    print_added(source, add(source, Path(file), today=today(), version=version, released=released), as_json)
    return OK
