"""Similarity of votes of all pairs in all years, against NumPy written for it, and against one pair at a time."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # threads that wait for a busy machine would be timed, and not the sums

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from comity.measures import _votes, bulk_named
from measure import process, timed, versus

MEASURES = ("s_score", "scott_pi", "cohen_kappa", "alignment_a")
SAMPLE = 400
"""Pairs that the loop over pairs is timed on."""
WRITE = "import sys; sys.path.insert(0, {here!r}); import similarity; similarity.write({work!r})"


def run(work: Path, runs: int) -> list[bool]:
    process([sys.executable, "-c", WRITE.format(here=str(Path(__file__).parent), work=str(work))])  # elsewhere: reading R takes memory
    tables = {f"un_votes.{name}": pq.read_table(work / f"{name}.parquet") for name in ("votes", "roll_calls")}
    size = sum(len(square.ids) * (len(square.ids) - 1) for square in bulk_named("s_score").build(tables))
    print(f"{tables['un_votes.votes'].num_rows:,} votes ({(work / 'which').read_text()}), {size:,} directed pairs in a year", flush=True)

    def ours() -> None:
        _votes._KEPT.clear()  # noqa: SLF001  - each run reads the tables anew, as the other does
        for name in MEASURES:
            deque(bulk_named(name).build(tables), maxlen=0)

    def theirs() -> None:
        deque(bare(tables), maxlen=0)

    results = [versus("S, pi, kappa and A of all pairs and years / bare NumPy", lambda: timed(ours), lambda: timed(theirs), 2.0, runs)]
    apart = max(
        float(np.nanmax(np.abs(square.value - grids[name]))) for name in MEASURES
        for square, grids in zip(bulk_named(name).build(tables), bare(tables), strict=True) if len(square.ids) > 1
    )
    print(f"largest difference between the two: {apart:.1e}")
    results.append(apart < 1e-9)
    each = pair_by_pair(tables)
    print(f"one pair at a time, in NumPy: {each * 1e6:,.0f} µs a pair and year of {SAMPLE} timed, so {each * size:,.0f} s for all", flush=True)
    return results


# --- the others ------------------------------------------------------------------------------------------------------


def positions(tables: dict[str, pa.Table]):
    """Year by year the positions as a matrix, as quickly as it can be had from the tables."""
    votes, calls = tables["un_votes.votes"], tables["un_votes.roll_calls"]
    calls = calls.filter(pc.is_valid(calls["day"])).sort_by("roll_call")
    who = votes["actor"].combine_chunks().dictionary_encode()
    what = votes["choice"].combine_chunks().dictionary_encode()
    order = np.argsort(np.array(who.dictionary.to_pylist()))
    place = np.argsort(order)
    scale = np.array([{"yes": 0, "abstain": 1, "no": 2}.get(word, -1) for word in what.dictionary.to_pylist()], np.int8)
    ids = calls["roll_call"].to_numpy()
    at = np.searchsorted(ids, votes["roll_call"].to_numpy())
    matrix = np.full((len(place), len(ids) + 1), -1, np.int8)
    good = ids[np.minimum(at, len(ids) - 1)] == votes["roll_call"].to_numpy()
    matrix[place[who.indices.to_numpy()], np.where(good, at, len(ids))] = scale[what.indices.to_numpy()]
    years = pc.year(calls["day"]).to_numpy()
    for year in np.unique(years):
        chosen = matrix[:, np.flatnonzero(years == year)]
        yield chosen[(chosen >= 0).any(axis=1)]


def bare(tables: dict[str, pa.Table]):
    """The four figures of each year from one set of joint tables, with nothing checked, chosen or told."""
    for matrix in positions(tables):
        states = len(matrix)
        planes = np.concatenate([matrix == level for level in range(3)]).astype(np.float32)
        joint = (planes @ planes.T).astype(float).reshape(3, states, 3, states).transpose(0, 2, 1, 3)
        n = joint.sum(axis=(0, 1))
        rows = joint.sum(axis=1)
        columns = rows.transpose(0, 2, 1)
        with np.errstate(invalid="ignore", divide="ignore"):
            rows, columns = rows / n, columns / n
            mixed = (rows + columns) / 2
            one_step = joint[0, 1] + joint[1, 0] + joint[1, 2] + joint[2, 1]
            opposed = joint[0, 2] + joint[2, 0]
            by_one = rows[0] * columns[1] + rows[1] * columns[0] + rows[1] * columns[2] + rows[2] * columns[1]
            by_two = rows[0] * columns[2] + rows[2] * columns[0]
            distance, chance = (one_step + 2 * opposed) / n, by_one + 2 * by_two
            same, expected = 1 - (one_step + opposed) / n, (mixed**2).sum(axis=0)
            kappa = 1 - (one_step + 4 * opposed) / n / (by_one + 4 * by_two)
            made = {
                "s_score": 1 - distance, "scott_pi": (same - expected) / (1 - expected), "cohen_kappa": kappa, "alignment_a": chance - distance,
            }
        yield made


def pair_by_pair(tables: dict[str, pa.Table]) -> float:
    """Seconds that a pair and year take when each is counted by itself."""
    matrix = list(positions(tables))[-2]
    pairs = np.stack(np.triu_indices(len(matrix), 1)).T
    steps = np.abs(np.subtract.outer(np.arange(3), np.arange(3))).astype(float)
    chosen = pairs[:: max(len(pairs) // SAMPLE, 1)][:SAMPLE]
    started = time.perf_counter()
    with np.errstate(invalid="ignore", divide="ignore"):
        for i, j in chosen:
            both = (matrix[i] >= 0) & (matrix[j] >= 0)
            joint = np.bincount(3 * matrix[i][both] + matrix[j][both], minlength=9).reshape(3, 3) / both.sum()
            rows, columns = joint.sum(axis=1), joint.sum(axis=0)
            mixed = (rows + columns) / 2
            distance, expected = (steps * joint).sum(), (mixed**2).sum()
            _ = 1 - distance, (np.trace(joint) - expected) / (1 - expected)
            _ = 1 - (steps**2 * joint).sum() / (steps**2 * np.outer(rows, columns)).sum(), (steps * np.outer(rows, columns)).sum() - distance
    return (time.perf_counter() - started) / len(chosen)


# --- the tables ------------------------------------------------------------------------------------------------------


def write(work: str) -> None:
    """The roll-call file where it is here, and a made-up assembly of its size otherwise, as Parquet."""
    shared = Path(os.environ.get("COMITY_SHARED_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data") / "unvotes"
    real = (shared / "un_votes.rda").exists()
    votes, calls = recorded(shared) if real else made_up()
    pq.write_table(votes, Path(work) / "votes.parquet")
    pq.write_table(calls, Path(work) / "roll_calls.parquet")
    (Path(work) / "which").write_text("1946 to 2020" if real else "made up")


def recorded(shared: Path) -> tuple[pa.Table, pa.Table]:
    import warnings

    import rdata

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (votes,), (calls,) = (rdata.read_rda(shared / f"{name}.rda").values() for name in ("un_votes", "un_roll_calls"))
    return pa.table({
        "roll_call": pa.array(votes["rcid"].astype("int32")), "actor": pa.array(votes["country"].tolist()),
        "choice": pa.array(votes["vote"].astype(str).tolist()),
    }), roll_calls(calls["rcid"].astype("int32").tolist(), calls["session"].astype("int16").tolist(), [
        None if day != day else int(day) for day in calls["date"]
    ])


def made_up() -> tuple[pa.Table, pa.Table]:
    """About 870,000 votes of 60 to 193 states in 6,200 roll calls of 74 years."""
    chance = np.random.default_rng(1)
    count = 6_200
    years = np.arange(count) * 74 // count
    present = np.arange(193)[None, :] < (60 + 133 * years / 73)[:, None]
    call, actor = np.nonzero(present & (chance.random((count, 193)) < 0.98))
    choice = np.array(["yes", "abstain", "no"])[np.searchsorted([0.78, 0.91], chance.random(len(call)))]
    votes = {"roll_call": pa.array(call.astype(np.int32)), "actor": pa.array([f"X{at:03}" for at in actor]), "choice": pa.array(choice.tolist())}
    days = (years * 365.25).astype(int) - 8_766 + 300
    return pa.table(votes), roll_calls(list(range(count)), (years + 1).astype("int16").tolist(), days.tolist())


def roll_calls(ids: list[int], sessions: list[int], days: list[int | None]) -> pa.Table:
    return pa.table({
        "roll_call": pa.array(ids, pa.int32()), "session": pa.array(sessions, pa.int16()), "day": pa.array(days, pa.int32()).cast(pa.date32()),
        **{mark: pa.nulls(len(ids), pa.bool_()) for mark in ("important", "amendment", "paragraph")},
    })
