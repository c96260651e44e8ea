"""Where outputs go: files whole, links followed, pipes and devices written through; two to one place, or one into a dossier, refused."""

import os
import threading

import pytest

from comity import cache, cli
from comity.cli._outputs import refuse_own, refuse_unfit, write_output
from comity.problems import BadInput, LimitReached


def test_a_pipe_is_written_through_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_output(pipe, "a brief")
    reader.join(10)
    assert read == [b"a brief"]
    assert pipe.is_fifo()


def test_a_link_is_followed_and_what_it_leads_to_is_replaced(tmp_path):
    (tmp_path / "far").mkdir()
    link, target = tmp_path / "link", tmp_path / "far" / "page.html"
    link.symlink_to(target)
    for text in ("one", "two"):
        write_output(link, text)
        assert link.is_symlink()
        assert target.read_text() == text
    assert sorted(path.name for path in (tmp_path / "far").iterdir()) == ["page.html"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only some systems have a device that is full")
def test_a_full_device_is_a_limit(tmp_path):
    link = tmp_path / "full"
    link.symlink_to("/dev/full")
    with pytest.raises(LimitReached, match="cannot be written"):
        write_output(link, "x" * 10)
    assert os.readlink(link) == "/dev/full"


def test_one_file_for_two_outputs_is_refused(tmp_path):
    page, link, hard = (tmp_path / name for name in ("page", "link", "hard"))
    page.touch()
    link.symlink_to(page)
    hard.hardlink_to(page)
    for one, other in ((page, page), (page, link), (page, hard), (tmp_path / "new", tmp_path / "." / "new")):
        with pytest.raises(BadInput, match="--html and --md name the same file"):
            refuse_unfit({"html": str(one), "md": str(other)}, ())
    with pytest.raises(BadInput, match="standard output"):
        refuse_unfit({"html": "-", "md": "-"}, ())
    refuse_unfit({"html": os.devnull, "md": os.devnull, "json": "-"}, ())


def test_a_file_in_a_dossier_that_is_read_is_refused(tmp_path):
    root = tmp_path / "d"
    (root / "agreements").mkdir(parents=True)
    (tmp_path / "link").symlink_to(root)
    for file in (root / "page.html", root / "agreements" / "x.yaml", tmp_path / "link" / "page.html"):
        with pytest.raises(BadInput, match="lie in the dossier"):
            refuse_unfit({"html": str(file)}, (root,))
    refuse_unfit({"html": str(tmp_path / "d.html")}, (root,))


def test_a_folder_or_a_missing_one_is_bad_input(tmp_path):
    for place in (tmp_path, tmp_path / "none" / "page.html"):
        with pytest.raises(BadInput, match="cannot be written"):
            write_output(place, "x")


def test_no_output_takes_the_place_of_a_file_of_any_dossier(tmp_path):
    for name in ("dossier.yaml", "documents.csv", "journal.jsonl", "votes/v.csv", "events/e.yaml"):
        refuse_unfit({"md": str(tmp_path / name)}, [])  # no dossier is there yet
    (tmp_path / "dossier.yaml").write_text("dossier: d\n")
    for name in ("dossier.yaml", "documents.csv", "journal.jsonl", "votes/v.csv", "events/e.yaml"):
        with pytest.raises(BadInput, match="no place for an output"):
            refuse_unfit({"md": str(tmp_path / name)}, [])
        assert cli.run(["panel", "--pairs", "RUS-IRN", "--measures", "s_score", "--out", str(tmp_path / name)]) == 2
    refuse_own(str(tmp_path / "panel.csv"))


@pytest.mark.parametrize("home", ["~", "somewhere"])
def test_without_a_home_nothing_is_kept(home, monkeypatch, capfd, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cache, "_INSTEAD", [])
    monkeypatch.delenv("COMITY_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", home)
    folder = cache.cache_folder()
    assert folder.is_dir()
    assert cache.cache_folder() == folder
    assert capfd.readouterr().err == "note: no home folder is known, and nothing is kept; set COMITY_CACHE to another folder\n"
    assert not list(tmp_path.iterdir())
    cache._INSTEAD[0].cleanup()
