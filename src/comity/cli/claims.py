"""`comity claims`: the claims as they stand at a view, for machines and people."""

from __future__ import annotations

from typing import Any

import click

from comity.cli._question import Request, of_pair_or_all
from comity.cli._rows import print_rows
from comity.problems import OK, NothingKnown
from comity.records._text import visible

_SHOWN = ("claim", "property", "on", "due", "value", "unit", "says", "status", "standing", "grade", "known")


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
    if record is not None and not rows:
        raise NothingKnown(f"nothing is known of a record `{visible(record, 80)}` at this view; `comity records` lists those that are")
    print_rows(rows if as_json else [{**row, "property": _said(row)} for row in rows], as_json, _SHOWN)
    return OK


def _said(row: dict[str, Any]) -> str:
    """What a claim speaks of, for people: a denial says so, and an expectation says of what."""
    word = f"{row['property']} {row['for']}" if row["for"] else str(row["property"])
    return {True: "not ", "value": "less than "}.get(row["denies"], "") + word
