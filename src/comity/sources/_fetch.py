"""A download that is whole or not there: resumed where that is sound, tried again where that may help, refused where nothing proves it whole.

What came lies in a folder named by the digest of the address, as NAME.part with a note of what it is a part of, until it is whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.cache import bytes_of, locked, sealed, unsealed, write_whole
from comity.problems import ComityError, LimitReached, Missing, bad
from comity.records._text import visible
from comity.sources._archive import refuse_page
from comity.sources._budget import Broken, Budget, Slow, Watch

if TYPE_CHECKING:
    from comity.sources._network import Answer, Gate

_RANGE = re.compile(r"bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\*)")
_LENGTH = re.compile(r"[0-9]{1,18}")
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_LONG = 1.0
"""Seconds from which on a wait is told."""
_OLDER = 60
"""A Last-Modified proves what it names only where it is so many seconds older than the answer."""


@dataclass(frozen=True, slots=True)
class Got:
    """A file that was downloaded whole: where it lies, and how it came."""

    path: Path
    sha256: str
    size: int
    asked: str
    answered: str
    hops: tuple[str, ...]
    resumed: int = 0
    """How many of its bytes were there from an earlier try."""


@dataclass(slots=True)
class Part:
    """The beginning of a file, and the note beside it of what it begins."""

    path: Path
    note: dict[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many bytes are there."""
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def beside(self) -> Path:
        """The note's file."""
        return self.path.with_name(self.path.name + ".json")

    def read(self) -> None:
        """Read the note; a part without one is of no use, and goes."""
        try:
            content = unsealed("part", bytes_of(self.beside))
            self.note = json.loads(content) if content is not None else {}
        except (OSError, ValueError):
            self.note = {}
        if not self.note.get("validator"):
            self.drop()

    def begin(self, answer: Answer) -> None:
        """Start over with an answer's body."""
        self.drop()
        self.note = {"validator": _validator(answer.headers), "length": _length(answer.headers)}
        write_whole(self.beside, sealed("part", json.dumps(self.note).encode()))

    def drop(self) -> None:
        """Remove the part and its note."""
        self.note = {}
        for file in (self.path, self.beside):
            file.unlink(missing_ok=True)


