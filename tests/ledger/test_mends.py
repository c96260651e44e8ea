"""What `check` says of actors, of leftovers of examples and of common slips of the hand: told once, where it stands, with what may be meant."""

from __future__ import annotations

import pytest

from comity.ledger._build import fingerprint
from comity.ledger._yaml import Refused, read
from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.ledger.hints import advise
from comity.problems import BadInput
from dossier_cases import BASE, HEADS, lay, record

DONE = "{stage: signed, on: 2024-01-02, cite: m1, grade: 2}"


def said(root, *codes):
    return [f"{problem.file}:{problem.line} {problem.what}: {problem.fix}" for problem in advise(check(load(root))).problems if problem.code in codes]


def changed(kind, old, new, *claims):
    return record(kind, *claims, head=HEADS[kind][1].replace(old, new))


def test_a_mistyped_actor_is_warned_of_with_what_may_be_meant(tmp_path):
    head = changed("agreement", "[XAA, XBB]", "[XAA, SBR]", "{stage: signed, on: 2024-01-02, party: IRM, cite: m1, grade: 2}")
    found = said(lay(tmp_path, [head]), "unknown-actor")
    assert len(found) == 2
    assert "parties: no actor is called `SBR`: did you mean SRB" in found[0]
    assert "IRN" in found[1] or "IRQ" in found[1]
    assert said(lay(tmp_path / "good", [record("agreement", DONE), record("membership")]), "unknown-actor") == []


ONE = [
    ("agreement", "[XAA, XBB]", "[XAA, XAA]", "r.yaml:5 parties: `XAA` is named twice"), ("commitment", "receiver: XBB", "receiver: XAA", "giver and receiver are both `XAA`"),
    ("flow", "destination: XBB", "destination: XAA", "origin and destination are both `XAA`"),
]


@pytest.mark.parametrize(("kind", "old", "new", "expected"), ONE, ids=[kind for kind, *_ in ONE])
def test_two_sides_that_are_one_are_refused(tmp_path, kind, old, new, expected):
    root = lay(tmp_path, [changed(kind, old, new)])
    assert expected in said(root, "one-actor")[0]
    assert load(root).errors == []
    assert check(load(root)).errors


def test_what_is_left_of_an_example_is_warned_of_once_a_file(tmp_path):
    files = {"documents.csv": 'document,publisher,title,published,url,lang\nm1,mfa,"EXAMPLE, to be replaced: a",2024,https://example.org/1,en\np1,post,TODO,2024,https://example.org/2,en\n',
             "dossier.yaml": "dossier: d\ntitle: T\nabout: TODO\ncompiled_by: Desk\nlicence: CC0-1.0\n"}
    found = said(lay(tmp_path, [changed("agreement", "title: Treaty", "title: TODO", DONE)], **files), "placeholder")
    assert len(found) == 3
    assert any(line.startswith("documents.csv:2 `title` is still an example to be replaced, and 1 more") for line in found)
    assert any(line.startswith("dossier.yaml:3 `about`") for line in found)
    assert said(lay(tmp_path / "empty", [record("event")]), "no-claims")[0].startswith("events/r.yaml:1 the record `r` has no claims")


