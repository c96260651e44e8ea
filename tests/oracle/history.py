"""A strategy for the journal of a dossier: what was recorded, when and in which version."""

from __future__ import annotations

from hypothesis import strategies as st

from . import identity
from .focus import DAYS
from .reading import Dossier, Fields, Record, listed
from .writing import line

RECORDED = ["2024-02-01", "2024-03-01", "2024-03-02"]

_CHECKED = ("agreement", "commitment", "dispute", "sanction")


@st.composite
def journal(draw: st.DrawFn, dossier: Dossier) -> list[Fields]:
    """Lines in the order of their days; what a recorded claim needs is recorded no later."""
    lines: list[Fields] = []
    first: dict[tuple[str, str], str] = {}
    fresh = draw(st.booleans())
    days = st.sampled_from([*RECORDED, None] if fresh else RECORDED)
    for record in dossier.records.values():
        for entry in record.entries:
            for document in listed(entry.get("cite")) or [""]:
                day = draw(days)
                if day:
                    content = entry | ({"cite": document} if document else {})
                    name = identity.claim_id(record.id, entry, document)
                    lines += draw(_versions(("claim", name), content, day, _older_claim(content)))
                    for need in _needs(dossier, record, document):
                        first[need] = min(first.get(need, day), day)
    for (kind, name), day in sorted(first.items()):
        written = _written(dossier, kind, name)
        older = draw(_older(kind, dossier.records[name] if kind == "head" else None, written))
        lines += draw(_versions((kind, name), written, day, older))
    return sorted(lines, key=lambda entry: str(entry["recorded"]))


@st.composite
def _versions(
    draw: st.DrawFn, of: tuple[str, str], now: Fields, day: str, older: Fields
) -> list[Fields]:
    weight = draw(st.integers(0, 7))
    if weight == 0:  # changed since, and recorded
        again = draw(st.sampled_from([later for later in RECORDED if later >= day]))
        return [line(day, *of, older), line(again, *of, now)]
    # Or changed since, and not recorded yet; else as it was.
    return [line(day, *of, older if weight == 1 else now)]


def _older_claim(content: Fields) -> Fields:
    older = {name: value for name, value in content.items() if name not in ("grade", "pick")}
    return older if content.get("grade") == "3" else older | {"grade": "3"}


@st.composite
def _older(draw: st.DrawFn, kind: str, record: Record | None, now: Fields) -> Fields:
    if kind == "publisher":
        return now | {"reliability": draw(st.sampled_from("ACF"))}
    if kind == "document":
        return now | {"published": draw(st.sampled_from(DAYS))}
    if record and record.kind in _CHECKED:
        return now | {"checked": draw(st.sampled_from(DAYS))}
    if record and record.kind == "event":
        return now | {"type": "incident"}
    return now


def _needs(dossier: Dossier, record: Record, document: str) -> list[tuple[str, str]]:
    needs = [("head", record.id), *(("actor", name) for name in dossier.actors)]
    if above := record.head.get("part_of"):
        needs.append(("head", above))
    while document in dossier.documents:
        row = dossier.documents[document]
        needs += [("document", document), ("publisher", row["publisher"])]
        document = row.get("repeats", "")
    return needs


def _written(dossier: Dossier, kind: str, name: str) -> Fields:
    if kind == "head":
        return dossier.records[name].head
    tables = {
        "actor": dossier.actors,
        "document": dossier.documents,
        "publisher": dossier.publishers,
    }
    return tables[kind][name]
