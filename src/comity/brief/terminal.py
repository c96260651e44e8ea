"""The brief for a terminal, at any width between 60 and 120 columns, and for a pipe."""

from __future__ import annotations

from comity.brief import strings
from comity.brief.parts import Brief, Chart, Claim, Paragraph, Part, Points, Profile, Section, Source, Sources, Table, Verbatim
from comity.brief.plain import isolated, visible, visible_block
from comity.brief.terminal_table import cut, profile_rows, side_by_side, table_rows
from comity.brief.terminal_text import Piece, Row, chopped, indented, padded, pieces, row_width, width_of, wrap

NARROWEST, WIDEST, PIPED = 60, 120, 80
BESIDE = 110
"""From this width bottom line and profile stand side by side."""

FIRST_SCREEN = 24

_ASCII = str.maketrans({
    "▁": "_", "▂": ".", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "#", "▲": "^", "▼": "v", "·": ".", "–": "-", "—": "-", "−": "-", "…": "...",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "→": "->", "×": "x", "±": "+/-", "≥": ">=", "≤": "<=", "≈": "~", "•": "*",
    "\u2068": "", "\u2069": "", "\u00a0": " ",
})  # fmt: skip
"""What `--ascii` prints instead. The lowest block is an underscore, because a dot is a year without a value."""


def print_terminal(brief: Brief, width: int = PIPED, *, color: bool = False, ascii: bool = False, full: bool = False) -> str:  # noqa: A002 - the option's word
    """The brief as text, no row of it wider than `width`, which is held between 60 and 120.

    What the page folds away, the terminal names in a line; `full` prints it.
    """
    width = min(max(width, NARROWEST), WIDEST)
    sections = list(brief.sections)
    top = _first_screen(sections, width)
    rows = _opening(brief, top, width)
    for section in sections:
        rows.append([])
        rows += _section(section, width, full)
    if brief.next_commands:
        rows.append([])
        commands = [row for command in brief.next_commands for row in chopped(visible(command), width - 6)]
        rows += indented(commands, strings.NEXT + " ", " " * (len(strings.NEXT) + 1))
    if ascii:
        rows = [[(text.translate(_ASCII), style) for text, style in row] for row in rows]
    return _colored(rows) if color else _plain(rows)


def _plain(rows: list[Row]) -> str:
    return "".join("".join(text for text, _ in row).rstrip() + "\n" for row in rows)


def _colored(rows: list[Row]) -> str:
    """Rows with their styles; the sixteen colours only, which the reader's terminal has chosen the shades of."""
    from rich.color import ColorSystem
    from rich.style import Style
    from rich.text import Text

    looks = {name: Style.parse(name) for name in {style for row in rows for _, style in row if style}}
    out = []
    for row in rows:
        text = Text.assemble(*((piece, looks[style]) if style else piece for piece, style in row), no_wrap=True)
        text.rstrip()
        plain, start = text.plain, 0
        for span in text.spans:
            out.append(plain[start : span.start])
            style = span.style
            shown = plain[span.start : span.end]
            out.append(style.render(shown, color_system=ColorSystem.STANDARD) if isinstance(style, Style) else shown)
            start = span.end
        out.append(plain[start:] + "\n")
    return "".join(out)


def _opening(brief: Brief, top: list[Row], width: int) -> list[Row]:
    """Title, stamp and counts over the answer; on a low screen what the counts add stands below it."""
    title, stamp = visible(brief.title).upper(), visible(brief.stamp)
    room = width - row_width([(title, ""), (stamp, "")])
    if room >= 2:
        rows: list[Row] = [[(title, "bold"), (" " * room, ""), (stamp, "")]]
    else:
        rows = [*wrap([(title, "bold")], width), *wrap([(stamp, "")], width)]
    counts = visible(brief.counts)
    told = wrap([(counts, "")], width)
    if not top or len(rows) + len(told) + 1 + len(top) <= FIRST_SCREEN:
        return [*rows, *told, *([[], *top] if top else [])]
    first, stop, rest = counts.partition(". ")
    if len(told) == 1 or not rest:
        return [*rows, *told, *top]
    return [*rows, *wrap([(first + stop.rstrip(), "")], width), *top, *indented(wrap([(rest, "")], width - 2), "  ")]


def _first_screen(sections: list[Section], width: int) -> list[Row]:
    """Bottom line and profile, taken off the front: side by side on a wide terminal, close together on a low one."""
    if len(sections) < 2 or not any(isinstance(part, Profile) for part in sections[1].parts):
        return []
    first, second = sections.pop(0), sections.pop(0)
    if width < BESIDE:
        above, below = _section(first, width), _section(second, width)
        return [*above, [], *below]
    left = width * 9 // 20
    lines, shape = _section(first, left), _section(second, width - left - 2)
    rows: list[Row] = []
    for i in range(max(len(lines), len(shape))):
        row = padded(lines[i] if i < len(lines) else [], left)
        rows.append([*row, ("  ", ""), *(shape[i] if i < len(shape) else [])])
    return rows


