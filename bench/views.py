"""The live view over a large ledger against SQL written by hand, and a pair's brief over it against the pair's own dossier."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import ledgers
from comity.ledger import steps, store
from comity.ledger._build import compiled
from measure import Run, process, timed, versus

PYTHON = sys.executable
VIEW = ("superseded", "joining", "outsiders", "selected", "seen", "bases", "live", "relations", "shown", "standings", "claims")


def run(work: Path, count: int, runs: int) -> list[bool]:
    chosen = ledgers.pairs(max(1, count // ledgers.PER_PAIR))
    large = ledgers.write(work / "large", chosen, "large")
    own = ledgers.write(work / "own", chosen[:1], "own")
    started = time.perf_counter()
    path = compiled(large)
    print(f"compiled {count:,} claims in {time.perf_counter() - started:.1f} s; the store has {path.stat().st_size / 2**20:,.0f} MiB", flush=True)
    connection = store.open_stores([path])
    connection.execute(
        "CREATE TABLE asked AS SELECT DATE '2015-06-30' AS on_day, DATE '2016-06-30' AS known_day, DATE '2026-01-01' AS recorded_day, "
        "NULL::VARCHAR AS a, NULL::VARCHAR AS b, false AS wide, true AS drafts"
    )
    script = dict(steps.script())

    def ours() -> Run:
        for name in VIEW:
            connection.execute(f'DROP TABLE IF EXISTS "{name}"')

        def view() -> None:
            for name in VIEW:
                connection.execute(f'CREATE TABLE "{name}" AS {script[name]}')

        return timed(view)

    by_hand = Path(__file__).with_name("by_hand.sql").read_text(encoding="utf-8")

    def theirs() -> Run:
        connection.execute("DROP TABLE IF EXISTS by_hand")
        return timed(lambda: connection.execute(f"CREATE TABLE by_hand AS {by_hand}"))

    results = [versus(f"the live view of {count:,} claims / SQL by hand", ours, theirs, 1.3, min(runs, 5))]
    differ = connection.execute(
        "SELECT count(*) FROM claims c FULL JOIN by_hand h USING (claim) WHERE c.status IS DISTINCT FROM h.status "
        "OR c.standing IS DISTINCT FROM h.standing OR (c.status = 'live' AND c.contested IS DISTINCT FROM h.contested)"
    ).fetchone()
    print(f"claims on which the two differ: {differ[0]}")
    results.append(not differ[0])
    connection.close()
    a, b = chosen[0]

    def brief(folder: Path) -> Run:
        command = [PYTHON, "-m", "comity.cli", "brief", a, b, "--dossier", str(folder), "--as-of", "2016-06-30"]
        return process(command, {"COMITY_NO_FINISHED": "1"})

    results.append(versus(f"a pair's brief over {count:,} claims / over its own dossier", lambda: brief(large), lambda: brief(own), 1.5, runs))
    return results
