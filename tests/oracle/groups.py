"""Which claims speak of the same thing (section 5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from . import dates
from .claim import Claim
from .codes import ONCE, PARTS

Part = str | None
Key = tuple[Part, ...]

_UNSTATED = "unstated"
_MEASURED = ("value", "share", "change")


def groups(claims: Iterable[Claim], status: Mapping[str, str]) -> dict[str, Key]:
    """The group of every claim, by its id: which bases are present is asked of the live ones."""
    claims = list(claims)
    bases: dict[Key, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.aspect in _MEASURED and status[claim.id] == "live":
            bases[_but_basis(claim)].add(claim.basis or _UNSTATED)
    return {claim.id: _key(claim, bases) for claim in claims}


def _key(claim: Claim, bases: Mapping[Key, set[str]]) -> Key:
    rest = _but_basis(claim)
    if claim.aspect not in _MEASURED:
        return rest
    basis = claim.basis or _UNSTATED
    others = bases.get(rest, set()) - {_UNSTATED}
    if basis == _UNSTATED and len(others) == 1:
        basis = next(iter(others))
    return (*rest, basis)


def _but_basis(claim: Claim) -> Key:
    common = (claim.record, claim.aspect, claim.party, claim.fields.get("chamber"))
    own = _of_stage(claim) if claim.stage else _of_property(claim)
    return common + own


def _of_stage(claim: Claim) -> Key:
    get = claim.fields.get
    stage, which = claim.aspect, get("which")
    if stage == "expected":
        return get("for"), which, claim.speaker
    if claim.kind == "judgement" and stage in ("made", "revised"):
        return (get("by"),)
    if get("cumulative") == "true":
        return "cumulative", _bounds(get("on"))
    if stage in ONCE[claim.kind]:
        # A sanction's stages are told apart by measure, a second membership by `which`.
        apart = {"imposed": "measure", "lifted": "measure", "member": "which"}.get(stage)
        return (get(apart),) if apart else ()
    if claim.kind == "commitment" and stage in PARTS:
        return (which,)
    return ("which", which) if which else ("entry", claim.entry)


def _of_property(claim: Claim) -> Key:
    get = claim.fields.get
    if claim.aspect in _MEASURED:
        stretch = tuple(_bounds(get(name)) for name in ("period", "from", "to"))
        return (*stretch, claim.unit, get("of"))
    names = {"obligation": ("obligation", "at"), "term": ("which",), "measure": ("measure",)}
    return tuple(get(name) for name in names.get(claim.aspect, ()))


def _bounds(text: str | None) -> Part:
    return dates.span(text).text() if text else None
