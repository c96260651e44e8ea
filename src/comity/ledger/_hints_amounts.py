"""Advice on amounts of commitments: more delivered than committed, parts larger than their whole, accounts that may be of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from comity.ledger._standing import Amount, amount, denies, earliest, hint, is_stage, latest, said_day, standing
from comity.ledger.dossier import Dossier, Written
from comity.problems import Problem
from comity.records._record import PARTS
from comity.records.commitment import COMMITMENT

_PROMISED = ("committed", "allocated", "ordered")
_COUNTED = ("announced", "pledged", "committed", "allocated", "ordered", "delivered", "paid", "used")
Rungs = dict[tuple[str, str, str], Amount]
"""What a record says of a rung in a unit, from the least to the most that its entries can be read as."""


def _rungs(dossier: Dossier) -> Rungs:
    told: dict[tuple[str, str, str], list[Written]] = {}
    for written in standing(dossier):
        columns = written.entry.columns
        if written.kind is COMMITMENT and is_stage(written) and not denies(written) and amount(written) is not None and columns.get("unit"):
            told.setdefault((written.record, columns["unit"], columns["property"]), []).append(written)
    return {key: _rung(entries) for key, entries in told.items()}


def _rung(entries: list[Written]) -> Amount:
    """As the totals of CLAIMS.md §5 have it: the largest of the parts' sum, the whole, and the latest running total; dissent kept open."""
    parts: dict[str, list[Amount]] = {}
    whole: list[Amount] = []
    running: dict[str, list[Amount]] = {}
    counted = {written.entry.columns.get("which", "") for written in entries}
    for written in entries:
        columns, said = written.entry.columns, amount(written)
        if said is None:
            continue
        if columns.get("cumulative"):
            running.setdefault(columns.get("latest", ""), []).append(said)
        elif not columns.get("which"):
            whole.append(said)
        elif columns.get("part_of", "-") not in counted:
            parts.setdefault(columns["which"], []).append(said)
    sums = [_over(part) for part in parts.values()]
    candidates = [Amount(sum((each.least for each in sums), Decimal(0)), sum((each.most for each in sums), Decimal(0)))] if sums else []
    candidates += [_over(whole)] if whole else []
    candidates += [_over(running[max(running)])] if running else []
    return Amount(max(each.least for each in candidates), max(each.most for each in candidates)) if candidates else Amount(Decimal(0), Decimal(0))


def _over(accounts: Iterable[Amount]) -> Amount:
    told = list(accounts)
    return Amount(min(each.least for each in told), max(each.most for each in told))


def no_more_came_than_was_promised(dossier: Dossier) -> Iterator[Problem]:
    """No more is delivered than was committed, however the figures are read (anchor rule 7)."""
    rungs = _rungs(dossier)
    for (record, unit, rung), came in rungs.items():
        promised = [rungs[record, unit, name].most for name in _PROMISED if (record, unit, name) in rungs]
        if rung == "delivered" and promised and came.least > max(promised):
            head = dossier.heads[record]
            what = f"`{record}`: at least {_plain(came.least)} {unit} delivered, of {_plain(max(promised))} committed"
            fix = ("mend a figure; mark a running total `cumulative: true`; give two accounts of one delivery the same `which`; "
                   "or add what was committed later")
            yield Problem(head.file, head.line, "over-delivered", what, fix, "warning")


def parts_are_no_larger_than_the_whole(dossier: Dossier) -> Iterator[Problem]:
    """The commitments under an umbrella promise no more than the umbrella (anchor rule 8)."""
    rungs = _rungs(dossier)
    below = _children(dossier)
    for (record, unit, rung), whole in rungs.items():
        sums = [rungs[child, unit, rung].least for child in below.get(record, ()) if (child, unit, rung) in rungs]
        if rung in ("announced", "pledged", "committed") and sum(sums) > whole.most:
            head = dossier.heads[record]
            what = f"the parts of `{record}` come to {_plain(sum(sums, Decimal(0)))} {unit} {rung}, and itself to {_plain(whole.most)}"
            yield Problem(head.file, head.line, "parts-exceed", what, "mend a figure, or take a part out of the umbrella", "warning")


