"""The advice of `comity check`: each rule with a dossier it speaks of, and one it has nothing to say to."""

from pathlib import Path

import pytest

import comity
from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.ledger.hints import HINTS, advise
from dossier_cases import BASE, found, lay, record


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-01")


# kind, claims that are spoken of, claims that are not, the code, and which of the claims it stands at
CLAIMS = [
    ("agreement", ["{stage: signed, on: 2024-06, cite: m1}"], ["{stage: signed, on: 2024-01, cite: m1}"], "forecast", 0),
    ("agreement", ["{stage: signed, on: 2024-06, cite: m1}"], ["{stage: expected, for: signed, on: 2024-01-12, due: 2024-06, cite: m1}"], "forecast", 0),
    ("agreement", ["{stage: signed, on: 2024-02-02, known: 2024-02-01, why: said, cite: p1}"], ["{stage: signed, on: 2024-02-02, known: 2024-02-02, why: said, cite: p1}"], "forecast", 0),
    ("flow", ["{period: 2025, value: 5, cite: m1}"], ["{period: 2025, value: 5, estimate: true, cite: m1}"], "forecast", 0),
    ("event", ["{stage: held, on: 2024-06, cite: m1}"], ["{stage: planned, on: 2024-06, cite: m1}"], "forecast", 0),
    ("commitment", ["{stage: delivered, on: 2020, cite: m1}", "{stage: committed, on: 2021, cite: m1}"], ["{stage: delivered, on: 2021-05, cite: m1}", "{stage: committed, on: 2021, cite: m1}"], "order", 0),
    ("commitment", ["{stage: delivered, which: a, on: 2020, cite: m1}", "{stage: committed, which: a, on: 2021, cite: m1}"], ["{stage: delivered, which: b, on: 2020, cite: m1}", "{stage: committed, which: a, on: 2021, cite: m1}"], "order", 0),
    ("agreement", ["{stage: signed, on: 2021, cite: m1}", "{stage: ratified, on: 2020, cite: m1}"], ["{stage: signed, on: 2021, cite: m1}", "{stage: ratified, denies: true, on: 2020, cite: m1}"], "order", 1),
    ("agreement", ["{stage: signed, on: 2024-02-01, cite: m1, grade: 1}"], ["{stage: signed, on: 2024-02-01, cite: m1, grade: 2}"], "unconfirmed", 0),
    ("agreement", ["{stage: signed, on: 2024-01-02, cite: [p1, p2], grade: 1}"], ["{stage: signed, on: 2024-01-02, cite: [p1, m1], grade: 1}"], "unconfirmed", 0),
    ("agreement", ["{stage: signed, on: 2024-01-12, cite: m1}"], ['{stage: signed, on: "[..2024-01-12]", cite: m1}'], "publication-day", 0),
    ("agreement", ["{stage: signed, on: 2024-01-12, cite: m1}"], ["{stage: signed, on: 2024-01-12, quote: {exact: signed today}, cite: m1}"], "publication-day", 0),
    ("agreement", ["{stage: signed, on: 2024-01-10, quote: {exact: in January 2024}, cite: m1}"], ["{stage: signed, on: 2024-01-10, quote: {exact: on 10 January 2024}, cite: m1}"], "too-exact", 0),
    ("agreement", ["{stage: signed, on: 2024-01-10, quote: {exact: ژانویه ۲۰۲۴}, cite: m1}"], ["{stage: signed, on: 2024-01-10, quote: {exact: ۱۰ ژانویه ۲۰۲۴}, cite: m1}"], "too-exact", 0),
    ("agreement", ["{stage: signed, says: RUЅ, on: 2024-01-10, cite: m1}"], ["{stage: signed, says: Русский дом Center, on: 2024-01-10, cite: m1}"], "mixed-script", 0),
]


@pytest.mark.parametrize(("kind", "told", "silent", "code", "place"), CLAIMS, ids=[f"{row[3]}: {row[1][row[4]]}" for row in CLAIMS])
def test_a_warning(tmp_path, kind, told, silent, code, place):
    path, text = record(kind, *told)
    line = text.count("\n") - len(told) + 1 + place
    assert (code, path, line) in found(lay(tmp_path / "told", {path: text}), "warning", hints=True)
    assert code not in {name for name, _, _ in found(lay(tmp_path / "silent", [record(kind, *silent)]), "warning", hints=True)}


