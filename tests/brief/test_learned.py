"""What became known between two days, on small records: the claims, and the figures that moved."""

from __future__ import annotations

import pytest

from brief.ledgers import whole
from comity.brief.compose import compose
from comity.brief.learned import as_object, learned, lines, moved, title


@pytest.fixture(scope="module")
def briefs(tmp_path_factory):
    facts = [whole(tmp_path_factory.mktemp("learned"), day) for day in ("2023-06-02", "2023-06-30")]
    return [(each, compose(each)) for each in facts]


def test_only_what_was_not_known_before_is_learned(briefs):
    (before, _), (after, _) = briefs
    fresh = learned(before, after)
    assert {claim["document"] for claim in fresh} == {"p1", "r1"}
    assert [claim["known"] for claim in fresh] == sorted(claim["known"] for claim in fresh)
    assert all(claim["claim"] not in before.claims for claim in fresh)
    assert learned(after, after) == []


def test_the_figures_that_moved_are_those_that_differ(briefs):
    (_, before), (_, after) = briefs
    old, new = ({figure.id: figure for figure in brief.figures} for brief in (before, after))
    rows = moved(before, after)
    assert rows
    assert moved(after, after) == []
    for row in rows:
        one, two = old.get(row["figure"]), new.get(row["figure"])
        assert (row["before"], row["after"]) == (one.text if one else None, two.text if two else None)
        assert row["before"] != row["after"]


def test_lines_and_object_say_the_same(briefs):
    before, after = briefs
    said = list(lines(before, after))
    answer = as_object(before, after)
    assert said[0].replace("\u00a0", " ").endswith("what became known after 2 June 2023, by 30 June 2023")
    assert said[1].replace("\u00a0", " ").startswith(f"{len(answer['learned'])} claims in ")
    assert f"Figures that moved: {len(answer['moved'])}" in said
    assert (answer["pair"], answer["from"], answer["to"], answer["corrected"]) == (["XAA", "XBB"], "2023-06-02", "2023-06-30", [])


def test_a_membership_is_headed_by_its_organisation_and_its_member(briefs):
    (_, _), (after, _) = briefs
    for record, head in after.heads.items():
        assert title(after, record)
        assert "None" not in title(after, record)
        if head["kind"] == "membership":
            assert title(after, record) == f"{after.name(head['organisation'])}: {after.name(head['actor'])}"


def test_a_figure_stands_in_words_before_its_id(briefs):
    before, after = briefs
    row = moved(before[1], after[1])[0]
    assert list(lines(before, after))[-len(moved(before[1], after[1]))] == f"  {row['before'] or '–'} → {row['after'] or '–'}    {row['figure']}"
