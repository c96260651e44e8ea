"""Advice on who is named: a state's name where its id is meant, several in one word, a record of one party, an act of a stranger to the record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comity.ledger._check_heads import named
from comity.ledger._standing import hint, standing
from comity.ledger.dossier import Dossier
from comity.problems import BadInput, Problem
from comity.records._text import visible
from comity.records.actor import known_actors
from comity.records.agreement import AGREEMENT
from comity.records.dispute import DISPUTE

_TWO = 2
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def states_are_named_by_id(dossier: Dossier) -> Iterator[Problem]:
    """No name or short code of a state stands where its id is meant: it would be read as the name of someone else."""
    known = {*known_actors(), *dossier.actors}
    heads, publishers = dossier.heads.values(), dossier.publishers.values()
    places = [(head.file, head.written.at(field), field, name) for head in heads for field, name in named(head.fields)]
    places += [(head.file, head.line, field, str(head.fields.get(field, ""))) for head in publishers for field in ("state", "part_of")]
    places += [(head.file, head.line, "part_of", str(head.fields.get("part_of", ""))) for head in dossier.actors.values()]
    for written in dossier.entries:
        places += [(written.file, written.line, field, written.entry.columns.get(field, "")) for field in ("party", "says")]
    told: set[tuple[str, int, str]] = set()
    for file, line, field, name in places:
        if not name or name in known or (file, line, name) in told:
            continue
        told.add((file, line, name))
        several = [word.strip() for word in re.split(r"[,;|/&]| and ", name)]
        if len(several) > 1 and all(word in known or _state(word) for word in several):
            ids = ", ".join(word if word in known else _state(word) for word in several)
            yield Problem(file, line, "several-names", f"{field}: `{visible(name, 60)}` is read as one name", f"write [{ids}]", "warning")
        elif state := _state(name):
            what = f"{field}: `{visible(name, 60)}` is read as somebody's name, and not as the state {state}"
            yield Problem(file, line, "state-name", what, f"write {state}", "warning")


def languages_are_codes(dossier: Dossier) -> Iterator[Problem]:
    """A document's language is a code, by which it is named in the brief and in citations."""
    for head in dossier.documents.values():
        language = str(head.fields.get("lang", ""))
        if language and not _LANGUAGE.fullmatch(language):
            what = f"lang: `{visible(language, 40)}` is no code of a language (BCP 47)"
            yield Problem(head.file, head.line, "lang", what, "write en, fa, ru, zh-Hant or the like", "warning")


def _state(word: str) -> str:
    """The one state that a name or code means; empty where it is none, or several."""
    from comity import states  # ids need none of its lists

    try:
        return states.find(word) if states.meanings(word) else ""
    except BadInput:
        return ""


def records_of_two_have_two(dossier: Dossier) -> Iterator[Problem]:
    """An agreement and a dispute have two parties at least."""
    for head in dossier.heads.values():
        parties = head.fields.get("parties") or ()
        if head.kind in (AGREEMENT, DISPUTE) and len(parties) < _TWO and not re.search(r"[,;|/&]| and ", "".join(parties)):
            what = f"parties: `{visible(', '.join(parties), 60)}` is one party"
            yield Problem(head.file, head.written.at("parties"), "one-actor", what, "name the others: parties: [A, B]", "warning")


def acts_are_of_parties(dossier: Dossier) -> Iterator[Problem]:
    """What a party of an agreement or dispute did is told of one of its parties."""
    for written in standing(dossier):
        party, head = written.entry.columns.get("party", ""), dossier.heads.get(written.record)
        if party and head is not None and head.kind in (AGREEMENT, DISPUTE) and party not in (head.fields.get("parties") or ()):
            what = f"party: `{visible(party, 60)}` is not one of the parties of `{written.record}`"
            yield hint(written, "no-party", what, "mend it, or add it to `parties`")
