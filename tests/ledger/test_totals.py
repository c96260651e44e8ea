"""What commitments come to: an umbrella is the sum of what it is made of, and no part is lost."""

from __future__ import annotations

import comity
from dossier_cases import HEADS, lay

HEAD = HEADS["commitment"][1]


def commitment(name, *claims, within=None):
    head = HEAD.replace("commitment: r", f"commitment: {name}") + (f"part_of: {within}\n" if within else "")
    return f"commitments/{name}.yaml", head + "claims:\n" + "".join(f"  - {{{claim}, unit: USD, cite: p1}}\n" for claim in claims)


def test_an_umbrella_is_the_sum_of_its_parts_totals_and_a_part_of_itself_counts(tmp_path):
    root = lay(tmp_path, [
        commitment("plan", "stage: pledged, on: 2024-01-01, value: 900"),
        commitment("road", "stage: committed, on: 2024-01-01, value: 100", "stage: delivered, on: 2024-02-01, value: 100", "stage: repaid, on: 2024-03-01, value: 20", within="plan"),
        commitment("port", "stage: ordered, on: 2024-01-01, value: 200", "stage: returned, on: 2024-02-01, value: 5", within="plan"),
        commitment("r", "stage: delivered, which: one, part_of: one, on: 2024-01-01, value: 7"),
    ])
    found = {record["record"]: record["totals"][0] for record in comity.ledger(root).at(as_of="2024-06-01").records}
    assert [found[name]["committed"] for name in ("road", "port", "plan")] == [100, 200, 300]
    assert [found["plan"][name] for name in ("pledged", "delivered", "pending", "repaid", "umbrella")] == [None, 100, 200, 25, True]
    assert [claim.split("#")[0] for claim in found["plan"]["claims"]] == ["port"] * 2 + ["road"] * 3
    assert found["r"]["delivered"] == 7
