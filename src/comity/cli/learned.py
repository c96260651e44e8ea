"""`comity learned A B --from K1 --to K2`: what became known between two days, and which figures it moved."""

from __future__ import annotations

import json
import sys

import click

from comity.cli._options import DAY, asked, chosen, dossiers, pair
from comity.problems import OK, bad
from comity.records._text import printable


@click.command("learned")
@pair
@click.option("--from", "first", type=DAY, required=True, metavar="DAY", help="What was known on this day is not new.")
@click.option("--to", "last", type=DAY, default="today", show_default=True, metavar="DAY", help="What was known by this day is.")
@click.option("--on", type=DAY, metavar="DAY", help="The day in the world of both briefs. [default: each its own day]")
@click.option("--recorded", type=DAY, metavar="DAY", help="What the ledger held by a day. [default: today]")
@dossiers
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(
    a: str, b: str, first: str, last: str, on: str | None, recorded: str | None, dossier: tuple[str, ...], packaged: bool, as_json: bool,
) -> int:
    r"""Say what became known after one day and by another, and which figures of the brief it moved.

    \b
    comity learned RUS IRN --from 2024-11-05 --to 2025-02-01
    """
    from comity.brief.learned import as_object, lines
    from comity.brief.write import Question
    from comity.ledger.reading import Clocks

    if first > last:
        raise bad("command line", f"--from {first} lies after --to {last}", "swap the two days")
    roots = chosen(dossier, packaged)
    days = [asked(a, b, day, on, None, recorded, roots) for day in (first, last)]
    questions = [Question(roots, Clocks(day.on, day.known, day.recorded), (day.a, day.b)) for day in days]
    before, after = ((question.facts, question.brief) for question in questions)
    if as_json:
        sys.stdout.write(f"{json.dumps(as_object(before, after), ensure_ascii=False)}\n")
    else:
        sys.stdout.writelines(f"{printable(line)}\n" for line in lines(before, after))
    return OK
