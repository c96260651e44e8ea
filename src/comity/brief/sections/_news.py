"""What became known lately of one record: a new state, new amounts, a new word, new dissent."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from comity.brief import words
from comity.brief.facts import Facts, Row
from comity.brief.sections._apart import missed
from comity.brief.sections._bits import rests
from comity.brief.sections._bottom_promises import CAME, MADE
from comity.brief.sections._bottom_trade import DOUBTFUL
from comity.brief.sections._chains import step
from comity.brief.sections._compact import due_when, is_money, rival, short
from comity.brief.sections._days import of_group, spell, when, written
from comity.brief.sections._telling import amount, claimed_change, said_by
from comity.records._codes import LEAN

STALE_NEWS = 366
"""Days before the stretch from which on what came about is no news."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing told of a record: its place, an id, its words, its claims; `state` where the record's own state is new, `figure` where it is one."""

    place: int
    what: str
    words: str
    claims: tuple[str, ...]
    day: datetime.date | None = None
    """When it was so; the later comes first among equals."""
    state: bool = False
    dissent: bool = False
    figure: Row | None = None
    """The value, unit, low and high of what is told, where that is a number."""


def in_order(news: News) -> tuple[int, int, str]:
    """By place, then the latest first."""
    return (news.place, -(news.day or datetime.date.min).toordinal(), news.what)


def news_of(facts: Facts, head: Row, since: datetime.date) -> Iterator[News]:
    """All that is new of a record since a day and not older than the news may be."""
    record = head["record"]
    oldest = since - datetime.timedelta(days=STALE_NEWS)
    told: list[News] = []
    for group in facts.groups_of.get(record, []):
        if group["known"] is not None and is_new(facts, group, since):
            told += _of_group(facts, record, group)
    yield from (news for news in (*told, *_expected(facts, record, since), *_amounts(facts, record, since)) if news.day is None or news.day >= oldest)


def _of_group(facts: Facts, record: str, group: Row) -> Iterator[News]:
    kind = group["property"]
    if group["denied"]:
        if kind in CAME:
            text = f"not {words.stage(kind)} by {spell(group['day_from'], group['day_to']).removeprefix('by ')}{_which(group)}"
            yield News(1, f"not-{kind}", text, (group["shown"],), group["day_to"], dissent=group["contested"])
    elif group["is_stage"]:
        if kind != "expected" and group["shown"] == facts.states[record]["state_claim"]:
            yield _state(facts, record, group)
    elif kind in _TELL:
        yield from _TELL[kind](facts, record, group)


def _which(group: Row) -> str:
    return f" ({group['which']})" if group["which"] else ""


def _whose(facts: Facts, group: Row) -> str:
    told = ", ".join(word for word in (facts.name(group["party"]) if group["party"] else None, group["which"]) if word)
    return f" ({told})" if told else ""


def is_new(facts: Facts, group: Row, since: datetime.date) -> bool:
    """Whether nothing of this was known before; of what pages without a date alone say nobody knows since when it is known."""
    documents = [facts.documents.get(facts.claims[claim]["document"] or "") for claim in group["claims"] if claim in facts.claims]
    if documents and all(row is not None and str(row["published"]).startswith("[..") for row in documents):
        return False
    return all(facts.claims[claim]["known"] is None or facts.claims[claim]["known"] > since for claim in group["claims"] if claim in facts.claims)


def _state(facts: Facts, record: str, group: Row) -> News:
    chains = [chain for chain in facts.chains_of.get(record, []) if chain["for_"] == group["property"] and chain["actual"] == group["day_to"]]
    late = [told.said for chain in chains if (told := missed(facts, chain, f"{facts.name(chain['speaker'])} first named")) and told.days]
    value = amount(group)
    came = f"{words.stage(group['property'])} {of_group(group)}{f', {value}' if value else ''}{_whose(facts, group)}"
    text = f"{came}, {words.listing(late)}" if late else came
    return News(0, "state", text, tuple(rests(group)), group["day_to"], state=True, dissent=group["contested"])


def _value(facts: Facts, _: str, group: Row) -> Iterator[News]:
    claim = facts.claims[group["shown"]]
    if (claim["grade"] or 0) in (DOUBTFUL, DOUBTFUL + 1) or group["latest"] is None:
        return
    other = rival(facts, group)
    against = f" (against {amount(other)} by {facts.name(other['speaker'])})" if other is not None and amount(other) else ""
    of = f" {group['of_'].replace('_', ' ')}" if group["of_"] else ""
    text = f"{amount(group) or 'an unknown amount'}{of} in {spell(group['earliest'], group['latest'])}{against}"
    yield News(4, f"{group['property']}.{group['period']}", text, tuple(rests(group)), group["latest"], dissent=group["contested"], figure=group)


def _change(facts: Facts, _: str, group: Row) -> Iterator[News]:
    if group["to_latest"] is None:
        return
    text = f"{claimed_change(group)} from {written(group['from_text'])} to {written(group['to_text'])}, {said_by(facts, group['speaker'])}"
    yield News(5, f"change.{group['to_text']}", text, tuple(rests(group)), group["to_latest"], dissent=group["contested"], figure=group)


def _position(facts: Facts, _: str, group: Row) -> Iterator[News]:
    if group["party"] not in facts.pair or group["latest"] is None:
        return
    lean = f" ({LEAN.meaning[str(group['lean'])]})" if group["lean"] is not None else ""
    text = f"{facts.name(group['party'])}{lean} “{short(group['text'], 10)}” {when(group['day_from'], group['day_to'])}"
    yield News(6, f"position.{group['party']}", text, tuple(rests(group)), group["latest"], dissent=group["contested"])


_TELL = {"value": _value, "share": _value, "change": _change, "position": _position}


def _expected(facts: Facts, record: str, since: datetime.date) -> Iterator[News]:
    """A new word on what is expected, while it has not come."""
    fresh = [
        chain
        for chain in facts.chains_of.get(record, [])
        if chain["actual"] is None
        and (facts.claims.get(chain["current_claim"]) or {}).get("known") is not None
        and facts.claims[chain["current_claim"]]["known"] > since
    ]
    if not fresh:
        return
    chain = max(fresh, key=lambda row: (row["current_said"] or datetime.date.min, row["speaker"]))
    now = chain["current_due_text"]
    first = chain["first_due_text"]
    moved = f", first due {written(first)}" if first and first != now else ""
    yield News(
        2,
        f"expected.{chain['for_']}",
        f"{step(chain['for_'])} expected by {facts.name(chain['speaker'])} {due_when(now) if now else 'with no day named'}{moved}",
        (chain["current_claim"], chain["first_claim"]),
    )


def _amounts(facts: Facts, record: str, since: datetime.date) -> Iterator[News]:
    """New amounts promised or delivered, the largest of each stage."""
    state = facts.states[record]["state_claim"]
    for stage in ("delivered", *MADE):
        groups = [
            group
            for group in facts.live(record, stage)
            if group["unit"] and group["shown"] != state and amount(group) and is_new(facts, group, since)
        ]
        if groups:
            best = max(groups, key=lambda group: (is_money(group["unit"]), group["value"] or group["low"] or group["high"], group["shown"]))
            yield News(
                3,
                stage,
                f"{amount(best)} {words.stage(stage)} {of_group(best)}{_which(best)}",
                tuple(rests(best)),
                best["day_to"],
                dissent=best["contested"],
                figure=best,
            )
            return
