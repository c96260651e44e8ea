"""A brief made by hand: every kind of part, in the length a real one has, and a hostile twin of it."""

from __future__ import annotations

from dataclasses import replace

from comity.brief.parts import (
    Bar,
    Bars,
    Brief,
    Chart,
    Claim,
    Column,
    Figure,
    Lane,
    Line,
    Lines,
    Nested,
    Paragraph,
    Points,
    Profile,
    ProfileRow,
    Section,
    Series,
    Source,
    Sources,
    Span,
    Table,
    Timeline,
    Verbatim,
)

SCRIPT = "<script>alert(1)</script>"
BREAKOUT = "\"><img src=x onerror=alert(1)>"
STYLE = "</style><style>body{display:none}</style>"
TEMPLATE = "{{ 7*7 }}{% raw %}"
ESCAPE = "\x1b[2J\x1b]52;c;aGk=\x07"
BIDI = "\u202egnp.exe"
LONG = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
MARKUP = "[/] [bold]not bold[/bold] :smile: **not strong** | cell | `code`"
HOSTILE = (SCRIPT, BREAKOUT, STYLE, TEMPLATE, ESCAPE, BIDI, LONG, MARKUP)
BAD_URLS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//example.org/x",
    "http://user@example.org/",
    'http://example.org/" onclick="alert(1)',
    "http://exa mple.org/",
    "https://example.org/" + "a" * 3000,
)

PERSIAN = "شرکت ملی نفت ایران"
RUSSIAN = "Газпром"


def say(text: str, *marks: int, figure: str | None = None, **more: object) -> Span:
    """A span with marks."""
    return Span(text, marks=marks, figure=figure, **more)  # type: ignore[arg-type]


def tag(word: str) -> Span:
    """A tag that is its own word."""
    return Span(word, tag=word)


def text(words: str) -> Line:
    """A line of one span."""
    return (Span(words),)


def bottom_line() -> Section:
    """A lead, four judgements and a sentence of confidence."""
    return Section(
        "bottom_line",
        "Bottom line",
        "ok",
        (
            Paragraph(
                (
                    say("Aligned and transactional, short of an alliance: no text in this ledger obliges either side to defend the other", 3),
                    Span("."),
                ),
                "lead",
            ),
            Points(
                (
                    (
                        Span("Treaty to replace that of 2001: "),
                        say("expected, not signed", 4, figure="treaty.state"),
                        Span("; "),
                        say("slipped three times", 5, figure="treaty.slips"),
                        Span(". Signed by 31 January 2025: "),
                        say("0.70, likely (55–80 %)", 6, figure="treaty.judged"),
                        Span("."),
                    ),
                    (
                        Span("Trade fell "),
                        say("18.4 %", 9, 10, figure="trade.change"),
                        Span(" in 2023, from 4.9 to "),
                        say("4.0 bn USD", 10, figure="trade.2023"),
                        Span("; the report’s own 17 % does not follow from its figures. "),
                        tag("recomputed"),
                    ),
                    (
                        Span("Of 40 bn USD pledged in oil and gas, "),
                        say("0.6 bn USD", 7, 8, figure="oil.delivered"),
                        Span(" is on record as delivered. "),
                        tag("single source"),
                    ),
                    (Span("They pull apart over the islands "), Span("and the Zangezur corridor", marks=(1, 2)), Span(". "), tag("contested")),
                ),
                numbered=True,
            ),
            Paragraph(text("Confidence is moderate. Three of five grounds rest on one side’s statements."), "note"),
        ),
    )


