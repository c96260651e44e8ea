"""`make bench`: what a user waits for, as ratios against a named alternative in the same run. Nothing here is asserted in tests."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import frames
import panel
import similarity
import starting
import views


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000, help="claims of the generated ledger")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", choices=("frames", "panel", "similarity", "start", "views"), default=None)
    chosen = parser.parse_args()
    work = Path(tempfile.mkdtemp(prefix="comity-bench-"))
    os.environ["COMITY_CACHE"] = str(work / "cache")
    try:
        results = []
        if chosen.only in (None, "start"):
            results += starting.run(work, chosen.runs)
        if chosen.only in (None, "views"):
            results += views.run(work, chosen.claims, chosen.runs)
        if chosen.only in (None, "similarity"):
            results += similarity.run(work, chosen.runs)
        if chosen.only in (None, "frames"):
            results += frames.run(work, chosen.runs)
        if chosen.only in (None, "panel"):
            results += panel.run(work, chosen.runs)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
