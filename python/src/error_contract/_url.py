"""URLs: the one that all paths are joined to, and those that redirects lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timezone
from typing import Union
from urllib.parse import SplitResult, quote, urlencode, urlsplit, urlunsplit

QueryValue = Union[str, int, float, bool, date, None]
Query = Mapping[str, Union[QueryValue, Iterable[QueryValue]]]

_ABSOLUTE = re.compile(r"(?:[a-z][a-z\d+.-]*:)?[\\/]{2}", re.IGNORECASE)
_DOT_SEGMENT = re.compile(r"(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
# What a URL may have as it is; "%" because paths come encoded.
_KEPT = "/:@!$&'()*+,;=-._~%"


def origin_of(url: SplitResult) -> tuple[str, str, int]:
    """Return scheme, host and port: who gets the API key."""
    usual = _PORTS.get(url.scheme, 0)
    return url.scheme, url.hostname or "", usual if url.port is None else url.port


def is_plain(url: SplitResult) -> bool:
    """Whether it is http or https, with a host, and without credentials."""
    try:
        has_credentials = url.username is not None or url.password is not None
        return url.scheme in _PORTS and origin_of(url)[1] != "" and not has_credentials
    except ValueError:  # a port that is no number
        return False


def encoded(url: SplitResult) -> str:
    """Write a URL as HTTP sends it: ASCII, without spaces, and without a fragment."""
    host = (url.hostname or "").encode("idna").decode("ascii")
    host = f"[{host}]" if ":" in host else host
    port = "" if url.port is None else f":{url.port}"
    path = quote(url.path, _KEPT) or "/"
    return urlunsplit((url.scheme, host + port, path, quote(url.query, _KEPT + "?"), ""))


def to_base_url(base_url: str) -> SplitResult:
    """Check the URL that all paths are joined to. A ``ValueError`` never shows it."""
    try:
        url = urlsplit(base_url)
        if not is_plain(url):
            raise ValueError
        return urlsplit(encoded(url._replace(path=url.path.rstrip("/") + "/", query="")))
    except ValueError:
        raise ValueError(
            "base_url must be an absolute http or https URL without credentials. "
            "Pass the key as api_key."
        ) from None


def _text_of(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (str, int, float)):
        return str(value)
    raise TypeError(f"query[{name!r}] is a text, a number, a date or a list of these.")


def _pairs(query: Query) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        items = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
        pairs += [(name, _text_of(name, item)) for item in items if item is not None]
    return pairs


def _parts_of(base: SplitResult, url: str) -> tuple[str, str]:
    """Return path and query of a whole URL, if it has the origin of the base."""
    try:
        # A backslash is a slash to those who parse URLs as browsers do.
        given = urlsplit(url.replace("\\", "/"))
        if is_plain(given) and origin_of(given) == origin_of(base):
            return given.path, given.query
    except ValueError:
        pass
    raise ValueError("The path leads to another origin than base_url.")


def to_url(base: SplitResult, path: str, query: Query) -> str:
    """Join a path and a query to the base URL.

    A ``ValueError`` for another origin, which must not get the API key, and for ``.`` and ``..``,
    with which an id could reach another route.
    """
    if _DOT_SEGMENT.search(path):
        raise ValueError("The path has a dot segment. Put ids in it with urllib.parse.quote.")
    if _ABSOLUTE.match(path):
        joined, own = _parts_of(base, path)
    else:
        before, _, rest = path.partition("#")[0].lstrip("\\/").partition("?")
        joined, own = base.path + before, rest
    added = urlencode(_pairs(query))
    both = "&".join(part for part in (own, added) if part)
    # The host is that of the base, however the path was read.
    return encoded(base._replace(path=joined, query=both))
