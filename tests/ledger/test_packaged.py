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
