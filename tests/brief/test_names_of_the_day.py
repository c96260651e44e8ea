"""A brief of a past day calls states by the names they usually had then, and a dossier's own actors by the dossier's."""

import pytest

from brief.ledgers_b import reading

FILES = {
    "dossier.yaml": "dossier: tur-mkd\ntitle: Two states that were renamed\nabout: Invented.\ncompiled_by: Example desk\nlicence: CC0-1.0\n",
    "actors.csv": "actor,name,kind\nXAA,Xaland,state\n",
    "publishers.csv": "publisher,name,kind,state,part_of,reliability,basis\npost,The Post,newspaper,,,B,Named reporters\n",
    "documents.csv": "document,publisher,title,published,url,lang,repeats\np1,post,The Post reports,2010-06-03,https://example.org/p1,en,\n",
    "agreements/TUR-MKD_friendship.yaml": (
        "agreement: TUR-MKD_friendship\ntitle: Treaty of friendship\nform: treaty\nbinding: legal\nparties: [TUR, MKD, XAA]\ndomains: [diplomatic]\nclaims:\n"
        "  - {stage: signed, on: 2010-05-12, cite: p1, grade: 1}\n"
    ),
}
NEW, OLD = ("Türkiye", "North Macedonia"), ("Turkey", "The former Yugoslav Republic of Macedonia")


@pytest.fixture
def folder(tmp_path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("day", "names"), [
    ("2015-01-01", OLD), ("2019-02-11", OLD), ("2020-01-01", (OLD[0], NEW[1])), ("2022-05-31", (OLD[0], NEW[1])), ("2022-06-01", NEW), ("2023-01-01", NEW),
])
def test_states_have_the_names_of_the_day(folder, day, names):
    facts = reading(folder, day, ("TUR", "MKD"))
    assert (facts.name("TUR"), facts.name("MKD")) == names
    assert (facts.name("XAA"), facts.name("RUS")) == ("Xaland", "Russia")


@pytest.mark.parametrize(("on", "known"), [("2020-01-01", "2023-01-01"), ("2023-01-01", "2020-01-01")])
def test_the_earlier_of_the_two_days_decides(folder, on, known):
    assert reading(folder, None, ("TUR", "MKD"), on=on, known=known).name("TUR") == "Turkey"


@pytest.mark.parametrize(("day", "said", "unsaid"), [("2020-01-01", "Turkey", "Türkiye"), ("2023-01-01", "Türkiye", "Turkey")])
def test_the_whole_brief_says_it(folder, day, said, unsaid):
    import comity

    brief = comity.ledger(folder).at(as_of=day).brief("TUR", "MKD")
    for text in (brief.markdown, brief.html, str(brief.object)):
        assert said in text
        assert unsaid not in text
