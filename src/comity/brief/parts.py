"""What a brief is made of: an immutable sequence of sections and parts.

A part says *what* is shown and never *how*: the terminal, the page, Markdown and JSON are printings of the same parts.
Text is plain everywhere here; each printer escapes for its own context.
"""

from __future__ import annotations

from dataclasses import dataclass

TAGS = ("contested", "single source", "one-sided", "stale", "not covered", "recomputed", "expected", "draft")
"""The words a reader meets in the line; never carried by colour alone."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in a line, with the marks of the claims it rests on and the tag it carries."""

    text: str
    marks: tuple[int, ...] = ()
    """Numbers of `Brief.marks`; printed as ``[10]`` after the text, never broken from it."""
    tag: str | None = None
    """One of TAGS: this span *is* the tag (its text is the tag's word)."""
    figure: str | None = None
    """Id of the figure this span prints; `comity explain A B FIGURE` takes it."""
    lang: str | None = None
    """Language of a foreign name or quotation (BCP 47)."""
    strong: bool = False
    href: str | None = None
    """A place in this brief (``#section``) or a source's http(s) address; printers without links leave it out."""


Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of prose. `tone` is lead, plain, note (smaller) or warn (begins with a sign in words)."""

    line: Line
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Points:
    """A list of lines, numbered or not."""

    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; `align` is left or right; `weight` lets printers share out the width (0: as wide as its text)."""

    name: str
    align: str = "left"
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of lines. `folded` tables hide behind a disclosure on the page and are open in print."""

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    note: str | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile by domain: one row a domain."""

    window: str
    """The years of the sparklines, as printed over them: ``2014-23``."""
    rows: tuple[ProfileRow, ...]


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """Domain, its state in words, a sparkline, an arrow and the evidence."""

    domain: str
    state: Line
    spark: tuple[float | None, ...]
    """One value a year of the window; None is a gap and is drawn as one."""
    arrow: str
    """up, down, level or unknown."""
    evidence: Line


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch, or one day, on a timeline: from `start` to `end` (ISO days), known to the day or only roughly."""

    start: str
    end: str
    kind: str
    """expected, signed, in_force, extended, suspended, replaced, ended … : the stage's word."""
    label: str
    rough: bool = False
    open_end: bool = False
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Lane:
    """One record's row of a timeline."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Agreements with their stages and slips; the axis ends at `end`, the day asked."""

    start: str
    end: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Nested:
    """Promised, committed and delivered of one commitment in one unit; None where nothing is known (never zero)."""

    name: str
    unit: str
    pledged: float | None
    committed: float | None
    delivered: float | None
    words: str
    """``0.6 of 40``: printed at the bar's end."""
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Bars:
    """Promised against delivered; bars of one unit share a scale, units never do."""

    rows: tuple[Nested, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One reporter's line; a missing year is a gap, never a bridge and never a zero."""

    name: str
    points: tuple[tuple[int, float, float | None, float | None], ...]
    """(year, value, low, high)"""
    gap_words: str | None = None
    """``no Iranian figure``: printed where the line breaks."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Values by year, a line a reporter, on a scale from zero in `unit`."""

    unit: str
    first: int
    last: int
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with a title that says the finding, a description, a source line and the table of what it draws."""

    id: str
    title: str
    subtitle: str
    desc: str
    drawing: Timeline | Bars | Lines
    table: Table
    source: Line = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A cited claim as it is listed under Sources."""

    mark: int
    id: str
    says: Line
    """Value or stage with its day, and who says so."""
    where: str
    """Article, page; empty where unknown."""
    grade: str
    """``B2 (usually reliable; probably true)`` or ``ungraded``."""
    days: str
    """When it was so and when it was known, in words."""
    standing: str
    """shown, agrees, compatible, dissents, or the claim's status where it is not live."""
    also: tuple[int, ...] = ()
    against: tuple[int, ...] = ()
    quote: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A cited document with the claims it carries."""

    id: str
    title: str
    publisher: str
    published: str
    lang: str | None
    url: str | None
    where: str | None
    reliability: str
    root: str | None
    """``repeats …``: said where the document retells another."""
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources cited, each with its claims."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Text to copy as it stands: a citation, a receipt."""

    text: str
    label: str


Part = Paragraph | Points | Table | Profile | Chart | Sources | Verbatim


@dataclass(frozen=True, slots=True)
class Section:
    """A section keeps its heading when it is empty, and says why."""

    id: str
    title: str
    status: str
    """ok, contested, no_data, not_covered, not_applicable or not_examined."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a state the brief prints, with what it rests on."""

    id: str
    text: str
    value: float | int | str | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    measure: str | None = None
    status: str = "ok"
    claims: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole: what was asked, what it says, and the receipt by which it can be rebuilt."""

    pair: tuple[str, str]
    names: tuple[str, str]
    title: str
    stamp: str
    """``As known on 5 November 2024``"""
    counts: str
    """How many claims from how many sources, the newest of which day."""
    on: str
    known: str
    recorded: str
    sections: tuple[Section, ...]
    marks: tuple[str, ...]
    """Claim ids; mark n is ``marks[n - 1]``."""
    figures: tuple[Figure, ...]
    receipt: str
    """One line of canonical JSON: version, arguments, days, digests of the visible content."""
    next_commands: tuple[str, ...] = ()
