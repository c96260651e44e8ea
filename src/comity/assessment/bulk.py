"""What bulk sources say of a pair: votes, obligations, organisations and arms, as far as they were public; else why nothing is covered.

The figures are those a panel holds; only the pair's are taken. A year is told once it is over: none is half measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from comity.cache import vintage_names
from comity.problems import ComityError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comity.measures._bulk import Bulk
    from comity.measures._square import Square
    from comity.panel.inputs import Inputs

YEARS = 10
"""Years told of each measure: the last that are covered."""


class Asked(NamedTuple):
    """What a brief asks of a source: what it is called there, and the measures that tell it."""

    name: str
    source: str
    title: str
    measures: tuple[str, ...]


ASKED = (
    Asked("votes", "un_votes", "Votes in the UN General Assembly", ("voting_agreement", "s_score", "cohen_kappa", "scott_pi")),
    Asked("obligations", "atop", "Obligations of alliance as ATOP codes them", (
        "atop_defense", "atop_offense", "atop_neutrality", "atop_nonaggression", "atop_consultation",
    )),
    Asked("organisations", "cow_igo", "Organisations shared, as the Correlates of War project counts them", ("shared_igos",)),
    Asked("arms", "sipri_arms", "Arms transfers in the SIPRI register", ("arms_transfers",)),
)
NOT_HERE = "not on this machine (see `comity sources`)"
DAMAGED = "what is on this machine of it is damaged; fetch or import it again"


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of one year: of the first towards the second, and back where the measure has a direction."""

    measure: str
    year: int
    unit: str
    there: float | None
    back: float | None
    n: int
    extra: dict[str, tuple[float | None, float | None]]


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says of the pair, under which rules, and from which release; or why it says nothing."""

    asked: Asked
    status: str
    """ok, no_data, not_covered."""
    why: str = ""
    release: str = ""
    """SOURCE@VERSION#DIGEST: what a figure names as its release."""
    digest: str = ""
    citation: str = ""
    licence: str = ""
    rules: dict[str, str] | None = None
    """The rules in force by measure, in words."""
    cells: tuple[Cell, ...] = ()

    def of(self, measure: str) -> tuple[Cell, ...]:
        """The figures of a measure, by year."""
        return tuple(cell for cell in self.cells if cell.measure == measure)


def told(pair: tuple[str, str], on: str, known: str) -> tuple[Told, ...]:
    """What each source asked says of the pair at a world day and a knowledge day, in the order of ASKED."""
    here = {name.partition("/")[0] for name in vintage_names()}
    if not here.intersection(asked.source for asked in ASKED):
        return tuple(Told(asked, "not_covered", NOT_HERE) for asked in ASKED)
    from comity.panel.inputs import Inputs

    inputs = Inputs(known, absent_is_null=True)
    return tuple(_told(asked, pair, on, inputs) if asked.source in here else Told(asked, "not_covered", NOT_HERE) for asked in ASKED)


def _told(asked: Asked, pair: tuple[str, str], on: str, inputs: Inputs) -> Told:
    from comity.measures import bulk_named

    last = int(on[:4]) if on[5:] == "12-31" else int(on[:4]) - 1
    cells: list[Cell] = []
    rules: dict[str, str] = {}
    given, spans = None, []
    try:
        for name in asked.measures:
            measure = bulk_named(name)
            found, tables = inputs.of(measure.needs())
            given = found[0]
            span = measure.covers(tables) if tables is not None else None
            if tables is None or span is None:
                return Told(asked, "not_covered", given.why or f"it covers no year by {on}")
            spans.append(span)
            years = range(max(span[0], min(span[1], last) - YEARS + 1), min(span[1], last) + 1)
            rules[name] = measure.told()
            cells += _cells(measure, measure.build(tables, years), pair)
    except ComityError:  # a damaged vintage is no reason for no brief
        return Told(asked, "not_covered", DAMAGED)
    if given is None or given.vintage is None:
        return Told(asked, "not_covered", NOT_HERE)
    first, vintage = min(span[0] for span in spans), given.vintage
    release = f"{vintage.source}@{vintage.version}#{vintage.short}"
    status = "not_covered" if first > last else "ok" if cells else "no_data"
    why = f"it begins with {first}" if first > last else ""
    return Told(asked, status, why, release, vintage.digest, given.citation, given.source.licence, rules, tuple(cells))


def _cells(measure: Bulk, squares: Iterator[Square], pair: tuple[str, str]) -> Iterator[Cell]:
    """The pair's figures; a year in which the data do not know one of the two has none."""
    for square in squares:
        places = {actor: place for place, actor in enumerate(square.ids.tolist()) if actor in pair}
        if len(places) < len(pair):
            continue
        there, back = (places[pair[0]], places[pair[1]]), (places[pair[1]], places[pair[0]])
        values = _number(square.value[there]), _number(square.value[back]) if measure.directed else None
        if values == (None, None):
            continue
        extra = {name: (_number(column[there]), _number(column[back])) for name, column in square.extra.items()}
        yield Cell(measure.name, square.period, measure.unit, *values, int(square.n[there]), extra)


def _number(value: Any) -> float | None:
    return None if value != value else float(value)  # noqa: PLR0124 - nan is what differs from itself