def download(address: str, into: Path, *, limit: int, budget: Budget, allowed: tuple[str, ...] = (), sha256: str | None = None,
             moved: Callable[[int, int | None], object] = lambda *_: None, waits: Callable[[str], object] = lambda _: None) -> Got:
    """Get a file whole.

    Args:
        address: of the file.
        into: the folder for downloads.
        limit: the most bytes it may have.
        budget: how long it may take.
        allowed: hosts that may lie on one's own network.
        sha256: what the file must be, where that is known.
        moved: told how many bytes are there, and how many there will be.
        waits: told why, and how long, where a try failed and the next is a while away.

    Raises:
        BadInput: the address, or what it gives, is refused.
        LimitReached: it is too large, takes too long, or cannot be written.
        Missing: the server cannot be reached.
    """
    from comity.sources._network import Gate, address_of

    name = re.sub(r"[^A-Za-z0-9._-]", "_", address_of(address).path.rsplit("/", 1)[-1]).lstrip(".-")[-60:] or "file"
    folder = into / hashlib.sha256(address.encode()).hexdigest()[:24]
    watch = Watch(budget)
    part = Part(folder / f"{name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / "lock", 0, f"another comity is fetching {visible(address, 80)}; wait for it"):
            part.read()
            kept = part.size
            answer = _tried(address, part, Gate(watch, allowed), _Rules(limit, sha256, moved, waits))
            return _whole(part, folder / name, Got(folder / name, sha256 or "", part.size, address, answer.address, tuple(answer.hops), kept))
    except OSError as error:
        reason = visible(error.strerror or str(error))
        raise LimitReached(f"{visible(str(folder))} cannot be written ({reason}); free space, or set COMITY_DATA; what came is kept") from None


@dataclass(frozen=True, slots=True)
class _Rules:
    limit: int
    sha256: str | None
    moved: Callable[[int, int | None], object]
    waits: Callable[[str], object]


def _whole(part: Part, path: Path, got: Got) -> Got:
    """Check the digest of a file that came whole, and give it its name."""
    with part.path.open("rb+") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        os.fsync(stream.fileno())
    if got.sha256 and got.sha256.lower() != digest:
        part.drop()
        what = f"its SHA-256 is {digest}, and {visible(got.sha256, 80)} was asked for"
        raise bad(visible(got.asked, 120), what, "compare with the owner's page; what came was dropped", "digest")
    os.replace(part.path, path)
    part.drop()
    return Got(path, digest, got.size, got.asked, got.answered, got.hops, got.resumed)


def _tried(address: str, part: Part, gate: Gate, rules: _Rules) -> Answer:
    """Try until it is whole or there is no use in trying."""
    from comity.sources._network import telling

    budget = gate.watch.budget
    for number in range(1, budget.tries + 1):
        try:
            with telling(address, gate.watch):
                return _once(address, part, gate, rules)
        except Slow:
            said = f"it takes longer than {gate.watch.allowed:.0f} s; try again at another time"
            raise LimitReached(f"{visible(address, 120)}: {said}{_kept(part)}") from None
        except Broken as error:
            if number == budget.tries:
                raise Missing(f"{visible(address, 120)}: {error}, {number} times; try again later{_kept(part)}") from None
            wait = budget.backoff * 2 ** (number - 1) if error.wait is None else error.wait
            if wait > budget.patience:
                raise LimitReached(f"{visible(address, 120)}: {error}, and asks to wait {wait:.0f} s; try again then{_kept(part)}") from None
            if wait >= _LONG:
                rules.waits(f"{error}; asked again in {wait:.0f} s")
            gate.watch.pause(wait)
    raise AssertionError("the last try returns or raises")


def _kept(part: Part) -> str:
    return f"; {part.size} bytes are kept, and fetching goes on from them" if part.size and part.note.get("validator") else ""


def _once(address: str, part: Part, gate: Gate, rules: _Rules) -> Answer:
    from comity.sources._network import asked

    have = part.size
    if have and not part.note.get("validator"):  # nothing proves that another answer would go on with the same file
        part.drop()
        have = 0
    wish = {"Range": f"bytes={have}-", "If-Range": part.note["validator"]} if have else {}
    with asked(address, wish, gate) as answer:
        total, begin = _begin(answer, part, have)
        if begin is None:
            return answer
        if total is not None and total > rules.limit:
            part.drop()
            raise LimitReached(f"{visible(address, 120)}: it has {total} bytes, and at most {rules.limit} are taken of this source")
        gate.watch.expect(total or rules.limit)
        _take(answer, part, begin, total, rules)
        if total is not None and part.size != total:
            raise Broken(f"the body ended after {part.size} of {total} bytes")
        if total is None and answer.headers.get("transfer-encoding", "").lower() != "chunked" and rules.sha256 is None:
            part.drop()
            mend = "give the digest from the owner's page with --sha256, or get the file by hand and import it"
            raise bad(visible(address, 120), "the server does not say how long the file is, so nothing proves it whole", mend, "unproven")
        return answer


def _begin(answer: Answer, part: Part, have: int) -> tuple[int | None, int | None]:
    """How many bytes the whole has, and where the body begins; no beginning where all is there."""
    if answer.status == 200:
        part.begin(answer)
        return part.note["length"], 0
    if answer.status == 206 and have:
        found = _RANGE.fullmatch(answer.headers.get("content-range", ""))
        same = _validator(answer.headers) in (part.note["validator"], "")
        length = part.note["length"]
        if found is None or int(found[1]) != have or not same or (length is not None and found[3] not in ("*", str(length))):
            part.drop()
            raise Broken("the server went on from another place, or with another file", 0.0)
        return (length if found[3] == "*" else int(found[3])), have
    if answer.status == 416 and have:
        if part.note["length"] == have and answer.headers.get("content-range", "").endswith(f"/{have}"):
            return have, None
        part.drop()
        raise Broken("the server has another file than the one begun", 0.0)
    raise _refusal(answer)


def _refusal(answer: Answer) -> Exception:
    """What is said of a status that gives no file."""
    if answer.status in _AGAIN:
        return Broken(f"the server answered {answer.status}", _retry_after(answer.headers))
    what = f"the server answered {answer.status}"
    mend = "look whether the owner moved the file; give its address with --address, or get it by hand and import it"
    return bad(visible(answer.address, 120), what, mend, "address")


def _take(answer: Answer, part: Part, begin: int, total: int | None, rules: _Rules) -> None:
    """Write a body as it comes, under the limit; a page in place of data is refused at its first bytes."""
    count = begin
    with part.path.open("ab") as stream:
        for block in answer.body:
            if count == 0:
                with _dropping(part):
                    refuse_page(block, visible(answer.address, 120))
            count += len(block)
            if count > (total if total is not None else rules.limit):
                part.drop()
                raise LimitReached(f"{visible(answer.address, 120)}: more than {total or rules.limit} bytes came; nothing is kept")
            stream.write(block)
            rules.moved(count, total)
        stream.flush()
        os.fsync(stream.fileno())


@contextlib.contextmanager
def _dropping(part: Part) -> Iterator[None]:
    try:
        yield
    except ComityError:
        part.drop()
        raise


def _length(headers: dict[str, str]) -> int | None:
    said = headers.get("content-length", "")
    return int(said) if _LENGTH.fullmatch(said) else None


def _validator(headers: dict[str, str]) -> str:
    """What names these very bytes: a strong tag, or a day that is old enough."""
    tag = headers.get("etag", "")
    if tag:
        return tag if tag.startswith('"') else ""
    with contextlib.suppress(ValueError, TypeError, KeyError):
        if (parsedate_to_datetime(headers["date"]) - parsedate_to_datetime(headers["last-modified"])).total_seconds() >= _OLDER:
            return headers["last-modified"]
    return ""


def _retry_after(headers: dict[str, str]) -> float | None:
    """The seconds a server asks to wait, by its own clock where it names a moment."""
    said = headers.get("retry-after", "")
    if re.fullmatch(r"[0-9.eE+]{1,20}", said):
        with contextlib.suppress(ValueError):
            return float(said)
    with contextlib.suppress(ValueError, TypeError, KeyError):
        return max((parsedate_to_datetime(said) - parsedate_to_datetime(headers["date"])).total_seconds(), 0.0)
    return None
