"""The sidecar: a panel's description as a Frictionless Data Package, with what each column rests on and what its cells say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from comity import __version__
from comity.panel.columns import MEANINGS, Field

if TYPE_CHECKING:
    from comity.panel.inputs import Input
    from comity.panel.result import Result

SIDECAR = ".datapackage.json"
"""What is added to a panel's file name."""
EMBEDDED = b"comity.panel"
"""Under which key Parquet and Arrow files hold the description."""
SCHEMA = "comity.panel/1"
_PROFILES = "https://datapackage.org/profiles/2.0"
KEY = ("a", "b", "code_a", "code_b", "year")
"""The columns that say whose row it is, and of which year."""
_NO_NAME = re.compile(r"[^A-Za-z0-9._-]+")


def describe(result: Result) -> dict[str, Any]:
    """What a panel is, whatever file it may be written to."""
    return _package(result, {"fields": [_field(field, field.name) for field in result.fields]}, {})


def descriptor(result: Result, file: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The same for a file, whose columns may have other names."""
    fields = [_field(field, name) for field, name in zip(result.fields, names, strict=True)]
    return _package(result, {"fields": fields}, {key: value for key, value in file.items() if value != ""})


def _package(result: Result, schema: dict[str, Any], file: Mapping[str, Any]) -> dict[str, Any]:
    inputs = result.inputs
    resource: dict[str, Any] = {"$schema": f"{_PROFILES}/dataresource.json", "name": "panel", "type": "table", **file}
    schema = {"$schema": f"{_PROFILES}/tableschema.json", **schema, "missingValues": [""]}
    if not result.table.column("code_a").null_count:  # the row of a pair that was none has no codes, and a key may have no holes
        schema["primaryKey"] = list(KEY)
    package: dict[str, Any] = {
        "$schema": f"{_PROFILES}/datapackage.json", "name": "comity-panel", "title": result.title,
        "description": f"{result.table.num_rows:,} rows. A zero is a finding; a cell without a figure says nothing, and `cells` counts why.",
        "profile": "data-package",
    }
    if inputs:
        package["sources"] = [_source(given) for given in inputs]
        package["licenses"] = _licences(inputs)
    return package | {
        "comity": {
            "schema": SCHEMA, "version": __version__, "question": result.question.told(), "rows": result.table.num_rows,
            "statuses": MEANINGS,
        },
        "resources": [resource | {"schema": schema}],
    }


def _field(field: Field, name: str) -> dict[str, Any]:
    made: dict[str, Any] = {"name": name, "type": field.type, "description": field.description}
    if name != field.name:
        made["title"] = field.name
    told = {
        "unit": field.unit, "measure": field.measure, "direction": field.direction, "rule": field.rule, "limits": field.limits,
        "references": field.references, "options": dict(field.options), "covers": list(field.years) if field.years else None,
        "sources": [given.described() for given in field.inputs], "cells": dict(field.cells),
    }
    return made | {key: value for key, value in told.items() if value}


def _source(given: Input) -> dict[str, Any]:
    made = {"title": given.source.title, "path": given.source.home, **{key: value for key, value in given.described().items() if key != "title"}}
    return {key: value for key, value in made.items() if value}


def _licences(inputs: Sequence[Input]) -> list[dict[str, Any]]:
    """The licences of the sources: a panel has none of its own to give."""
    made = {}
    for given in inputs:
        source = given.source
        made[source.licence] = {"name": _NO_NAME.sub("-", source.licence).strip("-") or "unnamed", "title": source.licence, "path": source.home}
    return [{key: value for key, value in each.items() if value} for each in made.values()]
