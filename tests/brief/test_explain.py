"""From what a brief prints to its reasons, on small records: each thing by its name, the nearest where there is none."""

from __future__ import annotations

import pytest

from brief.ledgers import whole
from brief.ledgers_b import facts_of
from comity.brief.compose import compose
from comity.brief.explain import as_object, explain, rank_key, what_it_says
from comity.brief.machine import figure_row
from comity.problems import BadInput


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    facts = whole(tmp_path_factory.mktemp("explain"))
    return facts, compose(facts)


def told(read, asked):
    return "\n".join(explain(*read, asked)).replace("\u00a0", " ")


def test_a_mark_leads_to_its_claim_document_grade_and_the_figures_it_feeds(read):
    facts, brief = read
    for number, claim in enumerate(brief.marks, 1):
        text = told(read, str(number))
        assert text.startswith(f"[{number}] in the brief as known on 30 June 2023")
        assert f"claim    {claim}  [{number}]" in text
        assert facts.documents[facts.claims[claim]["document"]]["title"] in text
        assert "grade    " in text
    assert told(read, "[1]") == told(read, "1")


def test_every_figure_is_explained_down_to_its_claims(read):
    _, brief = read
    assert brief.figures
    for figure in brief.figures:
        text = told(read, figure.id)
        assert figure.id in text.split("\n", 1)[0]
        assert all(f"claim    {claim}" in text for claim in figure.claims)
        assert figure.claims or "rests on no claim" in text
        assert as_object(*read, figure.id)["figure"] == figure_row(figure)


def test_claims_that_dissent_are_shown_with_the_rule_that_put_one_first(read):
    shown = next(name for name, claim in read[0].claims.items() if claim["record"] == "XAA-XBB_trade" and claim["standing"] == "shown" and claim["period"] == "2022")
    text = told(read, shown)
    assert "against  2022 3.6 bn USD: Xbland" in text
    assert "used: better grade" in text
    assert "roots    2 independent of each other, of 2 documents" in text
    assert "status   live, shown, contested" in text


def test_a_record_a_document_and_a_measure(read):
    record = told(read, "XAA-XBB_trade")
    assert "    XAA-XBB_trade (flow)\n" in record
    assert "sum      the source says −17" in record
    document = told(read, "p1")
    assert document.startswith("The Post reports    p1\n  by       The Post (newspaper), reliability B · Named reporters")
    assert "claim    XAA-XBB_trade#" in document
    assert told(read, "trade_volume").startswith("measure  trade_volume: ")


@pytest.mark.parametrize("asked", ["XAA-XBB_trad", "trade_volum", "999999", "0", "nothing like it", "\x1b[2J", "", "١"])
def test_what_has_no_such_name_is_refused_and_the_nearest_named(read, asked):
    with pytest.raises(BadInput) as refused:
        explain(*read, asked)
    assert "\x1b" not in str(refused.value)
    near = {"XAA-XBB_trad": "XAA-XBB_trade", "trade_volum": "trade_volume"}.get(asked)
    assert near is None or near in refused.value.problems[0].fix


def test_the_same_for_machines(read):
    answer = as_object(*read, "XAA-XBB_trade")
    assert answer["record"]["record"] == "XAA-XBB_trade"
    assert [row["claimed"] for row in answer["record"]["arithmetic"]] == [-17]
    assert (answer["on"], answer["known"], answer["claims"], answer["figure"]) == ("2023-06-30", "2023-06-30", [], None)
    assert answer["lines"] == explain(*read, "XAA-XBB_trade")


def test_a_claim_ranks_by_pick_grade_reliability_witness_and_later_knowledge(read):
    claim = {**next(iter(read[0].claims.values())), "picked": False, "grade": 2, "reliability": "B", "witness": False, "spoke_whole": None}
    better = [{"picked": True}, {"grade": 1}, {"reliability": "A"}, {"witness": True}, {"spoke_whole": "XAA"}]
    worse = [{"grade": None}, {"grade": 6}, {"reliability": None}, {"reliability": "F"}, {"known": None}]
    assert all(rank_key({**claim, **change}) < rank_key(claim) for change in better)
    assert all(rank_key({**claim, **change}) > rank_key(claim) for change in worse)


def test_a_claim_in_words_names_states_and_spells_stretches(tmp_path):
    flow = ("flow: XAA-XBB_trade\nwhat: Trade\ndomain: economic\norigin: XAA\ndestination: XBB\nway: both\nunit: USD\nbasis: customs\nclaims:\n"
            "  - {period: 2020-07/2021-06, value: 5e9, cite: p1, grade: 2}\n")
    event = ("event: XAA-XBB_raid\ntype: attack\ntitle: A raid\nparties: [XAA, XBB]\nclaims:\n"
             "  - {measure: killed, value: 6, unit: persons, on: 2023-02-01, cite: p1, grade: 2}\n")
    dispute = ("dispute: XAA-XBB_strait\nissue: The strait\nproposition: It is open.\ndomain: security\nparties: [XAA, XBB]\nclaims:\n"
               "  - {position: closed, party: XAA, lean: -2, on: 2023-02-01, cite: p1, grade: 2}\n")
    facts = facts_of(tmp_path, "2024-01-01", flow=flow, event=event, dispute=dispute)
    assert sorted(what_it_says(facts, claim).replace("\u00a0", " ") for claim in facts.claims.values()) == [
        "July 2020 – June 2021 5 bn USD", "killed 6 persons", "position (closed), Xaland",
    ]
