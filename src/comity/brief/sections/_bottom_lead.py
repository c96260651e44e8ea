"""The lead: how close the two stand, by the rules of the assessment, and why."""

from __future__ import annotations

from functools import partial

from comity.assessment.profile import IN_FORCE_SANCTION
from comity.assessment.standing import FEW, Grounds, Standing, judge
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import ident, rests
from comity.brief.sections._bottom_agreement import main_agreement
from comity.brief.sections._bottom_frictions import open_between
from comity.brief.sections._bottom_promises import MADE
from comity.brief.sections._bottom_trade import change_of, main_flow
from comity.brief.sections._compact import LEAD, fitted, is_money, name_of, pulled_apart, short
from comity.records.agreement import AGREEMENT, BEFORE_FORCE, LEAVES
from comity.records.commitment import COMMITMENT

IN_FORCE = "in_force"
PENDING = (*BEFORE_FORCE, "provisional")
SIGNED = PENDING[PENDING.index("signed"):]


def lead(facts: Facts, desk: Desk) -> Line:
    """The lead sentence, in no more than 25 words."""
    found = grounds(facts)
    standing = judge(found)
    if standing is None:
        return uncovered(facts)
    by, come = partial(_by_which, facts, standing), partial(_delivered, facts, standing)
    further = (by, come, partial(_frictions, facts, found), partial(_trade, standing))
    return fitted(desk, partial(_judged, facts, standing), further, LEAD)


def uncovered(facts: Facts) -> Line:
    """Said where nothing joins the two here: seats and votes of one or both are no relation between them."""
    one, two = facts.pair
    held = sorted({_ALONE[head["kind"]] for head in facts.heads.values() if head["kind"] in _ALONE})
    only = f", only {words.listing(held)}" if held else ""
    said = f"no dealings of {words.the(facts.name(one))} with {words.the(facts.name(two))} are on record here{only}"
    return (Span("Not covered", strong=True), Span(f": {said}. To start a dossier: comity new {one} {two}"))


_ALONE = {"membership": "memberships", "vote": "votes"}


def _judged(facts: Facts, standing: Standing, desk: Desk) -> list[Span]:
    said = desk.figure(ident("bottom_line", "standing"), standing.words, value=standing.words, claims=(), strong=True)
    status = "not_covered" if "not covered" in standing.reason else "ok"
    claims = _reasons(facts, standing)
    reason = standing.reason
    if standing.closeness == "At odds" and sanctioning(facts):
        reason = _sanctions(facts)
    return [
        said,
        Span(": "),
        desk.figure(ident("bottom_line", "defence"), reason, measure="obligations_in_force", claims=claims, most=2, status=status),
    ]


def grounds(facts: Facts) -> Grounds:
    """What the standing is judged by, counted from the tables."""
    standing = [
        head
        for head in facts.of_kind("commitment")
        if facts.between(head) and facts.states[head["record"]]["state"] not in COMMITMENT.ends and facts.live(head["record"], *MADE)
    ]
    flow = main_flow(facts)
    change = change_of(facts, flow) if flow else None
    return Grounds(
        obligations={row["obligation"]: (int(row["value"]), int(row["low"] or 0)) for row in telling(facts)},
        defence_denied=bool(denials(facts)),
        agreements=sum(of_few(facts, record) for record in in_force(facts)),
        common=sum(not of_few(facts, record) for record in in_force(facts)),
        promises=len(standing),
        frictions=len(open_between(facts)),
        pending=len(at(facts, PENDING)),
        signed=len(at(facts, SIGNED)),
        signed_to_defend=any(_clauses(facts, record) for record in at(facts, SIGNED)),
        sanctions=len(sanctioning(facts)),
        delivered=delivered(facts),
        trade=float(change["value"]) if change else None,
        flows=sum(1 for head in facts.of_kind("flow") if facts.between(head)),
        others=sum(1 for head in facts.heads.values() if head["kind"] not in _ALONE and facts.between(head)),
    )


def sanctioning(facts: Facts) -> list[Row]:
    """The sanctions of one on the other in force."""
    pair = set(facts.pair)
    of_one = [head for head in facts.of_kind("sanction") if {head["by_"], head["target"]} == pair]
    return [head for head in of_one if facts.states[head["record"]]["state"] in IN_FORCE_SANCTION]


def _sanctions(facts: Facts) -> str:
    by = {head["by_"]: head["target"] for head in sanctioning(facts)}
    if len(by) > 1:
        return "each has sanctions in force on the other"
    ((one, other),) = by.items()
    return f"{words.the(facts.name(one))} has sanctions in force on {words.the(facts.name(other))}"


def of_few(facts: Facts, record: str) -> bool:
    """Whether an agreement is one of few parties, so that it says something of any two of them."""
    return (facts.heads[record]["n_parties"] or 0) <= FEW


def telling(facts: Facts) -> list[Row]:
    """The obligations in force that tell how close the two stand: those to defend, and others under an agreement of few."""
    rows = facts.measures["obligations_in_force"]
    return [row for row in rows if row["obligation"] == "defence" or any(of_few(facts, record) for record in row["agreements"] or ())]