FLOW = "{period: 2023, value: %s, unit: %s, cite: m1, grade: 2}"
SLIPS = [
    (("agreement", "{stage: signed, on: 11/05/2024, cite: m1}"), "reads as 5 November or 11 May: write 2024-11-05 or 2024-05-11"),
    (("agreement", "{stage: signed, on: 25.12.2024, cite: m1}"), "reads as 25 December: write 2024-12-25"),
    (("flow", FLOW % ("5", "kilometres")), "write km"), (("flow", FLOW % ("5", "Tonne")), "write t,"), (("flow", FLOW % ('"3,56e9"', "USD")), "write 3.56e9"),
    (("flow", FLOW % ('"4,900,000"', "USD")), "write 4900000"), (("flow", FLOW % ('"4,900"', "USD")), "write 4900 or 4.900"), (("flow", FLOW % ("3,56e9", "USD")), "write 3.56e9"),
    *((("agreement", f"{{stage: signed, on: {day}, cite: m1}}"), mend) for day, mend in (
        ("4 November 2006", "write 2006-11-04"), ('"Nov 24, 2006"', "write 2006-11-24"), ("2006-11-4", "write 2006-11-04"), ("2006-11-24T10:00:00Z", "write 2006-11-24"),
        ("May 2006", "a month: write 2006-05"), ("2006-Q4", "write 2006-10/2006-12 for a stretch"), ("2006–11–04", "write 2006-11-04"), ("2006/11/4", "write 2006-11-04"), ("4-Nov-2006", "write 2006-11-04"), ("FY22", "write its months"), ("2021-22", "write 2021-07/2022-06"),
        ("Marching 2006", "is not a date: write 2024-10-17"), ("31 February 2006", "is not a date: write 2024-10-17"))),
    *((("flow", FLOW % (value, "USD")), mend) for value, mend in (
        ("40bn", "write 40e9"), ("40 million", "write 40e6"), ("$2e9", "write 2e9, and the currency"), ("2 000 000", "write 2000000"), ("2_000", "write 2000"), ("~2e9", "write 2e9, and `est"),
        ("81%", "write 81"), ("−33.6", "write -33.6"), ('"1.500,00"', "write 1500.00"), ("1.500,00", "without commas"), ("40 apples", "write 4900000000, 4.9e9 or 0.5"))),
    *((("flow", FLOW % ("5", unit)), mend) for unit, mend in (
        ("US$", "write USD,"), ("dollars", "write USD,"), ("€", "write EUR,"), ("usd", "write USD,"), ("bn USD", "write USD, and the whole amount"), ("RMB", "write CNY,"),
        ("rupees", "write an ISO 4217 code"), ("soldiers", "write an ISO 4217 code"))),
    (("flow", FLOW % ("2,000,000,000", "USD")), "write a number without commas"),
    (("judgement", "{stage: made, by: D, due: 2025, probability: 65%, on: 2024, cite: m1}"), "write 0.65 for 65 per cent"),
    (("agreement", "{stage: signed, on: 2024-01-02, cite: m1, p1}"), "put a list in brackets, as in `cite: [A, B]`"),
    (("agreement", "{stage: signed, on: 2024-01-02, cite: m1, note: signed, and sealed}"), "a text with commas in quotes"),
    (("agreement", "{stage: signed, on: 2024-01-02, cite: m1; p1}"), "write a list: [m1, p1]"),
]


@pytest.mark.parametrize(("claim", "mend"), SLIPS, ids=range(len(SLIPS)))
def test_a_slip_is_told_with_its_mend(tmp_path, claim, mend):
    found = said(lay(tmp_path, [record(*claim)]), "day", "number", "new-code", "yaml", "unknown-field", "no-value", "flow", "doubled-key", "citation")
    assert any(mend in line for line in found), (found, [str(problem) for problem in load(tmp_path).problems])


def test_several_documents_in_one_cell_are_parted_as_a_table_parts_them(tmp_path):
    row = 'membership,organisation,actor,stage,on,cite\nr,ORG,XAA,member,2001,"m1, p1"\n'
    assert "part them by a semicolon: m1;p1" in said(lay(tmp_path, **{"memberships/r.csv": row}), "citation")[0]


def test_an_unknown_column_is_told_once_and_its_rows_are_taken(tmp_path):
    rows = "document,publisher,title,published,url,lang,colour\n" + "".join(f"{name},mfa,T,2024,https://example.org/1,en,red\n" for name in ("m1", "p1", "p2"))
    flow = "flow,what,domain,origin,destination,way,unit,basis,period,vlaue,value,cite\n" + "".join(f"f,W,economic,XAA,XBB,both,USD,customs,{year},1,1,m1\n" for year in (2021, 2022))
    dossier = check(load(lay(tmp_path, [record("agreement", DONE)], **{"documents.csv": rows, "flows/f.csv": flow})))
    assert [(problem.file, problem.line, problem.code) for problem in dossier.errors] == [("documents.csv", 1, "unknown-field"), ("flows/f.csv", 1, "unknown-field")]
    assert "did you mean `value`" in dossier.errors[1].fix
    assert len(dossier.documents) == 3
    assert len(dossier.entries) == 3


