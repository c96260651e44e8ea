"""Where bulk records come from: one provider's file each, kept as vintages."""

from __future__ import annotations

from comity.sources._source import IGNORED, OWN_DAY, RELEASE, Column, Expect, Layout, Source, Table

SOURCES: tuple[Source, ...] = ()
"""The sources, told in the order of a list: votes, alliances, organisations, arms, trade, economies, regimes, wars."""

__all__ = ["IGNORED", "OWN_DAY", "RELEASE", "SOURCES", "Column", "Expect", "Layout", "Source", "Table"]
