"""The responses of requests, httpx and urllib, known by what they have: nothing is imported."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Optional

from ._errors import ApiError
from ._response import MAX_ERROR_BYTES, error_from_response

_PIECE = 8192


def _read(source: object, *names: str) -> Any:
    """Return the first attribute that is there. httpx has some that raise."""
    for name in names:
        with suppress(Exception):
            value = getattr(source, name)
            if value is not None:
                return value
    return None


def _pieces_of(response: object) -> Iterable[bytes]:
    iterate = _read(response, "iter_content", "iter_bytes")
    pieces: Iterable[bytes] = (
        iterate(_PIECE) if iterate else [_read(response, "read")(MAX_ERROR_BYTES + 1)]
    )
    return pieces


def _body_of(response: object) -> Optional[bytes]:
    """Return the body, whether it was read before or not; ``None`` if it is too long or lost."""
    body = b""
    try:
        for piece in _pieces_of(response):
            body += piece
            if len(body) > MAX_ERROR_BYTES:
                _read(response, "close")()  # releases the connection
                return None
    except Exception:  # each library has its own, and the status must not be lost with a body
        return None
    return body


def error_of(response: object) -> Optional[ApiError]:
    """Turn a response of another library into the error that the server threw.

    Takes a response of requests, httpx, urllib or ``http.client``, and an exception that has one
    (``requests.HTTPError``, ``httpx.HTTPStatusError``, ``urllib.error.HTTPError``). ``None`` if no
    request failed with a status. The body of a failure is read, up to 64 kB; that of an
    asynchronous response only if it was read before (``await response.aread()``).
    """
    if isinstance(response, ApiError):
        return response
    found = _read(response, "response") if isinstance(response, BaseException) else None
    # The response of a failed request is false to requests.
    source = response if found is None else found
    status = _read(source, "status_code", "status", "code")
    # A close of a WebSocket has a code, too, of four digits.
    if not isinstance(status, int) or not 400 <= status <= 999:
        return None
    return error_from_response(
        status,
        _read(source, "headers") or {},
        _body_of(source),
        method=str(_read(_read(source, "request"), "method") or ""),
        url=str(_read(source, "url") or ""),
        redirected=bool(_read(source, "history")),
    )


def raise_for_error(response: object) -> None:
    """Raise the error that the server threw, if the request failed.

    In the place of ``response.raise_for_status()``, which drops the message of the service.
    """
    error = error_of(response)
    if error is not None:
        raise error
