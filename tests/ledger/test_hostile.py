"""Input made to break readers: refused in one message with its place, quickly, and with nothing else happening (trust §6)."""

import os
import time

import pytest

from comity.cli import run
from comity.ledger import _folder, _yaml, checks
from comity.ledger.checks import check
from comity.ledger.dossier import load
from comity.problems import BadInput
from dossier_cases import BASE, comity, found, lay, record

HEAD = record("agreement")[1].replace("claims: []\n", "")
YAML = [
    # text of a record, code, line
    ("a: &a [x]\nb: *a\n", "yaml-anchor", 1),
    ("a: &a [*a]\n", "yaml-anchor", 1),
    ("agreement: r\n<<: *x\n", "yaml-alias", 2),
    ("lol: &l lol\nl1: &m [*l,*l,*l,*l,*l,*l,*l,*l,*l]\n", "yaml-anchor", 1),
    ("agreement: r\n" + "[" * 100_000, "yaml", 2),
    ("agreement: r\nx: " + "[" * 1_000_000, "limit", 2),
    ("".join(" " * n + "a:\n" for n in range(1_000)), "limit", 17),
    ('agreement: r\ntitle: T\n"title": U\n', "doubled-key", 3),
    ('agreement: r\nclaims:\n  - {on: 2024, "\\x6fn": 2025}\n', "doubled-key", 3),
    ("agreement: r\ntitle: !!python/object/apply:os.system ['true']\n", "yaml-tag", 2),
    ("agreement: r\ntitle: !foo bar\n", "yaml-tag", 2),
    ("%TAG ! tag:e.org,2024:\n---\nagreement: r\n", "yaml-directive", 1),
    ("%YAML 1.1\n---\nagreement: r\n", "yaml-directive", 1),
    ("agreement: r\n---\nagreement: s\n", "yaml-document", 2),
    ("agreement: r\n...\nmore\n", "yaml", 3),
    ("agreement: r\n? [a, b]\n: c\n", "yaml-key", 2),
    ("agreement: r\n\ttitle: T\n", "yaml", 2),
    ("agreement: [r\n", "yaml", 2),
    ('agreement: r\ntitle: "open\n', "yaml", 3),
    ("", "empty", 1),
    ("# only a comment\n", "empty", 1),
    ("just text\n", "no-mapping", 1),
    ("- a\n- b\n", "no-mapping", 1),
    ("agreement: r\ntitle: " + "x" * 65_537 + "\n", "limit", 2),
]


@pytest.mark.parametrize(("text", "code", "line"), YAML, ids=[f"{row[1]} {n}" for n, row in enumerate(YAML)])
def test_yaml_that_is_no_plain_text(tmp_path, text, code, line):
    began = time.perf_counter()
    refused = found(lay(tmp_path, {"agreements/r.yaml": text}))
    assert time.perf_counter() - began < 2
    assert (code, "agreements/r.yaml", line) in refused or (code == "yaml" and refused[0][0] == "yaml")


RAW = [
    # bytes of a record, code, and what the message says
    (b"\xff\xfea\x00:\x00", "encoding", "byte 0"),
    (b"agreement: r\ntitle: caf\xe9\n", "encoding", "byte 23"),
    (b"agreement: r\ntitle: a\x00b\n", "character", "a control character"),
    (b"agreement: r\ntitle: a\x1b[31mb\n", "character", "a control character"),
    (b"agreement: r\n# \x1b[2J\ntitle: a\n", "character", "a control character"),
    ("agreement: r\ntitle: a\x85b\n".encode(), "character", "U+0085"),
    ("agreement: r\n# seen \u2028title: unseen\n".encode(), "character", "U+2028"),
    ("agreement: r\ntitle: a\ufeffb\n".encode(), "character", "U+FEFF"),
    (b"agreement: r\rtitle: T\r", "character", "U+000D"),
    ("agreement: r\ntitle: a\u202eb\n".encode(), "character", "U+202E"),
    ("agreement: r\ntitle: a\u2066b\n".encode(), "character", "U+2066"),
    ("agreement: r\ntitle: a\U000e0041b\n".encode(), "character", "U+E0041"),
    ("agreement: r\ntitle: e" + "\u0301" * 50 + "\n", "character", "combining marks"),
    ('agreement: r\ntitle: "\\e[2J"\n', "character", "U+001B"),
    ('agreement: r\ntitle: "\\0"\n', "character", "U+0000"),
    ('agreement: r\ntitle: "\\u202e"\n', "character", "U+202E"),
    ('agreement: r\ntitle: "\\ud800"\n', "yaml", ""),
    ('agreement: r\ntitle: "\\x7f\\x9b"\n', "character", "U+007F"),
]


