"""`comity explain A B FIGURE`: from a figure to its measure, claims, documents, grades and dissent."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli._options import asked, chosen, clocks, dossiers, pair
from comity.problems import OK
from comity.records._text import printable

if TYPE_CHECKING:
    from comity.brief.write import Question


@click.command("explain")
@pair
@click.argument("figure", metavar="FIGURE")
@clocks
@dossiers
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(
    a: str, b: str, figure: str, as_of: str | None, on: str | None, known: str | None, recorded: str | None, dossier: tuple[str, ...],
    packaged: bool, as_json: bool,
) -> int:
    r"""Say what FIGURE rests on: a figure's id, a mark such as 10, a claim, a record, a document or a measure.

    \b
    comity explain RUS IRN 10 --as-of 2024-11-05
    comity explain RUS IRN trade_change
    """
    from comity.brief.explain import as_object, explain

    question = question_of(a, b, as_of, on, known, recorded, dossier, packaged)
    if as_json:
        sys.stdout.write(f"{json.dumps(as_object(question.facts, question.brief, figure), ensure_ascii=False)}\n")
    else:
        sys.stdout.writelines(f"{printable(line)}\n" for line in explain(question.facts, question.brief, figure))
    return OK


def question_of(
    a: str, b: str, as_of: str | None, on: str | None, known: str | None, recorded: str | None, dossier: tuple[str, ...], packaged: bool,
) -> Question:
    """The question that the options of a command put."""
    from comity.brief.write import Question
    from comity.ledger.reading import Clocks

    roots: tuple[Path, ...] = chosen(dossier, packaged)
    question = asked(a, b, as_of, on, known, recorded, roots)
    return Question(roots, Clocks(question.on, question.known, question.recorded), (question.a, question.b))
