"""The contract of a record kind: what its head holds, which stages it knows, how they are told apart and in which order they lie."""

from __future__ import annotations

from dataclasses import dataclass, field

from comity.records._codes import Codes

ONCE, REPEATS, PARTS = "once", "repeats", "parts"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a head, a document, a publisher or a claim."""

    name: str
    meaning: str
    form: str = "text"
    """text, id, actor, actors, codes, day (one day), date (a day or a stretch), number, integer, share, url, duration, texts, map."""
    codes: Codes | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """How claims of one stage are told apart (CLAIMS.md §3)."""

    rule: str
    party: bool = False
    """Whether each party has its own."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record. `folder` holds its files; the first key of a file is `name`."""

    name: str
    folder: str
    meaning: str
    head: tuple[Field, ...]
    stages: dict[str, Stage] = field(default_factory=dict)
    ladder: tuple[str, ...] = ()
    """The stages that make a state, lowest first."""
    reads_as: dict[str, str] = field(default_factory=dict)
    """Stages whose state has another name: an extended treaty is in force."""
    ends: frozenset[str] = frozenset()
    """States in which nothing is awaited any more; a record in another state can go stale."""
    mutual: frozenset[str] = frozenset()
    """Stages that take both sides, and are `one_sided` on one side's word."""
    properties: tuple[str, ...] = ("stage",)
    """What its claims speak of, beside stages."""
    csv: bool = False
    """Whether it may be written as CSV, one row a claim."""

    @property
    def head_names(self) -> frozenset[str]:
        """The names of the head's fields."""
        return frozenset(entry.name for entry in self.head)


def stages(once: str = "", repeats: str = "", parts: str = "") -> dict[str, Stage]:
    """Stages from three lists of words; ``signed(p)`` marks a stage that each party has."""
    table: dict[str, Stage] = {}
    for rule, words in ((ONCE, once), (REPEATS, repeats), (PARTS, parts)):
        for word in words.split():
            table[word.removesuffix("(p)")] = Stage(rule, word.endswith("(p)"))
    return table


CHECKED = Field("checked", "the last day someone looked and found it still so", "day")
"""Open-ended records carry it, and go stale without it."""
