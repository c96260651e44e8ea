"""How long a command takes to start, against the bare start of what it stands on."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from comity.ledger import _folder
from comity.ledger._rows import claim_rows
from comity.ledger.dossier import load
from comity.ledger.journal import History
from measure import Run, process, timed, versus

PYTHON = sys.executable
COMITY = [PYTHON, "-m", "comity.cli"]


def run(work: Path, runs: int) -> list[bool]:
    cache = work / "cache"
    bare = [PYTHON, "-c", "import ibis; ibis.duckdb.connect()"]

    def cold() -> Run:
        shutil.rmtree(cache, ignore_errors=True)
        return process([*COMITY, "brief", "RUS", "IRN"])

    def again() -> Run:
        return process([*COMITY, "brief", "RUS", "IRN"])

    def start() -> Run:
        return process(bare)

    def click() -> Run:
        return process([PYTHON, "-c", "import click"])

    results = [versus("cold `comity brief RUS IRN` / bare `ibis.duckdb.connect()`", cold, start, 2.0, runs)]
    again()
    results.append(versus("second `comity brief RUS IRN` / bare `ibis.duckdb.connect()`", again, start, 0.7, runs))
    results.append(versus("`comity --help` / `import click`", lambda: process([*COMITY, "--help"]), click, 3.0, runs))
    results.append(loading(runs))
    return results


def loading(runs: int) -> bool:
    """The packaged dossier's YAML into claims, against the bare event pass over the same files."""
    import yaml
    from yaml.cyaml import CParser

    import comity

    root = Path(comity.__file__).parent / "dossiers" / "rus_irn"
    files = [found for found in _folder.listing(root).files if found.name.endswith(".yaml")]

    def events() -> None:
        for found in files:
            parser = CParser(_folder.read(root, found).decode())
            while not isinstance(parser.get_event(), yaml.StreamEndEvent):
                pass

    def claims() -> None:
        dossier = load(root)
        for _ in claim_rows(dossier, History(())):
            pass

    return versus("loading YAML into claims / bare event pass of the C parser", lambda: timed(claims), lambda: timed(events), 4.0, runs)