@pytest.mark.parametrize(("data", "code", "said"), RAW, ids=[f"{row[1]} {n}" for n, row in enumerate(RAW)])
def test_bytes_and_characters_that_are_refused(tmp_path, data, code, said):
    root = lay(tmp_path, {"agreements/r.yaml": data})
    told = [problem for problem in load(root).problems if problem.severity == "error"]
    assert next(problem.code for problem in told if problem.code != "missing-field") == code
    assert any(said in problem.what for problem in told)
    assert all(problem.what.isprintable() for problem in told)


def test_a_byte_order_mark_at_the_start_and_windows_line_ends_are_read(tmp_path):
    path, text = record("agreement", "{stage: signed, on: 2024, cite: m1}")
    files = {name: b"\xef\xbb\xbf" + body.replace("\n", "\r\n").encode() for name, body in {**BASE, path: text}.items()}
    assert found(lay(tmp_path, files)) == []


@pytest.mark.parametrize("text", ["NO", "on", "0123", "12:30:45", "1e3", ".inf", "~", "null", "2024-13-45", "0x1f", "1_000"])
def test_no_text_has_a_type(tmp_path, text):
    assert _yaml.read(f"title: {text}\nclaims:\n  - {{note: {text}}}\n") == {"title": text, "claims": [{"note": text}]}


DATES = ["{2024," + "2024," * 2000 + "2024}", "Y1" + "0" * 4000, "2024/" * 1000, "٢٠٢٤", "2024-02-30", "0000", "2024-1-1", "2024-01-01\u00a0", "-2024", "2024-W42-4"]


@pytest.mark.parametrize("text", DATES, ids=range(len(DATES)))
def test_days_that_are_none_are_refused_at_once(tmp_path, text):
    path, record_ = record("agreement", f'{{stage: signed, on: "{text}", cite: m1}}')
    lay(tmp_path, {path: record_})
    began = time.perf_counter()
    assert [code for code, _, _ in found(tmp_path)] == ["day"]
    assert time.perf_counter() - began < 1


NUMBERS = ["٢٠٢٤", "1_000.5", " 12\n", "nan", "1e999", "9" * 5_000, "0x10", "1,000", "1e", "--1", "1.", "∞"]


@pytest.mark.parametrize("text", NUMBERS, ids=range(len(NUMBERS)))
def test_numbers_that_are_none_are_refused(tmp_path, text):
    written = text.replace("\n", "\\n")
    path, record_ = record("flow", f'{{period: 2023, value: "{written}", cite: m1}}')
    assert [code for code, _, _ in found(lay(tmp_path, {path: record_}))] == ["number"]


@pytest.mark.parametrize("name", ["RUЅ", "iran ", "a\u200bb", "é", "a/b", "../x", "-x", "x" * 81, ""])
def test_ids_are_ascii_words(tmp_path, name):
    rows = BASE["documents.csv"] + f'"{name}",post,T,2024,https://e.org,en,,\n'
    assert {code for code, _, _ in found(lay(tmp_path, {"documents.csv": rows}))} & {"id", "missing-field", "character"}


