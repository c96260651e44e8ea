"""What a frame is, day by day and slowly: for every group of numbers the days on which all were members."""

import datetime
from itertools import combinations, permutations

from comity.states import Spell

DAY = datetime.timedelta(days=1)


def day(text):
    return datetime.date.fromisoformat(text)


def spell(number, begin, end, actor=None):
    return Spell(number, f"N{number}", f"State {number}", begin, end, actor or f"A{number:02}")


def name(on, every):
    if every == "year":
        return on.year
    if every == "quarter":
        return f"{on.year}-Q{(on.month + 2) // 3}"
    if every == "month":
        return f"{on:%Y-%m}"
    if every == "week":
        year, week, _ = on.isocalendar()
        return f"{year}-W{week:02}"
    return on.isoformat()


def rows(spells, k, ordered, first, last, every):
    """Each row: period, ids, numbers, first and last day shared, days shared."""
    calendar = {}
    on = first
    while on <= last:
        calendar.setdefault(name(on, every), []).append(on)
        on += DAY
    found = []
    for period, days in calendar.items():
        there = {}
        for each in sorted(spells):
            for on in days:
                if each.covers(on):
                    there.setdefault(each.number, {})[on] = each.actor
        bearer = {number: held[max(held)] for number, held in there.items()}
        in_order = sorted(there, key=lambda number: (bearer[number], number))
        found += [
            (period, tuple(bearer[number] for number in group), group, shared[0], shared[-1], len(shared))
            for group in (permutations if ordered else combinations)(in_order, k)
            if (shared := sorted(set.intersection(*(set(there[number]) for number in group))))
        ]
    places = {period: at for at, period in enumerate(calendar)}
    return sorted(found, key=lambda row: (places[row[0]], row[1], row[2]))


def of(table, k):
    letters = "abcdefgh"[:k]
    return [
        (row["period"], tuple(row[letter] for letter in letters), tuple(row[f"code_{letter}"] for letter in letters), row["begin"], row["end"], row["days"])
        for row in table.to_pylist()
    ]
