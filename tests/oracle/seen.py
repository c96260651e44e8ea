"""All that a view shows of a dossier, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import dates
from .claim import Claim, claims_of
from .groups import Key, groups
from .journal import Journal, View
from .reading import Dossier, Fields
from .shown import Group, shown_groups
from .status import HIDDEN, statuses


@dataclass(frozen=True)
class Seen:
    """Claims by id, their status and group, the groups, and the documents public by then."""

    view: View
    claims: tuple[Claim, ...]
    status: dict[str, str]
    key: dict[str, Key]
    groups: dict[Key, Group]
    documents: dict[str, Fields]
    stale_after: str

    def visible(self, record: str) -> list[Claim]:
        """The claims of a record that were recorded and known."""
        return [c for c in self.claims if c.record == record and self.status[c.id] not in HIDDEN]

    def records(self) -> list[str]:
        """The records that exist at this view: those with a visible claim."""
        return sorted({c.record for c in self.claims if self.status[c.id] not in HIDDEN})

    def of(self, record: str) -> list[Group]:
        """The groups of a record that have a live claim."""
        return [group for group in self.groups.values() if group.shown.record == record]

    def live(self, record: str) -> list[Claim]:
        """The live claims of a record."""
        return [c for c in self.visible(record) if self.status[c.id] == "live"]


def see(dossier: Dossier, on: date, known: date, recorded: date, today: date) -> Seen:
    """Look at a dossier as of a world day, a knowledge day and a ledger day."""
    view = View(on, known, recorded, today)
    claims = claims_of(dossier, view)
    status = statuses(claims, view)
    key = groups(claims, status)
    return Seen(
        view=view,
        claims=tuple(claims),
        status=status,
        key=key,
        groups=shown_groups(claims, status, key),
        documents=_public(dossier, view),
        stale_after=dossier.head.get("stale_after", "P18M"),
    )


def _public(dossier: Dossier, view: View) -> dict[str, Fields]:
    # A document not yet published tells nothing, not even what it repeats.
    journal = Journal(dossier.journal)
    found = {}
    for name, written in dossier.documents.items():
        version = journal.at("document", name, written, view)
        if version and dates.span(version["published"]).latest <= view.known:
            found[name] = version
    return found