CSV = [
    (b"actor,name,kind\nA,B\x00,state\n", 2), (b"actor,name,kind\nA," + b"x" * 10_000_000 + b",state\n", 2), (b"," * 20_000 + b"\n", 1),
    (b"actor,name,kind\nA,B\n", 2), (b'actor,name,kind\nA,"B,state\n', 2), (b"actor,name,kind\rA,B,state\r", 1), (b"\xff\xfea\x00c\x00", 1),
    (b"actor,name,kind\nA,B\xe9,state\n", 2), (b"", 1), (b"\n\n", 1), (b"actor,name,name\nA,B,C\n", 1), (b'actor,name,kind\nA,"B"x,state\n', 2),
    (b"actor,,kind\nA,B,state\n", 1), ("actor,name,kind\nA,B\u202e,state\n".encode(), 2), (b"actor,name,kind\nA,\x1b[2J,state\n", 2),
]


@pytest.mark.parametrize(("data", "line"), CSV, ids=range(len(CSV)))
def test_tables_that_are_no_plain_rows(tmp_path, data, line):
    refused = found(lay(tmp_path, {"actors.csv": data}))
    assert [(file, at) for _, file, at in refused] == [("actors.csv", line)]


def test_a_table_of_a_header_alone_has_no_rows_and_says_so(tmp_path):
    lay(tmp_path, {"actors.csv": "actor,name,kind\n", "documents.csv": BASE["documents.csv"].rstrip("\n")})
    assert found(tmp_path) == []
    assert ("no-rows", "actors.csv", 1) in found(tmp_path, "note", hints=True)


# --- the folder ------------------------------------------------------------------------------------------------------


