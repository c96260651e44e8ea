"""Whose seat it was: the members of the General Assembly at the day of a vote, where codes of today stand for states of then."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from comity import states
from comity.sources._actors import on_days

if TYPE_CHECKING:
    import pyarrow as pa

_CODED = datetime.date(2019, 12, 31)
"""A day at which today's codes are read where a file uses them for all times."""
_ENDED = {"CS": "315", "CSK": "315", "YU": "345", "YUG": "345", "SCG": "345", "DD": "265", "DDR": "265", "YD": "680", "YMD": "680",
          "SU": "365", "SUN": "365", "Federal Republic of Germany": "260", "Yemen Arab Republic": "678", "Zanzibar": "511"}
"""Codes of members that have ended, and names of those to which the package unvotes gives no code, by Correlates of War number."""
_LATER = {"260": "255", "678": "679"}
"""Under which number a seat goes on that its file keeps under the old name for the rest of the session after a union."""
_EARLIER = {"255": "260", "679": "678"}
"""Under which number a state stood before the union after which a file names it."""
_BEFORE_STATES = {"370": "BLR", "369": "UKR", "750": "IND", "840": "PHL", "652": "SYR", "660": "LBN"}
"""Founding members that held a seat before the Correlates of War list has them as states."""
_CHINA, _TAIWAN = ("CHN", "CN", "710"), ("TWN", "TW", "713")
_TAIPEI, _PEKING = datetime.date(1949, 12, 7), datetime.date(1971, 10, 25)
"""The day on which the government that held China's seat moved to Taipei, and the day of resolution 2758 (XXVI), its last."""


def seats(codes: pa.ChunkedArray, days: pa.ChunkedArray, choices: pa.ChunkedArray, system: str) -> pa.Array:
    """The actor that each member's code meant on the day of the vote, null where none did."""
    import pyarrow as pa
    import pyarrow.compute as pc

    numbers = codes if system == "cow" else _mapped(codes, {**_of_today(codes, system), **_ENDED})
    none = pa.scalar(None, pa.string())
    found = on_days(numbers, days, "cow")
    if system != "cow":
        found = pc.coalesce(found, on_days(pc.if_else(pc.is_null(found), codes, none), days, system))
    outside = pc.equal(choices, pa.scalar("not_member"))
    held = pc.if_else(pc.or_(outside, pc.is_valid(found)), none, numbers)   # what is said of no member is said of states alone
    for further in (_LATER, _EARLIER):
        found = pc.coalesce(found, on_days(_mapped(held, further), days, "cow"))
    found = pc.coalesce(found, _mapped(held, _BEFORE_STATES))
    return _china(found, codes, days, outside)


def _china(found: pa.Array, codes: pa.ChunkedArray, days: pa.ChunkedArray, outside: pa.ChunkedArray) -> pa.Array:
    """The seat of China: of the mainland until 1949-12-07, of Taiwan until the end of 1971-10-25, of the mainland since.

    Files give it to either code before 1971. A row that says of the other government that it was no member keeps its own code,
    and none before 1949-12-07, when there was one China.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    mainland = pc.is_in(codes, value_set=pa.array(_CHINA))
    island = pc.is_in(codes, value_set=pa.array(_TAIWAN))
    early, until = pc.less(days, pa.scalar(_TAIPEI)), pc.less_equal(days, pa.scalar(_PEKING))
    none, china, taiwan = pa.scalar(None, pa.string()), pa.scalar("CHN"), pa.scalar("TWN")
    held = pc.if_else(early, china, pc.if_else(until, taiwan, pc.if_else(mainland, china, taiwan)))
    not_held = pc.if_else(early, none, pc.if_else(mainland, china, taiwan))
    return pc.if_else(pc.or_(mainland, island), pc.if_else(outside, not_held, held), found)


def _of_today(codes: pa.ChunkedArray, system: str) -> dict[str, str]:
    """The Correlates of War number that each code has in today's lists."""
    known = [code for code in codes.unique().to_pylist() if code is not None]
    found = states.convert_many(known, system, "cow", [_CODED] * len(known))
    return {code: number for code, number in zip(known, found, strict=True) if number is not None}


def _mapped(values: pa.ChunkedArray, meaning: dict[str, str]) -> pa.Array:
    """Each value's meaning, null where it has none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    place = pc.index_in(values, value_set=pa.array(list(meaning), pa.string()))
    return pa.array(list(meaning.values()), pa.string()).take(place)
