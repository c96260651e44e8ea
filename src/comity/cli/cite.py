"""`comity cite A B`: how to cite a brief, the dossiers it was written from, and the documents those rest on."""

from __future__ import annotations

import sys

import click

from comity.cli._question import Request, of_pair
from comity.problems import OK


@click.command("cite")
@of_pair
@click.option(
    "--format", "form", type=click.Choice(("plain", "bibtex", "csl")), default="plain", show_default=True,
    help="csl is CSL-JSON, as Zotero takes it.",
)
@click.option("--documents", is_flag=True, help="Every document that the brief cites too.")
def command(request: Request, form: str, documents: bool) -> int:
    """Say how to cite the brief on A and B as known on a day: the brief, its dossiers, and with --documents what it cites.

    \b
    comity cite RUS IRN --as-of 2024-11-05
    comity cite RUS IRN --format bibtex --documents > rus-irn.bib
    """
    from comity.brief import citing

    question = request.question()
    facts = question.facts
    works = [citing.of_brief(facts), *citing.of_dossiers(facts)]
    if documents:
        cited = dict.fromkeys(str(facts.claims[claim]["document"]) for claim in question.brief.marks)
        works += citing.of_documents(facts, [document for document in cited if document in facts.documents])
    text = {"plain": citing.plain, "bibtex": citing.bibtex, "csl": citing.csl_json}[form](works)
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    return OK
