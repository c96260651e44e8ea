"""The same command prints the same bytes: whatever the hash seed, time zone, locale, folder, threads, and whether the cache is warm."""

import itertools
import shutil
import subprocess

import pytest

from comity.ledger import store
from crash.scene import CLAIMS, IN_FULL, Scene, tally

COMMANDS = {
    "claims": CLAIMS,
    "claims of a pair": ("claims", "XAA", "XBB", "--as-of", "2024-06-01", "--dossier", "d", "--json"),
    "claims for people": ("claims", "--dossier", "d"),
    "records": ("records", "--dossier", "d", "--json"),
    "text": ("brief", "XAA", "XBB", "--dossier", "d"),
    "html": ("brief", "XAA", "XBB", "--dossier", "d", "--html", "-"),
    "md": ("brief", "XAA", "XBB", "--dossier", "d", "--md", "-"),
    "json": ("brief", "XAA", "XBB", "--dossier", "d", "--json", "-"),
    "check": ("check", "d"),
}


def locales():
    """Some of the locales of this machine, C always among them."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True).stdout.split() if shutil.which("locale") else []
    return ["C", *[name for name in known if name.startswith(("de_DE", "fa_IR", "tr_TR", "ru_RU", "C.", "en_"))][:4]]


ENVIRONMENTS = [
    {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "COLUMNS": columns}
    for seed, zone, locale, columns in (
        itertools.product("012", ("UTC", "Asia/Tehran", "Pacific/Kiritimati"), locales(), ("80", "200")) if IN_FULL
        else [("0", "UTC", "C", "80"), ("1", "Pacific/Kiritimati", locales()[-1], "200"), ("2", "Asia/Tehran", "C", "40")]
    )
]


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    scene = Scene(tmp_path_factory.mktemp("scene"))
    scene.lay()
    return scene


@pytest.mark.parametrize("name", COMMANDS)
def test_same_bytes(scene, tmp_path, name):
    command = COMMANDS[name]
    wanted = scene.answer(*command)
    assert wanted[0] == 0, wanted[2]
    assert scene.answer(*command) == wanted
    elsewhere = Scene(tmp_path / "another place")
    elsewhere.place.mkdir()
    shutil.copytree(scene.root, elsewhere.root)
    environments = ENVIRONMENTS if IN_FULL else [ENVIRONMENTS[list(COMMANDS).index(name) % len(ENVIRONMENTS)]]
    for environment in environments:
        shutil.rmtree(elsewhere.cache, ignore_errors=True)
        assert elsewhere.run(*command, **environment) == wanted, environment
    assert elsewhere.answer(*command) == wanted
    tally(f"{name}: the same bytes in {len(environments) + 3} runs")


@pytest.mark.parametrize("name", ["claims", "records", "json"] if IN_FULL else ["records"])
def test_same_bytes_from_one_thread_and_from_two(scene, monkeypatch, name):
    """A small ledger is read by one thread, a large one by all there are."""
    command = COMMANDS[name]
    one = scene.answer(*command)
    shutil.rmtree(scene.cache / "briefs", ignore_errors=True)
    monkeypatch.setattr(store, "_LARGE", 0)
    opened, real = [], store.open_stores

    def watched(paths):
        session = real(paths)
        opened.append(session.execute("SELECT current_setting('threads')").fetchone()[0])
        return session

    monkeypatch.setattr(store, "open_stores", watched)
    for _ in range(2):
        shutil.rmtree(scene.cache / "briefs", ignore_errors=True)
        assert scene.answer(*command) == one
    assert len(opened) == 2


def test_the_same_dossier_in_another_order_of_rows_and_files_answers_the_same(scene, tmp_path):
    """Claims by id, not by place: rows of tables and entries of records turned round, and files written in another order."""
    turned = Scene(tmp_path)
    for name, data in sorted(scene.files().items(), reverse=True):
        path = turned.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = data.decode()
        if name.endswith(".csv"):
            head, *rows = text.splitlines(keepends=True)
            text = head + "".join(reversed(rows))
        elif "claims:\n" in text:
            head, _, entries = text.partition("claims:\n")
            text = f"{head}claims:\n" + "".join(reversed(entries.splitlines(keepends=True)))
        path.write_text(text)
    assert turned.answer(*CLAIMS) == scene.answer(*CLAIMS)
    records = COMMANDS["records"]
    assert turned.answer(*records) == scene.answer(*records)
