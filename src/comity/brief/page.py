"""The brief as one HTML file without any script; the only door to the template engine.

The file states its own policy, so a browser enforces what the templates promise: nothing is fetched, nothing runs, and
only the one style sheet whose digest the policy names is applied.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from comity.brief import strings
from comity.brief.chart_shapes import Drawn, runs
from comity.brief.page_view import GLUE, PageView
from comity.brief.parts import Brief, Verbatim
from comity.brief.plain import visible


def print_page(brief: Brief) -> str:
    """The whole page; the same brief gives the same bytes."""
    env = _environment()
    view = PageView(brief).view()
    for section in view["sections"]:
        for part in section["parts"]:
            _draw(part)
    style = _style()
    shown = any(
        isinstance(part, Verbatim) and part.text.strip() == brief.receipt.strip()
        for section in brief.sections
        for part in section.parts
    )
    return env.get_template("page.html.j2").render(
        brief=view,
        words=strings,
        style=Markup(style),  # noqa: S704 - our own file, held to the hash in the policy
        style_hash="sha256-" + b64encode(sha256(style.encode()).digest()).decode(),
        citation_day=visible(brief.known).replace("-", "/"),
        skip_to=view["sections"][0]["anchor"] if view["sections"] else "",
        receipt_shown=bool(brief.receipt) and not shown,
    )


def _draw(part: dict[str, Any]) -> None:
    """Puts the pictures into a part, each under ids of its own."""
    if part["kind"] == "profile":
        for row in part["rows"]:
            row["spark"] = picture(row["drawn"], "spark", "", "", "")
    elif part["kind"] == "chart":
        for look, drawn in part["drawn"].items():
            part[look] = picture(drawn, look, f"{part['id']}-{look[0]}", part["title"], part["desc"])
        part["key"] = part["drawn"]["wide"].key.capitalize()


def picture(drawn: Drawn, kind: str, ident: str, title: str, desc: str) -> Markup:
    """A drawing as SVG, painted by the page's style sheet; one without a title is an ornament."""
    template = _environment().get_template("chart.svg.j2")
    return Markup(template.render(drawn=drawn, runs=runs(drawn.shapes), kind=kind, ident=ident, title=title, desc=desc).strip())  # noqa: S704 - autoescaped


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("comity.brief", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=False,
        keep_trailing_newline=True,
    )
    env.globals["words"] = strings
    env.globals["glue"] = GLUE
    return env


@cache
def _style() -> str:
    """The style sheet as it is put into the page."""
    source, _, _ = _environment().loader.get_source(_environment(), "style.css")  # type: ignore[union-attr]
    return "\n" + source
