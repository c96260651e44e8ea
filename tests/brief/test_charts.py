"""Charts: what is known is drawn where it belongs, what is not known is not drawn, and nothing lies past the day."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.sample import agreements, commitments, flows, hostile
from comity.brief.chart_shapes import Label, Path, decimals_of, num, number, steps, text_width
from comity.brief.charts import NARROW, WIDE, draw, spark, spark_text
from comity.brief.page import picture
from comity.brief.parts import Bar, Bars, Chart, Lane, Lines, Nested, Series, Timeline
from comity.brief.plain import visible

SIZES = (WIDE, NARROW)
CHARTS = [part for section in (agreements(), commitments(), flows()) for part in section.parts if isinstance(part, Chart)]


STYLE = (files("comity.brief") / "templates" / "style.css").read_text()


def svg_of(chart, width=WIDE):
    return picture(draw(chart.drawing, width), "wide", "g-0", visible(chart.title), visible(chart.desc))


def paths(drawn, paint):
    return [shape for shape in drawn.shapes if isinstance(shape, Path) and shape.paint == paint]


def words(drawn):
    return [shape.text for shape in drawn.shapes if isinstance(shape, Label)]


def xs(path):
    """The places across of a path written in absolute points."""
    return [float(x) for x, _ in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path.d)]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
@pytest.mark.parametrize("width", SIZES)
def test_svg_says_what_it_shows(chart, width):
    root = ET.fromstring(svg_of(chart, width))
    assert root.tag == "svg"
    assert root.get("role") == "img"
    named = [root.find("title"), root.find("desc")]
    assert [node.text for node in named] == [chart.title, chart.desc]
    assert root.get("aria-labelledby").split() == [node.get("id") for node in named]
    assert not list(root.iter("a"))
    assert {name for node in root.iter() for name in node.attrib if name.startswith("on") or name in ("style", "href")} == set()


@pytest.mark.parametrize("width", SIZES)
def test_axis_ends_at_the_day(width):
    lanes = (Lane("Treaty", (Bar("2024-01-01", "2030-06-01", "expected", "expected for 2030"), Bar("2031-01-01", "2031-01-01", "expected", "late"))),)
    drawn = draw(Timeline("2020-01-01", "2024-11-05", lanes), width)
    assert "5 Nov 2024" in words(drawn)
    assert not [word for word in words(drawn) if re.fullmatch(r"(\w{3} )?20(2[5-9]|3\d)", word)]
    (end,) = paths(drawn, "edge")
    assert max(x for path in paths(drawn, "awaited") for x in xs(path)) <= max(xs(end)) + 8


def test_every_paint_has_a_look():
    paints = {shape.paint for chart in CHARTS for width in SIZES for shape in draw(chart.drawing, width).shapes} - {"hatch"}
    assert len(paints) > 12
    for paint in paints:
        family = paint.rpartition("-")[0]
        assert f"svg .{paint}" in STYLE or (family and f"svg [class^={family}]" in STYLE), paint


def test_slips_descend_like_a_stair():
    drawn = draw(agreements().parts[0].drawing, WIDE)
    awaited = paths(drawn, "awaited")
    tops = [min(float(y) for _, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path.d)) for path in awaited]
    assert len(tops) == 4
    assert tops == sorted(set(tops))


def test_rough_edges_slope_and_sharp_ones_do_not():
    sharp = draw(Timeline("2020-01-01", "2024-01-01", (Lane("x", (Bar("2021-01-01", "2022-01-01", "in_force", "x"),)),)), WIDE)
    rough = draw(Timeline("2020-01-01", "2024-01-01", (Lane("x", (Bar("2021-01-01", "2022-01-01", "in_force", "x", rough=True),)),)), WIDE)
    assert len(set(xs(paths(sharp, "solid")[0]))) == 2
    assert len(set(xs(paths(rough, "solid")[0]))) == 4
    words_in = next(shape for shape in rough.shapes if isinstance(shape, Label) and shape.paint == "over")
    assert float(words_in.x) >= sorted(xs(paths(rough, "solid")[0]))[1], "no label lies over a slope"
    assert sharp.key == ""
    assert "sloped" in rough.key


DAYS = st.integers(0, 6000).map(lambda n: (date(2008, 1, 1) + timedelta(days=n)).isoformat())
BARS = st.builds(
    lambda days, kind, label, rough, open_end: Bar(min(days), max(days), kind, label, rough, open_end),
    st.tuples(DAYS, DAYS), st.sampled_from(["expected", "signed", "in_force", "suspended", "expired", "odd"]), st.text("abcdefgh ", max_size=60), st.booleans(), st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BARS, max_size=9), st.sampled_from(SIZES))
def test_labels_of_a_lane_do_not_meet(bars, width):
    drawn = draw(Timeline("2008-01-01", "2024-11-05", (Lane("A lane", tuple(bars)),)), width)
    assert len([shape for shape in drawn.shapes if isinstance(shape, Label) and shape.paint in ("halo", "over", "ink")]) == len(bars)
    rows: dict[str, list[tuple[float, float]]] = {}
    for shape in drawn.shapes:
        if isinstance(shape, Label) and shape.paint in ("halo", "over", "ink") and shape.text:
            x, wide = float(shape.x), text_width(shape.text)
            low = x - wide if shape.anchor == "end" else x
            rows.setdefault(shape.y, []).append((low, low + wide))
            assert low >= -1
            assert low + wide <= width + 1
            assert float(shape.y) < drawn.height
    for spans in rows.values():
        spans.sort()
        assert all(a[1] <= b[0] + 0.2 for a, b in pairwise(spans))


@pytest.mark.parametrize("width", SIZES)
def test_unknown_is_not_drawn_and_zero_is(width):
    unknown = draw(Bars((Nested("x", "t", None, 4.0, None, "4"),)), width)
    zero = draw(Bars((Nested("x", "t", None, 4.0, 0.0, "0 of 4"),)), width)
    legend = 1
    assert len(paths(unknown, "promised")) == legend
    assert len(paths(unknown, "solid")) == legend
    assert len(paths(unknown, "stop")) == 0
    assert len(paths(zero, "stop")) == 1
    nothing = draw(Bars((Nested("x", "t", None, None, None, "no claim"),)), width)
    assert [len(paths(nothing, paint)) for paint in ("promised", "light", "solid", "stop")] == [legend, legend, legend, 0]


def test_units_never_share_a_scale():
    drawn = draw(commitments().parts[0].drawing, WIDE)
    assert len(paths(drawn, "zero")) == 2
    assert {"bn USD", "aircraft"} <= set(words(drawn))


@pytest.mark.parametrize("width", SIZES)
def test_a_gap_is_never_bridged(width):
    series = Series("Iran says", ((2014, 1.0, None, None), (2015, 2.0, None, None), (2018, 3.0, None, None), (2019, 3.0, None, None)), "no Iranian figure")
    drawn = draw(Lines("bn USD", 2014, 2020, (series,)), width)
    assert len(paths(drawn, "line-a")) == 2 + (width == NARROW)
    assert len(paths(drawn, "point-a")) == 4 + 1
    assert not paths(drawn, "lead")
    assert "Iran says 3, 2019" in words(drawn)
    assert len(paths(drawn, "gap-a")) == 2
    assert "no Iranian figure" in words(drawn)


def test_scale_of_lines_starts_at_zero():
    drawn = draw(Lines("bn USD", 2020, 2021, (Series("x", ((2020, 900.0, None, None), (2021, 950.0, None, None))),)), WIDE)
    assert "0" in words(drawn)


@pytest.mark.parametrize("width", SIZES)
def test_reporters_differ_without_colour(width):
    svg = svg_of(next(chart for chart in CHARTS if isinstance(chart.drawing, Lines)), width)
    assert {'class="line-a"', 'class="line-b"'} <= set(re.findall(r'class="line-.*?"', svg))
    assert "svg .line-b{stroke-dasharray" in STYLE
    assert not re.search(r"line-a[^{}]*\{[^}]*stroke-dasharray", STYLE)
    assert "Russia says 4" in svg
    assert "Iran says 3.6" in svg


def test_empty_drawings_do_not_fail():
    for drawing in (Timeline("2020-01-01", "2020-01-01", ()), Bars(()), Lines("x", 2020, 2020, ()), Lines("x", 2020, 2021, (Series("a", ()),))):
        for width in SIZES:
            assert draw(drawing, width).height > 0


def test_negative_values_lie_below_zero():
    drawn = draw(Lines("x", 2020, 2021, (Series("a", ((2020, -2.0, None, None), (2021, 3.0, None, None))),)), WIDE)
    assert all(float(y) <= drawn.height for path in paths(drawn, "line-a") for _, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path.d))


def test_hostile_texts_stay_text_in_svg():
    for part in hostile().sections[0].parts:
        if isinstance(part, Chart):
            for width in SIZES:
                root = ET.fromstring(svg_of(part, width))
                assert {node.tag for node in root.iter()} <= {"svg", "title", "desc", "g", "path", "text", "defs", "pattern"}


def test_same_chart_same_bytes():
    assert svg_of(CHARTS[0]) == svg_of(replace(CHARTS[0]))


def test_sparkline_breaks_at_a_gap():
    drawn = spark((1.0, 2.0, None, 3.0, 4.0))
    assert len(paths(drawn, "spark")) == 2
    assert spark((None, None)).shapes == ()
    assert spark_text((0.0, None, 4.0)) == "▁·▇"
    assert spark_text((None,) * 3) == "···"
    assert spark_text((0.0, 0.0)) == "▁▁"


@given(st.floats(-1e6, 1e6))
def test_coordinates_have_one_spelling(value):
    assert re.fullmatch(r"-?\d+(\.\d)?", num(value))
    assert num(value) != "-0"


@given(st.floats(1e-6, 1e12), st.integers(3, 8))
def test_steps_reach_the_top(top, most):
    marks = steps(top, most)
    assert marks[0] == 0
    assert marks[-1] >= top * (1 - 1e-9)
    assert 2 <= len(marks) <= most + 1


def test_numbers_are_set_without_a_locale():
    assert number(-1234.5, 1) == "\u22121\u00a0234.5"
    assert decimals_of([4.0, 24]) == 0
    assert decimals_of([0.6, 40.0]) == 1
