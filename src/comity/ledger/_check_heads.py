"""What a head says of its actors, and what is left of an example: told by place, and an actor's id mistyped with what may be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from comity.ledger._heads import Head
from comity.ledger.dossier import Dossier
from comity.problems import Problem
from comity.records._text import visible
from comity.records.actor import known_actors
from comity.records.vote import VOTE

ROLES = ("giver", "receiver", "origin", "destination", "by", "target", "actor")
_SIDES = (("giver", "receiver"), ("origin", "destination"))
_CODE = re.compile(r"[A-Z]{3}")
"""What looks like a state's code; whatever else is no actor of the ledger may be a name as it stands."""
_EXAMPLES = ("TODO", "EXAMPLE, to be replaced")


def named(fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The actors of a head, each with its field."""
    for field in (*ROLES, "parties"):
        value = fields.get(field) or ()
        yield from ((field, name) for name in ((value,) if isinstance(value, str) else value))


def sides_are_two(dossier: Dossier) -> Iterator[Problem]:
    """No party is named twice, and nothing goes from an actor to itself."""
    for head in dossier.heads.values():
        parties = head.fields.get("parties") or ()
        twice = next((name for place, name in enumerate(parties) if name in parties[:place]), None)
        if twice is not None:
            what = f"parties: `{visible(twice, 60)}` is named twice"
            yield Problem(head.file, head.written.at("parties"), "one-actor", what, "name each party once, and the other one")
        for one, other in _SIDES:
            name = head.fields.get(one)
            if name and name == head.fields.get(other):
                what = f"{one} and {other} are both `{visible(str(name), 60)}`"
                yield Problem(head.file, head.written.at(other), "one-actor", what, f"name the other one as {other}")


def codes_are_actors(dossier: Dossier) -> Iterator[Problem]:
    """A word of three capitals that stands for an actor is one the package or the dossier knows."""
    known = {*known_actors(), *dossier.actors}
    told: set[tuple[str, int, str]] = set()
    places = [(head.file, head.written.at(field), field, name) for head in dossier.heads.values() for field, name in named(head.fields)]
    places += [(written.file, written.line, "party", written.entry.columns.get("party", "")) for written in dossier.entries]
    for file, line, field, name in places:
        if name not in known and _CODE.fullmatch(name) and (file, line, name) not in told:
            told.add((file, line, name))
            near = _near(name, known)
            meant = f"did you mean {' or '.join(near)}? If not, " if near else ""
            yield Problem(file, line, "unknown-actor", f"{field}: no actor is called `{name}`", f"{meant}add its row to actors.csv", "warning")


def _near(code: str, known: Iterable[str]) -> list[str]:
    """The codes that are these letters in another order, then those that differ in one."""
    alike = [name for name in known if len(name) == len(code)]
    ranked = sorted((sorted(name) != sorted(code), sum(one != two for one, two in zip(name, code, strict=True)), name) for name in alike)
    return [name for differ, places, name in ranked if not differ or places == 1][:3]


def examples_are_replaced(dossier: Dossier) -> Iterator[Problem]:
    """Nothing is left of the examples of `comity new`; told once a file."""
    told: dict[str, list[tuple[int, str]]] = {}
    about = [Head(dossier.name, dict(dossier.about), {}, "dossier.yaml", 1, dossier.about_written)] if dossier.about_written is not None else []
    tables = (dossier.heads, dossier.publishers, dossier.documents, dossier.actors)
    for head in (*about, *(head for table in tables for head in table.values())):
        for field, value in head.fields.items():
            if any(str(word).startswith(_EXAMPLES) for word in (value if isinstance(value, list) else (value,))):
                told.setdefault(head.file, []).append((head.written.at(field), field))
    for file, found in told.items():
        line, field = min(found)
        more = f", and {len(found) - 1} more in this file" if len(found) > 1 else ""
        yield Problem(file, line, "placeholder", f"`{field}` is still an example to be replaced{more}", "write what is so, or remove it", "warning")


def records_say_something(dossier: Dossier) -> Iterator[Problem]:
    """A record has claims; without any it is only a name."""
    filled = {written.record for written in dossier.entries}
    for name, head in dossier.heads.items():
        if name not in filled and head.kind is not VOTE:
            what = f"the record `{name}` has no claims, and no brief says anything of it"
            yield Problem(head.file, head.line, "no-claims", what, "add an entry below `claims:`, or remove the file", "warning")
