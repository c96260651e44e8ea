"""Which state a word means: an id, a code, or a name that was in use, on the day it is asked of."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from comity.problems import BadInput, bad
from comity.records._text import nearest, visible
from comity.records.actor import known_actors
from comity.states._codes import CODE_SYSTEMS, Held, code_of, holders, life, written
from comity.states._days import OPEN, OPENED, Stretch, stretch
from comity.states._spells import HERE, SYSTEMS
from comity.states._successions import predecessors, successors

_PLAIN: dict[int, tuple[str, ...]] = {2: ("iso2",), 3: ("iso3",)}
"""Systems whose codes are read without a prefix, by the length of their codes."""
_AFTER: dict[int, tuple[str, ...]] = {3: ("cow_abbrev", "gw_abbrev", "cameo")}
"""Systems whose codes are read without one where they are no name and no code of the first."""
_NUMBERS = ("cow", "gw", "m49")
_JOINTS = re.compile(r"[^a-z0-9]+")
SHOWN = 4
"""So many states are named in a message."""
USUAL_UNTIL = "2022-05-31"
"""The last day on which a usual name differed from today's, so that a later one is answered without the table; a test holds it to that."""


class Meant(NamedTuple):
    """A state that a word may mean, and the days on which it was its name or code."""

    actor: str
    first: str
    last: str


def find(word: str, on: Any = None) -> str:
    """The id of the state that a word means on a day; without a day, of those that go on, else of all.

    Raises:
        BadInput: no state bears the word, none of that day, or more than one; the nearest, or those it may be, are named.
    """
    text = word.strip()
    if text.upper() in known_actors():
        return text.upper()
    days = None if on is None else stretch(on)
    meant = meanings(text)
    if not meant:
        raise _unknown(text)
    found = _on(meant, days)
    if len(found) == 1:
        return found[0]
    shown = f"`{visible(text, 40)}`"
    if found:
        raise _refusal(f"{shown} may be {listed(found, ' or ')}", "write the id")
    raise _elsewhen(shown, tuple(dict.fromkeys(each.actor for each in meant)), days or (OPEN, OPEN))


def meanings(word: str) -> tuple[Meant, ...]:
    """Every state that a code or name ever meant, whatever the day; empty for a word that is neither.

    Raises:
        BadInput: it is a number without the system it belongs to, or its prefix is no system.
    """
    text = word.strip()
    prefix, colon, code = text.partition(":")
    if colon and prefix.strip().lower() in CODE_SYSTEMS:
        system = prefix.strip().lower()
        return _held(holders(system, written(system, code)))
    if text.isdecimal():
        raise _numbered(text)
    upper = text.upper()
    return _coded(_PLAIN, upper) or _names().get(folded(text), ()) or _coded(_AFTER, upper)


def folded(name: str) -> str:
    """A name without what spellings differ in: case, accents, points, the article, `&` and the short form of Saint."""
    spelt = unicodedata.normalize("NFKD", name.replace("&", " and ").replace("’", "'").replace("–", "-"))
    plain = "".join(letter for letter in spelt if not unicodedata.combining(letter))
    if not plain.isascii():
        return ""  # letters of another script look like ours, and some characters like nothing at all
    words = _JOINTS.sub(" ", plain.casefold().replace(".", "").replace("'", "")).split()
    if len(words) > 1 and "the" in {words[0], words[-1]}:
        words = words[1:] if words[0] == "the" else words[:-1]
    return " ".join("saint" if part == "st" else part for part in words).replace("viet nam", "vietnam")


def listed(actors: Iterable[str], between: str) -> str:
    """Ids with their names, for a message."""
    names = known_actors()
    return between.join(f"{actor} ({visible(names[actor].name, 60)})" for actor in list(actors)[:SHOWN])


def named(actor: str, day: Any) -> tuple[str, ...]:
    """The names in use for an actor on a day, its own first."""
    first, last = stretch(day)
    rows = (row for row in _rows() if row[1] == actor and row[2] <= last and first <= row[3])
    return tuple(dict.fromkeys([known_actors()[actor].name, *(row[0] for row in rows)]))


