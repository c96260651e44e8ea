"""What each row of the profile says in a few words: how far, how much, how many."""

from __future__ import annotations

from comity.assessment.profile import IN_FORCE_SANCTION
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident, plain_word
from comity.brief.sections._bottom_agreement import BOUND, main_agreement
from comity.brief.sections._bottom_frictions import open_between
from comity.brief.sections._bottom_lead import of_few
from comity.brief.sections._bottom_promises import CAME, MADE
from comity.brief.sections._bottom_trade import main_flow
from comity.brief.sections._compact import group_of, is_money, short, tagged
from comity.brief.sections._days import written
from comity.brief.sections._flow_measures import share_words
from comity.brief.sections._telling import amount
from comity.records.agreement import AGREEMENT


def state_of(facts: Facts, desk: Desk, domain: str) -> Line | None:
    """A domain's state; None where nothing of it is on record."""
    told = _OWN[domain](facts, desk) if domain in _OWN else None
    return told or _promises(facts, desk, domain) or _agreed(facts, desk, domain) or _none_of_it(facts, domain)


def _none_of_it(facts: Facts, domain: str) -> Line | None:
    """Dealings were read and none of them is diplomatic: that is not the same as nothing read."""
    if domain == "diplomatic" and any(facts.between(head) for head in facts.of_kind("agreement")):
        return (Span("no diplomatic agreement on record"),)
    return None


def _diplomatic(facts: Facts, desk: Desk) -> Line | None:
    head = main_agreement(facts)
    if head is None or not of_few(facts, head["record"]):
        return _met(facts, desk)
    state = facts.states[head["record"]]["state"]
    if state in BOUND:
        said = "signed, not in force"
    elif state in AGREEMENT.ends or state in ("in_force", "provisional", "suspended"):
        said = words.stage(state)
    else:
        said = "not signed"
        if any(chain["for_"] == "signed" and chain["actual"] is None for chain in facts.chains_of.get(head["record"], [])):
            said += ", expected"
    figure = desk.figure(
        ident("profile", "diplomatic"),
        f"{plain_word(head['form'])} {said}",
        value=state,
        claims=[facts.states[head["record"]]["state_claim"]],
        most=1,
        status="contested" if facts.states[head["record"]]["state_contested"] else "ok",
    )
    return (figure,)


def _met(facts: Facts, desk: Desk) -> Line | None:
    rows = facts.measures["visit_frequency"]
    year = max((row["period"] for row in rows), default=None)
    if year is None:
        return None
    count = sum(int(row["value"]) for row in rows if row["period"] == year)
    claims = [claim for row in rows if row["period"] == year for claim in row["claims"]]
    return (
        desk.figure(
            ident("profile", "diplomatic"),
            f"{words.plural(count, 'encounter')} in {year}",
            value=count,
            unit="items",
            measure="visit_frequency",
            claims=claims,
            most=1,
        ),
    )


def _economic(facts: Facts, desk: Desk) -> Line | None:
    row = main_flow(facts)
    if row is None or facts.heads[row["record"]]["domain"] != "economic":
        return None
    said = f"{amount(row['claim'])}, {written(row['period'], short=True)}"
    status = "contested" if row["claim"]["contested"] else "ok"
    return (
        desk.figure(
            ident("profile", "economic"),
            said,
            value=row["value"],
            low=row["low"],
            high=row["high"],
            unit=row["unit"],
            measure="trade_volume",
            claims=row["claims"],
            most=1,
            status=status,
        ),
    )


def _financial(facts: Facts, desk: Desk) -> Line | None:
    rows = facts.measures["national_currency_share"]
    if not rows:
        return None
    row = max(rows, key=lambda found: (found["period"], found["record"]))
    said = f"{share_words(row, facts.claims[row['claims'][0]])} own money, {row['period'][:4]}"
    return (
        desk.figure(
            ident("profile", "financial"),
            said,
            value=row["value"],
            low=row["low"],
            high=row["high"],
            unit="percent",
            measure="national_currency_share",
            claims=row["claims"],
            most=1,
        ),
    )


def _institutional(facts: Facts, desk: Desk) -> Line | None:
    rows = facts.measures["shared_memberships"]
    if not rows:
        return _votes(facts, desk)
    row = rows[0]
    said = f"{words.plural(int(row['value']), 'membership')} shared"
    return (
        desk.figure(
            ident("profile", "institutional"), said, value=row["value"], unit="items", measure="shared_memberships", claims=row["claims"], most=1
        ),
    )


