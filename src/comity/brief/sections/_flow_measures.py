"""Balances, mirror gaps and the share settled in the two states’ own currencies."""

from __future__ import annotations

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Paragraph, Part, Span, Table
from comity.brief.sections._bits import both_names, cut, cut_points, ident, line, note, of_kinds, plain_word, tags
from comity.brief.sections._days import written
from comity.brief.sections._telling import ends

_BALANCES = 8


def balance(facts: Facts, desk: Desk) -> list[Part]:
    """What each sent in the same stretch, and by how much one sent more."""
    found = [row for row in facts.measures["trade_balance"] if row["value"] is not None]
    found.sort(key=lambda row: (row["period"], row["unit"], row["record_a"], row["record_b"]), reverse=True)
    rows = []
    for row in found:
        name = ident("measure", "trade_balance", row["record_a"], row["record_b"], row["period"])
        said = words.quantity(abs(row["value"]), row["unit"])
        ahead = facts.name(row["a"] if row["value"] > 0 else row["b"])
        figure = desk.figure(
            name, said, value=row["value"], unit=row["unit"], low=row["low"], high=row["high"], measure="trade_balance", claims=row["claims"], most=2
        )
        sent = (line(words.quantity(row[end], row["unit"])) for end in ("from_a", "from_b"))
        rows.append(
            (
                line(f"{written(row['period'])} ({plain_word(row['basis'])})"),
                *sent,
                line(figure, f", {ahead} sent more") if row["value"] else line(figure),
            )
        )
    if not rows:
        return []
    names = [facts.name(actor) for actor in (found[0]["a"], found[0]["b"])]
    columns = (Column("stretch", weight=2), *(Column(f"from {name}", "right", weight=2) for name in names), Column("balance", weight=3))
    table = Table("flows-balance", "What each sent, and the balance", columns, tuple(rows), folded=len(rows) > 3)
    return cut(table, _BALANCES)


def mirror(facts: Facts, desk: Desk) -> list[Part]:
    """Where both report one flow: both figures and how far apart they lie."""
    found = sorted(facts.measures["mirror_gap"], key=lambda row: (row["period"], row["record"], row["unit"]), reverse=True)
    if not found:
        return [note(f"No mirror gap: {both_names(facts)} do not report the same flow for the same stretch here.")]
    lines = []
    for row in found:
        said = [f"{facts.name(row[side])} says {words.quantity(row[f'says_{side}'], row['unit'])}" for side in ("a", "b")]
        name = ident("measure", "mirror_gap", row["record"], row["period"])
        gap = desk.figure(
            name,
            words.percent(row["value"] * 100),
            value=row["value"],
            unit="ratio",
            low=row["low"],
            high=row["high"],
            measure="mirror_gap",
            claims=row["claims"],
        )
        lines.append(line(f"{facts.heads[row['record']]['title']}, {written(row['period'])}: {'; '.join(said)}: a gap of ", gap, " of their mean."))
    return cut_points("flows-mirror", "Mirror gaps", lines, 6)


def national(facts: Facts, desk: Desk) -> list[Part]:
    """Shares settled in national currencies, each as claimed."""
    found = sorted(facts.measures["national_currency_share"], key=lambda row: (row["period"], row["record"]))
    groups = {group["shown"]: group for head in of_kinds(facts, "flow") for group in facts.live(head["record"], "share")}
    told: list[Line] = []
    for row in [*found[-8:], *found[:-8][::-1]]:
        group = groups.get(row["claims"][0]) if row["claims"] else None
        said = share_words(row, group)
        name = ident("measure", "national_currency_share", row["record"], row["period"])
        figure = desk.figure(
            name, said, value=row["value"], unit="percent", low=row["low"], high=row["high"], measure="national_currency_share", claims=row["claims"]
        )
        who = f" ({facts.name(group['speaker'])})" if group else ""
        told.append(line(f"{written(row['period'])}{who}: ", figure, tags(group) if group else None, "."))
    if not told:
        return []
    heading = Paragraph(line(Span("Settled in the two states' own currencies", strong=True), ", as claimed:"))
    return [heading, *cut_points("flows-national", "Shares in national currencies", told, 8)]


def share_words(row: Row, claim: Row | None) -> str:
    """A share as it was claimed: 80 %, at least 96 %; an end that was not claimed is that of all or nothing."""
    if row["value"] is not None and not (claim and (claim["low"] is not None or claim["high"] is not None)):
        return words.quantity(row["value"], "percent")
    if row["high"] == 100:
        return f"at least {words.quantity(row['low'], 'percent')}"
    return f"at most {words.quantity(row['high'], 'percent')}" if row["low"] == 0 else ends(row["low"], row["high"], "percent")