def usual_name(actor: str, on: str) -> str | None:
    """The short name a state usually went by on a day (ISO text), or None where it was the one of today, or nothing is on record."""
    return usual_names(on).get(actor)


def usual_names(on: str) -> dict[str, str]:
    """The usual short names of a day, by actor, of those that differ from today's: Turkey in 2020; empty from the latest change on."""
    if on > USUAL_UNTIL:
        return {}
    return {meant.actor: name for name, meant in _usual() if meant.first <= on <= meant.last}


def _on(meant: tuple[Meant, ...], days: Stretch | None) -> tuple[str, ...]:
    """Those that are meant on a day: states of that day; where they are several, those that bore the name then, and were on a list then."""
    if days is None:
        alive = [each for each in meant if life(each.actor)[1] == OPEN] or list(meant)
    else:
        alive = [each for each in meant if _meet(life(each.actor), days)]
    of_day = days or (OPEN, OPEN)
    if len({each.actor for each in alive}) > 1:
        alive = [each for each in alive if _meet((each.first, each.last), of_day)] or alive
    if len({each.actor for each in alive}) > 1:
        alive = [each for each in alive if any(code_of(system, each.actor, of_day[1]) for system in SYSTEMS)] or alive
    return tuple(dict.fromkeys(each.actor for each in alive))


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _coded(systems: dict[int, tuple[str, ...]], code: str) -> tuple[Meant, ...]:
    return tuple(meant for system in systems.get(len(code), ()) for meant in _held(holders(system, code)))


def _held(held: tuple[Held, ...]) -> tuple[Meant, ...]:
    return tuple(Meant(each.what, each.first, each.last) for each in held)


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[Meant, ...]]:
    found: dict[str, list[Meant]] = defaultdict(list)
    for name, actor, first, last in _rows():
        found[folded(name)].append(Meant(actor, first, last))
    return {name: tuple(meant) for name, meant in found.items()}


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    """Every name with its actor and its days: what actors.csv calls it, and the rows of names.csv."""
    own = [(actor.name, name, *life(name)) for name, actor in known_actors().items() if actor.kind == "state"]
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        more = [(row["name"], row["actor"], row["from"] or OPENED, row["to"] or OPEN) for row in csv.DictReader(file)]
    return (*own, *more)


@lru_cache(maxsize=1)
def _usual() -> tuple[tuple[str, Meant], ...]:
    with (HERE / "names.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["usual"] == "yes"]
    return tuple((row["name"], Meant(row["actor"], row["from"] or life(row["actor"])[0], row["to"])) for row in rows)


def _unknown(text: str) -> BadInput:
    names = {row[0]: row[1] for row in _rows()}
    near = [names[name] for name in nearest(text, tuple(names))] + nearest(text, tuple(known_actors()))
    ids = list(dict.fromkeys(near))[:3]
    mend = f"the nearest are {listed(ids, ', ')}" if ids else "write an id or a name in use: comity states lists them"
    return _refusal(f"`{visible(text, 40)}` is not an actor Comity knows", mend)


def _numbered(text: str) -> BadInput:
    ways = []
    for system in _NUMBERS:
        held = holders(system, written(system, text))
        if held:
            ways.append(f"{system}:{text} ({visible(known_actors()[held[-1].what].name, 60)})")
    what = f"`{visible(text, 40)}` is a number, and each system has its own"
    return _refusal(what, f"say which: {', '.join(ways)}" if ways else "write a name or an id")


def _elsewhen(shown: str, ids: tuple[str, ...], days: Stretch) -> BadInput:
    """The refusal of a word whose states were none on the day."""
    lives = [(actor, *life(actor)) for actor in ids[:SHOWN]]
    told = "; ".join(f"{listed([actor], '')} {f'ended on {last}' if last < days[0] else f'began on {first}'}" for actor, first, last in lives)
    others = dict.fromkeys(other for actor in ids for other in (*successors(actor), *predecessors(actor)))
    living = [other for other in others if _meet(life(other), days) and other not in ids]
    instead = f", or name {listed(living, ', ')}" if living else ""
    return _refusal(f"{shown} was no state on {days[1]}: {told}", f"ask of a day when it was one, or write its id{instead}")


def _refusal(what: str, fix: str) -> BadInput:
    return bad("state", what, fix, "actor")
