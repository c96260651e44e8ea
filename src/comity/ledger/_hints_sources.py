"""Advice on sources: what is called confirmed, what goes back to one report, how grades were given, which names look like another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from comity.ledger._standing import by_group, denies, earliest, grade, hint, latest, place, roots, said_day, standing
from comity.ledger.dossier import Dossier, Written
from comity.problems import Problem
from comity.records._text import visible

DIAGONAL, ENOUGH = 85, 20
"""Per cent of claims whose grade only repeats the publisher's letter, and how many claims make that worth a word."""
_LETTERS = "ABCDE"
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
_LOOKS = str.maketrans({"0": "o", "1": "l", "i": "l", "_": "-", ".": "-", "5": "s"})


def confirmed_has_two_roots(dossier: Dossier) -> Iterator[Problem]:
    """Grade 1, confirmed, rests on two documents that do not go back to one another or to one publisher (anchor rule 13)."""
    documents: dict[tuple[str, bool], set[str]] = {}
    for written in standing(dossier):
        documents.setdefault((written.entry.columns["group_key"], denies(written)), set()).update(written.entry.cite)
    for written in standing(dossier):
        if any(grade(written, document, dossier) == "1" for document in written.entry.cite):
            found, publishers = roots(documents[written.entry.columns["group_key"], denies(written)], dossier)
            if len(found) < 2 or len(publishers) < 2:
                what = "graded 1 (confirmed), and all that says so goes back to one " + ("document" if len(found) < 2 else "publisher")
                yield hint(written, "unconfirmed", what, "cite an independent document that says the same, or grade it 2")


def retold_reports(dossier: Dossier) -> Iterator[Problem]:
    """Several documents that retell one report are one source."""
    for group in by_entry_or_group(dossier):
        documents = {document for written in group for document in written.entry.cite if document}
        found, _ = roots(documents, dossier)
        if len(documents) > 1 and len(found) == 1:
            what = f"{len(documents)} documents say so, and all go back to one: `{visible(next(iter(found)), 80)}`"
            yield hint(group[0], "one-root", what, "cite an independent document beside them, if there is one", "note")


def by_entry_or_group(dossier: Dossier) -> Iterator[list[Written]]:
    """Entries that say the same, alone or together; denials apart from what they deny."""
    groups: dict[tuple[str, bool], list[Written]] = {}
    for written in standing(dossier):
        groups.setdefault((written.entry.columns["group_key"], denies(written)), []).append(written)
    return iter(groups.values())


def grades_are_not_copied(dossier: Dossier) -> Iterator[Problem]:
    """Grades judge the claim, and do not just follow the publisher's letter (anchor rule 19)."""
    letters = {name: str(head.fields.get("reliability", "")) for name, head in dossier.publishers.items()}
    judged = same = 0
    for written in standing(dossier):
        for document in written.entry.cite:
            head = dossier.documents.get(document)
            letter = letters.get(str(head.fields.get("publisher", "")), "") if head is not None else ""
            number = grade(written, document, dossier)
            if letter in _LETTERS and letter and number in {"1", "2", "3", "4", "5"}:
                judged += 1
                same += _LETTERS.index(letter) + 1 == int(number)
    if judged >= ENOUGH and same * 100 > judged * DIAGONAL:
        what = f"{same} of {judged} grades repeat their publisher's letter (A as 1, B as 2, …)"
        yield Problem("publishers.csv", 1, "copied-grades", what, "grade each claim by what else is known of it, apart from who says it", "note")


def denials_and_facts(dossier: Dossier) -> Iterator[Problem]:
    """What a denial does beside claims that the thing happened: it holds for its own day, and no longer."""
    for group in by_group(standing(dossier)):
        facts = [written for written in group if not denies(written) and latest(written)]
        for denial in (written for written in group if denies(written) and earliest(written)):
            later = [fact for fact in facts if latest(fact) > earliest(denial)]
            before = [fact for fact in facts if latest(fact) <= earliest(denial)]
            if later:
                fact = min(later, key=latest)
                what = (f"this denial of {said_day(denial)} leaves open what may have come after it ({said_day(fact)}, {place(fact, denial)}): "
                        "both stand, and the fact is shown")
                yield hint(denial, "denial-overtaken", what, "nothing, if both were said", "note")
            if before:
                fact = max(before, key=latest)
                what = (f"this denial of {said_day(denial)} contradicts {place(fact, denial)} ({said_day(fact)}): "
                        "contested, and the better grade is shown")
                yield hint(denial, "denial-contradicts", what, "see that both grades are right", "note")


def ids_look_different(dossier: Dossier) -> Iterator[Problem]:
    """No two ids look alike, and no word mixes letters of two scripts."""
    for table in (dossier.heads, dossier.documents, dossier.publishers, dossier.actors):
        seen: dict[str, str] = {}
        for name, head in table.items():
            first = seen.setdefault(name.lower().translate(_LOOKS), name)
            if first != name and first.lower() != name.lower():
                yield Problem(head.file, head.line, "look-alike", f"`{name}` looks like `{first}`", "rename one of the two, if they are two", "note")
        for head in table.values():
            for field, text in _texts(head.fields):
                yield from _mixed(head.file, head.written.at(field), field, text)
    for written in dossier.entries:
        for field, text in _texts(written.raw):
            yield from _mixed(written.file, written.line, field, text)


def _texts(fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field, value in fields.items():
        for text in value if isinstance(value, list) else (value,):
            if isinstance(text, str) and not text.isascii():
                yield field, text


def _mixed(file: str, line: int, field: str, text: str) -> Iterator[Problem]:
    for word in "".join(c if c.isalpha() else " " for c in text).split():
        scripts = _scripts(word) if not word.isascii() else set()
        if len(scripts) > 1:
            what = f"{field}: `{visible(word, 40)}` mixes {' and '.join(sorted(script.title() for script in scripts))} letters"
            yield Problem(file, line, "mixed-script", what, "type the word anew in one script", "warning")


def _scripts(word: Iterable[str]) -> set[str]:
    names = {unicodedata.name(letter, "").partition(" ")[0] for letter in word}
    return names & set(_SCRIPTS)
