"""How long a download may take, and how slow it may be."""

from __future__ import annotations

import time
from dataclasses import dataclass


class Broken(Exception):
    """A try that failed in a way that another may not; what was wrong, and how long the server asks to wait."""

    def __init__(self, what: str, wait: float | None = None) -> None:
        """Keep both."""
        super().__init__(what)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Budget:
    """How long a download may take, in seconds, and how slow it may be."""

    connect: float = 10.0
    idle: float = 30.0
    """Without a single byte."""
    floor: float = 1000.0
    """Bytes a second that at least have to come, looked at each `window`."""
    window: float = 30.0
    grace: float = 60.0
    pace: float = 50_000.0
    """The whole may take `grace`, and a second for so many of its bytes."""
    tries: int = 5
    backoff: float = 1.0
    """The wait before the second try; it doubles."""
    patience: float = 600.0
    """The longest wait a server may ask for."""
    redirects: int = 5


class Slow(Exception):
    """The whole time that a download may take is over."""


class Watch:
    """What is left of a budget, asked wherever bytes come in."""

    def __init__(self, budget: Budget) -> None:
        """Begin now; until the size is known the grace is all the time there is."""
        self.budget = budget
        self.begun = self.window = time.monotonic()
        self.allowed = budget.grace
        self.seen = 0

    def expect(self, size: int) -> None:
        """Allow the time that so many bytes may take."""
        self.allowed = self.budget.grace + size / self.budget.pace

    def pause(self, seconds: float) -> None:
        """Wait without the time counting."""
        time.sleep(seconds)
        self.begun += seconds

    def begin(self) -> None:
        """Look at the speed anew: another answer begins."""
        self.window, self.seen = time.monotonic(), 0

    def left(self) -> float:
        """How long the next bytes may take.

        Raises:
            Slow: all the time is over.
        """
        over = self.begun + self.allowed - time.monotonic()
        if over <= 0:
            raise Slow
        return min(self.budget.idle, over)

    def took(self, count: int) -> None:
        """Count bytes that came.

        Raises:
            Broken: too few came.
        """
        self.seen += count
        now = time.monotonic()
        if now - self.window >= self.budget.window:
            if self.seen < self.budget.floor * self.budget.window:
                raise Broken(f"fewer than {self.budget.floor:.0f} bytes a second came in {self.budget.window:g} s")
            self.window, self.seen = now, 0
