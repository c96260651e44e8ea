"""Who was a state in a year, for measures whose sources write down only what they found."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from comity.measures._bulk import Tables


def members(tables: Tables, years: tuple[int, ...]) -> Iterator[tuple[int, NDArray[np.str_]]]:
    """Each year with the actors that were members of the state system on any day of it, sorted.

    From the table `states.spells` (actor, begin, end) where it is given, and the Correlates of War list otherwise.
    """
    import numpy as np

    spells = tuple(_spells(tables))
    for year in years:
        first, last = date(year, 1, 1), date(year, 12, 31)
        found = {actor for actor, begin, end in spells if begin <= last and (end is None or end >= first)}
        yield year, np.array(sorted(found), dtype=np.str_)


def _spells(tables: Tables) -> Iterator[tuple[str, date, date | None]]:
    if "states.spells" in tables:
        rows = tables["states.spells"].to_pydict()
        yield from zip(rows["actor"], rows["begin"], rows["end"], strict=True)
        return
    from comity.states import spells

    for spell in spells("cow"):
        yield spell.actor, spell.begin, spell.end
