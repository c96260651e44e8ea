"""Libraries that only some panels need."""

from __future__ import annotations

from importlib.util import find_spec

from comity.problems import Missing


def needed(library: str, purpose: str) -> None:
    """See that a library is here.

    Raises:
        Missing: it is not; the message says how to get it.
    """
    if find_spec(library) is None:
        raise Missing(f"error: {purpose} needs {library}, which is not here\nmend: pip install 'comity[bulk]'")
