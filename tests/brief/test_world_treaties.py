"""What two states owe each other in war on a day, as the treaties of the world dossier say; counted by hand from their sources."""

from pathlib import Path

import pytest

import comity.problems
from brief.ledgers_b import build, reading, said

WORLD = Path(comity.problems.__file__).parent / "dossiers" / "world"


def owed(day, a, b, word="defence"):
    """The agreements in force that hold an obligation between the two, and how many of them no live claim disputes."""
    found = [row for row in reading(WORLD, day, (a, b)).measures["obligations_in_force"] if row["obligation"] == word]
    return (found[0]["agreements"], int(found[0]["low"])) if found else ([], 0)


@pytest.mark.parametrize(("day", "a", "b", "agreements", "firm"), [
    ("2026-11-24", "USA", "JPN", ["USA-JPN_security_1960"], 1),
    ("1985-01-01", "USA", "JPN", ["USA-JPN_security_1960"], 1),
    ("2026-11-24", "IND", "PAK", [], 0),
    ("2026-11-24", "TLS", "NRU", [], 0),
    ("1995-01-01", "ARM", "RUS", ["CST_tashkent_1992"], 1),
    ("2024-01-01", "ARM", "RUS", ["CST_tashkent_1992", "RUS-ARM_friendship_1997"], 2),
    # Armenia says that its part is frozen; Russia has had no notice.
    ("2026-11-24", "ARM", "RUS", ["CST_tashkent_1992", "RUS-ARM_friendship_1997"], 1),
    ("1995-01-01", "AZE", "RUS", ["CST_tashkent_1992"], 1),
    ("2000-01-01", "AZE", "RUS", [], 0),
    ("2010-01-01", "UZB", "KAZ", ["CST_tashkent_1992"], 1),
    ("2013-01-01", "UZB", "KAZ", [], 0),
    ("1995-01-01", "USA", "MEX", ["RIO_treaty_1947"], 1),
    ("2005-01-01", "USA", "MEX", [], 0),
    ("1985-01-01", "USA", "NZL", ["ANZUS_treaty_1951", "MANILA_pact_1954"], 2),
    ("1995-01-01", "USA", "NZL", ["MANILA_pact_1954"], 1),
    # A list of 2016 has the Manila Pact as valid, a data book as ended in 1973.
    ("2026-11-24", "USA", "NZL", ["MANILA_pact_1954"], 0),
    ("2026-11-24", "AUS", "NZL", ["ANZUS_treaty_1951", "MANILA_pact_1954"], 1),
    ("1985-01-01", "POL", "HUN", ["WARSAW_pact_1955"], 1),
    ("1995-01-01", "POL", "HUN", [], 0),
    ("2000-01-01", "POL", "HUN", ["NATO_treaty_1949"], 1),
    ("2026-11-24", "POL", "HUN", ["EU_mutual_assistance_2009", "NATO_treaty_1949"], 2),
    ("2019-01-01", "GBR", "IRL", ["EU_mutual_assistance_2009"], 1),
    ("2020-02-01", "GBR", "IRL", [], 0),
    ("2023-04-03", "FIN", "USA", [], 0),
    ("2023-04-04", "FIN", "USA", ["NATO_treaty_1949"], 1),
    ("1979-06-01", "USA", "TWN", ["USA-TWN_defence_1954"], 1),
    ("1985-01-01", "USA", "TWN", [], 0),
    ("1995-01-01", "RUS", "PRK", ["SUN-PRK_friendship_1961"], 1),
    ("1995-01-01", "SUN", "PRK", [], 0),
    ("2024-12-03", "RUS", "PRK", [], 0),
    ("2024-12-04", "RUS", "PRK", ["RUS-PRK_partnership_2024"], 1),
    ("2026-11-24", "RUS", "BLR", ["CST_tashkent_1992", "RUS-BLR_guarantees_2024"], 2),
])  # fmt: skip
def test_who_must_defend_whom(day, a, b, agreements, firm):
    assert owed(day, a, b) == owed(day, b, a) == (agreements, firm)


@pytest.mark.parametrize(("day", "a", "b", "told"), [
    ("2026-11-24", "USA", "MEX", "withdrawn in September 2004"),
    ("2026-11-24", "USA", "NZL", "suspended on 11 August 1986"),
    ("2026-11-24", "ARM", "RUS", "not suspended by 8 May 2024"),
])
def test_who_left_what_is_told(day, a, b, told):
    assert told in said(build("agreements", reading(WORLD, day, (a, b))))


def test_who_joins_later_is_not_told_of_before():
    assert "North Atlantic" not in said(build("agreements", reading(WORLD, "1995-01-01", ("POL", "USA"))))
    assert "North Atlantic" in said(build("agreements", reading(WORLD, "2000-01-01", ("POL", "USA"))))
