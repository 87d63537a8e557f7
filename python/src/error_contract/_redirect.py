"""Which redirects are followed, and what is taken along."""

from __future__ import annotations

from typing import Optional, Union
from urllib.parse import urljoin, urlsplit

from ._call import Outgoing
from ._headers import Headers
from ._url import encoded, is_plain, origin_of

MOST_REDIRECTS = 20
"""As many as fetch allows."""

# Headers that no service keeps secret, or that never go to another origin (authorization).
_HARMLESS = frozenset(
    [
        "accept",
        "accept-encoding",
        "accept-language",
        "authorization",
        "content-language",
        "content-type",
        "if-none-match",
        "traceparent",
        "tracestate",
        "user-agent",
        "x-request-id",
    ]
)


def _becomes_get(status: int, method: str) -> bool:
    """After a POST most redirects ask for a GET (fetch, "HTTP-redirect fetch")."""
    if status == 303:
        return method not in ("GET", "HEAD")
    return status < 303 and method == "POST"


def _tells_nothing(sent: Outgoing) -> bool:
    """Whether another origin would learn nothing: no body, and no headers of the service's own."""
    return sent.body is None and all(name in _HARMLESS for name in sent.headers)


def redirected(sent: Outgoing, status: int, headers: Headers) -> Union[Outgoing, str, None]:
    """Return the request that a redirect asks for, or why it is not sent.

    ``None`` if the response is no redirect. The API key goes to the same origin only.
    """
    location: Optional[str] = headers.get("location")
    if status not in (301, 302, 303, 307, 308) or location is None:
        return None
    try:
        target = urlsplit(urljoin(sent.url, location.strip().replace("\\", "/")))
        if not is_plain(target):
            return "its redirect leads to no plain http or https URL"
        url = encoded(target)
    except ValueError:
        return "its redirect leads to no URL"
    kept = sent.headers
    method, body = sent.method, sent.body
    if _becomes_get(status, sent.method):
        method, body = "GET", None
        kept = {name: kept[name] for name in kept if not name.startswith("content-")}
    moved = Outgoing(method, url, kept, body)
    if origin_of(target) == origin_of(urlsplit(sent.url)):
        return moved
    if not _tells_nothing(moved):
        return "its redirect would take headers or a body to another origin"
    shown = {name: value for name, value in kept.items() if name != "authorization"}
    return Outgoing(method, url, shown)
