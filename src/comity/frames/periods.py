"""Calendar periods between two days, as arrays: where each begins and ends, and what it is called."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from comity.problems import bad
from comity.records._text import nearest, visible
from comity.states._days import stretch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EVERY: Final = ("year", "quarter", "month", "week", "day")
"""What a frame can be cut into; a week is one of ISO 8601, from Monday to Sunday."""
_EPOCH: Final = datetime.date(1970, 1, 1).toordinal()
_WEEK: Final = 7
_THURSDAY: Final = 3
"""A week belongs to the year of its Thursday, three days after it begins; 1 January 1970 was one."""


class Periods(NamedTuple):
    """The periods of a stretch of days in order; the first and the last are cut where the stretch begins and ends."""

    begin: NDArray[np.int32]
    """First days, counted from 1 January 1970 as Arrow and NumPy count them."""
    end: NDArray[np.int32]
    """Last days."""
    labels: NDArray[Any]
    """Years as numbers; others as text: 1990-Q1, 1990-03, 1990-W05, 1990-03-01."""

    def __iter__(self) -> Iterator[Any]:
        """First day, last day and label, period by period."""
        return zip(self.begin.tolist(), self.end.tolist(), self.labels.tolist(), strict=True)

    def __len__(self) -> int:
        """How many periods there are."""
        return len(self.begin)


def number_of(day: datetime.date) -> int:
    """A day counted from 1 January 1970."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> datetime.date:
    """The day of a number."""
    return datetime.date.fromordinal(number + _EPOCH)


def bounds(begin: Any, end: Any) -> tuple[datetime.date, datetime.date]:
    """The two days that are meant; a year begins on its first day and ends on its last.

    Raises:
        BadInput: one of them is no day, or the end lies before the beginning.
    """
    first, last = datetime.date.fromisoformat(stretch(begin)[0]), datetime.date.fromisoformat(stretch(end)[1])
    if first > last:
        raise bad("begin", f"{first} lies after the end, {last}", "swap the two days", "day")
    return first, last


def cut(every: Any) -> str:
    """The word for a period, where it is one.

    Raises:
        BadInput: it is none; the nearest is named.
    """
    if isinstance(every, str) and every in EVERY:
        return every
    near = nearest(str(every), EVERY, 1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise bad("every", f"`{visible(str(every), 40)}` is no period", f"{hint}choose one of {', '.join(EVERY)}", "every")


def periods(begin: datetime.date, end: datetime.date, every: str) -> Periods:
    """The periods of which a day lies between two days, both included."""
    import numpy as np

    first, last = np.datetime64(begin, "D"), np.datetime64(end, "D")
    if every == "week":
        starts = _weeks(number_of(begin), number_of(end))
    elif every == "day":
        starts = np.arange(first, last + 1)
    else:
        step = {"year": 12, "quarter": 3, "month": 1}[every]
        month = int(first.astype("datetime64[M]").astype(np.int64)) // step * step
        months = np.arange(month, int(last.astype("datetime64[M]").astype(np.int64)) + step + 1, step)
        starts = months.astype("datetime64[M]").astype("datetime64[D]")
        starts = starts[starts <= last]
    days = starts.astype(np.int64).astype(np.int32)
    ends = np.append(days[1:] - 1, number_of(end)).astype(np.int32)
    return Periods(np.maximum(days, np.int32(number_of(begin))), ends, _labels(starts, every))


def _weeks(first: int, last: int) -> NDArray[Any]:
    import numpy as np

    monday = first - (first + _THURSDAY) % _WEEK
    return np.arange(monday, last + 1, _WEEK).astype("datetime64[D]")


def _labels(starts: NDArray[Any], every: str) -> NDArray[Any]:
    import numpy as np

    if every == "day":
        return np.datetime_as_string(starts)
    if every == "month":
        return np.datetime_as_string(starts.astype("datetime64[M]"))
    inside = starts + _THURSDAY if every == "week" else starts
    year = inside.astype("datetime64[Y]")
    numbers = (year.astype(np.int64) + 1970).astype(np.int32)
    if every == "year":
        return numbers
    gone = (inside - year.astype("datetime64[D]")).astype(np.int64)
    place = gone // _WEEK + 1 if every == "week" else starts.astype("datetime64[M]").astype(np.int64) % 12 // 3 + 1
    form = "{}-W{:02}" if every == "week" else "{}-Q{}"
    return np.array([form.format(*pair) for pair in zip(numbers.tolist(), place.tolist(), strict=True)])
