"""How an agreement of many stands between the two: in force for the others, it may be over for one of them.

The record's own state is that of the agreement; a brief of two tells what it is between them. The rules are those of the measure
`obligations_in_force`.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from comity.records.agreement import BINDING_ACTS, LEAVES

Row = dict[str, Any]
_PAIR = 2


def state_between(state: Row, head: Row, groups: Iterable[Row], parties: Iterable[Row], pair: tuple[str, str]) -> Row:
    """The state of a record, or that of the act by which one of the two is no longer bound to the other."""
    if head["kind"] != "agreement" or head["link"] != "both" or state["state"] != "in_force":
        return state
    whole = {party["actor"]: party["whole"] for party in parties}
    if len(whole) <= _PAIR:
        return state
    acts = [act for side in pair for act in [_last_act(groups, whole, side, pair)] if act is not None and act["property"] in LEAVES]
    if not acts:
        return state
    return {**state, **_of(max(acts, key=_place))}


def _last_act(groups: Iterable[Row], whole: Mapping[str, str], side: str, pair: tuple[str, str]) -> Row | None:
    """What one of the two did last that binds or unbinds it; a suspension towards a third party is not theirs."""
    own = [
        group for group in groups
        if group["property"] in BINDING_ACTS and not group["denied"] and group["party"] and whole.get(group["party"]) == side
        and (group["which"] not in whole or whole[group["which"]] in pair)
    ]
    return max(own, key=_place, default=None)


def _place(group: Row) -> tuple[datetime.date, int, str]:
    return (group["day_to"] or datetime.date.min, BINDING_ACTS.index(group["property"]), group["shown"])


def _of(act: Row) -> Row:
    return {
        "state": act["property"], "state_stage": act["property"], "state_from": act["day_from"], "state_to": act["day_to"],
        "state_claim": act["shown"], "state_group": act["group"], "state_contested": act["contested"], "state_one_sided": act["one_sided"],
        "state_single": act["single"], "one_sided": act["one_sided"], "single": act["single"],
    }
