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
