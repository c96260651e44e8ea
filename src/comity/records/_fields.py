"""The fields a claim may carry, and how the text of each is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from comity.records import _codes, _dates, _numbers
from comity.records._record import Field
from comity.records._text import ID, a, nearest, visible

CLAIM_FIELDS = (
    Field("key", "a short name inside the record", "id"),
    Field("stage", "a stage of the record's ladder"),
    Field("obligation", "what the text obliges to", codes=_codes.OBLIGATION),
    Field("term", "for how long", "duration"),
    Field("renews", "how it renews itself", "duration"),
    Field("position", "what the party holds, in a sentence"),
    Field("measure", "of an event: what was counted; of a sanction: what is restricted"),
    Field("change", "a change in per cent, from one stretch to another", "number"),
    Field("from", "the stretch a change starts from", "date"),
    Field("to", "the stretch a change goes to", "date"),
    Field("share", "a share in per cent", "number"),
    Field("of", "what the share, or the value, is a part of"),
    Field("salience", "how much it matters, 1 to 5: the analyst's own mark", "integer"),
    Field("for", "of expected: the stage expected"),
    Field("party", "whose act it is", "actor"),
    Field("chamber", "which body approved it"),
    Field("which", "which of several"),
    Field("part_of", "the `which` it is part of"),
    Field("lean", "for or against the proposition", codes=_codes.LEAN),
    Field("by", "whose judgement it is"),
    Field("outcome", "how a judgement resolved", codes=_codes.OUTCOME),
    Field("denies", "that it happened, or that it was so much", codes=_codes.DENIES),
    Field("cumulative", "all there was by that day", codes=_codes.TRUE),
    Field("on", "the day it was so", "day"),
    Field("period", "the stretch it measures", "date"),
    Field("due", "the day it is expected", "date"),
    Field("until", "the day it runs to", "date"),
    Field("value", "a quantity", "number"),
    Field("low", "at least", "number"),
    Field("high", "at most", "number"),
    Field("unit", "its unit", codes=_codes.UNIT),
    Field("basis", "how it is counted", codes=_codes.BASIS),
    Field("estimate", "an estimate", codes=_codes.TRUE),
    Field("probability", "0 to 1", "number"),
    Field("words", "a word of likelihood"),
    Field("says", "who says it there: an actor's id, or a name"),
    Field("at", "where in the document"),
    Field("cite", "the document it stands in, or a list: one claim for each", "ids"),
    Field("quote", "in what words: exact, prefix, suffix", "map"),
    Field("lang", "the language of the quotation, BCP 47"),
    Field("translation", "who translated it", codes=_codes.TRANSLATION),
    Field("grade", "Admiralty credibility, 1 to 6", codes=_codes.GRADE),
    Field("condition", "on what condition, in words"),
    Field("pick", "the editor's choice among dissenting claims: a document", "id"),
    Field("known", "when it was public, if not when its document was published", "date"),
    Field("supersedes", "the key, RECORD#KEY, or list that this entry corrects", "texts"),
    Field("change_kind", "what kind of correction", codes=_codes.CHANGE_KIND),
    Field("why", "the reason for known, supersedes, pick or salience"),
    Field("note", "a note, in words"),
)
"""In the order in which `comity fmt` writes them: what it speaks of, whose, when, how much, who says so and where, how sure."""
CLAIM_FIELD_NAMES = tuple(field.name for field in CLAIM_FIELDS)
NOT_MEANING = frozenset({"grade", "at", "quote", "lang", "translation", "note", "pick"})
"""What may change after recording; for obligations `at` is meaning (CLAIMS.md §7)."""
CSV_LISTS = {"parties", "domains", "cite", "supersedes"}
"""Fields that hold several words in one cell of a CSV, parted by `;`."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a field's text is refused, or warned of, and how to mend it."""

    code: str
    what: str
    fix: str
    severity: str = "error"


