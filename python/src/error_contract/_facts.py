"""What may be logged of a request and of its response."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, Optional

from ._headers import Headers
from ._retry_after import retry_after_of, wait_until_reset

Form = Literal["contract", "problem", "other"]
"""Whose words the messages of a failure are.

``contract`` has its three keys, ``problem`` is ``application/problem+json`` (RFC 9457), and
``other`` is any other body, or none.
"""


@dataclass(frozen=True)
class RequestFacts:
    """A request: no credentials, headers, query or body."""

    method: str = ""
    """Empty where it is not known."""
    url: str = ""
    """Without credentials, query and fragment. Empty where it is not known."""
    tries: int = 1
    """How many times it was sent."""


@dataclass(frozen=True)
class RateLimit:
    """The rate limit of the API key (``X-RateLimit-*``)."""

    limit: int
    remaining: int
    reset: int
    """When the count starts over, in Unix seconds by the server's clock."""


@dataclass(frozen=True)
class ResponseFacts(RequestFacts):
    """A response: everything but its body. Its headers are there, but not shown."""

    status: int = 0
    """The status of the status line, whatever the body says."""
    request_id: Optional[str] = None
    """``X-Request-Id``, for the support of the service."""
    retry_after: Optional[float] = None
    """How long the server asks to wait, in seconds from now.

    ``Retry-After``, or where a 429 has none, until its rate limit starts over.
    """
    redirected: bool = False
    """Whether it came after a redirect."""
    form: Optional[Form] = None
    """The form of the body of a failure."""
    deviation: Optional[str] = None
    """How the response to a failed request breaks the contract; ``None`` if it does not."""
    headers: Headers = field(default_factory=Headers, repr=False)

    @property
    def rate_limit(self) -> Optional[RateLimit]:
        """The rate limit, of a success or a failure; ``None`` without all three headers."""
        names = ("limit", "remaining", "reset")
        texts = [self.headers.get(f"x-ratelimit-{name}", "") for name in names]
        if not all(re.fullmatch(r"[0-9]{1,15}", text) for text in texts):
            return None
        limit, remaining, reset = map(int, texts)
        return RateLimit(limit, remaining, reset)


def shown_url(url: str) -> str:
    """Take credentials, query and fragment off a URL, so that it can be logged."""
    return re.sub(r"(?s)^(\w+://)[^/?#]*@|[?#].*", r"\1", url)


def to_facts(
    status: int,
    headers: Headers,
    request: RequestFacts,
    *,
    redirected: bool = False,
    form: Optional[Form] = None,
    deviation: Optional[str] = None,
) -> ResponseFacts:
    """Read the facts of a response."""
    asked = retry_after_of(headers)
    return ResponseFacts(
        method=request.method,
        url=shown_url(request.url),
        tries=request.tries,
        status=status,
        request_id=headers.get("x-request-id"),
        retry_after=wait_until_reset(headers) if asked is None and status == 429 else asked,
        redirected=redirected,
        form=form,
        deviation=deviation,
        headers=headers,
    )
