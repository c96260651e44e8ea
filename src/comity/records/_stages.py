"""What each stage means, for the codes page and for editors; the kinds say which stages they know."""

from __future__ import annotations

from comity.records._record import Kind

_MEANING: dict[str, dict[str, str]] = {
    "agreement": {
        "expected": "someone said it would come: `for` names the stage, `due` the day", "negotiating": "talks on its text are under way",
        "initialled": "negotiators put their initials to the text", "adopted": "the text is settled by a body or conference",
        "opened": "open for signature", "signed": "signed; with `party`, by that one",
        "approved": "a step: a vote or a cabinet's decision, by `chamber`",
        "ratified": "the act by which a party binds itself", "acceded": "a party joins a text it did not sign",
        "provisional": "applied before it is in force", "in_force": "binding now; with `party`, for that one",
        "amended": "its text was changed", "extended": "its term was made longer", "suspended": "not applied for the time being",
        "resumed": "applied again", "withdrawn": "a party left it", "expired": "its term ran out", "terminated": "ended by its parties",
        "replaced": "another agreement took its place",
    },
    "commitment": {
        "expected": "someone said it would come: `for` names the stage, `due` the day",
        "announced": "an intention, often with no figure or with `up to`",
        "pledged": "promised without being bound", "committed": "written and binding", "allocated": "set aside for a named purpose",
        "ordered": "a contract or licence for it exists", "begun": "work on it has begun", "delivered": "handed over or disbursed",
        "operational": "working", "paid": "paid for", "used": "in service, or spent", "revised": "its terms were changed",
        "suspended": "held up for the time being", "resumed": "taken up again", "cancelled": "called off", "lapsed": "came to nothing in time",
        "returned": "goods went back", "repaid": "money went back",
    },
    "membership": {
        "expected": "someone said it would come: `for` names the stage, `due` the day", "applied": "asked to join", "invited": "asked to come in",
        "observer": "takes part without a vote", "partner": "a partner or dialogue partner", "member": "a member",
        "suspended": "its rights are withheld for the time being", "reinstated": "its rights are given back", "withdrawing": "has given notice",
        "left": "no longer a member",
    },
    "sanction": {
        "expected": "someone said it would come: `for` names the stage, `due` the day", "imposed": "laid on the target", "widened": "covers more",
        "extended": "lasts longer", "eased": "covers less", "suspended": "not applied for the time being", "snapped_back": "applied again as before",
        "lifted": "ended",
    },
    "event": {"planned": "someone said it would take place", "postponed": "put off", "held": "took place", "cancelled": "called off"},
    "judgement": {
        "made": "`by` someone, with `due` and `probability` or `words`", "revised": "changed by who made it",
        "resolved": "decided: `outcome` says how",
    },
}
RULES = {
    "once": "once: one thing to speak of", "repeats": "may come again: told apart by `which`, and without it the entry stands alone",
    "parts": "may come in parts: told apart by `which`, and without it the claim speaks of the whole",
}
"""How claims of a stage are told apart."""


def meaning(kind: Kind, stage: str) -> str:
    """What a stage of a kind of record means."""
    return _MEANING[kind.name][stage]
