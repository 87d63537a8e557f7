"""The numbers of a call, its own before those of the client."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any, Optional, Union

from ._call import Bounds, CallOptions
from ._retry import Retry

_MOST = 2**31 - 1
"""More seconds are too many for a socket and for ``time.sleep``, whose errors would not say so."""


def _given(value: Optional[float], usual: float) -> float:
    return usual if value is None else value


def _bound(name: str, value: Any, least: float = 0.0) -> float:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if is_number and least <= value <= _MOST:
        return float(value)
    raise ValueError(f"{name} must be a number from {least:g} to {_MOST}.")


def _merge(settings: Any, own: Any) -> Retry:
    merged = Retry()
    for given in (settings, own):
        if not isinstance(given, (int, Retry, type(None))):
            raise TypeError("retry is a number, or a Retry.")
        each = Retry(limit=given) if isinstance(given, int) else given or Retry()
        if each.when is not None and not callable(each.when):
            raise TypeError("Retry.when is a function.")
        known = {name: value for name, value in vars(each).items() if value is not None}
        merged = replace(merged, **known)
    return merged


def to_bounds(
    timeout: float, retry: Union[int, Retry, None], max_bytes: int, own: CallOptions
) -> Bounds:
    """Check the numbers; a ``ValueError`` names the one that is out of range."""
    seconds = _bound("timeout", _given(own.get("timeout"), timeout), 0.001)
    merged = _merge(retry, own.get("retry"))
    total = _bound("retry.total", _given(merged.total, max(60.0, seconds)), 0.001)
    longest = _given(own.get("max_response_bytes"), max_bytes)
    return Bounds(
        timeout=seconds,
        max_response_bytes=int(_bound("max_response_bytes", longest, 1)),
        retry_limit=int(_bound("retry.limit", _given(merged.limit, 2))),
        max_wait=_bound("retry.max_wait", _given(merged.max_wait, 20.0)),
        deadline=time.monotonic() + total,
        retry_when=merged.when,
    )