def in_force(facts: Facts) -> list[str]:
    """The agreements between the two in force."""
    return at(facts, (IN_FORCE,))


def at(facts: Facts, stages: tuple[str, ...]) -> list[str]:
    """The agreements between the two that stand at one of some stages."""
    return [head["record"] for head in facts.of_kind("agreement") if facts.between(head) and facts.states[head["record"]]["state"] in stages]


def denials(facts: Facts) -> list[Row]:
    """What is shown to say that an agreement in force holds no obligation to defend."""
    return [
        group
        for record in in_force(facts)
        for group in facts.groups_of.get(record, [])
        if group["denied"] and group["property"] == "obligation" and group["text"] == "defence"
    ]


def fulfilled(facts: Facts) -> Row | None:
    """Delivered over pledged, in the money and domain with the most promises."""
    found = [row for row in facts.measures["fulfilment"] if row["of"] == "pledged" and is_money(row["unit"]) and row["value"] is not None]
    return min(found, key=lambda row: (-row["n"], row["domain"], row["unit"], row["basis"]), default=None)


def delivered(facts: Facts) -> float | None:
    """That share, as a number."""
    row = fulfilled(facts)
    return float(row["value"]) if row else None


def _reasons(facts: Facts, standing: Standing) -> list[str]:
    """The claims behind the reason: what obliges to defend, or the sanctions; else denials, the obligations that were read, and the acts in force."""
    if standing.closeness == "Allied":
        return _defence(facts, defending(facts)[0])
    if standing.closeness == "At odds":
        return [facts.states[head["record"]]["state_claim"] for head in sanctioning(facts)]
    if standing.closeness == "Signatories":
        signed = sorted(at(facts, SIGNED), key=lambda record: (not _clauses(facts, record), record))
        return [claim for record in signed for claim in (facts.states[record]["state_claim"], *(group["shown"] for group in _clauses(facts, record)))]
    denied = [claim for group in denials(facts) for claim in rests(group)] + [group["shown"] for group in denials(facts)]
    read = [claim for row in telling(facts) for claim in row["claims"] if row["obligation"] in _CODED]
    acts = [facts.states[record]["state_claim"] for record in in_force(facts)]
    return [*denied, *read, *acts]


def defending(facts: Facts) -> list[str]:
    """The agreements in force that oblige to defend: those nobody disputes first, then the main one, then those of few parties."""
    found = [record for row in telling(facts) if row["obligation"] == "defence" for record in row["agreements"]]
    main = (main_agreement(facts) or {}).get("record")

    def weight(record: str) -> tuple[object, ...]:
        ends = any(group["contested"] for group in facts.groups_of[record] if group["property"] in (*AGREEMENT.ends, *LEAVES))
        disputed = ends or facts.states[record]["state_contested"] or all(group["contested"] for group in _clauses(facts, record))
        return disputed, record != main, not of_few(facts, record), facts.heads[record]["n_parties"] or 0, record

    return sorted(found, key=weight)


def _clauses(facts: Facts, record: str) -> list[Row]:
    return [group for group in facts.live(record, "obligation") if group["text"] == "defence"]


def _defence(facts: Facts, record: str) -> list[str]:
    clauses = sorted(_clauses(facts, record), key=lambda group: (group["contested"], group["group"]))
    return [clauses[0]["shown"], facts.states[record]["state_claim"]]


def _by_which(facts: Facts, standing: Standing, _: Desk) -> list[Span]:
    """The treaty that obliges to defend, where it is not the main agreement, which the first judgement names."""
    if standing.closeness != "Allied":
        return []
    record = defending(facts)[0]
    main = main_agreement(facts)
    return [] if main and main["record"] == record else [Span(f", under “{short(name_of(facts, record), 6)}”")]


_CODED = ("defence", "offence", "neutrality", "nonaggression", "consultation")


def _delivered(facts: Facts, standing: Standing, desk: Desk) -> list[Span]:
    row = fulfilled(facts)
    if row is None or standing.delivered is None:
        return []
    said = desk.figure(
        ident("measure", "fulfilment", "pledged", row["domain"], row["unit"]),
        _SHARES[standing.delivered],
        value=round(float(row["value"]) * 100, 1),
        unit="percent",
        measure="fulfilment",
        claims=row["claims"],
        most=0,
    )
    return [Span("; "), said, Span(f" of what was pledged in {row['domain']} has come")]


_SHARES = {"little": "little", "part": "less than half", "most": "most"}


def _frictions(facts: Facts, found: Grounds, desk: Desk) -> list[Span]:
    if not found.frictions:
        return []
    claims = [claim["claim"] for claim in pulled_apart(facts, open_between(facts)[0]) or ()]
    said = f"{words.plural(found.frictions, 'friction')} {'is' if found.frictions == 1 else 'are'} open"
    return [Span("; "), desk.figure(ident("bottom_line", "frictions"), said, value=found.frictions, unit="items", claims=claims, most=0)]


def _trade(standing: Standing, _: Desk) -> list[Span]:
    return [Span(f"; trade is {standing.trade}")] if standing.trade else []
