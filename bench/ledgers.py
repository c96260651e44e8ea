"""A generated ledger: invented states, each pair with agreements, commitments, flows and disputes, told by several sources that disagree at times."""

from __future__ import annotations

import csv
import random
from pathlib import Path

PER_PAIR = 1000
"""Claims of one pair."""
PAIRS_A_FILE = 350
"""Pairs whose flows stand in one CSV file: below its limit of size."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def states(count: int) -> list[str]:
    return [f"X{one}{two}" for one in _LETTERS for two in _LETTERS][:count]


def pairs(count: int) -> list[tuple[str, str]]:
    names = states(120)
    found = [(a, b) for place, a in enumerate(names) for b in names[place + 1 :]]
    return found[:count]


def write(folder: Path, chosen: list[tuple[str, str]], name: str, seed: int = 7) -> Path:
    """Write the dossier of these pairs; a pair's records are the same in whichever dossier they stand."""
    for place in ("agreements", "commitments", "flows", "disputes"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    (folder / "dossier.yaml").write_text(
        f"dossier: {name}\ntitle: Invented states\nabout: Generated for measurement.\ncompiled_by: bench\nlicence: CC0-1.0\n", encoding="utf-8"
    )
    named = sorted({state for pair in chosen for state in pair})
    _table(folder / "actors.csv", ["actor", "name", "kind"], [[state, f"State {state}", "state"] for state in named])
    publishers = [[f"{state.lower()}-mfa", f"Ministry of {state}", "government", state, "B", "Exact on its own acts"] for state in named]
    publishers += [[f"press-{n}", f"Paper {n}", "newspaper", "", "BCD"[n % 3], "Named reporters"] for n in range(20)]
    _table(folder / "publishers.csv", ["publisher", "name", "kind", "state", "reliability", "basis"], publishers)
    documents: list[list[str]] = []
    flows: list[list[list[str]]] = []
    for a, b in chosen:
        dice = random.Random(f"{seed}-{a}-{b}")
        mine = [[f"{a}-{b}-{n}", dice.choice([f"{a.lower()}-mfa", f"{b.lower()}-mfa", f"press-{dice.randrange(20)}"]), f"Document {n}",
                 f"{2000 + n % 25}-{n % 12 + 1:02}-{n % 28 + 1:02}", f"https://example.org/{a}/{b}/{n}", "en"] for n in range(100)]
        documents += mine
        flows.append(_records(folder, a, b, dice, [row[0] for row in mine]))
    _table(folder / "documents.csv", ["document", "publisher", "title", "published", "url", "lang"], documents)
    head = ["flow", "what", "domain", "origin", "destination", "way", "unit", "basis", "period", "value", "says", "cite", "grade"]
    for start in range(0, len(chosen), PAIRS_A_FILE):  # a record's rows stand in one file
        rows = [row for mine in flows[start : start + PAIRS_A_FILE] for row in mine]
        _table(folder / "flows" / f"flows-{start}.csv", head, rows)
    return folder


def _table(path: Path, head: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([head, *rows])


def _records(folder: Path, a: str, b: str, dice: random.Random, documents: list[str]) -> list[list[str]]:
    """Some 1,000 claims: 40 of agreements, 100 of commitments, 20 of disputes, the rest flows."""

    def day() -> str:
        return f"{dice.randrange(2000, 2025)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}"

    def cite() -> str:
        return dice.choice(documents)

    for n in range(4):
        lines = [f"agreement: {a}-{b}_treaty_{n}", f"title: Treaty {n}", "form: treaty", "binding: legal", f"parties: [{a}, {b}]",
                 "domains: [economic]", "claims:"]
        lines += [f"  - {{stage: {stage}, on: {day()}, cite: {cite()}, grade: {dice.randrange(1, 6)}}}"
                  for stage in ("signed", "signed", "in_force", "in_force", "extended")]
        lines += [f"  - {{stage: expected, for: signed, on: {day()}, due: {day()}, says: {dice.choice((a, b))}, cite: {cite()}}}" for _ in range(4)]
        lines += [f"  - {{obligation: consultation, at: art. {n}, cite: {cite()}}}"]
        (folder / "agreements" / f"{a}-{b}_treaty_{n}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for n in range(10):
        lines = [f"commitment: {a}-{b}_loan_{n}", f"what: Loan {n}", "domain: economic", "form: loan", f"giver: {a}", f"receiver: {b}",
                 "claims:"]
        lines += [f"  - {{stage: committed, on: {day()}, value: {dice.randrange(1, 99)}e6, unit: USD, cite: {cite()}, grade: 2}}"]
        lines += [f"  - {{stage: delivered, which: part {k}, on: {day()}, value: {dice.randrange(1, 9)}e6, unit: USD, cite: {cite()}, "
                  f"grade: {dice.randrange(1, 6)}}}" for k in range(9)]
        (folder / "commitments" / f"{a}-{b}_loan_{n}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [f"dispute: {a}-{b}_river", "issue: A river", "proposition: It is shared.", "domain: diplomatic", f"parties: [{a}, {b}]", "claims:"]
    lines += [f'  - {{position: "Position {k}", party: {dice.choice((a, b))}, lean: {dice.randrange(-2, 3)}, on: {day()}, cite: {cite()}}}'
              for k in range(20)]
    (folder / "disputes" / f"{a}-{b}_river.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = []
    for n in range(12):
        way = ("both", "out", "back")[n % 3]
        head = [f"{a}-{b}_trade_{n}", f"Goods {n // 3}", "economic", a, b, way, "USD", "customs"]
        for year in range(2000, 2024):
            value = dice.randrange(10, 999)
            rows += [
                [*head, str(year), f"{value + dice.choice((0, 0, 7))}e6", says, cite(), str(dice.randrange(1, 6))] for says in (a, b, "")
            ]
    return rows[: PER_PAIR - 160]
