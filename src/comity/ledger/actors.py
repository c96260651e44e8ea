"""Which actor a word means: an id, a code or name of a state, or a name where only one actor bears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from comity.ledger import _csv, _folder
from comity.ledger._yaml import Refused
from comity.problems import BadInput, Problem, bad
from comity.records._text import nearest, visible
from comity.records.actor import known_actors

SHORTEST = 4
"""A word of a name is looked for from this length on; shorter ones are ids or nothing."""


def actor(text: str, dossiers: Iterable[Path] = (), on: str | None = None) -> str:
    """The id of the actor meant; dossiers' own actors are looked up only where the package does not know the word.

    Args:
        text: an id, a code or a name; an id is taken as it is, the others are looked for on the day.
        dossiers: whose own actors may be named.
        on: the day in the world that is asked of.

    Raises:
        BadInput: no actor, or more than one, is meant by the word; the nearest are named.
    """
    names = {name: known.name for name, known in known_actors().items()}
    for written in (text, text.upper()):
        if written in names:
            return written
    own = dict(pair for folder in dossiers for pair in _own(folder)) if len(text) < SHORTEST else {}
    if text in own:
        return text
    if found := _state(text, on):
        return found
    meant = _meant(text, names)
    if len(meant) != 1:
        names.update(own or (pair for folder in dossiers for pair in _own(folder)))
        meant = _meant(text, names)
    if len(meant) == 1:
        return meant[0]
    shown = f"`{visible(text, 40)}`"
    if meant:
        raise _refusal(f"{shown} may be {_listed(meant[:6], names, ' or ')}", "write the id")
    near = _near(text, names)
    mend = f"the nearest are {_listed(near, names, ', ')}" if near else "write an id or a name in use: comity states lists them"
    raise _refusal(f"{shown} is not an actor Comity knows", mend)


def _state(text: str, on: str | None) -> str | None:
    """The state that a code or name of the package means, or None where it is neither."""
    from comity import states  # two ids need none of its lists

    try:
        return states.find(text, on) if states.meanings(text) else None
    except BadInput as error:
        raise BadInput(replace(problem, file="command line") for problem in error.problems) from None


def pair(a: str, b: str, dossiers: Iterable[Path] = (), on: str | None = None) -> tuple[str, str]:
    """The ids of two actors on a day, in the order given; what is wrong with either is said at once.

    Raises:
        BadInput: one is not known, or both are the same.
    """
    folders = tuple(dossiers)
    ids: list[str] = []
    problems: list[Problem] = []
    for text in (a, b):
        try:
            ids.append(actor(text, folders, on))
        except BadInput as error:
            problems.extend(error.problems)
    if problems:
        raise BadInput(problems)
    if ids[0] == ids[1]:
        raise _refusal(f"a pair is two actors, and {ids[0]} is named twice", "name the other one")
    return ids[0], ids[1]


def _meant(text: str, names: dict[str, str]) -> list[str]:
    if text in names:
        return [text]
    if text.upper() in names:
        return [text.upper()]
    word = text.casefold().strip()
    whole = [name for name, known in names.items() if known.casefold() == word]
    if whole or len(word) < SHORTEST:
        return whole
    return [name for name, known in names.items() if f" {word} " in f" {known.casefold()} "]


def _near(text: str, names: dict[str, str]) -> list[str]:
    by_name = {known: name for name, known in names.items()}
    ids = nearest(text, tuple(names))
    named = [by_name[known] for known in nearest(text, tuple(by_name))]
    mixed = [each for couple in zip(named, ids, strict=False) for each in couple] + named + ids
    return list(dict.fromkeys(mixed))[:3]


def _listed(ids: Iterable[str], names: dict[str, str], between: str) -> str:
    return between.join(f"{name} ({visible(names[name], 60)})" for name in ids)


def _refusal(what: str, fix: str) -> BadInput:
    return bad("command line", what, fix, "actor")


def _own(folder: Path) -> Iterator[tuple[str, str]]:
    """Ids and names in a dossier's actors.csv; what is wrong with the file is said when the dossier is read."""
    found = _folder.alone(folder, "actors.csv")
    if found is None:
        return
    try:
        for row in _csv.rows(_folder.text_of(_folder.read(folder, found))):
            name = row.get("actor", "")
            if isinstance(name, str) and name:
                yield name, str(row.get("name", name))
    except (OSError, ValueError, Refused):
        return
