"""How close two states stand: words chosen by rules that can be read, from what is in force, promised and in dispute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SHORT_OF_DEFENCE = ("neutrality", "nonaggression", "consultation")
"""Obligations of security that are less than to defend."""
LITTLE, HALF = 0.1, 0.5
"""Less than a tenth delivered of what was pledged is little, less than half a part, and anything from half on most."""
FEW = 6
"""An agreement of more parties sets rules for all of them: it allies where it obliges to defend, and says little else of any two."""
NOISE = 5.0
"""Per cent by which trade must have moved in a year to count as up or down."""

RULES = (
    ("Allied", "an agreement in force holds an obligation to defend; “disputed” where each of them is contested"),
    ("At odds", "one of the two has sanctions in force on the other, or no agreement between them is in force and a friction between them is open"),
    ("Aligned", "an agreement in force of at most six parties holds an obligation of neutrality, nonaggression or consultation, and none to defend"),
    ("Cooperating", "an agreement of at most six parties is in force between them, without any of these obligations on record"),
    ("In dealings", "no agreement between them is on record as in force, but promises or flows are on record"),
    ("Signatories", "an agreement between them is signed or ratified, and nothing else binds or flows"),
    ("In talks", "an agreement between them is pending, none is signed, and nothing else binds or flows"),
    ("Under common treaties", "agreements of more than six parties are in force for both, and nothing else joins them"),
    ("In contact", "nothing but visits, disputes and the like between them is on record; memberships and votes alone are no dealings"),
    ("transactional", "promises still standing outnumber the agreements in force"),
    ("treaty-based", "at least one agreement is in force, and promises still standing do not outnumber the agreements in force"),
)
"""The words and what gives them; of the first nine, the first that fits is taken."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the standing of a pair is judged by."""

    obligations: Mapping[str, tuple[int, int]]
    """Agreements in force that hold each obligation, and how many of them nobody disputes; those of many only where it is to defend."""
    defence_denied: bool
    """Whether the claim that is shown says that an agreement between them holds no obligation to defend."""
    agreements: int
    """Agreements of few parties between them in force."""
    promises: int
    """Commitments between them that are neither ended nor called off."""
    frictions: int
    """Disputes in which the leans of the two are 2 or more apart."""
    sanctions: int
    """Sanctions of one on the other in force."""
    delivered: float | None = None
    """Delivered over pledged, where both are known."""
    trade: float | None = None
    """Change of trade in the last year, in per cent."""
    pending: int = 0
    """Agreements between them on record that are neither in force nor ended."""
    signed: int = 0
    """Those of them that are signed or ratified."""
    signed_to_defend: bool = False
    """Whether one of these has an obligation to defend in its text."""
    flows: int = 0
    common: int = 0
    """Agreements of many parties in force for both."""
    others: int = 0
    """Records of any other kind that name both, memberships and votes apart."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The words, the reason for them, and what stands beside."""

    closeness: str
    manner: str | None
    short_of_alliance: bool
    reason: str
    delivered: str | None
    """little, part or most of what was pledged."""
    trade: str | None
    """up, down or level."""

    @property
    def words(self) -> str:
        """The judgement without its reason."""
        both = f"{self.closeness} and {self.manner}" if self.manner else self.closeness
        return f"{both}, short of an alliance" if self.short_of_alliance else both


def judge(grounds: Grounds) -> Standing | None:
    """The standing of a pair; None where nothing is on record."""
    closeness = _closeness(grounds)
    if closeness is None:
        return None
    manner = None
    if grounds.agreements and closeness != "At odds":
        manner = "transactional" if grounds.promises > grounds.agreements else "treaty-based"
    return Standing(
        closeness,
        manner,
        short_of_alliance=closeness in ("Aligned", "Cooperating") and _read(grounds),
        reason=_reason(grounds, closeness),
        delivered=share_word(grounds.delivered),
        trade=change_word(grounds.trade),
    )


def _closeness(grounds: Grounds) -> str | None:
    held = grounds.obligations
    tests = (
        ("Allied", "defence" in held),
        ("At odds", grounds.sanctions > 0 or (grounds.agreements == 0 and grounds.frictions > 0)),
        ("Aligned", any(word in held for word in SHORT_OF_DEFENCE)),
        ("Cooperating", grounds.agreements > 0),
        ("In dealings", grounds.promises > 0 or grounds.flows > 0),
        ("Signatories", grounds.signed > 0),
        ("In talks", grounds.pending > 0),
        ("Under common treaties", grounds.common > 0),
        ("In contact", grounds.others > 0),
    )
    return next((word for word, holds in tests if holds), None)


def _read(grounds: Grounds) -> bool:
    """Whether what is in force has been read for obligations: no obligation coded is not the same as none."""
    return bool(grounds.obligations) or grounds.defence_denied


def _reason(grounds: Grounds, closeness: str) -> str:
    if closeness == "Allied":
        return "an obligation to defend is in force" + ("" if grounds.obligations["defence"][1] else ", and disputed")
    if closeness == "At odds" and grounds.sanctions:
        return "one has sanctions in force on the other"
    if closeness == "Under common treaties":
        return "what the two have with each other alone is not covered here"
    alone = " alone" if grounds.common else ""
    if closeness == "Signatories":
        what = "an agreement with an obligation to defend" if grounds.signed_to_defend else "an agreement"
        return f"{what} is signed, and none between the two{alone} is on record as in force"
    if not grounds.agreements:
        return f"no agreement between the two{alone} is on record as in force"
    return "no obligation to defend is in force" if _read(grounds) else "whether either must defend the other is not covered"


def share_word(share: float | None) -> str | None:
    """Little, part or most."""
    if share is None:
        return None
    return "little" if share < LITTLE else "part" if share < HALF else "most"


def change_word(change: float | None) -> str | None:
    """Up, down or level."""
    if change is None:
        return None
    return "up" if change > NOISE else "down" if change < -NOISE else "level"
