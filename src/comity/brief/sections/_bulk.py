"""Parts that rest on bulk sources: each a table of years under its rules, with the release it rests on; else a line that says why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from comity.assessment.bulk import Cell, Told
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Column, Line, Part, Span, Table
from comity.brief.sections._bits import NONE, both_names, cut, ident, line, note

_DIGITS = {"index": 2, "share": 2, "items": 0, "yes or no": 0, "SIPRI TIV": 1}
_NAMES = {
    "voting_agreement": "agreement", "s_score": "S", "cohen_kappa": "κ", "scott_pi": "π", "atop_defense": "defence", "atop_offense": "offence",
    "atop_neutrality": "neutrality", "atop_nonaggression": "non-aggression", "atop_consultation": "consultation",
    "shared_igos": "organisations shared",
}
_SHOWN = 12
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
    """What each delivered to the other by the volume that the register gives it, and the deals one by one."""
    told = facts.told("arms")
    if told is None or told.status != "ok":
        return _absent(facts, told)
    ways = [(way, facts.name(facts.pair[way]), facts.name(facts.pair[1 - way])) for way in (0, 1) if any(_moved(cell, way) for cell in told.cells)]
    if not ways:
        years = f"the {words.plural(len(told.cells), 'year')} to {told.cells[-1].year}"
        return [note(f"{told.asked.title}: none between {both_names(facts)} in {years}, by release {told.release}.")]
    heads = [(name, word, way, one, other) for way, one, other in ways for name, word in _VOLUMES]
    columns = (Column("year", weight=1), *(Column(f"{word}, {one} to {other}", "right", weight=2) for _, word, _, one, other in heads))
    rows = [(line(str(cell.year)), *(_figure(desk, told, cell, name, way) for name, _, way, *_ in heads)) for cell in reversed(told.cells)]
    return [*_table(told, columns, rows), *_deals(facts, told)]


_VOLUMES = (("", "delivered in the year"), ("ordered", "ordered in the year"), ("pending", "pending at its end"))


def _moved(cell: Cell, way: int) -> bool:
    """Whether anything was delivered, ordered or awaited one way in a year."""
    return bool((cell.there, cell.back)[way] or any(values[way] for name, values in cell.extra.items() if name != "delivered"))


def _deals(facts: Facts, told: Told) -> list[Part]:
    if not told.deals:
        return []
    columns = (Column("ordered", weight=1), Column("what", weight=4), Column("from", weight=2), Column("to", weight=2),
               Column("number", "right", weight=1), Column("delivered", "right", weight=1), Column("in", weight=3))
    rows = tuple(
        (line(str(deal.year)), line(deal.what), line(facts.name(deal.supplier)), line(facts.name(deal.recipient)),
         line(_count(deal.ordered, rough=deal.rough)), line(_count(deal.delivered, rough=deal.rough)), line(deal.years or NONE))
        for deal in told.deals
    )
    said = "“About” where the register marks a number or day as its own estimate; – not known, or partly later than the last year over."
    caption = f"Deals in the register, the latest order first: {words.plural(len(rows), 'deal')}"
    return cut(Table("bulk-deals", caption, columns, rows, note=said), _SHOWN)


def _count(value: float | None, *, rough: bool) -> str:
    return NONE if value is None else f"{'about ' if rough and value else ''}{words.number(value)}"


def status(parts: Iterable[Part]) -> str:
    """The status of a section that holds these parts alone: ok where one of them has figures."""
    return "ok" if any(isinstance(part, Table) for part in parts) else "not_covered"


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
    for last, first in _runs(by_year, apart=bool(count) or name == "organisations"):
        found = by_year[last]
        cells = [say(desk, told, found[measure]) if measure in found else line(NONE) for measure in told.asked.measures]
        cells += [line(words.number(max(cell.n for cell in found.values())))] if count else []
        rows.append((line(str(last) if first == last else f"{first}–{last}"), *cells))
    return _table(told, columns, rows)


def _runs(by_year: dict[int, dict[str, Cell]], *, apart: bool) -> list[tuple[int, int]]:
    """Stretches of years told in one row, as (last, first), the latest first: years that follow each other with the same answers."""
    runs: list[tuple[int, int]] = []
    for year in sorted(by_year, reverse=True):
        same = runs and runs[-1][1] == year + 1 and _answers(by_year[runs[-1][0]]) == _answers(by_year[year])
        if same and not apart:
            runs[-1] = (runs[-1][0], year)
        else:
            runs.append((year, year))
    return runs


def _answers(found: dict[str, Cell]) -> dict[str, tuple[float | None, float | None]]:
    return {name: (cell.there, cell.back) for name, cell in found.items()}


def _table(told: Told, columns: Iterable[Column], rows: Iterable[tuple[Line, ...]]) -> list[Part]:
    made = tuple(rows)
    rules = dict.fromkeys(rule for text in (told.rules or {}).values() for rule in text.split("; ") if rule)
    ruled = "; ".join(rules) or "as its coders have it"
    said = f"Release {told.release}; {ruled}. – no figure, which is not zero."
    years = words.plural(len({cell.year for cell in told.cells}), "year")
    unit = f", in millions of {told.cells[0].unit}" if told.asked.name == "arms" else ""
    caption = f"{told.asked.title}{unit}: the last {years} it covers"
    return [Table(f"bulk-{told.asked.name}", caption, tuple(columns), made, note=said)]


def _absent(facts: Facts, told: Told | None) -> list[Part]:
    if told is None:
        return []
    if told.status == "no_data":
        return [note(f"{told.asked.title}: no data on {both_names(facts)} in release {told.release}.")]
    why = told.why.replace(facts.clocks.known, words.day(facts.clocks.known))
    return [note(f"{told.asked.title}: not covered; {why}.")]


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
