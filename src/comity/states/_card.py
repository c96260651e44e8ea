"""All that is written down of one state, as of a day."""

from __future__ import annotations

from typing import Any

from comity.records.actor import known_actors
from comity.states._codes import codes_on, life
from comity.states._days import OPEN, OPENED, stretch
from comity.states._names import named
from comity.states._spells import SYSTEMS, Spell, last_day, spells
from comity.states._successions import successions


def about(actor: str, on: Any) -> dict[str, Any]:
    """A state's names and codes on a day, its spells on both lists, and what came before and after it; days as ISO texts, None where open.

    Raises:
        KeyError: the package knows no such actor.
        BadInput: that is no day.
    """
    known = known_actors()
    first, last = life(actor)
    day = stretch(on)[1]
    return {
        "actor": actor, "name": known[actor].name,
        "from": None if first == OPENED else first, "to": None if last == OPEN else last, "on": day, "exists": first <= day <= last,
        "names": list(named(actor, day)), "codes": codes_on(actor, day),
        **{system: [_spell(spell) for spell in spells(system) if spell.actor == actor] for system in SYSTEMS},
        "predecessors": [_other(each.predecessor, each.on, each.kind) for each in successions() if each.successor == actor],
        "successors": [_other(each.successor, each.on, each.kind) for each in successions() if each.predecessor == actor],
        "last_day": {system: last_day(system).isoformat() for system in SYSTEMS},
    }


def _spell(spell: Spell) -> dict[str, Any]:
    return {
        "number": spell.number, "abbreviation": spell.abbreviation, "name": spell.name, "micro": spell.micro,
        "from": spell.begin.isoformat(), "to": spell.end.isoformat() if spell.end else None,
    }


def _other(actor: str, on: str, kind: str) -> dict[str, str]:
    return {"actor": actor, "name": known_actors()[actor].name, "on": on, "kind": kind}
