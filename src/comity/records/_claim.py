"""From an entry as written to the claims it makes: property, group, digest and the columns the store holds (CLAIMS.md §1, §5, §7)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, MutableMapping
from json.encoder import encode_basestring as _quoted
from typing import Any, NamedTuple

from comity.records import _codes, _dates, _numbers
from comity.records._fields import CLAIM_FIELDS, NOT_MEANING, READERS, Wrong, check_code, told_of
from comity.records._record import ONCE, PARTS, Kind
from comity.records._text import a, nearest, visible
from comity.records.event import EVENT
from comity.records.judgement import JUDGEMENT
from comity.records.membership import MEMBERSHIP
from comity.records.sanction import SANCTION

PROPERTIES = ("stage", "obligation", "term", "position", "measure", "salience", "change", "share", "value")
"""The first present is what the claim speaks of."""
_FIELDS = {field.name: field for field in CLAIM_FIELDS}
_DATED = frozenset(field.name for field in CLAIM_FIELDS if field.form in ("day", "date"))
_PLAIN = frozenset(field.name for field in CLAIM_FIELDS if field.form in ("text", "actor") and field.codes is None)
_CODED = {field.name: field.codes.meaning for field in CLAIM_FIELDS if field.codes is not None}
_BOUNDS = {field.name: (f"{field.name}_earliest", f"{field.name}_latest") for field in CLAIM_FIELDS if field.form in ("day", "date")}
_AMOUNTS = ("value", "low", "high")
_NUMBERS = frozenset(field.name for field in CLAIM_FIELDS if field.form == "number")
_NEEDS = {"known": ("why",), "supersedes": ("change_kind", "why"), "pick": ("why",), "salience": ("why",), "change": ("from", "to"),
          "share": ("of", "period"), "position": ("party",)}
_UNSAID = NOT_MEANING | {"key", "cite"}
_SEPARATOR = "\x1f"
_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode
_APART = {"obligation": ("obligation", "at"), "term": ("which",), "measure": ("measure",),
          "change": ("from_earliest", "from_latest", "to_earliest", "to_latest", "of")}
"""By what claims of one property are told apart, beside their party; figures by their stretch."""
_BY_PERIOD, _BY_DAY = ("period_earliest", "period_latest", "of"), ("on_earliest", "on_latest", "of")

_COMMA = "a comma parts fields: put a list in brackets, as in `cite: [A, B]`, and a text with commas in quotes"

Tell = Callable[[str, Wrong], None]
"""Told of a field and what is wrong with it."""


class Entry(NamedTuple):
    """An entry read: its key or digest, the documents it cites, what it corrects, and the columns its claims share."""

    name: str
    digest: str
    cite: tuple[str, ...]
    supersedes: tuple[str, ...]
    columns: dict[str, str]


def read_entry(entry: MutableMapping[str, Any], kind: Kind, record: str, tell: Tell) -> Entry | None:
    """Read one entry of a record.

    Args:
        entry: its fields as written, all text (`cite` and `supersedes` may be lists, `quote` a mapping).
        kind: the kind of its record.
        record: the record's id.
        tell: called with each problem found.

    Returns:
        The entry, or None where it cannot be told what it speaks of.
    """
    columns: dict[str, str] = {}
    for name, written in entry.items():
        text = written if written.__class__ is str or name not in _DATED else _bracketed(written)
        if text.__class__ is str and (name in _PLAIN or text in _CODED.get(name, ())):  # most are, and need no second look
            columns[name] = text
        else:
            _read_field(name, text, columns, tell)
        if text is not written:
            entry[name] = text
    prop = _property(entry, kind, tell)
    if prop is None:
        return None
    columns["property"] = prop
    _require(entry, columns, kind, tell)
    cite = _words(entry.get("cite", ""))
    if not cite and "salience" not in entry:
        tell("cite", Wrong("uncited", "an entry without a citation does not load", "add `cite: DOCUMENT`, an id of documents.csv"))
    if len(set(cite)) < len(cite):
        tell("cite", Wrong("doubled-citation", "a document is cited twice in one entry", "name it once"))
    _place_in_time(columns, prop)
    digest = meaning_digest(entry)
    name = str(entry.get("key") or digest[:10])
    columns["group_key"] = _group(columns, kind, record, name)
    return Entry(name, digest, cite or ("",), _words(entry.get("supersedes", "")), columns)


def _bracketed(value: Any) -> Any:
    """A day between two, written without quotes: YAML reads `[A..B]` as a list of one word, and it is meant as the text."""
    return f"[{value[0]}]" if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str) and ".." in value[0] else value


def meaning_digest(entry: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON (RFC 8785) of an entry's meaning as written, without key and cite."""
    meaning = {
        name: text
        for name, text in entry.items()
        if name not in _UNSAID or (name == "at" and "obligation" in entry)
    }
    return hashlib.sha256(_written(meaning).encode()).hexdigest()


