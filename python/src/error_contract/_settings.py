"""From the options of a client and of a call to the call."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Optional, Union

from ._bounds import to_bounds
from ._call import Call, CallOptions, HeaderValues, Outgoing
from ._request_parts import assert_key, merge_headers, to_body
from ._retry import Retry
from ._url import to_base_url, to_url

if TYPE_CHECKING:
    from typing_extensions import Unpack

_METHOD = re.compile(r"GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE")
_IDEMPOTENT = frozenset(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
_KNOWN = tuple(CallOptions.__annotations__)


def _assert_known(options: Mapping[str, Any]) -> None:
    """Refuse what is mistyped: it would be ignored in silence."""
    for name in options:
        if name not in _KNOWN:
            near = get_close_matches(name, _KNOWN, 1)
            help_ = f"; did you mean {near[0]}?" if near else f" ({', '.join(_KNOWN)})"
            raise TypeError(f"{name} is not an option of this call{help_}")


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
        assert_key(api_key)
        self.base = to_base_url(base_url)
        self._api_key = api_key
        self._headers = merge_headers(headers)
        self._left_out = [name for name, value in (headers or {}).items() if value is None]
        self._bounds = timeout, retry, max_response_bytes
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
        _assert_known(options)
        verb = method.upper()
        if not _METHOD.fullmatch(verb):
            raise ValueError("This client does not send that method.")
        if body is not None and verb in ("GET", "HEAD"):
            raise ValueError(f"{verb} has no body. Use query.")
        content, is_json = to_body(body)
        key = options.get("idempotency_key")
        sent = merge_headers(self._own_headers(is_json, key), options.get("headers"))
        url = to_url(self.base, path, options.get("query") or {})
        return Call(
            first=Outgoing(verb, url, sent, content),
            is_repeatable=key is not None or verb in _IDEMPOTENT,
            bounds=to_bounds(*self._bounds, options),
        )
