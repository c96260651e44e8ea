"""Write the generated files anew, or with --check say which of them are not what would be written.

The check works on a copy of the tree, so that looking changes nothing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GENERATORS = (
    "comity.ledger.steps",
    "comity.measures._compile",
    "comity.panel._page",
    "comity.records._schema",
    "comity.sources._page",
)
"""Modules that write generated files beside themselves, or into docs/, when they are run."""
TREES = ("src", "docs")


def run(root: Path) -> None:
    """Run every generator over the tree at `root`."""
    env = {**os.environ, "PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    for module in GENERATORS:
        subprocess.run([sys.executable, "-m", module], cwd=root, env=env, check=True)


def contents(root: Path) -> dict[str, bytes]:
    """Every file below the trees, by its path."""
    paths = (path for tree in TREES for path in (root / tree).rglob("*"))
    return {str(path.relative_to(root)): path.read_bytes() for path in paths if path.is_file() and "__pycache__" not in path.parts}


def differing() -> list[str]:
    """The files that generation would write, change or remove."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for tree in TREES:
            if (ROOT / tree).is_dir():
                shutil.copytree(ROOT / tree, copy / tree, ignore=shutil.ignore_patterns("__pycache__"))
        before = contents(copy)
        run(copy)
        after = contents(copy)
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def main() -> int:
    """Generate, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is out of date")
    if not parser.parse_args().check:
        run(ROOT)
        return 0
    stale = differing()
    for path in stale:
        print(f"{path} is not what its generator writes; run `make generate`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
