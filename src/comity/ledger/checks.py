"""What must hold across a dossier: references, identities, cycles, the journal. Each check is a function; CHECKS lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import PurePosixPath

from comity.ledger._check_heads import ROLES, codes_are_actors, sides_are_two
from comity.ledger._rows import DEEPEST
from comity.ledger.dossier import Dossier, Written
from comity.ledger.journal import altered, read_lines
from comity.problems import Problem
from comity.records._dates import parse
from comity.records._text import nearest, visible
from comity.records.actor import known_actors
from comity.records.agreement import AGREEMENT
from comity.records.commitment import COMMITMENT
from comity.records.membership import MEMBERSHIP

_PAIR = 2
LOOKED = 200_000
"""Words that are looked at for those near to mistyped ones: a few seconds of them."""
COMPARED = 25_000_000
"""Comparisons of claims of the same things: 5,000 of one thing, or 5 of each of a million."""
_NEEDED = {"documents.csv": "entries cite documents", "publishers.csv": "documents name publishers"}


def citations_are_there(dossier: Dossier) -> Iterator[Problem]:
    """Every cited, repeated and picked document is in documents.csv, every publisher in publishers.csv."""
    empty = {name for name, table in (("documents.csv", dossier.documents), ("publishers.csv", dossier.publishers)) if not table}
    cited = {"documents.csv": any(any(written.entry.cite) for written in dossier.entries), "publishers.csv": bool(dossier.documents)}
    for name in sorted(empty - dossier.unread):
        if cited[name]:  # told once, and not for every row that would be in it
            what = f"{'the table has no rows' if name in dossier.digests else 'there is no such table'}, and {_NEEDED[name]}"
            yield Problem(name, 0, "no-table", what, "write its rows; docs/codes.md lists its columns, and `comity new` makes an example")
    lost = dossier.unread | empty
    for written in dossier.entries:
        for document in (*written.entry.cite, str(written.raw.get("pick", ""))):
            if document and document not in dossier.documents and "documents.csv" not in lost:
                yield _missing(document, dossier, written)
        pick = str(written.raw.get("pick", ""))
        if pick in dossier.documents and pick not in written.entry.cite:
            yield _at(written, "pick", f"`pick: {pick}` is not a document this entry cites", "pick one it cites", "warning")
    for head in dossier.documents.values():
        publisher = str(head.fields.get("publisher", ""))
        if publisher and publisher not in dossier.publishers and "publishers.csv" not in lost:
            near = _near(dossier, publisher, dossier.publishers)
            fix = f"did you mean `{near[0]}`?" if near else "add its row to publishers.csv"
            yield Problem(head.file, head.line, "no-publisher", f"the publisher `{visible(publisher, 60)}` is not in publishers.csv", fix)
        if not head.fields.get("url") and not head.fields.get("where"):
            what = f"the document `{head.id}` has neither url nor where"
            yield Problem(head.file, head.line, "missing-field", what, "add its address, or say in words where it is")


def _missing(name: str, dossier: Dossier, written: Written) -> Problem:
    file, table = "documents.csv", dossier.documents
    near, words = _near(dossier, name, table), [word.strip() for word in name.replace(",", ";").split(";")]
    fix = f"did you mean `{near[0]}`?" if near else f"add its row to {file}"
    if len(words) > 1 and all(word in table for word in words):
        fix = f"part them by a semicolon: {';'.join(words)}" if written.file.endswith(".csv") else f"write a list: [{', '.join(words)}]"
    return _at(written, "citation", f"the document `{visible(name, 60)}` is not in {file}", fix)


def _near(dossier: Dossier, word: str, known: Iterable[str]) -> list[str]:
    """The known words nearest to a mistyped one; none once so many were looked at in this dossier that it takes its time."""
    if dossier.looked >= LOOKED:
        return []
    words = tuple(known)
    dossier.looked += len(words)
    return nearest(word, words)


def _at(written: Written, code: str, what: str, fix: str, severity: str = "error") -> Problem:
    return Problem(written.file, written.line, code, what, fix, severity)


def comparisons_are_few(dossier: Dossier) -> Iterator[Problem]:
    """Claims that speak of the same thing are compared each with each: a few thousand of one thing would take the machine down."""
    speak: dict[str, int] = {}
    for written in dossier.entries:
        same = written.entry.columns["group_key"]
        speak[same] = speak.get(same, 0) + max(1, len(written.entry.cite))
    if sum(many * many for many in speak.values()) > COMPARED:
        same = max(speak, key=lambda key: (speak[key], key))
        first = next(written for written in dossier.entries if written.entry.columns["group_key"] == same)
        what = f"{speak[same]:,} claims speak of the same thing, and all such claims together are more than can be compared"
        yield _at(first, "limit", what, "tell them apart (`which`, `period`, another record), or leave out those that only repeat")


def entries_are_told_apart(dossier: Dossier) -> Iterator[Problem]:
    """No key is written twice in a record, and no two entries are identical."""
    keys: dict[tuple[str, str], Written] = {}
    claims: dict[tuple[str, str, str], Written] = {}
    for written in dossier.entries:
        key = str(written.raw.get("key", ""))
        first = keys.setdefault((written.record, key), written) if key else written
        if first is not written:
            yield _at(written, "doubled-key", f"the key `{key}` is used twice in the record (first on line {first.line})", "rename one of the two")
            continue
        for document in written.entry.cite:
            same = claims.setdefault((written.record, key or written.entry.digest, document), written)
            if same is not written:
                yield _at(written, "identical", f"the entry says the same as that on line {same.line}", "remove one of the two")
                break


def ranges_have_two_ends(dossier: Dossier) -> Iterator[Problem]:
    """What is at least so much is not at most less."""
    for written in dossier.entries:
        low, high = written.entry.columns.get("low"), written.entry.columns.get("high")
        if low and high and Decimal(low) > Decimal(high):
            yield _at(written, "range", f"at least {written.raw['low']}, and at most {written.raw['high']}", "swap `low` and `high`")


def ids_differ_by_more_than_case(dossier: Dossier) -> Iterator[Problem]:
    """Ids are compared exactly, and no two are alike but for case."""
    for table in (dossier.heads, dossier.documents, dossier.publishers, dossier.actors):
        lower: dict[str, str] = {}
        for name, head in table.items():
            first = lower.setdefault(name.lower(), name)
            if first != name:
                yield Problem(head.file, head.line, "case", f"`{name}` and `{first}` differ only in case", "rename one of the two")


def corrections_lead_somewhere(dossier: Dossier) -> Iterator[Problem]:
    """What is superseded is there, and no entry comes to correct itself."""
    known = {written.id: written for written in dossier.entries}
    above: dict[str, list[str]] = {}
    for written in dossier.entries:
        for target in written.entry.supersedes:
            name = target if "#" in target else f"{written.record}#{target}"
            if name in known:
                above.setdefault(written.id, []).append(name)
            elif "#" not in target or target.partition("#")[0] in dossier.heads:
                near = _near(dossier, target, (other.entry.name for other in dossier.entries if other.record == written.record))
                fix = f"did you mean `{near[0]}`?" if near else "name the key of an entry, or RECORD#KEY"
                yield _at(written, "no-entry", f"`supersedes: {visible(target, 80)}` names no entry", fix)
            else:
                what = f"`supersedes: {visible(target, 80)}` names a record this dossier does not hold"
                yield _at(written, "no-entry", what, "correct it in its own dossier")
    yield from _cycles(known, above)


def _cycles(known: dict[str, Written], above: dict[str, list[str]]) -> Iterator[Problem]:
    """Entries that correct each other in a circle; found by taking away, again and again, what corrects nothing left."""
    waiting = {name: set(targets) for name, targets in above.items()}
    below: dict[str, list[str]] = {}
    for name, targets in above.items():
        for target in targets:
            below.setdefault(target, []).append(name)
    free = [name for name in known if name not in waiting]
    while free:
        name = free.pop()
        for other in below.get(name, ()):
            waiting[other].discard(name)
            if not waiting[other]:
                del waiting[other]
                free.append(other)
        below.pop(name, None)
    for name in sorted(waiting):
        written = known[name]
        others = ", ".join(f"{known[other].file}:{known[other].line}" for other in sorted(waiting[name])[:3])
        yield _at(written, "cycle", f"`supersedes` leads back to this entry (through {others})", "a correction names what came before it")


def actors_existed(dossier: Dossier) -> Iterator[Problem]:
    """No claim is made of an actor on a day it did not exist.

    But organisations admit who is not yet a state, which a note says; and the head of an agreement of many names all who ever were parties.
    """
    lives: dict[str, tuple[str, str]] = {}
    for name, actor in known_actors().items():
        lives[name] = (parse(actor.begin).earliest if actor.begin else "", parse(actor.end).latest if actor.end else "")
    for name, head in dossier.actors.items():
        begin, end = head.days.get("from", ("", ""))[0], head.days.get("to", ("", ""))[1]
        lives[name] = (begin, end)
    bound = {name: life for name, life in lives.items() if life != ("", "")}
    involved: dict[str, list[str]] = {}
    for name, head in dossier.heads.items():
        parties = head.fields.get("parties") or ()
        named = [*(head.fields.get(role) for role in ROLES), *(parties if head.kind is not AGREEMENT or len(parties) <= _PAIR else ())]
        involved[name] = [actor for actor in named if actor in bound]
    for written in dossier.entries:
        columns = written.entry.columns
        earliest, latest = columns.get("earliest", ""), columns.get("latest", "")
        party = columns.get("party", "")
        for actor in (*involved.get(written.record, ()), *((party,) if party in bound else ())):
            begin, end = bound[actor]
            what = f"{actor} did not exist on {columns.get('on') or columns.get('period')}"
            seat = written.kind is MEMBERSHIP and actor == dossier.heads[written.record].fields.get("actor")
            if latest and begin and latest < begin and not (seat and written.raw.get("note")):
                fix = "in a `note`, say as what it sat there" if seat else "name its predecessor"
                yield _at(written, "no-such-actor", f"{what}: it began on {begin}", f"{fix}, or mend the day")
            elif earliest and end and earliest > end and columns["property"] != "expected":
                yield _at(written, "no-such-actor", f"{what}: it ended on {end}", "name its successor, or mend the day")


def known_actors_agree(dossier: Dossier) -> Iterator[Problem]:
    """What a dossier repeats of actors the package knows agrees with it, and `part_of` leads round in no circle."""
    package = known_actors()
    for name, head in dossier.actors.items():
        known = package.get(name)
        if known is not None:
            told = (str(head.fields.get("kind", "")), str(head.fields.get("part_of", "")))
            if told != (known.kind, known.part_of):
                what = f"the package knows {name} as {known.name}, a {known.kind}"
                yield Problem(head.file, head.line, "actor-differs", what, "use another id, or leave the row out")
        seen = {name}
        above = str(head.fields.get("part_of", ""))
        while above and above in dossier.actors and len(seen) <= DEEPEST + 1:
            if above in seen:
                yield Problem(head.file, head.line, "cycle", f"`part_of` leads back to {above}", "a part is no part of itself")
                break
            seen.add(above)
            above = str(dossier.actors[above].fields.get("part_of", ""))


def ways_up_end(dossier: Dossier) -> Iterator[Problem]:
    """From a part to its whole, and from a copy to what it repeats, it is no longer way than people make: to follow it costs time."""
    for rows, field in ((dossier.actors, "part_of"), (dossier.documents, "repeats")):
        above = {name: str(head.fields.get(field, "")) for name, head in rows.items()}
        far = [name for name in above if _is_far(name, above)]
        if far:
            others = f", here and from {len(far) - 1} others" if len(far) > 1 else ""
            what = f"`{field}` leads up through more than {DEEPEST} rows{others}"
            yield Problem(rows[far[0]].file, rows[far[0]].line, "limit", what, "name the last of them")


def _is_far(name: str, above: Mapping[str, str]) -> bool:
    seen = {name}
    while len(seen) <= DEEPEST + 1:
        name = above.get(name, "")
        if not name or name in seen:
            return False
        seen.add(name)
    return True


def records_are_there(dossier: Dossier) -> Iterator[Problem]:
    """A record named in a head is there; one of another dossier is only warned of."""
    unread = {PurePosixPath(file).stem for file in dossier.unread}
    for head in dossier.heads.values():
        for name in ("replaces", "amends", "agreement", "part_of"):
            target = str(head.fields.get(name, ""))
            if target and target not in dossier.heads and target not in unread:
                kind = COMMITMENT if name == "part_of" else AGREEMENT
                near = _near(dossier, target, (other for other, known in dossier.heads.items() if known.kind is kind and other != head.id))
                fix = f"did you mean `{near[0]}`?" if near else "name a record's id"
                what = f"`{name}: {visible(target, 60)}` is not in this dossier"
                yield Problem(head.file, head.written.at(name), "no-record", what, fix, "warning")


def recorded_claims_stand(dossier: Dossier) -> Iterator[Problem]:
    """What was recorded keeps its meaning."""
    if dossier.journal:
        yield from altered(dossier, read_lines(dossier))


CHECKS: tuple[Callable[[Dossier], Iterator[Problem]], ...] = (
    comparisons_are_few, citations_are_there, entries_are_told_apart, ranges_have_two_ends, ids_differ_by_more_than_case,
    corrections_lead_somewhere, actors_existed, known_actors_agree, ways_up_end, records_are_there, recorded_claims_stand, sides_are_two,
    codes_are_actors,
)
"""The refusals and the few warnings that loading needs; `hints` holds the advice of `comity check`."""


def check(dossier: Dossier) -> Dossier:
    """Run every check; what they find is added to the dossier's problems. A dossier that could not be read is checked all the same."""
    for rule in CHECKS:
        dossier.problems.extend(rule(dossier))
    return dossier
