"""The page in a real browser, opened from the disk: what it asks for, what it says, and whether all can use it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from brief.ledgers_b import packaged
from brief.sample import PERSIAN, RUSSIAN, hostile, large, sample
from comity.brief.compose import compose
from comity.brief.page import print_page

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"]

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")]

DESK, PHONE, SMALL = (1280, 800), (390, 844), (320, 800)
SIZES = [DESK, PHONE, SMALL]
LOOKS = [(DESK, "light"), (PHONE, "dark"), (SMALL, "light")]
BRIEFS = {
    "sample": sample, "hostile": hostile, "large": large,
    "packaged": lambda: compose(packaged("2024-11-05")), "empty": lambda: compose(packaged("2024-11-05", ("DEU", "FRA"))),
}


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for name, make in BRIEFS.items():
        (folder / f"{name}.html").write_text(print_page(make()), encoding="utf-8")
    return folder


class Watched:
    """A page that remembers what it asked for and what the browser said of it."""

    def __init__(self, browser, file: Path, size=DESK, theme="light", *, bypass_csp=False):
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=theme, bypass_csp=bypass_csp)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.page.goto(file.as_uri())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


@pytest.mark.parametrize("name", BRIEFS)
@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_asks_for_nothing_says_nothing_and_fits(browser, files, name, size, theme):
    with Watched(browser, files / f"{name}.html", size, theme) as watched:
        wide = watched.page.evaluate("document.documentElement.scrollWidth")
        assert watched.asked == [(files / f"{name}.html").as_uri()]
        assert watched.said == []
        assert wide <= size[0]


@pytest.mark.parametrize("name", ["sample", "packaged"])
@pytest.mark.parametrize("size", [DESK, PHONE])
def test_bottom_line_is_on_the_first_screen(browser, files, name, size):
    with Watched(browser, files / f"{name}.html", size) as watched:
        assert watched.page.evaluate("document.querySelector('#s-bottom_line').getBoundingClientRect().bottom") <= size[1]
        if size == DESK:
            assert watched.page.evaluate("document.querySelector('.profile').getBoundingClientRect().bottom") <= size[1]
            rows = watched.page.evaluate("""[...document.querySelectorAll('.profile th')].map(e => {
                const range = document.createRange(); range.selectNodeContents(e); return [e.textContent, range.getClientRects().length] })""")
            assert [name for name, count in rows if count != 1] == []


@pytest.mark.parametrize(("name", "size", "theme"), [
    *((name, *looks) for name in ("sample", "hostile") for looks in LOOKS), *((name, *looks) for name in ("packaged", "empty") for looks in LOOKS[:2]),
])
def test_axe_finds_nothing(browser, files, name, size, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    # The policy forbids axe as it forbids every script, so it is lifted here, and here alone.
    with Watched(browser, files / f"{name}.html", size, theme, bypass_csp=True) as watched:
        # Of the sources five are enough, and of long tables five rows: the others are made by the same lines, and axe looks at each letter's colour.
        watched.page.evaluate("""document.querySelectorAll('details').forEach(d => d.open = true);
            document.querySelectorAll('.sources details:nth-child(n+6), tbody tr:nth-child(n+6)').forEach(e => e.remove())""")
        results = axe.Axe().run(watched.page)
        assert results.violations_count == 0, results.generate_report()


def test_policy_is_enforced(browser, files, tmp_path):
    page = (files / "sample.html").read_text(encoding="utf-8")
    planted = "<script>document.title = 'run'</script><img src=x onerror=\"document.title='run'\"><div style='position:fixed'>x</div><link rel=stylesheet href=x.css>"
    file = tmp_path / "planted.html"
    file.write_text(page.replace("</h1>", f"</h1>{planted}"), encoding="utf-8")
    with Watched(browser, file) as watched:
        assert watched.page.title() != "run"
        assert watched.page.evaluate("getComputedStyle([...document.querySelectorAll('div')].find(d => d.textContent == 'x')).position") == "static"
        assert len([said for said in watched.said if "Content Security Policy" in said]) >= 4


def test_attacks_are_seen_and_do_nothing(browser, files):
    with Watched(browser, files / "hostile.html") as watched:
        page = watched.page
        assert page.evaluate("document.querySelectorAll('script,img,iframe,object,embed,form,base').length") == 0
        assert page.evaluate("document.querySelectorAll('style').length") == 1
        assert "<script>alert(1)</script>" in page.inner_text("h1")
        page.evaluate("document.querySelectorAll('a').forEach(a => { if (!/^(https?:|#)/.test(a.getAttribute('href'))) throw a.href })")
        assert watched.said == []


def test_mark_opens_its_claim_and_leads_back(browser, files):
    with Watched(browser, files / "sample.html") as watched:
        page = watched.page
        mark = page.locator("#s-bottom_line a[id]").first
        place = mark.get_attribute("id")
        mark.click()
        claim = page.locator(":target")
        assert claim.is_visible()
        assert claim.locator("> b").inner_text() == mark.inner_text()
        assert page.evaluate("(() => { const r = document.querySelector(':target').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()")
        claim.locator("small a").first.click()
        assert page.url.endswith(f"#{place}")
        assert page.locator(f"#{place}").evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }")


def test_keyboard_reaches_every_mark_and_shows_where_it_is(browser, files):
    with Watched(browser, files / "sample.html") as watched:
        page = watched.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.locator(".skip").bounding_box()["x"] >= 0
        reached, widths = set(), set()
        for _ in range(120):
            page.keyboard.press("Tab")
            at, outline = page.evaluate("[document.activeElement.id, getComputedStyle(document.activeElement).outlineWidth]")
            reached.add(at)
            if page.evaluate("document.activeElement.tagName") != "BODY":
                widths.add(outline)
        shown = page.evaluate("[...document.querySelectorAll('a[id]')].filter(a => a.checkVisibility()).map(a => a.id)")
        assert set(shown) <= reached
        assert widths == {"3px"}


def test_disclosure_opens_by_key(browser, files):
    with Watched(browser, files / "sample.html", PHONE) as watched:
        summary = watched.page.locator("details.folded summary").first
        summary.focus()
        watched.page.keyboard.press("Enter")
        assert watched.page.locator("details.folded[open] table").first.is_visible()


@pytest.mark.parametrize("size", SIZES)
def test_targets_are_large_enough(browser, files, size):
    with Watched(browser, files / "sample.html", size) as watched:
        sizes = watched.page.evaluate("""[...document.querySelectorAll('a, summary')].filter(a => a.checkVisibility() && !a.closest('.skip'))
            .map(a => { const r = a.getBoundingClientRect(); return [a.textContent, r.width, r.height] })""")
        assert [each for each in sizes if each[2] < 23.9 or each[1] < 22] == []


@pytest.mark.parametrize("name", ["sample", "packaged"])
@pytest.mark.parametrize("size", SIZES)
def test_marks_never_leave_their_figures(browser, files, name, size):
    """A mark stands in one row, and in the row of the last letter before it."""
    with Watched(browser, files / f"{name}.html", size) as watched:
        split = watched.page.evaluate("""[...document.querySelectorAll('main a[id]')].filter(a => a.checkVisibility()).filter(a => {
            if (a.getClientRects().length > 1) return true;
            const walk = document.createTreeWalker(a.closest('p, li, td, th'), NodeFilter.SHOW_TEXT);
            let last = null, gap = '';
            for (let n = walk.nextNode(); n && !a.contains(n); n = walk.nextNode()) {
                gap = /\\S/.test(n.data) ? n.data.slice(n.data.trimEnd().length) : gap + n.data;
                if (/\\S/.test(n.data)) last = n;
            }
            if (!last || gap.includes(' ') || last.parentElement.closest('.tag')) return false;
            const range = document.createRange(), end = last.data.trimEnd().length;
            range.setStart(last, end - 1); range.setEnd(last, end);
            const [x, y] = [range.getBoundingClientRect(), a.getBoundingClientRect()];
            return Math.abs((x.top + x.bottom) / 2 - (y.top + y.bottom) / 2) > 10;
        }).map(a => a.closest('p, li, td, th').textContent.slice(0, 120) + ' ' + a.textContent)""")
        assert split == []


def test_dark_has_no_white_boxes(browser, files):
    with Watched(browser, files / "sample.html", DESK, "dark") as watched:
        fills = watched.page.evaluate("""[...document.querySelectorAll('body, body *')].filter(e => e.checkVisibility())
            .flatMap(e => { const s = getComputedStyle(e); return [s.backgroundColor, ...(e.closest('svg') ? [s.fill] : [])] })""")
        assert "rgb(255, 255, 255)" not in fills


def test_phone_gets_its_own_drawing(browser, files):
    for size, shown in ((DESK, "wide"), (PHONE, "narrow")):
        with Watched(browser, files / "sample.html", size) as watched:
            assert watched.page.evaluate("[...document.querySelectorAll('figure > svg')].filter(s => s.checkVisibility()).map(s => s.classList[0])") == [shown] * 3
            # Type in charts is at least 10 px tall wherever it is shown.
            assert watched.page.evaluate("Math.min(...[...document.querySelectorAll('figure > svg')].filter(s => s.checkVisibility()).map(s => s.getBoundingClientRect().width / s.viewBox.baseVal.width * 13))") >= 10


def test_chart_labels_stay_inside_their_picture(browser, files):
    for size in (DESK, PHONE):
        with Watched(browser, files / "sample.html", size) as watched:
            out = watched.page.evaluate("""[...document.querySelectorAll('figure > svg')].filter(s => s.checkVisibility()).flatMap(s => {
                const b = s.getBoundingClientRect();
                return [...s.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]).filter(([, r]) => r.left < b.left - 1 || r.right > b.right + 1 || r.bottom > b.bottom + 1 || r.top < b.top - 1).map(([t]) => t) })""")
            assert out == []


def test_names_keep_their_neighbours(browser, files):
    with Watched(browser, files / "sample.html") as watched:
        order = watched.page.evaluate("""(() => { const p = [...document.querySelectorAll('p')].find(p => p.textContent.startsWith('Deliveries by'));
            return [...p.querySelectorAll('bdi, a')].map(e => [e.textContent, e.getBoundingClientRect().left]) })()""")
        assert [name for name, _ in sorted(order, key=lambda pair: pair[1])] == [PERSIAN, "[8]", RUSSIAN, "[7]"]


def test_prints_with_everything_open(browser, files, tmp_path):
    with Watched(browser, files / "sample.html") as watched:
        watched.page.emulate_media(media="print")
        hidden = watched.page.evaluate("[...document.querySelectorAll('table, .sources li')].filter(e => !e.checkVisibility({contentVisibilityAuto: true})).length")
        assert hidden == 0
        file = tmp_path / "brief.pdf"
        watched.page.pdf(path=str(file), prefer_css_page_size=True)
    assert file.read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext"):
        text = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
        first = text.split("\f")[0]
        assert "As known on 5 November 2024" in first
        assert "What changed" in first
        assert "Eurasian Economic Commission" in text
        assert "RUS-IRN_record_10#" in text
        assert len(text.split("\f")) <= 7
