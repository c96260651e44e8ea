"""`comity cite A B`: how to cite a brief, the dossiers it was written from, and the documents those rest on; or a panel and its sources."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from comity.cli._question import Request, of_pair_or_other
from comity.problems import OK, bad


@click.command("cite")
@of_pair_or_other
@click.option(
    "--format", "form", type=click.Choice(("plain", "bibtex", "csl")), default="plain", show_default=True,
    help="csl is CSL-JSON, as Zotero takes it.",
)
@click.option("--documents", is_flag=True, help="Every document that the brief cites too.")
@click.option("--panel", metavar="FILE", help="Cite a panel that was written to a file, and the sources of its columns, in place of a brief.")
def command(request: Request, form: str, documents: bool, panel: str | None) -> int:
    """Say how to cite the brief on A and B as known on a day: the brief, its dossiers, and with --documents what it cites.

    \b
    comity cite RUS IRN --as-of 2024-11-05
    comity cite RUS IRN --format bibtex --documents > rus-irn.bib
    comity cite --panel panel.parquet --format bibtex > panel.bib
    """
    if panel is not None:
        if request.pair is not None or documents:
            raise bad("command line", "a panel is cited by its file alone", "leave the pair and --documents out, or leave --panel out")
        return _panel(panel, form)
    if request.pair is None:
        raise bad("command line", "nothing is named to cite", "name a pair, comity cite RUS IRN; or a panel, comity cite --panel FILE")
    from comity.brief import citing

    question = request.question()
    facts = question.facts
    works = [citing.of_brief(facts), *citing.of_dossiers(facts)]
    if documents:
        cited = dict.fromkeys(str(facts.claims[claim]["document"]) for claim in question.brief.marks)
        works += citing.of_documents(facts, [document for document in cited if document in facts.documents])
    return _print({"plain": citing.plain, "bibtex": citing.bibtex, "csl": citing.csl_json}[form](works))


def _panel(file: str, form: str) -> int:
    from comity.brief.citing_panels import cited
    from comity.panel.reading import description

    return _print(cited(description(Path(file)), form))


def _print(text: str) -> int:
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    return OK
