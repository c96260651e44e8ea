"""Every refusal of the format: a case that is refused with its line, and one beside it that loads."""

import pytest

from dossier_cases import BASE, HEADS, first_line, found, lay, record


def ways_up(head, cells, rows):
    """A table each row of which leads up to the one before it."""
    return f"{head}\n" + "".join(f"x{n},{cells},{f'x{n - 1}' if n else ''}\n" for n in range(rows))


# kind, what is refused, what is not, the code of the refusal. `@` stands for a citation.
CLAIMS = [
    # fields
    ("agreement", "{stage: signed, on: 2024, @, gade: 2}", "{stage: signed, on: 2024, @, grade: 2}", "unknown-field"),
    ("agreement", "{on: 2024, @}", "{stage: signed, on: 2024, @}", "no-property"),
    ("agreement", "{stage: signed, on: 2024}", "{stage: signed, on: 2024, @}", "uncited"),
    ("agreement", "{stage: signed, on: 2024, cite: zz}", "{stage: signed, on: 2024, cite: [m1, p1]}", "citation"),
    ("agreement", "{stage: signed, on: 2024, cite: [m1, m1]}", "{stage: signed, on: 2024, cite: [m1]}", "doubled-citation"),
    ("agreement", "{stage: signed, on: [2024], @}", "{stage: signed, on: 2024, @}", "not-text"),
    ("agreement", "{stage: signed, on: 2024, @, note: {a: b}}", "{stage: signed, on: 2024, @, note: a}", "not-text"),
    ("agreement", "{stage: signed, on: 2024, @, quote: words}", "{stage: signed, on: 2024, @, quote: {exact: words}}", "quote"),
    ("agreement", "{stage: signed, on: 2024, @, quote: {prefix: a}}", "{stage: signed, on: 2024, @, quote: {exact: b, prefix: a}}", "quote"),
    ("agreement", "signed", "{stage: signed, on: 2024, @}", "no-mapping"),
    # codes of closed lists
    ("agreement", "{stage: sigend, on: 2024, @}", "{stage: signed, on: 2024, @}", "unknown-code"),
    ("commitment", "{stage: signed, on: 2024, @}", "{stage: committed, on: 2024, @}", "unknown-code"),
    ("agreement", "{stage: signed, on: 2024, @, grade: 7}", "{stage: signed, on: 2024, @, grade: 6}", "unknown-code"),
    ("agreement", "{stage: signed, on: 2024, @, translation: mine}", "{stage: signed, on: 2024, @, translation: ours}", "unknown-code"),
    ("agreement", "{stage: signed, on: 2024, @, denies: yes}", "{stage: signed, on: 2024, @, denies: true}", "unknown-code"),
    ("commitment", "{stage: paid, on: 2024, @, value: 5, unit: USD, denies: amount}", "{stage: paid, on: 2024, @, value: 5, unit: USD, denies: value}", "unknown-code"),
    ("flow", "{period: 2023, value: 5, estimate: yes, @}", "{period: 2023, value: 5, estimate: true, @}", "unknown-code"),
    ("dispute", "{position: no, party: XAA, lean: 3, on: 2024, @}", "{position: no, party: XAA, lean: -2, on: 2024, @}", "unknown-code"),
    ("judgement", "{stage: resolved, outcome: maybe, on: 2024, @}", "{stage: resolved, outcome: annulled, on: 2024, @}", "unknown-code"),
    ("judgement", "{stage: made, by: D, due: 2025, words: perhaps, on: 2024, @}", "{stage: made, by: D, due: 2025, words: very likely, on: 2024, @}", "unknown-code"),
    # what one field needs of others
    ("agreement", "{stage: expected, on: 2024, @}", "{stage: expected, for: signed, on: 2024, @}", "missing-field"),
    ("agreement", "{stage: expected, for: held, on: 2024, @}", "{stage: expected, for: in_force, on: 2024, @}", "missing-field"),
    ("agreement", "{stage: signed, on: 2024, known: 2024, @}", "{stage: signed, on: 2024, known: 2024, why: said aloud, @}", "missing-field"),
    ("agreement", "{stage: signed, on: 2024, pick: m1, @}", "{stage: signed, on: 2024, pick: m1, why: dated, @}", "missing-field"),
    ("flow", "{period: 2023, @, of: x}", "{period: 2023, value: 5, @}", "no-property"),
    ("flow", "{value: 5, @}", "{value: 5, period: 2023, @}", "missing-field"),
    ("flow", "{change: -17, from: 2022, @}", "{change: -17, from: 2022, to: 2023, @}", "missing-field"),
    ("flow", "{share: 96, period: 2024, @}", "{share: 96, of: national_currency, period: 2024, @}", "missing-field"),
    ("flow", "{share: 96, of: national_currency, @}", "{share: 96, of: national_currency, period: 2024, @}", "missing-field"),
    ("dispute", "{position: it is closed, on: 2024, @}", "{position: it is closed, party: XAA, on: 2024, @}", "missing-field"),
    ("dispute", "{salience: 4}", "{salience: 4, why: it is in every speech}", "missing-field"),
    ("event", "{measure: killed, on: 2024, @}", "{measure: killed, low: 33, unit: persons, on: 2024, @}", "missing-field"),
    ("judgement", "{stage: made, due: 2025, words: likely, on: 2024, @}", "{stage: made, by: D, due: 2025, words: likely, on: 2024, @}", "missing-field"),
    ("judgement", "{stage: made, by: D, words: likely, on: 2024, @}", "{stage: made, by: D, due: 2025, words: likely, on: 2024, @}", "missing-field"),
    ("judgement", "{stage: revised, words: likely, on: 2024, @}", "{stage: revised, by: D, words: likely, on: 2024, @}", "missing-field"),
    ("judgement", "{stage: resolved, on: 2024, @}", "{stage: resolved, outcome: no, on: 2024, @}", "missing-field"),
    # stages and parties
    ("agreement", "{stage: expired, party: XAA, on: 2024, @}", "{stage: ratified, party: XAA, on: 2024, @}", "party"),
    ("commitment", "{stage: paid, party: XAA, on: 2024, @}", "{stage: paid, says: XAA, on: 2024, @}", "party"),
    # days, numbers, durations, ids
    ("agreement", "{stage: signed, on: 2024-02-30, @}", "{stage: signed, on: 2024-02-29, @}", "day"),
    ("agreement", "{stage: signed, on: 11/05/2024, @}", "{stage: signed, on: 2024-05-11, @}", "day"),
    ("agreement", "{stage: signed, on: 2023/2024, @}", '{stage: signed, on: "[2023..2024]", @}', "day"),
    ("agreement", "{stage: signed, on: 3000, @}", "{stage: signed, on: 2999, @}", "day"),
    ("flow", "{period: 2023/2022, value: 5, @}", "{period: 2022/2023, value: 5, @}", "day"),
    ("flow", "{period: 2023, value: about 5, @}", "{period: 2023, value: 5, @}", "number"),
    ("flow", "{period: 2023, value: nan, @}", "{period: 2023, low: 5, @}", "number"),
    ("judgement", "{stage: made, by: D, due: 2025, probability: 65, on: 2024, @}", "{stage: made, by: D, due: 2025, probability: 0.65, on: 2024, @}", "number"),
    ("agreement", "{term: 20 years, @}", "{term: P20Y, @}", "duration"),
    ("agreement", "{stage: signed, on: 2024, key: a b, @}", "{stage: signed, on: 2024, key: a-b, @}", "id"),
    # actors
    ("agreement", "{stage: signed, on: 1980, @}", "{stage: signed, on: 1991-06-01, @}", "no-such-actor"),
]


