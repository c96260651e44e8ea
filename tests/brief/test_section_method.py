"""Method: the rules in words, the yardstick, and each measure used with its range and limits."""

from brief.ledgers_b import EXAMPLE, build, facts_of, packaged, reading, rows, said
from comity.brief.desk import Desk
from comity.measures import MEASURES, named


def test_the_rules_and_the_yardstick_are_printed():
    section = build("method", reading(EXAMPLE, "2024-10-01"))
    assert ("likely or probable", "55–80 %") in rows(section, "method-likelihood")
    assert ("B", "usually reliable") in rows(section, "method-grades")
    assert "the editor’s pick, else the better grade" in said(section)
    assert "Arrows compare" in said(section)


def test_of_seats_and_treaties_only_the_rules_used_are_told(tmp_path):
    treaty = (
        "agreement: XAA-XBB_treaty\ntitle: A treaty\nform: treaty\nbinding: legal\nparties: [XAA, XBB]\ndomains: [security]\nclaims:\n"
        "  - {stage: signed, on: 2023-05-03, cite: p1, grade: 2}\n"
    )
    section = build("method", facts_of(tmp_path, "2024-01-01", agreement=treaty))
    assert rows(section, "method-likelihood") == []
    assert "Signatories: " in said(section)
    assert not any(word in said(section) for word in ("What is counted:", "In dealings", "Trade is the flow"))


def test_only_measures_that_were_used_are_listed_in_their_own_words():
    section = build("method", reading(EXAMPLE, "2024-10-01"))
    told = rows(section, "method-measures")
    assert "fulfilment" in [row[0] for row in told]
    assert "visit_frequency" not in [row[0] for row in told]
    assert named("fulfilment").summary in [row[1] for row in told]
    assert all(row[3] for row in told)


def test_a_measure_that_a_figure_names_is_listed_even_without_rows():
    facts, desk = packaged("2024-11-05", ("DEU", "FRA")), Desk()
    assert rows(build("method", facts, Desk()), "method-measures") == []
    desk.figure("x", "1", measure=MEASURES[0].name)
    assert [row[0] for row in rows(build("method", facts, desk), "method-measures")] == [MEASURES[0].name]
