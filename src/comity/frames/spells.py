"""The spells of a list of states as arrays, and who of them was there in a period."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from comity import states
from comity.frames.periods import number_of
from comity.problems import bad
from comity.records._text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

OPEN: Final = number_of(datetime.date(2999, 12, 31))
"""What stands for an end that has not come."""


class Listed(NamedTuple):
    """A list of states: by number and day, from when to when a number was a member, and who bore it."""

    actors: tuple[str, ...]
    """Ids in alphabetical order; `place` points into them."""
    number: NDArray[np.int32]
    begin: NDArray[np.int32]
    end: NDArray[np.int32]
    place: NDArray[np.int32]
    member: NDArray[np.int32]
    """Numbers by membership: spells that follow each other without a gap are one."""
    since: NDArray[np.int32]
    until: NDArray[np.int32]


class Present(NamedTuple):
    """Who was a member in a period, by actor and number: the stretches of it, and where in the list's actors the last bearer stands."""

    number: NDArray[np.int32]
    begin: NDArray[np.int32]
    end: NDArray[np.int32]
    place: NDArray[np.int32]

    @property
    def broken(self) -> bool:
        """Whether a number left and came back within the period, and has two stretches in it."""
        return bool((self.number[1:] == self.number[:-1]).any())

    def taken(self, chosen: Any) -> Present:
        """Some of them, by a mask or by places."""
        return Present(*(column[chosen] for column in self))


def listed(system: str) -> Listed:
    """The list of a system.

    Raises:
        BadInput: there is no such list.
    """
    return _listed(states.spells(system))


@lru_cache(maxsize=4)
def _listed(spells: tuple[states.Spell, ...]) -> Listed:
    import numpy as np

    actors = tuple(sorted({spell.actor for spell in spells}))
    places = {actor: place for place, actor in enumerate(actors)}
    rows = sorted(
        (spell.number, number_of(spell.begin), OPEN if spell.end is None else number_of(spell.end), places[spell.actor]) for spell in spells
    )
    joined: list[tuple[int, int, int]] = []
    for number, begin, end, _ in rows:
        if joined and joined[-1][0] == number and begin <= joined[-1][2] + 1:
            joined[-1] = (number, joined[-1][1], max(end, joined[-1][2]))
        else:
            joined.append((number, begin, end))
    by_spell, by_membership = np.array(rows, np.int32).reshape(-1, 4), np.array(joined, np.int32).reshape(-1, 3)
    return Listed(actors, *(np.ascontiguousarray(column) for column in (*by_spell.T, *by_membership.T)))


def present(listing: Listed, first: int, last: int, numbers: Iterable[int] | None = None) -> Present:
    """The members of a period, or those of some numbers, each stretch cut to the period."""
    import numpy as np

    there = (listing.since <= last) & (listing.until >= first)
    if numbers is not None:
        there &= np.isin(listing.member, np.fromiter(numbers, np.int32))
    number = listing.member[there]
    borne = (listing.begin <= last) & (listing.end >= first)
    bearer = np.zeros(int(listing.number.max(initial=0)) + 1, np.int32)
    bearer[listing.number[borne]] = listing.place[borne]  # in the order of days: the last one stays
    place = bearer[number]
    found = Present(number, np.maximum(listing.since[there], np.int32(first)), np.minimum(listing.until[there], np.int32(last)), place)
    return found.taken(np.lexsort((found.begin, number, place)))


def numbers_of(system: str, state: Any) -> frozenset[int]:
    """The numbers of a list under which a state stands in it: a number itself, or all that the actor of a code or name bore.

    Raises:
        BadInput: the state is not known, or was never a member by that list.
    """
    spells = states.spells(system)
    if hasattr(state, "__index__") and not isinstance(state, bool):
        number = int(state)
        found = {spell.number for spell in spells if spell.number == number}
        said = str(number)
    elif isinstance(state, str):
        said = states.find(state)
        found = {spell.number for spell in spells if spell.actor == said}
    else:
        raise bad("states", f"`{visible(str(state), 40)}` is no state", "write an id, a code, a name, or a number of the list", "state")
    if not found:
        raise bad("states", f"{visible(said, 40)} was never a member by the list {system}", "leave it out, or ask by the other list", "state")
    return frozenset(found)
