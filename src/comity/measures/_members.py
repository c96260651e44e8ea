"""Who was a state in a year, for measures whose sources write down only what they found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Tables


def members(tables: Tables, years: tuple[int, ...], *, last: bool = False) -> Iterator[tuple[int, NDArray[np.str_]]]:
    """Each year with the actors that were members of the state system on any day of it, sorted.

    From the table `states.spells` (actor, begin, end) where it is given, and the Correlates of War list otherwise.

    Args:
        tables: those of the measure.
        years: which ones.
        last: of actors who bore one number of the list in turn, take the last alone, as a source that goes by numbers and years does: the
            Soviet Union and Russia of 1991 are two actors and one member.
    """
    import numpy as np

    spells = tuple(_spells(tables))
    for year in years:
        first, close = date(year, 1, 1), date(year, 12, 31)
        there = sorted((begin, number, actor) for number, actor, begin, end in spells if begin <= close and (end is None or end >= first))
        found = {number if last else actor: actor for _, number, actor in there}
        yield year, np.array(sorted(set(found.values())), dtype=np.str_)


def _spells(tables: Tables) -> Iterator[tuple[str, str, date, date | None]]:
    """Numbers and actors with their days; where a table is given that has no numbers, an actor is its own."""
    if "states.spells" in tables:
        rows = tables["states.spells"].to_pydict()
        yield from zip(rows["actor"], rows["actor"], rows["begin"], rows["end"], strict=True)
        return
    from comity.states import spells

    for spell in spells("cow"):
        yield str(spell.number), spell.actor, spell.begin, spell.end
