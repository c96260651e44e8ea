"""How to cite the brief, and under which licence its dossiers may be used."""

from __future__ import annotations

from comity.brief import citing
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Paragraph, Part, Points, Section, Span, Verbatim
from comity.brief.sections._bits import line, note

NAME, TITLE = "cite", "How to cite"


def build(facts: Facts, desk: Desk) -> Section:  # noqa: ARG001 - every section is built alike
    """The section on how to cite."""
    work = citing.of_brief(facts)
    parts: list[Part] = [
        Paragraph(line(Span("Short: ", strong=True), citing.short(work))),
        Paragraph(line(Span("Full: ", strong=True), citing.plain([work]))),
        Verbatim(citing.bibtex([work]), "BibTeX"),
    ]
    lines = [line(f"{row['title']} (dossier {row['dossier']}): {row['licence']}, by {row['compiled_by']}.") for row in facts.dossiers if row["n"]]
    if lines:
        parts.append(Points(tuple(lines)))
    parts.append(note("The licence is of the dossier’s own words and coding; the documents it cites belong to their publishers."))
    return Section(NAME, TITLE, "ok", tuple(parts))
