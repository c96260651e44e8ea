"""Comity: relations between states as a ledger of dated, sourced claims, and the brief that can be written from it.

    import comity

    ledger = comity.ledger("my/dossier").at(as_of="2024-11-05")
    ledger.claims.to_pandas()
    ledger.brief("RUS", "IRN")
    comity.panel(pairs="directed", years=range(1990, 2021), measures=["s_score", "atop_defense"])
    comity.states.convert("VNM", "iso3", "gw", "2020-01-01")
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from comity import ledger, panel

if TYPE_CHECKING:
    from comity import states
    from comity.api import Ledger

__version__ = "0.1.0"
__all__ = ["__version__", "ledger", "panel", "states"]


def __getattr__(name: str) -> Any:
    if name == "states":
        import comity.states  # only who asks for them pays for them

        return comity.states
    raise AttributeError(f"module 'comity' has no attribute {name!r}")


class _Ledger(ModuleType):
    """The package `comity.ledger`, which can also be called: `comity.ledger(path)` opens a ledger."""

    def __call__(self, *arguments: Any, **named: Any) -> Ledger:
        from comity.api import open_ledger  # only who opens a ledger pays for it

        return open_ledger(*arguments, **named)


class _Panel(ModuleType):
    """The package `comity.panel`, which can also be called: `comity.panel(pairs, years, measures)` puts a table together."""

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        from comity.api import panel as asked  # only who asks for a panel pays for it

        return asked(*arguments, **named)


sys.modules[ledger.__name__].__class__ = _Ledger
sys.modules[panel.__name__].__class__ = _Panel