@pytest.mark.parametrize(("kind", "bad", "good", "code"), CLAIMS, ids=[f"{row[3]}: {row[1]}" for row in CLAIMS])
def test_an_entry(tmp_path, kind, bad, good, code):
    cited = [claim.replace("@", "cite: m1") for claim in (bad, good)]
    refused = found(lay(tmp_path / "bad", [record(kind, cited[1].replace("cite: m1", "cite: p1"), cited[0])]))
    line = first_line(kind) + 1
    assert (code, record(kind)[0], line) in refused or (code == "no-mapping" and refused[0][0] == code)
    assert found(lay(tmp_path / "good", [record(kind, cited[1])])) == []


PAIRS = [
    ("doubled-key", ["{key: a, stage: signed, on: 2024, cite: m1}", "{key: a, stage: opened, on: 2024, cite: m1}"],
     ["{key: a, stage: signed, on: 2024, cite: m1}", "{key: b, stage: opened, on: 2024, cite: m1}"]),
    ("identical", ["{stage: signed, on: 2024, cite: m1}", "{on: 2024, cite: [p1, m1], stage: signed, note: again}"],
     ["{stage: signed, on: 2024, cite: m1}", "{stage: signed, on: 2024-01, cite: m1}"]),
    ("no-entry", ["{key: a, stage: signed, on: 2024, cite: m1}", "{stage: signed, on: 2023, cite: p1, supersedes: b, change_kind: new_evidence, why: x}"],
     ["{key: a, stage: signed, on: 2024, cite: m1}", "{stage: signed, on: 2023, cite: p1, supersedes: a, change_kind: new_evidence, why: x}"]),
    ("missing-field", ["{key: a, stage: signed, on: 2024, cite: m1}", "{stage: signed, on: 2023, cite: p1, supersedes: a, why: x}"],
     ["{key: a, stage: signed, on: 2024, cite: m1}", "{stage: signed, on: 2023, cite: p1, supersedes: r#a, change_kind: new_evidence, why: x}"]),
    ("cycle", ["{key: a, stage: signed, on: 2024, cite: m1, supersedes: b, change_kind: new_evidence, why: x}",
               "{key: b, stage: signed, on: 2023, cite: p1, supersedes: a, change_kind: new_evidence, why: x}"],
     ["{key: a, stage: signed, on: 2024, cite: m1}", "{key: b, stage: signed, on: 2023, cite: p1, supersedes: [a], change_kind: new_evidence, why: x}"]),
]


