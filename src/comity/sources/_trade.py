"""The table that both sources of trade give: one row for each side's word on one direction, so that mirror figures stay two rows."""

from __future__ import annotations

from comity.sources._source import Column, Table

TRADE = Table("trade", (
    Column("reporter", "string", "", "the state whose statistics say so"),
    Column("partner", "string", "", "the state it traded with; null of the world and other groups"),
    Column("code_reporter", "string", "", "the source's own code of the reporter"),
    Column("code_partner", "string", "", "the source's own code of the partner: a state, a group or the world"),
    Column("year", "int16", "year", "the calendar year"),
    Column("direction", "string", "", "export or import, as the reporter sees it"),
    Column("value", "float64", "USD", "in dollars of the year"),
    Column("valuation", "string", "", "FOB: at the border of the seller; CIF: with freight and insurance to the buyer's"),
    Column("basis", "string", "", "customs: as reported; statistics: the Fund's own series, with estimates in it"),
), key=("code_reporter", "code_partner", "year", "direction", "valuation"), actors=("reporter", "partner"), time="year")
