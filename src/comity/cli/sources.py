"""`comity sources A B`: the documents the brief on a pair rests on."""

from __future__ import annotations

import click

from comity.cli._options import clocks, dossiers, pair
from comity.cli._rows import print_rows
from comity.cli.explain import question_of
from comity.problems import OK

_SHOWN = ("document", "published", "publisher", "reliability", "claims", "title")


@click.command("sources")
@pair
@clocks
@dossiers
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(
    a: str, b: str, as_of: str | None, on: str | None, known: str | None, recorded: str | None, dossier: tuple[str, ...], packaged: bool, as_json: bool,
) -> int:
    r"""List the documents by the day they were published, each with its publisher, its reliability and how many claims cite it.

    \b
    comity sources RUS IRN --as-of 2024-11-05
    comity sources RUS IRN --json
    """
    from comity.brief.documents import document_rows

    print_rows(document_rows(question_of(a, b, as_of, on, known, recorded, dossier, packaged).facts), as_json, _SHOWN)
    return OK
