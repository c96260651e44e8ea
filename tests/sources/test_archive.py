"""Archives: whole ones come out as they went in; cut, altered, hostile ones are refused, and nothing large is written."""

import bz2
import gzip
import io
import lzma
import stat
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from comity.problems import BadInput, ComityError, LimitReached
from comity.sources import _archive
from comity.sources._archive import members, plain, together

TEXT = b"state,year\nFRA,1990\n" * 400
PACKERS = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress}
LIMIT = 1 << 30


def put(tmp_path, data, name="votes.csv.gz"):
    path = tmp_path / name
    path.write_bytes(data)
    (tmp_path / "out").mkdir(exist_ok=True)
    return path, tmp_path / "out"


def zipped(*members_, pack=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", pack) as archive:
        for name, content in members_:
            archive.writestr(name, content)
    return made.getvalue()


def written(out):
    return sum(path.stat().st_size for path in out.rglob("*") if path.is_file())


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_a_packed_file(tmp_path, pack):
    found = plain(*put(tmp_path, pack(TEXT)), LIMIT)
    assert (found.read_bytes(), found.name) == (TEXT, "votes.csv")


def test_a_file_that_is_packed_by_nature_keeps_its_name(tmp_path):
    assert plain(*put(tmp_path, gzip.compress(TEXT), "votes.rda"), LIMIT).name == "votes.rda"


def test_a_plain_file_is_itself(tmp_path):
    path, out = put(tmp_path, TEXT)
    assert plain(path, out, LIMIT) == path


def test_two_streams_in_one_gzip_are_one_file(tmp_path):
    assert plain(*put(tmp_path, gzip.compress(TEXT) + gzip.compress(b"more")), LIMIT).read_bytes() == TEXT + b"more"


def test_the_member_that_is_wanted(tmp_path):
    path, out = put(tmp_path, zipped(("a/readme.txt", "x"), ("a/IGO_v3.csv", TEXT), ("a/other.csv", "y")))
    assert members(path) == ["a/readme.txt", "a/IGO_v3.csv", "a/other.csv"]
    found = plain(path, out, LIMIT, "*/IGO_*.csv")
    assert (found.read_bytes(), found.name) == (TEXT, "IGO_v3.csv")
    for wanted, count in (("*.csv", "2 files"), ("*.rda", "no file")):
        with pytest.raises(BadInput, match=count):
            plain(path, out, LIMIT, wanted)


def test_files_that_are_read_together(tmp_path):
    path, out = put(tmp_path, zipped(("p/data/a.rda", gzip.compress(b"RDX3 a")), ("p/data/b.rda", b"RDX3 b"), ("p/../c.rda", b"c"), ("d.rda", b"d")))
    found = together(path, out, LIMIT, ("a.rda", "b.rda", "not-there.rda"))
    assert {each.name: each.read_bytes() for each in found.iterdir()} == {"a.rda": b"RDX3 a", "b.rda": b"RDX3 b"}


@pytest.mark.parametrize(("inside", "error", "says"), [
    ((("x/a.rda", b"1"), ("y/a.rda", b"2")), BadInput, "two files in it are called `a.rda`"),
    ((("a.rda", gzip.compress(gzip.compress(TEXT))),), BadInput, "archive in the archive"),
    ((("a.rda", zipped(("a.rda", TEXT))),), BadInput, "archive in the archive"),
    ((("a.rda", bytes(1 << 20)),), LimitReached, "more than"), ((("a.rda", gzip.compress(bytes(1 << 20))),), LimitReached, "more than"),
])
def test_hostile_files_that_are_read_together(tmp_path, inside, error, says):
    path, out = put(tmp_path, zipped(*inside))
    with pytest.raises(error, match=says):
        together(path, out, 1 << 19, ("a.rda",))
    assert written(out) <= 1 << 20


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "a\\..\\..\\evil.csv", "..", "x/\x1b[2J.csv", "-rf.csv", "con"])
def test_names_inside_are_labels(tmp_path, name):
    path, out = put(tmp_path, zipped((name, TEXT)))
    found = plain(path, out, LIMIT, "*")
    assert found.parent == out
    assert found.read_bytes() == TEXT
    assert sorted(each.name for each in tmp_path.iterdir()) == ["out", "votes.csv.gz"]


def linked():
    entry = zipfile.ZipInfo("a.csv")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


def altered(data, find, change):
    """A zip with a field of its directory changed."""
    place = data.rindex(find)
    return data[:place] + change(data[place:place + 46]) + data[place + 46:]


def doubled():
    with pytest.warns(UserWarning, match="Duplicate"):
        return zipped(("a.csv", TEXT), ("a.csv", b"other"))


def laid_over(count=50):
    """Members that all stand for the same bytes."""
    one = zipped(("a.csv", TEXT))
    begin = one.index(b"PK\x01\x02")
    entry = one[begin:begin + 46]
    directory = b"".join(entry + b"%c.csv" % (97 + n % 26) if n < 26 else entry + b"%c.csv" % (65 + n % 26) for n in range(count))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(directory), begin, 0)
    return one[:begin] + directory + end


