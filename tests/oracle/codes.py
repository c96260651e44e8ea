"""The stages and their ladders (section 3), and the kinds of publisher that matter to a rule."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


LADDERS = {
    "agreement": _words(
        "negotiating initialled adopted opened signed approved ratified acceded provisional "
        "in_force amended extended suspended resumed withdrawn expired terminated replaced"
    ),
    "commitment": _words(
        "announced pledged committed allocated ordered begun delivered operational paid used "
        "suspended resumed cancelled lapsed returned repaid"
    ),
    "membership": _words(
        "applied invited observer partner member suspended reinstated withdrawing left"
    ),
    "sanction": _words("imposed widened extended eased suspended snapped_back lifted"),
    "event": _words("planned postponed held cancelled"),
    "judgement": _words("made revised resolved"),
}

ONCE = {
    "agreement": _words(
        "initialled adopted opened signed ratified acceded in_force withdrawn expired terminated "
        "replaced"
    ),
    "commitment": (),
    "membership": ("member", "left"),
    "sanction": ("imposed", "lifted"),
    "event": ("held", "cancelled"),
    "judgement": ("resolved",),
}

PARTS = _words(
    "announced pledged committed allocated ordered begun delivered operational paid used "
    "cancelled lapsed returned repaid"
)

OF_A_PARTY = _words("signed ratified acceded in_force withdrawn approved suspended resumed")

# States after which nothing is left open, so that nobody need look again.
ENDS = {
    "agreement": ("withdrawn", "expired", "terminated", "replaced"),
    "commitment": ("cancelled", "lapsed", "returned", "repaid"),
    "membership": ("left",),
    "sanction": ("lifted",),
    "event": ("held", "cancelled"),
    "judgement": ("resolved",),
}

SPEAKS_FOR_STATE = ("government", "legislature", "court", "statistics", "central_bank")
WITNESS = ("depositary", "statistics", "court")
