"""Quantities as written: exact decimals that remember the precision they were written to."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

DIGITS, DECIMALS, LARGEST = 38, 8, Decimal("1e24")
"""What the engine's DECIMAL(38, 9) holds with room for comparison; half a unit in the last digit needs the ninth place."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,38}(?:\.[0-9]{1,38})?(?:[eE][+-]?[0-9]{1,2})?")


class Number(NamedTuple):
    """A number as plain decimal text, and half a unit in the last digit written (``3.6e6`` is good to ``50000``)."""

    plain: str
    half: str


@lru_cache(maxsize=65536)
def parse(text: str) -> Number:
    """Read a number: ASCII digits, a point, a power of ten.

    Raises:
        ValueError: with the reason.
    """
    if _NUMBER.fullmatch(text) is None:
        raise ValueError(f"`{text[:60]}` is not a number: {_mend(text)}")
    value = Decimal(text)
    if abs(value) >= LARGEST:
        raise ValueError(f"`{text[:60]}` is too large: quantities stay below {LARGEST:.0e}")
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -DECIMALS:
        raise ValueError(f"`{text[:60]}` has more than {DECIMALS} decimals")
    return Number(format(value, "f"), format(Decimal(5).scaleb(exponent - 1), "f"))


def _mend(text: str) -> str:
    """How to write a number with commas, which part decimals in some countries and thousands in others, and entries in a file."""
    whole, comma, rest = text.partition(",")
    point, plain = f"{whole}.{rest}", text.replace(",", "")
    readings = [written for written in ((point,) if "," not in rest else ()) if _NUMBER.fullmatch(written)]
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", text):
        readings.insert(0, plain)
    if len(text) > DIGITS + DECIMALS:
        return "write 4900000000, 4.9e9 or 0.5"
    if comma and readings:
        return f"a comma parts entries: write {' or '.join(readings)}"
    return _spoken(text) or "write 4900000000, 4.9e9 or 0.5"


def after_comma(number: str, rest: str) -> str:
    """How to write a number whose decimals a comma made a field of their own: `value: 3,56e9`; empty where there is none."""
    if rest.isdecimal() and "." in number:
        return "a comma parts entries: write the number without commas, such as 1500.00"
    try:
        parse(f"{number}.{rest}")
    except ValueError:
        return ""
    return f"a comma parts entries: write {number}.{rest}"


_POWERS = {
    "k": 3, "thousand": 3, "lakh": 5, "m": 6, "mn": 6, "mln": 6, "million": 6, "crore": 7, "b": 9, "bn": 9, "bln": 9, "billion": 9,
    "tn": 12, "trillion": 12,
}


def _spoken(text: str) -> str:
    """How to write a number with what people write beside one: a sign of money, a power of ten in words, spaces, per cent; empty where it is none."""
    plain = text.replace("\N{MINUS SIGN}", "-").strip()
    about = plain.startswith(("~", "\N{ALMOST EQUAL TO}"))
    bare = plain.lstrip("~\N{ALMOST EQUAL TO} ").removeprefix("US").strip("$€£¥% ")
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+", bare):
        bare = bare.replace(".", "").replace(",", ".")
    bare = re.sub(r"(?<=[0-9])[ _'\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))", "", bare)
    number, power = re.match(r"([+-]?[0-9.eE+]*)\s*([A-Za-z]*)", bare).groups()  # type: ignore[union-attr]
    written = f"{number}e{_POWERS[power.lower()]}" if power and power.lower() in _POWERS and "e" not in number.lower() else bare
    if _NUMBER.fullmatch(written) is None:
        return ""
    beside = ", and `estimate: true`" if about else ", and the currency in `unit`" if set(plain) & set("$€£¥") else ""
    return f"write {written}{beside}"
