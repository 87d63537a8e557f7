"""A call that is ready to be sent, and what it can say for itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional, TypedDict, Union

from ._retry import Retry, RetryWhen
from ._url import Query

HeaderValues = Mapping[str, Optional[str]]


class CallOptions(TypedDict, total=False):
    """What a call can say for itself."""

    query: Optional[Query]
    """A list repeats its key, and ``None`` is left out."""
    headers: Optional[HeaderValues]
    """``None`` leaves a header out, even one that is set for every call."""
    idempotency_key: Optional[str]
    """Sent as ``Idempotency-Key``. Pass one only to a server that honours it.

    POST and PATCH are then repeated even if they may have taken effect. No key is made up.
    """
    timeout: Optional[float]
    """The time limit of one try, body included, in seconds."""
    retry: Union[int, Retry, None]
    max_response_bytes: Optional[int]


@dataclass(frozen=True)
class Outgoing:
    """One request, as it goes to a connection. Its headers hold the key: they are not shown."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: Optional[bytes] = None

    def __repr__(self) -> str:
        """Show the method alone."""
        return f"Outgoing({self.method})"


@dataclass(frozen=True)
class Bounds:
    """How long and how often. Times are in seconds."""

    timeout: float
    max_response_bytes: int
    retry_limit: int
    max_wait: float
    deadline: float
    """When the last try must have ended, on the clock of ``time.monotonic()``."""
    retry_when: Optional[RetryWhen]


@dataclass(frozen=True)
class Call:
    """A call that is ready to be sent."""

    first: Outgoing
    is_repeatable: bool
    """Whether a repeated request cannot make the server act twice."""
    bounds: Bounds
