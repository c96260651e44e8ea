"""`comity new`: what it makes passes every check, opens with completion, and never takes the place of anything."""

import json
import re

import pytest
from jsonschema import Draft7Validator

from comity.cli import _scaffold
from comity.ledger import _yaml
from comity.records import KINDS
from dossier_cases import comity


def said(folder, where):
    """The rules that `check` says something of, and its exit status."""
    done = comity("check", "--format", "json", folder, cwd=where)
    return {json.loads(line)["code"] for line in done.stdout.splitlines()}, done.returncode


def test_a_new_dossier_passes_every_check(tmp_path):
    done = comity("new", "CHN", "Pakistan", cwd=tmp_path)
    assert done.returncode == 0
    assert b"comity check chn-pak" in done.stdout
    assert said("chn-pak", tmp_path) == ({"placeholder"}, 0)
    assert comity("fmt", "--check", "chn-pak", cwd=tmp_path).returncode == 0
    assert (tmp_path / "chn-pak/agreements/CHN-PAK_example_treaty.yaml").read_text().count("EXAMPLE") == 1
    refused = comity("record", "chn-pak", cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.count(b"error[placeholder]") == 6
    assert b"chn-pak/documents.csv:2\nmend: replace or remove the examples first: what is recorded stands" in refused.stderr
    assert not (tmp_path / "chn-pak/journal.jsonl").exists()
    for file in (tmp_path / "chn-pak").rglob("*.*"):
        if file.suffix in (".yaml", ".csv"):
            file.write_text(file.read_text().replace("EXAMPLE, to be replaced: ", ""))
    assert comity("fmt", "chn-pak", cwd=tmp_path).returncode == 0
    assert comity("record", "chn-pak", cwd=tmp_path).returncode == 0
    assert not list(tmp_path.glob(".comity-new-*"))


def test_its_files_point_to_their_schemas(tmp_path):
    comity("new", "CHN", "PAK", cwd=tmp_path)
    root = tmp_path / "chn-pak"
    for file in root.rglob("*.yaml"):
        pointed = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", file.read_text().splitlines()[0])
        schema = json.loads((file.parent / pointed.group(1)).read_text())
        Draft7Validator(schema).validate(_yaml.read(file.read_text()))
    settings = json.loads((root / ".vscode/settings.json").read_text())
    assert all((root / path).is_file() for path in settings["yaml.schemas"])
    assert (root / ".editorconfig").read_text().startswith("root = true")


@pytest.mark.parametrize(("a", "b"), [("KOR", "PRK"), ("SSD", "SDN"), ("MNE", "SRB"), ("USA", "GBR"), ("XKX", "ALB")])
def test_the_examples_fit_any_pair(tmp_path, a, b):
    assert comity("new", a, b, "--dir", "d", cwd=tmp_path).returncode == 0
    assert said("d", tmp_path) == ({"placeholder"}, 0)


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "chn-pak").mkdir()
    assert comity("new", "CHN", "PAK", cwd=tmp_path).returncode == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert comity("new", "CHN", "PAK", cwd=tmp_path).returncode == 2
    assert comity("new", "agreement", "CHN", "PAK", "--id", "CHN-PAK_example_treaty", "--dir", "chn-pak", cwd=tmp_path).returncode == 2
    assert comity("new", "flow", "CHN", "PAK", "--id", "CHN-PAK_example_treaty", "--dir", "chn-pak", cwd=tmp_path).returncode == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "link"):
        assert comity("new", "CHN", "PAK", "--dir", name, cwd=tmp_path).returncode == 2


def test_a_dossier_is_made_in_the_folder_one_stands_in_beside_what_is_hidden(tmp_path):
    (tmp_path / ".git").mkdir()
    assert comity("new", "CHN", "PAK", "--dir", ".", cwd=tmp_path).returncode == 0
    assert said(".", tmp_path) == ({"placeholder"}, 0)
    assert not list(tmp_path.glob(".comity-new-*"))
    before = sorted(tmp_path.rglob("*"))
    assert comity("new", "CHN", "PAK", "--dir", ".", cwd=tmp_path).returncode == 2
    assert sorted(tmp_path.rglob("*")) == before
    assert comity("new", "membership", "Shanghai Cooperation Organisation", "Iran", cwd=tmp_path).returncode == 0
    assert (tmp_path / "memberships/SCO_IRN.yaml").is_file()


