"""The oracle's dates against the table of the page."""

from __future__ import annotations

import pytest

from . import dates


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024-10-17", "2024-10-17", "2024-10-17"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-10-XX", "2024-10-01", "2024-10-31"),
        ("2024-XX", "2024-01-01", "2024-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("[2024-10-22..2024-10-24]", "2024-10-22", "2024-10-24"),
        ("[..2024-10]", "1500-01-01", "2024-10-31"),
        ("[2024-10..]~", "2024-10-01", "2999-12-31"),
        ("2022/2024", "2022-01-01", "2024-12-31"),
        ("2022/..", "2022-01-01", "2999-12-31"),
        ("../2022?", "1500-01-01", "2022-12-31"),
        ("2024-01-05%", "2024-01-05", "2024-01-05"),
    ],
)
def test_bounds(text: str, earliest: str, latest: str) -> None:
    span = dates.span(text)
    assert (span.earliest.isoformat(), span.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["", "2023-02-29", "1499", "3000", "2024-13", "[..]", "../..", "2024/2022", "24-01-01"]
)
def test_all_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        dates.span(text)