NOTES = [
    ("commitment", ["{stage: ordered, denies: true, on: 2023, cite: m1}", "{stage: ordered, on: 2024-01-05, cite: p1}"],
     ["{stage: ordered, on: 2024-01-05, cite: p1}"], "denial-overtaken", 0),
    ("commitment", ["{stage: ordered, denies: true, on: 2024-01-11, cite: m1}", "{stage: ordered, on: 2023-05, cite: p1}"],
     ["{stage: ordered, denies: true, on: 2024-01-11, cite: m1}", "{stage: paid, on: 2023-05, cite: p1}"], "denial-contradicts", 0),
    ("commitment", ["{stage: delivered, on: 2023-05, cite: m1}", "{stage: delivered, on: 2023-08, cite: p1}"],
     ["{stage: delivered, which: a, on: 2023-05, cite: m1}", "{stage: delivered, which: b, on: 2023-08, cite: p1}"], "unnamed-parts", 1),
    ("commitment", ["{stage: delivered, on: 2023-05, cite: m1}", "{stage: delivered, on: 2023-08, cite: p1}"],
     ["{stage: delivered, cumulative: true, on: 2023-05, cite: m1}", "{stage: delivered, cumulative: true, on: 2023-08, cite: p1}"], "unnamed-parts", 1),
    ("agreement", ["{stage: signed, on: 2024-01-02, cite: [p1, p2]}"], ["{stage: signed, on: 2024-01-02, cite: [p1, m1]}"], "one-root", 0),
]


@pytest.mark.parametrize(("kind", "told", "silent", "code", "place"), NOTES, ids=[f"{row[3]} {n}" for n, row in enumerate(NOTES)])
def test_an_explanation(tmp_path, kind, told, silent, code, place):
    path, text = record(kind, *told)
    line = text.count("\n") - len(told) + 1 + place
    assert (code, path, line) in found(lay(tmp_path / "told", {path: text}), "note", hints=True)
    assert code not in {name for name, _, _ in found(lay(tmp_path / "silent", [record(kind, *silent)]), "note", hints=True)}


MONEY = "on: 2023, unit: USD, basis: announced, cite: m1"
SUMS = [
    # delivered over committed, however it is read
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: delivered, value: 120, {MONEY}}}"], True),
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: delivered, value: 90, {MONEY}}}"], False),
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: delivered, which: a, value: 60, {MONEY}}}", f"{{stage: delivered, which: b, value: 60, {MONEY}}}"], True),
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: delivered, which: a, value: 60, {MONEY}}}", f"{{stage: delivered, which: a, value: 55, {MONEY}}}"], False),
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: delivered, cumulative: true, value: 60, {MONEY}}}", "{stage: delivered, cumulative: true, on: 2024-01, value: 80, unit: USD, cite: m1}"], False),
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: ordered, value: 150, {MONEY}}}", f"{{stage: delivered, value: 120, {MONEY}}}"], False),
    ([f"{{stage: committed, value: 100, {MONEY}}}", f"{{stage: delivered, high: 120, {MONEY}, denies: true}}"], False),
    ([f"{{stage: committed, value: 100, {MONEY}}}", "{stage: delivered, value: 120, unit: EUR, on: 2023, cite: m1}"], False),
]


@pytest.mark.parametrize(("claims", "told"), SUMS, ids=range(len(SUMS)))
def test_more_came_than_was_promised(tmp_path, claims, told):
    path, text = record("commitment", *claims)
    assert (("over-delivered", path, 1) in found(lay(tmp_path, {path: text}), "warning", hints=True)) is told


def umbrella(amount, *parts):
    files = {"commitments/whole.yaml": "commitment: whole\nwhat: W\ndomain: energy\nform: loan\ngiver: XAA\nreceiver: XBB\nclaims:\n"
                                       f"  - {{stage: pledged, on: 2023, value: {amount}, unit: USD, basis: announced, cite: m1}}\n"}
    for place, part in enumerate(parts):
        files[f"commitments/p{place}.yaml"] = (f"commitment: p{place}\nwhat: P\ndomain: energy\nform: loan\ngiver: XAA\nreceiver: XBB\npart_of: whole\nclaims:\n"
                                               f"  - {{stage: pledged, on: 2023, value: {part}, unit: USD, basis: announced, cite: m1}}\n")
    return files


def test_parts_larger_than_their_umbrella(tmp_path):
    assert ("parts-exceed", "commitments/whole.yaml", 1) in found(lay(tmp_path / "a", umbrella(100, 60, 60)), "warning", hints=True)
    assert "parts-exceed" not in str(found(lay(tmp_path / "b", umbrella(100, 60, 40)), "warning", hints=True))


def test_an_umbrella_with_parts_does_not_count_itself(tmp_path):
    assert ("umbrella", "commitments/whole.yaml", 8) in found(lay(tmp_path / "a", umbrella(100, 60)), "note", hints=True)
    assert "umbrella" not in str(found(lay(tmp_path / "b", umbrella(100)), "note", hints=True))


def test_what_is_part_of_itself_counts_nowhere(tmp_path):
    def circles(name, files):
        return [problem for problem in found(lay(tmp_path / name, files), "warning", hints=True) if problem[0] == "part-circle"]

    path, text = "commitments/whole.yaml", umbrella(100, 60)["commitments/whole.yaml"]
    assert circles("a", umbrella(100, 60) | {path: text.replace("claims:", "part_of: p0\nclaims:")}) == [("part-circle", f"commitments/{name}.yaml", 7) for name in ("p0", "whole")]
    parts = "{stage: delivered, which: %s, part_of: %s, on: 2023, value: 1, unit: USD, cite: m1}"
    assert circles("b", [record("commitment", *(parts % pair for pair in (("a", "b"), ("b", "c"), ("c", "b"))))]) == [("part-circle", "commitments/r.yaml", line) for line in (9, 10)]
    assert circles("c", [record("commitment", parts % ("a", "b"), parts % ("b", "b"))]) + circles("d", umbrella(100, 60)) == []


