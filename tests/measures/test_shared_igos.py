from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures._bulk_list import shared_igos
from measures import real
from measures.bulk import figures, some, squares, table, the_same_under_other_names, well_formed

STATUS = ["full", "associate", "observer", "none", "missing", "not_in_system"]
COUNTED = {"full": {"full"}, "associate": {"full", "associate"}, "observer": {"full", "associate", "observer"}}


def memberships(rows):
    return {"cow_igo.memberships": table("cow_igo.memberships", [
        {"organisation": body, "actor": actor, "year": 2000, "status": status} for (body, actor), status in rows.items()
    ])}


@st.composite
def bodies(draw):
    keys = st.tuples(st.sampled_from(["ONE", "TWO", "SIX", "TEN"]), st.sampled_from(["XAA", "XBB", "XCC", "XDD"]))
    return draw(st.dictionaries(keys, st.sampled_from(STATUS), min_size=1, max_size=14))


@pytest.mark.oracle
def test_joint_memberships_of_the_project_itself():
    """The Correlates of War's dyadic file counts of the same organisations, by its codebook, those in which both are full members; here
    counted again from the file by organisation, one organisation at a time."""
    tables, rows = real.organisations()
    found = figures(shared_igos, tables, [1950, 2014])
    for year in (1950, 2014):
        for a, b in (("russia", "iran"), ("usa", "uk"), ("france", "china")):
            assert found[year, a, b] == sum(row[a] == 1 and row[b] == 1 for row in rows if row["year"] == year)
    assert found[2014, "usa", "uk"] > found[2014, "russia", "iran"] > 0


@some
@given(bodies(), st.sampled_from(["full", "associate", "observer"]))
def test_one_organisation_at_a_time(rows, membership):
    actors = sorted({actor for (_, actor), status in rows.items() if status != "not_in_system"})
    found = figures(shared_igos, memberships(rows), membership=membership)
    unknown = figures(shared_igos, memberships(rows), column="unknown", membership=membership)
    counted = COUNTED[membership]
    names = {body for body, _ in rows}
    for a in actors:
        for b in actors:
            pairs = [(rows.get((body, a)), rows.get((body, b))) for body in names]
            known = sum(not {one, other} & {None, "missing", "not_in_system"} for one, other in pairs)
            if a != b and known:
                assert found[2000, a, b] == sum(one in counted and other in counted for one, other in pairs)
                doubt = sum((one in counted and other == "missing") or (one == "missing" and other in counted) for one, other in pairs)
                assert unknown[2000, a, b] == doubt
            else:
                assert (2000, a, b) not in found


@some
@given(bodies())
def test_properties(rows):
    tables = memberships(rows)
    found = figures(shared_igos, tables)
    well_formed(shared_igos, squares(shared_igos, tables))
    the_same_under_other_names(shared_igos, tables)
    twice = memberships({**rows, **{(f"{body}X", actor): status for (body, actor), status in rows.items()}})
    assert figures(shared_igos, twice) == {pair: 2 * value for pair, value in found.items()}
    assert all(value <= figures(shared_igos, tables, membership="observer")[pair] for pair, value in found.items())


def test_membership_not_known_is_no_nought():
    rows = {("ONE", "XAA"): "full", ("ONE", "XBB"): "missing", ("ONE", "XCC"): "none"}
    assert figures(shared_igos, memberships(rows)).keys() == {(2000, "XAA", "XCC"), (2000, "XCC", "XAA")}
