"""The canonical form: the same values, the same comments, the same text the second time."""

import csv
import io
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

import comity
from comity.ledger import _csv, _yaml
from comity.ledger._folder import listing, read, text_of
from comity.ledger.canonical import canonical, changes, is_canonical, order_of, quoted
from comity.ledger.dossier import load
from comity.records._claim import meaning_digest
from comity.records._fields import CLAIM_FIELD_NAMES
from comity.records._text import fault
from dossier_cases import lay, record

NAME = "agreements/r.yaml"
CASES = {
    "fields in their order, claims last": (
        "agreement: r\nclaims:\n  - {cite: m1, on: 2024, stage: signed}\ndomains: [energy]\ntitle: T\n",
        "agreement: r\ntitle: T\ndomains: [energy]\nclaims:\n  - {stage: signed, on: 2024, cite: m1}\n",
    ),
    "no more quotes than needed": (
        """agreement: r\ntitle: "Treaty, of 'friendship'"\nclaims:\n  - {stage: "signed", on: '2024', note: "a, b", cite: 'm1'}\n""",
        """agreement: r\ntitle: Treaty, of 'friendship'\nclaims:\n  - {stage: signed, on: 2024, cite: m1, note: "a, b"}\n""",
    ),
    "an entry over several lines is put on one": (
        "agreement: r\nclaims:\n  - {stage: signed,  # when\n     on: 2024,\n     cite: [m1,\n       p1]}  # where\n",
        "agreement: r\nclaims:\n  # when\n  - {stage: signed, on: 2024, cite: [m1, p1]}  # where\n",
    ),
    "an entry in block style stays so": (
        "agreement: r\nclaims:\n- cite: m1\n  # the day\n  on: 2024   # about\n  stage: signed\n  note: a, b\n",
        "agreement: r\nclaims:\n  - stage: signed\n    # the day\n    on: 2024  # about\n    cite: m1\n    note: a, b\n",
    ),
    "comments go with what they stand before": (
        "# head\n\nagreement: r\n# domains\ndomains: [energy]\n# title\ntitle: T  # t\nclaims:  # c\n  # first\n  - {stage: signed, cite: m1}\n\n\n  # second\n  - {stage: opened, cite: m1}\n  # third\n# end\n",
        "# head\n\nagreement: r\n# title\ntitle: T  # t\n# domains\ndomains: [energy]\nclaims:  # c\n  # first\n  - {stage: signed, cite: m1}\n\n  # second\n  - {stage: opened, cite: m1}\n  # third\n# end\n",
    ),
    "block texts keep their lines": (
        "agreement: r\ntitle: >-   # long\n    one\n    two\n\n    three\n# form\nform: treaty\nclaims: []\n",
        "agreement: r\n# long\ntitle: >-\n  one\n  two\n\n  three\n# form\nform: treaty\nclaims: []\n",
    ),
    "quoted texts over several lines are joined": (
        'agreement: r\ntitle: "one\n  two"\nform: one\n  two\nclaims: []\n',
        "agreement: r\ntitle: one two\nform: one two\nclaims: []\n",
    ),
    "a document's marks and a byte order mark go": ("---\nagreement: r\ntitle: T\n...\n", "agreement: r\ntitle: T\n"),
    "windows line ends go": ("agreement: r\r\ntitle: T  # t\r\nclaims:\r\n  - {stage: signed, cite: m1}\r\n", "agreement: r\ntitle: T  # t\nclaims:\n  - {stage: signed, cite: m1}\n"),
    "all in braces": ("{agreement: r, claims: [{stage: signed, cite: m1}, {cite: m1, stage: opened}], title: T}\n",
                      "agreement: r\ntitle: T\nclaims:\n  - {stage: signed, cite: m1}\n  - {stage: opened, cite: m1}\n"),
    "a quotation in its order": ("agreement: r\nclaims:\n  - {quote: {suffix: c, exact: b, prefix: a}, stage: signed, cite: m1}\n",
                                 "agreement: r\nclaims:\n  - {stage: signed, cite: m1, quote: {prefix: a, exact: b, suffix: c}}\n"),
    "a mark of doubt is quoted inside braces": (
        "agreement: r\nchecked: 2024?\nclaims:\n  - {stage: signed, on: 2024?, cite: m1}\n", 'agreement: r\nchecked: 2024?\nclaims:\n  - {stage: signed, on: "2024?", cite: m1}\n',
    ),
    "empty texts and nulls are quoted": ("agreement: r\ntitle:\nform: null\nbinding: ~\nclaims: []\n", 'agreement: r\ntitle: ""\nform: "null"\nbinding: "~"\nclaims: []\n'),
    "a comment that looks like text, and a text that looks like a comment": (
        'agreement: r\ntitle: "a # b"  # c # d\nform: a#b\nclaims: []\n', 'agreement: r\ntitle: "a # b"  # c # d\nform: a#b\nclaims: []\n',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_form(case):
    written, expected = CASES[case]
    assert canonical(NAME, written) == expected
    assert canonical(NAME, expected) == expected
    assert is_canonical(NAME, expected)
    assert is_canonical(NAME, written) is (written == expected)


def test_the_formats_own_examples_are_canonical(tmp_path):
    """CLAIMS.md §9: an author who writes as the page does finds nothing changed."""
    for folder in Path(__file__).parent.parent.glob("cases/xaa-xbb"):
        for file in folder.rglob("*.yaml"):
            name = file.relative_to(folder).as_posix()
            assert canonical(name, file.read_text()) == file.read_text(), name
    loan = ("commitment: XAA-XBB_loan\nwhat: Loan for a railway\ndomain: connectivity\nform: loan\ngiver: XAA\nreceiver: XBB\nclaims:\n"
            "  - {stage: committed, on: 2024-01-10, value: 100e6, unit: USD, basis: announced, cite: xaa-mfa-1, grade: 2}\n"
            "  - {stage: delivered, cumulative: true, on: 2024-08, value: 50e6, unit: USD, basis: reported, cite: post-7, grade: 3}\n"
            "  - {stage: expected, for: paid, on: 2023-12-01, due: 2023, says: XBB, cite: post-8, grade: 3}\n"
            "  - {obligation: consultation, at: art. 3, cite: xaa-mfa-1}\n  - {period: 2022, value: 4.9e9, says: XAA, cite: xaa-mfa-1}\n"
            "  - {change: -17, from: 2022, to: 2023, cite: post-7}\n  - {share: 96, of: national_currency, period: 2024, cite: post-7}\n")
    assert canonical("commitments/XAA-XBB_loan.yaml", loan) == loan


def test_tables(tmp_path):
    written = '\ufeffname,actor,kind\r\n"Xaland",XAA,state\r\n\r\n"a, ""b""\nc",XBB,state\r\n'
    expected = 'actor,name,kind\nXAA,Xaland,state\nXBB,"a, ""b""\nc",state\n'
    assert canonical("actors.csv", written.lstrip("\ufeff")) == expected
    assert canonical("actors.csv", expected) == expected
    assert order_of("memberships/r.csv")[:4] == ("membership", "organisation", "actor", "key")
    assert order_of("votes/r.csv")[:7] == ("vote", "body", "item", "title", "on", "actor", "choice")


def test_the_packaged_dossiers_keep_their_meaning():
    for about in (Path(comity.__file__).parent / "dossiers").glob("*/dossier.yaml"):
        root = about.parent
        for found in listing(root).files:
            if found.name.endswith(".yaml"):
                text = text_of(read(root, found))
                better = canonical(found.name, text)
                assert _yaml.read(better) == _yaml.read(text)
                assert canonical(found.name, better) == better
                assert sorted(re.findall(r"(?m)^\s*#.*?$", better)) == sorted(re.findall(r"(?m)^\s*#.*?$", text))


# --- properties ------------------------------------------------------------------------------------------------------

WORDS = st.text(st.one_of(st.sampled_from(list("ab1 :,?-#[]{}\"'\\&*!|>%@`~=.\n\t/")), st.characters()), max_size=14).filter(lambda text: fault(text) is None)
PLAIN = st.sampled_from(["true", "NO", "null", "~", "1e3", "0123", "2024-01-05?", "[2024..2025]", "- a", "a: b", "a #b", "#", "a:", ": a", "? a", "{", "}", "a,b",
                         "'", '"', "\\n", "---", "...", "%a", "@a", "`a", "&a", "*a", "!a", "|", ">", "=", "<<", " a", "a ", "a  b", "\u00a0", "e\u0301", "نص", "🙂"])
TEXT = st.one_of(WORDS, PLAIN)
ENTRY = st.dictionaries(
    st.sampled_from(CLAIM_FIELD_NAMES), TEXT, max_size=6,
).flatmap(lambda entry: st.fixed_dictionaries({}, optional={"cite": st.lists(TEXT, max_size=3), "quote": st.fixed_dictionaries({"exact": TEXT, "suffix": TEXT})}).map(lambda more: {**entry, **more}))
HEAD = st.fixed_dictionaries({}, optional={"title": TEXT, "form": TEXT, "parties": st.lists(TEXT, max_size=3), "checked": TEXT})
STYLE = st.sampled_from([None, True, False])


def dumped(head, entries, flow, quote, width):
    """A record as a stranger's program might write it."""
    return yaml.dump({"agreement": "r", **head, "claims": entries}, default_flow_style=flow, default_style=quote, width=width, allow_unicode=True, sort_keys=False)


@settings(max_examples=300, deadline=None)
@given(HEAD, st.lists(ENTRY, max_size=3), STYLE, st.sampled_from([None, '"', "'", "|", ">"]), st.sampled_from([20, 80, 10_000]))
def test_reading_before_and_after_is_the_same(head, entries, flow, quote, width):
    written = dumped(head, entries, flow, quote, width).replace("!!str ", "").replace("!!null", "").replace("! ", "")
    try:
        before = _yaml.read(written)
    except _yaml.Refused:
        return  # what is refused is not formatted
    printed = canonical(NAME, written)
    after = _yaml.read(printed)
    assert after == before
    assert yaml.load(printed, yaml.BaseLoader) == before
    assert [meaning_digest(entry) for entry in after["claims"]] == [meaning_digest(entry) for entry in before["claims"]]
    assert canonical(NAME, printed) == printed
    assert all(not line or line.startswith("  ") or not any(after["claims"]) for line in printed.partition("\nclaims:")[2].split("\n")[1:])


COMMENT = st.from_regex(r"[a-z#:{}\[\]\"' ,-]{0,12}", fullmatch=True)


@settings(max_examples=300, deadline=None)
@given(st.lists(COMMENT, min_size=12, max_size=12), st.lists(st.booleans(), min_size=12, max_size=12), st.booleans())
def test_no_comment_is_lost(comments, there, block):
    """A comment in every place where YAML admits one, each kept, and the second run changes nothing."""
    say = [f"# {n}{text}".rstrip() if here else "" for n, (text, here) in enumerate(zip(comments, there, strict=True))]

    def own(n, indent=""):
        return f"{indent}{say[n]}\n" if say[n] else "\n"

    def beside(n):
        return f"  {say[n]}\n" if say[n] else "\n"

    entry = (f"  - note: x{beside(5)}{own(6, '      ')}    stage: signed{beside(7)}    quote:{beside(8)}      exact: >-{beside(9)}        a\n        b\n    cite: m1{beside(10)}" if block
             else f"  - {{note: x,{beside(5)}{own(6, '      ')}    stage: signed,{beside(7)}    cite:{beside(8)}      [m1,{beside(9)}      p1]}}{beside(10)}")
    written = own(0) + "agreement: r\n" + own(1) + f"domains:{beside(2)}  - energy\ntitle: T{beside(3)}claims:{beside(4)}" + entry + own(11, "  ")
    printed = canonical(NAME, written)
    assert sorted(re.findall(r"# \d+.*", printed)) == sorted(re.findall(r"# \d+.*", written)) or [text for text in say if text and text not in printed] == []
    assert canonical(NAME, printed) == printed
    assert _yaml.read(printed) == _yaml.read(written)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(TEXT.filter(lambda text: "\r" not in text), min_size=3, max_size=3), max_size=4), st.permutations(["actor", "name", "kind"]))
