"""A session on stores reaches nothing outside them: no file, no network, no setting, and no store is written."""

import os
import subprocess
import sys

import pytest

from comity.ledger import store
from crash.scene import CLAIMS, Scene

ATTACKS = """
SELECT * FROM read_csv('/etc/passwd')
SELECT * FROM '/etc/passwd'
SELECT * FROM 'd/actors.csv'
SELECT * FROM read_text('/etc/passwd')
SELECT * FROM read_blob('/etc/passwd')
SELECT * FROM read_json('/etc/passwd')
SELECT * FROM read_ndjson_objects('/etc/passwd')
SELECT * FROM read_parquet('/etc/passwd')
SELECT * FROM parquet_metadata('/etc/passwd')
SELECT * FROM sniff_csv('/etc/passwd')
SELECT * FROM glob('/etc/*')
SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')
SELECT * FROM query_table('/etc/passwd')
SELECT * FROM read_csv('https://example.org/x.csv')
SELECT * FROM read_duckdb('STORE')
SELECT * FROM planted
SELECT getenv('HOME')
EXPLAIN ANALYZE SELECT * FROM read_text('/etc/passwd')
PREPARE p AS SELECT * FROM read_text('/etc/passwd')
CREATE MACRO m() AS TABLE SELECT * FROM read_text('/etc/passwd')
CREATE TEMP TABLE t AS SELECT * FROM read_text('/etc/passwd')
COPY (SELECT 1) TO 'HERE/x.csv'
COPY raw_claims TO 'HERE/x.parquet' (FORMAT parquet)
COPY s0.claims FROM '/etc/passwd'
EXPORT DATABASE 'HERE/x'
IMPORT DATABASE 'HERE/x'
PRAGMA import_database('HERE')
ATTACH 'HERE/new.duckdb' AS n
ATTACH 'STORE' AS n
ATTACH 'STORE' AS n (READ_WRITE)
ATTACH 'HERE/x.db' AS n (TYPE sqlite)
ATTACH 'https://example.org/x.duckdb' AS n
INSTALL httpfs
INSTALL sqlite FROM community
FORCE INSTALL json
UPDATE EXTENSIONS
LOAD httpfs
LOAD 'HERE/x.duckdb_extension'
CREATE SECRET a (TYPE s3)
CREATE PERSISTENT SECRET a (TYPE http, BEARER_TOKEN 'x')
SET enable_external_access = true
SET GLOBAL enable_external_access = true
RESET enable_external_access
SET lock_configuration = false
RESET lock_configuration
SET memory_limit = '1GB'
SET threads = 8
PRAGMA threads = 8
SET temp_directory = 'HERE/t'
SET extension_directory = 'HERE/t'
SET home_directory = 'HERE/t'
SET secret_directory = 'HERE/t'
SET autoload_known_extensions = true
SET autoinstall_known_extensions = true
SET allow_community_extensions = true
SET allow_unsigned_extensions = true
SET allowed_paths = ['/etc/passwd']
SET allowed_directories = ['/etc']
SET python_enable_replacements = true
SET TimeZone = 'Asia/Tehran'
SET log_query_path = 'HERE/q.log'
SET profiling_output = 'HERE/p.json'
PRAGMA profiling_output = 'HERE/p.json'
PRAGMA enable_external_access
INSERT INTO s0.supersedes VALUES ('a', 'b')
UPDATE s0.claims SET value = 0
DELETE FROM s0.claims
TRUNCATE s0.claims
DROP TABLE s0.claims
ALTER TABLE s0.claims RENAME TO x
CREATE TABLE s0.x AS SELECT 1
CREATE VIEW s0.v AS SELECT 1
CREATE INDEX i ON s0.claims (claim)
""".strip().splitlines()


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    scene = Scene(tmp_path_factory.mktemp("scene"))
    scene.lay()
    assert scene.answer(*CLAIMS)[0] == 0
    return scene


@pytest.fixture
def session(scene, monkeypatch):
    monkeypatch.setenv("COMITY_CACHE", str(scene.cache))
    monkeypatch.chdir(scene.place)
    with store.open_stores([scene.store()]) as session:
        yield session


def test_every_attack_is_refused_and_leaves_nothing(scene, session):
    import duckdb

    planted = [1]
    before, bytes_before = sorted(os.listdir(scene.place)), scene.store().read_bytes()
    passed = []
    for attack in ATTACKS:
        try:
            session.execute(attack.replace("HERE", str(scene.place)).replace("STORE", str(scene.store()))).fetchall()
            passed.append(attack)
        except duckdb.Error:
            continue
    assert passed == []
    assert len(ATTACKS) > 60
    assert sorted(os.listdir(scene.place)) == before
    assert scene.store().read_bytes() == bytes_before
    assert planted
    assert session.execute("SELECT count(*) FROM raw_claims").fetchone()[0] > 10


@pytest.mark.parametrize("more", ["", "storage = 'file', "])
def test_a_log_is_not_written(scene, more):
    """The engine aborts the process over it, so it has one of its own."""
    code = (
        "from pathlib import Path; from comity.ledger import store\n"
        f"session = store.open_stores([Path({str(scene.store())!r})])\n"
        f"session.execute(\"CALL enable_logging('QueryLog', {more}storage_path = '{scene.place}/log')\")\n"
        "session.execute('SELECT 1')"
    )
    done = subprocess.run([sys.executable, "-c", code], env=scene.env, cwd=scene.place, capture_output=True)
    assert done.returncode != 0
    assert not (scene.place / "log").exists()


def test_a_view_in_a_forged_store_gets_nowhere(scene, tmp_path):
    import duckdb

    forged = tmp_path / "forged.duckdb"
    with duckdb.connect(str(forged)) as connection:
        (tmp_path / "secret.csv").write_text("a secret\n")
        for table in ("claims", "heads", "parties", "documents", "publishers", "actors", "supersedes", "dossier"):
            connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_csv('{tmp_path}/secret.csv')")
    with pytest.raises(duckdb.PermissionException):
        store.open_stores([forged])
