"""The tree is in order: names, sizes, docstrings, lists, words. The rules are in `house.py`."""

from __future__ import annotations

import subprocess
import sys
import tomllib

import pytest

import house

HEAVY = ("duckdb", "ibis", "jinja2", "numpy", "pandas", "polars", "pyarrow", "rich", "sqlglot")
"""What a cold start must not load before it is asked for something that needs it."""


@pytest.mark.parametrize("rule", house.RULES.values(), ids=house.RULES)
def test_the_house_is_in_order(rule):
    faults = rule(house.ROOT)
    assert not faults, "\n".join(faults)


def test_command_line_measures_and_steps_start_without_any_engine():
    code = f"import sys, comity.cli, comity.measures, comity.ledger.steps; print(*sorted(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_importing_comity_writes_no_file_and_opens_no_socket(tmp_path):
    code = """
import os, sys
sys.dont_write_bytecode = True
seen = []
def hook(event, args):
    writes = event == "open" and (any(c in "wax+" for c in str(args[1] or "r")) or (args[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    if writes or event.startswith(("socket.", "subprocess.", "os.mkdir", "os.rename", "os.remove")):
        seen.append((event, args))
sys.addaudithook(hook)
import comity, comity.cli
print(seen)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.strip() == "[]"
    assert not list(tmp_path.iterdir())


def test_records_are_kept_from_everything_the_package_depends_on():
    """The contract lists packages by name, so a new dependency must be added to it."""
    config = tomllib.loads((house.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["name"]: contract for contract in config["tool"]["importlinter"]["contracts"]}
    imported_as = {"ibis-framework": "ibis", "pyyaml": "yaml"}
    named = [entry.split()[0].lower() for entry in config["project"]["dependencies"]]
    forbidden = contracts["Records need nothing but Python"]["forbidden_modules"]
    assert {imported_as.get(name, name) for name in named} <= set(forbidden)


def test_every_version_is_bounded_both_ways_and_locked_with_a_hash():
    config = tomllib.loads((house.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (house.ROOT / "requirements.lock").read_text(encoding="utf-8")
    groups = config["dependency-groups"].values()
    wanted = [*config["project"]["dependencies"], *(entry for group in groups for entry in group if isinstance(entry, str))]
    assert [entry for entry in wanted if ">=" not in entry or "<" not in entry] == []
    locked = {line.split("==")[0].lower() for line in lock.splitlines() if "==" in line}
    assert {entry.split()[0].split("[")[0].lower().replace(".", "-") for entry in wanted} <= locked
    assert all("--hash=sha256:" in entry for entry in lock.replace("\\\n", " ").splitlines() if "==" in entry)
    assert not [line for line in lock.splitlines() if "://" in line or line.lstrip().startswith(("--index", "--extra-index", "--find-links", "-i ", "-f "))]
