"""Directed pairs of states by the year, 1816 to 2025, against every state by every state by every year, filtered afterwards.

That is how the usual software goes about it. Each run is a process of its own that says its seconds, libraries loaded, and its peak memory.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROWS = 2_252_760
BOUND_TIME, BOUND_MEMORY = 0.1, 1 / 3
AROUND = """
import json, resource, time
{libraries}
started = time.perf_counter()
{work}
seconds = time.perf_counter() - started
print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, rows]))
"""
OURS = AROUND.format(libraries="import numpy, pyarrow\nimport comity.frames as frames", work="""
rows = frames.dyads("cow", 1816, 2025).table().num_rows
""")
SIZE = AROUND.format(libraries="import numpy\nimport comity.frames as frames", work="""
rows = frames.dyads("cow", 1816, 2025).size()
""")
FIVE = AROUND.format(libraries="import numpy, pyarrow\nimport comity.frames as frames", work="""
rows = frames.dyads("cow", 2012, 2016).table().num_rows
""")
MEMBERS = """
members = pd.DataFrame({"code": [each.number for each in memberships("cow")], "first": [each.begin.year for each in memberships("cow")],
    "last": [each.end.year if each.end else 2025 for each in memberships("cow")],
    "begin": [each.begin.toordinal() for each in memberships("cow")],
    "end": [(each.end or date(2025, 12, 31)).toordinal() for each in memberships("cow")]})
"""
LIBRARIES = "import pandas as pd\nfrom datetime import date\nfrom comity.states import memberships"
PANDAS = AROUND.format(libraries=LIBRARIES, work=MEMBERS + """
codes = pd.DataFrame({"code": members["code"].unique()})
grid = codes.merge(codes, how="cross", suffixes=("_a", "_b")).merge(pd.DataFrame({"year": range(1816, 2026)}), how="cross")
grid = grid[grid["code_a"] != grid["code_b"]]
for side in "ab":
    grid = grid.merge(members.add_suffix("_" + side), on="code_" + side)
    grid = grid[(grid["year"] >= grid["first_" + side]) & (grid["year"] <= grid["last_" + side])]
grid = grid[(grid["begin_a"] <= grid["end_b"]) & (grid["begin_b"] <= grid["end_a"])]
rows = len(grid[["code_a", "code_b", "year"]].drop_duplicates())
""")
DUCKDB = AROUND.format(libraries=LIBRARIES + "\nimport duckdb", work=MEMBERS + """
duckdb.sql("SET enable_progress_bar = false")  # it would be printed among the figures
found = duckdb.sql('''
    WITH codes AS (SELECT DISTINCT code FROM members), grid AS (
        SELECT a.code AS code_a, b.code AS code_b, year FROM codes a, codes b, range(1816, 2026) years(year) WHERE a.code <> b.code)
    SELECT DISTINCT code_a, code_b, year FROM grid
    JOIN members a ON a.code = code_a AND year BETWEEN a.first AND a.last
    JOIN members b ON b.code = code_b AND year BETWEEN b.first AND b.last AND a.begin <= b.end AND b.begin <= a.end
    ORDER BY year, code_a, code_b''').to_arrow_table()
rows = found.num_rows
""")


def run(_: Path, runs: int) -> list[bool]:
    several = min(runs, 5)
    pairs = [(_out(OURS), _out(PANDAS)) for _ in range(several)]
    time, memory = (statistics.median(ours[at] / theirs[at] for ours, theirs in pairs) for at in (0, 1))
    ours, theirs = ([statistics.median(side[at] for side in column) for at in range(3)] for column in zip(*pairs, strict=True))
    fine = [time <= BOUND_TIME, memory <= BOUND_MEMORY, all(side[2] == ROWS for pair in pairs for side in pair)]
    words = ["within" if each else "ABOVE" for each in fine]
    print(f"{f'{ours[2]:,.0f} directed pairs by year / all by all by year':<58} {ours[0]:8.3f} s  against {theirs[0]:8.3f} s   "
          f"ratio {time:5.3f}  ({words[0]} {BOUND_TIME})   "
          f"peak {ours[1]:,.0f} MB against {theirs[1]:,.0f} MB, ratio {memory:.2f} ({words[1]} {BOUND_MEMORY:.2f})", flush=True)
    if not fine[2]:
        print(f"rows: {ours[2]:,.0f} and {theirs[2]:,.0f}, where {ROWS:,} are expected")
    for what, code in (("the same all by all, in DuckDB", DUCKDB), ("their number alone, none made", SIZE), ("five years of them", FIVE)):
        found = [_out(code) for _ in range(several)]
        seconds, peak, rows = (statistics.median(column) for column in zip(*found, strict=True))
        print(f"{f'{rows:,.0f}: {what}':<58} {seconds:8.3f} s   peak {peak:,.0f} MB", flush=True)
    return fine


def _out(code: str) -> list[float]:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    return json.loads(subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout)
