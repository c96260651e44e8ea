"""`comity claims`: the claims as they stand at a view, for machines and people."""

from __future__ import annotations

import click

from comity.cli._question import Request, of_pair_or_all
from comity.cli._rows import print_rows
from comity.problems import OK

_SHOWN = ("claim", "property", "on", "value", "unit", "says", "status", "standing", "grade", "known")


@click.command("claims")
@of_pair_or_all
@click.option("--record", metavar="ID", help="Only the claims of this record.")
@click.option("--all", "everything", is_flag=True, help="Those unknown or unrecorded at the view too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(request: Request, record: str | None, everything: bool, as_json: bool) -> int:
    """Print claims by id, each with its status and its standing in its group.

    \b
    comity claims --dossier my/dossier --json
    comity claims RUS IRN --as-of 2024-11-05 --record RUS-IRN_partnership_treaty
    """
    from comity.ledger import printed

    with request.reading() as reading:
        rows = printed.claims(reading, everything=everything, record=record)
    print_rows(rows, as_json, _SHOWN)
    return OK