def test_an_open_record_nobody_looked_at_is_stale(tmp_path):
    open_ = "{stage: signed, on: 2022-01-02, known: 2022-01-03, why: said, cite: m1}"
    path, text = record("agreement", open_)
    assert ("stale", path, 1) in found(lay(tmp_path / "a", {path: text}), "warning", hints=True)
    for number, better in enumerate((
        text.replace("claims:", "checked: 2024-01-01\nclaims:"), text + "  - {stage: terminated, on: 2022-03, cite: m1}\n", text.replace("known: 2022-01-03, why: said, ", ""),
    )):
        assert "stale" not in str(found(lay(tmp_path / f"b{number}", {path: better}), "warning", hints=True))
    assert "stale" not in str(found(lay(tmp_path / "c", {path: text, "dossier.yaml": BASE["dossier.yaml"] + "stale_after: P5Y\n"}), "warning", hints=True))


def test_a_dispute_is_open_while_its_parties_lean_apart(tmp_path):
    long_ago = "on: 2020, known: 2020, why: said, cite: m1"
    claims = [f'{{position: "it is open", party: XAA, lean: 2, {long_ago}}}', f'{{position: "it is closed", party: XBB, lean: -2, {long_ago}}}']
    path, text = record("dispute", *claims)
    assert ("stale", path, 1) in found(lay(tmp_path / "a", {path: text}), "warning", hints=True)
    assert "stale" not in str(found(lay(tmp_path / "b", {path: text.replace("lean: -2", "lean: 1")}), "warning", hints=True))


def test_a_document_of_a_year_later_is_named_once(tmp_path):
    path, text = record("agreement", "{stage: signed, on: 2022-01-02, cite: m1}", "{stage: in_force, on: 2022-11-02, cite: m1}")
    assert [file for code, file, line in found(lay(tmp_path / "a", {path: text}), "note", hints=True) if code == "late"] == ["documents.csv"]
    assert "late" not in str(found(lay(tmp_path / "b", {path: text.replace("2022", "2023").replace("2023-01", "2023-02")}), "note", hints=True))


def test_grades_that_only_repeat_the_letter(tmp_path):
    copied = [f"{{stage: approved, which: w{n}, on: 2023, cite: m1, grade: 2}}" for n in range(30)]
    judged = [f"{{stage: approved, which: w{n}, on: 2023, cite: m1, grade: {n % 4 + 1}}}" for n in range(30)]
    assert ("copied-grades", "publishers.csv", 1) in found(lay(tmp_path / "a", [record("agreement", *copied)]), "note", hints=True)
    assert "copied-grades" not in str(found(lay(tmp_path / "b", [record("agreement", *judged)]), "note", hints=True))


def test_ids_that_look_alike(tmp_path):
    rows = BASE["documents.csv"] + "ml,post,T,2024,https://e.org,en,,\n"
    assert ("look-alike", "documents.csv", 5) in found(lay(tmp_path, {"documents.csv": rows}), "note", hints=True)


def test_a_file_that_is_not_canonical_is_pointed_to(tmp_path):
    path, text = record("agreement", "{cite: m1, stage: signed, on: 2024-01-02}")
    assert ("not-canonical", path, 0) in found(lay(tmp_path / "a", {path: text}), "note", hints=True)
    assert "not-canonical" not in str(found(lay(tmp_path / "b", [record("agreement", "{stage: signed, on: 2024-01-02, cite: m1}")]), "note", hints=True))


def test_what_was_corrected_is_not_advised_on(tmp_path):
    claims = ["{key: a, stage: signed, on: 2024-06, cite: m1}", "{stage: signed, on: 2024-01-02, cite: p1, supersedes: a, change_kind: ledger_error, why: typing}"]
    assert found(lay(tmp_path, [record("agreement", *claims)]), "warning", hints=True) == []


def test_a_dossier_with_errors_is_not_advised_on(tmp_path):
    path, text = record("agreement", "{stage: signed, on: 2024-06, cite: m1}", "{stage: sigend, on: 2024, cite: m1}")
    assert found(lay(tmp_path, {path: text}), "warning", hints=True) == []


def test_every_hint_is_documented_and_kept_apart():
    assert len({hint.__name__ for hint in HINTS}) == len(HINTS)
    assert all((hint.__doc__ or "").strip() for hint in HINTS)


def test_the_packaged_dossiers_are_advised_on():
    for folder in (Path(comity.__file__).parent / "dossiers").glob("*/dossier.yaml"):
        assert advise(check(load(folder.parent))).errors == []