def check_code(codes: _codes.Codes, text: str, field: str) -> Wrong | None:
    """Whether a word is on a code list; a word new to an open list is kept, with a warning."""
    if text in codes or (codes is _codes.UNIT and _codes.knows_unit(text)):
        return None
    unlike_money = codes is _codes.UNIT and len(text) != len("USD")
    near = _meant(codes, text) or nearest(text, tuple(code for code in codes.meaning if not (unlike_money and _is_money(code))))
    hint = f"write {near[0]}" if near else f"write one of: {', '.join(list(codes.meaning)[:12])}"
    if codes is _codes.UNIT:
        hint = _mend_unit(text) or (hint if near else "write an ISO 4217 code such as USD, or items, persons, t, MW, km or the like")
    what = f"`{visible(text, 60)}` is not {a(codes.name)}"
    if codes.open:
        return Wrong("new-code", f"{what} Comity knows", f"{hint}, if that is meant", "warning")
    return Wrong("unknown-code", f"{field}: {what}", hint)


def _meant(codes: _codes.Codes, text: str) -> list[str]:
    """The codes that mean just this word: `km` for kilometres."""
    word = text.lower().replace("_", " ").strip()
    return [code for code, meaning in codes.meaning.items() if word and word in (meaning.lower(), meaning.lower().removesuffix("s"))]


_SPOKEN = {
    "USD": ("$", "us$", "usd$", "dollar", "dollars", "us dollar", "us dollars"), "EUR": ("€", "euro", "euros"), "GBP": ("£", "pound", "pounds"),
    "CNY": ("rmb", "cn¥", "yuan", "renminbi"), "JPY": ("yen",), "RUB": ("rouble", "roubles", "ruble", "rubles"),
}
"""What people call currencies whose name or sign is one state's alone, or is commonly meant for it."""
_HOW_MANY = re.compile(r"(k|thousand|lakh|mn?|mln|million|crore|bn|bln|billion|tn|trillion)s?(?: of)?\b\.? *(.*)", re.IGNORECASE)


def _is_money(code: str) -> bool:
    return _codes.UNIT.meaning[code].startswith("money")


def _mend_unit(text: str) -> str:
    """What is meant by a currency's name or sign, and by a unit with a power of ten in it; empty where it is neither."""
    word = " ".join(text.lower().split())
    many = _HOW_MANY.fullmatch(word)
    rest = many[2] if many and many[2] else word
    code = next((code for code, spoken in _SPOKEN.items() if rest in spoken or rest.upper() == code), rest if many and rest in _codes.UNIT else "")
    if many and code:
        return f"write {code}, and the whole amount in `value`, such as 4.9e9"
    return f"write {code}" if code and word.upper() not in _codes.UNIT else ""


def told_of(name: str, error: ValueError) -> tuple[str, str]:
    """The reason and the mend of a text that cannot be read: what the reader says to write is the mend."""
    what, mark, fix = re.fullmatch(r"(.*?)(?:([:;]) (write .*|where there is none.*))?", str(error), re.DOTALL).groups()  # type: ignore[union-attr]
    if name == "probability" and (number := re.fullmatch(r"write ([0-9]{1,2})", fix or "")):
        fix = f"write {int(number[1]) / 100} for {number[1]} per cent"
    return f"{name}: {what}", fix if mark else f"mend `{name}`"


def read_day(text: str) -> _dates.Span:
    """One day, known more or less exactly."""
    return _dates.parse(text, period=False)


def check_id(text: str) -> None:
    """Refuse what is no id.

    Raises:
        ValueError: with the reason.
    """
    if ID.fullmatch(text) is None:
        raise ValueError(f"`{visible(text, 60)}` is no id: letters, digits, `_ . -`, at most 80, the first a letter or digit")


def check_url(text: str) -> None:
    """Refuse what is no absolute http(s) address without credentials.

    Raises:
        ValueError: with the reason.
    """
    scheme, _, rest = text.partition("://")
    host = rest.partition("/")[0]
    if scheme not in {"http", "https"} or not host or "@" in host or any(c in text for c in ' "<>\\^`{|}\t\n') or len(text) > 2000:
        bare = not scheme.startswith("http") and "/" not in scheme[:4] and re.fullmatch(r"[a-z0-9.-]+\.[a-z]{2,}(?:/\S*)?", text)
        fix = f"write https://{visible(text, 80)}" if bare else "where there is none, say so in words in `where`"
        raise ValueError(f"`{visible(text, 80)}` is no http(s) address; {fix}")


READERS: dict[str, Callable[[str], object]] = {
    "day": read_day, "date": _dates.parse, "number": _numbers.parse, "integer": _numbers.parse, "duration": _dates.months_and_days,
    "id": check_id, "url": check_url,
}
"""How the text of a form is read; ValueError carries the reason and the way to write it."""
