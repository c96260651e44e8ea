"""`comity fmt` and `comity record` as their user sees them; what they write is tested with the ledger."""

from dossier_cases import comity, lay, record

UNTIDY = record("agreement", "{cite: m1, on: 2024-01-02, stage: signed}  # as the ministry has it")


def test_fmt_writes_names_what_it_wrote_and_then_has_nothing_to_do(tmp_path):
    root = lay(tmp_path / "d", [UNTIDY])
    look = comity("fmt", "--check", "d", cwd=tmp_path)
    assert (look.returncode, look.stdout) == (1, b"d/agreements/r.yaml: not canonical\n")
    assert (root / "agreements/r.yaml").read_text() == UNTIDY[1]
    done = comity("fmt", "d", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"d/agreements/r.yaml: rewritten\n")
    assert (root / "agreements/r.yaml").read_text().endswith("  - {stage: signed, on: 2024-01-02, cite: m1}  # as the ministry has it\n")
    assert comity("fmt", "--check", root).returncode == 0
    assert comity("fmt", root).stdout == b"all in canonical form\n"
    assert sorted(path.name for path in root.iterdir()) == ["actors.csv", "agreements", "documents.csv", "dossier.yaml", "publishers.csv"]


def test_fmt_writes_only_the_file_it_is_given(tmp_path):
    root = lay(tmp_path / "d", [UNTIDY], **{"actors.csv": "name,actor,kind\nXaland,XAA,state\nXbland,XBB,state\n"})
    assert comity("fmt", root / "actors.csv").stdout.count(b"rewritten") == 1
    assert (root / "agreements/r.yaml").read_text() == UNTIDY[1]


def test_record_says_what_it_recorded(tmp_path):
    root = lay(tmp_path / "d", [UNTIDY])
    dry = comity("record", "--dry-run", root)
    assert dry.stdout == b"1 file to be put in canonical form\nwould be recorded on 2024-06-01, new: 1 head, 2 publishers, 3 documents, 2 actors, 1 claim\n"
    assert not (root / "journal.jsonl").exists()
    assert comity("record", root).stdout == b"1 file put in canonical form\nrecorded on 2024-06-01, new: 1 head, 2 publishers, 3 documents, 2 actors, 1 claim\n"
    assert comity("record", cwd=root).stdout == b"nothing new to record\n"
    assert comity("record", root / "agreements").returncode == 2
    assert comity("record", root, COMITY_TODAY="soon").returncode == 2
    assert comity("record", tmp_path / "nowhere").returncode == 2


def test_a_dossier_that_cannot_be_written_is_a_message(tmp_path):
    root = lay(tmp_path / "d", [UNTIDY])
    (root / ".comity.lock").mkdir()
    for command in ("fmt", "record"):
        done = comity(command, root)
        assert done.returncode == 4
        assert b"cannot be written" in done.stderr
        assert b"Traceback" not in done.stderr