def _section(section: Section, width: int, full: bool = False) -> list[Row]:
    title = visible(section.title).upper()
    parts = list(section.parts)
    rows: list[Row] = []
    if parts and isinstance(parts[0], Profile):
        rows += profile_rows(parts.pop(0), title, width)  # type: ignore[arg-type]
    else:
        status = strings.STATUS.get(section.status, visible(section.status))
        head: list[Piece] = [(title, "bold")]
        if status:
            head.append((f" ({status})", "red" if section.status == "contested" else "yellow"))
        rows += wrap(head, width)
    if not section.parts:
        rows += indented(wrap([(strings.EMPTY.get(section.status, strings.EMPTY["ok"]), "")], width - 2), "  ")
    for i, part in enumerate(parts):
        if i and not isinstance(part, Paragraph | Points):
            rows.append([])
        rows += _part(part, width, full)
    return rows


def _part(part: Part, width: int, full: bool) -> list[Row]:
    if isinstance(part, Paragraph):
        sign = "! " if part.tone == "warn" else ""
        return indented(wrap(pieces(part.line, loud=True), width - 2 - len(sign)), "  " + sign)
    if isinstance(part, Points):
        return _points(part, width)
    if isinstance(part, Table):
        return [*_caption(part.caption, width), *table_rows(part, width)] if full or not part.folded else _folded(part, width)
    if isinstance(part, Profile):
        return profile_rows(part, "", width)
    if isinstance(part, Chart):
        return _chart(part, width, full)
    if isinstance(part, Sources):
        return [row for source in part.sources for row in (_source(source, width) if full else _source_line(source, width))]
    return _verbatim(part, width)


def _caption(words: str, width: int) -> list[Row]:
    return indented(wrap([(visible(words), "bold")], width - 2), "  ")


def _points(part: Points, width: int) -> list[Row]:
    rows: list[Row] = []
    wide = len(str(len(part.lines)))
    for n, line in enumerate(part.lines, 1):
        bullet = f"  {n:>{wide}}  " if part.numbered else "  · "
        rows += indented(wrap(pieces(line, loud=True), width - len(bullet)), bullet)
    return rows


def _folded(table: Table, width: int) -> list[Row]:
    said = strings.FOLDED.format(caption=visible(table.caption), count=strings.counted(strings.ROWS, len(table.rows)))
    return indented(wrap([(said, "dim")], width - 2), "  ")


def _chart(chart: Chart, width: int, full: bool) -> list[Row]:
    """A picture's finding, its measure and the table of what it draws."""
    rows = _caption(chart.title, width)
    rows += indented(wrap([(visible(chart.subtitle), "dim")], width - 2), "  ")
    rows += table_rows(chart.table, width) if full or not chart.table.folded else _folded(chart.table, width)
    if chart.source:
        rows += indented(wrap(pieces(chart.source, loud=True), width - 2), "  ")
    return rows


def _source_line(source: Source, width: int) -> list[Row]:
    """A source in one line: its marks, who published it and when, and as much of its title as there is room for."""
    room = width - _MARKS - 4
    about = ", ".join(isolated(word) for word in (cut(source.publisher, room - 24), visible(source.published)) if word)
    left = room - width_of(about) - 3
    if left >= _LEAST_TITLE:
        about += f" · {isolated(cut(source.title, left))}"
    marks = f"[{','.join(_stretches([claim.mark for claim in source.claims]))}]"
    return indented(side_by_side([[(marks, "")], [(about, "")]], [_MARKS, room]), "  ")


_MARKS, _LEAST_TITLE = 13, 12
"""The columns of a source's marks; and of a title of which there is room for less nothing is printed."""


def _stretches(marks: list[int]) -> list[str]:
    """Marks with those that follow on one another told by their ends: 4, 7–9."""
    runs: list[list[int]] = []
    for mark in marks:
        if runs and runs[-1][-1] == mark - 1:
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}{',' if len(run) == 2 else '–'}{run[-1]}" for run in runs]


def _source(source: Source, width: int) -> list[Row]:
    language = strings.language(source.lang) if source.lang else None
    words = [source.publisher, source.published, language, source.where, source.reliability, source.root]
    about = " · ".join(isolated(word) for word in words if word)
    rows = indented(wrap([(isolated(source.title), "bold"), (f" · {about}" if about else "", "")], width - 4), "  ", "    ")
    if source.url:
        rows += indented(wrap([(visible(source.url), "dim")], width - 4), "    ")
    for claim in source.claims:
        rows += _claim(claim, width)
    return rows


def _claim(claim: Claim, width: int) -> list[Row]:
    words = [visible(word) for word in (claim.where, claim.grade, claim.days, claim.standing) if word]
    for name, marks in ((strings.ALSO, claim.also), (strings.AGAINST, claim.against)):
        if marks:
            words.append(f"{name}\u00a0[{','.join(map(str, marks))}]")
    rows = wrap([*pieces(claim.says), *((" · " + word, "") for word in words)], width - 12)
    if claim.quote:
        rows += wrap([(f"«{isolated(claim.quote)}»", "")], width - 12)
    rows += wrap([(visible(claim.id), "dim")], width - 12)
    return indented(rows, f"    {f'[{claim.mark}]':<7} ")


def _verbatim(part: Verbatim, width: int) -> list[Row]:
    rows = indented(wrap([(visible(part.label), "dim")], width - 2), "  ")
    for line in visible_block(part.text).split("\n"):
        rows += indented(chopped(line, width - 4), "    ")
    return rows