ONE_CAUSE = [
    # what is done to the dossier, and all that is said of it
    ({"documents.csv": BASE["documents.csv"].replace(",", ";")}, "documents.csv:1 its columns are parted by semicolons"),
    ({"publishers.csv": BASE["publishers.csv"].replace(",", "\t")}, "publishers.csv:1 its columns are parted by tabs"),
    ({"documents.csv": BASE["documents.csv"].replace("published", "publishd", 1)}, "documents.csv:1 the column `publishd` is none of this table's: did you mean `published`?"),
    ({"documents.csv": "document,title,url\nm1,T,https://example.org/1\n"}, "documents.csv:1 the columns `publisher`, `published` and `lang` are missing"),
    ({"documents.csv": BASE["documents.csv"].replace("Report", "Rapport d’été").encode("cp1252", "replace")}, "documents.csv:3 byte"),
    ({"documents.csv": "m1,mfa,Signed,2024-01-12,https://example.org/1,en\n"}, "documents.csv:1 the first line names no column of this table: put them there: document, publisher,"),
    ({"documents.csv": None}, "documents.csv:0 there is no such table, and entries cite documents"),
    ({"publishers.csv": BASE["publishers.csv"].partition("\n")[0]}, "publishers.csv:0 the table has no rows, and documents name publishers"),
    ({"agreements/s.yaml": record("agreement", DONE)[1].replace("agreement: r", "agreement: s\namends: r"), "agreements/r.yaml": "agreement: [\n"}, "agreements/r.yaml:"),
    ({"agreements/q.yaml": record("agreement", DONE)[1]}, "agreements/q.yaml:1 the file is named q, and its first key says r"),
    ({"agreements/r.yaml": record("agreement", "{stagge: signed, on: 2024-01-02, cite: m1}")[1]}, "agreements/r.yaml:8 `stagge` is not a field of a claim: did you mean `stage`?"),
    ({"agreements/r.yaml": record("agreement", DONE)[1].replace("binding:", "bindign:")}, "agreements/r.yaml:4 `bindign` is not a field here: did you mean `binding`?"),
    ({"flows/f.csv": "flow,what,domain,origin,destination,way,unit,basis,period,value\n" + "f,W,economic,XAA,XBB,both,USD,customs,2023,1\n" * 2}, "flows/f.csv:1 the column `cite` is missing"),
]


@pytest.mark.parametrize(("files", "told"), ONE_CAUSE, ids=[told for _, told in ONE_CAUSE])
def test_one_cause_is_told_once_and_not_at_everything_it_leaves_without_a_ground(tmp_path, files, told):
    dossier = check(load(lay(tmp_path, [record("agreement", DONE)], **files)))
    said = [f"{problem.file}:{problem.line} {problem.what}: {problem.fix}" for problem in dossier.problems]
    assert len(said) == 1
    assert said[0].startswith(told)


def test_a_row_of_commas_below_the_last_says_nothing(tmp_path):
    assert check(load(lay(tmp_path, [record("agreement", DONE)], **{"documents.csv": BASE["documents.csv"] + ",,,,,,,\n"}))).problems == []


YAML = [
    # what is changed in the file of a record, the line that is named (or the whole file), and what is said of it
    ("  - {", "   - {", 2, 9, "indented otherwise"), ("  - {", "\t- {", 1, 8, "indented with a tab"), ("binding: ", "binding:", 1, 4, "no `key: value`: put a colon and a space"),
    ("m1, grade: 2}", "m1, grade: 2", 1, 8, "the `{` of this line is not closed"), ("XBB]", "XBB", 1, 5, "the `[` of this line is not closed"),
    ("Treaty", "Treaty: new", 1, 2, "a second colon"), ("02, cite", "02 cite", 1, 8, "a comma is missing"), ("Treaty", "'China's'", 1, 2, "after a closing quotation mark"),
    ("Treaty", '"Treaty', 1, 2, "a quotation mark that is not closed"), ("claims:", "claims: []", 1, 8, "remove the brackets"), ("claims:\n", "", 1, 7, "entries go below a line `claims:`"),
    ("title", "  title", 1, 2, "indented otherwise"), ("Treaty", "@home", 1, 2, "cannot begin with `@`"), ("claims:", "<<<<<<< HEAD\nclaims:", 1, 7, "a merge that git left open"),
    ("grade: 2}", "grade: 2}}", 1, 8, "closes a `}` more than it opens"),
]


