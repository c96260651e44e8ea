"""What is said first where one of the two was no state on the day: an id is taken on any day, and a name only on a day of its state."""

from __future__ import annotations

from comity.brief import words
from comity.brief.facts import Facts
from comity.brief.parts import Line, Span
from comity.brief.sections._bits import on_the_day
from comity.brief.sections._compact import due_when
from comity.records._dates import parse
from comity.records.actor import Actor, known_actors
from comity.states import life, successions

RULE = "Where one of the two was not yet or no longer a state on the day, that is said in place of how close they stand."
_CONTINUES = "continues"


def absences(facts: Facts) -> list[str]:
    """A sentence for each of the two that was not yet, or no longer, a state on the day; an end told of later says nothing yet."""
    known = known_actors()
    return [said for side in facts.pair if side in known and known[side].kind == "state" and (said := _absence(facts, known[side]))]


def absent(said: list[str]) -> Line:
    """The lead of such a brief."""
    return (Span("Not applicable", strong=True), Span(f": {' '.join(said)}"))


def stand_ins(facts: Facts) -> list[str]:
    """A sentence for each that another state stood in the place of on the day, and that came back under its own name."""
    told = [each for each in successions() if each.kind == _CONTINUES and each.successor in facts.pair and each.predecessor not in facts.pair]
    found = [each for each in told if life(each.successor)[0] <= life(each.predecessor)[0] and _alive(each.predecessor, facts.clocks.on)]
    return [
        f"On {on_the_day(facts)} {facts.name(each.predecessor)} ({each.predecessor}) stood in the place of {facts.name(each.successor)}: "
        f"records of it may name either, so ask of {each.predecessor} too."
        for each in found
    ]


def _absence(facts: Facts, actor: Actor) -> str | None:
    on, (first, last) = facts.clocks.on, life(actor.id)
    name, day = facts.name(actor.id), on_the_day(facts)
    if on < first:
        instead = [each for each in _before(actor.id, on) if each not in facts.pair]
        told = f", but {_named(facts, instead)} {'was' if len(instead) == 1 else 'were'}" if instead else ""
        return f"{name} was not a state of its own on {day}{told}."
    if last < on and last <= facts.clocks.known and actor.end:
        after = _named(facts, _after(actor.id, min(on, facts.clocks.known)))
        return f"{name} was no longer a state on {day}: it ended {due_when(actor.end)}{f', and {after} came after it' if after else ''}."
    return None


def _alive(actor: str, on: str) -> bool:
    first, last = life(actor)
    return first <= on <= last


def _before(actor: str, on: str) -> list[str]:
    """Of what an actor came out of, the nearest that was a state on the day."""
    found: list[str] = []
    for each in successions():
        if each.successor == actor:
            found.extend([each.predecessor] if _alive(each.predecessor, on) else _before(each.predecessor, on))
    return list(dict.fromkeys(found))


def _after(actor: str, on: str) -> list[str]:
    """What carried an actor on, else what came out of it or took it in; the nearest that was a state on the day."""
    told = [each for each in successions() if each.predecessor == actor and parse(each.on).latest <= on]
    told = [each for each in told if each.kind == _CONTINUES] or told
    found: list[str] = []
    for each in told:
        found.extend([each.successor] if _alive(each.successor, on) else _after(each.successor, on))
    return list(dict.fromkeys(found))


def _named(facts: Facts, actors: list[str]) -> str:
    return words.listing([f"{facts.name(actor)} ({actor})" for actor in actors])
