"""Where bulk records come from: one provider's file each, kept as vintages."""

from __future__ import annotations

from comity.problems import bad
from comity.records._text import nearest, visible
from comity.sources._source import IGNORED, OWN_DAY, RELEASE, Column, Coverage, Expect, Layout, Source, Table
from comity.sources._vintages import Vintage, of
from comity.sources._vintages import latest as _latest
from comity.sources.atop import ATOP
from comity.sources.comtrade import COMTRADE
from comity.sources.cow_igo import COW_IGO
from comity.sources.imf_trade import IMF_TRADE
from comity.sources.polity import POLITY
from comity.sources.sipri_arms import SIPRI_ARMS
from comity.sources.ucdp_conflict import UCDP_CONFLICT
from comity.sources.un_votes import UN_VOTES
from comity.sources.vdem import VDEM
from comity.sources.world_bank import WORLD_BANK

SOURCES: tuple[Source, ...] = (UN_VOTES, ATOP, COW_IGO, SIPRI_ARMS, COMTRADE, IMF_TRADE, WORLD_BANK, VDEM, POLITY, UCDP_CONFLICT)
"""The sources, told in the order of a list: votes, alliances, organisations, arms, trade, economies, regimes, wars."""


def named(name: str) -> Source:
    """The source of a name.

    Raises:
        BadInput: there is none; those with names near it are told.
    """
    found = {each.name: each for each in SOURCES}
    if name not in found:
        near = nearest(name, tuple(found), 2)
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise bad(visible(name, 40), "there is no source of this name", f"{hint}`comity sources` lists them all", "source")
    return found[name]


def vintages(name: str) -> tuple[Vintage, ...]:
    """The vintages of a source that are on this machine, oldest first."""
    return of(named(name))


def latest(name: str, known: str | None = None, version: str | None = None) -> Vintage | None:
    """The newest vintage of a source; where its rows are public with a release, the newest that was public by a day."""
    return _latest(named(name), known, version)


__all__ = [
    "IGNORED", "OWN_DAY", "RELEASE", "SOURCES", "Column", "Coverage", "Expect", "Layout", "Source", "Table", "Vintage", "latest", "named", "vintages",
]
