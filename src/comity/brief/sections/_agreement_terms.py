"""What an agreement obliges to, what it does not, and how long it runs."""

from __future__ import annotations

from comity.brief.desk import Desk
from comity.brief.facts import Facts, Row
from comity.brief.parts import Line
from comity.brief.sections._bits import Bit, ident, joined, line, plain_word, rests, tags
from comity.brief.sections._days import when
from comity.brief.sections._telling import at, said_by, term_words

_OBLIGATIONS = 12
_STANDS = ("in_force", "provisional")
_CODED = ("defence", "offence", "neutrality", "nonaggression", "consultation")


def obligations(facts: Facts, desk: Desk, record: str, groups: list[Row]) -> Line:
    """Obligations of an agreement, those coded for security first."""
    held = [group for group in groups if group["property"] == "obligation" and not group["denied"]]
    held.sort(key=lambda group: (group["text"] not in _CODED, group["text"], group["at_"] or ""))
    if not held:
        return ()
    told: list[list[Bit]] = []
    for group in held[:_OBLIGATIONS]:
        name = ident("agreements", record, "obligation", group["text"], group["at_"])
        said = f"{plain_word(group['text'])}{at(group)}"
        told.append(
            [
                desk.figure(name, said, value=group["text"], status=("contested" if group["contested"] else "ok"), claims=rests(group), most=1),
                *tags(group, "contested"),
            ]
        )
    in_force = facts.states[record]["state"] in _STANDS
    left = len(held) - _OBLIGATIONS
    opening = "Obligations in force: " if in_force else "Obligations in the text, not in force: "
    return line(opening, joined(told, ", "), f", and {left} more" if left > 0 else None, ".")


def denied_obligations(facts: Facts, desk: Desk, record: str, groups: list[Row]) -> Line:
    """What it does not oblige to, by the word of whom."""
    denied = sorted(
        (group for group in groups if group["property"] == "obligation" and group["denied"]), key=lambda group: (group["text"], group["at_"] or "")
    )
    told: list[list[Bit]] = []
    for group in denied:
        name = ident("agreements", record, "no", group["text"], group["at_"])
        day = f", {when(group['day_from'], group['day_to'])}" if group["day_from"] else ""
        said = f"{plain_word(group['text'])}{at(group)}"
        told.append(
            [
                desk.figure(name, said, value="denied", status=("contested" if group["contested"] else "ok"), claims=rests(group), most=1),
                f", {said_by(facts, group['speaker'])}{day}",
            ]
        )
    return line("No obligation of: ", joined(told), ".") if told else ()


def term(desk: Desk, record: str, groups: list[Row]) -> Line:
    """How long it runs and how it renews."""
    terms = sorted((group for group in groups if group["property"] == "term" and not group["denied"]), key=lambda group: group["which"] or "")
    told: list[list[Bit]] = []
    for group in terms:
        name = ident("agreements", record, "term", group["which"])
        which = f" ({group['which']})" if group["which"] else ""
        said = f"{term_words(group)}{which}"
        told.append(
            [
                desk.figure(
                    name, said[0].upper() + said[1:], value=group["text"], status=("contested" if group["contested"] else "ok"), claims=rests(group)
                ),
                *tags(group),
            ]
        )
    return line(joined(told), ".") if told else ()
