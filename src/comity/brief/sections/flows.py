"""What flows between the two: trade by year with each reporter's line, the other flows, balances, and the sources' own sums checked."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Paragraph, Part, Points, Section, Span, Table
from comity.brief.sections._bits import NONE, both_names, empty, ident, line, more, note, on_the_day, plain_word, rests, tags, written
from comity.brief.sections._flow_chart import chart, main_record
from comity.brief.sections._flow_sums import verdicts
from comity.brief.sections._telling import amount, dissent, ends, signed_percent, stretch

NAME, TITLE = "flows", "Flows"
_ROWS, _BALANCES, _DISSENTS = 30, 8, 4


def build(facts: Facts, desk: Desk) -> Section:
    """The section."""
    heads = [head for head in facts.of_kind("flow") if facts.between(head)]
    if not heads:
        return empty(NAME, TITLE, "not_covered", f"Not covered: by {on_the_day(facts)} this ledger holds no flow between {both_names(facts)}.")
    record = main_record(facts, heads)
    parts: list[Part] = []
    if record:
        parts += chart(facts, desk, record)
    parts += _others(facts, desk, [head for head in heads if head["record"] != record])
    parts += [*_balance(facts, desk), *_mirror(facts, desk), *_national(facts, desk)]
    parts += verdicts(facts, desk, [*heads, *(head for head in facts.of_kind("flow") if not facts.between(head))])
    groups = [group for head in heads for group in facts.groups_of.get(head["record"], [])]
    contested = [group for group in groups if group["contested"]]
    lines = [line(f"{facts.heads[group['record']]['title']}. ", dissent(facts, desk, group)) for group in contested[:_DISSENTS]]
    if lines:
        parts += [Points(tuple(lines)), *more(facts, len(contested) - _DISSENTS, "contested figure")]
    status = "contested" if contested else "ok" if groups else "no_data"
    return Section(NAME, TITLE, status, tuple(parts))


def _others(facts: Facts, desk: Desk, heads: list[Row]) -> list[Part]:
    """The latest figure of each other flow, and its change on the year before where both years are known."""
    rows: list[tuple[Line, ...]] = []
    changes = {(row["record"], row["period"], row["basis"], row["unit"]): row for row in facts.measures["trade_change"]}
    for head in sorted(heads, key=lambda head: head["record"])[:_ROWS]:
        told = [group for group in facts.live(head["record"], "value") if not group["of_"]]
        if not told:
            continue
        last = max(told, key=lambda group: (group["day_to"], group["day_from"], group["group"]))
        said = desk.figure(
            ident(NAME, head["record"], last["period"]), amount(last) or NONE, value=last["value"], unit=last["unit"], low=last["low"], high=last["high"],
            status="contested" if last["contested"] else "ok", claims=rests(last), most=2,
        )
        row = changes.get((head["record"], _label(last), last["basis"], last["unit"]))
        change = line(_change(desk, head["record"], row)) if row and row["value"] is not None else line(NONE)
        rows.append((line(f"{head['title']} ({plain_word(last['basis'])})"), line(said, tags(last)), line(stretch(last)), change, line(facts.name(last["speaker"]))))
    if not rows:
        return []
    columns = (Column("flow", weight=4), Column("latest", "right", weight=2), Column("stretch", weight=2), Column("on the year before", "right", weight=2), Column("says", weight=2))
    return [Table("flows-others", "Other flows: the latest figure of each", columns, tuple(rows), note="Records are not added: two of them may count the same goods."), *more(facts, len(heads) - _ROWS, "flow")]


def _label(group: Row) -> str:
    """A stretch as the measures name it: a calendar year by its number."""
    first, last = group["day_from"], group["day_to"]
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    mark = group["period"][-1] if group["period"] and group["period"][-1] in "?~%" else ""
    return f"{first.year}{mark}" if whole else str(group["period"])


def _change(desk: Desk, record: str, row: Row) -> list[Span | str | None]:
    name = ident("measure", "trade_change", record, row["period"])
    figure = desk.figure(name, signed_percent(row["value"]), value=row["value"], unit="percent", low=row["low"], high=row["high"], measure="trade_change", claims=row["claims"], most=2)
    return [figure, " ", words.tag("recomputed")]


def _balance(facts: Facts, desk: Desk) -> list[Part]:
    found = [row for row in facts.measures["trade_balance"] if row["value"] is not None]
    found.sort(key=lambda row: (row["period"], row["unit"], row["record_a"], row["record_b"]), reverse=True)
    rows = []
    for row in found[:_BALANCES]:
        name = ident("measure", "trade_balance", row["record_a"], row["record_b"], row["period"])
        said = words.quantity(abs(row["value"]), row["unit"])
        ahead = facts.name(row["a"] if row["value"] > 0 else row["b"])
        figure = desk.figure(name, said, value=row["value"], unit=row["unit"], low=row["low"], high=row["high"], measure="trade_balance", claims=row["claims"], most=2)
        sent = (line(words.quantity(row[end], row["unit"])) for end in ("from_a", "from_b"))
        rows.append((line(f"{written(row['period'])} ({plain_word(row['basis'])})"), *sent, line(figure, f", {ahead} sent more") if row["value"] else line(figure)))
    if not rows:
        return []
    names = [facts.name(actor) for actor in (found[0]["a"], found[0]["b"])]
    columns = (Column("stretch", weight=2), *(Column(f"from {name}", "right", weight=2) for name in names), Column("balance", weight=3))
    table = Table("flows-balance", "What each sent, and the balance", columns, tuple(rows), folded=len(rows) > 3)
    return [table, *more(facts, len(found) - _BALANCES, "balance", "explain", "measure.trade_balance")]


def _mirror(facts: Facts, desk: Desk) -> list[Part]:
    found = sorted(facts.measures["mirror_gap"], key=lambda row: (row["period"], row["record"], row["unit"]), reverse=True)
    if not found:
        return [note(f"No mirror gap: {both_names(facts)} do not report the same flow for the same stretch here.")]
    lines = []
    for row in found[:6]:
        said = [f"{facts.name(row[side])} says {words.quantity(row[f'says_{side}'], row['unit'])}" for side in ("a", "b")]
        name = ident("measure", "mirror_gap", row["record"], row["period"])
        gap = desk.figure(name, words.percent(row["value"] * 100), value=row["value"], unit="ratio", low=row["low"], high=row["high"], measure="mirror_gap", claims=row["claims"])
        lines.append(line(f"{facts.heads[row['record']]['title']}, {written(row['period'])}: {'; '.join(said)}: a gap of ", gap, " of their mean."))
    return [Points(tuple(lines)), *more(facts, len(found) - 6, "mirror gap", "explain", "measure.mirror_gap")]


def _national(facts: Facts, desk: Desk) -> list[Part]:
    found = sorted(facts.measures["national_currency_share"], key=lambda row: (row["period"], row["record"]))
    groups = {group["shown"]: group for head in facts.of_kind("flow") for group in facts.live(head["record"], "share")}
    told: list[Line] = []
    for row in found[-8:]:
        group = groups.get(row["claims"][0]) if row["claims"] else None
        exact = row["value"] is not None and not (group and (group["low"] is not None or group["high"] is not None))
        said = words.quantity(row["value"], "percent") if exact else _bound(row)
        name = ident("measure", "national_currency_share", row["record"], row["period"])
        figure = desk.figure(name, said, value=row["value"], unit="percent", low=row["low"], high=row["high"], measure="national_currency_share", claims=row["claims"])
        who = f" ({facts.name(group['speaker'])})" if group else ""
        told.append(line(f"{written(row['period'])}{who}: ", figure, tags(group) if group else None, "."))
    if not told:
        return []
    heading = Paragraph(line(Span("Settled in the two states' own currencies", strong=True), ", as claimed:"))
    return [heading, Points(tuple(told)), *more(facts, len(found) - 8, "share", "explain", "measure.national_currency_share")]


def _bound(row: Row) -> str:
    if row["high"] == 100:
        return f"at least {words.quantity(row['low'], 'percent')}"
    return f"at most {words.quantity(row['high'], 'percent')}" if row["low"] == 0 else ends(row["low"], row["high"], "percent")


