"""Strategies for entries of every kind of record, short of what any claim may carry."""

from __future__ import annotations

from hypothesis import strategies as st

from .codes import OF_A_PARTY, PARTS
from .focus import DAYS, DUES, PERIODS, WEIGHT, WHICH, Focus, figures, stages
from .reading import Fields

_REPEATS = ("approved", "suspended", "resumed", "extended", "amended", "provisional")
_AGREEMENT = (
    "signed", "signed", "in_force", "in_force", "ratified", "withdrawn", "expired", "expected",
    "negotiating", *_REPEATS,
)  # fmt: skip
_COMMITMENT = (
    "committed", "delivered", "delivered", "delivered", "paid", "announced", "pledged",
    "cancelled", "expected", "revised", "suspended", "resumed",
)  # fmt: skip
_MEMBERSHIP = ("member", "member", "left", "left", "applied", "suspended", "reinstated", "expected")
_SANCTION = ("imposed", "imposed", "lifted", "lifted", "widened", "eased", "expected")
_EVENT = ("held", "held", "cancelled", "planned", "postponed")
_JUDGEMENT = ("made", "revised", "resolved", "resolved")


def _one(*values: str | None) -> st.SearchStrategy[str | None]:
    return st.sampled_from(values)


def _filled(**fields: str | None) -> Fields:
    return {name.rstrip("_"): value for name, value in fields.items() if value is not None}


@st.composite
def agreement(draw: st.DrawFn, focus: Focus) -> Fields:
    """A stage, an obligation or a term."""
    weight = draw(WEIGHT)
    if weight == 0:
        word = draw(_one("defence", "consultation"))
        return _filled(obligation=word, at=draw(_one("art. 3", "art. 4")))
    if weight == 1:
        return _filled(term=draw(_one("P20Y", "P10Y")), which=draw(_one(None, "first")))
    # In force for one party, or expected to be at all: what the two would mean is told nowhere.
    apart = len(focus.marks) == 1
    hopes = ("signed", "extended", "ratified", *(() if apart else ("in_force",)))
    entry = draw(stages(focus, _AGREEMENT, hopes))
    stage = entry["stage"]
    # A signing is left to the whole, so that what is expected of it has one day to be met on.
    if stage in OF_A_PARTY and stage != "signed" and (apart or stage != "in_force"):
        entry |= _filled(party=draw(_one(None, "XAA", "XBB")))
    if entry.get("for") == "ratified":
        entry |= _filled(party=draw(_one(None, "XAA", "XBB")), which=draw(_one(None, None, "first")))
    if stage == "approved":
        entry |= _filled(chamber=draw(_one(None, "upper", "lower")))
    if stage in _REPEATS or entry.get("for") == "extended":
        entry |= _filled(which=draw(WHICH))
    return entry


@st.composite
def commitment(draw: st.DrawFn, focus: Focus) -> Fields:
    """A stage, of the whole or of a part, often with a quantity."""
    entry = draw(stages(focus, _COMMITMENT, ("delivered", "paid")))
    stage = entry["stage"]
    counted = stage in PARTS and "denies" not in entry
    if counted and "on" in entry and draw(WEIGHT) < 2:
        return entry | {"cumulative": "true"} | draw(figures()) | {"unit": "USD"}
    which = draw(WHICH)
    entry |= _filled(which=which)
    if stage in PARTS and which == "second":
        entry |= _filled(part_of=draw(_one(None, "first")))
    if not counted:
        return entry
    if draw(WEIGHT) == 0:
        return entry | {"denies": "value"}
    if draw(WEIGHT) == 0 and entry.pop("on", None):
        entry["period"] = draw(st.sampled_from(PERIODS))
    if draw(WEIGHT) < 8:
        basis = _filled(basis=draw(_one(None, "committed", "unstated")))
        entry |= draw(figures()) | _filled(unit=draw(_one("USD", "USD", "items"))) | basis
    return entry


@st.composite
def flow(draw: st.DrawFn, _focus: Focus) -> Fields:
    """A value of a period, a change between two, or a share of one."""
    weight = draw(WEIGHT)
    periods = st.sampled_from(PERIODS)
    of = draw(_one(None, None, None, "national_currency"))
    if weight in (0, 1):
        change = draw(_one("10", "9.9", "0", "-98"))
        return _filled(change=change, from_=draw(periods), to=draw(periods), of=of)
    if weight == 2:
        share = draw(_one("90", "99", "100", "2"))
        return _filled(share=share, of="national_currency", period=draw(periods))
    basis = draw(_one(None, None, "unstated", "company"))
    unit = draw(_one(None, None, None, "kt"))
    return _filled(period=draw(periods)) | draw(figures()) | _filled(of=of, basis=basis, unit=unit)


@st.composite
def membership(draw: st.DrawFn, focus: Focus) -> Fields:
    """A stage, where a second time a member is told by `which`."""
    entry = draw(stages(focus, _MEMBERSHIP, ("member", "left")))
    if entry["stage"] in ("left", "expected"):
        return entry
    return entry | _filled(which=draw(_one(None, None, "second")))


@st.composite
def dispute(draw: st.DrawFn, focus: Focus) -> Fields:
    """A position, or the analyst's own mark."""
    if draw(WEIGHT) == 0:
        return _filled(salience=draw(_one("3", "4")), why=draw(_one("It is close.", "By trade.")))
    text, party = draw(_one("We refuse.", "We insist.")), draw(_one("XAA", "XBB"))
    lean = str(draw(st.integers(-2, 2)))
    return _filled(position=text, party=party, lean=lean, on=draw(st.sampled_from(focus.days)))


@st.composite
def sanction(draw: st.DrawFn, focus: Focus) -> Fields:
    """A stage, one for each measure where it comes once."""
    entry = draw(stages(focus, _SANCTION, ("imposed", "lifted")))
    entry |= _filled(measure=draw(_one("goods", "arms")))
    if entry["stage"] in ("widened", "eased"):
        entry |= _filled(which=draw(WHICH))
    return entry


@st.composite
def event(draw: st.DrawFn, focus: Focus) -> Fields:
    """A stage, or how many were killed."""
    if draw(WEIGHT) < 2:
        measure = _filled(measure=draw(_one("killed", "wounded")))
        return measure | draw(figures()) | {"unit": "persons"}
    return draw(stages(focus, _EVENT))


@st.composite
def judgement(draw: st.DrawFn, focus: Focus) -> Fields:
    """A forecast, a second thought, or how it came out."""
    entry = draw(stages(focus, _JUDGEMENT))
    if entry["stage"] == "resolved":
        return entry | _filled(outcome=draw(_one("yes", "no")))
    due, probability = draw(st.sampled_from(DUES)), draw(_one("0.2", "0.65"))
    return entry | _filled(by=draw(_one("The desk", "A rival")), due=due, probability=probability)


@st.composite
def vote(draw: st.DrawFn, _focus: Focus) -> Fields:
    """How one actor voted on one day."""
    day = draw(st.sampled_from(DAYS[:3]))
    return _filled(on=day, actor=draw(_one("XAA", "XBB")), choice=draw(_one("yes", "no", "absent")))


ENTRIES = {
    "agreement": agreement,
    "commitment": commitment,
    "flow": flow,
    "membership": membership,
    "dispute": dispute,
    "sanction": sanction,
    "event": event,
    "judgement": judgement,
    "vote": vote,
}
