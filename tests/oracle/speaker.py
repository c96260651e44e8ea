"""Who speaks, who counts as whom, and who is a party (section 5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .codes import SPEAKS_FOR_STATE
from .reading import Fields, listed

_PARTY_FIELDS = (
    "parties",
    "giver",
    "receiver",
    "origin",
    "destination",
    "organisation",
    "actor",
    "by",
    "target",
)

Whole = Callable[[str], str]


def whole_in(actors: Mapping[str, Fields]) -> Whole:
    """A function from an actor to the whole it is part of, in the end."""

    def whole(name: str) -> str:
        seen = {name}
        while above := actors.get(name, {}).get("part_of"):
            if above in seen:
                break
            seen.add(above)
            name = above
        return name

    return whole


def speaker(says: str | None, publisher: Fields, whole: Whole) -> str | None:
    """Says; else the publisher's whole; else its state where it speaks for one; else itself."""
    name = says or publisher.get("part_of")
    if not name and publisher.get("kind") in SPEAKS_FOR_STATE:
        name = publisher.get("state")
    name = name or publisher.get("publisher")
    return whole(name) if name else None


def parties(head: Fields, whole: Whole) -> set[str]:
    """The wholes of all that a head names as taking part."""
    return {whole(name) for field in _PARTY_FIELDS for name in listed(head.get(field))}