def _votes(facts: Facts, desk: Desk) -> Line | None:
    count = len(facts.of_kind("vote"))
    if not count:
        return None
    return (desk.figure(ident("profile", "institutional"), f"{words.plural(count, 'vote')} on record", value=count, unit="items", most=0),)


def _frictions(facts: Facts, desk: Desk) -> Line | None:
    told = [head for head in facts.of_kind("dispute") if facts.between(head) and facts.live(head["record"], "position")]
    if not told:
        return None
    found = open_between(facts)
    claims = [group["shown"] for record in found for group in facts.live(record, "position") if group["party"] in facts.pair]
    return (
        desk.figure(
            ident("profile", "frictions"), f"{len(found)} open of {len(told)} looked at", value=len(found), unit="items", claims=claims, most=1
        ),
    )


def _sanctions(facts: Facts, desk: Desk) -> Line | None:
    heads = facts.of_kind("sanction")
    if not heads:
        return None
    standing = [head for head in heads if facts.states[head["record"]]["state"] in IN_FORCE_SANCTION]
    told = []
    for actor in facts.pair:
        own = [head for head in heads if head["target"] == actor]
        if own:
            told.append(f"{sum(head in standing for head in own)} on {facts.name(actor)}")
    said = f"{', '.join(told)}, recorded here" if told else "none recorded on either"
    claims = [facts.states[head["record"]]["state_claim"] for head in standing]
    figure = desk.figure(ident("profile", "sanctions"), said, value=len(standing), unit="items", claims=claims, most=1)
    return tuple(tagged(figure, ("stale", standing and all(facts.states[head["record"]]["stale"] for head in standing))))


_OWN = {
    "diplomatic": _diplomatic,
    "economic": _economic,
    "financial": _financial,
    "institutional": _institutional,
    "frictions": _frictions,
    "sanctions": _sanctions,
}


def _promises(facts: Facts, desk: Desk, domain: str) -> Line | None:
    """How many of its promises have seen a delivery."""
    made = [
        head["record"]
        for head in facts.of_kind("commitment")
        if facts.between(head) and head["domain"] == domain and facts.live(head["record"], *MADE, *CAME)
    ]
    if not made:
        return None
    came = [record for record in made if facts.live(record, *CAME)]
    claims = [group["shown"] for record in came for group in facts.live(record, *CAME)[:1]]
    said = f"delivery on {len(came)} of {words.plural(len(made), 'promise')}"
    return (desk.figure(ident("profile", domain), said, value=len(came), unit="items", claims=claims, most=1),)


def _agreed(facts: Facts, desk: Desk, domain: str) -> Line | None:
    heads: list[Row] = [head for head in facts.of_kind("agreement") if facts.between(head) and head["domain"] == domain]
    if heads:
        force = [head for head in heads if facts.states[head["record"]]["state"] == "in_force"]
        what = "agreement" if any(of_few(facts, head["record"]) for head in heads) else "common treaty"
        many = "common treaties" if what == "common treaty" else None
        of_all = "" if len(force) == len(heads) else f"{len(force)} of "
        said = f"{of_all}{words.plural(len(heads), what, many)} in force"
        claims = [facts.states[head["record"]]["state_claim"] for head in force or heads]
        return (desk.figure(ident("profile", domain), said, value=len(force), unit="items", claims=claims, most=1),)
    flows = [row for row in facts.measures["trade_volume"] if facts.heads[row["record"]]["domain"] == domain]
    if not flows:
        return None
    row = max(flows, key=lambda found: (found["period"], is_money(found["unit"]), found["record"]))
    what = short(str(facts.heads[row["record"]]["what"]), 3)
    said = f"{words.between(row['value'], row['low'], row['high'], row['unit'])} {what}, {row['period'][:4]}"
    return (desk.figure(ident("profile", domain), said, value=row["value"], unit=row["unit"], measure="trade_volume", claims=row["claims"], most=1),)


def not_covered() -> Line:
    """A row of which nothing was read."""
    return (words.tag("not covered"),)


def evidence(facts: Facts, desk: Desk, domain: str, documents: int, *, single: bool) -> Line:
    """How many sources a row rests on; contested where what its state rests on is."""
    if not documents:
        return (Span("no source"),)
    figure = desk.figures.get(ident("profile", domain))
    grounds = [group_of(facts, claim) for claim in figure.claims] if figure else []
    contested = any(group["contested"] for group in grounds if group is not None)
    if not contested and not single:
        return (Span(words.plural(documents, "source")),)
    return (Span(f"{words.number(documents)}, "), words.tag("contested" if contested else "single source"))
