"""Comity: relations between states as a ledger of dated, sourced claims, and the brief that can be written from it.

    import comity

    ledger = comity.ledger("my/dossier").at(as_of="2024-11-05")
    ledger.claims.to_pandas()
    ledger.brief("RUS", "IRN")
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from comity import ledger

if TYPE_CHECKING:
    from comity.api import Ledger

__version__ = "0.1.0"
__all__ = ["__version__", "ledger"]


class _Ledger(ModuleType):
    """The package `comity.ledger`, which can also be called: `comity.ledger(path)` opens a ledger."""

    def __call__(self, *arguments: Any, **named: Any) -> Ledger:
        from comity.api import open_ledger  # only who opens a ledger pays for it

        return open_ledger(*arguments, **named)


sys.modules[ledger.__name__].__class__ = _Ledger
