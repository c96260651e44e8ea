"""The page of the docs that lists kinds, fields, stages and codes, printed from the lists the loader reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.records import RECORDS, _codes
from comity.records._codes import LIKELIHOOD, PER, UNIT, Codes
from comity.records._fields import CLAIM_FIELDS, NOT_MEANING
from comity.records._record import Field, Kind
from comity.records._stages import RULES, meaning
from comity.records.actor import ACTOR_FIELDS
from comity.records.source import DOCUMENT_FIELDS, DOSSIER_FIELDS, PUBLISHER_FIELDS, SPEAKS_FOR_ITS_STATE, WITNESSES
from comity.records.vote import VOTE, VOTE_ROW

_INTRODUCTION = """\
# Fields, stages and codes

Written by `make generate` from the lists that `comity check` reads, so that page and program cannot part. A star marks what is required.
Closed lists refuse another word and name the nearest; open ones keep it, and `comity check` warns.
"""
_TABLES = {"dossier.yaml": DOSSIER_FIELDS, "publishers.csv": PUBLISHER_FIELDS, "documents.csv": DOCUMENT_FIELDS, "actors.csv": ACTOR_FIELDS}
_FORMS = {
    "text": "text", "id": "an id", "ids": "an id, or a list", "actor": "an actor", "actors": "a list of actors", "codes": "a list of codes",
    "day": "one day", "date": "a day or a stretch", "number": "a number", "integer": "a whole number", "url": "an http(s) address",
    "duration": "an ISO 8601 duration", "texts": "a text, or a list", "map": "a mapping",
}


def codes_page() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *_files(), *_kinds(), *_claims(), *_lists()]).rstrip("\n") + "\n"


def _files() -> Iterator[str]:
    yield "## The dossier and its tables\n"
    for name, fields in _TABLES.items():
        yield f"### {name}\n"
        yield from _table(("field", "holds", "meaning"), _rows(fields))
    yield f"Publishers of kind {_and(SPEAKS_FOR_ITS_STATE)} speak for their state."
    yield f"Those of kind {_and(WITNESSES)} are witnesses, and rank before others.\n"


def _kinds() -> Iterator[str]:
    yield "## Kinds of record\n"
    for kind in RECORDS:
        yield f"### {kind.name}\n"
        where = f"`{kind.folder}/*.csv`" if kind is VOTE else f"`{kind.folder}/ID.yaml`" + (f" or `{kind.folder}/*.csv`" if kind.csv else "")
        yield f"{kind.meaning[:1].upper()}{kind.meaning[1:]}: {where}.\n"
        yield from _table(("field", "holds", "meaning"), _rows((*kind.head, *(VOTE_ROW if kind is VOTE else ()))))
        if kind.stages:
            yield from _table(("stage", "told apart", "of a party", "state", "meaning"), _stages(kind))


def _stages(kind: Kind) -> Iterator[tuple[str, ...]]:
    """The ladder, lowest first, then what stands beside it."""
    for name in (*kind.ladder, *(stage for stage in kind.stages if stage not in kind.ladder)):
        stage = kind.stages[name]
        state = kind.reads_as.get(name, name) if name in kind.ladder else "none"
        marks = [word for word, names in (("closes it", kind.ends), ("takes both sides", kind.mutual)) if name in names]
        yield f"`{name}`", stage.rule, "yes" if stage.party else "", f"`{state}`" if state != "none" else "", "; ".join([meaning(kind, name), *marks])


def _claims() -> Iterator[str]:
    yield "## Fields of a claim\n"
    yield "In the order in which `comity fmt` writes them.\n"
    yield from _table(("field", "holds", "meaning"), _rows(CLAIM_FIELDS))
    yield f"Once recorded, all of it is fixed but {_and(sorted(NOT_MEANING))} (of an obligation, `at` is fixed too).\n"
    yield "### How stages are told apart\n"
    yield from (f"- {rule[:1].upper()}{rule[1:]}." for rule in RULES.values())
    yield ""


def _lists() -> Iterator[str]:
    yield "## Codes\n"
    for codes in _all():
        yield f"### {codes.name}{' …' if codes.open else ''}\n"
        told = codes.meaning.items()
        if codes is UNIT:
            money = [code for code, text in told if text.startswith("money")]
            yield f"Money by ISO 4217: {', '.join(f'`{code}`' for code in money)}.\n"
            yield f"Each may carry {_and(PER)}.\n"
            told = {code: text for code, text in told if code not in money}.items()
        yield from _table(("code", "meaning"), ((f"`{code}`", text) for code, text in told))
    yield "### words of likelihood\n"
    yield "After ICD 203 (Office of the Director of National Intelligence, 2015).\n"
    yield from _table(("words", "per cent"), ((f"`{word}`", f"{low}–{high}") for word, (low, high) in LIKELIHOOD.items()))


def _all() -> list[Codes]:
    """Every code list, once, in the order in which the module writes them."""
    return [value for value in vars(_codes).values() if isinstance(value, Codes)]


def _rows(fields: Iterable[Field]) -> Iterator[tuple[str, ...]]:
    for field in fields:
        several = " list" if field.form == "codes" else ""
        holds = f"{field.codes.name}{several}" if field.codes is not None else _FORMS[field.form]
        yield f"`{field.name}`{'*' if field.required else ''}", holds, field.meaning


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)
    yield ""


def _and(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
