"""Where the two sit together, and how they vote there."""

from __future__ import annotations

import datetime as dt

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Points, Section, Table
from comity.brief.sections import _bulk
from comity.brief.sections._bits import (
    NONE,
    both_names,
    cut,
    cut_points,
    ident,
    line,
    note,
    of_kinds,
    on_the_day,
    rests,
    staleness,
    tags,
)
from comity.brief.sections._bottom_institutions import how_many
from comity.brief.sections._days import of_group, ordinal, since, spell
from comity.brief.sections._telling import dissent
from comity.brief.sections._votes import votes

NAME, TITLE = "institutions", "Institutions and votes"
FULL = ("member", "reinstated")
_BODIES, _DISSENTS = 30, 4
_ARTICLE = {"member": "a ", "partner": "a ", "observer": "an "}


def build(facts: Facts, desk: Desk) -> Section:
    """The section on institutions and votes."""
    seats = [head for head in of_kinds(facts, "membership") if head["actor"] in facts.pair]
    items = of_kinds(facts, "vote")
    counted = [*_bulk.votes(facts, desk), *_bulk.organisations(facts, desk)]
    if not seats and not items and not any(told.status == "ok" for told in facts.bulk):
        why = f"Not covered: by {on_the_day(facts)} this ledger holds no membership and no vote of {both_names(facts)}."
        return Section(NAME, TITLE, "not_covered", (note(why), *counted))
    parts: list[Part] = []
    parts += _memberships(facts, desk, seats) if seats else [note(f"Memberships are not covered by {on_the_day(facts)}.")]
    parts += (
        votes(facts, desk, items) if items else [note(f"Votes are not covered by {on_the_day(facts)}: no roll call of either is in this ledger.")]
    )
    parts += counted
    contested = [group for head in [*seats, *items] for group in facts.groups_of.get(head["record"], []) if group["contested"]]
    lines = [line(f"{_title(facts, group)}. ", dissent(facts, desk, group)) for group in contested]
    if lines:
        parts += cut_points("institutions-contested", "Contested", lines, _DISSENTS)
    return Section(NAME, TITLE, "contested" if contested else "ok", tuple(parts))


def _title(facts: Facts, group: Row) -> str:
    head = facts.heads[group["record"]]
    return (
        f"{facts.name(head['actor'])} in {facts.name(head['organisation'])}" if head["kind"] == "membership" else str(head["title"] or head["item"])
    )


def _memberships(facts: Facts, desk: Desk, seats: list[Row]) -> list[Part]:
    alike = all(facts.states[head["record"]]["single"] for head in seats)
    told: dict[str, dict[str, list[Row]]] = {}
    for head in sorted(seats, key=lambda head: (facts.name(head["organisation"]), head["record"])):
        told.setdefault(head["organisation"], {}).setdefault(head["actor"], []).append(head)
    where = {organisation: {actor: _best(facts, heads) for actor, heads in held.items()} for organisation, held in told.items()}
    kinds: dict[str, list[str]] = {"shared": [], "one": []}
    rows: list[tuple[int, tuple[Line, ...]]] = []
    for organisation, held in where.items():
        full = sum(facts.states[head["record"]]["state"] in FULL for head in held.values())
        kinds.setdefault({2: "shared", 1: "one"}.get(full, "none"), []).append(facts.name(organisation))
        cells = [_seat(facts, desk, held[actor], alike=alike) if actor in held else line(NONE) for actor in facts.pair]
        rows.append((-full, (line(facts.name(organisation)), *cells)))
    rows.sort(key=lambda row: row[0])
    columns = (Column("organisation", weight=2), *(Column(facts.name(actor), weight=3) for actor in facts.pair))
    table = Table(
        "institutions-memberships",
        f"Memberships on {on_the_day(facts)}",
        columns,
        tuple(row for _, row in rows),
        note=f"{'Each rests on a single source. ' if alike else ''}– not followed here, which is not the same as not a member.",
    )
    return [Points((_shared(facts, desk), *_alone(kinds["one"]))), *cut(table, _BODIES)]


def _best(facts: Facts, heads: list[Row]) -> Row:
    """Of the records of one seat in several dossiers, that with the latest state; of those in one state the most exact, then the freshest."""
    by_day = sorted(heads, key=lambda head: facts.states[head["record"]]["state_to"] or dt.date.min)
    last = facts.states[by_day[-1]["record"]]["state"]

    def merit(head: Row) -> tuple[bool, dt.timedelta, bool, str]:
        state = facts.states[head["record"]]
        width = state["state_to"] - state["state_from"] if state["state_from"] else dt.timedelta.max
        return state["state"] != last, width, bool(state["stale"]), head["record"]

    return min(heads, key=merit)


def _shared(facts: Facts, desk: Desk) -> Line:
    found = facts.measures["shared_memberships"]
    if not found:
        return line("Shared memberships are not counted: this ledger follows no membership of one of the two.")
    row = found[0]
    if not row["n"]:
        return line("Shared memberships are not counted: this ledger follows no organisation for both.")
    said = how_many(row)
    figure = desk.figure(
        "measure.shared_memberships",
        said,
        value=row["value"],
        unit="items",
        low=row["low"],
        high=row["high"],
        measure="shared_memberships",
        claims=row["claims"],
        strong=True,
    )
    names = words.listing([facts.name(name) for name in row["organisations"] or []])
    return line("Both are full members of ", figure, f" in which this ledger follows both{f': {names}' if names else ''}.")


def _alone(names: list[str]) -> list[Line]:
    return [line(f"On record with one of them as a full member: {words.listing(names)}.")] if names else []


def _seat(facts: Facts, desk: Desk, head: Row, *, alike: bool) -> Line:
    """One side's seat; that it rests on a single source is said of it where that is not said of all."""
    told = ("contested", "one-sided", "stale") if alike else ()
    record, state = head["record"], facts.states[head["record"]]
    groups = facts.groups_of.get(record, [])
    found = next((group for group in groups if group["group"] == state["state_group"]), None)
    name = ident(NAME, record, "state")
    if found is not None:
        stage = words.stage(state["state"])
        said = (
            f"{stage} {since(found['day_from'], found['day_to'])}"
            if state["state"] in (*FULL, "observer", "partner")
            else f"{stage} {of_group(found)}"
        )
        status = "contested" if found["contested"] else "ok"
        return line(
            desk.figure(name, said, value=state["state"], status=status, claims=rests(found), most=2),
            tags(found, *told),
            staleness(state),
            _possible(state),
        )
    denied = [group for group in groups if group["denied"]]
    if denied:
        last = max(denied, key=lambda group: (ordinal(group), group["group"]))
        article = _ARTICLE.get(last["property"], "")
        said = f"not {article}{words.stage(last['property'])} by {spell(last['day_from'], last['day_to']).removeprefix('by ')}"
        return line(desk.figure(name, said, value="denied", claims=rests(last), most=2), tags(last, *told))
    awaited = facts.chains_of.get(record, [])
    if awaited:
        said = f"{words.stage(awaited[-1]['for_'])}, not yet"
        return line(words.tag("expected"), " ", desk.figure(name, said, value="expected", claims=[awaited[-1]["current_claim"]]))
    return line(NONE)


def _possible(state: Row) -> str | None:
    return f"; possibly {words.stage(state['possible'])} already" if state["possible"] else None