def test_links_pipes_folders_and_odd_names_are_refused_or_passed_over(tmp_path):
    root = lay(tmp_path / "d", {"agreements/r.yaml": record("agreement")[1]})
    (root / "events").mkdir()
    (root / "events/secret.yaml").symlink_to("/etc/passwd")
    (root / "events/endless.yaml").symlink_to("/dev/zero")
    (root / "events/loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(root / "events/pipe.yaml")
    (root / "events/folder.yaml").mkdir()
    (root / "events/readme.txt").write_text("x")
    (root / "events/a\n\x1b[2Jb.yaml").write_text("x")
    (root / "events/-r.yaml").write_text("x")
    (root / os.fsdecode(b"events/\xff.yaml")).write_text("x")
    (root / ("events/" + "x" * 100 + ".yaml")).write_text("x")
    (root / ".git").mkdir()
    (root / "notes").mkdir()
    (root / "sanctions").symlink_to("/etc")
    began = time.perf_counter()
    told = load(root).problems
    assert time.perf_counter() - began < 2
    by_code = {}
    for problem in told:
        by_code.setdefault(problem.code, []).append(problem.file)
        assert problem.file.isprintable()
    assert sorted(by_code["link"]) == ["events/endless.yaml", "events/loop.yaml", "events/secret.yaml", "sanctions"]
    assert sorted(by_code["not-a-file"]) == ["events/folder.yaml", "events/pipe.yaml"]
    assert len(by_code["file-name"]) == 4
    assert sorted(by_code["passed-over"]) == ["events/readme.txt", "notes"]


def test_a_file_of_a_gigabyte_is_refused_at_once(tmp_path):
    lay(tmp_path)
    for name in ("agreements/r.yaml", "votes/r.csv", "actors.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        with (tmp_path / name).open("wb") as stream:
            stream.truncate(1 << 30)
    began = time.perf_counter()
    assert {(code, file) for code, file, _ in found(tmp_path)} == {("limit", "agreements/r.yaml"), ("limit", "votes/r.csv"), ("limit", "actors.csv")}
    assert time.perf_counter() - began < 1


def test_an_unreadable_folder_is_a_message(tmp_path):
    with pytest.raises(BadInput, match="no such folder"):
        load(tmp_path / "nowhere")
    for command in (["check"], ["fmt"], ["record"], ["claims", "--dossier"]):
        assert run([*command, "x" * 5_000]) == 2  # a name that no file can have
    os.mkfifo(tmp_path / "pipe")
    assert run(["verify", str(tmp_path / "pipe")]) == 2  # nor is it waited for
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadInput, match="it is a file, and no folder"):
        load(tmp_path / "file")


def test_files_are_only_so_many(tmp_path, monkeypatch):
    monkeypatch.setattr(_folder, "FILES", 3)
    lay(tmp_path, {"actors.csv": BASE["actors.csv"]})
    assert ("limit", "dossier.yaml", 0) in found(tmp_path)


def test_claims_of_one_thing_are_only_so_many(tmp_path, monkeypatch):
    monkeypatch.setattr(checks, "COMPARED", 8)
    path, text = record("agreement", "{stage: signed, on: 2023, cite: m1}", "{stage: signed, on: 2024, cite: p1}")
    assert "limit" not in {code for code, _, _ in found(lay(tmp_path, {path: text}))}
    path, text = record("agreement", "{stage: signed, on: 2023, cite: m1}", "{stage: signed, on: 2024, cite: [m1, p1]}")
    assert ("limit", path, 8) in found(lay(tmp_path, {path: text}))


def test_what_was_meant_is_not_looked_for_without_end(tmp_path, monkeypatch):
    path, text = record("agreement", *(f"{{stage: signed, on: 2024, cite: m1{n}}}" for n in "ab"))
    monkeypatch.setattr(checks, "LOOKED", 1)
    told = check(load(lay(tmp_path, {path: text}))).problems
    assert [problem.fix for problem in told if problem.code == "citation"] == ["did you mean `m1`?", "add its row to documents.csv"]


# --- through the command ---------------------------------------------------------------------------------------------


def test_ten_thousand_problems_are_ten_thousand_messages(tmp_path):
    claims = [f"{{stage: sigend, on: 2024, cite: m1, note: n{n}}}" for n in range(10_000)]
    path, text = record("agreement", *claims)
    done = comity("check", lay(tmp_path / "d", {path: text}))
    assert done.returncode == 2
    assert done.stdout.count(b"error[unknown-code]") == 10_000
    assert b"10000 errors" in done.stdout
    assert b"Traceback" not in done.stderr


def test_no_control_character_of_a_dossier_reaches_the_terminal(tmp_path):
    files = {f"agreements/r{n}.yaml": row[0] for n, row in enumerate(RAW)}
    files |= {"events/e.yaml": 'event: e\n"\\e]52;c;eA==\\a": 1\ntype: "\\e[2J"\n', "disputes/d.yaml": "dispute: d\nx\u0301\u0301\u0301\u0301y\u009b: z\n"}
    files["events/\x1b[31mred.yaml"] = "x"
    lay(tmp_path / "d", files)
    for form in ("text", "json", "github"):
        done = comity("check", "--format", form, tmp_path / "d")
        assert done.returncode == 2
        for output in (done.stdout, done.stderr):
            text = output.decode()
            assert all(c == "\n" or c.isprintable() or c == "\u00ad" for c in text), [c for c in text if not c.isprintable()]
    done = comity("fmt", tmp_path / "d")
    assert done.returncode == 2
    assert done.stdout == b""
    assert all(c == "\n" or c.isprintable() for c in done.stderr.decode())


def test_markup_in_texts_is_kept_as_text(tmp_path):
    for text in ("<script>alert(1)</script>", '"><img onerror=x>', "{{7*7}}", "</style>", "]]>", "<!--", "[/]", "[bold]", "%s {0}", "::error::x"):
        path, body = record("agreement", "{stage: signed, on: 2024, cite: m1}")
        written = text.replace("\\", "\\\\").replace('"', '\\"')
        lay(tmp_path, {path: body.replace("title: Treaty", f'title: "{written}"')})
        assert load(tmp_path).heads["r"].fields["title"] == text