@pytest.mark.parametrize(("code", "bad", "good"), PAIRS, ids=[row[0] for row in PAIRS])
def test_two_entries(tmp_path, code, bad, good):
    refused = found(lay(tmp_path / "bad", [record("agreement", *bad)]))
    assert (code, "agreements/r.yaml", first_line("agreement") + 1) in refused
    assert found(lay(tmp_path / "good", [record("agreement", *good)])) == []


def test_an_entry_may_not_correct_itself(tmp_path):
    path, text = record("agreement", "{key: a, stage: signed, on: 2024, cite: m1, supersedes: a, change_kind: new_evidence, why: x}")
    assert found(lay(tmp_path, {path: text})) == [("cycle", path, 8)]


def test_a_circle_of_thousands_of_corrections_is_found_without_recursion(tmp_path):
    circle = 5_000
    claims = [f"{{key: k{n}, stage: signed, on: 2024, cite: m1, supersedes: k{(n + 1) % circle}, change_kind: ledger_error, why: x}}" for n in range(circle)]
    path, text = record("agreement", *claims)
    refused = found(lay(tmp_path, {path: text}))
    assert {code for code, _, _ in refused} == {"cycle"}
    assert len(refused) == circle



FILES = [
    # code, file and line of the refusal, the files that are refused, those that load
    ("missing-field", "dossier.yaml", 1, {"dossier.yaml": "dossier: x\ntitle: T\nabout: A\ncompiled_by: D\n"}, {}),
    ("missing-field", "dossier.yaml", 1, {"dossier.yaml": "dossier: x\ntitle:\nabout: A\ncompiled_by: D\nlicence: L\n"}, {}),
    ("unknown-field", "dossier.yaml", 6, {"dossier.yaml": BASE["dossier.yaml"] + "author: me\n"}, {"dossier.yaml": BASE["dossier.yaml"] + "stale_after: P2Y\n"}),
    ("duration", "dossier.yaml", 6, {"dossier.yaml": BASE["dossier.yaml"] + "stale_after: 2 years\n"}, {"dossier.yaml": BASE["dossier.yaml"] + "stale_after: P2Y\n"}),
    ("no-dossier", "dossier.yaml", 0, {"dossier.yaml": None}, {}),
    ("unknown-code", "publishers.csv", 4, {"publishers.csv": BASE["publishers.csv"] + "x,X,paper,,,B,b\n"}, {"publishers.csv": BASE["publishers.csv"] + "x,X,newspaper,,,B,b\n"}),
    ("unknown-code", "publishers.csv", 4, {"publishers.csv": BASE["publishers.csv"] + "x,X,newspaper,,,G,b\n"}, {}),
    ("missing-field", "publishers.csv", 4, {"publishers.csv": BASE["publishers.csv"] + "x,X,newspaper,,,B,\n"}, {}),
    ("doubled-id", "publishers.csv", 4, {"publishers.csv": BASE["publishers.csv"] + "mfa,X,newspaper,,,B,b\n"}, {}),
    ("case", "publishers.csv", 4, {"publishers.csv": BASE["publishers.csv"] + "MFA,X,newspaper,,,B,b\n"}, {}),
    ("no-publisher", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,nobody,T,2024,https://e.org,en,,\n"}, {"documents.csv": BASE["documents.csv"] + "d,post,T,2024,https://e.org,en,,\n"}),
    ("missing-field", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,post,T,,https://e.org,en,,\n"}, {"documents.csv": BASE["documents.csv"] + 'd,post,T,[..2024-05-01],https://e.org,en,,\n'}),
    ("missing-field", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,post,T,2024,,en,,\n"}, {"documents.csv": "document,publisher,title,published,where,lang\nm1,post,T,2024,in the archive,en\n"}),
    ("url", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,post,T,2024,javascript:alert(1),en,,\n"}, {}),
    ("url", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,post,T,2024,http://a@b,en,,\n"}, {}),
    ("day", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,post,T,June 2024,https://e.org,en,,\n"}, {}),
    ("unknown-code", "documents.csv", 5, {"documents.csv": BASE["documents.csv"] + "d,post,T,2024,https://e.org,en,,0\n"}, {}),
    ("unknown-code", "actors.csv", 4, {"actors.csv": BASE["actors.csv"] + "XCC,C,country,,\n"}, {"actors.csv": BASE["actors.csv"] + "XCC,C,organisation,,\n"}),
    ("actor-differs", "actors.csv", 4, {"actors.csv": BASE["actors.csv"] + "IRN,Iran,company,,\n"}, {"actors.csv": BASE["actors.csv"] + "IRN,Islamic Republic of Iran,state,,\n"}),
    ("cycle", "actors.csv", 2, {"actors.csv": "actor,name,kind,part_of\nXCC,C,company,XDD\nXDD,D,company,XCC\n"}, {"actors.csv": "actor,name,kind,part_of\nXCC,C,company,XDD\nXDD,D,state,\n"}),
    ("limit", "actors.csv", 53, {"actors.csv": ways_up("actor,name,kind,part_of", "C,company", 52)}, {"actors.csv": ways_up("actor,name,kind,part_of", "C,company", 51)}),
    ("limit", "documents.csv", 53, {"documents.csv": ways_up("document,publisher,title,published,url,lang,repeats", "post,T,2024,https://e.org,en", 52)},
     {"documents.csv": ways_up("document,publisher,title,published,url,lang,repeats", "post,T,2024,https://e.org,en", 51)}),
    ("csv", "actors.csv", 4, {"actors.csv": BASE["actors.csv"] + "XCC,C\n"}, {}),
    # records
    ("record-id", "agreements/s.yaml", 1, {"agreements/s.yaml": record("agreement")[1]}, {"agreements/r.yaml": record("agreement")[1]}),
    ("first-key", "agreements/r.yaml", 1, {"agreements/r.yaml": "title: T\nagreement: r\nform: treaty\nbinding: legal\nparties: [XAA, XBB]\ndomains: [energy]\nclaims: []\n"}, {}),
    ("folder", "events/r.yaml", 1, {"events/r.yaml": record("agreement")[1]}, {}),
    ("no-claims", "agreements/r.yaml", 1, {"agreements/r.yaml": HEADS["agreement"][1]}, {}),
    ("file-name", "agreements/a b.yaml", 0, {"agreements/a b.yaml": record("agreement")[1]}, {}),
    ("doubled-record", "events/r.yaml", 1, {"agreements/r.yaml": record("agreement")[1], "events/r.yaml": record("event")[1]}, {}),
    ("case", "events/R.yaml", 1, {"agreements/r.yaml": record("agreement")[1], "events/R.yaml": record("event")[1].replace("event: r", "event: R")}, {}),
    ("missing-field", "commitments/r.yaml", 1, {"commitments/r.yaml": "commitment: r\nwhat: W\ndomain: energy\nform: loan\ngiver: XAA\nclaims: []\n"},
     {"commitments/r.yaml": "commitment: r\nwhat: W\ndomain: energy\nform: loan\nparties: [XAA, XBB]\nclaims: []\n"}),
    ("votes", "votes/r.yaml", 1, {"votes/r.yaml": "vote: r\nbody: UNGA\nitem: i\nclaims: []\n"}, {"votes/r.csv": "body,item,on,actor,choice,cite\nUNGA,i,2024,XAA,yes,m1\n"}),
    ("unknown-code", "votes/r.csv", 3, {"votes/r.csv": "body,item,on,actor,choice,cite\nUNGA,i,2024,XAA,yes,m1\nUNGA,i,2024,XBB,aye,m1\n"}, {"votes/r.csv": "body,item,on,actor,choice,cite\nUNGA,i,2024,XAA,yes,m1\nUNGA,i,2024,XBB,not_member,m1\n"}),
    ("uncited", "votes/r.csv", 2, {"votes/r.csv": "body,item,on,actor,choice,cite\nUNGA,i,2024,XAA,yes,\n"}, {}),
    ("csv", "agreements/r.csv", 1, {"agreements/r.csv": "agreement,title\nr,T\n"}, {}),
    ("head-differs", "memberships/r.csv", 3, {"memberships/r.csv": "membership,organisation,actor,stage,on,cite\nr,ORG,XAA,member,2024,m1\nr,ORG,XBB,left,2025,m1\n"},
     {"memberships/r.csv": "membership,organisation,actor,stage,on,cite\nr,ORG,XAA,member,2024,m1\nr,ORG,XAA,left,2025,m1;p1\n"}),
]


@pytest.mark.parametrize(("code", "file", "line", "bad", "good"), FILES, ids=[f"{row[0]} {row[1]} {n}" for n, row in enumerate(FILES)])
def test_a_file(tmp_path, code, file, line, bad, good):
    assert (code, file, line) in found(lay(tmp_path / "bad", bad))
    assert found(lay(tmp_path / "good", good)) == []


@pytest.mark.parametrize("kind", HEADS)
def test_a_head_without_one_of_its_required_fields(tmp_path, kind):
    folder, head = HEADS[kind]
    assert found(lay(tmp_path / "good", {f"{folder}/r.yaml": f"{head}claims: []\n"})) == []
    lines = head.splitlines(keepends=True)
    for place in range(1, len(lines)):
        text = "".join(lines[:place] + lines[place + 1:]) + "claims: []\n"
        assert ("missing-field", f"{folder}/r.yaml", 1) in found(lay(tmp_path / str(place), {f"{folder}/r.yaml": text})), lines[place]


def test_a_word_new_to_an_open_list_is_kept_with_a_warning(tmp_path):
    path, text = record("agreement", "{obligation: transit, cite: m1}")
    assert found(lay(tmp_path, {path: text})) == []
    assert found(tmp_path, "warning") == [("new-code", path, 8)]


def test_all_problems_are_found_at_once(tmp_path):
    path, text = record("agreement", "{stage: sigend, on: 2024, cite: m1}", "{stage: signed, on: 2024-13, cite: zz}")
    refused = found(lay(tmp_path, {path: text, "events/r.yaml": "event: [\n", "actors.csv": "actor\n"}))
    assert {code for code, _, _ in refused} >= {"unknown-code", "day", "citation", "yaml"}
