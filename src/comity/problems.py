"""What goes wrong, said once: where, what, how to mend.

    ComityError                     anything the command line answers with a message
    ├── BadInput                    exit 2: command line, dossier, file
    ├── NothingKnown                exit 3: asked of something the ledger holds nothing of
    ├── LimitReached                exit 4: a limit was hit, or someone else is at work
    └── Missing                     exit 4: something is not on this machine
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

OK = 0
ANSWER_IS_NO = 1
"""Done, but the answer is no: `verify` differs, `check --strict` has warnings."""
BAD_INPUT = 2
NOTHING_KNOWN = 3
LIMIT = 4
BUG = 70
INTERRUPTED = 130


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem: the file and line, a code for the rule, the reason, and the mend."""

    file: str
    line: int
    code: str
    what: str
    fix: str
    severity: str = "error"
    """error (refused), warning (kept, and said) or note (explained)."""

    def __str__(self) -> str:
        """Three lines: the reason, the place, the mend."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{self.severity}[{self.code}]: {self.what}\n  --> {place}\nmend: {self.fix}"


class ComityError(Exception):
    """An answer other than the one asked for; the command line prints it and exits with `exit_code`."""

    exit_code = BUG


class BadInput(ComityError):
    """Input that is refused, with every problem found in it."""

    exit_code = BAD_INPUT

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Keep the problems in the order of their places."""
        self.problems: Sequence[Problem] = (problems,) if isinstance(problems, Problem) else tuple(sorted(problems))
        super().__init__("\n\n".join(str(problem) for problem in self.problems))


class NothingKnown(ComityError):
    """What was asked of is not in the ledger, or not at these days."""

    exit_code = NOTHING_KNOWN


class LimitReached(ComityError):
    """A limit was hit, or a lock is held by someone else."""

    exit_code = LIMIT


class Missing(ComityError):
    """Something this command needs is not on this machine."""

    exit_code = LIMIT


def needed(library: str, purpose: str) -> None:
    """See that a library of an extra is here.

    Raises:
        Missing: it is not; the message says how to get it.
    """
    from importlib.util import find_spec

    if find_spec(library) is None:
        raise Missing(f"error: {purpose} needs {library}, which is not here\nmend: pip install 'comity[bulk]'")


def bad(where: str, what: str, fix: str, code: str = "input", line: int = 0) -> BadInput:
    """A refusal with a single problem."""
    return BadInput(Problem(where, line, code, what, fix))
