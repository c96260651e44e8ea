"""A panel of all directed pairs of states, 1946 to 2019, with eight measures from vintages on the disk: time, memory, and how both grow."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

EIGHT = ("voting_agreement", "s_score", "cohen_kappa", "scott_pi", "alignment_a", "atop_defense", "atop_neutrality", "shared_igos")
FIRST, LAST = 1946, 2019
HERE = str(Path(__file__).parent)

BRING = f"import sys; sys.path.insert(0, {HERE!r}); import bulk, json; from pathlib import Path; print(json.dumps(bulk.bring(Path(sys.argv[1]))))"
PUT_TOGETHER = """
import json, resource, sys, time
from comity.panel.build import build
from comity.panel.request import asked
started = time.perf_counter()
made = build(asked("directed", range(int(sys.argv[1]), int(sys.argv[2]) + 1), sys.argv[3]))
seconds = time.perf_counter() - started
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(made)]))
"""
SQUARES_ALONE = """
import json, resource, sys, time
from comity.panel.inputs import Inputs
from comity.panel.request import asked
request = asked("directed", range(int(sys.argv[1]), int(sys.argv[2]) + 1), sys.argv[3])
started = time.perf_counter()
tables = Inputs(None)
for column in request.columns:
    found = tables.of(column.measure.needs(**column.options))[1]
    for square in column.measure.build(found, request.years, **column.options):
        pass
seconds = time.perf_counter() - started
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 0]))
"""
BOUND = 2.5
"""A panel may take so many times as long as the squares it is laid out of."""


def run(work: Path, runs: int) -> list[bool]:
    os.environ["COMITY_DATA"] = str(work / "vintages")
    sources = set(json.loads(_out(BRING, str(work))))
    eight = EIGHT if "cow_igo" in sources else (*EIGHT[:-1], "atop_consultation")
    print(f"vintages of {', '.join(sorted(sources))}: {'the owners’' if 'cow_igo' in sources else 'made up'}", flush=True)

    def panel(first: int, measures: tuple[str, ...]) -> list[float]:
        return json.loads(_out(PUT_TOGETHER, str(first), str(LAST), ",".join(measures)))

    whole, alone = [], []
    for _ in range(min(runs, 5)):
        whole.append(panel(FIRST, eight))
        alone.append(json.loads(_out(SQUARES_ALONE, str(FIRST), str(LAST), ",".join(eight))))
    ratio = statistics.median(a[0] / b[0] for a, b in zip(whole, alone, strict=True))
    seconds, peak, rows = (statistics.median(column) for column in zip(*whole, strict=True))
    bare = statistics.median(seconds for seconds, _, _ in alone)
    verdict = "within" if ratio <= BOUND else "ABOVE"
    print(f"{f'{rows:,.0f} rows, eight measures / their squares alone':<58} {seconds:8.3f} s  against {bare:8.3f} s   "
          f"ratio {ratio:5.2f}  ({verdict} {BOUND})   peak {peak:,.0f} MB", flush=True)
    for years in (10, 20, 40):
        _say(f"the last {years} years, eight measures", panel(LAST - years + 1, eight))
    for count in (1, 2, 4):
        _say(f"all years, {count} {'measure' if count == 1 else 'measures'}", panel(FIRST, eight[:count]))
    return [ratio <= BOUND]


def _say(what: str, took: list[float]) -> None:
    print(f"{f'{took[2]:,.0f} rows: {what}':<58} {took[0]:8.3f} s   peak {took[1]:,.0f} MB", flush=True)


def _out(code: str, *arguments: str) -> str:
    return subprocess.run([sys.executable, "-c", code, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout
