"""The profile by domain: a row each, its state in words, its years, its arrow and its evidence."""

from __future__ import annotations

from comity.assessment import profile as assessed
from comity.brief import words
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.parts import Paragraph, Profile, ProfileRow, Section, Span
from comity.brief.sections._bits import both_names, note, on_the_day
from comity.brief.sections._compact import world_day
from comity.brief.sections._profile_states import evidence, not_covered, state_of
from comity.brief.sections._profile_trends import trend

TITLE = "Profile by domain"
RULES = assessed.RULES
"""How rows, sparklines and arrows come about, for the section on method."""
BESIDE = "about"
"""Records that lie beside the pair count for no row."""


def build(facts: Facts, desk: Desk) -> Section:
    """Draw up a row for each domain."""
    own = [head for head in facts.heads.values() if head["link"] != BESIDE]
    found = assessed.evidence(own, facts.claims_of)
    rows = tuple(_row(facts, desk, domain, found.get(domain)) for domain in assessed.domains(found))
    years = assessed.window(world_day(facts))
    shown = Profile(f"{years[0]}–{years[-1] % 100:02d}", rows)
    if not found:
        return Section("profile", TITLE, "not_covered", (shown, note(f"Nothing on {both_names(facts)} was known by {on_the_day(facts)}.")))
    return Section("profile", TITLE, "ok", (shown, *_rest(found)))


def _rest(found: dict[str, assessed.Evidence]) -> list[Paragraph]:
    left = [domain for domain in assessed.FURTHER if domain in found and domain not in assessed.domains(found)]
    return [note(f"Also on record: {words.listing(left)}; see the sections below.")] if left else []


def _row(facts: Facts, desk: Desk, domain: str, found: assessed.Evidence | None) -> ProfileRow:
    name = words.domain(domain)
    if found is None:
        return ProfileRow(name, not_covered(), (None,) * assessed.YEARS, "unknown", evidence(facts, desk, domain, 0, single=False))
    # Documents, but neither a promise nor an agreement nor a flow that could be counted.
    state = state_of(facts, desk, domain) or (Span("mentioned only"),)
    years = trend(facts, domain)
    return ProfileRow(name, state, years.values, years.arrow, evidence(facts, desk, domain, found.documents, single=found.single))
