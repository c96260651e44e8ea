"""Sanctions: by whom on whom, with their measures and steps; none on record is *not covered*, never *none*."""

import pytest

from brief.ledgers_b import DAYS, build, facts_of, packaged, said


def sanction(by, target, *claims):
    body = "".join(f"  - {{{claim}}}\n" for claim in claims)
    return f"sanction: {by}-{target}_ban\nby: {by}\ntarget: {target}\ndomain: security\nact: An act\nclaims:\n{body}"


MUTUAL = sanction("XAA", "XBB", "stage: imposed, measure: arms, on: 2020-01-01, cite: a1, grade: 1", "stage: lifted, measure: arms, on: 2022-01-01, cite: p1, grade: 2")
THIRD = sanction("XCC", "XBB", "stage: imposed, measure: finance, on: 2021-01-01, cite: p1, grade: 2", "stage: eased, which: oil, measure: energy, on: 2023-01-01, cite: p1, grade: 2")


def test_sanctions_of_each_other_and_of_others_stand_apart(tmp_path):
    section = build("sanctions", facts_of(tmp_path, "2024-01-01", sanction=[MUTUAL, THIRD]))
    told = said(section)
    assert told.index("Of one side on the other:") < told.index("Xaland on Xbland: An act. Last step: lifted on 1 January 2022")
    assert told.index("Of third parties on either:") < told.index("Xcland on Xbland: An act. Last step: eased on 1 January 2023")
    assert "Earlier steps, latest first: imposed on 1 January 2021 (finance)." in told
    assert "Fields of measures on record that were not lifted: Xbland: finance." in told
    assert told.index("Of third parties on either:") < told.index("Of one side on the other:")


def test_none_of_each_other_is_said(tmp_path):
    assert "Xbland on each other." in said(build("sanctions", facts_of(tmp_path, "2024-01-01", sanction=THIRD)))


def test_none_on_record_is_not_covered(tmp_path):
    section = build("sanctions", facts_of(tmp_path, "2024-01-01"))
    assert section.status == "not_covered"
    assert "no source in this ledger reports sanctions" in said(section)


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    build("sanctions", packaged(day))
