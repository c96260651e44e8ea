"""A brief as the page's templates want it: ids given out, marks joined to their claims and back again, text made visible."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from comity.brief import charts, strings
from comity.brief.links import safe_url
from comity.brief.parts import (
    TAGS,
    Brief,
    Chart,
    Line,
    Paragraph,
    Part,
    Points,
    Profile,
    Section,
    Source,
    Sources,
    Span,
    Table,
    Verbatim,
)
from comity.brief.plain import visible, visible_block

View = dict[str, Any]

_NARROW = 20
"""A first column of which no cell is longer than this is not broken."""

_SHORT, _WORD = 18, 28
"""A figure up to the one stays on one line with its marks; of other text only the last word does, if it is up to the other."""


GLUE = "\u00a0"
"""The space before a mark, and those within a figure: no row ends at it."""

_BREAKS = re.compile(r"[^\w .,:;%()+\u2212$€£\u00a0]")
"""Where a row may end though no space stands there, as after a hyphen or a dash."""

_ANNEX = 30
"""Sources with more claims than this are an annex."""

_LONG = 30
"""What is longer with its marks may be too wide for a small screen, so only its last word is bound to them."""


def claim_anchor(claim: str) -> str:
    """The place of a claim in any page: made from its id alone, so that links outlive a rebuild."""
    return "c-" + sha256(claim.encode("utf-8", "backslashreplace")).hexdigest()[:8]


def _anchors(claims: tuple[str, ...]) -> dict[int, str]:
    """A place for each mark; where two would share one, the later is numbered too."""
    found: dict[int, str] = {}
    seen: set[str] = set()
    for n, claim in enumerate(claims, 1):
        place = claim_anchor(claim)
        found[n] = f"{place}-{n}" if place in seen else place
        seen.add(place)
    return found


def _looks(table: Table) -> str:
    """The classes of a table: which columns stand to the right, and whether the first is too short to be broken."""
    rights = [f"r{n}" for n, column in enumerate(table.columns, 1) if column.align == "right"]
    narrow = all(sum(len(span.text) for span in row[0]) <= _NARROW for row in table.rows)
    return " ".join([*rights, *(["w"] if narrow else [])])


class PageView:
    """Walks a brief once, in order, and remembers every place that leans on a claim."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._anchors = _anchors(brief.marks)
        sources = [part for section in brief.sections for part in section.parts if isinstance(part, Sources)]
        self._listed = {claim.mark for part in sources for source in part.sources for claim in source.claims}
        self._places = {section.id: f"s-{section.id}" for section in brief.sections}
        self._back: dict[int, list[str]] = {}
        self._ids: dict[str, int] = {}

    def view(self) -> View:
        """The whole brief for `page.html.j2`."""
        brief = self._brief
        pair = [i for i, section in enumerate(brief.sections[:2]) if any(isinstance(p, Profile) for p in section.parts)]
        beside = pair == [1]
        sections = []
        for i, section in enumerate(brief.sections):
            view = self._section(section)
            view["opens_pair"], view["closes_pair"] = beside and i == 0, beside and i == 1
            sections.append(view)
        for view in sections:
            for part in view["parts"]:
                if part["kind"] == "sources":
                    self._close(part)
        return {
            "title": visible(brief.title),
            "stamp": visible(brief.stamp),
            "counts": visible(brief.counts),
            "receipt": visible(brief.receipt),
            "next_commands": [visible(command) for command in brief.next_commands],
            "sections": sections,
        }

    def _section(self, section: Section) -> View:
        return {
            "anchor": self._places[section.id],
            "look": self._look(section),
            "title": visible(section.title),
            "status": strings.STATUS.get(section.status, visible(section.status)),
            "empty": strings.EMPTY.get(section.status, strings.EMPTY["ok"]),
            "parts": [self._part(part) for part in section.parts],
        }

    def _look(self, section: Section) -> str:
        """The classes of a section; sources that fill pages begin one of their own on paper."""
        if section is self._brief.sections[0]:
            return "s-first"
        claims = sum(len(source.claims) for part in section.parts if isinstance(part, Sources) for source in part.sources)
        return f"s-{section.id}" + (" annex" if claims > _ANNEX else "")

    def _part(self, part: Part) -> View:
        if isinstance(part, Paragraph):
            return {"kind": "paragraph", "tone": part.tone, "line": self._line(part.line)}
        if isinstance(part, Points):
            return {"kind": "points", "numbered": part.numbered, "lines": [self._line(line) for line in part.lines]}
        if isinstance(part, Table):
            return self._table(part)
        if isinstance(part, Profile):
            return self._profile(part)
        if isinstance(part, Chart):
            return self._chart(part)
        if isinstance(part, Sources):
            return self._sources(part)
        return self._verbatim(part)

    def _line(self, line: Line) -> list[View]:
        runs = [self._run(span) for span in line]
        before = " "
        for run in runs:
            text = run["tail"] or run["head"]
            run["glue"] = not (text or before).endswith(" ")
            before = text or before
        return runs

    def _run(self, span: Span) -> View:
        text = visible(span.text)
        head, tail = text, ""
        whole = span.figure is not None and len(text) <= _SHORT and any(char.isdigit() for char in text)
        if span.marks and not span.tag:
            if whole:
                head, tail = "", text
            else:
                cut = text.rstrip().rfind(" ") + 1
                head, tail = text[:cut], text[cut:].rstrip()
                if len(tail) > _WORD:
                    head, tail = text, ""
        elif whole:
            head, tail = "", text
        href, host = self._href(span.href)
        if span.lang and tail:
            head, tail = ("", text) if len(text) <= _WORD else (text, "")
        split = len(span.marks) > 1 or bool(_BREAKS.search(tail)) or (span.lang is not None and " " in tail)
        if split and len(tail) + sum(len(str(n)) + 3 for n in span.marks) > _LONG and not (span.lang or href):
            cut = tail.rfind(" ") + 1
            head, tail = head + tail[:cut].replace(" ", GLUE), tail[cut:]
        return {
            "head": head,
            "tail": tail if split else tail.replace(" ", GLUE),
            "whole": split and bool(tail or span.marks),
            "tag": self._tag(span) if span.tag else None,
            "lang": visible(span.lang) if span.lang else None,
            "strong": span.strong,
            "href": href,
            "host": host,
            "marks": [self._mark(n) for n in span.marks],
        }

    @staticmethod
    def _tag(span: Span) -> str:
        """The class of a tag: its own where it is one of ours and short enough to stay whole."""
        return "t-" + span.tag.replace(" ", "-") if span.tag in TAGS and len(span.text) <= _WORD else "long"

    def _mark(self, n: int) -> View:
        if n not in self._listed:
            return {"n": n, "href": None, "id": None}
        places = self._back.setdefault(n, [])
        places.append(f"r-{n}-{len(places) + 1}")
        return {"n": n, "href": self._anchors[n], "id": places[-1]}

    def _href(self, href: str | None) -> tuple[str | None, str | None]:
        if href is None:
            return None, None
        if href.startswith("#"):
            place = self._places.get(href[1:])
            return (f"#{place}", None) if place else (None, None)
        link = safe_url(href)
        return (link.href, link.host) if link else (None, None)

    def _table(self, table: Table) -> View:
        caption = visible(table.caption)
        return {
            "kind": "table",
            "id": self._id("t", table.id),
            "caption": caption,
            "columns": [visible(column.name) for column in table.columns],
            "looks": _looks(table),
            "rows": [[self._line(line) for line in row] for row in table.rows],
            "note": visible(table.note) if table.note else None,
            "folded": table.folded,
            "summary": strings.TABLE_ROWS.format(caption=caption, count=strings.counted(strings.ROWS, len(table.rows))),
        }

    def _profile(self, profile: Profile) -> View:
        rows = [
            {
                "domain": visible(row.domain),
                "state": self._line(row.state),
                "drawn": charts.spark(row.spark),
                "arrow": row.arrow if row.arrow in strings.ARROWS else "unknown",
                "glyph": strings.ARROWS.get(row.arrow, strings.ARROWS["unknown"]),
                "word": strings.ARROW_WORDS.get(row.arrow, strings.ARROW_WORDS["unknown"]),
                "evidence": self._line(row.evidence),
            }
            for row in profile.rows
        ]
        window = visible(profile.window)
        return {"kind": "profile", "window": window, "caption": strings.YEARS_TO.format(window=window), "rows": rows}

    def _chart(self, chart: Chart) -> View:
        return {
            "kind": "chart",
            "id": self._id("g", chart.id),
            "title": visible(chart.title),
            "subtitle": visible(chart.subtitle),
            "desc": visible(chart.desc),
            "drawn": {"wide": charts.draw(chart.drawing, charts.WIDE), "narrow": charts.draw(chart.drawing, charts.NARROW)},
            "source": self._line(chart.source),
            "table": self._table(chart.table),
        }

    def _sources(self, part: Sources) -> View:
        return {"kind": "sources", "sources": [self._source(source) for source in part.sources]}

    def _source(self, source: Source) -> View:
        link = safe_url(source.url)
        meta = [strings.language(source.lang) if source.lang else None, source.where, source.reliability, source.root]
        return {
            "title": visible(source.title),
            "publisher": visible(source.publisher),
            "published": visible(source.published),
            "lang": visible(source.lang) if source.lang else None,
            "meta": [visible(word) for word in meta if word],
            "link": link,
            "address": visible(source.url) if source.url else None,
            "count": strings.counted(strings.CLAIMS, len(source.claims)),
            "claims": [
                {
                    "mark": claim.mark,
                    "anchor": self._anchors.get(claim.mark) or claim_anchor(claim.id),
                    "id": visible(claim.id),
                    "says": self._line(claim.says),
                    "meta": [visible(word) for word in (claim.where, claim.grade, claim.days, claim.standing) if word],
                    "also": [self._other(n) for n in claim.also],
                    "against": [self._other(n) for n in claim.against],
                    "quote": visible(claim.quote) if claim.quote else None,
                    "lang": visible(claim.lang) if claim.lang else None,
                }
                for claim in source.claims
            ],
        }

    def _other(self, n: int) -> View:
        return {"n": n, "href": self._anchors[n] if n in self._listed else None}

    def _close(self, part: View) -> None:
        """Gives each claim its way back; only after the walk are all places known."""
        for source in part["sources"]:
            for claim in source["claims"]:
                claim["back"] = self._back.get(claim["mark"], [])

    def _verbatim(self, part: Verbatim) -> View:
        return {
            "kind": "verbatim",
            "id": self._id("v", "text"),
            "label": visible(part.label),
            "text": visible_block(part.text),
        }

    def _id(self, prefix: str, name: str) -> str:
        """An id of the page's own: letters, digits and a few marks, prefixed and never given out twice."""
        clean = "".join(c if c.isascii() and (c.isalnum() or c in "_.-") else "-" for c in name)
        wanted = f"{prefix}-{clean}"
        count = self._ids[wanted] = self._ids.get(wanted, 0) + 1
        return wanted if count == 1 else f"{wanted}~{count}"
