"""The brief as Markdown: footnotes for marks, pipes for tables, and nothing of the text read as markup.

Footnotes (``[^10]``) are those of Pandoc, GitHub and Obsidian; everything else is CommonMark with tables.
"""

from __future__ import annotations

import re

from comity.brief import strings
from comity.brief.links import safe_url
from comity.brief.parts import (
    Brief,
    Chart,
    Claim,
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
)
from comity.brief.plain import visible, visible_block

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&!^$#{}@=]|(?<=:)//|(?<=\bwww)\.|(?<=\bftp)\.", re.IGNORECASE)
_OPENING = re.compile(r"^(\s*(?:\d+(?=[.)](?:\s|$)))?)([-+:.)])")
_PLAIN_ID = re.compile(r"[A-Za-z0-9_.#@:-]+")


def print_markdown(brief: Brief) -> str:
    """The whole brief; every mark is a footnote, and every footnote is defined."""
    blocks = [f"# {escape(brief.title)}", f"**{escape(brief.stamp)}**", escape(brief.counts)]
    for section in brief.sections:
        blocks += _section(section)
    if brief.next_commands:
        blocks += [escape(strings.NEXT_LABEL), _code("\n".join(brief.next_commands))]
    blocks += _footnotes(brief)
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """A text that Markdown shows as it is, at the start of a block or within one."""
    return _OPENING.sub(r"\1\\\2", _within(text))


def _within(text: str) -> str:
    return _SPECIAL.sub(lambda match: "\\" + match.group(), visible(text))


def _section(section: Section) -> list[str]:
    status = strings.STATUS.get(section.status, visible(section.status))
    head = f"## {escape(section.title)}" + (f" ({escape(status)})" if status else "")
    if not section.parts:
        return [head, strings.EMPTY.get(section.status, strings.EMPTY["ok"])]
    return [head, *(block for part in section.parts for block in _part(part))]


def _part(part: Part) -> list[str]:
    if isinstance(part, Paragraph):
        words = _line(part.line)
        return [f"> {words}" if part.tone == "warn" else words]
    if isinstance(part, Points):
        return ["\n".join(f"{f'{n}.' if part.numbered else '-'} {_line(line)}" for n, line in enumerate(part.lines, 1))]
    if isinstance(part, Table):
        return _table(part)
    if isinstance(part, Profile):
        return [_profile(part)]
    if isinstance(part, Chart):
        return _chart(part)
    if isinstance(part, Sources):
        return ["\n".join(_source(source) for source in part.sources)] if part.sources else []
    return [escape(part.label), _code(part.text)]


def _line(line: Line) -> str:
    return _OPENING.sub(r"\1\\\2", "".join(_span(span) for span in line))


def _span(span: Span) -> str:
    text = _within(span.text)
    if span.tag:
        text = f"**{text.strip()}**"
    elif span.strong and text.strip():
        core = text.strip()
        text = text.replace(core, f"**{core}**", 1)
    link = safe_url(span.href) if span.href else None
    if link:
        text = f"[{text}](<{link.href}>)"
    return text + "".join(f"[^{n}]" for n in span.marks)


def _table(table: Table) -> list[str]:
    rule = ["---:" if column.align == "right" else "---" for column in table.columns]
    rows = [[escape(column.name) for column in table.columns], rule, *([_line(cell) for cell in row] for row in table.rows)]
    blocks = [f"**{escape(table.caption)}**", _grid(rows)]
    return [*blocks, escape(table.note)] if table.note else blocks


def _profile(profile: Profile) -> str:
    head = [strings.DOMAIN, strings.NOW, strings.ONE_YEAR, strings.EVIDENCE]
    rows = [
        [escape(row.domain), _line(row.state), strings.ARROW_WORDS.get(row.arrow, strings.ARROW_WORDS["unknown"]), _line(row.evidence)]
        for row in profile.rows
    ]
    return _grid([head, ["---"] * len(head), *rows])


def _grid(rows: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(cell or " " for cell in row) + " |" for row in rows)


def _chart(chart: Chart) -> list[str]:
    blocks = [f"**{escape(chart.title)}**\\\n{escape(chart.subtitle)}", escape(chart.desc), *_table(chart.table)]
    return [*blocks, _line(chart.source)] if chart.source else blocks


def _source(source: Source) -> str:
    marks = "".join(f"[^{claim.mark}]" for claim in source.claims)
    return f"- {_cited(source)}{marks}"


def _cited(source: Source) -> str:
    link = safe_url(source.url)
    title = f"[{escape(source.title)}](<{link.href}>) ({escape(link.host)})" if link else escape(source.title)
    address = None if link else source.url
    words = [source.publisher, source.published, strings.language(source.lang) if source.lang else None, source.where]
    return ", ".join([title, *(escape(word) for word in (*words, source.reliability, source.root, address) if word)])


def _footnotes(brief: Brief) -> list[str]:
    """A footnote for every mark, in order; a claim that is not listed is named by its id."""
    listed: dict[int, tuple[Claim, Source]] = {
        claim.mark: (claim, source)
        for section in brief.sections
        for part in section.parts
        if isinstance(part, Sources)
        for source in part.sources
        for claim in source.claims
    }
    notes = []
    for n, claim_id in enumerate(brief.marks, 1):
        found = listed.get(n)
        notes.append(f"[^{n}]: {_note(*found) if found else _claim_id(claim_id)}")
    return notes


def _note(claim: Claim, source: Source) -> str:
    words = [_bare(claim.says), *(escape(word) for word in (claim.where, claim.grade, claim.days, claim.standing) if word)]
    for name, marks in ((strings.ALSO, claim.also), (strings.AGAINST, claim.against)):
        if marks:
            words.append(f"{name} {', '.join(map(str, marks))}")
    quote = f" «{escape(claim.quote)}»" if claim.quote else ""
    return f"{'; '.join(words)}. {_cited(source)}.{quote} {_claim_id(claim.id)}"


def _claim_id(claim_id: str) -> str:
    return f"`{claim_id}`" if _PLAIN_ID.fullmatch(claim_id) else escape(claim_id)


def _bare(line: Line) -> str:
    """A line without its marks: a footnote within a footnote is not Markdown everywhere."""
    return escape("".join(span.text for span in line))


def _code(text: str) -> str:
    shown = visible_block(text)
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{shown}\n{fence}"

