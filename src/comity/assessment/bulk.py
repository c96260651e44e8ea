"""What bulk sources say of a pair: votes, obligations, organisations and arms, as far as they were public; else why nothing is covered.

The figures are those a panel holds; only the pair's are taken. A year is told once it is over: none is half measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from comity.cache import vintage_names
from comity.problems import ComityError
from comity.records._text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from comity.measures._bulk import Bulk
    from comity.measures._square import Square
    from comity.panel.inputs import Inputs

YEARS = 10
"""Years told of each measure: the last that are covered."""
DEALS = 20
"""Years back to which deals in arms are told one by one."""


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
REGISTER = "sipri_arms.deals"
NOT_HERE = "no release of it that was public by {known} is on this machine (see `comity sources`)"
"""Said of what is not here, and of what came out later: a brief of a day knows no difference."""
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


class Deal(NamedTuple):
    """One deal in arms as the register has it; what came after the last year asked about is not told."""

    year: int
    what: str
    supplier: str
    recipient: str
    ordered: float | None
    delivered: float | None
    rough: bool
    """Whether the register marks the numbers as its own estimate."""
    years: str


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
    deals: tuple[Deal, ...] = ()


def releases(found: tuple[Told, ...]) -> list[str]:
    """The releases that were read, whether or not they say something."""
    return [each.release for each in found if each.release]


def told(pair: tuple[str, str], on: str, known: str) -> tuple[Told, ...]:
    """What each source asked says of the pair at a world day and a knowledge day, in the order of ASKED."""
    here, absent = {name.partition("/")[0] for name in vintage_names()}, NOT_HERE.format(known=known)
    if not here.intersection(asked.source for asked in ASKED):
        return tuple(Told(asked, "not_covered", absent) for asked in ASKED)
    from comity.panel.inputs import Inputs

    inputs = Inputs(known)
    return tuple(_told(asked, pair, on, absent, inputs) if asked.source in here else Told(asked, "not_covered", absent) for asked in ASKED)


def _told(asked: Asked, pair: tuple[str, str], on: str, absent: str, inputs: Inputs) -> Told:
    from comity.measures import bulk_named

    last = int(on[:4]) if on[5:] == "12-31" else int(on[:4]) - 1
    cells: list[Cell] = []
    deals: tuple[Deal, ...] = ()
    rules: dict[str, str] = {}
    given, spans = None, []
    try:
        for name in asked.measures:
            measure = bulk_named(name)
            found, tables = inputs.of(measure.needs())
            given = found[0]
            span = measure.covers(tables) if tables is not None else None
            if tables is None or span is None:
                return Told(asked, "not_covered", absent)
            spans.append(span)
            years = range(max(span[0], min(span[1], last) - YEARS + 1), min(span[1], last) + 1)
            rules[name] = measure.told()
            cells += _cells(measure, measure.build(tables, years), pair)
            if REGISTER in tables:
                deals = tuple(_deals(tables[REGISTER], pair, last))
    except ComityError:  # a damaged vintage is no reason for no brief
        return Told(asked, "not_covered", DAMAGED)
    if given is None or given.vintage is None:
        return Told(asked, "not_covered", absent)
    first, vintage = min(span[0] for span in spans), given.vintage
    release = f"{vintage.source}@{vintage.version}#{vintage.short}"
    status = "not_covered" if first > last else "ok" if cells else "no_data"
    why = f"it begins with {first}" if first > last else ""
    return Told(asked, status, why, release, vintage.digest, given.citation, given.source.licence, rules, tuple(cells), deals)


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


def _deals(register: pa.Table, pair: tuple[str, str], last: int) -> Iterator[Deal]:
    """The deals between the two, the latest order first; a delivery of which a part lies after the last year is left open."""
    import pyarrow as pa
    from pyarrow import compute as pc

    def between(column: str) -> pa.ChunkedArray:
        return pc.is_in(register.column(column), value_set=pa.array(pair))

    year = register.column("order_year")
    wanted = pc.and_(pc.and_(between("supplier"), between("recipient")), pc.and_(pc.greater(year, last - DEALS), pc.less_equal(year, last)))
    found = register.filter(wanted).sort_by([("order_year", "descending"), ("deal", "ascending")])
    for row in found.to_pylist():
        over = row["last_delivery"] is None or row["last_delivery"] <= last
        years = row["delivery_years"] or ""
        yield Deal(
            row["order_year"], visible(f"{row['designation']} ({row['weapon']})", 80), row["supplier"], row["recipient"], row["ordered"],
            row["delivered"] if over else None, bool(row["ordered_estimated"] or row["delivered_estimated"]),
            ", ".join(each for each in years.split(";") if each and int(each) <= last),
        )


def _number(value: Any) -> float | None:
    return None if value != value else float(value)  # noqa: PLR0124 - nan is what differs from itself
