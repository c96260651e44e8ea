"""`comity records`: the records with their states, chains, totals and arithmetic."""

from __future__ import annotations

import click

from comity.cli._question import Request, of_pair_or_all
from comity.cli._rows import print_rows
from comity.problems import OK, NothingKnown
from comity.records._text import visible

_SHOWN = ("record", "kind", "state", "state_on", "possible", "contested", "one_sided", "single", "stale")


@click.command("records")
@of_pair_or_all
@click.option("--record", metavar="ID", help="Only this record.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(request: Request, record: str | None, as_json: bool) -> int:
    """Print records by id, each with its state on the day.

    \b
    comity records RUS IRN --as-of 2024-11-05
    comity records --dossier my/dossier --json
    """
    from comity.ledger import printed

    with request.reading() as reading:
        rows = printed.records(reading, record=record)
    if record is not None and not rows:
        raise NothingKnown(f"nothing is known of a record `{visible(record, 80)}` at this view")
    print_rows(rows, as_json, _SHOWN)
    return OK
