"""Every gate is given a fault, in a copy of the tree, and must shut.

Each test looks for the planted fault by name, so that it says nothing about the rest of the tree; `make check` does that.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import house

BIN = Path(sys.executable).parent
LINE = "One straight line, and no folder that is not on it"
IMPORTS = {
    "the ledger calls a measure": ("ledger/planted.py", "import comity.measures", LINE),
    "a measure reads the ledger": ("measures/planted.py", "import comity.ledger.dossier", LINE),
    "a record knows the ledger": ("records/planted.py", "import comity.ledger.dossier", LINE),
    "the brief knows the command line": ("brief/planted.py", "import comity.cli", LINE),
    "a folder nobody argued for": ("utils/__init__.py", "", LINE),
    "a module nobody argued for": ("planted.py", "", LINE),
    "a measure leans on a measure": ("measures/planted.py", "from comity.measures.trade_volume import trade_volume", "Measures stand alone"),
    "a measure's shared file knows a measure": ("measures/_planted.py", "import comity.measures.trade_volume", "Measures stand alone"),
    "a record needs more than Python": ("records/planted.py", "import yaml", "Records need nothing but Python"),
    "a second door to the database": ("ledger/planted.py", "import duckdb", "One door to DuckDB"),
    "the brief opens the database": ("brief/planted.py", "def read():\n    import duckdb", "One door to DuckDB"),
    "a second door to the template engine": ("cli/planted.py", "import jinja2", "One door to the template engine"),
    "the brief writes expressions": ("brief/planted.py", "import ibis", "Only ledger and measures write expressions"),
    "a socket": ("ledger/planted.py", "import socket", "One door to the network"),
    "a client": ("cli/planted.py", "import httpx", "One door to the network"),
    "a source that fetches by itself": ("sources/planted.py", "def fetch():\n    import httpx", "One door to the network"),
}
BRANCHES = "\n".join(f"    if number == {n}:\n        number += {n}" for n in range(11))
RUFF = {
    "a clock": ("records/planted.py", "import datetime\n\nNOW = datetime.datetime.now(datetime.UTC)", "TID251"),
    "a day": ("brief/planted.py", "from datetime import date\n\nNOW = date.today()", "TID251"),
    "seconds": ("ledger/planted.py", "import time\n\nNOW = time.time()", "TID251"),
    "chance": ("measures/planted.py", "import random", "TID251"),
    "the locale": ("brief/planted.py", "import locale", "TID251"),
    "an address opened": ("ledger/planted.py", "from urllib.request import urlopen", "TID251"),
    "an engine at the top of a measure": ("measures/planted.py", "import ibis", "TID253"),
    "an engine's part at the top of the command line": ("cli/planted.py", "from rich.console import Console", "TID253"),
    "eleven branches": ("ledger/planted.py", f'def count(number: int) -> int:\n    """Count."""\n{BRANCHES}\n    return number', "C901"),
    "a print": ("ledger/planted.py", 'print("here")', "T201"),
    "a swallowed exception": ("ledger/planted.py", "try:\n    X = 1\nexcept Exception:\n    X = 2", "BLE001"),
    "a loader that builds objects": ("ledger/planted.py", "import yaml\n\nX = yaml.load('', yaml.Loader)", "S506"),
    "code commented out": ("ledger/planted.py", "# count = count + 1", "ERA001"),
    "a to-do": ("ledger/planted.py", "# TODO: later", "FIX002"),
}
MYPY = {
    "no types": ('def half(number):\n    """Half."""\n    return number / 2', "no-untyped-def"),
    "a wrong type": ('NAME: str = 1', "assignment"),
    "an exemption without its rule": ('NAME: str = 1  # type: ignore', "ignore-without-code"),
}
NEEDED = '"""Planted."""\n'
HOUSE = {
    "too_long": ("src/comity/ledger/planted.py", NEEDED + "\n" * 299, "planted.py has 301 lines"),
    "misnamed": ("src/comity/ledger/_utils.py", NEEDED, "ledger/_utils.py"),
    "undocumented": ("src/comity/ledger/_planted.py", NEEDED + "def planted(): ...", "_planted.py:2 planted has no docstring"),
    "told_twice": ("src/comity/planted.py", (house.ROOT / "src/comity/problems.py").read_text(encoding="utf-8"), "planted.py"),
    "unfinished": ("src/comity/ledger/planted.py", '"""It goes on and\non."""', "planted.py"),
    "records": ("src/comity/records/planted.py", NEEDED, "records/planted.py is not in RECORDS"),
    "measures": ("src/comity/measures/planted.py", NEEDED, "measures/planted.py has no test file tests/measures/test_planted.py"),
    "providers": ("src/comity/sources/planted.py", NEEDED, "sources/planted.py is not in SOURCES"),
    "misspoken": ("README.md", "It covers each country.", "README.md:1: country; say state"),
}


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """The tree without what no gate reads."""
    root = tmp_path_factory.mktemp("bare") / "tree"
    shutil.copytree(house.ROOT / "src", root / "src", ignore=lambda _, names: [name for name in names if "." in name and not name.endswith(".py")])
    for name in ("pyproject.toml", "VOCABULARY.md"):
        shutil.copy(house.ROOT / name, root)
    return root


@pytest.fixture
def plant(bare, tmp_path):
    """A copy of the tree of one's own, and what puts a fault into it."""
    root = tmp_path / "tree"
    shutil.copytree(bare, root)

    def put(file, text):
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
        return root

    return put


