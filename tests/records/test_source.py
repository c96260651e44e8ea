"""Publishers, documents and a dossier's own page: the rows that load, and those that are refused."""

from __future__ import annotations

import pytest

from comity.ledger.dossier import load
from comity.records._codes import PUBLISHER_KIND
from comity.records.source import DOCUMENT_FIELDS, DOSSIER_FIELDS, PUBLISHER_FIELDS, SPEAKS_FOR_ITS_STATE, WITNESSES
from dossier_cases import BASE, found, lay

PUBLISHERS = [
    ("nsa,A statistics office,statistics,XAA,,A,its own counts", []), ("nsa,A ministry,government,,XAA,F,not known yet", []),
    ("nsa,,newspaper,,,C,reporters", ["missing-field"]), ("nsa,A paper,newspaper,,,,reporters", ["missing-field"]), ("nsa,A paper,newspaper,,,C,", ["missing-field"]),
    ("nsa,A paper,paper,,,C,reporters", ["unknown-code"]), ("nsa,A paper,newspaper,,,G,reporters", ["unknown-code"]), ("nsa,A paper,newspaper,,,c,reporters", ["unknown-code"]),
    ("a paper,A paper,newspaper,,,C,reporters", ["id"]), ("post,Another,newspaper,,,C,reporters", ["doubled-id"]), ("Post,Another,newspaper,,,C,reporters", ["case"]),
]
DOCUMENTS = [
    ("d,post,Report,2024-02-03,https://example.org/d,,en,,,,", []), ("d,post,Report,[..2024-02-03],https://example.org/d,,fa,2024-02-03,https://example.net/d,p1,2", []),
    ("d,post,Report,2024,,the archive of the Post,en,,,a wire report,", []), ("d,post,Report,2024,,,en,,,,", ["missing-field"]),
    ("d,post,Report,,https://example.org/d,,en,,,,", ["missing-field"]), ("d,,Report,2024,https://example.org/d,,en,,,,", ["missing-field"]),
    ("d,post,Report,2024,https://example.org/d,,,,,,", ["missing-field"]), ("d,pots,Report,2024,https://example.org/d,,en,,,,", ["no-publisher"]),
    ("d,post,Report,soon,https://example.org/d,,en,,,,", ["day"]), ("d,post,Report,2024-02-30,https://example.org/d,,en,,,,", ["day"]),
    ("d,post,Report,2024,https://example.org/d,,en,2023/2024,,,", ["day"]), ("d,post,Report,2024,javascript:alert(1),,en,,,,", ["url"]),
    ("d,post,Report,2024,https://example.org/d,,en,,,,7", ["unknown-code"]), ("d d,post,Report,2024,https://example.org/d,,en,,,,", ["id"]),
    ("p1,post,Report,2024,https://example.org/d,,en,,,,", ["doubled-id"]),
]
ABOUT = [
    ("", "stale_after: P2Y\n", []), ("title: Two states\n", "", ["missing-field"]), ("about: A test.\n", "", ["missing-field"]), ("licence: CC0-1.0\n", "", ["missing-field"]),
    ("compiled_by: Desk\n", "", ["missing-field"]), ("", "stale_after: 2 years\n", ["duration"]), ("", "until: 2024\n", ["unknown-field"]),
]


def test_the_fields_that_must_be_there():
    assert [field.name for field in PUBLISHER_FIELDS if field.required] == ["publisher", "name", "kind", "reliability", "basis"]
    assert [field.name for field in DOCUMENT_FIELDS if field.required] == ["document", "publisher", "title", "published", "lang"]
    assert [field.name for field in DOSSIER_FIELDS if field.required] == ["dossier", "title", "about", "compiled_by", "licence"]


def test_those_who_speak_for_a_state_or_witness_are_kinds_of_publisher():
    assert {*SPEAKS_FOR_ITS_STATE, *WITNESSES} <= PUBLISHER_KIND.meaning.keys()


@pytest.mark.parametrize(("row", "codes"), PUBLISHERS, ids=[row for row, _ in PUBLISHERS])
def test_publishers(tmp_path, row, codes):
    assert [code for code, _, _ in found(lay(tmp_path, {"publishers.csv": f"{BASE['publishers.csv']}{row}\n"}))] == codes


@pytest.mark.parametrize(("row", "codes"), DOCUMENTS, ids=[row for row, _ in DOCUMENTS])
def test_documents(tmp_path, row, codes):
    header = "document,publisher,title,published,url,where,lang,seen,via,repeats,grade\np1,post,A report,2024,https://example.org/2,,en,,,,\n"
    assert [code for code, _, _ in found(lay(tmp_path, {"documents.csv": f"{header}{row}\n"}))] == codes


@pytest.mark.parametrize(("without", "more", "codes"), ABOUT, ids=[f"{without}{more}".strip() for without, more, _ in ABOUT])
def test_a_dossier_of_its_own(tmp_path, without, more, codes):
    text = BASE["dossier.yaml"].replace(without, "") + more
    assert [code for code, _, _ in found(lay(tmp_path, {"dossier.yaml": text}))] == codes


def test_a_day_seen_is_a_bound_of_a_page_without_a_date(tmp_path):
    row = "document,publisher,title,published,url,lang,seen\nd,post,Report,[..2024-02-03],https://example.org/d,en,2024-02-03\n"
    days = load(lay(tmp_path, {"documents.csv": row})).documents["d"].days
    assert days["published"][1] == "2024-02-03"
    assert days["seen"] == ("2024-02-03", "2024-02-03")
