"""Whole processes timed in turn: A B A B …, medians, ratios pair by pair, peak memory beside them."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    seconds: float
    peak_mb: float


def process(command: Sequence[str], environment: dict[str, str] | None = None) -> Run:
    """Run a command to its end; wall seconds and its peak memory."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
    _, errors = child.communicate()
    seconds = time.perf_counter() - started
    if child.returncode:
        sys.exit(f"{' '.join(command)} ended with {child.returncode}: {errors.decode()[-400:]}")
    return Run(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


def timed(function: Callable[[], object]) -> Run:
    """Call a function in this process."""
    started = time.perf_counter()
    function()
    return Run(time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def versus(name: str, one: Callable[[], Run], two: Callable[[], Run], bound: float, runs: int = 7, warm: bool = True) -> bool:
    """Time two things in turn and print the median ratio against its bound."""
    if warm:
        one()
        two()
    pairs = [(one(), two()) for _ in range(runs)]
    ratio = statistics.median(a.seconds / b.seconds for a, b in pairs)
    first, second = (statistics.median(run.seconds for run in side) for side in zip(*pairs, strict=True))
    verdict = "within" if ratio <= bound else "ABOVE"
    peak = max(run.peak_mb for run, _ in pairs)
    print(f"{name:<58} {first:8.3f} s  against {second:8.3f} s   ratio {ratio:5.2f}  ({verdict} {bound})   peak {peak:,.0f} MB", flush=True)
    return ratio <= bound
