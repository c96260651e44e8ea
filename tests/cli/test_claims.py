"""The tables of claims and records for people."""

import pytest

from dossier_cases import comity, lay, record

CLAIMS = record(
    "commitment", "{stage: committed, on: 2024-01-02, value: 5e6, unit: USD, basis: announced, cite: m1, grade: 2}",
    "{stage: delivered, denies: true, on: 2024-02, cite: p1}", "{stage: expected, for: delivered, on: 2024-01-02, due: 2024-09, cite: m1}",
)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return lay(tmp_path_factory.mktemp("claims") / "d", [CLAIMS])


def test_a_denial_says_so_and_an_expectation_its_day(root, tmp_path):
    done = comity("claims", "--dossier", root, COMITY_CACHE=str(tmp_path))
    assert done.returncode == 0, done.stderr
    head, *rows = done.stdout.decode().splitlines()
    assert head.split()[:4] == ["claim", "property", "on", "due"]
    said = [row.split("@")[1] for row in rows]
    assert any("  not delivered  " in row for row in said)
    assert any("  expected delivered  " in row and "  2024-09  " in row for row in said)


@pytest.mark.parametrize("command", ["claims", "records"])
def test_a_record_that_is_not_there_is_said_to_be(root, tmp_path, command):
    done = comity(command, "--dossier", root, "--record", "nothing", COMITY_CACHE=str(tmp_path))
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"nothing is known of a record `nothing`" in done.stderr
