"""`comity verify FILE`: whether a brief is what its receipt makes."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import click

from comity.cli._options import chosen, dossiers
from comity.problems import ANSWER_IS_NO, OK, bad
from comity.records._text import printable, visible

LARGEST = 64 << 20
"""No brief is larger; a larger file is not read."""


@click.command("verify")
@click.argument("file", metavar="FILE")
@dossiers
def command(file: str, dossier: tuple[str, ...], packaged: bool) -> int:
    """Rebuild the brief in FILE from its receipt and compare bytes; exit 1 where they differ, and say where.

    \b
    comity verify RUS-IRN.html
    comity verify brief.html --dossier my/dossier
    """
    from comity.brief.verify import verify

    path = Path(file)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise bad(visible(file), "is no file", "name a file that `comity brief` wrote", "unreadable")
        if path.stat().st_size > LARGEST:
            raise bad(visible(file), f"larger than {LARGEST:,} bytes: no brief", "name a file that `comity brief` wrote")
        data = path.read_bytes()
    except OSError as error:
        raise bad(visible(file), f"cannot be read ({error.strerror})", "name a file that `comity brief` wrote", "unreadable") from None
    verdict = verify(path, data, chosen(dossier, packaged, with_world=True))
    sys.stdout.writelines(f"{printable(line)}\n" for line in verdict.lines)
    return OK if verdict.same else ANSWER_IS_NO
