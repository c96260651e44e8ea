"""Third parties: who else takes part in the records of this ledger, and in what."""

from __future__ import annotations

from collections import Counter

from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Column, Line, Part, Section, Table
from comity.brief.sections._agreement_own import MANY
from comity.brief.sections._bits import Bit, both_names, cut, empty, ident, joined, line, note, of_kinds, on_the_day, rests
from comity.brief.sections._compact import name_of
from comity.brief.sections._days import of_group, ordinal

NAME, TITLE = "third_parties", "Third parties"
_ACTORS, _RECORDS = 12, 2
_KINDS = ("agreement", "commitment", "flow", "membership", "dispute", "sanction", "event", "judgement")
_ROLES = ("party", "giver", "receiver", "origin", "destination", "by", "target", "actor")
_WORD = {"membership": ("membership", "memberships")}


def build(facts: Facts, desk: Desk) -> Section:
    """The section on third parties."""
    found: dict[str, dict[str, Row]] = {}
    heads = {head["record"]: head for head in of_kinds(facts, *_KINDS)}
    for party in facts.tables["parties"]:
        who = party["whole"] or party["actor"]
        if party["record"] in heads and party["role"] in _ROLES and who not in facts.pair:
            found.setdefault(who, {})[party["record"]] = heads[party["record"]]
    if not found:
        return empty(NAME, TITLE, "not_covered", f"Not covered: by {on_the_day(facts)} no record of {both_names(facts)} here names a third party.")
    apart = {who: held for who, held in found.items() if all(_of_many(head) for head in held.values())}
    ordered = sorted(found.keys() - apart.keys(), key=lambda who: (-len(found[who]), facts.name(who), who))
    left = _left_out(facts, apart) if apart else []
    if not ordered:
        return Section(NAME, TITLE, "ok", tuple(left))
    rows = [_row(facts, desk, who, list(found[who].values())) for who in ordered]
    columns = (Column("actor", weight=2), Column("in", weight=3), Column("latest", weight=6))
    caption = f"{words.plural(len(ordered), 'third party', 'third parties')} in the records of this ledger, by number of records"
    parts: list[Part] = [*cut(Table("third-parties", caption, columns, tuple(rows)), _ACTORS), *left]
    parts.append(note("Third parties appear only where a record of this pair names them; what they do elsewhere is not covered."))
    return Section(NAME, TITLE, "ok", tuple(parts))


def _of_many(head: Row) -> bool:
    return head["kind"] == "agreement" and (head["n_parties"] or 0) > MANY


def _left_out(facts: Facts, apart: dict[str, dict[str, Row]]) -> list[Part]:
    """Who is named only as a party of agreements of many, which says little of the pair: counted, with the agreements."""
    titles = sorted({name_of(facts, record) for held in apart.values() for record in held})
    who = words.plural(len(apart), "other takes part only in", "others take part only in")
    return [note(f"Not listed: {who} agreements of more than {words.number(MANY)} parties: {words.listing(titles)}.")]


def _row(facts: Facts, desk: Desk, who: str, heads: list[Row]) -> tuple[Line, ...]:
    counts = Counter(head["kind"] for head in heads)
    kinds = [words.plural(counts[kind], *_WORD.get(kind, (kind,))) for kind in _KINDS if counts[kind]]
    dated = [(group, head) for head in heads for group in [_last(facts, head["record"])] if group is not None]
    dated.sort(key=lambda pair: (ordinal(pair[0]), pair[1]["record"]), reverse=True)
    told: list[list[Bit]] = [_told(facts, desk, head, group) for group, head in dated[:_RECORDS]]
    return line(facts.name(who)), line(words.listing(kinds)), line(joined(told))


def _last(facts: Facts, record: str) -> Row | None:
    """The state of a record; of a dispute the latest position."""
    wanted = facts.states[record]["state_group"]
    groups = facts.groups_of.get(record, [])
    state = next((group for group in groups if group["group"] == wanted), None)
    if state is not None:
        return state
    held = [group for group in groups if group["property"] in ("position", "value") and not group["denied"] and group["day_to"]]
    return max(held, key=lambda group: (group["day_to"], group["group"]), default=None)


def _told(facts: Facts, desk: Desk, head: Row, group: Row) -> list[Bit]:
    title = (
        head["title"]
        or head["act"]
        or head["issue"]
        or (f"{facts.name(head['actor'])} in {facts.name(head['organisation'])}" if head["organisation"] else head["record"])
    )
    stage = {"held": "", "position": "position ", "value": "figure "}.get(group["property"], f"{words.stage(group['property'])} ")
    said = f"{stage}{of_group(group)}"
    figure = desk.figure(
        ident(NAME, head["record"]), said, value=group["property"], status="contested" if group["contested"] else "ok", claims=rests(group), most=1
    )
    return [f"{title}, ", figure]