HOSTILE = {
    "a link": (linked, BadInput, "link or device"),
    "two of one name": (doubled, BadInput, "one name"),
    "laid over one another": (laid_over, BadInput, "over one another"),
    "too many": (lambda: zipped(*((f"{n}.csv", "x") for n in range(101))), LimitReached, "101 files"),
    "encrypted": (lambda: altered(zipped(("a.csv", TEXT)), b"PK\x01\x02", lambda head: head[:8] + b"\x01\x00" + head[10:]), BadInput, "encrypted"),
    "a size that lies": (lambda: altered(zipped(("a.csv", TEXT)), b"PK\x01\x02", lambda head: head[:24] + b"\x05\0\0\0" + head[28:]), BadInput, "damaged"),
    "a size larger than allowed": (lambda: altered(zipped(("a.csv", TEXT)), b"PK\x01\x02", lambda h: h[:24] + b"\0\0\0\x70" + h[28:]), LimitReached, "more than"),
    "an unknown method": (lambda: altered(zipped(("a.csv", TEXT)), b"PK\x01\x02", lambda head: head[:10] + b"\x63\0" + head[12:]), BadInput, "damaged"),
    "a zip in a zip": (lambda: zipped(("a.csv", zipped(("b.csv", TEXT)))), BadInput, "archive in the archive"),
    "a gzip in a gzip": (lambda: gzip.compress(gzip.compress(TEXT)), BadInput, "archive in the archive"),
    "a gzip in a zip": (lambda: zipped(("a.csv", gzip.compress(TEXT))), BadInput, "archive in the archive"),
    "no member": (zipped, BadInput, "no file"),
    "only a folder": (lambda: zipped(("a/", "")), BadInput, "no file"),
}


@pytest.mark.parametrize(("make", "error", "says"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_archive(tmp_path, make, error, says):
    path, out = put(tmp_path, make())
    with pytest.raises(error, match=says):
        plain(path, out, LIMIT, "*")
    assert written(out) < 1 << 20


BOMBS = {
    "bzip2": lambda: bz2.compress(bytes(100 << 20)),
    "gzip": lambda: gzip.compress(bytes(100 << 20)),
    "xz": lambda: lzma.compress(bytes(100 << 20), preset=0),
    "zip": lambda: zipped(("a.csv", bytes(100 << 20))),
}


@pytest.mark.parametrize("make", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_stopped_by_what_a_byte_of_it_becomes(tmp_path, make):
    path, out = put(tmp_path, make())
    with pytest.raises(LimitReached, match="goes on and on"):
        plain(path, out, LIMIT, "*")
    assert written(out) < 70 << 20


@pytest.mark.parametrize("make", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_stopped_by_the_most_a_source_has(tmp_path, make):
    path, out = put(tmp_path, make())
    with pytest.raises(LimitReached, match="more than 5000000 bytes"):
        plain(path, out, 5_000_000, "*")
    assert written(out) <= 5_000_000


PAGES = [b"<html>", b"<!DOCTYPE html>", b"\xef\xbb\xbf \n<!doctype HTML>", b"<!-- x -->\n<HTML lang=en>", b"<head>", b"<script>"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_no_data(page):
    with pytest.raises(BadInput, match="web page"):
        _archive.refuse_page(page, "x")


@pytest.mark.parametrize("data", [b"", b"a,b\n<html>,1", b"<?xml version='1.0'?><data/>", b"<htmlx>", TEXT])
def test_data_are_no_page(data):
    _archive.refuse_page(data, "x")


SAME = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)


@SAME
@given(content=st.binary(max_size=3000), pack=st.sampled_from(list(PACKERS)))
def test_what_is_packed_comes_out(tmp_path, content, pack):
    packed = PACKERS[pack](content)
    try:
        found = plain(*put(tmp_path, packed), LIMIT)
    except BadInput as error:
        assert "archive in the archive" in str(error)  # noqa: PT017 - nothing else may be wrong
        return
    assert found.read_bytes() == content


@SAME
@given(data=st.data(), kind=st.sampled_from([*PACKERS, "zip"]))
def test_an_altered_archive_is_whole_or_refused(tmp_path, data, kind):
    """Every byte flipped, cut, doubled or put in: the text itself, or a message; gzip, xz and zip never give another text."""
    packed = PACKERS[kind](TEXT) if kind in PACKERS else zipped(("a.csv", TEXT))
    place = data.draw(st.integers(0, len(packed) - 1))
    change = data.draw(st.sampled_from(["flip", "cut", "insert", "drop"]))
    bit = data.draw(st.integers(0, 7))
    made = {
        "flip": packed[:place] + bytes([packed[place] ^ 1 << bit]) + packed[place + 1:], "cut": packed[:place],
        "insert": packed[:place] + bytes([bit]) + packed[place:], "drop": packed[:place] + packed[place + 1:],
    }[change]
    path, out = put(tmp_path, made)
    try:
        found = plain(path, out, LIMIT, "*")
    except ComityError:
        return
    assert found == path or found.read_bytes() == TEXT  # the path itself: no archive any more, by its first bytes


@SAME
@given(data=st.binary(max_size=400), magic=st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"BZh9", b"\xfd7zXZ\x00"]))
@example(data=bytes(18), magic=b"PK\x05\x06")
def test_any_bytes_are_plain_or_refused(tmp_path, data, magic):
    try:
        plain(*put(tmp_path, magic + data), LIMIT, "*")
    except ComityError:
        return
