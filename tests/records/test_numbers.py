"""Quantities: exact as written, with half a unit of the last digit, within what the engine holds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import _numbers

READ = [
    ("0", "0", "0.5"), ("4900000000", "4900000000", "0.5"), ("4.9e9", "4900000000", "50000000"), ("3.6e6", "3600000", "50000"), ("0.5", "0.5", "0.05"),
    ("-17", "-17", "0.5"), ("+17", "17", "0.5"), ("16.20", "16.20", "0.005"), ("007", "7", "0.5"), ("1E3", "1000", "500"), ("25e-2", "0.25", "0.005"),
    ("0.00000001", "0.00000001", "0.000000005"), ("9.99e23", "999000000000000000000000", "500000000000000000000"),
]
REFUSED = [
    ("", "is not a number"), ("many", "is not a number"), ("4,9", "is not a number"), ("4 900", "is not a number"), ("1_000", "is not a number"),
    (".5", "is not a number"), ("5.", "is not a number"), ("5 %", "is not a number"), ("--5", "is not a number"), ("NaN", "is not a number"),
    ("Infinity", "is not a number"), ("٤", "is not a number"), ("1e100", "is not a number"), ("5\n", "is not a number"), ("−5", "is not a number"), ("1" * 39, "is not a number"),
    ("1e24", "is too large"), ("-1e24", "is too large"), ("1" * 25, "is too large"), ("0.000000001", "more than 8 decimals"), ("1e-9", "more than 8 decimals"),
]


@pytest.mark.parametrize(("text", "plain", "half"), READ, ids=[text for text, *_ in READ])
def test_what_is_read(text, plain, half):
    assert _numbers.parse(text) == (plain, half)


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[f"{text!r}" for text, _ in REFUSED])
def test_what_is_refused_and_why(text, reason):
    with pytest.raises(ValueError, match=reason):
        _numbers.parse(text)


@given(st.decimals(Decimal("-1e23"), Decimal("1e23"), places=8))
def test_every_decimal_the_engine_holds_is_read_exactly(value):
    read = _numbers.parse(format(value, "f"))
    assert Decimal(read.plain) == value
    assert Decimal(read.half) == Decimal("5e-9")


@given(st.integers(1, 9999), st.integers(0, 19))
def test_a_power_of_ten_says_how_far_the_digits_go(digits, power):
    read = _numbers.parse(f"{digits}e{power}")
    assert (Decimal(read.plain), Decimal(read.half)) == (digits * Decimal(10) ** power, Decimal(10) ** power / 2)
