"""The dossiers that ship with the package, taken together."""

from comity.ledger import packaged
from comity.ledger.checks import check
from comity.ledger.dossier import load, refuse_errors


def test_no_two_share_a_record_or_a_name():
    packaged.refuse_shared_records(packaged.packaged())
    assert len(packaged.shipped()) == len(packaged.packaged())


def test_what_two_say_of_an_actor_agrees():
    told: dict[str, dict[str, str]] = {}
    for root in packaged.packaged():
        for name, head in refuse_errors(check(load(root))).actors.items():
            assert told.setdefault(name, dict(head.written)) == dict(head.written), name


def test_a_brief_reads_the_world_beside_the_dossiers_it_is_given(tmp_path, monkeypatch):
    for name in ("mine", "pkg/world", "pkg/other"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "dossier.yaml").write_text(f"dossier: {name[-4:]}\n")
    own, world, other = tmp_path / "mine", tmp_path / "pkg" / "world", tmp_path / "pkg" / "other"
    monkeypatch.setattr(packaged, "packaged", lambda: (other, world))
    assert packaged.folders([own], with_world=True) == (own, world)
    assert packaged.folders([own, world], with_world=True) == (own, world)
    assert packaged.folders([own], with_packaged=True, with_world=True) == (own, other, world)
    assert packaged.folders([own]) == (own,)
    assert packaged.folders([], with_world=True) == (other, world)


def test_a_record_of_the_world_told_again_is_refused_by_the_engine(tmp_path, capsys):
    from comity.cli import run

    (tmp_path / "memberships").mkdir()
    (tmp_path / "dossier.yaml").write_text("dossier: mine\ntitle: T\nabout: A.\ncompiled_by: N\nlicence: CC0-1.0\n")
    (tmp_path / "publishers.csv").write_text("publisher,name,kind,reliability,basis\npost,The Post,newspaper,B,x\n")
    (tmp_path / "documents.csv").write_text("document,publisher,title,published,url,lang\nd1,post,One,2023-01-05,https://example.org/1,en\n")
    (tmp_path / "actors.csv").write_text("actor,name,kind\nNATO,NATO,organisation\n")
    (tmp_path / "memberships" / "NATO_FRA_world.yaml").write_text(
        "membership: NATO_FRA_world\norganisation: NATO\nactor: FRA\nclaims:\n  - {stage: member, on: 1949-04-04, cite: d1}\n")
    assert run(["brief", "FRA", "DEU", "--dossier", str(tmp_path)]) == 2
    assert "the record `NATO_FRA_world` stands also in" in capsys.readouterr().err
