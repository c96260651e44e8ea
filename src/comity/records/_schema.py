"""JSON Schemas for editors, written from the same lists that the loader reads: completion and hover text while a record is typed.

``python -m comity.records._schema`` writes them, and the page of codes; a test holds them equal to the code. They are of draft 7, which
every editor knows. They admit what an editor takes for a number or a truth value (`due: 2024`, `denies: true`), since to a dossier all is text.
What only the loader can see (a citation that is not there) they do not refuse.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from comity.records import RECORDS
from comity.records._claim import PROPERTIES
from comity.records._codes import EVENT_MEASURE, LIKELIHOOD, PER, SANCTION_MEASURE, TRUE, UNIT, Codes
from comity.records._fields import CLAIM_FIELDS
from comity.records._record import Field, Kind
from comity.records._stages import RULES, meaning
from comity.records._text import ID
from comity.records.agreement import AGREEMENT
from comity.records.commitment import COMMITMENT
from comity.records.dispute import DISPUTE
from comity.records.event import EVENT
from comity.records.judgement import JUDGEMENT
from comity.records.sanction import SANCTION
from comity.records.source import DOSSIER_FIELDS
from comity.records.vote import VOTE

Schema = dict[str, Any]
FOLDER = Path(__file__).parent.parent / "schemas"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_DATE = r"^[\[\]0-9X.?~%/-]{4,40}$"
_NUMBER = r"^[+-]?[0-9]{1,38}(\.[0-9]{1,38})?([eE][+-]?[0-9]{1,2})?$"
_FORMS: dict[str, Schema] = {
    "text": {"type": ["string", "number"]},
    "id": {"type": ["string", "integer"], "pattern": f"^{ID.pattern}$"},
    "actor": {"type": "string"},
    "actors": {"type": "array", "items": {"type": "string"}, "minItems": 1},
    "date": {"type": ["string", "integer"], "pattern": _DATE, "examples": ["2024-10-17", "2024-10", "[2024-10-22..2024-10-24]", "2022/2024"]},
    "day": {"type": ["string", "integer"], "pattern": _DATE, "examples": ["2024-10-17", "2024-10", "[2024-10-22..2024-10-24]"]},
    "number": {"type": ["string", "number"], "pattern": _NUMBER},
    "integer": {"type": ["string", "integer"], "pattern": _NUMBER},
    "duration": {"type": "string", "pattern": "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$", "examples": ["P20Y", "P18M"]},
    "url": {"type": "string", "pattern": "^https?://"},
    "ids": {
        "anyOf": [{"type": ["string", "integer"]}, {"type": "array", "items": {"type": ["string", "integer"]}, "minItems": 1, "uniqueItems": True}],
    },
    "texts": {"anyOf": [{"type": ["string", "integer"]}, {"type": "array", "items": {"type": ["string", "integer"]}, "minItems": 1}]},
    "map": {
        "type": "object", "additionalProperties": False, "required": ["exact"],
        "properties": {name: {"type": ["string", "number"]} for name in ("prefix", "exact", "suffix")},
    },
}
_NEEDS = {"known": ["why"], "supersedes": ["change_kind", "why"], "pick": ["why"], "salience": ["why"], "change": ["from", "to"],
          "share": ["of", "period"], "position": ["party"]}


def schema(kind: Kind) -> Schema:
    """The schema of a record of a kind, as its YAML file is written."""
    properties = {kind.name: {"description": f"The record's id, which is the file's name: {kind.meaning}.", **_FORMS["id"]}}
    properties.update((field.name, _field(field)) for field in kind.head)
    properties["claims"] = {
        "description": "What documents say of it: one entry a line.", "type": "array", "items": claim(kind),
    }
    required = [kind.name, *(field.name for field in kind.head if field.required), "claims"]
    whole = _object(f"Comity: {kind.meaning}", properties, required)
    if kind is COMMITMENT:
        whole["anyOf"] = [{"required": ["giver", "receiver"]}, {"required": ["parties"]}]
    return {"$schema": _DRAFT, **whole}


def claim(kind: Kind) -> Schema:
    """The schema of an entry of a kind of record."""
    properties = {field.name: _claim_field(field, kind) for field in CLAIM_FIELDS if _belongs(field.name, kind)}
    spoken = [name for name in PROPERTIES if name in properties and (name in kind.properties or name == "term")]
    ways: list[Schema] = [{"required": [name]} for name in spoken]
    if "value" in spoken:
        ways += [{"required": ["low"]}, {"required": ["high"]}]
    entry = _object("One thing that a document says", properties, [])
    entry["anyOf"] = ways
    entry["dependencies"] = {name: needed for name, needed in _NEEDS.items() if name in properties}
    entry["if"], entry["else"] = {"required": ["salience"]}, {"required": ["cite"]}
    if kind is not DISPUTE:
        del entry["if"], entry["else"]
        entry["required"] = ["cite"]
    return entry


def dossier() -> Schema:
    """The schema of dossier.yaml."""
    properties = {field.name: _field(field) for field in DOSSIER_FIELDS}
    return {"$schema": _DRAFT, **_object("Comity: what a dossier covers", properties, [field.name for field in DOSSIER_FIELDS if field.required])}


def schemas() -> dict[str, Schema]:
    """Every schema by the name of its file."""
    found = {f"{kind.name}.schema.json": schema(kind) for kind in RECORDS if kind is not VOTE}
    return {"dossier.schema.json": dossier(), **found}


def texts() -> dict[str, str]:
    """Every schema file as it is written."""
    return {name: json.dumps(content, indent=2, ensure_ascii=False) + "\n" for name, content in schemas().items()}


def _object(title: str, properties: Schema, required: list[str]) -> Schema:
    return {"title": title, "type": "object", "additionalProperties": False, "required": required, "properties": properties}


def _belongs(name: str, kind: Kind) -> bool:
    """Whether a field makes sense in entries of a kind; those of other kinds are not offered."""
    if name in PROPERTIES and name not in ("value", "measure", "term"):
        return name in kind.properties
    only = {
        "term": kind in (AGREEMENT, COMMITMENT), "renews": kind in (AGREEMENT, COMMITMENT), "lean": kind is DISPUTE,
        "from": "change" in kind.properties, "to": "change" in kind.properties,
        "measure": kind in (EVENT, SANCTION), "for": "expected" in kind.stages,
        "by": kind is JUDGEMENT, "probability": kind is JUDGEMENT, "words": kind is JUDGEMENT, "outcome": kind is JUDGEMENT,
    }
    return only.get(name, True)


def _field(field: Field) -> Schema:
    described = {"description": _sentence(field.meaning)}
    if field.codes is not None:
        codes = _codes(field.codes)
        return {**described, "type": "array", "items": codes, "minItems": 1} if field.form == "codes" else {**described, **codes}
    return {**described, **_FORMS[field.form]}


def _claim_field(field: Field, kind: Kind) -> Schema:
    described = {"description": _sentence(field.meaning)}
    if field.name in ("stage", "for"):
        told = {name: f"{meaning(kind, name)} ({RULES[stage.rule].partition(':')[0]})" for name, stage in kind.stages.items()}
        return {**described, **_enum(told)}
    if field.name == "measure":
        return {**described, **_codes(SANCTION_MEASURE if kind is SANCTION else EVENT_MEASURE)}
    if field.name == "words":
        return {**described, **_enum({word: f"{low}–{high} %" for word, (low, high) in LIKELIHOOD.items()})}
    if field.form in ("day", "date"):  # without quotes [A..B] is a list of one word to an editor, and means the same
        between = {"items": {"type": "string", "pattern": r"^[0-9X-]*\.\.[0-9X-]*$"}, "minItems": 1, "maxItems": 1}
        return {**_field(field), "type": ["string", "integer", "array"], **between}
    return _field(field)


def _codes(codes: Codes) -> Schema:
    if codes is UNIT:
        rates = {f"{code}{per}": f"{text} a {per[1:]}" for code, text in codes.meaning.items() if not text.startswith("money") for per in PER}
        return {"anyOf": [_enum({**codes.meaning, **rates}), {"type": "string"}]}
    listed = _enum(codes.meaning)
    return {"anyOf": [listed, {"type": "string"}]} if codes.open else listed


def _enum(told: dict[str, str]) -> Schema:
    """A choice of words with what each means; numbers and truth values as an editor reads them too."""
    words: list[Any] = list(told)
    meanings = list(told.values())
    for word, text in told.items():
        if word.lstrip("-").isdigit():
            words.append(int(word))
            meanings.append(text)
        elif word in TRUE:
            words.append(True)
            meanings.append(text)
    return {"enum": words, "enumDescriptions": meanings}


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def write(folder: Path = FOLDER, docs: Path = Path("docs")) -> None:
    """Write every schema, remove those of kinds that are gone, and write the page of codes."""
    from comity.records._pages import codes_page

    folder.mkdir(exist_ok=True)
    written = texts()
    for old in folder.glob("*.schema.json"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    docs.mkdir(exist_ok=True)
    (docs / "codes.md").write_text(codes_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
