"""Figures published of who was a state."""

from __future__ import annotations

from datetime import date, timedelta

from reproductions.reproduction import Figure, Reproduction

COUNTS = {"1816-01-01": 23, "1900-01-01": 42, "1946-01-31": 62, "1990-01-01": 161, "2011-12-31": 195, "2016-12-31": 195}
LAST = date(2016, 12, 31)


def members() -> Reproduction:
    """S1: how many members the state system had."""
    from comity import states

    return Reproduction(
        "S1", "Members of the Correlates of War state system",
        "Correlates of War Project, State System Membership, v2016, https://correlatesofwar.org/data-sets/state-system-membership, counted in its file",
        "", "members on that day, by the package's own list, which was written down from the project's and is compared with it day by day in the tests",
        tuple(Figure(day, count, len(states.members("cow", day))) for day, count in COUNTS.items()),
    )


def never_on_one_day() -> Reproduction:
    """S2: pairs that share a year and no day."""
    from comity import states

    end = LAST + timedelta(days=1)
    by_number: dict[int, list[tuple[date, date]]] = {}
    for spell in states.spells("cow"):
        by_number.setdefault(spell.number, []).append((spell.begin, (spell.end or LAST) + timedelta(days=1)))
    count = 0
    for one, spells in by_number.items():
        for other, others in by_number.items():
            if one != other:
                years, shared = set(), set()
                for begin, until in spells:
                    for first, last in others:
                        theirs, mine = range(first.year, (min(last, end) - timedelta(days=1)).year + 1), range(begin.year, (until - timedelta(days=1)).year + 1)
                        years |= set(theirs) & set(mine)
                        if max(begin, first) < min(until, last):
                            shared |= set(range(max(begin, first).year, (min(until, last) - timedelta(days=1)).year + 1))
                count += len(years - shared)
    return Reproduction(
        "S2", "Pairs that share a year and never a day",
        "S. V. Miller, `false_cow_dyads` in the R package peacesciencer, https://svmiller.com/peacesciencer/reference/false_cow_dyads.html",
        "", "rows a → b of one year, 1816 to 2016, whose two numbers both occur in the year and on no day of it together; a panel has no such row",
        (Figure("rows", 60, count),),
    )
