"""Stretches of recorded days in which nothing changes of several things at once: what is followed from one to the next is followed in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from comity.ledger.journal import EVER, OPEN, Version


class Stretch(NamedTuple):
    """What each thing said between two recorded days; `draft` as in a version."""

    begin: str
    end: str
    draft: str
    contents: dict[str, dict[str, Any]]


def stretches(versions: Mapping[str, list[Version]]) -> list[Stretch]:
    """The stretches that the versions of some things make together; a thing is absent where no version of it can be read."""
    apart = any(version.draft for several in versions.values() for version in several)
    return [stretch for draft in (("false", "true") if apart else ("",)) for stretch in _of(versions, draft)]


def _of(versions: Mapping[str, list[Version]], draft: str) -> Iterator[Stretch]:
    read = {name: [version for version in several if not version.draft or version.draft == draft] for name, several in versions.items()}
    bounds = sorted({EVER, OPEN, *(bound for several in read.values() for version in several for bound in (version.begin, version.end))})
    for begin, end in pairwise(bounds):
        contents = {name: version.content for name, several in read.items() for version in several if version.begin <= begin < version.end}
        yield Stretch(begin, end, draft, contents)


def meeting(version: Version, among: list[Stretch]) -> Iterator[tuple[Stretch, str, str, str]]:
    """Where a version and each stretch are read together: the stretch, from when, until when, and whether with drafts or without."""
    for stretch in among:
        begin, end = max(stretch.begin, version.begin), min(stretch.end, version.end)
        together = not version.draft or not stretch.draft or version.draft == stretch.draft
        if begin < end and together:
            yield stretch, begin, end, version.draft or stretch.draft
