"""Which claim of a group is shown, and what is said of the group (section 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from .claim import Claim
from .dates import Span
from .groups import Key
from .rank import rank
from .reading import Fields
from .relation import AGREES, DISSENTS, relation

_MUTUAL = {"agreement": ("signed", "in_force", "extended", "amended", "resumed")}
_MEETINGS = ("meeting", "visit")


@dataclass(frozen=True)
class Group:
    """The live claims that speak of one thing, the best by rank first."""

    key: Key
    claims: tuple[Claim, ...]

    @cached_property
    def shown(self) -> Claim:
        """The first assertion that stands; a denial only where none does."""
        standing = [c for c in self.claims if not c.denial and not self._defeated(c)]
        facts = [c for c in standing if not c.tentative]
        if standing:
            return (facts or standing)[0]
        denials = [c for c in self.claims if c.denial]
        defeating = [c for c in denials if self._defeats(c)]
        # Python keeps the first of equals, so that rank decides between denials of one day.
        return max(defeating or denials, key=_last_day)

    @cached_property
    def standings(self) -> dict[str, str]:
        """How each claim stands to the shown one, by id."""
        return {
            claim.id: "shown" if claim is self.shown else relation(self.shown, claim)
            for claim in self.claims
        }

    @cached_property
    def day(self) -> Span | None:
        """What the shown claim and those agreeing with it have in common, else its own days."""
        common = self.shown.span
        for claim in self.claims:
            if common and claim.span and self.standings[claim.id] == AGREES:
                common = common.common(claim.span)
        return common or self.shown.span

    @property
    def contested(self) -> bool:
        """Whether any two of its claims dissent."""
        return any(relation(a, b) == DISSENTS for a, b in combinations(self.claims, 2))

    @property
    def one_sided(self) -> bool:
        """Whether a mutual act rests on the words of one party only."""
        if self.shown.denial or not _mutual(self.shown):
            return False  # what did not happen is nobody's act
        sides = {side for c in self.claims if not c.denial for side in _sides(c)}
        return len(sides) == 1 and "other" not in sides

    def single(self, documents: Mapping[str, Fields]) -> bool:
        """Whether all its documents go back to one root, or to one publisher."""
        return single(self.claims, documents)

    def _defeats(self, denial: Claim) -> bool:
        return any(
            relation(denial, claim) == DISSENTS and rank(denial) < rank(claim)
            for claim in self.claims
            if not claim.denial
        )

    def _defeated(self, assertion: Claim) -> bool:
        return any(
            relation(denial, assertion) == DISSENTS and rank(denial) < rank(assertion)
            for denial in self.claims
            if denial.denial
        )


def shown_groups(
    claims: Iterable[Claim], status: Mapping[str, str], group: Mapping[str, Key]
) -> dict[Key, Group]:
    """The groups that have a live claim."""
    members: dict[Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        if status[claim.id] == "live":
            members[group[claim.id]].append(claim)
    return {key: Group(key, tuple(sorted(found, key=rank))) for key, found in members.items()}


def single(claims: Iterable[Claim], documents: Mapping[str, Fields]) -> bool:
    """Whether the documents of some claims go back to one root, or to one publisher."""
    cited = {claim.document: claim.publisher.get("publisher") for claim in claims if claim.document}
    roots = {_root(document, documents) for document in cited}
    return len(roots) == 1 or len(set(cited.values())) == 1


def _root(document: str, documents: Mapping[str, Fields]) -> str:
    seen = {document}
    while origin := documents.get(document, {}).get("repeats"):
        if origin in seen:
            break
        seen.add(origin)
        document = origin
    return document


def _mutual(claim: Claim) -> bool:
    if claim.kind == "event":
        return claim.aspect == "held" and claim.head.get("type") in _MEETINGS
    return claim.aspect in _MUTUAL.get(claim.kind, ())


def _sides(claim: Claim) -> set[str]:
    state = claim.publisher.get("state")
    named = {claim.speaker, claim.whole(state) if state else None}
    return {name for name in named if name in claim.parties and name is not None} or {"other"}


def _last_day(claim: Claim) -> date:
    return claim.span.latest if claim.span else date.min