def _written(meaning: dict[str, Any]) -> str:
    """Canonical JSON; an object of texts, as most are, is put together here, since to start an encoder costs more."""
    try:
        return "{" + ",".join([f"{_quoted(name)}:{_quoted(meaning[name])}" for name in sorted(meaning)]) + "}"
    except TypeError:
        return _CANONICAL(meaning)


def _words(value: Any) -> tuple[str, ...]:
    if value.__class__ is str:
        return (value,) if value else ()
    return tuple(word for word in value if isinstance(word, str) and word) if isinstance(value, list) else ()


def _read_field(name: str, text: Any, columns: dict[str, str], tell: Tell) -> None:
    field = _FIELDS.get(name)
    if field is None:
        near = nearest(name, tuple(_FIELDS))
        number = next((columns[field] for field in reversed(columns) if field in _NUMBERS), "")
        fix = _numbers.after_comma(number, name) or (f"did you mean `{near[0]}`?" if near else "remove it; CLAIMS.md §1 lists the fields of a claim")
        fix = _COMMA if text == "" and not name.isdecimal() and not fix.startswith("a comma") else fix
        tell(name, Wrong("unknown-field", f"`{visible(name, 60)}` is not a field of a claim", fix))
    elif field.form in ("ids", "texts", "map"):
        if field.form == "map" and not (isinstance(text, dict) and set(text) <= {"exact", "prefix", "suffix"} and "exact" in text):
            tell(name, Wrong("quote", "a quotation holds exact, prefix and suffix", "write `quote: {exact: …, prefix: …, suffix: …}`"))
        elif field.form == "map":
            columns["quote"] = text["exact"] if isinstance(text["exact"], str) else ""
        elif not (isinstance(text, str) or (isinstance(text, list) and all(isinstance(word, str) for word in text))):
            tell(name, Wrong("not-text", f"`{name}` is neither a word nor a list of words", f"write `{name}: [A, B]`"))
    elif text.__class__ is not str:
        tell(name, Wrong("not-text", f"`{name}` is a list or mapping, and a text is asked for", f"write `{name}: text`"))
    elif field.codes is not None:
        wrong = check_code(field.codes, text, name)
        if wrong is not None:
            tell(name, wrong)
        columns[name] = text
    else:
        _read_form(name, field.form, text, columns, tell)


def _read_form(name: str, form: str, text: str, columns: dict[str, str], tell: Tell) -> None:
    columns[name] = text
    try:
        read = READERS[form](text)
    except ValueError as error:
        tell(name, Wrong(form if form != "date" else "day", *told_of(name, error)))
        del columns[name]
        return
    if name in _BOUNDS:
        earliest, latest = _BOUNDS[name]
        columns[earliest], columns[latest] = read[0], read[1]  # type: ignore[index]
    elif form == "number":
        number: _numbers.Number = read  # type: ignore[assignment]
        columns[name] = number.plain
        if name in ("value", "change", "share"):
            columns["half"] = number.half


def _property(entry: Mapping[str, Any], kind: Kind, tell: Tell) -> str | None:
    for name in PROPERTIES:
        if name in entry:
            break
    else:
        if "low" in entry or "high" in entry:
            return "value"
        if any(name not in _FIELDS and (near := nearest(name, tuple(_FIELDS))) and near[0] in kind.properties for name in entry):
            return None  # told as a field mistyped
        what = "an entry that says nothing: no stage, value, position or the like"
        tell("", Wrong("no-property", what, f"add one of: {', '.join(kind.properties)}"))
        return None
    if name != "stage":
        return name
    stage = entry["stage"]
    if not isinstance(stage, str):  # said already: it is no text
        return None
    if stage not in kind.stages:
        near = nearest(stage, tuple(kind.stages))
        known = ", ".join(kind.stages) or "none: it has no stages"
        what = f"stage: `{visible(stage, 60)}` is not a stage of {a(kind.name)}"
        tell("stage", Wrong("unknown-code", what, f"write {near[0]}" if near else f"write one of: {known}"))
        return None
    return stage


def _require(entry: Mapping[str, Any], columns: dict[str, str], kind: Kind, tell: Tell) -> None:
    """What an entry needs beside what it says."""
    prop = columns["property"]
    for name, needed in _NEEDS.items():
        if name in entry:
            for other in needed:
                if not entry.get(other):
                    tell(name, Wrong("missing-field", f"`{name}` needs `{other}`", f"add `{other}: …`"))
    if "stage" in entry:
        _require_of_stage(entry, columns, kind, tell)
    elif not any(name in entry for name in _AMOUNTS) and prop in ("value", "measure") and kind is not SANCTION:
        tell(prop, Wrong("missing-field", f"{a(prop)} needs `value`, `low` or `high`", "add `value: NUMBER`"))
    if prop == "value" and not (entry.get("period") or entry.get("on")):
        tell("", Wrong("missing-field", "a value needs its `period`", "add `period:` the stretch it measures"))


