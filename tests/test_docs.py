"""The docs name every command and measure there is, and none there is not; their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

import house
from comity import cli
from comity.measures import BULK, MEASURES

PAGES = sorted([*house.ROOT.glob("*.md"), *house.ROOT.glob("docs/**/*.md")])
DOCS = [page for page in PAGES if page.name == "README.md" or "docs" in page.parts]
"""Where a user reads; the other pages are for those who work on Comity."""
SPOKEN = {"help"}
"""Commands that click answers itself."""

needs_docs = pytest.mark.skipif(not DOCS, reason="there is no README.md and no docs/ yet")


def named(page: Path) -> str:
    return page.relative_to(house.ROOT).as_posix()


def commands() -> set[str]:
    group = cli.commands
    assert isinstance(group, click.Group)
    return set(group.list_commands(click.Context(group)))


@needs_docs
def test_every_command_is_in_the_docs():
    text = "\n".join(page.read_text(encoding="utf-8") for page in DOCS)
    assert [name for name in sorted(commands()) if not re.search(rf"\bcomity {re.escape(name)}\b", text)] == []


@needs_docs
def test_every_measure_is_in_the_docs():
    text = "\n".join(page.read_text(encoding="utf-8") for page in DOCS)
    assert [measure.name for measure in (*MEASURES, *BULK) if f"`{measure.name}`" not in text] == []


@needs_docs
@pytest.mark.parametrize("page", PAGES, ids=named)
def test_commands_in_a_page_are_there(page):
    """`comity WORD` as code, in a fence or in back-quotes, names a command."""
    text = page.read_text(encoding="utf-8")
    code = re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL) + re.findall(r"`[^`\n]+`", text)
    said = {word for part in code for word in re.findall(r"(?:^|[`$\s])comity ([a-z]+)\b", part, re.MULTILINE)}
    assert said - commands() - SPOKEN == set()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_to_files_lead_to_files(page):
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not link.startswith("mailto:") and not (page.parent / link).exists()] == []


def test_every_public_module_lives_where_contributing_says():
    """The table of places names folders that are there."""
    text = (house.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    places = re.findall(r"`((?:records|ledger|measures|brief|cli|tests|tools)/[\w./]*)`", text)
    made_up = re.compile(r"(^|/)(test_)?x\.py$")
    roots = (house.ROOT, house.ROOT / "src" / "comity")
    assert places
    assert [place for place in places if not made_up.search(place) and not any((root / place).exists() for root in roots)] == []


def test_sections_of_the_conventions_that_are_cited_are_there():
    """`CONVENTION §3.2` in code, tests and pages is a section there is; its numbers run on."""
    text = (house.ROOT / "CONVENTION.md").read_text(encoding="utf-8")
    parts = re.findall(r"^## (\d+)\. ", text, re.MULTILINE)
    points = re.findall(r"^(\d+\.\d+)\. ", text, re.MULTILINE)
    assert parts == [str(n) for n in range(1, len(parts) + 1)]
    assert points == [f"{part}.{n}" for part in parts for n in range(1, sum(point.startswith(f"{part}.") for point in points) + 1)]
    files = [*PAGES, *(house.ROOT / "src").rglob("*.py"), *(house.ROOT / "tests").rglob("*.py")]
    cited = {found for path in files for found in re.findall(r"CONVENTION(?:\.md)? §(\d+(?:\.\d+)?)", path.read_text(encoding="utf-8"))}
    assert cited - {*parts, *points} == set()
