"""`comity explain A B FIGURE`: from a figure to its measure, claims, documents, grades and dissent."""

from __future__ import annotations

import json
import sys

import click

from comity.cli._question import Request, of_pair
from comity.problems import OK
from comity.records._text import printable


@click.command("explain")
@of_pair
@click.argument("figure", metavar="FIGURE")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(request: Request, figure: str, as_json: bool) -> int:
    """Say what FIGURE rests on: a figure's id, a mark such as 10, a claim, a record, a document or a measure.

    \b
    comity explain RUS IRN 10 --as-of 2024-11-05
    comity explain RUS IRN trade_change
    """
    from comity.brief.explain import as_object, explain

    question = request.question()
    if as_json:
        sys.stdout.write(f"{json.dumps(as_object(question.facts, question.brief, figure), ensure_ascii=False)}\n")
    else:
        sys.stdout.writelines(f"{printable(line)}\n" for line in explain(question.facts, question.brief, figure))
    return OK
