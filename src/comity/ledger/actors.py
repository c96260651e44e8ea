"""Which actor a word means: an id, or a name where only one actor bears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from comity.ledger import _csv, _folder
from comity.ledger._yaml import Refused
from comity.problems import BadInput, Problem, bad
from comity.records._text import nearest, visible
from comity.records.actor import known_actors

SHORTEST = 4
"""A word of a name is looked for from this length on; shorter ones are ids or nothing."""


def actor(text: str, dossiers: Iterable[Path] = ()) -> str:
    """The id of the actor meant; dossiers' own actors are looked up only where the package does not know the word.

    Raises:
        BadInput: no actor, or more than one, is meant by the word; the nearest are named.
    """
    names = {name: known.name for name, known in known_actors().items()}
    found = _meant(text, names)
    if len(found) != 1:
        names.update(pair for folder in dossiers for pair in _own(folder))
        found = _meant(text, names)
    if len(found) == 1:
        return found[0]
    shown = f"`{visible(text, 40)}`"
    if found:
        raise _refusal(f"{shown} may be {_listed(found[:6], names, ' or ')}", "write the id")
    raise _refusal(f"{shown} is not an actor Comity knows", f"the nearest are {_listed(_near(text, names), names, ', ')}")


def pair(a: str, b: str, dossiers: Iterable[Path] = ()) -> tuple[str, str]:
    """The ids of two actors, in the order given; what is wrong with either is said at once.

    Raises:
        BadInput: one is not known, or both are the same.
    """
    folders = tuple(dossiers)
    ids: list[str] = []
    problems: list[Problem] = []
    for text in (a, b):
        try:
            ids.append(actor(text, folders))
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
    return list(dict.fromkeys(mixed))[:3] or sorted(names)[:3]


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
