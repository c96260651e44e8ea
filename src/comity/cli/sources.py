"""`comity sources A B`: the documents the brief on a pair rests on."""

from __future__ import annotations

import click

from comity.cli._question import Request, of_pair
from comity.cli._rows import print_rows
from comity.problems import OK

_SHOWN = ("document", "published", "publisher", "reliability", "claims", "title")


@click.command("sources")
@of_pair
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(request: Request, as_json: bool) -> int:
    """List the documents by the day they were published, each with its publisher, its reliability and how many claims cite it.

    \b
    comity sources RUS IRN --as-of 2024-11-05
    comity sources RUS IRN --json
    """
    from comity.brief.documents import document_rows

    print_rows(document_rows(request.question().facts), as_json, _SHOWN)
    return OK
