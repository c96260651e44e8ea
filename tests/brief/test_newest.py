"""The first line of a brief dates its sources by when they were published, and counts apart those that came out after the day asked."""

import pytest

from comity.brief.compose import counts
from comity.brief.facts import Facts
from comity.ledger.reading import Clocks

PAGES = {"a": "1994-11-30", "b": "2023-03-18", "c": "[..2026-11-24]", "d": "1990", "e": "[..2025-08]", "f": "[1980..1994-12]", "g": "[1994-09..1994-12]"}


@pytest.mark.parametrize(("pages", "said"), [
    ("abcde", "1 claim from 5 sources, the newest dated 30 Nov 1994; 2 undated, 1 published since. "),
    ("bc", "1 claim from 2 sources; 1 undated, 1 published since. "),
    ("d", "1 claim from 1 source, the newest dated 31 Dec 1990. "),
    ("af", "1 claim from 2 sources, the newest dated 30 Nov 1994; 1 undated. "),
    ("ag", "1 claim from 2 sources, the newest dated 31 Dec 1994. "),
    ("ce", "1 claim from 2 sources; 2 undated. "),
])
def test_the_newest_source_is_dated_by_its_own_day(pages, said):
    facts = Facts(("IND", "PAK"), Clocks("1995-01-01", "1995-01-01", "1995-01-01"), {}, {}, [], claims={"x": {}})
    facts.documents = {name: {"published": PAGES[name]} for name in pages}
    assert counts(facts).replace("\xa0", " ").startswith(said)
