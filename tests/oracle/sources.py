"""Strategies for those who publish, what they published, and who there is to speak of."""

from __future__ import annotations

from hypothesis import strategies as st

from .focus import DAYS
from .reading import Fields

ACTORS: dict[str, Fields] = {
    "XAA": {"actor": "XAA", "name": "Xaland", "kind": "state"},
    "XBB": {"actor": "XBB", "name": "Xbland", "kind": "state"},
    "XCC": {"actor": "XCC", "name": "Xcland", "kind": "state"},
    "XCO": {"actor": "XCO", "name": "Xaland Railways", "kind": "company", "part_of": "XAA"},
}

LETTERS = "ABCDEF"

_PUBLISHERS: list[Fields] = [
    {"publisher": "a-gov", "kind": "government", "state": "XAA"},
    {"publisher": "a-mfa", "kind": "government", "state": "XAA", "part_of": "XAA"},
    {"publisher": "b-gov", "kind": "government", "state": "XBB"},
    {"publisher": "b-agency", "kind": "news_agency", "state": "XBB"},
    {"publisher": "c-stats", "kind": "statistics", "state": "XCC"},
    {"publisher": "railways", "kind": "company", "state": "XAA", "part_of": "XCO"},
    {"publisher": "depositary", "kind": "depositary"},
    {"publisher": "press", "kind": "newspaper"},
]
_PUBLISHED = [*DAYS[:3] * 3, *DAYS, "2024-01", "2024-02", "2023", "[..2024-01-31]"]


@st.composite
def publishers(draw: st.DrawFn) -> dict[str, Fields]:
    """Two to four publishers of any reliability."""
    by_name = st.lists(
        st.sampled_from(_PUBLISHERS), min_size=2, max_size=4, unique_by=lambda row: row["publisher"]
    )
    return {
        row["publisher"]: {
            **row,
            "name": f"The {row['publisher']}",
            "reliability": draw(st.sampled_from(LETTERS)),
            "basis": "As it was found to be",
        }
        for row in draw(by_name)
    }


@st.composite
def documents(draw: st.DrawFn, by: list[str]) -> dict[str, Fields]:
    """Three to five documents, some of which retell an earlier one or one told of in words."""
    found: dict[str, Fields] = {}
    for number in range(draw(st.integers(3, 5))):
        name = f"doc-{number}"
        row: Fields = {
            "document": name,
            "publisher": draw(st.sampled_from(by)),
            "title": f"Document {number}",
            "published": draw(st.sampled_from(_PUBLISHED)),
            "url": f"https://example.org/{number}",
            "lang": "en",
        }
        if row["published"].startswith("["):
            row["seen"] = "2024-01-31"
        retold = draw(st.sampled_from([None, None, None, "a wire report", *found]))
        grade = draw(st.sampled_from([None, None, None, "2", "6"]))
        row |= {k: v for k, v in (("repeats", retold), ("grade", grade)) if v}
        found[name] = row
    return found
