"""A call, decided before it is sent."""

from __future__ import annotations

import json
import math
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Optional, TypedDict, Union
from urllib.parse import SplitResult

from ._retry import Retry, RetryWhen
from ._url import Query, to_base_url, to_url

if TYPE_CHECKING:
    from typing_extensions import Unpack

HeaderValues = Mapping[str, Optional[str]]

_METHOD = re.compile(r"GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE")
_IDEMPOTENT = frozenset(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_KEY = re.compile(r"[\x21-\x7e]+")


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
class Call:
    """A call that is ready to be sent. Times are in seconds."""

    first: Outgoing
    is_repeatable: bool
    """Whether a repeated request cannot make the server act twice."""
    timeout: float
    max_response_bytes: int
    retry_limit: int
    max_wait: float
    deadline: float
    """When the last try must have ended, on the clock of ``time.monotonic()``."""
    retry_when: Optional[RetryWhen]


class _Bounds(TypedDict):
    timeout: float
    max_response_bytes: int
    retry_limit: int
    max_wait: float
    deadline: float
    retry_when: Optional[RetryWhen]


def _given(value: Optional[float], usual: float) -> float:
    return usual if value is None else value


def _bound(name: str, value: Any, least: float = 0.0) -> float:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if is_number and least <= value < math.inf:
        return float(value)
    raise ValueError(f"{name} must be a number from {least:g} on.")


def _merge(settings: Union[int, Retry, None], own: Union[int, Retry, None]) -> Retry:
    merged = Retry()
    for given in (settings, own):
        each = Retry(limit=given) if isinstance(given, int) else given or Retry()
        known = {name: value for name, value in vars(each).items() if value is not None}
        merged = replace(merged, **known)
    return merged


def _is_written(pattern: re.Pattern[str], text: Any) -> bool:
    return isinstance(text, str) and pattern.fullmatch(text) is not None


def merge_headers(*sources: Optional[HeaderValues]) -> dict[str, str]:
    """Merge headers. Later ones win, and ``None`` leaves one out.

    An error names the header that cannot be sent, and never shows its value, which can be a key.
    """
    merged: dict[str, str] = {}
    for source in sources:
        for name, value in (source or {}).items():
            if not _is_written(_NAME, name):
                raise ValueError("The name of a header has characters that HTTP forbids.")
            merged.pop(name.lower(), None)
            if value is None:
                continue
            if not _is_written(_VALUE, value):
                raise ValueError(f"The header {name!r} is a text without control characters.")
            merged[name.lower()] = value.strip()
    return merged


def _to_body(body: Any) -> tuple[Optional[bytes], bool]:
    """Return the bytes to send, and whether they are JSON."""
    if body is None or isinstance(body, bytes):
        return body, False
    try:
        return json.dumps(body, allow_nan=False).encode("utf-8"), True
    except (TypeError, ValueError, RecursionError):
        # The error of json shows the value.
        raise TypeError("The body is bytes, or what JSON can hold.") from None


class Settings:
    """The checked options of a client. The key is not shown."""

    def __init__(
        self,
        base_url: str,
        api_key: Optional[str],
        headers: Optional[HeaderValues],
        timeout: float,
        retry: Union[int, Retry, None],
        max_response_bytes: int,
    ) -> None:
        """Check what every call would fail with."""
        if api_key is not None and not _is_written(_KEY, api_key):
            raise ValueError("api_key must be visible ASCII characters without spaces.")
        self.base: SplitResult = to_base_url(base_url)
        self._api_key = api_key
        self._headers = merge_headers(headers)
        self._left_out = [name for name, value in (headers or {}).items() if value is None]
        self.timeout = timeout
        self.retry = retry
        self.max_response_bytes = max_response_bytes
        self.prepare("GET", "/")

    def _own_headers(self, is_json: bool, idempotency_key: Optional[str]) -> HeaderValues:
        return {
            "accept": "application/json",
            "accept-encoding": "gzip",
            "user-agent": "error-contract-python",
            **({"content-type": "application/json"} if is_json else {}),
            **({"authorization": f"Bearer {self._api_key}"} if self._api_key else {}),
            **({"idempotency-key": idempotency_key} if idempotency_key is not None else {}),
            **dict.fromkeys(self._left_out),
            **self._headers,
        }

    def prepare(
        self, method: str, path: str, body: Any = None, **options: Unpack[CallOptions]
    ) -> Call:
        """Decide everything about a call before it is sent; a ``ValueError`` says what is wrong."""
        verb = method.upper()
        if not _METHOD.fullmatch(verb):
            raise ValueError("This client does not send that method.")
        if body is not None and verb in ("GET", "HEAD"):
            raise ValueError(f"{verb} has no body. Use query.")
        content, is_json = _to_body(body)
        key = options.get("idempotency_key")
        sent = merge_headers(self._own_headers(is_json, key), options.get("headers"))
        url = to_url(self.base, path, options.get("query") or {})
        return Call(
            first=Outgoing(verb, url, sent, content),
            is_repeatable=key is not None or verb in _IDEMPOTENT,
            **self._bounds_of(options),
        )

    def _bounds_of(self, options: CallOptions) -> _Bounds:
        timeout = _bound("timeout", _given(options.get("timeout"), self.timeout), 0.001)
        longest = _given(options.get("max_response_bytes"), self.max_response_bytes)
        retry = _merge(self.retry, options.get("retry"))
        total = _bound("retry.total", _given(retry.total, max(60.0, timeout)), 0.001)
        return {
            "timeout": timeout,
            "max_response_bytes": int(_bound("max_response_bytes", longest, 1)),
            "retry_limit": int(_bound("retry.limit", _given(retry.limit, 2))),
            "max_wait": _bound("retry.max_wait", _given(retry.max_wait, 20.0)),
            "deadline": time.monotonic() + total,
            "retry_when": retry.when,
        }
