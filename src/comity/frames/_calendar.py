"""Periods of a calendar: years, quarters, months, ISO weeks and days, cut to the first and last day asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comity.problems import bad
from comity.records._text import visible

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Days = NDArray[np.int64]
    """Days as whole numbers, 0 for 1970-01-01, as Arrow's date32 has them."""

EVERY = ("year", "quarter", "month", "week", "day")
"""The periods there are; a week is ISO 8601's, from Monday, and bears the year of its Thursday."""
_THURSDAY = 3
"""1970-01-01 was one: so many days after the Monday of its week."""


class Periods(NamedTuple):
    """The periods that lie between two days, in order; the first and last may be cut short."""

    begin: Days
    """The first day of each."""
    end: Days
    """The last day of each."""
    year: Days
    """The year each belongs to."""
    every: str

    def names(self) -> list[int] | list[str]:
        """What each is called: 1990, or 1990-Q1, 1990-03, 1990-W09, 1990-03-01."""
        return _names(self)


def checked(every: str) -> str:
    """The period, where it is one of the five.

    Raises:
        BadInput: it is none of them.
    """
    if every not in EVERY:
        raise bad("every", f"`{visible(str(every), 40)}` is no period of the calendar", f"write {', '.join(EVERY[:-1])} or {EVERY[-1]}", "every")
    return every


def periods(first: int, last: int, every: str) -> Periods:
    """The periods from a first to a last day, both included; `first` is not after `last`."""
    import numpy as np

    if every == "day":
        begin = np.arange(first, last + 1)
        end = begin.copy()
    elif every == "week":
        begin = np.arange((first + _THURSDAY) // 7, (last + _THURSDAY) // 7 + 1) * 7 - _THURSDAY
        end = begin + 6
    else:
        months = {"year": 12, "quarter": 3, "month": 1}[every]
        start, stop = (int(np.datetime64(day, "D").astype("datetime64[M]").astype(int)) // months for day in (first, last))
        edges = (np.arange(start, stop + 2) * months).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
        begin, end = edges[:-1], edges[1:] - 1
    middle = begin + _THURSDAY if every == "week" else begin
    year = middle.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    return Periods(np.maximum(begin, first), np.minimum(end, last), year, every)


def _names(given: Periods) -> list[int] | list[str]:
    import numpy as np

    if given.every == "year":
        return [int(year) for year in given.year]
    if given.every == "week":
        monday = (given.end + _THURSDAY) // 7 * 7 - _THURSDAY
        new_year = (given.year - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64)
        weeks = (monday + _THURSDAY - new_year) // 7 + 1
        return [f"{year}-W{week:02}" for year, week in zip(given.year.tolist(), weeks.tolist(), strict=True)]
    days = given.begin.astype("datetime64[D]")
    if given.every == "quarter":
        months = days.astype("datetime64[M]").astype(int) % 12
        return [f"{year}-Q{month // 3 + 1}" for year, month in zip(given.year.tolist(), months.tolist(), strict=True)]
    return [str(day) for day in (days.astype("datetime64[M]") if given.every == "month" else days)]
