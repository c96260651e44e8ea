"""The receipt: one line of canonical JSON by which a brief can be rebuilt and compared."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass

from comity import __version__
from comity.assessment.bulk import releases
from comity.brief.facts import Facts
from comity.problems import bad
from comity.records._dates import is_day

SCHEMA = "comity.receipt/1"
_START, _MARK = '{"days":{', f'"schema":"{SCHEMA}"'
_LONGEST, _TAIL, _TRIES = 20_000, 200, 100
"""Characters of a receipt, and of what follows its schema; marks that are looked at, since a hostile file may be full of them."""
_META = re.compile(r'<meta name="comity-receipt" content="([^"]{1,40000})"')


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a brief says it was made of."""

    line: str
    pair: tuple[str, str]
    on: str
    known: str
    recorded: str
    dossiers: tuple[tuple[str, str], ...]
    drafts: int
    version: str
    releases: tuple[str, ...] = ()
    """SOURCE@VERSION#DIGEST of each bulk source it read."""


def receipt_of(facts: Facts) -> str:
    """The receipt of a brief: its days, its pair, the digests of what was visible, the releases it read, and the version that wrote it."""
    content: dict[str, object] = {
        "schema": SCHEMA, "version": __version__, "pair": list(facts.pair),
        "days": {"on": facts.clocks.on, "known": facts.clocks.known, "recorded": facts.clocks.recorded},
        "dossiers": [{"name": row["dossier"], "digest": row["digest"]} for row in facts.dossiers if row["n"]], "drafts": facts.drafts,
    }
    if used := releases(facts.bulk):
        content["releases"] = used
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def read(text: str, name: str) -> Receipt:
    """The receipt in a file's text, whichever format the file is in.

    Raises:
        BadInput: there is none, or it is not whole.
    """
    mend = "name a file that `comity brief` wrote (HTML, Markdown, JSON or text)"
    meta = _META.search(text)
    line = html.unescape(meta.group(1)) if meta else _joined(text)
    try:
        content = json.loads(line)
        days, pair = [content["days"][name] for name in ("on", "known", "recorded")], content["pair"]
        receipt = Receipt(
            line, (str(pair[0]), str(pair[1])), days[0], days[1], days[2],
            tuple((str(entry["name"]), str(entry["digest"])) for entry in content["dossiers"]), int(content["drafts"]), str(content["version"]),
            tuple(str(name) for name in content.get("releases", ())),
        )
    except (ValueError, KeyError, TypeError, IndexError, OverflowError, RecursionError):
        raise bad(name, "the file carries no receipt", mend, "no-receipt") from None
    if not all(isinstance(day, str) and is_day(day) for day in days):
        raise bad(name, "the receipt names no days", mend, "no-receipt")
    return receipt


def _joined(text: str) -> str:
    """The receipt in text: as it stands, escaped in JSON, or wrapped over the lines of a terminal."""
    for candidate in (text, text.replace('\\"', '"'), re.sub(r"\n\s*", "", text)):
        at = -1
        for _ in range(_TRIES):
            at = candidate.find(_MARK, at + 1)
            if at < 0:
                break
            start = candidate.rfind(_START, max(0, at - _LONGEST), at)
            end = candidate.find("}", at, at + len(_MARK) + _TAIL)
            if start >= 0 and end >= 0 and "\n" not in candidate[start:end]:
                return candidate[start:end + 1]
    return ""
