"""Flows: each reporter has a line of its own, a gap stays a gap, and the sources' sums are done again with the interval of their rounding."""

import pytest

from brief.ledgers_b import DAYS, EXAMPLE, build, chart, facts_of, packaged, reading, rows, said

HEAD = "domain: economic\norigin: XAA\ndestination: XBB\nunit: USD\nbasis: customs\n"
TRADE = f"""flow: XAA-XBB_trade
what: Trade
way: both
{HEAD}claims:
  - {{period: 2018, value: 1.0e9, says: XAA, cite: a1, grade: 2}}
  - {{period: 2020, value: 4.9e9, says: XAA, cite: a1, grade: 2}}
  - {{period: 2021, value: 4.0e9, says: XAA, cite: a1, grade: 2}}
  - {{period: 2021, value: 3.2e9, says: XBB, cite: b1, grade: 3}}
  - {{period: 2022, low: 5e9, says: XBB, cite: b1, grade: 3}}
  - {{change: -17, from: 2020, to: 2021, cite: p1, grade: 3}}
  - {{change: 40, from: 2018, to: 2020, cite: p1, grade: 3}}
  - {{change: 12, from: 2009, to: 2010, cite: p1, grade: 3}}
  - {{share: 96, of: national_currency, period: 2021, says: XAA, cite: a1, grade: 3}}
"""


def way(name, direction, value):
    return f"flow: XAA-XBB_{name}\nwhat: Goods\nway: {direction}\n{HEAD}claims:\n  - {{period: 2021, value: {value}, says: XAA, cite: a1, grade: 2}}\n"


def test_each_reporter_has_a_line_and_a_missing_year_is_a_gap(tmp_path):
    section = build("flows", facts_of(tmp_path, "2024-01-01", flow=TRADE))
    drawn = {series.name: [point[0] for point in series.points] for series in chart(section).drawing.series}
    assert drawn == {"Xaland says": [2018, 2020, 2021], "Xbland says": [2021]}
    assert (chart(section).drawing.first, chart(section).drawing.last, chart(section).drawing.unit) == (2018, 2023, "bn USD")
    table = {row[0]: row[1:] for row in rows(section, "flows-trade-table")}
    assert table["2022"][:2] == ("–", "at least 5 bn USD")
    assert table["2021"][0].startswith("4.0 bn USD")
    assert "−18.4 % (−20.2 % to −16.5 %) recomputed" in table["2021"][2]


def test_a_change_between_figures_of_two_reporters_says_so_and_what_a_side_says_stands_beside(tmp_path):
    text = TRADE + "  - {period: 2022, value: 6.0e9, cite: p1, grade: 2}\n  - {change: 10, from: 2021, to: 2022, says: XAA, cite: a1, grade: 3}\n"
    facts = facts_of(tmp_path, "2024-01-01", flow=text)
    section = build("flows", facts)
    assert chart(section).title.endswith("on the year before, by figures of two reporters")
    table = {row[0]: row[-1] for row in rows(section, "flows-trade-table")}
    assert table["2022"].endswith("recomputed, by figures of two reporters")
    assert table["2021"].endswith("recomputed")
    told = said(build("bottom_line", facts))
    assert "Trade rose 50.0 % recomputed to 6.0 bn USD in 2022, by figures of two reporters; Xaland says up 10 %." in told


def test_figures_a_lifetime_old_are_still_drawn(tmp_path):
    section = build("flows", facts_of(tmp_path, "2024-01-01", flow=TRADE.replace(" 20", " 19")))
    assert (chart(section).drawing.first, chart(section).drawing.last) == (1918, 1934)
    assert [row[0] for row in rows(section, "flows-trade-table")] == ["1922", "1921", "1920", "1918"]


def test_the_sums_of_sources_are_done_again(tmp_path):
    told = said(build("flows", facts_of(tmp_path, "2024-01-01", flow=TRADE)))
    assert "The Post says −17 %; the figures (4.9 bn USD and 4.0 bn USD) give −18.4 % (−20.2 % to −16.5 % as rounded) recomputed: within rounding." in told
    assert "The Post says +40 %; the figures (1.0 bn USD and 4.9 bn USD) give +390.0 %" in told
    assert "recomputed: contradicts." in told
    assert "Claimed and not checkable: 2 claims whose figures are not all here" in told
    assert "Xaland says 4 bn USD; Xbland says 3.2 bn USD: a gap of 22.2 % of their mean." in told
    assert "2021 (Xaland): 96 % single source" in told


def test_figures_of_several_reporters_are_not_compared_in_silence(tmp_path):
    text = TRADE.replace("period: 2018, value: 1.0e9, says: XAA, cite: a1", "period: 2018, value: 1.0e9, says: XBB, cite: b1")
    told = said(build("flows", facts_of(tmp_path, "2024-01-01", flow=text)))
    assert "from different reporters, give +390.0 %" in told
    assert "contradicts; not one source against itself." in told


def test_the_balance_of_two_ways(tmp_path):
    section = build("flows", facts_of(tmp_path, "2024-01-01", flow=[way("out", "out", "3e9"), way("back", "back", "1e9")]))
    (row,) = rows(section, "flows-balance")
    assert row == ("2021 (customs)", "3 bn USD", "1 bn USD", "2 bn USD, Xaland sent more")
    assert "No mirror gap" in said(section)


def test_a_flow_of_which_only_a_later_figure_is_known_is_not_covered_before(tmp_path):
    section = build("flows", facts_of(tmp_path, "2023-05-31", flow=TRADE))
    assert section.status == "not_covered"
    assert build("flows", facts_of(tmp_path, "2023-06-01", flow=TRADE)).status == "ok"


@pytest.mark.parametrize("day", DAYS)
def test_the_packaged_dossier_on_its_days(day):
    section = build("flows", packaged(day))
    assert section.status == ("not_covered" if day == "2005-01-01" else "contested")


def test_the_example_and_a_pair_that_is_not_covered():
    told = said(build("flows", reading(EXAMPLE, "2024-10-01")))
    assert "Merchandise trade: 4 bn USD in 2023, down 18.4 % on the year before" in told
    assert "within rounding" in told
    assert build("flows", packaged("2024-11-05", ("DEU", "FRA"))).status == "not_covered"


def test_years_that_begin_in_july_are_named_in_words_and_compared(tmp_path):
    text = TRADE.partition("  - {period: 2018")[0] + "".join(
        f"  - {{period: {year}-07/{year + 1}-06, value: {value}, says: XBB, cite: b1, grade: 3}}\n" for year, value in ((2020, "20.000e9"), (2021, "15.000e9"))
    ) + "  - {change: -25, from: 2020-07/2021-06, to: 2021-07/2022-06, cite: p1, grade: 3}\n"
    section = build("flows", facts_of(tmp_path, "2024-01-01", flow=text))
    assert chart(section).title.replace("\u00a0", " ") == "Trade: 15 bn USD in July 2021 – June 2022, down 25.0 % on the year before"
    table = {row[0]: row[-1] for row in rows(section, "flows-trade-table")}
    assert table == {"2021": "−25.0 % recomputed", "2020": "–"}
    assert "give −25.0 % recomputed: agrees." in said(section)
