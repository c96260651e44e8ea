"""The page: one file, no script, a policy it states itself, and every mark led to its claim and back."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from brief.sample import BAD_URLS, HOSTILE, MARKS, PERSIAN, RECEIPT, hostile, large, sample
from comity.brief import page_view
from comity.brief.links import safe_url
from comity.brief.page import print_page
from comity.brief.page_view import claim_anchor
from comity.brief.plain import isolated, visible

BRIEFS = [sample, hostile, large]


class Reader(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.text = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text.append(data)

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


@pytest.fixture(scope="module", params=BRIEFS, ids=lambda make: make.__name__)
def page(request):
    return print_page(request.param())


def test_no_script_and_no_handler(page):
    read = Reader(page)
    tags = {tag for tag, _ in read.elements}
    assert not tags & {"script", "iframe", "object", "embed", "form", "base", "img", "video", "audio", "source", "applet", "frame", "image", "foreignobject"}
    names = {name for _, attrs in read.elements for name in attrs}
    assert not {name for name in names if name.startswith("on")} | names & {"style", "srcdoc", "formaction", "xlink:href", "ping"}


def test_policy_is_stated_and_holds_the_style(page):
    metas = [attrs for attrs in Reader(page).all("meta") if attrs.get("http-equiv")]
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert metas == [{
        "http-equiv": "Content-Security-Policy",
        "content": f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'",
    }]
    assert page.index("Content-Security-Policy") < page.index("<style>")
    assert "url(" not in style
    assert "@import" not in style


def test_nothing_is_asked_of_anyone(page):
    for tag, attrs in Reader(page).elements:
        assert "src" not in attrs
        if tag == "link":
            assert attrs == {"rel": "icon", "href": "data:,"}


def test_links_out_are_plain_and_carry_no_trace(page):
    for attrs in Reader(page).all("a"):
        href = attrs["href"]
        if not href.startswith("#"):
            assert re.match(r"https?://[a-z0-9.-]+/", href)
            assert attrs["rel"] == "noreferrer"


def test_ids_are_prefixed_once_each_and_every_way_leads_somewhere(page):
    read = Reader(page)
    ids = [attrs["id"] for _, attrs in read.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert all(re.match(r"[a-z]-\S+$", name) for name in ids)
    for attrs in read.all("a"):
        if attrs["href"].startswith("#"):
            assert attrs["href"][1:] in ids
    for _, attrs in read.elements:
        assert set((attrs.get("aria-labelledby") or "").split()) <= set(ids)


def test_marks_lead_to_their_claim_and_back():
    page = print_page(sample())
    read = Reader(page)
    marks = [attrs for attrs in read.all("a") if "id" in attrs]
    back = {attrs["href"][1:] for attrs in read.all("a") if attrs["href"].startswith("#r-")}
    assert len(marks) > 20
    assert {attrs["id"] for attrs in marks} == back
    for attrs in marks:
        n = int(attrs["id"].split("-")[1])
        assert attrs["href"] == "#" + claim_anchor(MARKS[n - 1])
    assert f"<li id={claim_anchor(MARKS[9])}><b>[10]</b>" in page


def test_two_claims_never_share_a_place(monkeypatch):
    monkeypatch.setattr(page_view, "claim_anchor", lambda claim: "c-1")
    ids = [attrs["id"] for attrs in Reader(print_page(sample())).all("li") if "id" in attrs]
    assert len(ids) == len(set(ids)) > 5


def test_mark_stays_with_its_figure():
    page = print_page(sample())
    assert re.search(r"4\.0\u00a0bn\u00a0USD\u00a0<a href=#c-\w+ id=r-10-\d>\[10\]</a>", page)
    assert re.search(r"slipped three times\u00a0<a href=#c-\w+ id=r-5-1>\[5\]</a>\.", page)
    # Where a row could end without a space, after a dash or between two marks, an element holds it together.
    assert re.search(r'<span class="f">\S+\u00a0<a [^>]*>\[\d+\]</a><a ', page)


def test_every_section_keeps_its_heading():
    brief = sample()
    read = Reader(print_page(brief))
    headings = [attrs["id"] for attrs in read.all("h2")]
    assert headings == [f"s-{section.id}-h" for section in brief.sections]
    assert len(read.all("h1")) == 1
    assert "Not examined yet." in "".join(read.text)


def test_tables_say_what_their_cells_are():
    read = Reader(print_page(sample()))
    assert all(attrs.get("scope") in ("col", "row") for attrs in read.all("th"))
    assert len(read.all("caption")) == len(read.all("table"))
    assert all("tabindex" in attrs for attrs in read.all("div") if "scroll" in (attrs.get("class") or ""))


def test_names_carry_their_language():
    page = print_page(sample())
    assert f'<bdi lang="fa">{PERSIAN}</bdi>' in page
    assert '<html lang="en">' in page
    assert '<blockquote lang="fa" dir="auto">' in page


def test_reference_managers_can_take_it():
    metas = {attrs["name"]: attrs["content"] for attrs in Reader(print_page(sample())).all("meta") if "name" in attrs}
    assert metas["citation_title"] == "Russia–Iran: As known on 5 November 2024"
    assert metas["citation_publication_date"] == "2024/11/05"
    assert metas["comity-receipt"] == RECEIPT


def test_receipt_is_shown_once():
    assert "".join(Reader(print_page(sample())).text).count(RECEIPT) == 1


def test_hostile_text_is_text():
    text = "".join(Reader(print_page(hostile())).text)
    for attack in HOSTILE:
        assert visible(attack) in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_no_figure_leaves_the_engine():
    assert "49" not in print_page(hostile()).replace("7*7", "").split("<body>")[0]


def test_same_brief_same_bytes_in_any_process():
    code = "import sys, hashlib; from brief.sample import sample; from comity.brief.page import print_page; print(hashlib.sha256(print_page(sample()).encode()).hexdigest())"
    digests = set()
    for seed, place in (("0", "C"), ("7", "de_DE.UTF-8")):
        env = {"PYTHONHASHSEED": seed, "LC_ALL": place, "TZ": "Asia/Tehran", "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"}
        digests.add(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout)
    assert digests == {sha256(print_page(sample()).encode()).hexdigest() + "\n"}


@pytest.mark.parametrize(("claims", "limit"), [(150, 150_000), (500, 300_000)])
def test_weight(claims, limit):
    assert len(print_page(large(claims, ledger=False)).encode()) < limit


@pytest.mark.parametrize("url", [*BAD_URLS, "", None, "https://", "http://a:b@c/", "https://example.org:99999/", "https://exam\nple.org/", "https://exa_mple.org/", "ftp://example.org/"])
def test_addresses_that_stay_text(url):
    assert safe_url(url) is None


@pytest.mark.parametrize(("url", "href", "host"), [
    ("https://www.example.org/a?b=c#d", "https://www.example.org/a?b=c#d", "example.org"),
    ("HTTPS://Example.ORG:8080/A", "https://example.org:8080/A", "example.org:8080"),
    ("http://аррӏе.com/", "http://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
    ("https://[::1]/x", "https://[::1]/x", "[::1]"),
    ("https://example.org/صادرات", "https://example.org/صادرات", "example.org"),
])
def test_addresses_that_may_be_followed(url, href, host):
    assert safe_url(url) == (href, host)


def test_what_cannot_be_seen_is_spelled_out():
    assert visible("a\x1b[2J\u202eb\nc") == "a\\u001b[2J\\u202eb c"
    assert visible("\ud800\U000e0041") == "\\ud800\\U000e0041"
    assert visible("می‌خواهم") == "می‌خواهم"
    assert isolated(PERSIAN) == f"\u2068{PERSIAN}\u2069"
    assert isolated("Газпром") == "Газпром"
