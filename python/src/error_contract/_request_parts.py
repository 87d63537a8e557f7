"""Headers and bodies, checked before they are sent."""

from __future__ import annotations

import json
import re
from typing import Any, Optional

from ._call import HeaderValues

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")
_KEY = re.compile(r"[\x21-\x7e]+")
# The connection sets them; another value would tell the server another end of the request.
_OF_CONNECTION = frozenset(["connection", "content-length", "host", "transfer-encoding"])


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
            if name.lower() in _OF_CONNECTION:
                raise ValueError(f"The header {name!r} is not yours to set.")
            if not _is_written(_VALUE, value):
                raise ValueError(f"The header {name!r} is a text without control characters.")
            merged[name.lower()] = value.strip()
    return merged


def assert_key(api_key: Optional[str]) -> None:
    """Check that a key can be a Bearer token (RFC 6750). The error never shows it."""
    if api_key is not None and not _is_written(_KEY, api_key):
        raise ValueError("api_key must be visible ASCII characters without spaces.")


def to_body(body: Any) -> tuple[Optional[bytes], bool]:
    """Return the bytes to send, and whether they are JSON."""
    if body is None or isinstance(body, bytes):
        return body, False
    try:
        return json.dumps(body, allow_nan=False).encode("utf-8"), True
    except (TypeError, ValueError, RecursionError):
        # The error of json shows the value.
        raise TypeError("The body is bytes, or what JSON can hold.") from None
