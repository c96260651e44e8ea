"""What the entries of one record have in common, so few days and stages that they collide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from .reading import Fields

DAYS = ["2023-12-31", "2024-01-10", "2024-01-11", "2024-01-31", "2024-02-29", "2024-03-01"]
PERIODS = ["2022", "2023", "2023", "2023-01/2023-12", "2024-01"]
DUES = [*DAYS, "2024-02", "2024", "2024-01/2024-02"]
WEIGHT = st.integers(0, 9)
WHICH = st.sampled_from([None, None, "first", "second"])

_VAGUE = [
    "2024-01", "2024-02", "2023", "2024", "2024-01-XX", "202X", "2024-01-10?", "2024-01~",
    "[2024-01-10..2024-01-31]", "[2024-01-11..2024-02]", "[..2024-01-10]", "[2024-01-11..]",
    "[2022-12..2024-01-10]%",
]  # fmt: skip
_ON = st.one_of(st.sampled_from(DAYS), st.sampled_from(DAYS), st.sampled_from(_VAGUE))
_SAYS = [None, None, None, "XAA", "XBB", "XCO", "An expert"]
_VALUES = ["100", "1e2", "100.4", "101", "1.1e2", "2", "4"]
_RANGES = [{"low": "99"}, {"high": "100"}, {"low": "90", "high": "105"}, {"low": "3"}]
_NEVER_DENIED = ("expected", "made", "revised", "resolved")


@dataclass(frozen=True)
class Focus:
    """The few stages, days and speakers of the entries of one record."""

    marks: tuple[int, ...]
    days: tuple[str, ...]
    says: tuple[str | None, ...]

    def stages(self, names: Sequence[str]) -> list[str]:
        """Those of the names that are marked; what can be expected is."""
        marked = [names[mark % len(names)] for mark in self.marks]
        return [*marked * 2, *(["expected"] if "expected" in names else [])]

    def hopes(self, names: Sequence[str], hopes: Sequence[str]) -> st.SearchStrategy[str]:
        """What is expected, where it can be something that other entries speak of."""
        told = [name for name in self.stages(names) if name in hopes]
        return st.sampled_from(told or hopes)


@st.composite
def focuses(draw: st.DrawFn) -> Focus:
    """One to three stages, two to four days, one or two to say so."""
    marks = draw(st.lists(st.integers(0, 59), min_size=1, max_size=3))
    days = draw(st.lists(_ON, min_size=2, max_size=4))
    says = draw(st.lists(st.sampled_from(_SAYS), min_size=1, max_size=2))
    return Focus(tuple(marks), tuple(days), tuple(says))


@st.composite
def stages(
    draw: st.DrawFn, focus: Focus, names: Sequence[str], hopes: Sequence[str] = ()
) -> Fields:
    """A stage, now and then of no day, now and then denied, or what is expected of the hopes."""
    stage = draw(st.sampled_from(focus.stages(names)))
    entry: Fields = {"stage": stage}
    if draw(WEIGHT) or stage in _NEVER_DENIED:
        entry["on"] = draw(st.sampled_from(focus.days))
    if stage == "expected":
        entry["for"] = draw(focus.hopes(names, hopes))
        # Now and then the day is taken back.
        return entry | ({"due": draw(st.sampled_from(DUES))} if draw(WEIGHT) else {})
    if stage not in _NEVER_DENIED and draw(WEIGHT) < 2:
        entry["denies"] = "true"
    return entry


@st.composite
def figures(draw: st.DrawFn) -> Fields:
    """A value, a range, both, or an estimate."""
    weight = draw(WEIGHT)
    value = {"value": draw(st.sampled_from(_VALUES))}
    if weight == 0:
        return dict(draw(st.sampled_from(_RANGES)))
    if weight == 1:
        return {"value": "100", "low": "90", "high": "105"}
    return value | {"estimate": "true"} if weight < 4 else value
