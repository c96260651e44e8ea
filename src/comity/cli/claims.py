"""`comity claims`: the claims as they stand at a view, for machines and people."""

from __future__ import annotations

import click

from comity.cli._options import asked, chosen, clocks, dossiers, view
from comity.cli._rows import print_rows
from comity.problems import OK, bad

_SHOWN = ("claim", "property", "on", "value", "unit", "says", "status", "standing", "grade", "known")


@click.command("claims")
@click.argument("a", required=False, metavar="[A")
@click.argument("b", required=False, metavar="B]")
@clocks
@dossiers
@click.option("--record", metavar="ID", help="Only the claims of this record.")
@click.option("--all", "everything", is_flag=True, help="Those unknown or unrecorded at the view too.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(
    a: str | None, b: str | None, as_of: str | None, on: str | None, known: str | None, recorded: str | None, dossier: tuple[str, ...],
    packaged: bool, record: str | None, everything: bool, as_json: bool,
) -> int:
    r"""Print claims by id, each with its status and its standing in its group.

    \b
    comity claims --dossier my/dossier --json
    comity claims RUS IRN --as-of 2024-11-05 --record RUS-IRN_treaty_2025
    """
    from comity.ledger import printed

    with reading_of(a, b, as_of, on, known, recorded, dossier, packaged) as reading:
        rows = printed.claims(reading, everything=everything, record=record)
    print_rows(rows, as_json, _SHOWN)
    return OK


def reading_of(a: str | None, b: str | None, as_of: str | None, on: str | None, known: str | None, recorded: str | None, dossier: tuple[str, ...], packaged: bool):  # type: ignore[no-untyped-def] # noqa: ANN201, E501
    """The reading that the options ask for: of a pair, or of all records."""
    from comity.ledger.reading import Clocks, ask

    roots = chosen(dossier, packaged)
    if (a is None) != (b is None):
        raise bad("command line", "a pair is two actors", "name both, or neither")
    if a is None or b is None:
        return ask(roots, Clocks(*view(as_of, on, known, recorded)))
    question = asked(a, b, as_of, on, known, recorded, roots)
    return ask(roots, Clocks(question.on, question.known, question.recorded), (question.a, question.b))