@pytest.mark.parametrize(("old", "new", "times", "line", "told"), YAML, ids=[told for *_, told in YAML])
def test_broken_yaml_is_told_at_the_line_of_the_slip_and_how_to_mend_it(old, new, times, line, told):
    text = record("agreement", DONE, DONE.replace("signed", "opened"))[1]
    head, _, rest = text.rpartition(old) if times > 1 else text.partition(old)
    with pytest.raises(Refused) as refused:
        read(head + new + rest)
    assert (refused.value.code, refused.value.line) == ("yaml", line)
    assert told in f"{refused.value.what}: {refused.value.fix}"


def with_publisher(state):
    return {"publishers.csv": BASE["publishers.csv"].replace("government,XAA", f"government,{state}")}


TREATY = "{stage: signed, party: %s, on: 2024-01-02, cite: m1, grade: 2}"
LOAN = "{stage: delivered, on: 2024-01-02, %s, cite: m1, grade: 2}"
SILENT = [
    # what a beginner writes and the ledger takes as it stands, to the reader's loss, and what is said of it
    ([changed("agreement", "[XAA, XBB]", "[China, PK]", DONE)], ["r.yaml:5 parties: `China` is read as somebody's name, and not as the state CHN: write CHN", "`PK`"]),
    ([changed("agreement", "[XAA, XBB]", "XAA, Iran", DONE)], ["r.yaml:5 parties: `XAA, Iran` is read as one name: write [XAA, IRN]"]),
    ([changed("agreement", "[XAA, XBB]", "China | Iran", DONE)], ["r.yaml:5 parties: `China | Iran` is read as one name: write [CHN, IRN]"]),
    ([changed("agreement", "[XAA, XBB]", "[XAA]", DONE)], ["r.yaml:5 parties: `XAA` is one party: name the others"]),
    ([changed("flow", "origin: XAA", "origin: Iran", "{period: 2023, value: 5, cite: m1, says: Russia}")], ["r.yaml:4 origin: `Iran`", "r.yaml:10 says: `Russia`"]),
    ({"documents.csv": BASE["documents.csv"].replace("/3,en", "/3,english")}, ["documents.csv:4 lang: `english` is no code of a language (BCP 47): write en"]),
    ({"actors.csv": BASE["actors.csv"].replace("from,to\n", "from,to,part_of\n").replace(",,\n", ",,,China\n", 1).replace("1991-06-01,", "1991-06-01,,")}, ["actors.csv:2 part_of: `China`"]),
    (with_publisher("Iran"), ["publishers.csv:2 state: `Iran`"]),
    ([record("agreement", TREATY % "IRN")], ["r.yaml:8 party: `IRN` is not one of the parties of `r`"]),
    ([record("commitment", LOAN % "value: 5")], ["r.yaml:8 an amount without a unit counts in no total"]),
    ([record("commitment", LOAN % "value: -5, unit: USD")], ["r.yaml:8 less than nothing is promised or delivered"]),
    ([record("flow", "{change: 5, from: 2023, to: 2022, cite: m1}")], ["r.yaml:10 a change from 2023 to 2022, which lies before it: swap"]),
    ([record("agreement", "{stage: expected, for: signed, on: 2024-03, due: 2023, cite: m1, grade: 3}")], ["r.yaml:8 expected for 2023, which was over when it was said"]),
    ({"documents.csv": BASE["documents.csv"].replace("2024-03-01", "2204-03-01")}, ["documents.csv:4 the document `p2` is published on 2204-03-01, which lies ahead"]),
]