def refused(root, *command):
    """What a gate prints as it shuts."""
    env = {**os.environ, "PYTHONPATH": str(root / "src"), "NO_COLOR": "1", "COLUMNS": "200"}
    done = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=root, env=env, capture_output=True, text=True)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(("file", "text", "contract"), IMPORTS.values(), ids=IMPORTS)
def test_import_contracts(plant, file, text, contract):
    root = plant(f"src/comity/{file}", text)
    printed = refused(root, "lint-imports", "--no-cache")
    kept, _, broken = printed.partition("Broken contracts")
    assert f"{contract} BROKEN" in kept
    assert file.removesuffix(".py").removesuffix("/__init__").replace("/", ".") in broken


@pytest.mark.parametrize(("file", "text", "rule"), RUFF.values(), ids=RUFF)
def test_ruff(plant, file, text, rule):
    path = f"src/comity/{file}"
    root = plant(path, f'"""Planted."""\n\n{text}')
    printed = refused(root, "ruff", "check", "--no-cache", "--output-format=concise", path)
    assert any(f": {rule} " in line for line in printed.splitlines()), printed


def test_the_one_clock_may_be_read(bare):
    command = [str(BIN / "ruff"), "check", "--no-cache", "--select=TID251", "src/comity/records/_dates.py"]
    assert subprocess.run(command, cwd=bare, capture_output=True).returncode == 0
    assert "datetime.now" in (bare / "src/comity/records/_dates.py").read_text(encoding="utf-8")


def test_mypy(plant):
    """All at once: starting it is what takes the time."""
    for n, (text, _) in enumerate(MYPY.values()):
        root = plant(f"src/comity/planted_{n}.py", text)
    files = [f"src/comity/planted_{n}.py" for n in range(len(MYPY))]
    printed = refused(root, "mypy", "--cache-dir", str(root / "cache"), "--follow-imports=skip", *files)
    for file, (_, code) in zip(files, MYPY.values(), strict=True):
        assert any(file in line and f"[{code}]" in line for line in printed.splitlines()), printed


@pytest.mark.parametrize(("rule", "file", "text", "fault"), [(rule, *case) for rule, case in HOUSE.items()], ids=HOUSE)
def test_layout(plant, rule, file, text, fault):
    root = plant(file, text)
    assert any(fault in line for line in house.RULES[rule](root))


def test_every_rule_of_the_house_is_given_a_fault():
    assert HOUSE.keys() == house.RULES.keys()
