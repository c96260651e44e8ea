"""`comity states [WORD]…`: who a name or code means on a day, under which codes, and on which list of states."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from comity.cli._options import DAY, today
from comity.cli._rows import print_rows
from comity.problems import OK, BadInput, Problem
from comity.records._text import printable

_SHOWN = ("actor", "name", "iso3", "cow", "gw")
_KINDS = {
    "continues": ("continues", "continued by"), "merges": ("took in by merger", "merged into"), "seized": ("seized", "seized by"),
    "splits": ("split from", "split into, or lost"),
}
"""What a succession is called, seen from the later state and from the earlier one."""
_LISTS = {"cow": "Correlates of War", "gw": "Gleditsch–Ward"}


@click.command("states")
@click.argument("words", nargs=-1, metavar="[WORD]…")
@click.option("--on", type=DAY, metavar="DAY", help="The day names and codes are read on. [default: today, or the state's last day]")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(words: tuple[str, ...], on: str | None, as_json: bool) -> int:
    """Say which state a name or code means, with its codes in every system, its spells on both lists, and what came before and after it.

    A number belongs to a system, and is written with it: cow:365, gw:365, m49:643. Without a word: every member of either list on the day.

    \b
    comity states Vietnam --on 1970-01-01
    comity states cow:970 gw:970
    comity states --on 1990-10-03 --json
    """
    if not words:
        print_rows(_members(on or today()), as_json, _SHOWN)
        return OK
    cards = list(_cards(words, on))
    lines = (json.dumps(card, ensure_ascii=False) for card in cards) if as_json else ("\n".join(_told(card)) + "\n" for card in cards)
    sys.stdout.write("\n".join(lines).rstrip("\n") + "\n")
    return OK


def _cards(words: tuple[str, ...], on: str | None) -> Iterator[dict[str, Any]]:
    """What is known of each state; what is wrong with any of the words is said at once.

    Raises:
        BadInput: a word means no state, or more than one.
    """
    from comity.states import about, find

    actors: list[str] = []
    problems: list[Problem] = []
    for word in words:
        try:
            actors.append(find(word, on))
        except BadInput as error:
            problems.extend(error.problems)
    if problems:
        raise BadInput(problems)
    for actor in actors:
        yield about(actor, on or _last(actor))


def _last(actor: str) -> str:
    """Today, or the last day on which a state that has ended was a member of a list."""
    from comity.states import SYSTEMS, life, spells

    ends = [spell.end.isoformat() for system in SYSTEMS for spell in spells(system) if spell.actor == actor and spell.end is not None]
    end = life(actor)[1]
    return today() if end >= today() else max(ends, default=end)


def _members(day: str) -> list[dict[str, Any]]:
    from comity.records.actor import known_actors
    from comity.states import codes_on, members

    names = known_actors()
    there = sorted({spell.actor for system in _LISTS for spell in members(system, day)})
    return [{"actor": actor, "name": names[actor].name, **codes_on(actor, day)} for actor in there]


def _told(card: dict[str, Any]) -> Iterator[str]:
    day = card["on"]
    yield printable(f"{_named(card)}, {_stretch(card['from'], card['to'])}" + ("" if card["exists"] else f"; no state on {day}"))
    yield printable(f"  names on {day}: {'; '.join(card['names'])}")
    codes = [f"{system} {code}" for system, code in card["codes"].items() if code is not None]
    yield f"  codes on {day}: {', '.join(codes) or 'none'}"
    for system, title in _LISTS.items():
        spells = [f"{each['number']} {each['abbreviation']} {_stretch(each['from'], each['to'])}{_micro(each)}" for each in card[system]]
        yield printable(f"  {title}, list to {card['last_day'][system]}: {'; '.join(spells) or 'never a member'}")
    for side, place in (("predecessors", 0), ("successors", 1)):
        for kind, words in _KINDS.items():
            others = [f"{_named(each)} ({each['on']})" for each in card[side] if each["kind"] == kind]
            if others:
                yield printable(f"  {words[place]}: {', '.join(others)}")


def _named(state: dict[str, Any]) -> str:
    return f"{state['actor']} {state['name']}"


def _stretch(first: str | None, last: str | None) -> str:
    if first is None and last is None:
        return "no first or last day on record"
    return f"{first or '…'} to {last}" if last else f"since {first}"


def _micro(spell: dict[str, Any]) -> str:
    return " (microstate)" if spell["micro"] else ""
