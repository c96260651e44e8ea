"""The generated schemas and the page of codes: equal to the code, and true of dossiers as an editor reads them."""

import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

import comity
from comity.ledger import _yaml
from comity.records import KINDS, RECORDS
from comity.records._codes import AGREEMENT_FORM, DOMAIN
from comity.records._pages import codes_page
from comity.records._schema import FOLDER, schemas, texts
from comity.records._stages import meaning
from dossier_cases import HEADS, record

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()


def test_the_files_are_what_the_code_writes():
    assert {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.json")} == texts()
    assert (ROOT / "docs/codes.md").read_text(encoding="utf-8") == codes_page()


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    Draft7Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["properties"]
    for field in SCHEMAS[name]["properties"].values():
        assert field["description"].endswith(".")


def as_editors_read(node):
    """The core schema of YAML 1.2: unquoted numbers and truth values have types in an editor."""
    if isinstance(node, dict):
        return {name: as_editors_read(value) for name, value in node.items()}
    if isinstance(node, list):
        return [as_editors_read(value) for value in node]
    if node in ("true", "false"):
        return node == "true"
    if re.fullmatch(r"[-+]?[0-9]+", node):
        return int(node)
    return float(node) if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node) else node


def files():
    for about in sorted((Path(comity.__file__).parent / "dossiers").glob("*/dossier.yaml")):
        yield about, SCHEMAS["dossier.schema.json"]
        for kind in RECORDS:
            for file in sorted((about.parent / kind.folder).glob("*.yaml")):
                yield file, SCHEMAS[f"{kind.name}.schema.json"]


def test_the_packaged_dossiers_are_valid_to_an_editor():
    validators = {id(schema): Draft7Validator(schema) for schema in SCHEMAS.values()}
    for file, schema in files():
        node = _yaml.read(file.read_text(encoding="utf-8"))
        for read in (node, as_editors_read(node)):
            assert [error.message[:200] for error in validators[id(schema)].iter_errors(read)] == [], file.name


REFUSED = [
    ("agreement", "{stage: sigend, on: 2024, cite: m1}"), ("agreement", "{stage: signed, on: 2024}"), ("agreement", "{on: 2024, cite: m1}"),
    ("agreement", "{stage: signed, gade: 2, cite: m1}"), ("agreement", "{stage: signed, grade: 7, cite: m1}"), ("agreement", "{stage: signed, known: 2024, cite: m1}"),
    ("agreement", "{stage: signed, on: soon, cite: m1}"), ("flow", "{change: 3, cite: m1}"), ("flow", "{period: 2024, cite: m1}"), ("flow", "{value: about 3, period: 2024, cite: m1}"),
    ("dispute", "{position: x, on: 2024, cite: m1}"), ("dispute", "{salience: 3, cite: m1}"), ("dispute", "{position: x, party: XAA, on: 2024}"), ("commitment", "{stage: signed, cite: m1}"),
]


@pytest.mark.parametrize(("kind", "claim"), REFUSED, ids=range(len(REFUSED)))
def test_what_an_editor_underlines(kind, claim):
    validator = Draft7Validator(SCHEMAS[f"{kind}.schema.json"])
    assert list(validator.iter_errors(as_editors_read(_yaml.read(record(kind, claim)[1]))))


@pytest.mark.parametrize(("day", "valid"), [("[2024-01..2024-02]", True), ("[..2024-02]", True), ('"[..2024-02]?"', True), ("2024", True), ("[2024, 2025]", False), ("[soon]", False)])
def test_a_day_between_two_stands_without_quotes(day, valid):
    node = as_editors_read(_yaml.read(record("agreement", f"{{stage: signed, on: {day}, cite: m1}}")[1]))
    assert Draft7Validator(SCHEMAS["agreement.schema.json"]).is_valid(node) is valid


@pytest.mark.parametrize("kind", HEADS)
def test_a_head_and_its_required_fields(kind):
    validator = Draft7Validator(SCHEMAS[f"{kind}.schema.json"])
    node = _yaml.read(record(kind)[1])
    assert list(validator.iter_errors(node)) == []
    for name in node:
        assert list(validator.iter_errors({field: value for field, value in node.items() if field != name})), name


def test_every_stage_and_code_has_a_meaning():
    for kind in RECORDS:
        assert all(meaning(kind, stage) for stage in kind.stages)
    stage = SCHEMAS["agreement.schema.json"]["properties"]["claims"]["items"]["properties"]["stage"]
    assert len(stage["enum"]) == len(stage["enumDescriptions"]) == len(KINDS["agreement"].stages)
    assert SCHEMAS["agreement.schema.json"]["properties"]["form"]["enum"] == list(AGREEMENT_FORM.meaning)


def test_the_page_names_every_code():
    page = codes_page()
    assert all(f"| `{code}` | {text} |" in page for code, text in DOMAIN.meaning.items())
    assert all(f"### {kind.name}\n" in page for kind in RECORDS)
    assert "\n\n\n" not in page