def umbrellas_do_not_count(dossier: Dossier) -> Iterator[Problem]:
    """An umbrella's own amounts are shown and not counted: its total is its parts' (anchor rule 9)."""
    below = _children(dossier)
    told: set[str] = set()
    for written in standing(dossier):
        if written.record in below and written.record not in told and amount(written) is not None and written.entry.columns["property"] in _COUNTED:
            told.add(written.record)
            what = f"`{written.record}` has parts ({', '.join(below[written.record][:3])}), so that its own amounts do not count: its total is theirs"
            yield hint(written, "umbrella", what, "nothing, if that is meant; else take `part_of` out of the parts", "note")


def nothing_is_part_of_itself(dossier: Dossier) -> Iterator[Problem]:
    """No commitment is within itself, and no part is within a part that is within it: what is counts nowhere."""
    fix = "take one `part_of` out"
    above = {name: str(head.fields.get("part_of", "")) for name, head in dossier.heads.items() if head.kind is COMMITMENT}
    for name in sorted(_circling(above)):
        head = dossier.heads[name]
        what = f"`part_of` leads from `{name}` back to it: its amounts count nowhere"
        yield Problem(head.file, head.written.at("part_of"), "part-circle", what, fix, "warning")
    within: dict[tuple[str, str], dict[str, str]] = {}
    parts = [written for written in standing(dossier) if written.kind is COMMITMENT and written.entry.columns.get("part_of")]
    for written in parts:
        columns = written.entry.columns
        if columns.get("which", "") != columns["part_of"]:
            within.setdefault((written.record, columns["property"]), {})[columns.get("which", "")] = columns["part_of"]
    circles = {key: _circling(names) for key, names in within.items()}
    for written in parts:
        columns = written.entry.columns
        which = columns.get("which", "")
        if which in circles.get((written.record, columns["property"]), ()):
            yield hint(written, "part-circle", f"`part_of` leads from the part `{which}` back to it: it counts nowhere", fix)


def _circling(above: dict[str, str]) -> set[str]:
    """The names from which the way up leads back to themselves."""
    done, found = set[str](), set[str]()
    for start in above:
        way, name = list[str](), start
        while name in above and name not in done:
            done.add(name)
            way.append(name)
            name = above[name]
        if name in way:
            found.update(way[way.index(name):])
    return found


def _children(dossier: Dossier) -> dict[str, list[str]]:
    below: dict[str, list[str]] = {}
    for name, head in dossier.heads.items():
        above = str(head.fields.get("part_of", ""))
        if above and head.kind is COMMITMENT:
            below.setdefault(above, []).append(name)
    return below


def parts_have_names(dossier: Dossier) -> Iterator[Problem]:
    """Two entries of one rung without `which` both speak of the whole: they are two accounts of one thing, and may overlap or dissent."""
    first: dict[str, Written] = {}
    for written in standing(dossier):
        columns = written.entry.columns
        stage = written.kind.stages.get(columns["property"]) if is_stage(written) else None
        if stage is None or stage.rule != PARTS or columns.get("which") or columns.get("cumulative") or denies(written) or not earliest(written):
            continue
        other = first.setdefault(columns["group_key"], written)
        if other is not written and (latest(other) < earliest(written) or latest(written) < earliest(other)):
            prop = columns["property"]
            days = f"{said_day(written)} and on {said_day(other)} (line {other.line})"
            what = f"`{prop}` on {days}, neither with `which`: read as two accounts of the whole, which dissent"
            yield hint(written, "unnamed-parts", what, "give each a `which` if they are two; mark a running total `cumulative: true`", "note")


def amounts_can_be_counted(dossier: Dossier) -> Iterator[Problem]:
    """What is promised or delivered has a unit, and is not less than nothing."""
    for written in standing(dossier):
        said = amount(written) if written.kind is COMMITMENT and is_stage(written) else None
        if said is not None and not written.entry.columns.get("unit"):
            yield hint(written, "no-unit", "an amount without a unit counts in no total", "add its `unit`: USD, items, t or the like")
        if said is not None and said.least < 0:
            fix = "write the amount without a sign; what went back is `returned` or `repaid`"
            yield hint(written, "negative", "less than nothing is promised or delivered", fix)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
