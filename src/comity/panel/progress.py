"""How far a long answer is: one line on a terminal, from the second second on, and none anywhere else."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self, TextIO

from comity.records._text import visible

PATIENCE = 1.0
"""Seconds before the first word: what is quicker needs none."""
_PAUSE = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """A line that is written over as things go on, and gone when they end, however they end."""

    def __init__(self, stream: TextIO | None = None) -> None:
        """Take the terminal to write to; standard error where none is named."""
        self._stream = sys.stderr if stream is None else stream
        self._shown = self._stream is not None and self._stream.isatty()
        self._next = time.monotonic() + PATIENCE
        self._written = False

    def say(self, what: str) -> None:
        """Show what is being done, where it is time to."""
        now = time.monotonic()
        if not self._shown or now < self._next:
            return
        self._next = now + _PAUSE
        self._written = True
        self._stream.write(f"{_CLEAR}{visible(what, 78)}")
        self._stream.flush()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Leave the terminal as it was."""
        if self._written:
            self._stream.write(_CLEAR)
            self._stream.flush()
