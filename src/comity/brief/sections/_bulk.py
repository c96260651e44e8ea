"""Parts that rest on bulk sources: each a table of years under its rules, with the release it rests on; else a line that says why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from comity.assessment.bulk import Cell, Told
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Column, Line, Part, Span, Table
from comity.brief.sections._bits import NONE, both_names, ident, line, note

_DIGITS = {"index": 2, "share": 2, "items": 0, "yes or no": 0, "SIPRI TIV": 1}
_NAMES = {
    "voting_agreement": "agreement", "s_score": "S", "cohen_kappa": "κ", "scott_pi": "π", "atop_defense": "defence", "atop_offense": "offence",
    "atop_neutrality": "neutrality", "atop_nonaggression": "non-aggression", "atop_consultation": "consultation",
    "shared_igos": "organisations shared",
}
_OBLIGED = {1.0: "yes", 0.0: "none coded"}


def votes(facts: Facts, desk: Desk) -> list[Part]:
    """How alike the two voted in the General Assembly, year by year."""
    return _years(facts, desk, "votes", _alike, count="common votes")


def obligations(facts: Facts, desk: Desk) -> list[Part]:
    """What alliances bind the two to, year by year, as coders read the treaties."""
    return _years(facts, desk, "obligations", _owed)


def organisations(facts: Facts, desk: Desk) -> list[Part]:
    """How many organisations the two shared, year by year."""
    return _years(facts, desk, "organisations", _alike)


def arms(facts: Facts, desk: Desk) -> list[Part]:
    """What each delivered to the other, by the volume that the register gives it."""
    told = facts.told("arms")
    if told is None or told.status != "ok":
        return _absent(facts, told)
    one, other = (facts.name(actor) for actor in facts.pair)
    names = list(dict.fromkeys(name for cell in told.cells for name in cell.extra)) or ["value"]
    heads = [(name, way) for name in names for way in (0, 1)]
    columns = (Column("year", weight=1), *(
        Column(f"{name.replace('_', ' ')}, {(one, other)[way]} to {(other, one)[way]}", "right", weight=2) for name, way in heads
    ))
    rows = tuple(
        (line(str(cell.year)), *(_figure(desk, told, cell, name, way) for name, way in heads))
        for cell in reversed(told.cells)
    )
    return _table(told, columns, rows)


def releases(facts: Facts) -> list[Told]:
    """The sources that say something in this brief."""
    return [told for told in facts.bulk if told.release and told.status != "not_covered"]


def _years(facts: Facts, desk: Desk, name: str, say: Callable[[Desk, Told, Cell], Line], count: str = "") -> list[Part]:
    told = facts.told(name)
    if told is None or told.status != "ok":
        return _absent(facts, told)
    by_year: dict[int, dict[str, Cell]] = {}
    for cell in told.cells:
        by_year.setdefault(cell.year, {})[cell.measure] = cell
    columns = [Column("year", weight=1), *(Column(_NAMES[measure], "right", weight=2) for measure in told.asked.measures)]
    columns += [Column(count, "right", weight=2)] if count else []
    rows: list[tuple[Line, ...]] = []
    for year in sorted(by_year, reverse=True):
        found = by_year[year]
        cells = [say(desk, told, found[measure]) if measure in found else line(NONE) for measure in told.asked.measures]
        cells += [line(words.number(max(cell.n for cell in found.values())))] if count else []
        rows.append((line(str(year)), *cells))
    return _table(told, columns, rows)


def _table(told: Told, columns: Iterable[Column], rows: Iterable[tuple[Line, ...]]) -> list[Part]:
    made = tuple(rows)
    rules = dict.fromkeys((told.rules or {}).values())
    ruled = words.listing([rule for rule in rules if rule], "and") or "as its coders have it"
    said = f"Release {told.release}; {ruled}. – no figure, which is not zero."
    caption = f"{told.asked.title}: the last {words.plural(len(made), 'year')} it covers"
    return [Table(f"bulk-{told.asked.name}", caption, tuple(columns), made, note=said)]


def _absent(facts: Facts, told: Told | None) -> list[Part]:
    if told is None:
        return []
    if told.status == "no_data":
        return [note(f"{told.asked.title}: no data on {both_names(facts)} in release {told.release}.")]
    return [note(f"{told.asked.title}: not covered; {told.why}.")]


def _alike(desk: Desk, told: Told, cell: Cell) -> Line:
    return line(_span(desk, told, cell, cell.there, _said(cell, cell.there)))


def _owed(desk: Desk, told: Told, cell: Cell) -> Line:
    """One word where both owe the same, else both ways."""
    if cell.there == cell.back:
        return line(_span(desk, told, cell, cell.there, _OBLIGED.get(cell.there or 0.0, NONE)))
    return line(_span(desk, told, cell, cell.there, f"{_OBLIGED.get(cell.there or 0.0, NONE)} / {_OBLIGED.get(cell.back or 0.0, NONE)}"))


def _figure(desk: Desk, told: Told, cell: Cell, name: str, way: int) -> Line:
    value = cell.extra[name][way] if name in cell.extra else (cell.there, cell.back)[way]
    return line(_span(desk, told, cell, value, _said(cell, value), name, str(way))) if value is not None else line(NONE)


def _said(cell: Cell, value: float | None) -> str:
    if value is None:
        return NONE
    text = f"{value:.{_DIGITS.get(cell.unit, 2)}f}"
    return text.replace("-", "−")


def _span(desk: Desk, told: Told, cell: Cell, value: float | None, text: str, *more: str) -> Span:
    return desk.figure(
        ident("bulk", cell.measure, cell.year, *more), text, value=value, unit=cell.unit, measure=cell.measure, releases=(told.release,),
    )
