"""What sources claim of changes, shares and sums against what their own figures give."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Paragraph, Part, Span, Table
from comity.brief.sections._bits import cut_points, ident, line, plain_word
from comity.brief.sections._days import written
from comity.brief.sections._telling import amount, claimed_change, says, signed_percent

_TOLD = 12
_ORDER = ("contradicts", "within_rounding", "agrees")
_VERDICT = {"contradicts": "contradicts", "within_rounding": "within rounding", "agrees": "agrees"}
_MIXED = {"basis": "on different bases", "unit": "in different units", "reporter": "from different reporters"}


def verdicts(facts: Facts, desk: Desk, heads: list[Row]) -> list[Part]:
    """The verdicts, contradictions first; what cannot be checked stands in a folded table with the missing figure."""
    rows = _once(facts, [row for head in heads for row in facts.arithmetic_of.get(head["record"], [])])
    checked = sorted(
        (row for row in rows if row["verdict"] in _ORDER), key=lambda row: (_ORDER.index(row["verdict"]), row["mixed"] is not None, row["claim"])
    )
    open_ = sorted((row for row in rows if row["verdict"] not in _ORDER), key=lambda row: (row["record"], row["claim"]))
    parts: list[Part] = []
    if checked:
        parts.append(Paragraph(line(Span("What sources claim, against their own figures", strong=True), ":")))
        parts += cut_points("flows-checked", "Claims checked", [_verdict(facts, desk, row) for row in checked], _TOLD)
    if open_:
        table = tuple((line(_what(facts, row)), _claimed(facts, desk, row), line(_missing(row))) for row in open_)
        columns = (Column("what", weight=4), Column("claimed", weight=3), Column("missing", weight=2))
        caption = f"Claimed and not checkable: {words.plural(len(open_), 'claim')} whose figures are not all here"
        parts += [Table("flows-unchecked", caption, columns, table, folded=True)]
    return parts


def _once(facts: Facts, rows: list[Row]) -> list[Row]:
    """One row an entry: two documents that carry the same claim say it once."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(facts.claims[row["claim"]]["entry"], row)
    return list(found.values())


def _what(facts: Facts, row: Row) -> str:
    claim, title = facts.claims[row["claim"]], facts.heads[row["record"]]["title"]
    if row["property"] == "change":
        return f"{title}, {written(claim['from_text'])} to {written(claim['to_text'])}"
    if row["property"] == "share":
        return f"{title}, share of {plain_word(facts.name(claim['of_']))}, {written(claim['period'])}"
    return f"{title}, both ways, {written(claim['period'])}"


def _claimed(facts: Facts, desk: Desk, row: Row) -> Line:
    claim = facts.claims[row["claim"]]
    said = claimed_change(claim) if row["property"] == "change" else amount(claim) or "an unknown amount"
    name = ident("flows", row["record"], "claimed", claim["entry"].partition("#")[2])
    figure = desk.figure(name, said, value=claim["value"], unit=claim["unit"], low=claim["low"], high=claim["high"], claims=[row["claim"]])
    return line(says(facts, claim["speaker"]), figure)


def _verdict(facts: Facts, desk: Desk, row: Row) -> Line:
    """The source says 17 %; its own figures give 18.4 % (16.5 to 20.2 as rounded): within rounding."""
    claim = facts.claims[row["claim"]]
    name = ident("flows", row["record"], "recomputed", claim["entry"].partition("#")[2])
    computed, low, high = _computed(row, claim)
    status = "contested" if row["verdict"] == "contradicts" else "ok"
    figure = desk.figure(
        name,
        computed,
        value=row["computed"],
        unit=claim["unit"],
        low=row["low"],
        high=row["high"],
        measure="arithmetic",
        status=status,
        claims=row["uses"],
    )
    used = [amount(facts.claims[use]) or "an unknown amount" for use in row["uses"]]
    whose = f"the figures ({words.listing(used)}), {_MIXED[row['mixed']]}," if row["mixed"] else f"the figures ({words.listing(used)})"
    ends = f" ({low} to {high} as rounded)" if low and high and low != high else ""
    caution = "; not one source against itself" if row["mixed"] and row["verdict"] == "contradicts" else ""
    return line(
        f"{_what(facts, row)}: ",
        _claimed(facts, desk, row),
        f"; {whose} give ",
        figure,
        f"{ends} ",
        words.tag("recomputed"),
        f": {_VERDICT[row['verdict']]}{caution}.",
    )


def _computed(row: Row, claim: Row) -> tuple[str, str | None, str | None]:
    told = [row["computed"], row["low"], row["high"]]
    if row["property"] == "sum":
        first, *rest = (None if value is None else words.quantity(round(value), claim["unit"]) for value in told)
    elif row["property"] == "change":
        first, *rest = (None if value is None else signed_percent(value) for value in told)
    else:
        first, *rest = (None if value is None else words.percent(value) for value in told)
    return first or "nothing", rest[0], rest[1]


def _missing(row: Row) -> str:
    if not row["missing"]:
        return "the units differ" if row["mixed"] == "unit" else "a figure above 0"
    try:
        return f"{'the whole of ' if row['property'] == 'share' else ''}{written(row['missing'])}"
    except ValueError:
        return plain_word(row["missing"])