def profile() -> Section:
    """Eight domains, one with a gap and one not covered."""
    gap = (None,) * 10

    def row(domain: str, state: Line, spark: tuple[float | None, ...], arrow: str, evidence: Line) -> ProfileRow:
        return ProfileRow(domain, state, spark, arrow, evidence)

    return Section(
        "profile",
        "Profile by domain",
        "ok",
        (
            Profile(
                "2014–23",
                (
                    row("Law", (say("treaty expected, unsigned", 4),), (2, 2, 2, 3, 3, 3, 5, 5, 6, 6), "level", text("7 sources")),
                    row("Trade", (say("4.0 bn USD, 2023", 10),), (1.7, 1.2, 2.2, 1.7, 1.7, None, 2.2, 4.0, 4.9, 4.0), "down", (Span("5, "), tag("contested"))),
                    row("Investment", (say("0.6 of 40 bn delivered", 7),), (0, 0, 0, 0, 0, 0, 0, 0, 0.6, 0.6), "level", (Span("1, "), tag("single source"))),
                    row("Arms", (say("0 of 24 delivered", 11),), (0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "level", text("3 sources")),
                    row("Bodies", (say("4 shared, +2 since 2022", 12),), (2, 2, 2, 2, 2, 2, 2, 2, 2, 4), "up", text("6 sources")),
                    row("Votes", (say("agreement 0.79, n 92", 13),), (0.7, 0.71, 0.74, 0.73, 0.75, 0.77, 0.78, 0.8, 0.81, 0.79), "level", text("2, to 2023")),
                    row("Frictions", (say("2 open", 1),), (1, 1, 1, 1, 1, 1, 1, 2, 2, 2), "up", (Span("9, "), tag("contested"))),
                    row("Sanctions", (tag("not covered"),), gap, "unknown", text("no source")),
                ),
            ),
        ),
    )


def watch() -> Section:
    """What falls due."""
    return Section(
        "watch",
        "What to watch",
        "ok",
        (
            Table(
                "watch",
                "What falls due next",
                (Column("By"), Column("What", weight=1), Column("Judged", "right")),
                (
                    (text("31 Jan 2025"), (say("treaty signed", 4),), (say("0.70, likely (55–80 %)", 6),)),
                    (text("31 Dec 2025"), (say("first Su-35 handed over", 11),), text("0.30, unlikely (20–45 %)")),
                ),
            ),
        ),
    )


def agreements() -> Section:
    """A timeline with slips, a rough edge, a suspension and an open end."""
    lanes = (
        Lane(
            "Treaty on the basis of relations, 2001",
            (
                Bar("2001-03-12", "2001-03-12", "signed", "signed 12 Mar 2001"),
                Bar("2002-04-05", "2024-11-05", "in_force", "in force since 5 Apr 2002, renewed by itself every five years", open_end=True),
            ),
        ),
        Lane(
            "Comprehensive strategic partnership treaty",
            (
                Bar("2020-07-21", "2021-03-12", "expected", "expected for March 2021", marks=(5,)),
                Bar("2022-01-19", "2022-12-31", "expected", "expected in 2022", rough=True, marks=(5,)),
                Bar("2023-12-16", "2024-10-24", "expected", "expected for 24 Oct 2024", marks=(5,)),
                Bar("2024-10-30", "2024-11-05", "expected", "now “in the near future”", open_end=True, marks=(4,)),
            ),
        ),
        Lane(
            "Free trade agreement, EAEU–Iran",
            (
                Bar("2018-05-17", "2018-05-17", "signed", "interim agreement signed"),
                Bar("2019-10-27", "2023-12-25", "provisional", "interim, in force"),
                Bar("2023-12-25", "2023-12-25", "signed", "full agreement signed"),
            ),
        ),
        Lane(
            "Bushehr-2 works",
            (
                Bar("2014-11-01", "2016-09-10", "signed", "contract", rough=True),
                Bar("2017-10-31", "2019-06-30", "in_force", "works"),
                Bar("2019-06-30", "2021-12-31", "suspended", "suspended", rough=True),
            ),
        ),
        Lane(f"{RUSSIAN}–NIOC memorandum", (Bar("2022-07-19", "2024-11-05", "signed", "signed", open_end=True),)),
    )
    table = Table(
        "agreements",
        "Agreements and their stages",
        (Column("Agreement", weight=2), Column("Stage"), Column("Day"), Column("Said", weight=1)),
        (
            (text("Treaty on the basis of relations"), text("in force"), text("5 Apr 2002"), (say("depositary", 3),)),
            (text("Comprehensive strategic partnership treaty"), (Span("expected", tag="expected"),), text("2021"), (say("Russia", 5),)),
            (text("Comprehensive strategic partnership treaty"), (Span("expected", tag="expected"),), text("24 Oct 2024"), (say("Russia", 5), Span("; "), say("Iran", 4))),
            (text("Free trade agreement, EAEU–Iran"), text("signed"), text("25 Dec 2023"), (say("Eurasian Economic Commission", 14),)),
        ),
        folded=True,
    )
    return Section(
        "agreements",
        "Agreements",
        "ok",
        (
            Chart(
                "agreements",
                "The new treaty has slipped three times while that of 2001 stays in force",
                "Stages of five agreements, 2001 to 5 November 2024",
                "Timeline of five agreements. The treaty of 2001 is in force. The new treaty was expected for March 2021, for 2022 and for October 2024, and is not signed.",
                Timeline("2001-01-01", "2024-11-05", lanes),
                table,
                (Span("Sources: depositary, RIA, IRNA and other sources."),),
            ),
        ),
    )


def commitments() -> Section:
    """Bars in two units, a zero and an unknown."""
    table = Table(
        "commitments",
        "Promised and delivered",
        (Column("Commitment", weight=1), Column("Unit"), Column("Pledged", "right"), Column("Committed", "right"), Column("Delivered", "right")),
        (
            ((say("Oil and gas memorandum, 2022", 7, 8),), text("bn USD"), text("40.0"), text("4.0"), (say("0.6", 7, figure="oil.delivered"),)),
            ((say("Rasht–Astara railway, 2023", 15),), text("bn USD"), text("–"), text("1.3"), text("0.1")),
            ((say("Su-35", 11),), text("aircraft"), text("–"), text("24"), text("0")),
        ),
        note="– no claim. 0: looked for, none found. Totals count from committed up.",
        folded=True,
    )
    rows = (
        Nested("Oil and gas memorandum, 2022", "bn USD", 40.0, 4.0, 0.6, "0.6 of 40", (7, 8)),
        Nested("Rasht–Astara railway, 2023", "bn USD", None, 1.3, 0.1, "0.1 of 1.3"),
        Nested("Su-35, ordered 2022", "aircraft", None, 24, 0, "0 of 24"),
        Nested("Yak-130 trainers", "aircraft", None, None, 2, "2, order unknown"),
    )
    return Section(
        "commitments",
        "Promised and delivered",
        "ok",
        (
            Chart(
                "commitments",
                "Of 40 bn USD pledged in oil and gas, 0.6 bn is on record as delivered",
                "Pledged, committed and delivered, as on record on 5 November 2024",
                "Nested bars. Oil and gas: 40 pledged, 4 committed, 0.6 delivered. Railway: 1.3 committed, 0.1 delivered. Su-35: 24 ordered, none delivered.",
                Bars(rows),
                table,
                (Span("Source: RIA, quoting one side. "), tag("single source")),
            ),
        ),
    )


def flows() -> Section:
    """Two reporters, a gap in each, a band on one."""
    russia = tuple((y, v, None, None) for y, v in ((2014, 1.7), (2015, 1.2), (2016, 2.2), (2017, 1.7), (2018, 1.7), (2020, 2.2), (2021, 4.0), (2022, 4.9), (2023, 4.0)))
    iran = ((2015, 1.0, None, None), (2016, 1.5, None, None), (2017, 1.2, None, None), (2021, 3.1, 2.8, 3.4), (2022, 4.1, 3.8, 4.4), (2023, 3.6, 3.2, 4.0))
    said, answered = {p[0]: p[1] for p in russia}, {p[0]: p[1] for p in iran}
    table = Table(
        "trade",
        "Goods trade by year and reporter, bn USD",
        (Column("Year"), Column("Russia says", "right"), Column("Iran says", "right")),
        tuple(
            (
                text(str(y)),
                (say(f"{said[y]}", 10),) if y in said else text("–"),
                (say(f"{answered[y]}", 9),) if y in answered else text("–"),
            )
            for y in range(2014, 2024)
        ),
        folded=True,
    )
    return Section(
        "flows",
        "Flows",
        "contested",
        (
            Chart(
                "trade",
                "Trade doubled after 2020 and fell in 2023; the two sides differ by a tenth",
                "Goods, both directions, billion US dollars a year, 2014–2023",
                "Lines by reporter. Russia: 1.7 in 2014 to 4.0 in 2023, no figure for 2019. Iran: 1.0 in 2015 to 3.6 in 2023, no figures for 2014 and 2018 to 2020.",
                Lines("bn USD", 2014, 2023, (Series("Russia says", russia, "no Russian figure"), Series("Iran says", iran, "no Iranian figure"))),
                table,
                (Span("Sources: Federal Customs Service, Russia "), say("", 10), Span("; Customs Administration, Iran "), say("", 9)),
            ),
            Paragraph(
                (
                    Span("Contested: ", strong=True),
                    say("Russia says 4.0", 10),
                    Span("; "),
                    say("Iran says 3.6", 9),
                    Span(". Figures here use [10]: same rank, better grade (B2 against C3)."),
                ),
                "warn",
            ),
            Paragraph((Span("Deliveries by "), Span(PERSIAN, lang="fa", marks=(8,)), Span(" and "), Span(RUSSIAN, lang="ru", marks=(7,)), Span(" are counted by both."))),
        ),
    )


def contested() -> Section:
    """The list of everything tagged."""
    return Section(
        "contested",
        "Contested, stale, single-source",
        "ok",
        (
            Points(
                (
                    (tag("contested"), Span(" trade 2023: "), say("Russia 4.0", 10), Span(", "), say("Iran 3.6", 9)),
                    (tag("stale"), Span(" Bushehr-2 schedule: last confirmed 14 March 2023, 20 months before this brief’s day "), say("", 12)),
                    (tag("one-sided"), Span(" Yak-130: only Iran speaks "), say("", 11)),
                )
            ),
        ),
    )


def empty(ident: str, title: str, status: str, words: str = "") -> Section:
    """A section that keeps its heading."""
    return Section(ident, title, status, (Paragraph(text(words)),) if words else ())


def claim(n: int, says: str, **more: object) -> Claim:
    """A claim as it is listed."""
    given: dict[str, object] = {
        "mark": n,
        "id": MARKS[n - 1],
        "says": text(says),
        "where": "p. 3",
        "grade": "B2 (usually reliable; probably true)",
        "days": "so in 2023; known 12 February 2024",
        "standing": "shown",
    }
    return Claim(**{**given, **more})  # type: ignore[arg-type]


MARKS = tuple(f"RUS-IRN_record_{n}#c{n:07x}@ria-2024-{n:02d}" for n in range(1, 16))


def sources() -> Section:
    """Five documents, one that retells another."""

    def source(ident: str, title: str, publisher: str, claims: tuple[Claim, ...], **more: object) -> Source:
        given: dict[str, object] = {
            "published": "12 Feb 2024",
            "lang": "ru",
            "url": f"https://example.org/{ident}",
            "where": None,
            "reliability": "B (usually reliable)",
            "root": None,
        }
        return Source(ident, title, publisher, claims=claims, **{**given, **more})  # type: ignore[arg-type]

    return Section(
        "sources",
        "Sources",
        "ok",
        (
            Sources(
                (
                    source("ria-2024-02-12", "Товарооборот России и Ирана в 2023 году", "RIA", (claim(9, "4.9 bn USD in 2022, says Russia"), claim(10, "4.0 bn USD in 2023, says Russia", also=(9,), against=(13,), quote="Товарооборот составил 4 млрд долларов", lang="ru"))),
                    source("irna-2024-03-03", "صادرات ایران به روسیه", "IRNA", (claim(13, "3.6 bn USD in 2023, says Iran", standing="dissents", grade="C3 (fairly reliable; possibly true)", quote="حجم تجارت ۳٫۶ میلیارد دلار", lang="fa"),), lang="fa"),
                    source("tass-2024-02-12", "Trade with Iran falls", "TASS", (claim(1, "dispute open"), claim(2, "corridor contested"), claim(3, "consultation only"), claim(4, "treaty expected"), claim(5, "treaty slipped"), claim(6, "judged 0.70")), lang="en", root="repeats ria-2024-02-12"),
                    source("shana-2022", "Memorandum signed", "Shana", (claim(7, "0.6 bn USD delivered"), claim(8, "40 bn USD pledged"), claim(11, "24 aircraft ordered"), claim(12, "4 shared bodies"), claim(14, "agreement signed"), claim(15, "1.3 bn USD committed")), lang="en", url="javascript:alert(1)"),
                )
            ),
        ),
    )


RECEIPT = '{"comity":"0.1.0","ledger":"7f3a2c1","on":"2024-11-05","known":"2024-11-05","pair":["RUS","IRN"]}'


def sample() -> Brief:
    """The brief of Russia and Iran, with placeholder values."""
    return Brief(
        pair=("RUS", "IRN"),
        names=("Russia", "Iran"),
        title="Russia–Iran",
        stamp="As known on 5 November 2024",
        counts="15 claims from 4 sources, the newest of 4 November 2024. Ledger 7f3a2c1, compiled by hand: see Coverage for what it leaves out.",
        on="2024-11-05",
        known="2024-11-05",
        recorded="2026-11-24",
        sections=(
            bottom_line(),
            profile(),
            watch(),
            empty("changed", "What changed", "ok", "Since 5 August 2024: no figure moved."),
            agreements(),
            commitments(),
            flows(),
            empty("institutions", "Institutions and votes", "no_data", "None found: 4 sources cover 2014–2024 and report none."),
            empty("frictions", "Frictions", "not_examined"),
            empty("sanctions", "Sanctions", "not_covered", "Not covered: no source in this ledger reports sanctions exposure for this pair."),
            empty("third_parties", "Third parties", "not_examined"),
            empty("forecasts", "Judgements and their record", "ok", "Nine judgements are resolved, mean Brier score 0.18."),
            contested(),
            empty("coverage", "Coverage", "ok", "This ledger does not look at services trade or intelligence ties."),
            empty("method", "Method", "ok", "Arrows: outside the measure’s own noise over a year."),
            sources(),
            Section("cite", "Cite and reuse", "ok", (Verbatim("Comity (2024). Russia–Iran, as known on 5 November 2024. Ledger 7f3a2c1.", "Short"), Verbatim("@misc{comity-rus-iran,\n  title = {Russia–Iran},\n  year = {2024}\n}", "BibTeX"))),
            Section("receipt", "Receipt", "ok", (Verbatim(RECEIPT, "Receipt"),)),
        ),
        marks=MARKS,
        figures=(Figure("trade.2023", "4.0 bn USD", 4.0, "bn USD", claims=(MARKS[9],)),),
        receipt=RECEIPT,
        next_commands=("comity explain RUS IRN trade.2023 --as-of 2024-11-05", "comity brief RUS IRN --as-of 2024-11-05 --html brief.html"),
    )


def hostile() -> Brief:
    """The same brief with an attack in every field that holds outside text."""
    bad = " ".join(HOSTILE)
    base = sample()
    line = (Span(bad, marks=(1, 99), figure="x"), Span(bad, lang="fa"), Span(bad, tag="stale"), *(Span(bad, href=url) for url in BAD_URLS))
    table = Table(bad, bad, (Column(bad, weight=1), Column(bad, "right")), ((line, line),), note=bad, folded=True)
    lanes = (Lane(bad, (Bar("2020-01-01", "2021-01-01", bad, bad), Bar("2020-06-01", "2020-06-01", "expected", bad))),)
    series = (Series(bad, ((2020, 1.0, None, None), (2022, 2.0, 1.0, 3.0)), bad),)
    charts = (
        Chart(bad, bad, bad, bad, Timeline("2019-01-01", "2022-01-01", lanes), table, line),
        Chart(bad, bad, bad, bad, Bars((Nested(bad, bad, 1.0, None, 0.0, bad),)), table, line),
        Chart(bad, bad, bad, bad, Lines(bad, 2020, 2022, series), table, line),
    )
    claims = (Claim(1, MARKS[0], line, bad, bad, bad, bad, (2, 99), (3,), bad, "fa"),)
    listed = tuple(Source(f"{bad}{i}", bad, bad, bad, "fa", url, bad, bad, bad, claims if i == 0 else ()) for i, url in enumerate(BAD_URLS))
    parts = (
        Paragraph(line, "lead"),
        Paragraph(line, "warn"),
        Points((line, line), numbered=True),
        table,
        Profile(bad, (ProfileRow(bad, line, (None, 1.0, -2.0), bad, line),)),
        *charts,
        Sources(listed),
        Verbatim(bad, bad),
    )
    return replace(
        base,
        title=bad,
        stamp=bad,
        counts=bad,
        sections=(Section("bottom_line", bad, bad, parts), Section("sources", bad, "not_covered", ())),
        receipt=bad,
        next_commands=(bad,),
    )


def large(claims: int = 350, *, ledger: bool = True) -> Brief:
    """A brief that cites many claims, for timing and size; with `ledger` each also stands in a folded table."""
    base = sample()
    marks = tuple(f"RUS-IRN_record_{n}#c{n:07x}@doc-{n // 6}" for n in range(1, claims + 1))
    rows = tuple((text(f"Record {n}"), (say(f"{n / 10} bn USD in 2023", n),), text("shown")) for n in range(1, claims + 1))
    table = Table("ledger", "Every cited claim", (Column("Record"), Column("Says", weight=1), Column("Standing")), rows, folded=True)
    listed = tuple(
        Source(
            f"doc-{i}", f"Document number {i} on trade and treaties", "RIA", "12 Feb 2024", "ru", f"https://example.org/{i}", None, "B (usually reliable)", None,
            tuple(
                Claim(n, marks[n - 1], text(f"{n / 10} bn USD in 2023, says Russia"), "p. 3", "B2 (usually reliable; probably true)", "so in 2023; known 12 February 2024", "shown")
                for n in range(max(1, i * 6), min(i * 6 + 6, claims + 1))
            ),
        )
        for i in range(claims // 6 + 1)
    )
    kept = tuple(s for s in base.sections if s.id != "sources")
    return replace(base, marks=marks, sections=(*kept[:15], Section("ledger", "Ledger", "ok", (table,) if ledger else ()), Section("sources", "Sources", "ok", (Sources(listed),)), *kept[15:]))