@pytest.mark.parametrize(("files", "told"), SILENT, ids=[told[0] for _, told in SILENT])
def test_what_is_taken_as_it_stands_and_would_mislead_is_warned_of(tmp_path, files, told, monkeypatch):
    monkeypatch.setenv("COMITY_TODAY", "2024-06-01")
    codes = ("state-name", "several-names", "one-actor", "no-party", "no-unit", "negative", "backward", "ahead", "lang")
    found = said(lay(tmp_path / "bad", files), *codes)
    assert len(found) == len(told), found
    assert all(text in line for text, line in zip(told, found, strict=True)), found
    good = lay(tmp_path / "good", [record("agreement", TREATY % "XAA"), record("commitment", LOAN % "value: 5, unit: USD"), record("flow", "{change: 5, from: 2022, to: 2023, cite: m1}")])
    assert said(good, *codes) == []


def test_a_range_that_ends_below_its_beginning_is_refused(tmp_path):
    root = lay(tmp_path, [record("commitment", LOAN % "low: 5e9, high: 4e9, unit: USD")])
    assert [str(problem).splitlines()[0] for problem in check(load(root)).errors] == ["error[range]: at least 5e9, and at most 4e9"]


def test_an_address_without_its_scheme_and_a_file_in_another_encoding_are_told_as_such(tmp_path):
    documents = BASE["documents.csv"].replace("https://example.org/3", "example.org/3")
    assert said(lay(tmp_path / "a", **{"documents.csv": documents}), "url") == ["documents.csv:4 url: `example.org/3` is no http(s) address: write https://example.org/3"]
    wide = record("agreement", DONE)[1].encode("utf-16")
    assert said(lay(tmp_path / "b", **{"agreements/r.yaml": wide}), "encoding") == ["agreements/r.yaml:1 byte 0 is not UTF-8: the file is UTF-16: save the file as UTF-8"]


PLACES = [
    # what lies in the dossier, and what is said of it
    ({"agreement/r.yaml": "x"}, "agreement:0 a folder the format does not know: did you mean `agreements`?"), ({"notes/a.txt": "x"}, "notes:0 a folder the format does not know: records lie in"),
    ({"votes": "x"}, "votes:0 a file named like a folder of records: rename it"), ({"events/a.yml": "x"}, "events/a.yml:0 not a file of the format, and not read: rename it to a.yaml"),
    ({"memberships.csv": "x"}, "memberships.csv:0 rows of records at the top of the dossier, and not read: move it into memberships/"),
    ({"publisher.csv": "x"}, "publisher.csv:0 not a file of the format, and not read: did you mean `publishers.csv`?"),
    ({"notes.txt": "x"}, "notes.txt:0 not a file of the format, and not read: a dossier holds .yaml and .csv files"),
    ({"events/sub/dossier.yaml": "x"}, "events/sub:0 a folder where a file is expected: move it out"),
]


@pytest.mark.parametrize(("files", "told"), PLACES, ids=[told for _, told in PLACES])
def test_what_lies_where_it_is_not_read_is_told_with_what_may_be_meant(tmp_path, files, told):
    (found,) = said(lay(tmp_path, [record("agreement", DONE)], **files), "passed-over", "not-a-file")
    assert found.startswith(told)


def test_a_folder_that_is_no_dossier_says_which_in_it_is_one_and_nothing_of_the_rest(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    lay(tmp_path / "chn-pak")
    problems = check(load(tmp_path)).problems
    assert [(problem.code, problem.fix) for problem in problems] == [("no-dossier", "name the dossier that is meant: chn-pak")]
    with pytest.raises(BadInput, match="it is a file, and no folder"):
        load(tmp_path / "notes.txt")
    (lay(tmp_path / "chn-pak") / "events/sub").mkdir(parents=True)
    with pytest.raises(BadInput) as refused:
        fingerprint(tmp_path / "chn-pak")
    assert refused.value.problems[0].file == str(tmp_path / "chn-pak/events/sub")