def test_tables_keep_their_cells(rows, header):
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows([header, *rows])
    before = [dict(row) for row in _csv.rows(text.getvalue())]
    printed = canonical("actors.csv", text.getvalue())
    assert [dict(row) for row in _csv.rows(printed)] == before
    assert canonical("actors.csv", printed) == printed
    assert printed.startswith("actor,name,kind\n")


@settings(max_examples=1_000, deadline=None)
@given(TEXT, TEXT)
@example("2024-01?", "https://example.org/?a=1")
@example("a?b", "who?")
def test_quotes_are_enough(one, other):
    """For the parser in C that Comity asks, and for PyYAML's own in Python, which ends a text at a `?` inside braces."""
    written = f"k: {quoted(one)}\nclaims:\n  - {{a: {quoted(one)}, b: [{quoted(other)}, {quoted(one)}], c: {quoted(other)}}}\n"
    assert _yaml.read(written) == yaml.load(written, yaml.BaseLoader) == {"k": one, "claims": [{"a": one, "b": [other, one], "c": other}]}
    assert "\n" not in quoted(one)


def test_ids_of_claims_are_the_same_after(tmp_path):
    root = lay(tmp_path, [record("agreement", "{cite: [m1, p1], on: 2024-01-02, stage: signed, note: 'x, y'}", '{at: "art. 3", obligation: "defence", cite: m1}')])
    before = [written.id for written in load(root).entries]
    for found, _, better in changes(root):
        (root / found.name).write_bytes(better)
    assert [written.id for written in load(root).entries] == before
    assert list(changes(root)) == []
