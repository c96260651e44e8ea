"""A folder for data of one's own, the invented source, a server, and the command line in this process."""

import shutil
from typing import NamedTuple

import pytest

import comity.sources
from comity import cli
from comity.sources import _budget
from comity.sources._vintages import add, of
from sources.server import Server
from sources.tiny import EARLIER, HEAD, TINY

Real = _budget.Budget
DAY = "2026-05-04"


class Ended(NamedTuple):
    status: int
    out: str
    err: str


@pytest.fixture
def data(tmp_path, monkeypatch):
    """The folder of vintages, with the invented source registered, on a day of its own."""
    place = tmp_path / "data"
    monkeypatch.setenv("COMITY_DATA", str(place))
    monkeypatch.setenv("COMITY_TODAY", DAY)
    monkeypatch.delenv("COMITY_DEBUG", raising=False)
    monkeypatch.setattr(comity.sources, "SOURCES", (TINY,))
    return place


@pytest.fixture
def quick(monkeypatch):
    """Waits of tenths of seconds."""
    monkeypatch.setattr(_budget, "Budget", lambda: Real(connect=2, idle=0.4, floor=20_000, window=0.3, grace=3, pace=4e6, tries=2, backoff=0.01))


@pytest.fixture
def server():
    made = Server()
    yield made
    made.close()


@pytest.fixture
def run(capfd):
    """A command of the program, in this process."""
    def act(*arguments):
        status = cli.run([str(each) for each in arguments])
        said = capfd.readouterr()
        return Ended(status, said.out, said.err)
    return act


@pytest.fixture(scope="session")
def imported(tmp_path_factory):
    """A folder of data with one vintage."""
    place = tmp_path_factory.mktemp("imported")
    file = place / "earlier.csv"
    file.write_bytes(EARLIER)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("COMITY_DATA", str(place / "data"))
        add(TINY, file, today=DAY, version="0.9")
    return place / "data"


@pytest.fixture
def earlier(data, imported):
    """A vintage that is here before anything goes wrong, and a function that finds it unharmed and alone."""
    shutil.copytree(imported, data)
    before = files(data / "tiny")
    (one,) = of(TINY)
    table = one.table("grain")

    def unharmed():
        assert files(data / "tiny") == before
        assert of(TINY) == (one,)
        assert comity.sources.latest("tiny").table("grain").equals(table)

    return unharmed


@pytest.fixture
def put(tmp_path, data):
    """Import some bytes as the invented source."""
    def act(content, today=DAY, source=TINY, **given_):
        file = tmp_path / "tiny.csv"
        file.write_bytes(content if isinstance(content, bytes) else (HEAD + content).encode())
        return add(source, file, today=today, **given_)
    return act


def files(place):
    """Every file below a folder with its bytes."""
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}
