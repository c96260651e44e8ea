"""An id is taken on any day: where its state was none then, the brief says so first, and nothing that was not known yet."""

import pytest

from brief.ledgers_b import FIXED, build, reading
from comity.brief.desk import Desk
from comity.brief.facts import Facts
from comity.brief.sections import bottom_line
from comity.brief.sections._bottom_states import absences, stand_ins
from comity.ledger.reading import Clocks
from comity.records.actor import known_actors

NAMES = {name: actor.name for name, actor in known_actors().items()}


def bare(pair, on, known=None):
    return Facts(pair, Clocks(on, known or on, known or on), {}, {}, [], names=dict(NAMES))


@pytest.mark.parametrize(("pair", "on", "said"), [
    (("CSK", "POL"), "1992-12-31", []),
    (("CSK", "POL"), "1993-01-01", [
        "Czechoslovakia was no longer a state on 1 January 1993: it ended on 31 December 1992, and Czechia (CZE) and Slovakia (SVK) came after it.",
    ]),
    (("YUG", "EGY"), "2004-01-01", [
        "Yugoslavia was no longer a state on 1 January 2004: it ended on 4 February 2003, and Serbia and Montenegro (SCG) came after it.",
    ]),
    (("YUG", "EGY"), "2026-01-01", ["Yugoslavia was no longer a state on 1 January 2026: it ended on 4 February 2003, and Serbia (SRB) came after it."]),
    (("SRB", "MNE"), "2006-06-04", ["Serbia was not a state of its own on 4 June 2006, but Serbia and Montenegro (SCG) was."]),
    (("SRB", "MNE"), "2006-06-05", []),
    (("DEU", "YEM"), "1989-01-01", ["Yemen was not a state of its own on 1 January 1989, but North Yemen (YAR) and South Yemen (YMD) were."]),
    (("SSD", "SDN"), "2011-07-08", ["South Sudan was not a state of its own on 8 July 2011."]),
    (("SSD", "SDN"), "2011-07-09", []),
    (("XAA", "NATO"), "1900-01-01", []),
])
def test_who_was_no_state(pair, on, said):
    assert [each.replace("\xa0", " ") for each in absences(bare(pair, on))] == said


def test_an_end_not_known_yet_is_not_told():
    assert absences(bare(("CSK", "POL"), "2010-01-01", "1985-01-01")) == []
    assert absences(bare(("SUN", "USA"), "2010-01-01", "1991-12-31"))[0].endswith("and Russia (RUS) came after it.")


def test_who_stood_in_the_place_of_whom():
    assert stand_ins(bare(("RUS", "USA"), "1980-01-01"))[0].replace("\xa0", " ").startswith(
        "On 1 January 1980 Soviet Union (SUN) stood in the place of Russia")
    assert not any(stand_ins(bare(pair, day)) for pair, day in (
        (("RUS", "USA"), "1992-01-01"), (("RUS", "SUN"), "1980-01-01"), (("SCG", "USA"), "2000-01-01"), (("RUS", "USA"), "1900-01-01")))


def test_it_stands_in_place_of_the_lead(tmp_path):
    section = bottom_line.build(bare(("CSK", "POL"), "2010-01-01"), Desk())
    assert section.status == "not_applicable"
    for name, text in FIXED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "agreements").mkdir()
    (tmp_path / "agreements" / "ALLIES.yaml").write_text(
        "agreement: ALLIES\ntitle: A pact\nform: treaty\nbinding: legal\nparties: [SUN, PRK]\ndomains: [security]\nclaims:\n"
        "  - {stage: in_force, on: 1961-07-06, cite: p1, grade: 1, known: 1961-07-06, why: public act}\n"
        "  - {obligation: defence, cite: p1, grade: 1, known: 1961-07-06, why: public act}\n", encoding="utf-8")
    for day, lead in (("1985-01-01", "Allied"), ("1995-01-01", "Not applicable")):
        told = build("bottom_line", reading(tmp_path, day, ("SUN", "PRK")))
        assert "".join(span.text for span in told.parts[0].line).startswith(lead)
