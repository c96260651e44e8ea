"""`comity check` as its user sees it."""

import json

import pytest

from dossier_cases import comity, lay, record

GOOD = record("agreement", "{stage: signed, on: 2024-01-02, cite: m1, grade: 2}")
WARNED = record("agreement", "{stage: signed, on: 2024-06-30, cite: m1, grade: 2}")
WRONG = record("agreement", "{stage: sigend, on: 2024-01-02, cite: m1}")


def test_the_status_says_how_it_went(tmp_path):
    for name, files, plain, strict in (("good", [GOOD], 0, 0), ("warned", [WARNED], 0, 1), ("wrong", [WRONG], 2, 2)):
        root = lay(tmp_path / name, files)
        assert comity("check", root).returncode == plain
        assert comity("check", root, "--strict").returncode == strict
    assert comity("check", tmp_path / "nowhere").returncode == 2
    assert comity("check", tmp_path / "good", tmp_path / "wrong").returncode == 2


def test_a_block_a_problem_the_gravest_last(tmp_path):
    root = lay(tmp_path / "d", [WRONG], **{"sanctions/x.yaml": "sanction: x\nby: XAA\ntarget: XBB\ndomain: economic\nclaims:\n  - {stage: imposed, measure: gods, cite: m1}\n"})
    done = comity("check", "d", cwd=tmp_path)
    assert done.stdout.decode() == (
        "warning[undated]: an imposed without its day is taken to be so on every day\n  --> d/sanctions/x.yaml:6\n"
        "   | - {stage: imposed, measure: gods, cite: m1}\nmend: add `on: DAY`; [..DAY] if only a last day is known\n\n"
        "error[unknown-code]: stage: `sigend` is not a stage of an agreement\n  --> d/agreements/r.yaml:8\n"
        "   | - {stage: sigend, on: 2024-01-02, cite: m1}\nmend: write signed\n\n"
        "1 error, 1 warning in 2 files; nothing was written\n"
    )
    assert comity("check", cwd=root).stdout.decode().count("  --> agreements/r.yaml:8\n") == 1
    assert comity("check", cwd=root / "agreements").returncode == 2


def test_only_what_is_asked_for_is_told(tmp_path):
    root = lay(tmp_path / "d", [WRONG], **{"events/e.yaml": "event: e\n"})
    assert b"events/e.yaml" not in comity("check", root / "agreements/r.yaml").stdout
    assert b"agreements/r.yaml" not in comity("check", root / "events").stdout
    both = comity("check", root / "events", root / "agreements/r.yaml").stdout
    assert b"events/e.yaml" in both
    assert b"agreements/r.yaml" in both


def test_for_machines(tmp_path):
    root = lay(tmp_path / "d", [WRONG])
    done = comity("check", root, "--format", "json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines == [{"file": f"{root}/agreements/r.yaml", "line": 8, "code": "unknown-code", "severity": "error",
                      "what": "stage: `sigend` is not a stage of an agreement", "fix": "write signed"}]
    assert done.stderr == b"1 error in 1 file; nothing was written\n"


def test_for_a_workflow(tmp_path):
    root = lay(tmp_path / "d", [record("agreement", '{stage: "a%0A::error,x", on: 2024, cite: m1}')])
    done = comity("check", "d", "--format", "github", cwd=tmp_path)
    assert done.stdout.startswith(b"::error file=d/agreements/r.yaml,line=8,title=unknown-code::stage: `a%250A::error,x` is not a stage")
    assert done.stdout.count(b"\n") == 1
    assert root.exists()


@pytest.mark.parametrize("name", ["no dossier", "a file"])
def test_where_there_is_no_dossier(tmp_path, name):
    if name == "a file":
        (tmp_path / "x").write_text("x")
        done = comity("check", tmp_path / "x")
    else:
        done = comity("check", cwd=tmp_path)
    assert done.returncode == 2
    assert b"error[no-dossier]" in done.stdout
    assert b"comity new" in done.stdout
