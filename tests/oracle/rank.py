"""Which of two claims goes before the other (section 5)."""

from __future__ import annotations

from .claim import Claim
from .codes import WITNESS

Rank = tuple[bool, int, int, int, int, str]

_UNGRADED = 6
_RELIABLE = "ABCDE"


def rank(claim: Claim) -> Rank:
    """Pick, grade, reliability, witness, the later known, the id; the least goes first."""
    letter = claim.publisher.get("reliability", "F")
    return (
        not claim.picked,
        claim.grade or _UNGRADED,
        _RELIABLE.index(letter) if letter in _RELIABLE else len(_RELIABLE),
        _witness(claim),
        -claim.known.toordinal() if claim.known else 0,
        claim.id,
    )


def _witness(claim: Claim) -> int:
    if claim.publisher.get("kind") in WITNESS:
        return 0
    return 1 if claim.speaker in claim.parties else 2
