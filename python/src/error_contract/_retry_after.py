"""How long a server asks to wait."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Optional

_DATE = re.compile(r"\w+, .* GMT")
_SECONDS = re.compile(r"[0-9]+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_WAIT = re.compile(r"\b(?:t|reset)=([0-9]+)", re.ASCII)


def _time_of(date: str) -> Optional[float]:
    if not _DATE.fullmatch(date):
        return None
    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _now_of(headers: Mapping[str, str]) -> float:
    """Return what the server's clock says, so that differing clocks do no harm."""
    served = _time_of(headers.get("date", ""))
    return time.time() if served is None else served


def retry_after_of(headers: Mapping[str, str]) -> Optional[float]:
    """Read ``Retry-After``, seconds or a date (RFC 9110, section 10.2.3), as seconds from now."""
    value = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    until = _time_of(value)
    return None if until is None else max(0.0, until - _now_of(headers))


def wait_until_reset(headers: Mapping[str, str]) -> Optional[float]:
    """Read when the rate limit starts over, as seconds from now, of a response refused for it.

    There is no standard, so the size of the number decides: below 1e9 it is seconds from now, up
    to 1e11 Unix seconds, and above it Unix milliseconds. ``None`` if requests are left, if several
    limits are told, and for a time that has passed.
    """
    if re.search(r"[1-9]", headers.get("x-ratelimit-remaining", "")):
        return None
    waits = _WAIT.findall(headers.get("ratelimit", ""))
    told = waits[0] if len(waits) == 1 else headers.get("ratelimit-reset", "")
    text = (told or headers.get("x-ratelimit-reset", "")).strip()
    if not _NUMBER.fullmatch(text):
        return None
    reset = float(text)
    moment = reset / 1000 if reset > 1e11 else reset
    wait = moment if reset < 1e9 else moment - _now_of(headers)
    return wait if wait > 0 else None
