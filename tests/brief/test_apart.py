"""How far a day that came lies from the day named: never more exact than either is known."""

import datetime

import pytest

from comity.brief.sections._apart import apart, moved, overlap


def days(first: str, last: str | None = None) -> tuple[datetime.date, datetime.date]:
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first)


@pytest.mark.parametrize(
    ("came", "due", "said"),
    [
        (days("2024-12-01"), "2024-12", "within the time named"),
        (days("2024-12-01"), "[..2025-01-10]", "within the time named"),
        (days("2025-05-15"), "2025-05-15", "on the day named"),
        (days("2025-05-01", "2025-05-31"), "2025-05-15", "on or after the day named"),
        (days("2025-05-01", "2025-05-31"), "2025-05-10/2025-07", "in or before the time named"),
        (days("2025-05-15"), "2025-01~", "about 104\u00a0days after the last day named"),
        (days("2024-12-02"), "2025-01", "30\u00a0days before the first day named"),
        (days("2025-01-17"), "2025-01-16", "1\u00a0day after the day named"),
        (days("2025-02-01", "2025-02-28"), "2025-01-29", "up to 30\u00a0days after the day named"),
    ],
)
def test_late_is_after_the_last_day_and_early_before_the_first(came, due, said):
    assert apart(came, due, "named").said == said


def test_a_day_moved_only_where_the_new_one_cannot_be_the_old():
    assert moved("2026-04", "2026") is None
    assert overlap("2026-04", "2026")
    assert not overlap("2026-04", None)
    assert moved("2024-10-22", "2025-01-17") == "87\u00a0days later"
    assert moved("2024", "2025") == "365\u00a0days later, by the last days named"
