"""Which addresses may become links."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

LONGEST = 2000
"""Longer addresses are printed as text: no archive or publisher needs them, and a reader cannot judge them."""

_REFUSED = re.compile("[\x00-\x20\x7f-\xa0\"'<>\\\\^`{|}\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff]")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]")


class Link(NamedTuple):
    """An address that may be followed, and the host to show beside it."""

    href: str
    host: str


def safe_url(url: str | None) -> Link | None:
    """The link of an absolute http(s) address with a host and no credentials; None where it must stay text.

    A host that is not ASCII is shown and linked as punycode, so that a look-alike looks like what it is.
    """
    if not url or len(url) > LONGEST or _REFUSED.search(url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
        host = parts.hostname or ""
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return None
    shown = f"[{host}]" if ":" in host else host
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _HOST.fullmatch(shown):
        return None
    place = shown if port is None else f"{shown}:{port}"
    return Link(urlunsplit((parts.scheme, place, parts.path, parts.query, parts.fragment)), place.removeprefix("www."))
