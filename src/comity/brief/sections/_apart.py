"""How far the day a step came lies from the day that was named for it; no more exact than either is known."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from comity.brief import words
from comity.brief.facts import Facts, Row
from comity.records._dates import parse


@dataclass(frozen=True, slots=True)
class Apart:
    """The days between, and the words for them."""

    days: int | None
    """Above 0 after the last day named, below 0 before the first, 0 within; None where the days known leave that open."""
    count: str
    """The days as they are printed; empty where there is nothing to count."""
    place: str
    """What they are counted from: after the last day named."""

    @property
    def said(self) -> str:
        """Both, as they stand in a sentence."""
        return f"{self.count} {self.place}" if self.count else self.place


def came(facts: Facts, chain: Row) -> tuple[datetime.date, datetime.date]:
    """The day on which what was expected came, as exactly as it is known."""
    told = [group for group in facts.live(chain["record"], chain["for_"]) if group["day_to"] == chain["actual"]]
    told.sort(key=lambda group: (group["which"] not in (None, chain["which"]), group["party"] != chain.get("party"), group["group"]))
    return (told[0]["day_from"] or chain["actual"], chain["actual"]) if told else (chain["actual"], chain["actual"])


def missed(facts: Facts, chain: Row, named: str = "first named") -> Apart | None:
    """How a step that came stands to the day first named for it; None where no day was named or it has not come."""
    if not chain["actual"] or not chain["first_due_text"]:
        return None
    return apart(came(facts, chain), chain["first_due_text"], named)


def apart(happened: tuple[datetime.date, datetime.date], due: str, named: str) -> Apart:
    """Compare two stretches: only what lies wholly after the last day named is late, and only what lies wholly before the first is early."""
    earliest, latest, about = _ends(due)
    first, last = happened
    ranged = earliest != latest
    counted = f"{'up to ' if first != last else ''}{about}"
    if first > latest:
        days = (last - latest).days
        return Apart(days, f"{counted}{words.days(days)}", f"after the {'last day' if ranged else 'day'} {named}")
    if last < earliest:
        days = (earliest - first).days
        return Apart((last - earliest).days, f"{counted}{words.days(days)}", f"before the {'first day' if ranged else 'day'} {named}")
    if earliest <= first and last <= latest:
        return Apart(0, "", f"within the time {named}" if ranged else f"on the day {named}")
    return Apart(None, "", f"{'in' if ranged else 'on'} or {'after' if last > latest else 'before'} the {'time' if ranged else 'day'} {named}")


def moved(first: str, now: str) -> str | None:
    """How far a day not yet come was moved, counted from last day to last day; None where the new day may still be the old one."""
    old_first, old_last, old_about = _ends(first)
    new_first, new_last, new_about = _ends(now)
    if new_first <= old_last and old_first <= new_last:
        return None
    days = (new_last - old_last).days
    ranged = old_first != old_last or new_first != new_last
    counted = ", by the last days named" if ranged else ""
    return f"{old_about or new_about}{words.days(abs(days))} {'later' if days > 0 else 'earlier'}{counted}"


def overlap(first: str | None, now: str | None) -> bool:
    """Whether two days named may be one and the same."""
    if first is None or now is None:
        return first == now
    one, two = _ends(first), _ends(now)
    return one[0] <= two[1] and two[0] <= one[1]


def _ends(text: str) -> tuple[datetime.date, datetime.date, str]:
    found = parse(text)
    about = "about " if found.mark in ("~", "%") else ""
    return datetime.date.fromisoformat(found.earliest), datetime.date.fromisoformat(found.latest), about
