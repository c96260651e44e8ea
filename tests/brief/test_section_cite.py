"""How to cite: short, full and BibTeX, with what a title may hold kept from meaning anything in it."""

import json

from brief.ledgers_b import EXAMPLE, build, packaged, reading, said
from comity.brief import citing
from comity.brief.parts import Verbatim


def test_the_brief_is_cited_with_its_day_and_digest():
    facts = reading(EXAMPLE, "2024-10-01")
    told = said(build("cite", facts))
    digest = facts.dossiers[0]["digest"][:12]
    assert f"Short: Xaland–Xbland: Comity brief, as known on 1 October 2024. Ledger: xaa-xbb {digest}." in told
    assert "Full: Example desk, “Xaland–Xbland: Comity brief, as known on 1 October 2024”, Comity, 1 October 2024" in told
    assert "Xaland and Xbland (dossier xaa-xbb): CC0-1.0, by Example desk." in told


def test_bibtex_is_whole_and_escaped():
    section = build("cite", reading(EXAMPLE, "2024-10-01"))
    (text,) = [part.text for part in section.parts if isinstance(part, Verbatim)]
    assert text.startswith("@techreport{comity-XAA-XBB-2024-10-01,\n  author = {{Example desk}},")
    work = citing.Work("k e y{", "webpage", "50 % of {A} & B_C #1 \\x ~^$", ("A & B",), "2024-01-02", url="https://example.org/a_b%20c")
    entry = citing.bibtex([work])
    assert entry.startswith("@misc{k-e-y-,")
    assert r"50 \% of \{A\} \& B\_C \#1 \textbackslash{}x \textasciitilde{}\textasciicircum{}\$" in entry
    assert "url = {https://example.org/a_b%20c}" in entry
    assert entry.count("{") == entry.count("}")


def test_csl_json_and_documents():
    facts = reading(EXAMPLE, "2024-10-01")
    items = json.loads(citing.csl_json([citing.of_brief(facts), *citing.of_dossiers(facts), *citing.of_documents(facts, ["post-7", "xaa-mfa-1", "none"])]))
    assert [item["type"] for item in items] == ["report", "dataset", "webpage", "webpage"]
    assert items[2] == {
        "id": "post-7", "type": "webpage", "title": "Loan half paid", "author": [{"literal": "The Post"}], "issued": {"date-parts": [[2024, 9, 30]]},
        "URL": "https://example.org/7", "language": "en",
    }


def test_a_dossier_that_holds_nothing_of_the_pair_is_not_cited():
    told = said(build("cite", packaged("2024-11-05", ("DEU", "FRA"))))
    assert "rus_irn" not in told
    assert "Germany–France" in told