def _require_of_stage(entry: Mapping[str, Any], columns: dict[str, str], kind: Kind, tell: Tell) -> None:
    stage = columns["property"]
    acts = kind.stages.get(columns.get("for", ""), kind.stages[stage]) if stage == "expected" else kind.stages[stage]
    if "party" in entry and not acts.party:
        what = f"`party` is refused on {stage}: it is not one party's own"
        tell("party", Wrong("party", what, "remove `party`, or use `says` for who says it"))
    if stage == "expected" and columns.get("for") not in kind.stages:
        tell("for", Wrong("missing-field", "`expected` needs `for`: the stage expected", f"add `for:` one of {', '.join(kind.stages)}"))
    if not (entry.get("on") or entry.get("period")):
        what = f"{a(stage)} without its day is taken to be so on every day"
        tell("on", Wrong("undated", what, "add `on: DAY`; [..DAY] if only a last day is known", "warning"))
    if kind is JUDGEMENT and stage in ("made", "revised"):
        _require_judgement(entry, columns, tell)
    if stage == "resolved" and not entry.get("outcome"):
        tell("stage", Wrong("missing-field", "`resolved` needs `outcome`", "add `outcome:` yes, no, ambiguous or annulled"))


def _require_judgement(entry: Mapping[str, Any], columns: dict[str, str], tell: Tell) -> None:
    prop = columns["property"]
    for name in ("by", "due") if prop == "made" else ("by",):
        if not entry.get(name):
            tell("stage", Wrong("missing-field", f"`{prop}` needs `{name}`", f"add `{name}: …`"))
    words = columns.get("words", "")
    if words and words not in _codes.LIKELIHOOD:
        near = nearest(words, tuple(_codes.LIKELIHOOD))
        fix = f"write {near[0] if near else ', '.join(_codes.LIKELIHOOD)}; or give `probability`"
        tell("words", Wrong("unknown-code", f"`{visible(words, 60)}` is not a word of likelihood (ICD 203)", fix))
    if not words and prop == "made" and not entry.get("probability"):
        tell("stage", Wrong("missing-field", "`made` needs `probability` or `words`", "add `words: likely`, or `probability: 0.65`", "warning"))
    text = str(entry.get("probability", "0"))
    try:
        inside = 0 <= float(_numbers.parse(text).plain) <= 1
    except ValueError:
        return
    if not inside:
        tell("probability", Wrong("number", f"probability: `{visible(text, 40)}` is not between 0 and 1", "write 0.65 for 65 per cent"))


def _place_in_time(columns: dict[str, str], prop: str) -> None:
    """The days that decide whether it was so: a change is judged by `to`, a figure by its period, all else, denials too, by `on` where it is told."""
    usual = ("period", "on") if prop in ("value", "share") and columns.get("denies") != "true" else ("on", "period")
    source = "to" if prop == "change" else next((name for name in usual if f"{name}_earliest" in columns), "on")
    if f"{source}_earliest" in columns:
        columns["earliest"], columns["latest"] = columns[f"{source}_earliest"], columns[f"{source}_latest"]


def _group(columns: dict[str, str], kind: Kind, record: str, name: str) -> str:
    """What is equal in all claims of the same thing; unit, basis and speaker join it in the view, which knows the heads of the day."""
    prop = columns["property"]
    if "stage" in columns:
        own = _own_of_stage(columns, kind, name)
    else:
        told = (_BY_PERIOD if columns.get("period") else _BY_DAY) if prop in ("value", "share") else _APART.get(prop, ())
        own = tuple([columns.get(field, "") for field in told])
    return _SEPARATOR.join((record, prop, columns.get("party", ""), columns.get("chamber", ""), *own))


def _own_of_stage(columns: dict[str, str], kind: Kind, name: str) -> tuple[str, ...]:
    """By what claims of one stage are told apart (CLAIMS.md §3)."""
    get = columns.get
    stage = columns["property"]
    rule = kind.stages[stage].rule
    own: tuple[str, ...] = ()
    if stage == "expected":
        own = (get("for", ""), get("which", ""))
    elif kind is JUDGEMENT and stage in ("made", "revised"):
        own = (get("by", ""),)
    elif get("cumulative"):
        own = ("cumulative", get("on_earliest", ""), get("on_latest", ""))
    elif rule == PARTS or (kind is MEMBERSHIP and stage == "member"):
        own = (get("which", ""),)
    elif rule != ONCE:
        own = ("which", get("which", "")) if get("which") else ("entry", name)
    return (*own, get("measure", "")) if kind is SANCTION and rule == ONCE else own


def is_figure(prop: str, kind: Kind) -> bool:
    """Whether claims of a property are numbers that are compared as numbers."""
    return prop in ("value", "share", "change") or (prop == "measure" and kind is EVENT)


def is_open(span: _dates.Span) -> bool:
    """Whether a date has an open side."""
    return span.earliest == _dates.FIRST or span.latest == _dates.LAST