def test_a_dossier_is_made_in_no_other_and_in_no_file(tmp_path):
    comity("new", "CHN", "PAK", "--dir", "d", cwd=tmp_path)
    (tmp_path / "file").write_text("x")
    before = sorted(tmp_path.rglob("*"))
    for folder, said in (("d/agreements/x", b"it would lie in the dossier d"), ("d/x", b"[in-dossier]"), ("file/x", b"error[unwritable]: cannot be written")):
        done = comity("new", "CHN", "IND", "--dir", folder, cwd=tmp_path)
        assert done.returncode == 2
        assert said in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_opens_valid(tmp_path, kind):
    comity("new", "CHN", "PAK", "--dir", "d", cwd=tmp_path)
    done = comity("new", kind, "CHN", "PAK", "--id", "own_id", cwd=tmp_path / "d")
    assert done.returncode == 0
    codes, status = said("d", tmp_path)
    assert status == 0
    assert codes <= {"placeholder", "no-claims", "no-rows"}
    file = tmp_path / "d" / KINDS[kind].folder / f"own_id{'.csv' if kind == 'vote' else '.yaml'}"
    assert kind == "vote" or f"{kind}: own_id\n" in file.read_text()
    assert comity("fmt", "--check", "d", cwd=tmp_path).returncode == 0


def test_the_examples_in_a_records_comments_load(tmp_path):
    comity("new", "CHN", "PAK", "--dir", "d", cwd=tmp_path)
    for kind in KINDS:
        if kind == "vote":
            continue
        comity("new", kind, "CHN", "PAK", "--id", f"own_{kind}", cwd=tmp_path / "d")
        file = tmp_path / "d" / KINDS[kind].folder / f"own_{kind}.yaml"
        text = file.read_text().replace("claims: []", "claims:").replace("#   - {", "  - {").replace("DOCUMENT", "chn-example-1").replace("ID", "CHN")
        file.write_text(text)
    checked = comity("check", "d", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout.decode()


@pytest.mark.parametrize("arguments", [
    ["CHN"], ["CHN", "PAK", "IND"], ["CHN", "CHN"], ["CHN", "Narnia"], ["agreement", "CHN"], ["agreement", "CHN", "PAK"], ["CHN", "PAK", "--id", "x"], [],
    ["agreement", "CHN", "PAK", "--dir", "nowhere"],
])
def test_what_cannot_be_made_is_refused_and_makes_nothing(tmp_path, arguments):
    done = comity("new", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_kind_mistyped_is_told_with_the_nearest_and_the_kinds(tmp_path):
    done = comity("new", "agrement", "CHN", "PAK", cwd=tmp_path)
    assert b"`agrement` is no kind of record: did you mean `agreement`? They are agreement, commitment," in done.stderr
    assert done.returncode == 2


@pytest.mark.parametrize("name", ["../x", "a b", "", "x" * 81, "a\x1b"])
def test_an_id_that_is_none_is_refused(tmp_path, name):
    comity("new", "CHN", "PAK", "--dir", "d", cwd=tmp_path)
    before = sorted(tmp_path.rglob("*"))
    done = comity("new", "event", "CHN", "PAK", "--id", name, cwd=tmp_path / "d")
    assert done.returncode == (0 if name == "" else 2)
    assert name == "" or sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_leaves_nothing(tmp_path):
    import os
    import subprocess
    import sys

    code = ("import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)); "
            "from comity.cli import main; main(sys.argv[1:])")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, "-c", code, "new", "CHN", "PAK"], cwd=tmp_path, env=env, capture_output=True)
    assert done.returncode == 4
    assert list(tmp_path.iterdir()) == []


def test_every_kind_has_an_example():
    assert set(_scaffold._EXAMPLES) == set(KINDS) - {"vote"}
