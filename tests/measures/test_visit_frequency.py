from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from comity.measures import visit_frequency
from measures.proofs import few, values, well_formed
from writers import A, B, asked, encounter, named, rows


def met(*encounters, pair=(A, B)):
    heads, groups = [head for head, _ in encounters], [group for _, group in encounters]
    parties = named(*(head["record"] for head in heads if head["record"] != "theirs"), first=pair[0], second=pair[1])
    return rows(visit_frequency, asked=asked(a=pair[0], b=pair[1]), parties=parties, heads=heads, groups=groups)


def test_russia_and_iran_in_2024_and_2025():
    """The presidents: Ashgabat 2024-10-11 (Adnkronos of that day), Kazan 2024-10-23 (only planned: TASS, tass.com/politics/1863679), Moscow 2025-01-17
    (icl.center), Tianjin 2025-09-01 (news-pravda.com of that day), Ashgabat 2025-12-12 (trend.az/business/4129274.html). Foreign ministers:
    Tehran 2025-02-25 (trend.az/business/4010258.html), Moscow 2025-04-17 (Middle East Monitor of that day) and 2025-06-23 (Millennium Post of
    that day). Counted by hand."""
    found = met(
        encounter("ashgabat_2024", "2024-10-11", "meeting"), encounter("kazan", "2024-10-23", "meeting", stage="planned"),
        encounter("moscow_2025", "2025-01-17"), encounter("tianjin", "2025-09-01", "meeting"), encounter("ashgabat_2025", "2025-12-12", "meeting"),
        encounter("lavrov", "2025-02-25", level="ministers"), encounter("araghchi_april", "2025-04-17", level="ministers"),
        encounter("araghchi_june", "2025-06-23", level="ministers"), pair=("IRN", "RUS"),
    )
    assert values(found, "period", "level", "type") == {
        ("2024", "leaders", "meeting"): 1, ("2025", "leaders", "meeting"): 2, ("2025", "leaders", "visit"): 1, ("2025", "ministers", "visit"): 3,
    }


def test_calls_exercises_and_what_is_denied_are_not_counted():
    assert met(encounter("call", "2024", "call"), encounter("drill", "2024", "exercise"), encounter("trip", "2024", denied=True)) == []


def test_a_day_not_known_to_the_year_is_in_no_year():
    assert met(encounter("trip", "2023-12/2024-01")) == []
    assert values(met(encounter("trip", "2023-11/2023-12")), "period") == {"2023": 1}
    head, group = encounter("trip", "2024")
    assert met((head, {**group, "day_from": None, "day_to": None})) == []


def test_a_disputed_meeting_lowers_the_low_end():
    (found,) = met(encounter("one", "2024-01-01", contested=True), encounter("two", "2024-02-01"))
    assert (found["low"], found["value"], found["high"]) == (1, 2, 2)


def test_an_unstated_level_is_kept_as_such():
    assert [(row["level"], row["value"]) for row in met(encounter("one", "2024", level=None), encounter("two", "2024"))] == [("leaders", 1), (None, 1)]


EVENTS = st.lists(st.tuples(st.integers(2000, 2005), st.sampled_from(["visit", "meeting", "summit"]), st.sampled_from(["leaders", "ministers"])), max_size=8)


@few
@given(EVENTS)
def test_properties(events):
    written = [encounter(f"e{at}", str(year), kind, level) for at, (year, kind, level) in enumerate(events)]
    found = met(*written)
    well_formed(visit_frequency, found)
    assert values(found, "period", "type", "level") == Counter((str(year), kind, level) for year, kind, level in events)
    assert all(1 <= row["value"] == row["n"] for row in found)
    # Symmetric; an election and others' visits change nothing; the same events under other names double all.
    assert values(met(*written, pair=(B, A)), "period", "type", "level") == values(found, "period", "type", "level")
    assert met(*written, encounter("vote", "2003", "election"), encounter("theirs", "2003")) == found
    doubled = met(*written, *(encounter(f"x{at}", str(year), kind, level) for at, (year, kind, level) in enumerate(events)))
    assert [row["value"] for row in doubled] == [2 * row["value"] for row in found]
