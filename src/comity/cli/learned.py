"""`comity learned A B --from K1 --to K2`: what became known between two days, and which figures it moved."""

from __future__ import annotations

import json
import sys

import click

from comity.cli._question import Request, between
from comity.problems import OK
from comity.records._text import printable


@click.command("learned")
@between
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(first: Request, last: Request, as_json: bool) -> int:
    """Say what became known after one day and by another, and which figures of the brief it moved.

    \b
    comity learned RUS IRN --from 2024-11-05 --to 2025-02-01
    """
    from comity.brief.learned import as_object, lines

    before, after = ((question.facts, question.brief) for question in (first.question(), last.question()))
    if as_json:
        sys.stdout.write(f"{json.dumps(as_object(before, after), ensure_ascii=False)}\n")
    else:
        sys.stdout.writelines(f"{printable(line)}\n" for line in lines(before, after))
    return OK
